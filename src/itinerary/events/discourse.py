"""What an event takes over from the sentences around it: its time, and the place of the scene."""

from __future__ import annotations

from datetime import datetime, timedelta

from itinerary.events.draft import Draft
from itinerary.events.group import group
from itinerary.model import EventPlace
from itinerary.model.context import Context
from itinerary.time.bounds import Bounds
from itinerary.time.when import When


def settled(drafts: list[Draft], context: Context) -> list[Draft]:
    """The drafts with times and places that they share with others, and the bounds that publication gives."""
    drafts = _shared_times(drafts)
    drafts = _scene(drafts)
    return [_published(draft, context) for draft in drafts]


def _shared_times(drafts: list[Draft]) -> list[Draft]:
    """A verb coordinated with a dated one, or a participle beside it, has its time too."""
    at = {(id(draft.trigger.line), word): i for i, draft in enumerate(drafts) for word in draft.trigger.words}
    done: list[Draft] = []
    for draft in drafts:
        tree = draft.trigger.line.tree
        top = draft.trigger.top
        head = at.get((id(draft.trigger.line), tree.heads[top]))
        shares = tree.base(top) == "conj" or (tree.base(top) == "advcl" and not tree.marks(top))
        if draft.when is None and shares and head is not None and head < len(done) and done[head].when is not None:
            other = done[head]
            draft = draft.explained(f'time: that of "{tree.words[other.trigger.token]}"', when=other.when)
        done.append(draft)
    return done


def _scene(drafts: list[Draft]) -> list[Draft]:
    """ "there" is the place last told."""
    done: list[Draft] = []
    last: EventPlace | None = None
    for draft in drafts:
        tree = draft.trigger.line.tree
        here = any(tree.words[c] == "there" for verb in draft.trigger.words for c in tree.dependents(verb, "advmod"))
        if not draft.places and last is not None and here:
            place = EventPlace(last.place, "location", implied=False)
            draft = draft.explained(f'place: "there" is {last.place.name}', places=(place,))
        if draft.places:
            last = draft.places[0]
        done.append(draft)
    return done


def _published(draft: Draft, context: Context) -> Draft:
    """What has happened lies before publication, what is to come after it."""
    day = datetime(context.article.day.year, context.article.day.month, context.article.day.day)
    start = context.article.moment or day
    end = context.article.moment or day + timedelta(days=1)
    if draft.when is not None:
        return _timed_status(draft, day, end)
    if draft.status in ("happened", "denied"):
        when = When(Bounds(None, end, None, end))
        return draft.explained("time: before publication", when=when)
    if draft.status == "scheduled":
        return draft.explained("time: after publication", when=When(Bounds(start, None, start, None)))
    return draft


def _timed_status(draft: Draft, day: datetime, end: datetime) -> Draft:
    """A time to come makes a plan of what is told in the present."""
    when, tree = draft.when, draft.trigger.line.tree
    if when is None or draft.status not in ("happened", "ongoing", "possible"):
        return draft
    start = when.bounds.earliest_start
    if start is None:
        return draft
    found = group(tree, draft.trigger.top)
    present = found.tense == "present" and draft.trigger.line.block not in ("headline", "caption")
    if (start >= end and draft.status != "possible") or (start >= day and present and draft.status == "happened"):
        return draft.explained("status: scheduled, its time is to come", status="scheduled")
    if draft.status == "possible" and start >= day and "can" in found.words:
        return draft.explained("status: scheduled, dated", status="scheduled")
    return draft


