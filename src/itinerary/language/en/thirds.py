"""Thirds and halves of times, by the nouns that name them: the latter part of 2018, the opening days of March."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from itinerary.language.en.compose import edged
from itinerary.language.rule import Rule
from itinerary.time.expression import About, At, Century, Clock, Date, Edge, Expression, Field, Last, Next, This

SIDES = {
    "early": "START", "earlier": "START", "first": "START", "opening": "START", "initial": "START", "middle": "MID",
    "later": "END", "latter": "END", "last": "END", "final": "END", "closing": "END", "dying": "END", "waning": "END",
    "second": "END",
}  # fmt: skip
NAMES = " | ".join(f"side={side}" for side in SIDES if side != "second")
TURNING = ("year", "decade", "century", "millennium")


def _part(m: Any) -> Expression | None:
    return edged(m.base, SIDES[m.side])


def _half(m: Any) -> Expression | None:
    """The first half of March: a month has no halves of its own."""
    return _halved(m.base, SIDES[m.side])


def _halved(base: Any, mod: str) -> Expression | None:
    edge = edged(base, mod) if _has_no_half(base) else None
    return evolve(edge, half=True) if isinstance(edge, Edge) else None


def _has_no_half(base: object) -> bool:
    if isinstance(base, Date):
        return base.month is not None
    if isinstance(base, This | Last | Next):
        return base.period in ("week", "month", "decade", "century")
    return isinstance(base, Field) and base.unit in ("season", "weekday")


def _near(m: Any) -> Expression | None:
    return About(m.base, m.side.upper()) if isinstance(m.base, Clock | At) else None


PARTS_OF = (
    Rule(
        "a part of a time",
        f"( the )? ( {NAMES} ) part of ( the )? base=@date",
        _part,
        "date.edge.of",
        ("the early part of this week", "the latter part of 2018"),
    ),
    Rule(
        "a half of a time",
        "the ( side=first | side=second | side=latter | side=last ) half of ( the )? base=@date",
        _half,
        "date.edge.of",
        ("the first half of March", "the latter half of last month"),
    ),
    Rule(
        "the half of a time",
        "half=@date.period.half.bare of ( the )? base=@date",
        lambda m: _halved(m.base, "START" if m.half.index == 1 else "END"),
        "date.edge.of",
        ("the second half of March",),
    ),
    Rule(
        "the dawn of a time",
        "the dawn=@time.part.named of base=@date.period",
        lambda m: edged(m.base, "START") if m.dawn == Edge(Field("part", "MO"), "START") else None,
        "date.edge.of",
        ("the dawn of the 21st century",),
    ),
    Rule(
        "the turn of a century",
        "the turn of ( base=@date.period.century | base=@date.period.told | the u=@unit.one )",
        lambda m: _turn(m.base or This(m.u, "context")),
        "date.edge.of",
        ("the turn of the 20th century", "the turn of the century"),
    ),
    Rule(
        "year-end 2018",
        "( year | end ) - ( end )? base=@date.period.year",
        lambda m: edged(m.base, "END", True),
        "date.edge.of",
        ("year-end 2018",),
    ),
    Rule(
        "first thing",
        "first thing ( on | in )? ( day=@date.dayish | time=@time.part )",
        lambda m: Edge(m.time or At(Field("part", "MO"), m.day), "START"),
        "time.part.edge",
        ("first thing tomorrow", "first thing Monday morning"),
    ),
    Rule(
        "a little after",
        "( a little | a bit | a few minutes | minutes | moments | sometime | some time | not long | well | long ) "
        "( side=after | side=before ) base=@time",
        _near,
        "time.about",
        ("a little after midnight",),
    ),
)


def _turn(base: Expression) -> Expression | None:
    told = isinstance(base, Century) or (isinstance(base, This | Last | Next) and base.period in TURNING)
    return edged(base, "START", True) if told else None


DAYS_OF = (
    Rule(
        "the days of a time",
        f"( the )? ( {NAMES} ) n=@length.bare of ( the )? base=@date",
        _part,
        "date.edge.of",
        ("the closing days of 2018", "the opening weeks of this year", "the final months of 1944"),
    ),
)
