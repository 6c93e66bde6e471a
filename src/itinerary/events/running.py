"""The running story: what is told between two dated happenings of a paragraph, in the simple past, happened between them."""

from __future__ import annotations

from datetime import timedelta

from itinerary.events.draft import Draft
from itinerary.events.group import group
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

LONGEST = timedelta(days=62)
DAY = timedelta(days=1)


def told_on(drafts: list[Draft]) -> list[Draft]:
    """The drafts with the stretch of the story where they go on with it and the text does not date them."""
    told = [i for i, draft in enumerate(drafts) if _is_story(draft)]
    following: dict[int, Draft] = {}
    after: Draft | None = None
    for i in reversed(told):
        if drafts[i].when is not None:
            after = drafts[i]
        elif after is not None and _block(after) == _block(drafts[i]):
            following[i] = after
    done, last = list(drafts), None
    for i in told:
        if drafts[i].is_dated:
            last = drafts[i]
        elif i in following and last is not None and _block(last) == _block(drafts[i]):
            done[i] = _between(drafts[i], last, following[i])
    return done


def _block(draft: Draft) -> int:
    return draft.trigger.line.tree.sentence.block


def _is_story(draft: Draft) -> bool:
    """Whether a draft tells the story on: in the simple past, in the body, not in a quotation."""
    line, top = draft.trigger.line, draft.trigger.top
    verb = group(line.tree, top)
    plain = verb.tense == "past" and not verb.is_past_perfect
    return plain and draft.status == "happened" and line.block == "body" and not line.quoted and not draft.trigger.weak


def _between(draft: Draft, last: Draft, following: Draft) -> Draft:
    first, then = last.when, following.when
    start = first.bounds.earliest_start if first is not None else None
    end = then.bounds.latest_end if then is not None else None
    if first is None or start is None or end is None or not DAY < end - start <= LONGEST:
        return draft
    words = [each.trigger.line.tree.words[each.trigger.token] for each in (last, following)]
    when = When(Bounds.within(start, end), timezone=first.timezone, times=first.times)
    return draft.explained(f'time: between "{words[0]}" and "{words[1]}", as the story goes on', when=when)
