"""How what is told of an event was found, in words."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from itinerary.export.phrases import place_words, span_words, when_words
from itinerary.model import Conflict, Event, Link, Reading, Timex

Row = tuple[str, str]
"""What a line is about ("" where it goes on with the line before), and the line."""


@frozen
class Notes:
    """What a reading holds beside its events, by the id of the event or the time that it is about."""

    times: dict[str, Timex]
    links: dict[str, list[Link]]
    conflicts: dict[str, list[Conflict]]

    @classmethod
    def of(cls, reading: Reading) -> Notes:
        """Those of a reading."""
        links: dict[str, list[Link]] = {}
        for link in reading.links:
            for name in dict.fromkeys((link.a, link.b)):
                links.setdefault(name, []).append(link)
        conflicts: dict[str, list[Conflict]] = {}
        for clash in reading.conflicts:
            for name in dict.fromkeys(clash.events):
                conflicts.setdefault(name, []).append(clash)
        return cls({time.id: time for time in reading.times}, links, conflicts)


def explain(reading: Reading, event: Event) -> str:
    """The event, its time, actors and places, and every step by which they were found: a few lines of plain text."""
    head = f"{event.id}  {event.trigger.text}: {event.kind}, {event.status}"
    told = [article for article in reading.articles if event.sentence.article in (None, article.id)]
    found = [*rows(Notes.of(reading), event), *(("article", note) for article in told for note in article.notes)]
    lines = [head, *(f"  {label:<8}  {line}" for label, line in found)]
    return "\n".join("".join(c if c.isprintable() else " " for c in line) for line in lines)


def rows(notes: Notes, event: Event) -> list[Row]:
    """The same, line by line, without the event's own name."""
    found = [("told in", " ".join(event.sentence.text.split())), ("when", when_words(event.when) + _bounds(event))]
    for name in event.when.times if event.when else ():
        if name in notes.times:
            found += time_rows(notes.times[name])
    found += [("who", f"{part.actor.name} ({part.role})") for part in event.actors]
    found += [("where", f"{place_words(p.place)}, {p.role}{', implied' * p.implied}") for p in event.places]
    found += [("source", event.source)] if event.source else []
    found += [("step", step) for step in event.explanation]
    found += [("order", f"{link.a} {link.relation} {link.b}: {link.why}") for link in notes.links.get(event.id, ())]
    return found + [("conflict", clash.why) for clash in notes.conflicts.get(event.id, ())]


def _bounds(event: Event) -> str:
    when = event.when
    if when is None:
        return ""
    span = span_words(when.bounds.earliest_start, when.bounds.latest_end)
    facts = [f"within {span}" if span != when_words(when) else "", when.timezone or ""]
    return f" ({', '.join(fact for fact in facts if fact)})" if any(facts) else ""


def time_rows(time: Timex) -> list[Row]:
    """What a time expression comes to, and the steps that led there."""
    value = time.value + (f" {time.mod}" if time.mod else "")
    return [("time", f"{time.text!r} is {value}"), *(("", line) for line in time_steps(time))]


def time_steps(time: Timex) -> Iterable[str]:
    """The steps by which a time expression was read, and what else it could have meant."""
    yield from time.explanation
    for a in time.when.alternatives if time.when else ():
        yield f"or {a.value} ({a.weight:.0%}): {a.why}"
