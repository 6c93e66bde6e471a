"""Clock times without "a.m." or "p.m." in a text that writes those elsewhere: which half of the day."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from itinerary.find.engine import Found
from itinerary.time.expression import At, Clock
from itinerary.time.point import Point

LATE, SMALL, MORNING = 18 * 60, 6, range(7, 12)


def writes_halves(found: Sequence[Found]) -> bool:
    """Whether a text counts its hours to twelve."""
    clocks = [clock for each in found if (clock := _clock_of(each)) is not None]
    return any(clock.half for clock in clocks) and not any(
        clock.minute is not None and not clock.half and (clock.hour > 12 or clock.hour == 0) for clock in clocks
    )


def _clock_of(found: Found) -> Clock | None:
    said = found.expression.time if isinstance(found.expression, At) else found.expression
    return said if isinstance(said, Clock) else None


def with_half(said: Clock, told: Point | None) -> Clock:
    """The clock time in the half of the day that brings it next after the one told last, else the usual one.

    >>> with_half(Clock(11, 50), Point("minute", 2013, 7, 5, 23)).half, with_half(Clock(9, 30), None).half
    ('pm', 'am')
    """
    if said.half or said.minute is None or said.zone or not 1 <= said.hour <= 12:
        return said
    if told is None or not told.has_clock:
        return evolve(said, half="am" if said.hour in MORNING else "pm")
    last, minutes = told.hour * 60 + told.minute, said.hour % 12 * 60 + said.minute
    if minutes >= last or (last >= LATE and said.hour % 12 < SMALL):
        return evolve(said, half="am")
    if minutes + 720 >= last:
        return evolve(said, half="pm")
    return evolve(said, half="pm" if told.hour >= 12 else "am")
