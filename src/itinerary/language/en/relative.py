"""Units told from publication or from the time last told."""

from __future__ import annotations

from typing import Any

from itinerary.language.en.phrases import any_of, table
from itinerary.language.rule import Rule
from itinerary.time.expression import (
    At,
    Date,
    Edge,
    Expression,
    Field,
    Last,
    Length,
    Next,
    Nth,
    Reference,
    Rolling,
    This,
    Vague,
)

VAGUE = table("vague")
LATE = table("vague_late")
NIGHTS = {"night": "NI", "evening": "EV", "morning": "MO", "afternoon": "AF"}
PERIOD = (
    "( u=@unit.one | f=@date.dayish.weekday | f=@date.period.month.bare | f=@date.period.season.bare | f=@date.dayish.holiday"
    " | f=@date.period.quarter.bare | f=@date.period.half.bare | weekday=@weak.weekday )"
)


def _period(m: Any) -> str | Expression | None:
    """What comes round: a unit by name, or a field."""
    if m.f is not None:
        return Field("month", m.f.month or 1) if isinstance(m.f, Date) else m.f
    if m.kind is not None and m.u == "year":
        return "fiscal year"
    return Field("weekday", m.weekday) if m.weekday is not None else m.u


def _told(operator: Any, anchor: str = "published") -> Any:
    """A meaning that puts an operator over what comes round."""

    def meaning(m: Any) -> Expression | None:
        period = _period(m)
        if period is None or period in ("second", "minute", "hour", "fortnight", "half-century"):
            return None
        return operator(period, anchor)  # type: ignore[no-any-return]

    return meaning


def _last_night(m: Any) -> Expression:
    return At(Field("part", NIGHTS[m.u]), Last("day"))


def _the_period(m: Any) -> Expression:
    if m.u == "year" or any(item.word == "current" for item in m.span):
        return This(m.u, "context")
    return This("quarter", "reference")


def _two_back(operator: Any) -> Any:
    def meaning(m: Any) -> Expression | None:
        period = _period(m)
        return None if period is None else operator(period, "published", 2)

    return meaning


BASIC = (
    Rule(
        "today",
        "d=@deictic",
        lambda m: {0: This, 1: Next, -1: Last}[m.d]("day"),
        "date.dayish.deictic",
        ("today", "yesterday", "tomorrow"),
    ),
    Rule(
        "day before yesterday",
        "the day ( before | after ) d=@deictic",
        lambda m: (Last if m.d < 0 else Next)("day", "published", 2) if m.d else None,
        "date.dayish.deictic",
        ("the day before yesterday", "the day after tomorrow"),
    ),
    Rule(
        "this part",
        "this ( very )? part=@part",
        lambda m: At(Field("part", m.part), This("day")),
        "time.part.told",
        ("this morning", "this evening"),
    ),
    Rule(
        "that part",
        "( that | the same | that same ) part=@part",
        lambda m: At(Field("part", m.part), This("day", "reference")),
        "time.part.told",
        ("that night", "that afternoon", "the same evening"),
    ),
    Rule(
        "the following part",
        "( the )? ( following | next ) part=@part",
        lambda m: At(Field("part", m.part), Next("day", "reference")),
        "time.part.told",
        ("the following morning", "the next afternoon"),
    ),
    Rule(
        "the previous part",
        "( the )? ( previous | preceding ) part=@part",
        lambda m: At(Field("part", m.part), Last("day", "reference")),
        "time.part.told",
        ("the previous evening", "the previous night"),
    ),
    Rule(
        "the night before",
        "the part=@part before !the",
        lambda m: At(Field("part", m.part), Last("day", "reference")),
        "time.part.told",
        ("the night before",),
    ),
    Rule(
        "the morning after",
        "the part=@part after !the",
        lambda m: At(Field("part", m.part), Next("day", "reference")),
        "time.part.told",
        ("the morning after",),
    ),
    Rule(
        "tonight",
        "( tonight | tonite | 2nite )",
        lambda m: At(Field("part", "NI"), This("day")),
        "time.part.told",
        ("tonight",),
    ),
    Rule("overnight", "overnight", lambda m: Field("part", "NI"), "time.part.overnight"),
    Rule(
        "the night before last",
        "the u=( night | evening ) before last",
        lambda m: At(Field("part", NIGHTS[m.u]), Last("day", "published", 2)),
        "time.part.told",
        ("the night before last",),
    ),
    Rule("last night", "last u=( night | evening )", _last_night, "time.part.told", ("last night",)),
    Rule(
        "last",
        f"<!his <!her <!its <!their last ( kind=fiscal | calendar )? {PERIOD}",
        _told(Last),
        "date.period.told",
        ("last year", "last week", "last March", "last Friday", "last winter", "last Christmas", "last weekend"),
        ("at last the minute",),
    ),
    Rule(
        "the last unit",
        "the last ( u=week | u=month | u=year | u=decade | u=century ) !of !in !before",
        lambda m: Rolling(Length(((1, m.u),)), -1),
        "length.rolling.unit",
        ("the last decade",),
    ),
    Rule("this past", f"this past {PERIOD}", _told(Last), "date.period.told", ("this past weekend", "this past summer")),
    Rule("next day", "( next | following ) u=day", _told(Next, "reference"), "date.period.that", ("next day",)),
    Rule(
        "next",
        f"next ( kind=fiscal | calendar )? {PERIOD}",
        _told(Next),
        "date.period.told",
        ("next year", "next Friday", "next spring"),
    ),
    Rule(
        "this coming",
        f"( this | the )? ( coming | upcoming ) {PERIOD}",
        _told(Next),
        "date.period.told",
        ("this coming Monday", "the coming year"),
    ),
    Rule(
        "this",
        f"( this | the current | the present ) ( kind=fiscal | calendar | same )? {PERIOD}",
        _told(This),
        "date.period.told",
        ("this week", "this summer", "the current quarter", "this decade", "this March"),
    ),
    Rule(
        "last but one",
        f"( the )? {PERIOD} before last",
        _two_back(Last),
        "date.period.told",
        ("the week before last", "the year before last"),
    ),
    Rule("after next", f"( the )? {PERIOD} after next", _two_back(Next), "date.period.told", ("the week after next",)),
    Rule(
        "that",
        f"( that very? !@weak.weekday !@date.period.quarter.bare.hyphen | the same | that same | the very same ) ( kind=fiscal )? {PERIOD}",
        _told(This, "reference"),
        "date.period.that",
        ("that day", "the same year", "that summer", "that same month"),
    ),
    Rule(
        "the following",
        f"the ( very )? ( following | next | ensuing | subsequent ) ( kind=fiscal | calendar )? {PERIOD}",
        _told(Next, "reference"),
        "date.period.that",
        ("the following day", "the following spring", "the next year"),
    ),
    Rule(
        "the previous",
        f"the ( previous | preceding | prior ) {PERIOD}",
        _told(Last, "reference"),
        "date.period.that",
        ("the previous day", "the preceding year", "the previous month"),
    ),
    Rule(
        "the day before",
        "the ( very )? ( u=@unit.one ) side=( before | after | afterwards | earlier ) !@date !@number !@length",
        lambda m: _told(Last if m.side in ("before", "earlier") else Next, "reference")(m),
        "date.period.that",
        ("the day before", "the year before", "the day after"),
    ),
    Rule(
        "the month after",
        "the f=@date.period.month.bare side=( before | after ) !@date !@number !the !a !his !her !its !their",
        lambda m: _told(Last if m.side == "before" else Next, "reference")(m),
        "date.period.that",
        ("the September after", "the March before"),
    ),
    Rule(
        "in the new year",
        "<( in | until | till | by | before ) the new year !'s !’s !@date",
        lambda m: Edge(Next("year", "context"), "START"),
        "date.period.that",
    ),
    Rule(
        "the day begun",
        "<( begin | begins | began | begun | start | started | end | ends | ended | finish | finished ) the ( u=day ) !at",
        lambda m: This("day", "reference"),
        "date.period.that",
    ),
    Rule(
        "then",
        "<( until | till | by ) then",
        lambda m: Reference(),
        "date.period.that.then",
    ),
    Rule(
        "seasons ago",
        "n=@number f=@seasons ago",
        lambda m: Last(Field("season", m.f), "published", m.n) if isinstance(m.n, int) else None,
        "date.period.told",
        ("two winters ago",),
    ),
    Rule(
        "nth",
        "( the )? ( n=@ordinal | n=last | n=final ) ( f=@date.dayish.weekday | u=day | u=hour | u=week | u=month | u=weekend | u=year | u=decade )"
        " >( of | in )",
        lambda m: Nth(-1 if m.n in ("last", "final") else m.n, m.f or m.u),
        "nth",
    ),
    Rule("the weekend", "the ( u=weekend )", lambda m: This("weekend", "context"), "date.period.weekend", ("the weekend",)),
    Rule("bare weekend", "u=weekend", lambda m: This("weekend"), "date.period.weekend.bare"),
    Rule(
        "the year ended",
        "( the | its ) ( fiscal )? u=year >( ended | ending | to @date.period.month | to @date.dayish )",
        lambda m: Length(((1, "year"),)),
        "length.year",
    ),
    Rule(
        "the fiscal year",
        "( the | its ) fiscal year !@year4",
        lambda m: Length(((1, "year"),)),
        "length.year",
        ("the fiscal year",),
    ),
    Rule(
        "the quarter",
        "the ( latest | current | full | whole | entire )? ( fiscal )? ( u=quarter | u=year ) !of !-",
        _the_period,
        "date.period.the",
        ("the quarter", "the latest quarter", "the full year"),
    ),
    Rule(
        "the latest period",
        "the ( latest | same | corresponding ) period",
        lambda m: This("quarter", "reference"),
        "date.period.the",
    ),
)
VAGUES = (Rule("the past", any_of("vague_late") + " !@number", lambda m: Vague(str(LATE[m.words]), m.words), "vague", ("the past",)),)
PLAIN = (
    Rule(
        "vague",
        "<!every " + any_of("vague") + " !after !before !as",
        lambda m: Vague(str(VAGUE[m.words]), m.words),
        "vague",
        ("right now", "recently", "the near future"),
    ),
)
