"""Reading events: from an article's sentences, times, places and actors to what happened."""

from __future__ import annotations

from itertools import groupby

from attrs import evolve

from itinerary.events.discourse import settled
from itinerary.events.draft import Draft, span
from itinerary.events.participants.participants import participants
from itinerary.events.participants.source import according, source
from itinerary.events.places.places import places
from itinerary.events.same import merged
from itinerary.events.scene import Scene
from itinerary.events.status import status
from itinerary.events.triggers.group import group
from itinerary.events.triggers.trigger import Trigger
from itinerary.events.triggers.triggers import every, triggers
from itinerary.events.when.hung import hung_on_mentions
from itinerary.events.when.when import NEW, Told, attached, when_of
from itinerary.model import Event, EventPlace
from itinerary.model.context import Context


def events(context: Context) -> tuple[Event, ...]:
    """The events of an article, in text order of their triggers."""
    scene = Scene.of(context)
    found = every(scene) if context.options.all_events else triggers(scene)
    drafts: list[Draft] = []
    for _, sentence in groupby(found, key=lambda trigger: trigger.line.index):
        drafts.extend(_sentence(list(sentence)))
    drafts = settled(drafts, scene)
    if not context.options.all_events:
        drafts = hung_on_mentions(merged(drafts))
    text = context.article.text
    return tuple(draft.event(number, text) for number, draft in enumerate(drafts, 1))


def _sentence(found: list[Trigger]) -> list[Draft]:
    """The drafts of one sentence."""
    line = found[0].line
    times = attached(line, found)
    where = places(line, found)
    attributed = according(line)
    drafts = []
    for trigger in found:
        draft = _draft(trigger, where.get(trigger.token, ()), attributed)
        told = _not_now(trigger, draft.status, _not_until(trigger, draft.status, times.get(trigger.token, [])))
        new = [evolve(each, signal="") for each in told if trigger.noun and draft.status == "denied" and each.signal in NEW]
        old = [each for each in told if not (new and each.signal in NEW)]
        if old or not new:
            drafts.append(_timed(draft, old))
        if new:
            drafts.append(_timed(draft.explained("status: scheduled, put off", status="scheduled"), new))
    return drafts


def _timed(draft: Draft, told: list[Told]) -> Draft:
    when, why = when_of(told)
    if when is None:
        return evolve(draft, told=tuple(told))
    return draft.explained(f"time: {why} in its clause", when=when, told=tuple(told))


def _not_until(trigger: Trigger, status: str, told: list[Told]) -> list[Told]:
    """ "did not appear until May" tells that it did then."""
    negated = status in ("happened", "scheduled") and group(trigger.line.tree, trigger.verb).negation is not None
    return [evolve(t, signal="") if negated and t.signal in ("until", "till") else t for t in told]


def _not_now(trigger: Trigger, status: str, told: list[Told]) -> list[Told]:
    """A vague "later" is later than what was told before, and bounds nothing that happened; nor was what is told in the past
    done now: "Ann Lee, now 81, laid a wreath"."""
    past = group(trigger.line.tree, trigger.top).tense == "past"
    never = ("FUTURE_REF", "PRESENT_REF") if past else ("FUTURE_REF",)
    return [t for t in told if status != "happened" or t.time.value not in never]


def _draft(trigger: Trigger, where: tuple[EventPlace, ...], attributed: str | None) -> Draft:
    value, why = status(trigger)
    actors = participants(trigger)
    lines = [trigger.rule, f"status: {value}, {why}"]
    if actors:
        lines.append("actors: " + ", ".join(f"{p.actor.name} ({p.role})" for p in actors))
    if where:
        lines.append("places: " + ", ".join(f"{p.place.name} ({p.role})" for p in where))
    tokens = trigger.line.tree.sentence.tokens
    mentions = tuple(sorted(span(tokens[t]) for t in trigger.words if t != trigger.token))
    return Draft(
        trigger,
        _kind(trigger, where),
        value,
        actors=actors,
        places=where,
        source=source(trigger, attributed),
        explanation=tuple(lines),
        mentions=mentions,
    )


def _kind(trigger: Trigger, where: tuple[EventPlace, ...]) -> str:
    """The kind of a trigger; a journey of which only the start is told is a departure."""
    roles = {part.role for part in where}
    leaves = trigger.kinds[0] == "travel" and not trigger.noun and "origin" in roles and "destination" not in roles
    return "departure" if leaves else trigger.kinds[0]
