"""Times counted from another by a length: ago, later, before a date, the past two weeks."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from itinerary.language.en.lengths import length
from itinerary.language.rule import Rule
from itinerary.time.expression import (
    About,
    Expression,
    Field,
    Holding,
    Last,
    Length,
    Next,
    Published,
    Reference,
    Rolling,
    Shift,
    This,
)


def _from_now(m: Any) -> Expression | None:
    if m.now is not None and m.now.words != "now":
        return None
    return Shift(m.n, 1, m.day or Published())


def _rolling(sign: int) -> Any:
    def meaning(m: Any) -> Expression | None:
        return Rolling(m.n if isinstance(m.n, Length) else length(m.n, m.u), sign)

    return meaning


def _ago(n: Length) -> Expression:
    mod, plain = n.mod, evolve(n, mod=None if n.words != "couple" else n.mod)
    shift = Shift(plain, -1, Published())
    return About(shift, mod) if mod and n.words != "couple" else shift


def _next_to(unit: str, sign: int, base: Expression) -> Expression:
    """The week before Easter: the calendar week before the one that holds it."""
    shift = Shift(length(1, unit), sign, base)
    return shift if unit == "day" else Holding(unit, shift)


def _coming(base: Expression) -> Expression:
    """Thursday in "a week on Thursday": the next one, be it today."""
    return This(base) if isinstance(base, Field) and base.unit == "weekday" else base


CLOCKED = ("second", "minute", "hour")
WEEKS = (length(1, "week"), length(1, "fortnight"), length(2, "week"))
AGO = (
    Rule(
        "ago",
        "( n=@length ) ( ago | back !@other )",
        lambda m: _ago(m.n),
        "date.offset",
        ("two days ago", "a year ago", "several years ago", "about two years ago", "two weeks back"),
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
        "<!over <!for <!lasting <!lasted n=@length from base=( @date.dayish )",
        lambda m: Shift(m.n, 1, _coming(m.base)),
        "date.offset",
        ("a week from Friday",),
    ),
    Rule("in a length", "<in n=@length ( ' | 's | time ) time?", lambda m: Shift(m.n, 1, Published()), "date.offset"),
    Rule(
        "later",
        "n=@length ( later !than | afterwards | afterward )",
        lambda m: Shift(m.n, 1, Reference()),
        "date.offset.later",
        ("six hours later", "two years later", "a day later"),
    ),
    Rule(
        "on",
        "<!for <!within <!from n=@length on >( , | ; | . )",
        lambda m: Shift(m.n, 1, Reference()),
        "date.offset.later",
        ("six years on",),
    ),
    Rule(
        "earlier",
        "n=@length ( earlier !than | previously | beforehand | before >( . | , | ; | at | by | because | when | but | and ) )",
        lambda m: Shift(m.n, -1, Reference()),
        "date.offset.earlier",
        ("a year earlier", "two days earlier"),
    ),
    Rule(
        "before that",
        "n=@length ( side=before | side=after ) that !@other",
        lambda m: Shift(m.n, -1 if m.side == "before" else 1, Reference()),
        "date.offset.earlier",
        ("two days before that", "a year after that"),
    ),
    Rule(
        "after a date",
        "n=@length ( after | following ) base=@date",
        lambda m: Shift(m.n, 1, m.base) if not isinstance(m.base, Field) or m.base.unit != "season" else None,
        "date.offset",
        ("two days after Halloween", "three weeks after June 7, 2003"),
    ),
    Rule(
        "the weekday before a date",
        "the day=@date.dayish.weekday side=( before | after ) base=@date.dayish.holiday",
        lambda m: (Last if m.side == "before" else Next)(m.day, m.base) if isinstance(m.day, Field) else None,
        "date.offset",
        ("the Friday before Christmas", "the Sunday after Easter"),
    ),
    Rule(
        "before or after a clock time",
        "n=@length ( side=after | side=before | side=past ) base=@time.clock",
        lambda m: Shift(m.n, -1 if m.side == "before" else 1, m.base) if m.n.parts[-1][1] in CLOCKED else None,
        "time.clock",
        ("ten minutes after midnight", "two hours before noon"),
    ),
    Rule(
        "the unit after a date",
        "the ( u=day | u=week | u=month | u=year ) ( side=after | side=before | side=following ) base=@date",
        lambda m: _next_to(m.u, -1 if m.side == "before" else 1, m.base),
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
        "<!in <!within <!for n=@length ( on | come ) base=( @date.dayish | @date.period.told )",
        lambda m: Shift(m.n, 1, _coming(m.base)) if m.n in WEEKS else None,
        "date.offset",
        ("a week on Thursday",),
    ),
    Rule(
        "Monday week",
        "base=@date.dayish.weekday ( u=week | u=fortnight )",
        lambda m: Shift(length(1, m.u), 1, _coming(m.base)),
        "date.offset",
    ),
    Rule(
        "the past lengths",
        "( the | these | this | his | her | its | their | our | my | <( in | over | for | during | of | within ) )"
        " ( past | last | previous | preceding ) ( n=@length | n=@number u=@unit.many )",
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
        "( the )? ( more | most )? ( recent | past | last ) ( n=@length.bare | quarters !of )",
        lambda m: Rolling(m.n or Length(((None, "quarter"),)), -1),
        "length.recent",
        ("recent weeks", "recent years", "past years"),
    ),
    Rule(
        "coming lengths",
        "( the )? ( coming | next | following | ensuing ) ( n=@length.bare | quarters !of )",
        lambda m: Rolling(m.n or Length(((None, "quarter"),)), 1),
        "length.coming",
        ("coming weeks", "the coming months"),
    ),
)
