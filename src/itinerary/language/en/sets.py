"""What recurs."""

from __future__ import annotations

from typing import Any

from itinerary.language.rule import Rule
from itinerary.time.expression import Every, Expression, Field, Length

ADVERBS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "yearly": "year", "annually": "year", "nightly": "night",
}  # fmt: skip
PARTS = {"NI": "night", "MO": "morning", "AF": "afternoon", "EV": "evening"}
TIMES = {"once": "1X", "twice": "2X", "thrice": "3X"}


def _every(m: Any) -> Expression | None:
    if m.f is not None:
        return Every(Field("month", m.f.month) if hasattr(m.f, "month") else m.f, step=2 if m.other else 1)
    return Every(m.u, step=2 if m.other else 1)


def _each(m: Any) -> Expression | None:
    n = m.n
    if not isinstance(n, Length) or len(n.parts) != 1 or not isinstance(n.parts[0][0], int):
        return None
    return Every(n.parts[0][1], step=n.parts[0][0])


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
        "( every | each | per ) ( single )? ( other=other | other=second )? ( u=@unit.one | f=@date.dayish.weekday | f=@date.period.month.bare | f=@date.period.season.bare | f=@date.dayish.holiday | f=@date.period.quarter.bare | u=@unit.short )",
        _every,
        "set",
        ("every day", "every Friday", "each July", "every spring", "every other week", "each year"),
    ),
    Rule(
        "every part",
        "( every | each ) part=@part",
        lambda m: Every(PARTS[m.part]) if m.part in PARTS else None,
        "set",
        ("every night", "each morning"),
    ),
    Rule("every n", "every n=@length", _each, "set", ("every two weeks", "every 40 seconds")),
    Rule("weekday plural", "w=@weekdays", lambda m: Every(Field("weekday", m.w)), "set", ("Mondays", "Fridays")),
    Rule(
        "weekday afternoons",
        "w=@date.dayish.weekday u=@unit.many",
        lambda m: Every(Field("weekday", m.w.index)) if m.u in ("night", "morning", "afternoon", "evening") else None,
        "set",
    ),
    Rule("seasons", "( the past n=@number )? f=@seasons", lambda m: Every(Field("season", m.f)), "set"),
)
