"""What times are counted from, and what an expression comes to."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from itinerary.options import DEFAULTS, Options
from itinerary.time.history import History
from itinerary.time.point import CLOCK, Point
from itinerary.time.when import Alternative


@frozen
class Anchors:
    """What times are counted from. `tense` is "past", "told", "future" or "" as far as the clause
    tells. `year` is one that was named just before; `day_told` whether a clock time
    belongs to the day told last rather than to that of publication."""

    published: Point
    history: History = History()
    narrative: bool = False
    tense: str = ""
    options: Options = DEFAULTS
    country: str | None = None
    day_first: bool = True
    year: Point | None = None
    day_told: bool = True
    story: bool = False


@frozen
class Result:
    """What an expression comes to. `point` is None for durations, sets and what nothing dates.

    `anchor`: "published", the id of a time told before, "event" where the text names an event, or None.
    `edge`: START and END mean the first and last day. `window`: it lies somewhere in there, whatever the value says.
    `loose`: the unit by which "about" loosens its bounds. `zone`: IANA name, as written.
    """

    type: str
    value: str
    point: Point | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: str | None = None
    begin: Point | None = None
    end: Point | None = None
    edge: bool = False
    vague: bool = False
    alternatives: tuple[Alternative, ...] = ()
    notes: tuple[str, ...] = ()
    window: tuple[dt.datetime, dt.datetime] | None = None
    loose: str = ""
    zone: str = ""


def dated(point: Point, anchor: str | None = None, **more: object) -> Result:
    """The result that is a calendar unit."""
    kind = "TIME" if point.unit in (*CLOCK, "part-of-day") else "DATE"
    return Result(kind, point.value, point, anchor=anchor, **more)  # type: ignore[arg-type]
