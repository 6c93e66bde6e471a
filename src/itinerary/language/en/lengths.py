"""How long: durations, and times counted from another by them."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from itinerary.language.rule import Rule
from itinerary.time.expression import About, Expression, Length, Vague

UNITS = "( u=@unit.many | u=@unit.one | u=@unit.short .? )"
ORDER = (
    "second",
    "minute",
    "hour",
    "night",
    "day",
    "workday",
    "weekend",
    "week",
    "fortnight",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "millennium",
    "half-century",
    "morning",
    "afternoon",
    "evening",
    "",
)
UNITLESS = ("night", "evening", "morning", "afternoon", "weekend", "quarter")


def length(count: object, unit: str) -> Length:
    """A length of so many units; a count of words is kept as words."""
    if isinstance(count, int | float):
        return Length(((count, unit),))
    if count == "couple":
        return Length(((2, unit),), "couple", "APPROX")
    return Length(((None, unit),), str(count or ""))


def _counted(m: Any) -> Length | None:
    if m.u == "quarter" and m.n in (1, 3):
        return None
    return length(m.n, "workday" if m.kind is not None and m.u == "day" else m.u)


def _and_a_half(m: Any) -> Length:
    return Length((((m.n or 1) + 0.5, m.u),))


def _range(m: Any) -> Length:
    """Two to three weeks: at least the lower, as TimeML writes it."""
    if isinstance(m.low, int | float):
        return Length(((m.low, m.u),), f"to {m.n}", "EQUAL_OR_MORE")
    return length(m.n, m.u)


def _sum(a: Length | None, b: Length) -> Length | None:
    """Both lengths as one, where both are plain and the second is of a finer unit."""
    if b.parts[0][1] in UNITLESS:
        return None
    if a is None or a.words or b.words or a.mod or b.mod or a.parts[-1][0] is None or b.parts[0][0] is None:
        return None
    return Length(a.parts + b.parts) if ORDER.index(a.parts[-1][1]) > ORDER.index(b.parts[0][1]) else None


def _modified(mod: str) -> Any:
    return lambda m: _with(m.n, mod)


def _with(base: Expression, mod: str) -> Expression:
    if isinstance(base, Length):
        return evolve(base, mod=mod)
    return About(base, mod)


BARE = (
    Rule(
        "a bare unit", "the? ( u=day | u=week | u=month | u=year ) @number.digits?", lambda m: length(1, m.u), "length.unit"
    ),
    Rule("in future", "<in future", lambda m: Vague("FUTURE_REF", "future"), "vague"),
    Rule("bare future", "future", lambda m: Vague("FUTURE_REF", "future"), "vague"),
)
LENGTHS = (
    Rule(
        "a length",
        f"n=@number ( more | additional | full | straight | consecutive | long | whole | further | entire | successive | extra | other | kind=business | kind=working | kind=trading | calendar | solid | short )? ( {UNITS} | u=quarters !of | u=night | u=morning | u=afternoon | u=evening )",
        _counted,
        "length.plain",
        ("two days", "six hours", "20 more years", "3 mins", "several months", "a few days", "half an hour"),
    ),
    Rule(
        "a unit",
        "<!what ( a | an ) ( single | full | whole | further | mere | solid | good )? ( u=@unit.one ) !-",
        lambda m: _a_unit(m),
        "length.a",
        ("a year", "an hour"),
        ("What a week!",),
    ),
    Rule("unit-long", "u=@unit.one ( - )? long", lambda m: length(1, m.u), "length.adjective", ("day-long", "week-long")),
    Rule(
        "monthlong",
        "unit=( daylong | weeklong | monthlong | yearlong | decadelong | nightlong | hourlong )",
        lambda m: length(1, m.unit[:-4]),
        "length.adjective",
        ("monthlong",),
    ),
    Rule(
        "all day",
        "all ( u=day | u=night | u=week | u=year | u=month | u=morning | u=afternoon | u=summer )",
        lambda m: length(1, m.u) if m.u != "summer" else None,
        "length.all",
        ("all day", "all week"),
    ),
    Rule(
        "a year and a half",
        "( a | one ) u=@unit.one and a half",
        _and_a_half,
        "length",
        ("a year and a half", "an hour and a half"),
    ),
    Rule("n and a half units", f"n=@number.half {UNITS}", _counted, "length", ("two and a half years",)),
    Rule("a hyphenated length", f"n=@number - {UNITS}", _counted, "length.hyphen", ("two-day", "30-year")),
    Rule(
        "a range of lengths",
        f"( low=@number | low=a | low=an | low=one ) ( to | or | - | – ) n=@number - {UNITS}",
        _range,
        "length",
    ),
    Rule(
        "a range of units",
        f"low=@number ( to | or | - | – | and ) n=@number {UNITS}",
        _range,
        "length",
        ("two to three weeks", "12 to 18 months"),
    ),
    Rule(
        "digits range of units",
        f"low=@days {UNITS}",
        lambda m: Length(((float(m.low.replace("–", "-").split("-")[0]), m.u),), "to", "EQUAL_OR_MORE"),
        "length",
    ),
    Rule(
        "a unit or two",
        "a u=@unit.one or two",
        lambda m: Length(((None, m.u),), "one or two"),
        "length",
        ("a day or two", "a year or two"),
    ),
    Rule("the last minute", "( the | - )? last -? minute", lambda m: "haste", "nothing", (), ("It was called off at the last minute.",)),
    Rule(
        "year on year",
        "@unit.one -? ( on | over | by | to | after | in ) -? @unit.one",
        lambda m: "comparison",
        "nothing",
        (),
        ("Profit rose year on year.", "Life day by day went on.", "year-over-year growth"),
    ),
    Rule(
        "an age",
        "@number ( - )? ( @unit.one | @unit.many ) ( - )? ( old | olds | of age | older | younger )",
        lambda m: "age",
        "nothing",
        (),
        ("a 59-year-old man", "he is six years old", "22 years of age"),
    ),
    Rule(
        "bare units",
        "u=@unit.many",
        lambda m: Length(((None, m.u),)) if m.u not in UNITLESS else None,
        "length.bare",
        ("weeks", "years"),
    ),
    Rule("the units", "<the u=@unit.many", lambda m: Length(((None, m.u),)) if m.u not in UNITLESS else None, "length.bare"),
    Rule(
        "hours of units",
        "( hundreds | thousands | tens | scores ) of u=@unit.many",
        lambda m: Length(((None, m.u),), "many"),
        "length",
    ),
    Rule("decades-long", "u=@unit.many - ( long | old )", lambda m: Length(((None, m.u),)), "length"),
    Rule(
        "some time",
        "( some time | a while | a long time | a short time | a short while | quite some time )",
        lambda m: Length(((None, ""),)),
        "length.vague",
        ("some time", "a while"),
    ),
    Rule("quarter-century", "( a | the )? quarter -? century", lambda m: Length(((25, "year"),)), "length", ("a quarter-century",)),
    Rule(
        "the whole unit",
        "the ( whole | entire | full ) ( u=day | u=night | u=week | u=month | u=year | u=decade ) !of",
        lambda m: length(1, m.u),
        "length.all",
        ("the whole week",),
    ),
    Rule("half-century", "( a | the )? half ( - ) century", lambda m: Length(((50, "year"),)), "length"),
)


def _a_unit(m: Any) -> Length | None:
    return None if m.u in ("quarter", "second", "weekend") else length(1, m.u)


COMPOUND = (
    Rule(
        "compound length",
        "a=@length ( ,? and | , )? b=@length ( ( ,? and | , )? c=@length )?",
        lambda m: _sum(m.a, m.b) if m.c is None else _sum(_sum(m.a, m.b), m.c),
        "length",
        ("two hours and ten minutes", "one year, six months", "five years, three months and two days"),
    ),
)
LONG = (
    Rule(
        "half more",
        "n=@length and a half",
        lambda m: Length(((m.n.parts[0][0] + 0.5, m.n.parts[0][1]),)) if m.n.parts[0][0] else None,
        "length",
    ),
    Rule(
        "more than",
        "( more than | longer than | <( for | last | lasted | of | in | took | just | than | after | take | spent ) over | well over | just over | in excess of | upwards of | greater than ) n=@length",
        _modified("MORE_THAN"),
        "length.mod",
        ("more than four hours", "just over a week"),
    ),
    Rule(
        "over a length ago",
        "over n=@length >ago",
        _modified("MORE_THAN"),
        "length.mod",
    ),
    Rule(
        "less than",
        "( less than | under | nearly | almost | fewer than | close to | just under | shorter than | not quite | barely ) n=@length",
        _modified("LESS_THAN"),
        "length.mod",
        ("nearly three years", "less than two days", "almost an hour"),
    ),
    Rule(
        "at most",
        "( up to | no more than | at most | not more than | as long as | a maximum of | as many as ) n=@length",
        _modified("EQUAL_OR_LESS"),
        "length.mod",
        ("up to 180 days", "no more than sixty days"),
    ),
    Rule(
        "at least",
        "( at least | no less than | not less than | a minimum of | no fewer than | as little as ) n=@length",
        _modified("EQUAL_OR_MORE"),
        "length.mod",
        ("at least 72 hours",),
    ),
    Rule(
        "about a length",
        "( about | around | approximately | roughly | some | an estimated ) n=@length",
        _modified("APPROX"),
        "length.mod",
        ("about three weeks", "some six hours", "roughly a year"),
    ),
    Rule(
        "or so",
        "n=@length or ( so | more | less )",
        lambda m: _with(m.n, "APPROX" if m.span[-1].word != "more" else "EQUAL_OR_MORE"),
        "length.mod",
        ("two years or so",),
    ),
    Rule("just", "( just | only ) n=@length >( ago | later | before | after | earlier )", lambda m: m.n, "length.just"),
)
