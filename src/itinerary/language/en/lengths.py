"""How long: durations, and times counted from another by them."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from itinerary.language.rule import Rule
from itinerary.time.expression import About, Expression, Field, Length, Published, Reference, Rolling, Shift, Vague

UNITS = "( u=@unit.many | u=@unit.one | u=@unit.short .? )"
ORDER = (
    "second",
    "minute",
    "hour",
    "night",
    "day",
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
    return None if m.u == "quarter" and m.n in (1, 3) else length(m.n, m.u)


def _from_now(m: Any) -> Expression | None:
    if m.now is not None and m.now.words != "now":
        return None
    return Shift(m.n, 1, m.day or Published())


def _and_a_half(m: Any) -> Length:
    return Length((((m.n or 1) + 0.5, m.u),))


def _range(m: Any) -> Length:
    """Two to three weeks: at least the lower, as TimeML writes it."""
    if isinstance(m.low, int | float):
        return Length(((m.low, m.u),), f"to {m.n}", "EQUAL_OR_MORE")
    return length(m.n, m.u)


def _added(m: Any) -> Length | None:
    if (
        m.a.parts[0][0] is None
        or m.b.parts[0][0] is None
        or m.a.words
        or m.b.words
        or m.a.mod
        or m.b.mod
        or ORDER.index(m.a.parts[-1][1]) <= ORDER.index(m.b.parts[0][1])
    ):
        return None
    return Length(m.a.parts + m.b.parts)


def _rolling(sign: int) -> Any:
    def meaning(m: Any) -> Expression | None:
        return Rolling(m.n if isinstance(m.n, Length) else length(m.n, m.u), sign)

    return meaning


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
        f"n=@number ( more | additional | full | straight | consecutive | long | whole | further | entire | successive | extra | other | business | working | trading | calendar | solid | short )? ( {UNITS} | u=quarters !of | u=night | u=morning | u=afternoon | u=evening )",
        _counted,
        "length.plain",
        ("two days", "six hours", "20 more years", "3 mins", "several months", "a few days", "half an hour"),
    ),
    Rule(
        "a unit",
        "( a | an ) ( single | full | whole | further | mere | solid | good )? ( u=@unit.one ) !-",
        lambda m: _a_unit(m),
        "length.a",
        ("a year", "an hour"),
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
    Rule("half-century", "( a | the )? half ( - ) century", lambda m: Length(((50, "year"),)), "length"),
)


def _a_unit(m: Any) -> Length | None:
    return None if m.u in ("quarter", "second", "weekend") else length(1, m.u)


COMPOUND = (
    Rule(
        "compound length",
        "a=@length ( ,? and | , )? b=@length",
        _added,
        "length",
        ("two hours and ten minutes", "one year, six months"),
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
AGO = (
    Rule(
        "ago",
        "( n=@length ) ago",
        lambda m: _ago(m.n),
        "date.offset",
        ("two days ago", "a year ago", "several years ago", "about two years ago"),
    ),
    Rule(
        "year-ago",
        "u=@unit.one - ( ago | earlier )",
        lambda m: Shift(length(1, m.u), -1, Published()),
        "date.offset.adjective",
        ("year-ago", "year-earlier"),
    ),
    Rule(
        "from now",
        "n=@length ( from now=@vague | hence | from day=@date.dayish.deictic )",
        _from_now,
        "date.offset",
        ("two weeks from now", "a year from today"),
    ),
    Rule(
        "from tomorrow",
        "n=@length from base=( @date.dayish )",
        lambda m: Shift(m.n, 1, m.base),
        "date.offset",
        ("a week from Friday",),
    ),
    Rule("in a length", "<in n=@length ( ' | time ) time?", lambda m: Shift(m.n, 1, Published()), "date.offset"),
    Rule(
        "later",
        "n=@length ( later | afterwards | afterward )",
        lambda m: Shift(m.n, 1, Reference()),
        "date.offset.later",
        ("six hours later", "two years later", "a day later"),
    ),
    Rule(
        "earlier",
        "n=@length ( earlier | previously | beforehand | before >( . | , | ; ) )",
        lambda m: Shift(m.n, -1, Reference()),
        "date.offset.earlier",
        ("a year earlier", "two days earlier"),
    ),
    Rule(
        "after a date",
        "n=@length ( after | from | following ) base=@date",
        lambda m: Shift(m.n, 1, m.base) if not isinstance(m.base, Field) or m.base.unit != "season" else None,
        "date.offset",
        ("two days after Halloween", "three weeks after June 7, 2003"),
    ),
    Rule(
        "the unit after a date",
        "the ( u=day | u=week | u=month | u=year ) ( side=after | side=before | side=following ) base=@date",
        lambda m: Shift(length(1, m.u), -1 if m.side == "before" else 1, m.base),
        "date.offset",
        ("the day after Christmas", "the week before Easter"),
    ),
    Rule(
        "before a date",
        "n=@length ( before | prior to | ahead of ) base=@date",
        lambda m: Shift(m.n, -1, m.base),
        "date.offset",
        ("two days before Christmas",),
    ),
    Rule(
        "ago from a date",
        "n=@length ago base=( @date.period.told | @date.dayish.deictic )",
        lambda m: Shift(m.n, -1, m.base),
        "date.offset",
        ("ten years ago next month", "a year ago today"),
    ),
    Rule(
        "a week on",
        "n=@length ( on | come ) base=( @date.dayish | @date.period.told )",
        lambda m: Shift(m.n, 1, m.base) if m.n in (length(1, "week"), length(1, "fortnight"), length(2, "week")) else None,
        "date.offset",
        ("a week on Thursday",),
    ),
    Rule(
        "Monday week",
        "base=@date.dayish.weekday ( u=week | u=fortnight )",
        lambda m: Shift(length(1, m.u), 1, m.base),
        "date.offset",
    ),
    Rule(
        "the past lengths",
        "( the | these | this | his | her | its | their | our | my )? ( past | last | previous | preceding ) ( n=@length | n=@number u=@unit.many )",
        _rolling(-1),
        "length.rolling",
        ("the past two weeks", "the last five years", "the past few weeks", "the last 24 hours"),
    ),
    Rule(
        "the past unit",
        "( the | this ) ( past | last ) ( u=@unit.one )",
        lambda m: Rolling(length(1, m.u), -1),
        "length.rolling.unit",
        ("the past year", "the past decade"),
    ),
    Rule(
        "past decade",
        "<( last | in | over | during ) ( past | last ) u=decade",
        lambda m: Rolling(length(1, m.u), -1),
        "length.rolling.unit",
    ),
    Rule(
        "the next lengths",
        "( the | these | this )? ( next | coming | following | upcoming ) ( n=@length | n=@number u=@unit.many )",
        _rolling(1),
        "length.rolling",
        ("the next four years", "the next several days", "the next 12 to 18 months"),
    ),
    Rule(
        "the first lengths",
        "( the | his | her | its | their | our )? ( first | final | opening | latest | closing | early | initial | last ) ( n=@length )",
        lambda m: m.n,
        "length.first",
        ("the first nine months", "the first two years"),
    ),
    Rule("the lengths", "the n=@length.plain", lambda m: m.n, "length.the", ("the nine months", "the six months")),
    Rule("a length of time", "( a | an | the ) n=@length period", lambda m: m.n, "length.period", ("a three-year period",)),
    Rule(
        "recent lengths",
        "( the )? ( more | most )? ( recent | past | last ) ( n=@length.bare )",
        lambda m: Rolling(m.n, -1),
        "length.recent",
        ("recent weeks", "recent years", "past years"),
    ),
    Rule(
        "coming lengths",
        "( the )? ( coming | next | following | ensuing ) ( n=@length.bare )",
        lambda m: Rolling(m.n, 1),
        "length.coming",
        ("coming weeks", "the coming months"),
    ),
)


def _ago(n: Length) -> Expression:
    mod, plain = n.mod, evolve(n, mod=None if n.words != "couple" else n.mod)
    shift = Shift(plain, -1, Published())
    return About(shift, mod) if mod and n.words != "couple" else shift
