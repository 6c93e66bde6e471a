"""Actors: everybody whom an article names, each one value for all its mentions."""

from __future__ import annotations

from itinerary.model import Actor
from itinerary.model.context import Context
from itinerary.resolve.actors.countries import abreast, countries
from itinerary.resolve.actors.entities import Entity
from itinerary.resolve.actors.names import named
from itinerary.resolve.actors.speech import first_person
from itinerary.resolve.actors.teams import teams
from itinerary.resolve.actors.walk import Walk
from itinerary.span import Span
from itinerary.text.trees import telling


def actors(context: Context) -> tuple[Actor, ...]:
    """The persons, organisations, countries and groups of an article, in the order in which it first speaks of them.

    A mention is a name, a noun ("the president") or a pronoun; several actors share the mention "the two leaders".
    """
    read = telling(context)
    register, mentions = named(context, read)
    mentions += [*countries(context, read, register), *teams(context, read, register)]
    mentions.sort(key=lambda mention: mention.start)
    walk = Walk(read, register, mentions, abreast(context, read))
    walk.run()
    first_person(context, read, register, walk.at)
    kept = sorted((entity for entity in register.entities if entity.spans), key=lambda entity: min(entity.spans))
    return tuple(_actor(f"a{number}", entity, context) for number, entity in enumerate(kept, 1))


def _actor(id: str, entity: Entity, context: Context) -> Actor:
    text = context.article.text
    spans = tuple(Span.of(text, start, end) for start, end in sorted(set(entity.spans)))
    return Actor(id, entity.name, entity.type, spans)
