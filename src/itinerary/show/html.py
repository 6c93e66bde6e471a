"""The timeline as a web page, or as a part of one: no script, nothing fetched, every text escaped."""

from __future__ import annotations

from datetime import datetime, time
from importlib import resources

from itinerary.export.phrases import clause, day_words, when_words, where, who
from itinerary.model import Article, Event, Reading
from itinerary.show.bars import bars_html
from itinerary.show.explain import Notes, Row, rows
from itinerary.show.marks import Marks
from itinerary.show.names import Names
from itinerary.show.safe import safe
from itinerary.show.trips import trips_html

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
body {{ margin: 0; background: light-dark(#fcfbf8, #15191d); }}
{style}</style>
</head>
<body>
<main class="itn page">
{body}
</main>
</body>
</html>
"""


def to_html(reading: Reading, by: str = "actor") -> str:
    """The page: events on an axis of time in lanes by "actor" or "place"; the article, marked, beside its events, each with
    its explanation folded away; then the itineraries and conflicts."""
    title = title_of(reading)
    head = f"<header>\n<h1>{safe(title)}</h1>\n{_facts(reading)}\n</header>"
    return standing(title, f"{head}\n{_body(reading, Names(), by, text=True)}")


def standing(title: str, body: str) -> str:
    """A whole page; `body` is HTML."""
    return PAGE.format(title=safe(title), style=style(), body=body)


def part(reading: Reading, by: str = "actor", *, text: bool = False) -> str:
    """The same as a part of another page, such as a notebook: with its style; with the article where `text` says so."""
    head = f'<header><p class="title">{safe(title_of(reading))}</p>\n{_facts(reading)}</header>'
    return framed(f"{head}\n{_body(reading, Names.of(reading), by, text)}")


def framed(body: str) -> str:
    """A part of a page with its style, which touches nothing around it."""
    # A notebook has rules of its own for lists, links and headings: ours must outweigh them.
    return f'<div class="itn">\n<style>{style().replace(".itn", ".itn.itn.itn")}</style>\n{body}\n</div>'


def style() -> str:
    """The style of all of it."""
    return (resources.files("itinerary") / "show" / "timeline.css").read_text(encoding="utf-8")


def title_of(reading: Reading) -> str:
    """The title of the article, or how many there are."""
    if len(reading.articles) > 1:
        return f"{len(reading.articles)} articles"
    return next((article.title for article in reading.articles if article.title), "Timeline")


def _facts(reading: Reading) -> str:
    """When and where each article was published; several are folded away under their first and last day."""
    articles = sorted(reading.articles, key=lambda article: article.day)
    several = len(articles) > 1
    lines = [(_day(article), article.place, article.title if several else None) for article in articles]
    shown = [safe(" · ".join(fact for fact in line if fact)) for line in lines]
    if not several:
        return "".join(f"<p>Published {line}</p>" for line in shown)
    items = "".join(f"<li>{line}</li>" for line in shown)
    return f"<details><summary>Published {lines[0][0]} – {lines[-1][0]}</summary><ul>{items}</ul></details>"


def _day(article: Article) -> str:
    return day_words(datetime.combine(article.day, time.min))


def _body(reading: Reading, names: Names, by: str, text: bool) -> str:
    if not reading.events:
        return "<p>No events found.</p>"
    texts, marked = Marks.of(reading, names).articles() if text else ([], set())
    events = _events(reading, names, marked, scrolls=bool(names.prefix))
    if text:
        events = f'<div class="beside">\n{_articles(reading, texts)}\n{events}\n</div>'
    journeys = ""
    if reading.itineraries:
        journeys = f'<section class="journeys"><h2>Journeys</h2>\n{trips_html(reading.itineraries)}</section>'
    return "\n".join(x for x in (bars_html(reading, names, by), events, journeys, _conflicts(reading)) if x)


def _articles(reading: Reading, texts: list[str]) -> str:
    several = len(reading.articles) > 1
    shown = []
    for article, text in zip(reading.articles, texts, strict=True):
        head = f"<h3>{safe(article.title or str(article.day))}</h3>\n" if several else ""
        shown += [f"{head}{text}"] if text else []
    name = "Articles" if several else "Article"
    return f'<section class="text" tabindex="0" aria-label="{name}"><h2>{name}</h2>\n' + "\n".join(shown) + "\n</section>"


def _events(reading: Reading, names: Names, marked: set[int], scrolls: bool) -> str:
    notes = Notes.of(reading)
    items = []
    for i, event in enumerate(reading.events):
        told = event_html(event, rows(notes, event), names.mark(i) if i in marked else None)
        items.append(f'<li id="{names.event(i)}" data-status="{safe(event.status)}">\n{told}\n</li>')
    look = 'class="pane" tabindex="0" aria-label="Events"' if scrolls else 'class="list"'
    return f"<section {look}><h2>Events</h2>\n" + '<ol class="events">\n' + "\n".join(items) + "\n</ol></section>"


def event_html(event: Event, found: list[Row], mark: str | None = None) -> str:
    """An event: when, in whose words, who and where; how it was found, folded away. `mark`: its place in the text."""
    chip = "" if event.status == "happened" else f' <em class="chip">{safe(event.status)}</em>'
    before, trigger, after = map(safe, clause(event))
    word = f'<a href="#{mark}">{trigger}</a>' if mark else f"<mark>{trigger}</mark>"
    source = f"source: {event.source}" if event.source else ""
    facts = " · ".join(fact for fact in (", ".join(who(event)), ", ".join(where(event)), source) if fact)
    facts = f'<p class="facts">{safe(facts)}</p>\n' if facts else ""
    lines = "".join(f"<dt>{safe(label)}</dt><dd>{safe(line)}</dd>" for label, line in found)
    return (
        f'<p class="when">{safe(when_words(event.when))}{chip}</p>\n<p class="what">{before}{word}{after}</p>\n{facts}'
        f"<details><summary>{safe(event.kind)}: how this was found</summary><dl>{lines}</dl></details>"
    )


def _conflicts(reading: Reading) -> str:
    items = "".join(f"<li>{safe(clash.why)}</li>" for clash in reading.conflicts)
    return f'<section class="conflicts"><h2>Conflicts</h2>\n<ul>{items}</ul></section>' if items else ""
