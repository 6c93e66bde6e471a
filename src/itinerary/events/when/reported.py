"""Before when something was, that was told at a time: "said on Monday that the ship had sailed"."""

from __future__ import annotations

from itinerary.events.attach import dated
from itinerary.events.draft import Draft
from itinerary.events.triggers.match import is_reporting
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

PAST = ("happened", "denied")


def reported(drafts: list[Draft]) -> list[Draft]:
    """The drafts, where what was reported at a time and has none of its own lies before the end of that time."""
    hosts: dict[int, dict[int, list[int]]] = {}
    return [_before_report(draft, hosts) if draft.when is None and draft.status in PAST else draft for draft in drafts]


def _before_report(draft: Draft, hosts: dict[int, dict[int, list[int]]]) -> Draft:
    line, tree = draft.trigger.line, draft.trigger.line.tree
    top = tree.first_conjunct(draft.trigger.top)
    verb = tree.heads[top]
    if not is_reporting(tree.lemmas[verb]) or tree.base(top) != "ccomp" or not line.times:
        return draft
    if line.index not in hosts:
        hosts[line.index] = dated(line)
    for token in hosts[line.index].get(verb, ()):
        when = line.times[token].when
        if when is not None and when.bounds.latest_end is not None:
            found = When(Bounds.within(None, when.bounds.latest_end), timezone=when.timezone, times=(line.times[token].id,))
            return draft.explained(f'time: before "{tree.words[verb]}"', when=found)
    return draft
