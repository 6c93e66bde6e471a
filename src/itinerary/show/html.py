"""The timeline as one self-contained web page: no script, nothing fetched, every text escaped."""

from html import escape
from importlib import resources
from itertools import zip_longest

from itinerary.export.phrases import leg_words, when_words, where, who
from itinerary.model import Event, Itinerary, Reading
from itinerary.show.explain import explain

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
{heads}
</header>
<main>
{body}
</main>
</body>
</html>
"""


def to_html(reading: Reading) -> str:
    """The page: events in time order, each with its explanation folded away; then the itineraries and conflicts."""
    style = (resources.files("itinerary") / "show" / "timeline.css").read_text(encoding="utf-8")
    title = next((article.title for article in reading.articles if article.title), None) or "Timeline"
    body = [_events(reading), *(_journey(journey) for journey in reading.itineraries), _conflicts(reading)]
    return PAGE.format(title=_safe(title), style=style, heads=_heads(reading, title), body="\n".join(x for x in body if x))


def _heads(reading: Reading, title: str) -> str:
    several = len(reading.articles) > 1
    rows = [(article.title if several else None, str(article.day), article.place) for article in reading.articles]
    heads = [f"<p>{_safe(' · '.join(fact for fact in row if fact))}</p>" for row in rows]
    return "\n".join([f"<h1>{_safe(title)}</h1>", *heads])


def _events(reading: Reading) -> str:
    if not reading.events:
        return "<p>No events found.</p>"
    items = "\n".join(_event(reading, event) for event in reading.events)
    return f'<ol class="events">\n{items}\n</ol>'


def _event(reading: Reading, event: Event) -> str:
    source = f"source: {event.source}" if event.source else ""
    facts = [fact for fact in (", ".join(who(event)), ", ".join(where(event)), source) if fact]
    found = f"<summary>{_safe(event.kind)}: how this was found</summary><pre>{_safe(explain(reading, event))}</pre>"
    return (
        f'<li id="{_safe(event.id)}" data-status="{_safe(event.status)}">\n'
        f'<span class="when">{_safe(when_words(event.when))}</span> <span class="status">{_safe(event.status)}</span>\n'
        f'<p class="what">{_told(event)}</p>\n'
        f'<p class="facts">{_safe(" · ".join(facts))}</p>\n'
        f"<details>{found}</details>\n"
        "</li>"
    )


def _told(event: Event) -> str:
    """The sentence with its trigger marked."""
    sentence, at = event.sentence.text, event.trigger.start - event.sentence.start
    end = at + len(event.trigger.text)
    if sentence[at:end] != event.trigger.text or at < 0:
        return f"{_safe(sentence)} <mark>{_safe(event.trigger.text)}</mark>"
    return f"{_safe(sentence[:at])}<mark>{_safe(sentence[at:end])}</mark>{_safe(sentence[end:])}"


def _journey(journey: Itinerary) -> str:
    rows = []
    for stop, leg in zip_longest(journey.stops, (None, *journey.legs)):
        if stop is not None:
            arrival, departure = (when_words(w) if w else "" for w in (stop.arrival, stop.departure))
            cells = (stop.place.name, arrival, departure, stop.status, leg_words(leg) if leg else "")
            rows.append("<tr>" + "".join(f"<td>{_safe(cell)}</td>" for cell in cells) + "</tr>")
    head = "<tr><th>Stop</th><th>Arrives</th><th>Leaves</th><th>Status</th><th>On the way there</th></tr>"
    table = "\n".join(["<table>", head, *rows, "</table>"])
    return f'<h2>{_safe(journey.actor.name)}</h2>\n<div class="wide">\n{table}\n</div>'


def _conflicts(reading: Reading) -> str:
    items = "".join(f"<li>{_safe(clash.why)}</li>" for clash in reading.conflicts)
    return f"<h2>Conflicts</h2>\n<ul>{items}</ul>" if items else ""


def _safe(text: str) -> str:
    """Escaped, and without the control characters and lone surrogates that no page may hold."""
    return escape("".join(c if c.isprintable() or c in "\n\t" else " " for c in text))
