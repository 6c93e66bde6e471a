"""The text with its times and events marked, their instances and links: TimeML 1.2.1 (`data/timeml.dtd`)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from itinerary.export.document import published
from itinerary.export.timeml_links import inferred, links, valued
from itinerary.export.timeml_marks import Mark, append, mark
from itinerary.export.timeml_plan import Instance, Plan, plan
from itinerary.export.xml import add, legal, written
from itinerary.model import Article, Event, Reading, Timex
from itinerary.span import Span

CLASSES = {"communication": "REPORTING", "start": "ASPECTUAL", "end": "ASPECTUAL", "stay": "STATE"}
STATUSES = {
    "ongoing": {"aspect": "PROGRESSIVE"},
    "scheduled": {"tense": "FUTURE"},
    "possible": {"modality": "possible"},
    "hypothetical": {"modality": "hypothetical"},
    "denied": {"polarity": "NEG"},
}


def to_timeml(reading: Reading) -> str:
    """The document: each article's publication date and text, then times that no expression says, an instance for each
    mention of an event, and the links.

    The class of an event follows from its kind; tense, aspect, polarity and modality tell its status, not its grammar.
    """
    root, names = Element("TimeML"), plan(reading)
    for at, (article, marks) in enumerate(zip(reading.articles, _marks(reading, names), strict=True)):
        _text(root, article, marks, f"d{at}")
    for element in (*_inferred(reading, names), *_instances(names)):
        root.append(element)
        element.tail = "\n"
    for link in links(reading, names):
        add(root, "TLINK", **link).tail = "\n"
    return written(root, indent=False)


def _text(root: Element, article: Article, marks: list[Mark], name: str) -> None:
    """An article: the date of publication, an empty line, the text, and another empty line."""
    date = published(article)
    about = {"functionInDocument": "PUBLICATION_TIME", "temporalFunction": "false"}
    add(root, "TIMEX3", date, tid=name, type="TIME" if "T" in date else "DATE", value=date, **about).tail = "\n\n"
    append(root, article.text, marks)
    append(root, "\n\n", ())


def _marks(reading: Reading, names: Plan) -> list[list[Mark]]:
    """For each article the tags that stand in it."""
    number = {article.id: at for at, article in reversed(list(enumerate(reading.articles)))}
    found: list[list[Mark]] = [[] for _ in reading.articles]
    for span, tag in _tags(names, number):
        at = number.get(span.article, 0)
        found[at].append(mark(span, tag, reading.articles[at].text))
    return found


def _tags(names: Plan, number: dict[str | None, int]) -> Iterator[tuple[Span, Element]]:
    for time, name in names.times:
        yield time.span, _timex(time, name, {**names.time, "published": f"d{number.get(time.span.article, 0)}"})
    kinds = {instance.tag: event.kind for event, instances in reversed(names.events) for instance in instances}
    for name, span in names.tags.items():
        yield span, _element("EVENT", eid=name, **{"class": CLASSES.get(kinds[name], "OCCURRENCE")})


def _timex(time: Timex, name: str, known: dict[str, str]) -> Element:
    return _element(
        "TIMEX3",
        tid=name,
        type=time.type,
        value=time.value,
        mod=time.mod,
        temporalFunction="false" if time.anchor is None else "true",
        quant=time.quant,
        freq=time.freq,
        anchorTimeID=known.get(time.anchor or ""),
        beginPoint=known.get(time.begin or ""),
        endPoint=known.get(time.end or ""),
    )


def _inferred(reading: Reading, names: Plan) -> Iterator[Element]:
    times = {time.id: time for time in reversed(reading.times)}
    for event, instances in names.events:
        when = event.when
        if when is not None and when.value is not None and valued(event, times) is None:
            kind = "TIME" if "T" in when.value else "DATE"
            name = inferred(instances[0].name)
            yield _element("TIMEX3", tid=name, type=kind, value=when.value, mod=when.mod, temporalFunction="true")


def _instances(names: Plan) -> Iterator[Element]:
    for event, instances in names.events:
        yield from (_instance(event, instance) for instance in instances)


def _instance(event: Event, instance: Instance) -> Element:
    grammar = {"tense": "NONE", "aspect": "NONE", "pos": "OTHER", "polarity": "POS", **STATUSES.get(event.status, {})}
    return _element("MAKEINSTANCE", eiid=instance.name, eventID=instance.tag, **grammar)


def _element(tag: str, **attributes: str | None) -> Element:
    return Element(tag, {key: legal(value) for key, value in attributes.items() if value is not None})
