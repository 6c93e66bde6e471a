"""The JSON document of a reading, and the way back. Plain types; nothing is lost between the two.

Times are local wall times: a date where only days are told, else a date and a clock.
"""

import json
from datetime import datetime

from itinerary.export.load import SCHEMA, Json, from_dict
from itinerary.model import Actor, Article, Event, Itinerary, Leg, Place, Reading, Stop, Timex
from itinerary.span import Span
from itinerary.time.when import When

__all__ = ["SCHEMA", "Json", "from_dict", "published", "stamp", "to_dict", "to_json", "told"]

CLOCKED = ("second", "minute", "hour", "part-of-day")


def to_dict(reading: Reading) -> Json:
    """The document of a reading: dicts, lists, strings, numbers, booleans and None only."""
    return {
        "schema": SCHEMA,
        "articles": [_article(a) for a in reading.articles],
        "times": [_timex(t) for t in reading.times],
        "actors": [_actor(a) for a in reading.actors],
        "places": [_place(p) for p in reading.places],
        "events": [_event(e) for e in reading.events],
        "order": [{"a": x.a, "b": x.b, "relation": x.relation, "certain": x.certain, "why": x.why} for x in reading.links],
        "conflicts": [{"events": list(c.events), "why": c.why} for c in reading.conflicts],
        "itineraries": [_itinerary(i) for i in reading.itineraries],
    }


def to_json(reading: Reading, indent: int | None = 2) -> str:
    """The document as JSON text, with every character outside ASCII as it is but for lone surrogates."""
    text = json.dumps(to_dict(reading), ensure_ascii=False, indent=indent, allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def stamp(moment: datetime | None, granularity: str = "") -> str | None:
    """A wall time as the document writes it.

    >>> stamp(datetime(2019, 4, 24), "day"), stamp(datetime(2019, 4, 24), "minute")
    ('2019-04-24', '2019-04-24T00:00')
    """
    if moment is None:
        return None
    if granularity not in CLOCKED and moment.time() == moment.time().min:
        return moment.date().isoformat()
    return moment.replace(tzinfo=None).isoformat(timespec="seconds" if moment.second else "minutes")


def published(article: Article) -> str:
    """The publication date or date-time of an article, with its offset where it has one."""
    moment = article.published
    if not isinstance(moment, datetime):
        return moment.isoformat()
    plain = datetime(*moment.timetuple()[:6], tzinfo=moment.tzinfo)
    return plain.isoformat(timespec="seconds" if plain.second else "minutes")


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "published": published(article),
        "place": article.place,
        "timezone": article.timezone,
        "title": article.title,
        "url": article.url,
        "text": article.text,
        "notes": list(article.notes),
    }


def _span(span: Span) -> Json:
    found: Json = {"start": span.start, "end": span.end, "text": span.text}
    return found if span.article is None else {**found, "article": span.article}


def _timex(timex: Timex) -> Json:
    return {
        "id": timex.id,
        **_span(timex.span),
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "anchor": timex.anchor,
        "begin": timex.begin,
        "end_point": timex.end,
        "when": _when(timex.when),
        "quoted": timex.quoted,
        "recurrence": timex.recurrence,
        "explanation": list(timex.explanation),
    }


def _when(when: When | None) -> Json | None:
    if when is None:
        return None
    bounds = when.bounds
    return {
        "earliest_start": stamp(bounds.earliest_start, when.granularity),
        "latest_start": stamp(bounds.latest_start, when.granularity),
        "earliest_end": stamp(bounds.earliest_end, when.granularity),
        "latest_end": stamp(bounds.latest_end, when.granularity),
        "granularity": when.granularity,
        "value": when.value,
        "mod": when.mod,
        "edtf": when.edtf,
        "approximate": when.approximate,
        "timezone": when.timezone,
        "times": list(when.times),
        "alternatives": [{"value": a.value, "weight": a.weight, "why": a.why} for a in when.alternatives],
    }


def _actor(actor: Actor) -> Json:
    mentions = [_span(m) for m in actor.mentions]
    return {"id": actor.id, "name": actor.name, "type": actor.type, "mentions": mentions}


def _place(place: Place) -> Json:
    return {
        "id": place.id,
        "name": place.name,
        "type": place.type,
        "country": place.country,
        "region": place.region,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "timezone": place.timezone,
        "mentions": [_span(m) for m in place.mentions],
    }


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "trigger": _span(event.trigger),
        "mentions": [_span(m) for m in event.mentions],
        "kind": event.kind,
        "when": _when(event.when),
        "actors": [{"id": p.actor.id, "role": p.role} for p in event.actors],
        "places": [{"id": p.place.id, "role": p.role, "implied": p.implied} for p in event.places],
        "status": event.status,
        "source": event.source,
        "sentence": _span(event.sentence),
        "explanation": list(event.explanation),
    }


def _itinerary(itinerary: Itinerary) -> Json:
    return {
        "actor": itinerary.actor.id,
        "stops": [_stop(s) for s in itinerary.stops],
        "legs": [_leg(x) for x in itinerary.legs],
    }


def told(when: When | None) -> str | None:
    """The moment, or the first day, that was told; None where only bounds are known."""
    return None if when is None else stamp(when.told, when.granularity)


def _stop(stop: Stop) -> Json:
    return {
        "place": stop.place.id,
        "arrive": told(stop.arrival),
        "depart": told(stop.departure),
        "status": stop.status,
        "events": list(stop.events),
        "arrival": _when(stop.arrival),
        "departure": _when(stop.departure),
    }


def _leg(leg: Leg) -> Json:
    return {
        "from": leg.origin.id,
        "to": leg.destination.id,
        "depart": told(leg.departure),
        "arrive": told(leg.arrival),
        "hours": leg.hours,
        "km": leg.km,
        "events": list(leg.events),
        "feasible": leg.feasible,
        "departure": _when(leg.departure),
        "arrival": _when(leg.arrival),
    }
