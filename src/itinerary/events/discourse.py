"""What an event takes over from the sentences around it: its time, the place of the scene, where a journey begins."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

from itinerary.events.draft import Draft
from itinerary.events.group import group
from itinerary.events.hung import hung
from itinerary.events.places import here
from itinerary.language.tables import words
from itinerary.model import EventPlace, Place
from itinerary.model.context import Context
from itinerary.time.bounds import Bounds
from itinerary.time.when import When


def settled(drafts: list[Draft], context: Context) -> list[Draft]:
    """The drafts with times and places that they share with others, and the bounds that publication gives."""
    drafts = hung(_shared_times(drafts))
    drafts = _between(drafts)
    drafts = _origins(_scene(drafts))
    return [_published(draft, context) for draft in drafts]


def _shared_times(drafts: list[Draft]) -> list[Draft]:
    """A verb coordinated with a dated one, or a participle beside it, has its time too."""
    at = {(id(draft.trigger.line), word): i for i, draft in enumerate(drafts) for word in draft.trigger.words}
    done: list[Draft] = []
    for draft in drafts:
        tree, top = draft.trigger.line.tree, draft.trigger.top
        head = at.get((id(draft.trigger.line), tree.heads[top]))
        shares = tree.base(top) == "conj" or (tree.base(top) == "advcl" and not tree.marks(top))
        if draft.when is None and shares and head is not None and head < len(done):
            other = done[head]
            if other.when is not None and other.status == draft.status:
                draft = draft.explained(f'time: that of "{tree.words[other.trigger.token]}"', when=other.when)
        done.append(draft)
    return done


def _between(drafts: list[Draft]) -> list[Draft]:
    """What the running story tells between two times of one day happened between them."""
    done = list(drafts)
    dated = [i for i, draft in enumerate(drafts) if draft.is_dated and draft.status == "happened"]
    for a, b in pairwise(dated):
        first, last = drafts[a].when, drafts[b].when
        if first is None or last is None or not _one_day(first, last) or not _one_paragraph(drafts[a], drafts[b]):
            continue
        for i in range(a + 1, b):
            bounds = Bounds.between(first.bounds.earliest_start, last.bounds.latest_end)
            if drafts[i].when is None and drafts[i].status == "happened" and bounds is not None:
                value = (first.value or "")[:10] or None
                when = When(bounds, "day", value, timezone=first.timezone, times=(*first.times, *last.times))
                done[i] = drafts[i].explained("time: between what is told before and after it", when=when)
    return done


def _one_day(first: When, last: When) -> bool:
    start, end = first.bounds.earliest_start, last.bounds.latest_end
    if start is None or end is None or not start < end:
        return False
    return start.date() == (end - timedelta(seconds=1)).date()


def _one_paragraph(a: Draft, b: Draft) -> bool:
    return a.trigger.line.tree.sentence.block == b.trigger.line.tree.sentence.block


def _scene(drafts: list[Draft]) -> list[Draft]:
    """ "there" and "in the city" are the place last told."""
    done: list[Draft] = []
    last: Place | None = None
    for draft in drafts:
        if not draft.places and last is not None:
            word = _points_back(draft)
            if word:
                place = EventPlace(last, here(draft.kind))
                draft = draft.explained(f'place: "{word}" is {last.name}', places=(place,))
        if draft.places and draft.status != "denied":
            last = next((p.place for p in draft.places if p.role in ("destination", "location")), draft.places[0].place)
        done.append(draft)
    return done


def _points_back(draft: Draft) -> str:
    """The word that speaks of the place last told."""
    line, tree = draft.trigger.line, draft.trigger.line.tree
    for verb in draft.trigger.words:
        for child in tree.children[verb]:
            if tree.words[child] == "there" and tree.base(child) == "advmod":
                return "there"
            if tree.base(child) in ("obl", "nmod") and tree.lemmas[child] in words("en", "place_nouns"):
                definite = any(tree.words[d] in ("the", "this", "that") for d in tree.dependents(child, "det"))
                if definite and tree.preposition(child) and child not in line.places:
                    return tree.words[child]
    return ""


def _origins(drafts: list[Draft]) -> list[Draft]:
    """Who departs, or travels on, does so from where the story last had them."""
    done: list[Draft] = []
    at: dict[str, Place] = {}
    for draft in drafts:
        draft = _with_origin(draft, at)
        if draft.status in ("happened", "ongoing") and draft.kind in ("arrival", "travel", "stay", "departure"):
            reached = next((p.place for p in draft.places if p.role in ("destination", "location")), None)
            for part in draft.actors:
                if reached is not None:
                    at[part.actor.id] = reached
                elif draft.kind == "departure":
                    at.pop(part.actor.id, None)
        done.append(draft)
    return done


def _with_origin(draft: Draft, at: dict[str, Place]) -> Draft:
    moves = draft.kind in ("departure", "travel") or draft.trigger.lemma in words("en", "motion_manner")
    roles = {place.role for place in draft.places}
    if not moves or draft.kind not in ("departure", "travel", "arrival") or "origin" in roles or "location" in roles:
        return draft
    if draft.kind != "departure" and "destination" not in roles:
        return draft
    origin = next((at[part.actor.id] for part in draft.actors if part.actor.id in at), None)
    if origin is None or any(place.place.id == origin.id for place in draft.places):
        return draft
    places = (*draft.places, EventPlace(origin, "origin", implied=True))
    return draft.explained(f"origin: {origin.name}, where the story last had them", places=places)


def _published(draft: Draft, context: Context) -> Draft:
    """What has happened lies before publication, what is to come after it."""
    day = datetime(context.article.day.year, context.article.day.month, context.article.day.day)
    start = context.article.moment or day
    end = context.article.moment or day + timedelta(days=1)
    if draft.when is not None:
        return _timed_status(draft, day, end)
    if draft.status in ("happened", "denied"):
        return draft.explained("time: before publication", when=When(Bounds.within(None, end)))
    if draft.status == "scheduled":
        return draft.explained("time: after publication", when=When(Bounds.within(start, None)))
    return draft


def _timed_status(draft: Draft, day: datetime, end: datetime) -> Draft:
    """A time to come makes a plan of what is told in the present."""
    when, tree = draft.when, draft.trigger.line.tree
    start = when.bounds.earliest_start if when is not None else None
    if start is None or draft.status not in ("happened", "ongoing", "possible"):
        return draft
    found = group(tree, draft.trigger.top)
    present = found.tense == "present" and draft.trigger.line.block not in ("headline", "caption")
    if (start >= end and draft.status != "possible") or (start >= day and present and draft.status == "happened"):
        return draft.explained("status: scheduled, its time is to come", status="scheduled")
    if draft.status == "possible" and start >= day and "can" in found.words:
        return draft.explained("status: scheduled, dated", status="scheduled")
    return draft


