"""What is told to come within a length: of the time told last, or of publication: "within hours he had resigned"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime, timedelta

from itinerary.events.draft import Draft
from itinerary.model import Timex
from itinerary.time.bounds import Bounds
from itinerary.time.duration import Duration, parse_duration
from itinerary.time.when import When

PLANNED = ("scheduled", "possible")
FINE = ("month", "week", "day", "part-of-day", "hour", "minute", "second")
SHORT = 6 * 3600
NEAR = 200                  # characters between a time and what comes "after five days"
LONGER = {"second": "PT1H", "minute": "PT2H", "hour": "P1D", "day": "P1W", "week": "P1M", "month": "P1Y", "year": "P10Y"}


def within(drafts: list[Draft], times: Sequence[Timex], day: datetime) -> list[Draft]:
    """The drafts with the stretch in which they happened, or are to happen, where the text tells its length."""
    dated = [time for time in times if time.when is not None and time.when.granularity in FINE]
    return [_within(draft, dated, day) if draft.when is None else draft for draft in drafts]


def _within(draft: Draft, times: list[Timex], day: datetime) -> Draft:
    told = [each for each in draft.told if each.time.type == "DURATION" and each.time.when is None]
    time = next((each.time for each in told if each.signal == "within"), None)
    length = _length(time) if time is not None else None
    if time is None or length is None:
        return _later(draft, [each.time for each in told if each.signal == "after"], times, day)
    if draft.status in PLANNED:
        bounds = Bounds.between(day, length.after(day))
        return draft if bounds is None else draft.explained(f"time: within {length} of publication", when=When(bounds))
    at = bisect_left(times, time.span.start, key=lambda each: each.span.start) - 1
    when = times[at].when if at >= 0 and draft.status == "happened" else None
    if when is None or when.bounds.latest_end is None:
        return draft
    found = when if when.granularity == "day" and _is_short(length) else _until(when, length)
    return draft.explained(f'time: within {length} of "{times[at].text}"', when=found)


def _later(draft: Draft, told: list[Timex], times: list[Timex], day: datetime) -> Draft:
    """What came "after five days": so long after the time told just before."""
    length = parse_duration(told[0].value) if told and draft.status == "happened" else None
    at = bisect_left(times, told[0].span.start, key=lambda each: each.span.start) - 1 if length is not None else -1
    when = times[at].when if at >= 0 and told[0].span.start - times[at].span.end < NEAR else None
    if length is None or when is None or length.granularity not in ("day", "week", "hour") or when.granularity == "month":
        return draft
    sides = (when.bounds.earliest_start, when.bounds.latest_end)
    start, end = (None if side is None else length.after(side) for side in sides)
    if start is None or end is None or start >= day:
        return draft
    value = start.date().isoformat() if end.date() - start.date() <= timedelta(days=1) else None
    found = When(Bounds.within(start, end), when.granularity, value, timezone=when.timezone, times=when.times)
    return draft.explained(f'time: {length} after "{times[at].text}"', when=found)


def _is_short(length: Duration) -> bool:
    """Whether what comes so soon is still of the day."""
    return length.seconds is not None and length.seconds[1] <= SHORT


def _until(when: When, length: Duration) -> When:
    start, end = when.bounds.earliest_start, when.bounds.latest_end
    end = None if end is None else length.after(end)
    day = start.date().isoformat() if start is not None and end is not None and start.date() == end.date() else None
    return When(Bounds.within(start, end), "day" if day else "", day, timezone=when.timezone, times=when.times)


def _length(time: Timex) -> Duration | None:
    """How long, at the most: "within days" is within a week."""
    length = parse_duration(time.value)
    vague = length is not None and length.seconds is None
    return parse_duration(LONGER.get(length.granularity, "")) if vague and length is not None else length
