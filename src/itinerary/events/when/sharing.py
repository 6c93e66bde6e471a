"""Times that one clause takes over from another of its sentence: coordination, participles, "when", "while", "where"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from attrs import evolve

from itinerary.events.draft import Draft
from itinerary.events.triggers.group import group
from itinerary.events.triggers.match import listed, noun_frame
from itinerary.language.en.frames import phrases
from itinerary.model.tree import Tree
from itinerary.time.bounds import Bounds, moved
from itinerary.time.when import When

WHILE = ("when", "where", "as", "while", "whereupon", "whilst")
DURING = ("in", "during")
APART = ("after", "before", "following", "since", "until")
FINE = ("part-of-day", "hour", "minute", "second")
CLIMB = ("conj", "parataxis")
STEPS = 4
PERFECT = frozenset(("has", "have"))     # "was launched in 2003 and has not met since" tells two times
MOVES = ("travel", "arrival", "departure", "visit", "stay")
At = dict[tuple[int, int], int]


def shared_times(drafts: list[Draft]) -> list[Draft]:
    """A verb coordinated with a dated one, or a participle beside it, has its time too; one with "when" lends it its own."""
    at = {(id(draft.trigger.line), word): i for i, draft in enumerate(drafts) for word in draft.trigger.words}
    done = list(drafts)
    for draft in (draft for draft in drafts if draft.when is not None):
        lent = next(iter(_above(draft, at)), None) if _is_simultaneous(draft) else _doing(draft, at)
        if lent is not None and done[lent].when is None:
            done[lent] = _shared(done[lent], draft)
    for i, draft in enumerate(drafts):
        later = _told_last(draft, at, done)
        if later is not None:
            done[i] = done[i].explained(f'time: that of "{_word(done[later])}"', when=done[later].when)
    for i, draft in enumerate(drafts):
        also = _also(draft, at) if done[i].when is None else None
        if also is not None and done[also].when is not None:
            done[i] = _shared(done[i], done[also])
    for i, draft in enumerate(drafts):
        head = _leans_on(draft, at, done) if done[i].when is None else None
        if head is not None and head != i and done[head].when is not None:
            done[i] = _shared(done[i], done[head])
    return done


def _told_last(draft: Draft, at: At, drafts: list[Draft]) -> int | None:
    """The next of the deeds of one doer, where the time behind it is of all of them: "arrested two men and seized a gun on
    Monday"; not on a journey, where one thing comes after another."""
    line, top = draft.trigger.line, draft.trigger.top
    if draft.when is not None or draft.status != "happened" or draft.trigger.noun or draft.kind in MOVES:
        return None
    if any(told.time.type == "DURATION" for told in draft.told):
        return None
    behind = (verb for verb in line.tree.dependents(top, "conj") if verb > top)
    verb = next(behind, None)
    i = at.get((id(line), verb)) if verb is not None else None
    if verb is None or i is None or line.tree.subject(verb) is not None or group(line.tree, verb).words:
        return None
    other = drafts[i]
    told = len(other.told) == 1 and other.told[0].token > verb and other.told[0].signal in ("", "on")
    plain = told and other.status == "happened" and other.kind not in MOVES and not other.trigger.noun
    return i if plain and other.when is not None and other.when.granularity == "day" else None


def _also(draft: Draft, at: At) -> int | None:
    """What befell others at once, told without a helper: "two were killed and 31 injured on Monday"."""
    line, top = draft.trigger.line, draft.trigger.top
    for verb in line.tree.dependents(top, "conj") if line.tree.is_passive(top) else ():
        if line.tree.xpos[verb] == "VBN" and line.tree.subject(verb) is not None and not group(line.tree, verb).words:
            return at.get((id(line), verb))
    return None


def _word(draft: Draft) -> str:
    return draft.trigger.line.tree.words[draft.trigger.token]


def _marks(tree: Tree, verb: int) -> list[str]:
    return [tree.words[child] for child in tree.dependents(verb, "mark", "advmod")]


def _is_simultaneous(draft: Draft) -> bool:
    return any(mark in WHILE and mark != "where" for mark in _marks(draft.trigger.line.tree, draft.trigger.verb))


def _doing(draft: Draft, at: At) -> int | None:
    """The draft of what came to pass while something was done: "he broke a leg skiing in April"."""
    line, verb = draft.trigger.line, draft.trigger.verb
    tree, head = line.tree, line.tree.heads[verb]
    if tree.xpos[verb] != "VBG" or tree.base(verb) not in ("acl", "advcl") or _marks(tree, verb) or not 0 <= head < verb:
        return None
    above = tree.heads[head] if tree.base(verb) == "acl" and tree.base(head) == "obj" else head
    near = 0 <= above < verb and tree.upos[above] == "VERB" and "," not in tree.words[above:verb]
    return at.get((id(line), above)) if near else None


def _leans_on(draft: Draft, at: At, drafts: list[Draft]) -> int | None:
    """The draft whose time one without shares: the last dated one of its coordination, or that of the clause above."""
    line, top = draft.trigger.line, draft.trigger.top
    if draft.trigger.noun and line.tree.preposition(draft.trigger.token) in DURING:
        return at.get((id(line), line.tree.heads[draft.trigger.token]))
    if line.tree.base(top) in CLIMB:
        if PERFECT & set(group(line.tree, top).words):
            return None
        before = _before(draft, at, drafts)
        return _of_subject(draft, at, drafts) if before is None else before
    above = _above(draft, at)
    dated = (i for i in above if drafts[i].when is not None)
    return next(dated, above[0]) if above else _of_subject(draft, at, drafts)


def _of_subject(draft: Draft, at: At, drafts: list[Draft]) -> int | None:
    """The happening in which it was done, or the clause that says when: "Storms that broke on Monday tore it down"."""
    line, verb = draft.trigger.line, draft.trigger.verb
    for noun in line.tree.dependents(verb, "nsubj", "obl"):
        doer = noun < verb and line.tree.base(noun) == "nsubj" and not _breaks_off(line.tree, verb)
        within = line.tree.preposition(noun) in DURING
        somebody = any(token in line.actors for token in (noun, *line.tree.dependents(noun, "appos")))
        happens = not somebody and noun_frame(line.tree, noun) is not None
        if (doer or within) and happens and draft.status == "happened":
            told = [at[id(line), word] for word in (noun, *line.tree.dependents(noun, "acl")) if (id(line), word) in at]
            dated = [i for i in told if drafts[i].when is not None and drafts[i].status == "happened"]
            if dated:
                return dated[0]
    return None


def _breaks_off(tree: Tree, verb: int) -> bool:
    """Whether a verb ends what its subject tells: "the talks, which began on Monday, were suspended"."""
    return any(listed(tree, verb, phrases("event_aspects", key)) for key in ("cancel", "end"))


def _above(draft: Draft, at: At) -> list[int]:
    """The drafts above a participle, or a clause with "when" or "where" or that tells on, from the nearest outward."""
    line, top = draft.trigger.line, draft.trigger.top
    tree, relation = line.tree, line.tree.base(top)
    marked = any(mark in WHILE for mark in _marks(tree, draft.trigger.verb))
    if draft.kind == "birth":
        return []
    if relation == "advcl" and not marked and not tree.marks(top):
        return [at[id(line), tree.heads[top]]] if (id(line), tree.heads[top]) in at else []
    verbs = [v for v in _clauses_above(tree, top) if (id(line), v) in at]
    goes_on = relation == "acl" and "which" in tree.words[tree.heads[top]:top] and tree.is_finite(top)
    if not verbs or relation not in ("advcl", "acl") or not (marked or (goes_on and verbs[0] < tree.heads[top])):
        return []
    return [at[id(line), v] for v in verbs]


def _clauses_above(tree: Tree, top: int) -> Iterator[int]:
    """The verbs above a clause, as far as they tell one thing: a joined clause with a subject of its own is the last."""
    for verb in tree.ancestors(top):
        if tree.upos[verb] == "VERB":
            yield verb
        elif tree.preposition(verb) in APART:         # "after a stop in Prague, where she spoke"
            return
        if tree.base(verb) == "conj" and tree.subject(verb) is not None:
            return


def _before(draft: Draft, at: At, drafts: list[Draft]) -> int | None:
    """The last dated draft before one in its coordination, or in the clause to which a colon or semicolon joins it."""
    line, top = draft.trigger.line, draft.trigger.top
    tree, head, steps = line.tree, top, 0
    while tree.base(head) in CLIMB and 0 <= tree.heads[head] < len(tree) and steps < STEPS:
        aside = tree.base(head) == "parataxis"
        head, steps = tree.heads[head], steps + 1
        if aside and (head > top or group(tree, draft.trigger.top).is_past_perfect):
            return None
        joined = [at[id(line), v] for v in tree.conjuncts(head) if v < top and (id(line), v) in at]
        dated = [i for i in joined if drafts[i].when is not None and drafts[i] is not draft]
        if dated:
            return dated[-1]
    return None


def _shared(draft: Draft, other: Draft) -> Draft:
    """A draft with the time of another, where the one does not plan what the other tells."""
    word = other.trigger.line.tree.words[other.trigger.token]
    statuses = {other.status, draft.status}
    present = group(draft.trigger.line.tree, draft.trigger.top).tense == "present"
    if statuses == {"happened", "scheduled"} and draft.status == "happened" and present:
        draft = draft.explained(f'status: scheduled, with "{word}"', status="scheduled")
    elif _is_other(other, draft) and (statuses != {"happened", "denied"} or _is_plan(other)):
        return draft
    goes_on = draft.trigger.line.tree.base(draft.trigger.top) in CLIMB
    when = _then(draft, other) if goes_on else other.when
    return draft if when is None else draft.explained(f'time: that of "{word}"', when=when)


def _is_other(other: Draft, draft: Draft) -> bool:
    """Whether two differ in status, but for a plan in the present: "ends on Friday in Oslo, where she will speak"."""
    tense = group(other.trigger.line.tree, other.trigger.top).tense
    planned = other.status == "happened" and draft.status == "scheduled" and tense == "present"
    return other.status != draft.status and not planned


def _is_plan(draft: Draft) -> bool:
    """Whether what did not happen had been planned: "was to have been held on Monday"."""
    tree, verb = draft.trigger.line.tree, draft.trigger.verb
    return bool(draft.trigger.chain) or any("to" in group(tree, each).words for each in (verb, tree.first_conjunct(verb)))


def _then(draft: Draft, other: Draft) -> When | None:
    """When a story came to its next verb: after "until ten", at ten; after a time of day, in the rest of that day."""
    when = other.when
    until = [told.time.when for told in other.told if told.signal in ("until", "till")]
    if when is None or (until and when.bounds.earliest_start is None):
        return _within(until[-1]) if until else None
    tree, top = draft.trigger.line.tree, draft.trigger.top
    later = when.granularity in FINE and top > other.trigger.verb and draft.status != "denied"
    if not later:
        return when
    if any(told.signal == "by" for told in other.told) and when.bounds.earliest_start is None:
        return rest_of_day(when, when.bounds.latest_end)
    return when if tree.subject(draft.trigger.verb) is not None else rest_of_day(when, when.bounds.earliest_start)


def _within(when: When | None) -> When | None:
    if when is None:
        return None
    return evolve(when, bounds=Bounds.within(when.bounds.earliest_start, when.bounds.latest_end))


def rest_of_day(when: When, start: datetime | None) -> When:
    """From a moment to the end of its day, or of its night."""
    if start is None:
        return when
    midnight = moved(datetime(start.year, start.month, start.day), timedelta(days=1))
    end = max(filter(None, (midnight, when.bounds.latest_end)), default=None)
    bounds = Bounds.within(start, end)
    return When(bounds, "day", start.date().isoformat(), timezone=when.timezone, times=when.times)
