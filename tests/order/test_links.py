import attrs
import pytest

import itinerary
from itinerary.model import Article
from itinerary.model.context import Context
from itinerary.order.links import claims
from itinerary.order.ordering import order
from itinerary.span import Span
from itinerary.text.clean import clean
from itinerary.text.sentences import sentences
from itinerary.text.syntax.syntax import annotate
from itinerary.text.trees import trees

from .build import day, event


def context(text, *triggers, **times):
    found = sentences(text, clean(text))
    events = []
    for number, word in enumerate(triggers, 1):
        start = text.index(word)
        inside = next(s for s in found if s.start <= start < s.end)
        one = event(f"e{number}", times.get(word))
        trigger, sentence = Span.of(text, start, start + len(word)), Span.of(text, inside.start, inside.end)
        events.append(attrs.evolve(one, trigger=trigger, sentence=sentence))
    known = Context(Article(text, "2019-04-24"), sentences=found, syntax=annotate(found), events=tuple(events))
    return attrs.evolve(known, trees=trees(known))


def told(text, *triggers):
    return {(c.link.a, c.link.b): c.link for c in claims(context(text, *triggers))}


@pytest.mark.parametrize(
    ("text", "words", "first"),
    [
        ("She resigned after the board rejected the plan.", ("resigned", "rejected"), "e2"),
        ("She resigned before the board rejected the plan.", ("resigned", "rejected"), "e1"),
        ("After the ship sank, divers searched the bay.", ("sank", "searched"), "e1"),
        ("The bridge was closed because the river flooded the road.", ("closed", "flooded"), "e2"),
        ("He said the army attacked the town.", ("said", "attacked"), "e2"),
        ("He said the army will attack the town.", ("said", "attack"), "e1"),
        ("The train left the station. It had stopped there for an hour.", ("left", "stopped"), "e2"),
        ("The company bought a rival. It will close two plants.", ("bought", "close"), "e1"),
        ("They crossed the river. They climbed the hill.", ("crossed", "climbed"), "e1"),
    ],
)
def test_grammar_tells_which_started_first(text, words, first):
    (link,) = told(text, *words).values()
    assert link.a == first


def test_signals_are_certain_and_give_their_word():
    link = told("She resigned after the board rejected the plan.", "resigned", "rejected")["e2", "e1"]
    assert link.certain
    assert "after" in link.why


def test_narration_is_a_default():
    assert not told("They crossed the river. They climbed the hill.", "crossed", "climbed")["e1", "e2"].certain


def test_a_certain_link_bounds_an_undated_event():
    text = "She resigned on Monday after the board rejected the plan."
    found = order(context(text, "resigned", "rejected", resigned=day("2019-04-22")))
    assert [e.trigger.text for e in found.events] == ["rejected", "resigned"]
    assert found.events[0].when.bounds.latest_end.day == 23
    assert any("order:" in line for line in found.events[0].explanation)


def test_dates_outweigh_the_order_of_telling():
    text = "The bank failed in May. The bank expanded in April."
    found = order(context(text, "failed", "expanded", failed=day("2019-05-02"), expanded=day("2019-04-02")))
    assert [e.trigger.text for e in found.events] == ["expanded", "failed"]
    assert [(link.a, link.b, link.certain) for link in found.links] == [("e2", "e1", True)]
    assert found.conflicts == ()


def test_a_signal_against_the_dates_is_a_conflict():
    text = "She resigned after the board rejected the plan."
    found = order(context(text, "resigned", "rejected", resigned=day("2019-04-02"), rejected=day("2019-04-09")))
    assert text in found.conflicts[0].why


def test_undated_plans_stand_at_the_end():
    known = context("She will resign. The board met in April.", "resign", "met", met=day("2019-04-02"))
    planned = (attrs.evolve(known.events[0], status="scheduled"), known.events[1])
    assert [e.trigger.text for e in order(attrs.evolve(known, events=planned)).events] == ["met", "resign"]


def test_no_syntax_no_links():
    known = context("She resigned after the board rejected the plan.", "resigned", "rejected")
    assert list(claims(attrs.evolve(known, trees=()))) == []


def test_what_happens_where_one_travelled_that_day_comes_after():
    text = "Ann Lee flew to Athens at 7:15 a.m. on 10 May 2021. Lee held talks with Bo Dahl in Athens on 10 May 2021."
    assert [event.trigger.text for event in itinerary.extract(text, published="2021-06-01")] == ["flew", "talks"]


def test_to_go_reports_nothing():
    text = "Ann Lee went to Athens on Monday. Lee met Bo Dahl in Athens the same day."
    timeline = itinerary.extract(text, published="2021-06-01")
    assert [event.trigger.text for event in timeline] == ["went", "met"]
    assert not any("report" in link.why for link in timeline.links)
