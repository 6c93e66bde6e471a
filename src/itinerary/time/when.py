"""When something is: the written value, and the bounds that it lets one conclude."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from itinerary.time.bounds import Bounds

if TYPE_CHECKING:
    import pendulum


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
        try:
            named = datetime.fromisoformat(self.value)
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
        return moment(self.bounds.latest_start, self.timezone)

    @property
    def earliest_end(self) -> pendulum.DateTime | None:
        """The first moment at which it can be over."""
        return moment(self.bounds.earliest_end, self.timezone)

    @property
    def latest_end(self) -> pendulum.DateTime | None:
        """The moment by which it is surely over."""
        return moment(self.bounds.latest_end, self.timezone)


def moment(wall: datetime | None, zone: str | None) -> pendulum.DateTime | None:
    """A pendulum value of a wall time: aware where the zone is known, else naive."""
    if wall is None:
        return None
    import pendulum

    return pendulum.instance(wall, tz=zone) if zone else pendulum.naive(*wall.timetuple()[:6], wall.microsecond)
