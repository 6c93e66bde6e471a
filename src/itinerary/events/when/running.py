"""The running story: what is told between two dated happenings, in the simple past, was between them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from attrs import frozen

from itinerary.events.attach import in_subject
from itinerary.events.draft import Draft
from itinerary.events.participants.subjects import subjects
from itinerary.events.triggers.group import group
from itinerary.time.bounds import Bounds, moved
from itinerary.time.when import When

LONGEST = timedelta(days=62)
DAY = timedelta(days=1)
RECENT = timedelta(days=14)
FINE = ("day", "part-of-day", "hour", "minute", "second")
HANGS = frozenset(("after", "before", "following", "until"))
SCENES = ("sport", "disaster", "conflict")
GATHERINGS = ("meeting", "ceremony", "performance", "election")     # what follows was done there
AT_ONCE = ("disaster", "conflict", "crime", "death", "sport", "travel", "arrival", "departure")


def told_on(drafts: list[Draft]) -> list[Draft]:
    """The drafts with the stretch of the story where they go on with it and the text does not date them."""
    told = [i for i, draft in enumerate(drafts) if _is_story(draft)]
    following: dict[int, Draft] = {}
    after: Draft | None = None
    for i in reversed(told):
        if drafts[i].when is not None:
            after = drafts[i]
        elif after is not None and _is_beside(drafts[i], after):
            following[i] = after
    done, last = list(drafts), None
    for i in told:
        if drafts[i].is_dated:
            last = drafts[i]
        elif i in following and last is not None and _is_beside(last, drafts[i]) and not _hangs(drafts[i]):
            done[i] = _between(drafts[i], last, following[i])
    return done


def _is_beside(draft: Draft, later: Draft) -> bool:
    """Whether what is told later stands in the same paragraph or the next."""
    return 0 <= _block(later) - _block(draft) <= 1


def _block(draft: Draft) -> int:
    return draft.trigger.line.tree.sentence.block


def _is_story(draft: Draft) -> bool:
    """Whether a draft tells the story on: in the simple past, in the body, not in a quotation."""
    line = draft.trigger.line
    if draft.status != "happened" or line.block != "body" or line.quoted or draft.trigger.weak:
        return False
    verb = group(line.tree, draft.trigger.top)
    return verb.tense == "past" and not verb.is_past_perfect


def _between(draft: Draft, last: Draft, following: Draft) -> Draft:
    first, then = last.when, following.when
    start = first.bounds.earliest_start if first is not None else None
    end = then.bounds.latest_end if then is not None else None
    if first is None or start is None or end is None or not DAY < end - start <= LONGEST:
        return draft
    words = [each.trigger.line.tree.words[each.trigger.token] for each in (last, following)]
    when = When(Bounds.within(start, end), timezone=first.timezone, times=first.times)
    return draft.explained(f'time: between "{words[0]}" and "{words[1]}", as the story goes on', when=when)


@frozen(eq=False)
class _Scene:
    """The happening that dates the running scene, and the last sentence that told of it, with its block."""

    draft: Draft
    index: int
    block: int


def same_scene(drafts: list[Draft], day: datetime) -> list[Draft]:
    """The drafts with the day of a scene where the next sentence tells what was done in it.

    Only near publication, in main clauses of sentences that tell no time of their own, of who was last spoken of or of
    what follows at once: "The storm came ashore at four. It tore off roofs." What such a scene is made of ("scored" in a
    match) goes on in the next paragraphs; a look back ("had left at six") does not end it.
    """
    done, scene = list(drafts), None
    for i, draft in enumerate(drafts):
        if draft.trigger.weak:
            continue
        line = draft.trigger.line
        if not _is_story(draft):
            ends = scene is not None and _leads_away(draft, scene.draft)
            near = scene is not None and line.index - scene.index <= 1
            scene = None if ends else _Scene(scene.draft, line.index, scene.block) if scene is not None and near else scene
        elif draft.when is not None:
            scene = _Scene(draft, line.index, _block(draft)) if _is_scene(draft, day) else None
        elif scene is not None and _follows(draft, scene):
            done[i] = _on_that_day(draft, scene.draft)
            scene = _Scene(done[i], line.index, _block(draft))
    return done


def _leads_away(draft: Draft, scene: Draft) -> bool:
    """Whether what is told beside the story is of another day; a look back leads nowhere."""
    looks_back = group(draft.trigger.line.tree, draft.trigger.top).is_past_perfect
    return not looks_back and None not in (draft.when, scene.when) and _start_day(draft) != _start_day(scene)


def _start_day(draft: Draft) -> date | None:
    start = draft.when.bounds.earliest_start if draft.when is not None else None
    return start.date() if start is not None else None


def _is_scene(draft: Draft, day: datetime) -> bool:
    when = draft.when
    start = when.bounds.earliest_start if when is not None and draft.is_dated else None
    return when is not None and when.granularity in FINE and start is not None and abs(day - start) <= RECENT


def _follows(draft: Draft, scene: _Scene) -> bool:
    line, top = draft.trigger.line, draft.trigger.top
    tree = line.tree
    if _hangs(draft):
        return False
    if tree.base(tree.first_conjunct(top)) != "root" or any(_may_date(draft, token) for token in line.times):
        return False
    if draft.kind in SCENES and draft.kind == scene.draft.kind:
        return True
    aftermath = scene.draft.kind in SCENES and draft.kind in AT_ONCE
    if aftermath and 0 <= _block(draft) - scene.block <= 1 and line.index - scene.index <= 1:
        return True
    pronoun = any(tree.upos[who] == "PRON" for who in subjects(line, draft.trigger.verb))
    near = _block(draft) == scene.block and 0 <= line.index - scene.index <= 1
    return near and (pronoun or draft.kind in AT_ONCE or scene.draft.kind in GATHERINGS or _is_framed(scene.draft))


def _is_framed(draft: Draft) -> bool:
    """Whether a time opened the sentence that tells a happening, and so frames what follows: "On Monday both rested."."""
    line = draft.trigger.line
    first = min(line.times, default=len(line.tree))
    return first < draft.trigger.verb and line.opening(first) <= 1


def _hangs(draft: Draft) -> bool:
    """Whether something is told to come before or after another: it has no time of the story's."""
    tree = draft.trigger.line.tree
    beside = tree.dependents(draft.trigger.verb, "obl", "advcl")
    return any(not HANGS.isdisjoint(tree.marks(child)) for child in beside)


def _may_date(draft: Draft, token: int) -> bool:
    """Whether a time of the sentence may be that of its verb: no length, none in its subject or in what follows from it."""
    line, tree, verb = draft.trigger.line, draft.trigger.line.tree, draft.trigger.verb
    if line.times[token].type == "DURATION" or in_subject(tree, token, tree.first_conjunct(verb)):
        return False
    clause = next((head for head in tree.ancestors(token) if tree.upos[head] in ("VERB", "AUX")), verb)
    return not (token > verb and tree.base(clause) == "ccomp" and verb in tree.ancestors(clause))


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
