"""What recurs."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from itinerary.language.rule import Rule
from itinerary.time.expression import At, Date, Every, Expression, Field, Length, This

ADVERBS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "yearly": "year", "annually": "year", "nightly": "night", "biweekly": "fortnight", "weekends": "weekend",
}  # fmt: skip
MOSTLY = ("day", "week", "month", "year", "night")
PARTS = {"NI": "night", "MO": "morning", "AF": "afternoon", "EV": "evening"}
NAMED = {"night": "NI", "morning": "MO", "afternoon": "AF", "evening": "EV"}
LETTERS = {"minute": "M", "hour": "H", "day": "D", "week": "W"}
TIMES = {"once": "1X", "twice": "2X", "thrice": "3X"}


def _every(m: Any) -> Expression | None:
    return Every(m.u or _period(m.f), step=2 if m.other else 1)


def _period(told: Any) -> Any:
    """What comes round: a month without a day as a field, a weekend as the unit."""
    if isinstance(told, Date):
        return Field("month", told.month or 1) if told.day is None else told
    return "weekend" if isinstance(told, This) else told


def _at(m: Any) -> Expression | None:
    """Every Monday at noon."""
    said = m.set
    daily = said.period == "day" or (isinstance(said.period, Field) and said.period.unit == "weekday")
    return evolve(said, period=At(m.time, None if said.period == "day" else said.period)) if daily and said.step == 1 else None


def _each(m: Any) -> Expression | None:
    n = m.n
    if not isinstance(n, Length) or len(n.parts) != 1 or not isinstance(n.parts[0][0], int | None) or not n.parts[0][1]:
        return None
    return Every(n.parts[0][1], step=n.parts[0][0] or 0)


def _each_length(m: Any) -> Expression | None:
    """Two days a week."""
    n = m.n
    if n.words or n.mod or len(n.parts) != 1 or not isinstance(n.parts[0][0], int) or n.parts[0][1] not in LETTERS:
        return None
    return Every(m.u or m.unit.parts[0][1], None if m.each is None else "EVERY", f"{n.parts[0][0]}{LETTERS[n.parts[0][1]]}")


def _mostly(m: Any) -> Expression | None:
    """Most Saturdays, most days."""
    if m.f is not None:
        return Every(Field("weekday", m.f), m.quant.upper())
    return Every(m.n.parts[0][1], "MOST") if m.quant == "most" and m.n.parts[0][1] in MOSTLY else None


def _freq(m: Any) -> str | None:
    if m.often is not None:
        return TIMES[str(m.often)]
    return f"{m.n:g}X" if isinstance(m.n, int | float) else None


FREQUENCIES = (
    Rule(
        "adverb",
        "word=( " + " | ".join(sorted(ADVERBS)) + " )",
        lambda m: Every(ADVERBS[m.word], quant="EVERY"),
        "set",
        ("daily", "annually", "weekly"),
    ),
    Rule(
        "bi-weekly",
        "bi - weekly",
        lambda m: Every("fortnight"),
        "set",
        ("bi-weekly",),
    ),
    Rule(
        "times an adverb",
        "( often=once | often=twice | n=@number times ) word=( " + " | ".join(sorted(ADVERBS)) + " )",
        lambda m: Every(ADVERBS[m.word], None, _freq(m)),
        "set",
        ("twice weekly", "three times daily"),
    ),
    Rule(
        "times a unit",
        "( often=once | often=twice | n=@number times ) ( a | an | per | each | every ) u=@unit.one",
        lambda m: Every(m.u, None, _freq(m)),
        "set",
        ("twice a month", "three times a week", "once every year"),
    ),
)
SETS = (
    Rule(
        "every",
        "( every | each | per ) ( single )? ( other=other | other=second )? ( u=@unit.one | f=@date.dayish.weekday | f=@date.period.month.bare | f=@date.period.season.bare | f=@date.dayish.holiday | f=@date.dayish.partial | f=@date.period.weekend.bare | f=@date.period.quarter.bare | u=@unit.short )",
        _every,
        "set",
        ("every day", "every Friday", "each July", "every spring", "every other week", "each year", "every weekend", "every July 4"),
    ),
    Rule(
        "every part",
        "( every | each ) part=@part",
        lambda m: Every(PARTS[m.part]) if m.part in PARTS else None,
        "set",
        ("every night", "each morning"),
    ),
    Rule(
        "every part of a weekday",
        "( every | each ) day=@date.dayish.weekday part=@part",
        lambda m: Every(At(Field("part", m.part), m.day)),
        "set",
        ("every Friday night",),
    ),
    Rule(
        "every weekday",
        "( ( every | each | on ) ( weekday | weekdays ) )",
        lambda m: Every("weekday"),
        "set",
        ("every weekday",),
    ),
    Rule(
        "most days",
        "( quant=most | quant=some ) ( n=@length.bare | f=@weekdays )",
        _mostly,
        "set",
        ("most Saturdays", "most days"),
    ),
    Rule("every n", "every n=@length", _each, "set", ("every two weeks", "every 40 seconds", "every few weeks")),
    Rule("weekday plural", "w=@weekdays", lambda m: Every(Field("weekday", m.w)), "set", ("Mondays", "Fridays")),
    Rule(
        "weekday afternoons",
        "w=@date.dayish.weekday u=@unit.many",
        lambda m: Every(At(Field("part", NAMED[m.u]), m.w)) if m.u in NAMED else None,
        "set",
        ("Friday nights",),
    ),
    Rule(
        "length a unit",
        "n=@length ( ( each=every | each=each | per ) u=@unit.one | unit=@length.a )",
        _each_length,
        "set",
        ("three days every month", "two days a week"),
    ),
    Rule("seasons", "( the past n=@number )? f=@seasons", lambda m: Every(Field("season", m.f)), "set"),
)
AT = (
    Rule(
        "set at a clock",
        "set=@set at? time=@time.clock",
        _at,
        "set",
        ("every day at noon", "every Monday at 7 p.m."),
    ),
)
