"""The events as schema.org types in JSON-LD (https://schema.org/Event)."""

from __future__ import annotations

import re
from typing import Any

from itinerary.export.document import published
from itinerary.export.phrases import clause
from itinerary.export.plain import one_line
from itinerary.export.sides import sides
from itinerary.export.stamps import written
from itinerary.model import Actor, Article, Event, Place, Reading
from itinerary.time.when import When

Json = dict[str, Any]
ACTORS = {"person": "Person", "organisation": "Organization", "country": "Country"}
STATUSES = {"scheduled": "EventScheduled", "denied": "EventCancelled"}
PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")


def to_jsonld(reading: Reading) -> Json:
    """`{"@context": "https://schema.org", "@graph": […]}`: the articles, then the events in time order."""
    articles = {article.id: f"#article-{number}" for number, article in reversed(list(enumerate(reading.articles, 1)))}
    found = [_article(article, f"#article-{number}") for number, article in enumerate(reading.articles, 1)]
    events = [_event(event, articles.get(event.sentence.article, "#article-1")) for event in reading.events]
    return {"@context": "https://schema.org", "@graph": found + events}


def _article(article: Article, name: str) -> Json:
    url = article.url if article.url and article.url.startswith(("https://", "http://")) else None
    facts = {"headline": article.title and one_line(article.title), "url": url, "datePublished": published(article)}
    return {"@type": "NewsArticle", "@id": name, **_known(facts)}


def _event(event: Event, article: str) -> Json:
    places = [_place(part.place) for part in event.places]
    facts = {
        "name": one_line("".join(clause(event))),
        "description": one_line(event.text),
        **_dates(event.when),
        "location": places[0] if len(places) == 1 else places or None,
        "about": [_actor(part.actor) for part in event.actors] or None,
        "eventStatus": f"https://schema.org/{STATUSES[event.status]}" if event.status in STATUSES else None,
        "keywords": [event.kind, event.status],
        "subjectOf": {"@id": article},
    }
    return {"@type": "Event", "@id": f"#{event.id}", **_known(facts)}


def _dates(when: When | None) -> Json:
    """The value itself where it is a plain date or a month or year; else the first and the last day or moment."""
    ends = sides(when)
    if when is None or ends is None:
        return {}
    if when.mod is None and when.value is not None and PLAIN.fullmatch(when.value) and ends.start and ends.end:
        return {"startDate": when.value}
    end = None if ends.is_one_day else written(ends.end, when, late=True)
    return {"startDate": written(ends.start, when), "endDate": end}


def _place(place: Place) -> Json:
    point = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    address = {"@type": "PostalAddress", "addressRegion": place.region, "addressCountry": place.country}
    facts = {
        "name": one_line(place.name),
        "geo": point if place.latitude is not None and place.longitude is not None else None,
        "address": _known(address) if place.country or place.region else None,
    }
    return {"@type": "Place", **_known(facts)}


def _actor(actor: Actor) -> Json:
    return {"@type": ACTORS.get(actor.type, "Organization"), "name": one_line(actor.name)}


def _known(facts: Json) -> Json:
    return {key: value for key, value in facts.items() if value is not None}
