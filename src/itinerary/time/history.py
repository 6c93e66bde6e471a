"""What was told last, by granularity: the anchor of "later", "that day", "the following week"."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from itinerary.time.point import Point, holding

# Which units a time of each granularity tells; "reported" is the quarter, or the longer stretch, that a report is on.
TELLS = {
    "second": ("second", "minute", "hour", "part-of-day", "day", "week", "month", "quarter", "season", "half", "year"),
    "minute": ("minute", "hour", "part-of-day", "day", "week", "month", "quarter", "season", "half", "year"),
    "hour": ("hour", "part-of-day", "day", "week", "month", "quarter", "season", "half", "year"),
    "part-of-day": ("part-of-day", "day", "week", "month", "quarter", "season", "half", "year"),
    "day": ("day", "week", "month", "quarter", "season", "half", "year"),
    "weekend": ("week", "month", "season", "half", "year"),
    "week": ("week", "month", "season", "half", "year"),
    "month": ("month", "quarter", "season", "half", "year"),
    "quarter": ("quarter", "half", "year", "reported"),
    "season": ("season", "year"),
    "half": ("half", "year"),
    "year": ("year",),
    "decade": ("decade",),
    "century": ("century",),
    "millennium": ("millennium",),
}
COARSE = ("decade", "century")


@frozen
class Told:
    """A time as it was told, and the id of the expression that told it."""

    point: Point
    id: str


@frozen(hash=False)
class History:
    """The last time told of each granularity. `told` returns a new history; nothing is ever changed."""

    last: Mapping[str, Told] = {}
    latest: Told | None = None

    def told(self, point: Point, id: str) -> History:
        """This history after one more time was told."""
        entry = Told(point, id)
        return History({**self.last, **dict.fromkeys(TELLS.get(point.unit, ()), entry)}, entry)

    def beside(self, point: Point, id: str) -> History:
        """This history after a part of a day was told that hours may count from, while the day is still the one before."""
        return History({**self.last, "part-of-day": Told(point, id)}, self.latest)

    def reporting(self, entry: Told) -> History:
        """This history where a report goes on from its quarter to another stretch of time."""
        return History({**self.last, "reported": entry}, self.latest)

    def find(self, unit: str) -> Told | None:
        """The last time told that says which `unit` it was; decades and centuries follow from years."""
        rows = self.last
        if unit in COARSE:
            year = rows.get("year")
            return rows.get(unit) or (year and Told(holding(unit, year.point), year.id))
        return rows.get({"weekend": "week"}.get(unit, unit))
