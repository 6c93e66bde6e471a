"""Times made of times: a clock time on a day, early and late, about."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from itinerary.language.en.clock import timed
from itinerary.language.rule import Rule
from itinerary.time.expression import (
    About,
    At,
    Between,
    Clock,
    Date,
    Edge,
    Expression,
    Field,
    Last,
    Length,
    Next,
    Nth,
    Numeric,
    Shift,
    This,
    Vague,
    Within,
)

DAYISH = (
    "( day=@date.dayish | day=@date.period.told.day | day=@date.period.that | day=@date.period.told | day=@date.offset )"
)


def _day(expression: object) -> bool:
    """Whether it can name a day."""
    if isinstance(expression, Field):
        return expression.unit in ("weekday", "holiday", "day")
    if isinstance(expression, Numeric):
        return True
    if isinstance(expression, Date):
        return expression.day is not None
    if isinstance(expression, This | Last | Next):
        return expression.period == "day" or _day(expression.period)
    if isinstance(expression, Shift):
        return expression.length.parts[-1][1] in ("day", "week")
    return isinstance(expression, Nth | Within)


def _joined(time: Any, day: Any) -> Expression | None:
    if not _day(day):
        return None
    if isinstance(time, At):
        return None
    return At(time, day)


def _at(m: Any) -> Expression | None:
    return _joined(m.time, m.day)


def _part(m: Any) -> Expression | None:
    return _joined(Field("part", m.part), m.day)


def _night(m: Any) -> Expression | None:
    """Monday night into Tuesday: the night of Monday."""
    return _joined(Field("part", "NI"), m.day) if m.part in (None, "NI", "EV") else None


def _night_of(m: Any) -> Expression | None:
    day = m.range.first if isinstance(m.range, Between) else m.day
    return None if day is None else _joined(Field("part", "NI"), day)


def _slashed_night(days: Any, month: Any) -> Expression | None:
    if not isinstance(days, Numeric) or not isinstance(month, Date) or days.second != days.first + 1:
        return None
    return At(Field("part", "NI"), evolve(month, day=days.first))


def _clock_part(m: Any) -> Expression | None:
    """10:40 on Monday night: the part of day tells which 10:40."""
    if isinstance(m.whole, At) and isinstance(m.whole.time, Field) and isinstance(m.clock, Clock):
        return At(timed(m.clock, str(m.whole.time.index)), m.whole.day)
    return None


def _dotted_part(m: Any) -> Expression | None:
    """9.30 on Saturday morning: with a part of day beside it a number can only be a clock time."""
    hour, minute = (int(part) for part in str(m.span[0].word).split("."))
    if hour > 24 or minute > 59 or not isinstance(m.whole, At) or not isinstance(m.whole.time, Field):
        return None
    return At(timed(Clock(hour, minute), str(m.whole.time.index)), m.whole.day)


def _tonight(said: Any) -> Expression | None:
    clock = Clock(said) if isinstance(said, int) and 1 <= said <= 12 else said
    return At(timed(clock, "NI"), This("day")) if isinstance(clock, Clock) else None


def _number_part(m: Any) -> Expression | None:
    if not isinstance(m.h, int) or not 1 <= m.h <= 12:
        return None
    if isinstance(m.whole, At) and isinstance(m.whole.time, Field):
        return At(timed(Clock(m.h), str(m.whole.time.index)), m.whole.day)
    return None


def edged(base: Any, mod: str, boundary: bool = False) -> Expression | None:
    """A third of a time; there is none of a clock time or a vague one."""
    if isinstance(base, Length | Vague | Clock | Edge | About) or (
        isinstance(base, At) and isinstance(base.time, Clock | Edge)
    ):
        return None
    return Edge(base, mod, boundary)


def _edge(m: Any) -> Expression | None:
    return edged(m.base, m.edge)


def _cut(base: Any, mod: str) -> Expression | None:
    edge = edged(base, mod)
    return evolve(edge, cut=True) if isinstance(edge, Edge) else None


def _about(m: Any) -> Expression | None:
    return About(m.base, "APPROX") if not isinstance(m.base, Vague | Length | About) else None


def _mod(mod: str) -> Any:
    return lambda m: About(m.base, mod) if isinstance(m.base, Clock | At) else None


DAYTIME = (
    Rule(
        "day and part",
        f"{DAYISH} part=@part",
        _part,
        "time.part.point",
        ("Wednesday night", "yesterday morning", "April 24 evening", "tomorrow afternoon"),
    ),
    Rule(
        "early on a day part",
        f"( edge=early | edge=late | edge=mid ) -? part=@part ( on | of )? {DAYISH}",
        lambda m: (
            Edge(At(Field("part", m.part), m.day), {"early": "START", "late": "END", "mid": "MID"}[m.edge])
            if _day(m.day)
            else None
        ),
        "time.part.point",
        ("mid-afternoon yesterday", "late afternoon on Friday"),
    ),
    Rule(
        "part of a day",
        f"( the )? ( part=@part ) ( of | on ) {DAYISH}",
        _part,
        "time.part.point",
        ("the morning of 10 April 1926", "the night of the 21st", "the evening of January 29, 1960"),
    ),
    Rule(
        "part comma day",
        f"time=@time.part.named ( on | of )? {DAYISH}",
        _at,
        "time.part.point",
        ("dawn on Tuesday", "dusk on Monday"),
    ),
    Rule("day and named part", f"{DAYISH} at? time=@time.part.named", _at, "time.part.point"),
    Rule(
        "early hours of a day",
        f"time=@time.part.early ( of | on ) ( the )? {DAYISH} part=@part?",
        _at,
        "time.part.point",
        ("the early hours of Wednesday",),
    ),
    Rule(
        "overnight on a day",
        f"@time.part.overnight ( on | from )? {DAYISH} ( ( to | into ) @date.dayish )?",
        _night,
        "time.part.point",
        ("overnight Monday", "overnight from Monday to Tuesday"),
    ),
    Rule(
        "a night into a day",
        f"{DAYISH} ( part=@part )? into ( early )? @date.dayish ( @part )?",
        _night,
        "time.part.point",
        ("Monday night into Tuesday", "Wednesday into Thursday"),
    ),
    Rule(
        "the night of two days",
        f"( the )? part=@part ( of | from )? ( range=@date.range | {DAYISH} ( to | - | – | / ) @date.dayish )",
        lambda m: _night_of(m) if m.part == "NI" else None,
        "time.part.point",
        ("the night of 3-4 May 2018", "the night of Monday to Tuesday"),
    ),
    Rule(
        "the night of two numbered days",
        "( the )? part=@part of days=@date.dayish.slashed month=@date.period.month",
        lambda m: _slashed_night(m.days, m.month) if m.part == "NI" else None,
        "time.part.point",
        ("the night of 3/4 April 1945",),
    ),
    Rule(
        "on the Friday morning",
        "the day=@date.dayish.weekday part=@part",
        lambda m: _joined(Field("part", m.part), This(m.day, "reference")),
        "time.part.point",
        ("the Friday morning",),
    ),
)
CLOCKED = (
    Rule(
        "clock and part",
        "( clock=@time.clock ) ,? ( on | in )? whole=@time.part",
        _clock_part,
        "time.point",
        ("half past six on Friday morning", "10:40 yesterday morning"),
    ),
    Rule(
        "dotted clock and part",
        "clock=@dotted ( on | in )? whole=@time.part.point",
        _dotted_part,
        "time.point",
        ("9.30 on Saturday morning",),
    ),
    Rule(
        "tonight at an hour",
        "whole=@time.part.told at ( clock=@time.clock | h=@number.ones | h=@number.teens | h=@twelve )",
        lambda m: _tonight(m.clock or m.h) if m.whole == At(Field("part", "NI"), This("day")) else None,
        "time.point",
        ("tonight at seven", "tonight at 7:30"),
    ),
    Rule(
        "hour and part",
        "( h=@number.digits | h=@number.ones | h=@number.teens ) ( on )? whole=@time.part",
        _number_part,
        "time.point",
    ),
    Rule(
        "clock on a day",
        f"time=@time.clock ,? ( on | of )? ( the )? {DAYISH}",
        _at,
        "time.point",
        (
            "10am on Monday",
            "4.15am on Monday",
            "7pm yesterday",
            "1.30 a.m. on 12 May",
            "5 p.m. EST, Nov. 6",
            "midnight on Friday",
        ),
    ),
    Rule(
        "the following noon",
        "( the )? ( following | next ) time=@time.clock",
        lambda m: At(m.time, Next("day", "reference")) if isinstance(m.time, Clock) and m.time.hour in (0, 12) else None,
        "time.part.told",
        ("the following noon", "the next midnight"),
    ),
    Rule(
        "day at a clock",
        f"{DAYISH} ,? ( at | @ )? time=@time.clock",
        _at,
        "time.point",
        ("Friday at 10:40", "May 10, 2014 2pm", "tomorrow at noon"),
    ),
    Rule(
        "word hour",
        "<( at | by | until | till | around ) ( h=@number.ones | h=@number.teens ) >( . | ; | , | and )",
        lambda m: Clock(m.h) if isinstance(m.h, int) and m.h <= 12 else None,
        "time.clock.word",
    ),
    Rule(
        "day at an hour",
        f"{DAYISH} at h=@twelve !@unit !@other !@number !- !' !:",
        lambda m: _joined(Clock(m.h), m.day) if isinstance(m.h, int) else None,
        "time.point",
        ("Monday at 7",),
    ),
    Rule("clock before a date", f"time=@time.clock {DAYISH}", _at, "time.point"),
    Rule("just after four this morning", "h=@number.ones whole=@time.part", _number_part, "time.point"),
    Rule(
        "hour on a day",
        f"<at h=@number.digits on {DAYISH}",
        lambda m: _joined(Clock(m.h), m.day) if isinstance(m.h, int) and 0 < m.h <= 12 else None,
        "time.point",
    ),
    Rule("slashed date and clock", "day=@date.raw ,? time=@time.clock", lambda m: At(m.time, m.day), "time.raw"),
)
EDGES = (
    Rule(
        "early",
        "( the | in )? edge=@edge ( - | on | in | in the )? base=( @date | @time.part )",
        lambda m: edged(m.base, m.edge) if m.span[0].word != "in" else None,
        "date.edge",
        (
            "early next week",
            "late February",
            "mid-July",
            "early Thursday",
            "late on Wednesday",
            "the early 1960s",
            "late last week",
        ),
    ),
    Rule(
        "early in the",
        "edge=( early | late ) ( in | on ) ( the )? base=( @date | @time.part )",
        lambda m: edged(m.base, {"early": "START", "late": "END"}[m.edge]),
        "date.edge",
        ("early in the afternoon", "late in 1957"),
    ),
    Rule(
        "earlier this",
        "( side=earlier | side=later ) ( in | on )? base=( @date | @time )",
        lambda m: _cut(m.base, {"earlier": "START", "later": "END"}[m.side]),
        "date.edge.side",
        ("earlier this month", "later this year", "earlier Sunday"),
    ),
    Rule(
        "the end of",
        "( the )? ( very )? edge=@edge_noun of ( the )? base=( @date | @time.part )",
        lambda m: edged(m.base, m.edge, m.edge != "MID"),
        "date.edge.of",
        ("the end of 1990", "the middle of August", "the start of next week", "the beginning of March"),
    ),
    Rule(
        "the end of the unit",
        "( the )? edge=@edge_noun of ( the | this ) u=@unit.one",
        lambda m: edged(This(m.u, "reference" if m.u == "day" else "context"), m.edge, True),
        "date.edge.of",
        ("the end of the month", "the start of the year", "the end of the week"),
    ),
    Rule(
        "year-end",
        "( the )? ( u=@unit.one ) ( - | 's )? ( end )",
        lambda m: Edge(This(m.u, "context"), "END", True) if m.u in ("year", "month", "week", "quarter") else None,
        "date.edge.of",
        ("year end", "year's end", "year-end"),
    ),
    Rule(
        "about a time",
        "( about | around | approximately | roughly | circa | shortly about ) base=( @date | @time )",
        _about,
        "time.about",
        ("about 10:40 a.m.", "around Nov. 1", "around 7pm yesterday"),
    ),
    Rule(
        "shortly after",
        "( shortly | just | soon | right | immediately ) after base=@time",
        _mod("AFTER"),
        "time.about",
        ("shortly after 7pm", "soon after midnight"),
    ),
    Rule("shortly before", "( shortly | just ) before base=@time", _mod("BEFORE"), "time.about", ("just before noon",)),
)
