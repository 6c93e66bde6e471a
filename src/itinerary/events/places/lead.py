"""The scene of a story: where the disaster, crime or rescue happened that its first sentences tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from itinerary.events.draft import Draft
from itinerary.events.triggers.group import group
from itinerary.language.tables import words
from itinerary.model import Place

LEAD = 2                      # sentences of the body that tell what a story is about
SCENES = ("disaster", "crime", "conflict")
PARTS = ("disaster", "crime", "conflict", "legal")
WIDE = ("country", "region", "continent")
NEAR = timedelta(days=15)


def scene_of(drafts: Sequence[Draft], day: datetime) -> Place | None:
    """The place of what the first sentences tell, if it is of these days and of a kind that has one scene."""
    first = sorted({draft.trigger.line.index for draft in drafts if draft.trigger.line.block == "body"})[:LEAD]
    for draft in drafts:
        plain = draft.trigger.line.index in first and not draft.trigger.weak and draft.status == "happened"
        plain = plain and not _is_aside(draft)
        if not plain or not is_near(draft, day):
            continue
        told = [part.place for part in draft.places if part.role == "location" and part.place.type not in WIDE]
        if told and (draft.kind in SCENES or draft.trigger.lemma in words("en", "finding_verbs")):
            return told[0]
    return None


def _is_aside(draft: Draft) -> bool:
    """Whether a clause only tells what had happened somewhere on the way: "in York, where a bridge had been swept away"."""
    tree, verb = draft.trigger.line.tree, draft.trigger.verb
    return tree.base(verb) in ("acl", "advcl") and group(tree, draft.trigger.top).is_past_perfect


def is_near(draft: Draft, day: datetime) -> bool:
    """Whether a draft is of the days around publication, as far as it is dated."""
    start = draft.when.bounds.earliest_start if draft.when is not None else None
    return start is None or abs(start - day) <= NEAR


def is_carried_off(draft: Draft, day: datetime) -> bool:
    """Whether those whom it struck are brought away from the scene: "two were flown to hospital in York"."""
    tree, verb = draft.trigger.line.tree, draft.trigger.verb
    brought = draft.kind == "travel" and not draft.trigger.weak and tree.is_passive(verb) and is_near(draft, day)
    sick = any(tree.lemmas[token] in words("en", "place_care") for token in tree.subtree(verb))
    return brought and sick and draft.status == "happened" and {part.role for part in draft.places} == {"destination"}


def is_part(draft: Draft, day: datetime) -> bool:
    """Whether a draft without a place of its own belongs to the scene."""
    plain = not draft.trigger.weak and not draft.places and not draft.trigger.line.places
    return plain and draft.kind in PARTS and draft.status in ("happened", "ongoing") and is_near(draft, day)
