"""The four bounds of a time."""

from datetime import datetime

from attrs import frozen


@frozen
class Bounds:
    """What is known of when something starts and ends: naive local wall times, half-open; None is an open side.

    It starts somewhere in `[earliest_start, latest_start]` and ends (exclusive) somewhere in `[earliest_end, latest_end]`.
    Where all four are known: earliest_start <= latest_start, earliest_end <= latest_end,
    earliest_start <= earliest_end and latest_start <= latest_end.
    """

    earliest_start: datetime | None = None
    latest_start: datetime | None = None
    earliest_end: datetime | None = None
    latest_end: datetime | None = None

    @classmethod
    def of(cls, start: datetime | None, end: datetime | None) -> "Bounds":
        """A certain interval, such as a calendar month: it starts at `start` and ends at `end`."""
        return cls(start, start, end, end)

    @classmethod
    def within(cls, start: datetime | None, end: datetime | None) -> "Bounds":
        """Something that happens somewhere inside `[start, end)`."""
        return cls(start, end, start, end)

    @property
    def is_open(self) -> bool:
        """Whether nothing bounds it on either side."""
        return self.earliest_start is None and self.latest_end is None
