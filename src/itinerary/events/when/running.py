"""The running story: what is told between two dated happenings of a paragraph, in the simple past, happened between them."""

from __future__ import annotations

from datetime import datetime, timedelta

from itinerary.events.draft import Draft
from itinerary.events.participants.subjects import subjects
from itinerary.events.triggers.group import group
from itinerary.time.bounds import Bounds, moved
from itinerary.time.when import When

LONGEST = timedelta(days=62)
DAY = timedelta(days=1)
RECENT = timedelta(days=14)
FINE = ("day", "part-of-day", "hour", "minute", "second")
AT_ONCE = ("disaster", "conflict", "crime", "sport", "travel", "arrival", "departure")


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


def same_scene(drafts: list[Draft], day: datetime) -> list[Draft]:
    """The drafts with the day of a scene where the next sentence tells what was done in it.

    Only near publication, in main clauses of sentences that tell no time of their own, of who was last spoken of or of
    what follows at once: "The storm came ashore at four. It tore off roofs."
    """
    done, last = list(drafts), None
    for i, draft in enumerate(drafts):
        if not _is_story(draft):
            last = last if draft.trigger.weak or draft.when is None else None
            continue
        if draft.when is not None:
            last = draft if _is_scene(draft, day) else None
        elif last is not None and _follows(draft, last):
            done[i] = last = _on_that_day(draft, last)
    return done


def _is_scene(draft: Draft, day: datetime) -> bool:
    when = draft.when
    start = when.bounds.earliest_start if when is not None and draft.is_dated else None
    return when is not None and when.granularity in FINE and start is not None and abs(day - start) <= RECENT


def _follows(draft: Draft, last: Draft) -> bool:
    line, top = draft.trigger.line, draft.trigger.top
    tree = line.tree
    near = _block(draft) == _block(last) and 0 <= line.index - last.trigger.line.index <= 1
    main = tree.base(tree.first_conjunct(top)) == "root"
    pronoun = any(tree.upos[who] == "PRON" for who in subjects(line, draft.trigger.verb))
    return near and main and not line.times and (pronoun or draft.kind in AT_ONCE)


def _on_that_day(draft: Draft, last: Draft) -> Draft:
    when = last.when
    start = when.bounds.earliest_start if when is not None else None
    if when is None or start is None:
        return draft
    midnight = moved(datetime(start.year, start.month, start.day), DAY)
    end = max(filter(None, (midnight, when.bounds.latest_end)), default=None)
    word = last.trigger.line.tree.words[last.trigger.token]
    found = When(Bounds.within(start, end), "day", start.date().isoformat(), timezone=when.timezone, times=when.times)
    return draft.explained(f'time: the day of "{word}", whose scene goes on', when=found)
