"""Small readings for tests."""

from datetime import datetime

from itinerary.model import Actor, Article, Event, EventPlace, Link, Participant, Place, Reading
from itinerary.model.document import Sentence
from itinerary.model.tree import Tree
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.when import When


def when(start: str | None, end: str | None, value: str | None = None, granularity: str = "day", **more) -> When:
    """A time inside [start, end), both ISO."""
    low, high = (None if side is None else datetime.fromisoformat(side) for side in (start, end))
    return When(Bounds.within(low, high), granularity if value else "", value, **more)


def day(text: str, **more) -> When:
    """Somewhere on a day."""
    start = datetime.fromisoformat(text)
    end = datetime.fromordinal(start.toordinal() + 1)
    return When(Bounds.within(start, end), "day", text, **more)


def at(text: str, **more) -> When:
    """At a minute."""
    start = datetime.fromisoformat(text)
    return When(Bounds.within(start, start.replace(second=59)), "minute", text, **more)


def event(name: str, time: When | None = None, kind: str = "other", status: str = "happened", **more) -> Event:
    """An event whose number tells where it stands in the text."""
    start = 10 * int(name.lstrip("de"))
    who = tuple(Participant(one, "agent") for one in more.pop("who", ()))
    where = tuple(EventPlace(place, role) for place, role in more.pop("where", ()))
    told = more.pop("told", f"Sentence of {name}.")
    trigger = more.pop("trigger", name)
    span = Span(start, start + len(trigger), trigger)
    return Event(name, span, kind, status, Span(start, start + len(told), told), time, who, where, **more)


def link(a: str, b: str, relation: str = "before", certain: bool = True, why: str = "told so") -> Link:
    return Link(a, b, relation, certain, why)


def reading(*events: Event, links=(), published: str = "2019-04-24", **more) -> Reading:
    return Reading((Article("text", published),), events=events, links=tuple(links), **more)


def person(name: str, kind: str = "person") -> Actor:
    return Actor(f"a-{name}", name, kind)


def place(name: str, latitude=None, longitude=None, timezone=None, **more) -> Place:
    return Place(f"p-{name}", name, "city", latitude=latitude, longitude=longitude, timezone=timezone, **more)


def tree(text: str) -> Tree:
    """A sentence, its tokens written as word/lemma/UPOS/XPOS/head/relation; heads count from 1, 0 is the root."""
    rows = [token.split("/") for token in text.split()]
    words, lemmas, upos, xpos, heads, relations = (tuple(column) for column in zip(*rows, strict=True))
    above = tuple(int(head) - 1 for head in heads)
    below = tuple(tuple(i for i, head in enumerate(above) if head == at) for at in range(len(rows)))
    sentence = Sentence(0, len(text), 4, 0, ())
    bases = tuple(relation.partition(":")[0] for relation in relations)
    return Tree(sentence, words, lemmas, upos, xpos, above, relations, bases, below)
