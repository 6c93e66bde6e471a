"""Hypothesis strategies for readings: any value that a timeline can wrap."""

from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from itinerary.model import Actor, Article, Conflict, Event, EventPlace, Itinerary, Leg, Link, Participant, Place, Reading
from itinerary.model.things import ACTOR_ROLES, ACTOR_TYPES, KINDS, PLACE_ROLES, STATUSES, Timex
from itinerary.model.trip import Stop
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.when import Alternative, When

HOSTILE = (
    "<script>alert(1)</script>", "\" onload=\"x", "' onfocus='x", "]]>", "<![CDATA[x", "&lt;b&gt;", "<!--", "-->", "$[name]",
    "\r\nBEGIN:VEVENT\r\nSUMMARY:x", "\\n;,:", "a\nEND:VCALENDAR", "=1+1", "@SUM(A1)", "\t-1", "＝1+1", "a;=1+1", "\x1b[31m",
    "\x00",
    "\ud800", "\ufffe", "\u2028", "\u202e", "**x**", "`x`", "[x](javascript:1)", "![x](http://a.b/c)", "http://a.b",
    "www.a.b",
    "|", "\\|", "# x", "\\", "~~x~~", "&amp;", "x" * 100, "é" * 80,
)  # fmt: skip
words = st.text(max_size=12) | st.sampled_from(HOSTILE) | st.sampled_from(HOSTILE[:9])
names = st.sampled_from(("Ann Lee", "=SUM(A1)", "<b>Bo</b>", "Łódź, \"Poland\"", "O'Neil\n", "\ud800x", "a\x00b", *HOSTILE))
zones = st.sampled_from((None, "Asia/Seoul", "America/St_Johns"))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)).map(lambda m: m.replace(second=0, microsecond=0))
days = moments.map(lambda m: m.replace(hour=0, minute=0))
values = ("2019-04-24", "2019-04-24T16:40", "2019-02", "2019", "201", "2019-W09", "2019-W09-WE", "2019-04-24TMO",
          "PAST_REF", "P3D")  # fmt: skip


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    """Consistent bounds, certain, loose or open."""
    a, b, c, d = sorted(draw(st.lists(st.one_of(moments, days), min_size=4, max_size=4)))
    if draw(st.booleans()):
        b, c = c, b
    shape = draw(st.sampled_from(("full", "from", "until", "open")))
    if shape == "open":
        return Bounds()
    if shape == "from":
        return Bounds(earliest_start=a)
    return Bounds(latest_end=d) if shape == "until" else Bounds(a, b, c, d)


def spans(article: str | None = None) -> st.SearchStrategy[Span]:
    """Spans of some text."""
    return st.builds(lambda start, text: Span(start, start + len(text), text, article), st.integers(0, 500), words)


def whens() -> st.SearchStrategy[When]:
    """Times of any granularity."""
    alternatives = st.builds(Alternative, words, st.floats(0, 1), words)
    return st.builds(
        When,
        bounds(),
        granularity=st.sampled_from(("", "minute", "part-of-day", "day", "month")),
        value=st.none() | st.sampled_from(values),
        mod=st.sampled_from((None, "START", "APPROX", "BEFORE", "ON_OR_AFTER")),
        timezone=zones,
        times=st.lists(st.sampled_from(("t1", "t2")), max_size=2).map(tuple),
        alternatives=st.lists(alternatives, max_size=2).map(tuple),
        approximate=st.booleans(),
    )


def timexes() -> st.SearchStrategy[Timex]:
    """Time expressions."""
    types = st.sampled_from(("DATE", "TIME", "DURATION", "SET"))
    steps = st.lists(words, max_size=2).map(tuple)
    return st.builds(Timex, words, spans(), types, st.sampled_from(values), when=st.none() | whens(), explanation=steps)


def articles() -> st.SearchStrategy[Article]:
    """Articles."""
    published = st.sampled_from(("2019-04-24", "2019-04-24T18:30", "2019-04-24T18:30+09:00", "2019-04-24T18:30:05Z"))
    maybe = st.none() | names
    return st.builds(Article, st.text(max_size=50) | words, published, maybe, zones, maybe, maybe, st.none() | words)


def tuples(items: st.SearchStrategy[Any], size: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few of them."""
    return st.lists(items, max_size=size).map(tuple)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Readings: ids are unique, and every reference points at something."""
    point = st.tuples(st.floats(-90, 90), st.floats(-180, 180)) | st.just((None, None))
    actors = []
    for i in range(draw(st.integers(1, 3))):
        actors.append(Actor(f"a{i}", draw(names), draw(st.sampled_from(ACTOR_TYPES)), draw(tuples(spans()))))
    places = []
    for i in range(draw(st.integers(1, 3))):
        latitude, longitude = draw(point)
        seen = draw(tuples(spans()))
        places.append(Place(f"p{i}", draw(names), "city", "NO", None, latitude, longitude, draw(zones), seen))
    parts = st.builds(Participant, st.sampled_from(actors), st.sampled_from(ACTOR_ROLES))
    seats = st.builds(EventPlace, st.sampled_from(places), st.sampled_from(PLACE_ROLES), st.booleans())
    events = tuple(draw(_events(f"e{i}", parts, seats)) for i in range(draw(st.integers(0, 4))))
    ids = st.sampled_from([e.id for e in events] or ["e0"])
    seat, when, number = st.sampled_from(places), st.none() | whens(), st.none() | st.floats(0, 2e4)
    stop = st.builds(Stop, seat, when, when, st.just("happened"), tuples(ids))
    leg = st.builds(Leg, seat, seat, hours=number, km=number)
    return Reading(
        articles=(draw(articles()),),
        times=draw(tuples(timexes())),
        actors=tuple(actors),
        places=tuple(places),
        events=events,
        links=draw(tuples(st.builds(Link, ids, ids, st.just("before"), st.booleans(), words))) if events else (),
        conflicts=draw(tuples(st.builds(Conflict, tuples(ids), words))) if events else (),
        itineraries=draw(tuples(st.builds(Itinerary, st.sampled_from(actors), tuples(stop), tuples(leg)), 2)),
    )


@st.composite
def _events(
    draw: st.DrawFn, name: str, parts: st.SearchStrategy[Participant], seats: st.SearchStrategy[EventPlace]
) -> Event:
    before, trigger, after = (draw(words) for _ in range(3))
    text = f"{before} {trigger or 'met'} {after}"
    start = draw(st.integers(0, 300))
    at = start + len(before) + 1
    return Event(
        id=name,
        trigger=Span(at, at + len(trigger or "met"), trigger or "met"),
        kind=draw(st.sampled_from(KINDS)),
        status=draw(st.sampled_from(STATUSES)),
        sentence=Span(start, start + len(text), text),
        when=draw(st.none() | whens()),
        actors=draw(tuples(parts)),
        places=draw(tuples(seats)),
        mentions=draw(tuples(spans())),
        source=draw(st.none() | names),
        explanation=draw(tuples(words)),
    )
