"""Times behind an infinitive that are of the verb above it: "voted to accept the offer on 2 March"."""

from __future__ import annotations

from datetime import datetime

from attrs import evolve

from itinerary.events.draft import Draft
from itinerary.events.triggers.group import group


def decided(drafts: list[Draft], day: datetime) -> list[Draft]:
    """The drafts where what is meant to be done lies ahead: a time of the past behind it is that of the meaning.

    What somebody went to do ("flew to Oslo to meet him on Monday") keeps it as well.
    """
    at = {(id(draft.trigger.line), draft.trigger.token): i for i, draft in enumerate(drafts)}
    done = list(drafts)
    for i, draft in enumerate(drafts):
        tree, top = draft.trigger.line.tree, draft.trigger.verb
        above = at.get((id(draft.trigger.line), tree.heads[top]))
        aim = tree.base(top) == "advcl" and "to" in tree.marks(top)
        if above is None or not (aim or tree.base(top) == "xcomp") or draft.status not in ("possible", "scheduled"):
            continue
        when, verb = draft.when, done[above]
        told = verb.status == "happened" and verb.when is None and group(tree, verb.trigger.top).tense == "past"
        if when is None or not told or when.bounds.earliest_start is None or when.bounds.earliest_start >= day:
            continue
        done[above] = evolve(verb.explained(f'time: behind "{tree.words[top]}"', when=when), told=draft.told)
        if not aim:
            done[i] = evolve(draft.explained(f'time: that is of "{tree.words[tree.heads[top]]}"', when=None), told=())
    return done
