"""Halves of a unit, and what of it lies before or after its anchor: "the first half of March", "earlier this month"."""

from __future__ import annotations

import datetime as dt

from itinerary.options import Options
from itinerary.time.result import Anchors, Result
from itinerary.time.timex3 import bounds_of, granularity_of


def half(base: Result, mod: str, options: Options) -> tuple[dt.datetime, dt.datetime] | None:
    """The first or the second half of a unit, parted at the start of a day."""
    bounds = bounds_of(base.value, None, options)
    if bounds is None or bounds.earliest_start is None or bounds.latest_end is None:
        return None
    start, end = bounds.earliest_start, bounds.latest_end
    middle = start + dt.timedelta(days=15 if granularity_of(base.value) == "month" else (end - start).days // 2)
    return (start, middle) if mod == "START" else (middle, end)


def cut(base: Result, mod: str, anchors: Anchors) -> tuple[dt.datetime, dt.datetime] | None:
    """What of a unit lies before or after its anchor."""
    bounds = bounds_of(base.value, None, anchors.options)
    latest = anchors.history.latest
    pivot = anchors.published if base.anchor == "published" or latest is None else latest.point
    if bounds is None or bounds.earliest_start is None or bounds.latest_end is None:
        return None
    if not bounds.earliest_start <= pivot.moment < bounds.latest_end:
        return None
    return (bounds.earliest_start, pivot.end) if mod == "START" else (pivot.moment, bounds.latest_end)
