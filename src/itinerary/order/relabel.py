"""Readings under ids of their own, so that they can stand together; every span names its article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from itinerary.model import Actor, Article, Conflict, Event, EventPlace, Link, Participant, Place, Reading, Timex
from itinerary.span import Span
from itinerary.time.when import When

Names = dict[str | None, str]


@frozen
class Pile:
    """The parts of several readings, side by side."""

    articles: tuple[Article, ...]
    times: tuple[Timex, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    events: tuple[Event, ...]
    links: tuple[Link, ...]
    conflicts: tuple[Conflict, ...]


def pile(readings: Sequence[Reading]) -> Pile:
    """The readings side by side, with fresh ids throughout; articles keep theirs where they have one that no other has."""
    parts: list[Reading] = []
    taken: set[str] = set()
    counts = dict.fromkeys("tape", 0)
    for reading in readings:
        articles = {article.id: _free(article.id, len(taken) + 1, taken) for article in reading.articles}
        ids = {}
        for letter, old in _ids(reading):
            counts[letter] += 1
            ids[old] = f"{letter}{counts[letter]}"
        parts.append(_Relabel(articles, ids).reading(reading))
    return Pile(*(tuple(x for part in parts for x in getattr(part, name)) for name in _PARTS))


_PARTS = ("articles", "times", "actors", "places", "events", "links", "conflicts")


def _ids(reading: Reading) -> Iterator[tuple[str, str]]:
    """The letter and the id of each thing with an id."""
    yield from (("t", timex.id) for timex in reading.times)
    yield from (("a", actor.id) for actor in reading.actors)
    yield from (("p", place.id) for place in reading.places)
    yield from (("e", event.id) for event in reading.events)


def _free(wanted: str | None, number: int, taken: set[str]) -> str:
    name = wanted or f"d{number}"
    while name in taken:
        number += 1
        name = f"{wanted}-{number}" if wanted else f"d{number}"
    taken.add(name)
    return name


@frozen
class _Relabel:
    """The new ids of one reading: of its articles, and of all else."""

    articles: dict[str | None, str]
    ids: dict[str, str]

    def reading(self, old: Reading) -> Reading:
        actors = {one.id: evolve(one, id=self._id(one.id), mentions=self._spans(one.mentions)) for one in old.actors}
        places = {one.id: evolve(one, id=self._id(one.id), mentions=self._spans(one.mentions)) for one in old.places}
        return Reading(
            tuple(evolve(article, id=self.articles[article.id]) for article in old.articles),
            tuple(self._timex(timex) for timex in old.times),
            tuple(actors.values()),
            tuple(places.values()),
            tuple(self._event(event, actors, places) for event in old.events),
            tuple(evolve(link, a=self._id(link.a), b=self._id(link.b)) for link in old.links),
            tuple(evolve(c, events=tuple(map(self._id, c.events))) for c in old.conflicts),
        )

    def _id(self, old: str) -> str:
        return self.ids.get(old, old)

    def _span(self, span: Span) -> Span:
        only = next(iter(self.articles.values()), None) if len(self.articles) == 1 else None
        return evolve(span, article=self.articles.get(span.article, only))

    def _spans(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(map(self._span, spans))

    def _when(self, when: When | None) -> When | None:
        return None if when is None else evolve(when, times=tuple(map(self._id, when.times)))

    def _timex(self, old: Timex) -> Timex:
        return evolve(
            old,
            id=self._id(old.id),
            span=self._span(old.span),
            when=self._when(old.when),
            anchor=self._maybe(old.anchor),
            begin=self._maybe(old.begin),
            end=self._maybe(old.end),
        )

    def _maybe(self, old: str | None) -> str | None:
        return None if old is None else self._id(old)

    def _event(self, old: Event, actors: dict[str, Actor], places: dict[str, Place]) -> Event:
        return evolve(
            old,
            id=self._id(old.id),
            trigger=self._span(old.trigger),
            sentence=self._span(old.sentence),
            mentions=self._spans(old.mentions),
            when=self._when(old.when),
            actors=tuple(Participant(actors.get(p.actor.id, p.actor), p.role) for p in old.actors),
            places=tuple(EventPlace(places.get(p.place.id, p.place), p.role, p.implied) for p in old.places),
        )
