"""How what is told of an event was found, in words."""

from itinerary.export.phrases import place_words, span_words, when_words
from itinerary.model import Event, Reading, Timex


def explain(reading: Reading, event: Event) -> str:
    """The event, its time, actors and places, and every step by which they were found: a few lines of plain text."""
    times = {time.id: time for time in reading.times}
    lines = [
        f"{event.id}  {event.trigger.text}: {event.kind}, {event.status}",
        f"  told in   {' '.join(event.sentence.text.split())}",
        f"  when      {when_words(event.when)}{_bounds(event)}",
    ]
    for name in event.when.times if event.when else ():
        if name in times:
            lines += _time(times[name])
    lines += [f"  who       {part.actor.name} ({part.role})" for part in event.actors]
    lines += [f"  where     {place_words(part.place)}, {part.role}{', implied' * part.implied}" for part in event.places]
    lines += [f"  source    {event.source}"] if event.source else []
    lines += [f"  step      {step}" for step in event.explanation]
    for link in reading.links:
        if event.id in (link.a, link.b):
            lines.append(f"  order     {link.a} {link.relation} {link.b}: {link.why}")
    lines += [f"  conflict  {clash.why}" for clash in reading.conflicts if event.id in clash.events]
    return "\n".join(lines)


def _bounds(event: Event) -> str:
    when = event.when
    if when is None:
        return ""
    span = span_words(when.bounds.earliest_start, when.bounds.latest_end)
    facts = [f"within {span}" if span != when_words(when) else "", when.timezone or ""]
    return f" ({', '.join(fact for fact in facts if fact)})" if any(facts) else ""


def _time(time: Timex) -> list[str]:
    value = time.value + (f" {time.mod}" if time.mod else "")
    alternatives = time.when.alternatives if time.when else ()
    return [
        f"  time      {time.text!r} is {value}",
        *(f"            {step}" for step in time.explanation),
        *(f"            or {a.value} ({a.weight:.0%}): {a.why}" for a in alternatives),
    ]
