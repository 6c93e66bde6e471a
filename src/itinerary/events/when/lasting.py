"""How long an event lasts: "camped for three nights"."""

from __future__ import annotations

from bisect import bisect_left

from itinerary.events.draft import Draft
from itinerary.time.bounds import Bounds
from itinerary.time.duration import Duration, parse_duration
from itinerary.time.when import When

SIDES = ("from", "since", "until", "till", "to", "starting", "beginning")
MOVES = ("travel", "arrival", "departure")
BESIDE = ("behind", "ahead", "late", "early")       # "two weeks behind schedule" lasts no two weeks
KINDS = ("stay", "travel", "visit")
SETTLED = ("legal", "crime", "business", "appointment", "agreement", "communication", "election", "death", "birth")


def lasting(drafts: list[Draft]) -> list[Draft]:
    """The drafts with a length from their start on: their own, or for a stay that of the arrival before it."""
    done: list[Draft] = []
    for draft in drafts:
        length = _length(draft)
        if length is not None and _is_open(draft):
            draft = _measured(draft, length)
        elif length is not None:
            start = draft.when or (_arrived(done[-1], draft) if done else None)
            draft = _extended(draft, start, length)
        done.append(draft)
    return done


def _is_open(draft: Draft) -> bool:
    """Whether the time of a draft has one side only."""
    bounds = draft.when.bounds if draft.when is not None else None
    return bounds is not None and (bounds.earliest_start is None) != (bounds.latest_end is None)


def _measured(draft: Draft, length: Duration) -> Draft:
    """ "Met for three days from Monday", "trained for a month until May": one side and the length tell the other."""
    when = draft.when
    if when is None or draft.status == "denied" or not any(told.signal in SIDES for told in draft.told):
        return draft
    start, end = when.bounds.earliest_start, when.bounds.latest_end
    if start is not None:
        end = length.after(start)
    elif end is not None:
        start = length.before(end)
    bounds = Bounds.between(start, end)
    if bounds is None or bounds.is_open:
        return draft
    found = When(bounds, when.granularity, timezone=when.timezone, times=when.times)
    return draft.explained(f"time: lasts {length}", when=found)


def _length(draft: Draft) -> Duration | None:
    for told in draft.told:
        lasts = (told.signal == "for" and draft.kind not in SETTLED) or (told.signal == "" and draft.kind in KINDS)
        lasts = lasts and not _is_of_stay(draft) and _word_after(draft, told.time.span.end) not in BESIDE
        if lasts and told.time.type == "DURATION" and told.time.when is None:
            return parse_duration(told.time.value)
    return None


def _is_of_stay(draft: Draft) -> bool:
    """Whether a length says how long somebody stays where they go: "goes on to Oslo for two days"."""
    return draft.kind in MOVES and any(place.role == "destination" for place in draft.places)


def _word_after(draft: Draft, end: int) -> str:
    tree = draft.trigger.line.tree
    at = bisect_left(tree.sentence.tokens, end, key=lambda token: token.start)
    return tree.words[at] if at < len(tree) else ""


def _arrived(before: Draft, draft: Draft) -> When | None:
    """When the arrival just told was, after which a stay begins."""
    near = before.trigger.line.tree.sentence.block == draft.trigger.line.tree.sentence.block
    return before.when if near and draft.kind == "stay" and before.kind in ("arrival", "travel") else None


def _extended(draft: Draft, start: When | None, length: Duration) -> Draft:
    if start is None or start.bounds.earliest_start is None or start.bounds.latest_end is None or draft.status == "denied":
        return draft
    end = length.after(start.bounds.earliest_start)
    if start.value is not None and end is not None and end <= start.bounds.latest_end:
        return draft
    bounds = Bounds.between(start.bounds.earliest_start, length.after(start.bounds.latest_end))
    if bounds is None or bounds.latest_end is None:
        return draft
    when = When(bounds, start.granularity, timezone=start.timezone, times=start.times)
    return draft.explained(f"time: lasts {length}", when=when)
