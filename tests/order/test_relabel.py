"""Readings side by side: fresh ids throughout, and every span with its article."""

from attrs import evolve

from itinerary.model import Actor, Article, Conflict, Place, Reading, Timex
from itinerary.order.relabel import pile
from itinerary.span import Span

from .build import day, event, link

ANN, OSLO = Actor("x1", "Ann", "person", (Span(0, 3, "Ann"),)), Place("x2", "Oslo", "city", mentions=(Span(4, 8, "Oslo"),))


def told(id):
    when = evolve(day("2019-04-24"), times=("t9",))
    first = event("e7", when, who=[ANN], where=[(OSLO, "location")], mentions=(Span(0, 3, "Ann"),))
    timex = Timex("t9", Span(9, 12, "now"), "DATE", "2019", anchor="t8", when=when, begin="t8", end="t9")
    known = Timex("t8", Span(9, 12, "now"), "DATE", "2019", anchor="published")
    return Reading(
        (Article("text", "2019-04-24", id=id),), (known, timex), (ANN,), (OSLO,), (first, event("e3")),
        (link("e7", "e3"),), (Conflict(("e7", "e3"), "why"),),
    )  # fmt: skip


def test_everything_is_named_anew_and_keeps_its_relations():
    parts = pile([told("a"), told("b")])
    assert [one.id for one in parts.articles] == ["a", "b"]
    assert [one.id for one in parts.times] == ["t1", "t2", "t3", "t4"]
    assert [one.id for one in parts.actors] == ["a1", "a2"]
    assert [one.id for one in parts.places] == ["p1", "p2"]
    assert [one.id for one in parts.events] == ["e1", "e2", "e3", "e4"]
    assert [(one.a, one.b) for one in parts.links] == [("e1", "e2"), ("e3", "e4")]
    assert [one.events for one in parts.conflicts] == [("e1", "e2"), ("e3", "e4")]
    known, timex = parts.times[2:]
    assert (known.anchor, known.begin, known.when) == ("published", None, None)
    assert (timex.anchor, timex.begin, timex.end, timex.when.times) == ("t3", "t3", "t4", ("t4",))
    first = parts.events[2]
    assert first.when.times == ("t4",)
    assert [p.actor for p in first.actors] == [parts.actors[1]]
    assert [p.place for p in first.places] == [parts.places[1]]


def test_every_span_names_its_article():
    parts = pile([told("a"), told(None)])
    for at, name in ((0, "a"), (1, "d2")):
        one = parts.events[2 * at]
        spans = [one.trigger, one.sentence, *one.mentions, parts.times[2 * at].span]
        spans += [*parts.actors[at].mentions, *parts.places[at].mentions]
        assert {span.article for span in spans} == {name}


def test_articles_of_one_name_get_names_of_their_own():
    assert [one.id for one in pile([told("a"), told("a"), told("a")]).articles] == ["a", "a-3", "a-4"]
    assert [one.id for one in pile([told(None), told("d2"), told(None)]).articles] == ["d1", "d2", "d3"]
    assert [one.id for one in pile([told("d2"), told(None)]).articles] == ["d2", "d3"]


def test_spans_of_an_article_that_is_not_known_stay_without_one():
    two = evolve(told("a"), articles=(*told("a").articles, *told("b").articles))
    assert pile([two]).events[0].trigger.article is None
