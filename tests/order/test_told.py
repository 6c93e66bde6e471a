"""Events with the sentence, word and verb that tell them."""

from attrs import evolve

from itinerary.order.told import by_sentence, told
from itinerary.span import Span

from .build import event
from .test_links import context


def words(found):
    return [(one.event.id, one.sentence, one.tree.words[one.token], one.tree.words[one.verb]) for one in found]


def test_events_in_text_order_with_the_verb_that_carries_a_noun():
    known = context("The two sides held talks in Oslo. Rain stopped the ferry.", "stopped", "talks", "held")
    assert words(told(known)) == [("e3", 0, "held", "held"), ("e2", 0, "talks", "held"), ("e1", 1, "stopped", "stopped")]
    assert [one.clause.tense for one in told(known)] == ["past", "past", "past"]
    assert {number: len(found) for number, found in by_sentence(told(known)).items()} == {0: 2, 1: 1}


def test_events_that_stand_in_no_sentence_or_between_words_are_left_out():
    known = context("The ship sank. It burnt.", "sank")
    before, gap = Span(-5, -1, "sank"), Span(8, 9, " ")
    outside = [evolve(event("e2"), trigger=before), evolve(event("e3"), trigger=gap)]
    assert words(told(evolve(known, events=(*known.events, *outside)))) == [("e1", 0, "sank", "sank")]
    assert told(evolve(known, trees=())) == []
    assert by_sentence([]) == {}
