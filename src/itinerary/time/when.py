"""When something is: the written value, and the bounds that it lets one conclude."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from itinerary.time.bounds import Bounds, moved
from itinerary.time.zones import existing, pendulum_zone, to_utc

if TYPE_CHECKING:
    import pendulum

MIDNIGHT = "24:00"          # that ends the day
EASTERNMOST, WESTERNMOST = timedelta(hours=14), timedelta(hours=12)


@frozen
class Alternative:
    """Another reading that was possible: its TIMEX3 value, a weight in [0, 1], and why."""

    value: str
    weight: float
    why: str


@frozen
class When:
    """A time, with what was written and what follows from it kept apart.

    `bounds`      naive local wall time (of `timezone` where that is known), half-open.
    `granularity` the unit that was written: second minute hour part-of-day day weekend week month quarter season
                  half year decade century millennium; "" where only bounds are known ("after the summit").
    `value`, `mod` TIMEX3, None where only bounds are known.
    `timezone`    IANA name, None where it is not known.
    `times`       ids of the time expressions that it comes from.
    """

    bounds: Bounds
    granularity: str = ""
    value: str | None = None
    mod: str | None = None
    timezone: str | None = None
    times: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    approximate: bool = False

    @property
    def told(self) -> datetime | None:
        """The naive moment that `value` names, or the first that it lets one conclude; None where only bounds are known.

        >>> When(Bounds(), value="2019-04-24T16:40").told
        datetime.datetime(2019, 4, 24, 16, 40)
        """
        if self.value is None:
            return None
        if "W" in self.value:
            return self.bounds.earliest_start
        day, _, clock = self.value.partition("T")
        over = timedelta(days=clock == MIDNIGHT)
        try:
            named = moved(datetime.fromisoformat(day if over else self.value), over)
        except ValueError:
            return self.bounds.earliest_start
        return self.bounds.earliest_start if named.tzinfo else named

    @property
    def earliest_start(self) -> pendulum.DateTime | None:
        """The first moment at which it can start."""
        return moment(self.bounds.earliest_start, self.timezone)

    @property
    def latest_start(self) -> pendulum.DateTime | None:
        """The last moment at which it can start."""
        return moment(self.bounds.latest_start, self.timezone, late=True)

    @property
    def earliest_end(self) -> pendulum.DateTime | None:
        """The first moment at which it can be over."""
        return moment(self.bounds.earliest_end, self.timezone)

    @property
    def latest_end(self) -> pendulum.DateTime | None:
        """The moment by which it is surely over."""
        return moment(self.bounds.latest_end, self.timezone, late=True)

    @property
    def edtf(self) -> str | None:
        """The nearest EDTF; None where it has none. `itinerary.time.edtf.to_edtf` tells what is lost.

        >>> When(Bounds(), value="2019-03-01", mod="ON_OR_BEFORE").edtf
        '../2019-03-01'
        """
        from itinerary.time.edtf import to_edtf

        mod = "APPROX" if self.mod is None and self.approximate else self.mod
        written = to_edtf(self.value, mod, self.bounds)
        return None if written is None else written.text

    def as_utc_bounds(self) -> Bounds:
        """The bounds in UTC, naive: loose by every offset that there is (-12 to +14 hours) where the zone is not known.

        An hour that clocks run through twice is wholly within them.

        >>> from datetime import datetime
        >>> noon = Bounds.of(datetime(2019, 4, 24, 12), datetime(2019, 4, 24, 13))
        >>> When(noon, timezone="Asia/Seoul").as_utc_bounds().earliest_start
        datetime.datetime(2019, 4, 24, 3, 0)
        >>> When(noon).as_utc_bounds().earliest_start
        datetime.datetime(2019, 4, 23, 22, 0)
        """
        b, name = self.bounds, self.timezone
        if name is None:
            return b.widen(EASTERNMOST, WESTERNMOST)
        return Bounds(
            to_utc(b.earliest_start, name),
            to_utc(b.latest_start, name, late=True),
            to_utc(b.earliest_end, name),
            to_utc(b.latest_end, name, late=True),
        )

    def surely_before(self, other: When) -> bool:
        """Whether it is over when `other` starts, whatever the bounds leave open.

        Times of one zone, or of none, are compared by the clock on the wall, others in UTC.
        """
        mine, others = self._comparable(other)
        return mine.surely_before(others)

    def possibly_before(self, other: When) -> bool:
        """Whether it can be over when `other` starts; compared as by `surely_before`, which implies it."""
        mine, others = self._comparable(other)
        return mine.possibly_before(others)

    def contains(self, other: When) -> bool:
        """Whether `other` surely lies within this time; compared as by `surely_before`."""
        mine, others = self._comparable(other)
        return mine.contains(others)

    def _comparable(self, other: When) -> tuple[Bounds, Bounds]:
        if self.timezone == other.timezone:
            return self.bounds, other.bounds
        return self.as_utc_bounds(), other.as_utc_bounds()


def moment(wall: datetime | None, zone: str | None, *, late: bool = False) -> pendulum.DateTime | None:
    """A pendulum value of a wall time: aware where the zone is known, else naive.

    A wall time that clocks jump over gives the first moment after the gap; of one that they show twice, the first, or with
    `late` the second.
    """
    if wall is None:
        return None
    import pendulum

    if zone is None:
        return pendulum.naive(*wall.timetuple()[:6], wall.microsecond)
    return pendulum.instance(existing(wall, zone).replace(fold=int(late)), tz=pendulum_zone(zone))
