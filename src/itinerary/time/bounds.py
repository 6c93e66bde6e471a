"""The four bounds of a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from attrs import frozen

from itinerary.errors import ArgumentError

Moment = datetime | None
LAST = datetime(9999, 12, 31, 23, 59, 59)     # to the second, as documents tell it


def moved(moment: datetime, by: timedelta) -> datetime:
    """`moment` plus `by`; the first or the last second there is where that leaves the years 1 to 9999.

    >>> moved(datetime(9999, 12, 31), timedelta(days=1))
    datetime.datetime(9999, 12, 31, 23, 59, 59)
    """
    try:
        return moment + by
    except OverflowError:
        return max(moment, LAST) if by > timedelta() else datetime.min


def _ordered(low: Moment, high: Moment) -> bool:
    return low is None or high is None or low <= high


@frozen
class Bounds:
    """What is known of when something starts and ends: naive local wall times, half-open; None is an open side.

    It starts somewhere in `[earliest_start, latest_start]` and ends (exclusive) in `[earliest_end, latest_end]`. Where
    they are known: earliest_start <= latest_start, earliest_end <= latest_end, earliest_start <= earliest_end and
    latest_start <= latest_end. Raises ArgumentError where that fails; `between`, `span`, `intersect` give None instead.

    What follows is filled in: nothing ends before it can start, nor starts after it must end.

    >>> Bounds(earliest_start=datetime(2019, 2, 1)).earliest_end
    datetime.datetime(2019, 2, 1, 0, 0)
    """

    earliest_start: Moment = None
    latest_start: Moment = None
    earliest_end: Moment = None
    latest_end: Moment = None

    def __attrs_post_init__(self) -> None:
        if self.earliest_end is None and self.earliest_start is not None:
            object.__setattr__(self, "earliest_end", self.earliest_start)
        if self.latest_start is None and self.latest_end is not None:
            object.__setattr__(self, "latest_start", self.latest_end)
        if not _consistent(self.earliest_start, self.latest_start, self.earliest_end, self.latest_end):
            raise ArgumentError(f"bounds contradict each other: {self}; an earliest bound is later than a latest one")

    @classmethod
    def of(cls, start: Moment, end: Moment) -> Bounds:
        """A certain interval, such as a calendar month: it starts at `start` and ends at `end`."""
        return cls(start, start, end, end)

    @classmethod
    def within(cls, start: Moment, end: Moment) -> Bounds:
        """Something that happens somewhere inside `[start, end)`."""
        return cls(start, end, start, end)

    @classmethod
    def between(cls, start: Moment, end: Moment) -> Bounds | None:
        """Something that happens somewhere inside `[start, end)`; None where it would end before it starts."""
        return cls(start, end, start, end) if _ordered(start, end) else None

    @property
    def is_open(self) -> bool:
        """Whether nothing bounds it on either side."""
        return self.earliest_start is None and self.latest_end is None

    @property
    def is_certain(self) -> bool:
        """Whether start and end are known."""
        known = self.earliest_start is not None and self.latest_end is not None
        return known and self.earliest_start == self.latest_start and self.earliest_end == self.latest_end

    def inside(self) -> Bounds:
        """Something that happens somewhere within this time: "in March" of an event.

        >>> Bounds.of(datetime(2019, 3, 1), datetime(2019, 4, 1)).inside().latest_start
        datetime.datetime(2019, 4, 1, 0, 0)
        """
        return Bounds.within(self.earliest_start, self.latest_end)

    def intersect(self, other: Bounds) -> Bounds | None:
        """What both allow; None where they contradict each other.

        >>> day = Bounds.within(datetime(2019, 3, 1), datetime(2019, 3, 2))
        >>> day.intersect(Bounds(earliest_start=datetime(2019, 3, 1, 12))).earliest_start.hour
        12
        """
        earliest_start = _latest(self.earliest_start, other.earliest_start)
        latest_end = _earliest(self.latest_end, other.latest_end)
        sides = (
            earliest_start,
            _earliest(_earliest(self.latest_start, other.latest_start), latest_end),
            _latest(_latest(self.earliest_end, other.earliest_end), earliest_start),
            latest_end,
        )
        return Bounds(*sides) if _consistent(*sides) else None

    def widen(self, before: timedelta, after: timedelta | None = None) -> Bounds:
        """Every earliest bound moved back by `before`, every latest one forward by `after` (else as far).

        A bound that would leave the years 1 to 9999 becomes open.
        """
        after = before if after is None else after
        return Bounds(
            _moved(self.earliest_start, -before),
            _moved(self.latest_start, after),
            _moved(self.earliest_end, -before),
            _moved(self.latest_end, after),
        )

    def shift(self, step: timedelta | Callable[[datetime], Moment]) -> Bounds:
        """Every bound moved by `step`: a timedelta or a function that never changes the order of two moments."""
        sides = (self.earliest_start, self.latest_start, self.earliest_end, self.latest_end)
        move = (lambda side: _moved(side, step)) if isinstance(step, timedelta) else step
        return Bounds(*(None if side is None else move(side) for side in sides))

    def hull(self, other: Bounds) -> Bounds:
        """The tightest bounds that allow whatever either allows: an "or" of two times."""
        return Bounds(
            _if_both(min, self.earliest_start, other.earliest_start),
            _if_both(max, self.latest_start, other.latest_start),
            _if_both(min, self.earliest_end, other.earliest_end),
            _if_both(max, self.latest_end, other.latest_end),
        )

    def span(self, other: Bounds) -> Bounds | None:
        """From the start of this time to the end of `other`: "from Tuesday to Friday"; None where that is backwards."""
        sides = (self.earliest_start, self.latest_start, other.earliest_end, other.latest_end)
        return Bounds(*sides) if _consistent(*sides) else None

    def contains(self, other: Bounds) -> bool:
        """Whether this time surely holds all of `other`."""
        starts = self.latest_start is not None and other.earliest_start is not None
        ends = self.earliest_end is not None and other.latest_end is not None
        if not (starts and ends):
            return False
        return self.latest_start <= other.earliest_start and other.latest_end <= self.earliest_end  # type: ignore[operator]

    def surely_before(self, other: Bounds) -> bool:
        """Whether it is over when `other` starts, whatever the bounds leave open: a strict partial order.

        An instant is not before itself.
        """
        if self.latest_end is None or other.earliest_start is None:
            return False
        same_instant = self.earliest_start is not None and self.earliest_start == other.latest_end
        return self.latest_end <= other.earliest_start and not same_instant

    def possibly_before(self, other: Bounds) -> bool:
        """Whether it can be over when `other` starts: `surely_before` implies it."""
        return _ordered(self.earliest_end, other.latest_start)


def _consistent(earliest_start: Moment, latest_start: Moment, earliest_end: Moment, latest_end: Moment) -> bool:
    starts = _ordered(earliest_start, latest_start) and _ordered(earliest_end, latest_end)
    return starts and _ordered(earliest_start, earliest_end) and _ordered(latest_start, latest_end)


def _latest(a: Moment, b: Moment) -> Moment:
    return b if a is None else a if b is None else max(a, b)


def _earliest(a: Moment, b: Moment) -> Moment:
    return b if a is None else a if b is None else min(a, b)


def _if_both(choose: Callable[[datetime, datetime], datetime], a: Moment, b: Moment) -> Moment:
    return None if a is None or b is None else choose(a, b)


def _moved(moment: Moment, step: timedelta) -> Moment:
    try:
        return None if moment is None else moment + step
    except OverflowError:
        return None
