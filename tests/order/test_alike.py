"""Events that may be one."""

import pytest

from itinerary.order.alike import AKIN, ENOUGH, SAME, alike, contradict, likeness, root

from .build import day, event, person, place

LEE, ORTIZ, OSLO, ROME = person("Ann Lee"), person("Ana Ortiz"), place("Oslo", 59.9, 10.75), place("Rome", 41.9, 12.5)


def told(word, sentence="", name="e1", **more):
    return event(name, more.pop("time", None), more.pop("kind", "disaster"), trigger=word, told=sentence or word, **more)


@pytest.mark.parametrize(
    ("words", "one"),
    [(("murder", "murdering"), "murd"), (("injury", "injured", "injuries"), "injur"), (("win", "winning", "winner"), "win")],
)
def test_forms_of_a_word_have_one_root(words, one):
    assert {root(word) for word in words} == {one}


def test_words_for_the_same_are_akin():
    assert likeness(told("quake"), told("quakes")) == SAME
    assert likeness(told("quake"), told("earthquake")) == AKIN
    assert likeness(told("quake"), told("wedding")) == 0


def test_on_one_story_a_word_will_do_and_elsewhere_not():
    assert alike(told("quake"), told("quake"), one_story=True) >= ENOUGH
    assert alike(told("quake"), told("quake")) == 0
    dated = {"time": day("2021-03-17")}
    assert alike(told("quake", **dated), told("quake", **dated)) == 0
    placed = {"where": [(OSLO, "location")], **dated}
    assert alike(told("quake", **placed), told("quake", **placed)) >= ENOUGH


def test_another_word_needs_a_sentence_that_is_like_it():
    a, b = told("quake", "A quake shook the northern valleys"), told("earthquake", "An earthquake in northern valleys")
    assert alike(a, b, one_story=True) >= ENOUGH
    assert alike(a, told("earthquake", "Last month's earthquake was weaker"), one_story=True) < ENOUGH


def test_particles_tell_words_apart():
    into, out = told("checked", "checked into the clinic"), told("checked", "checked out of the clinic")
    assert contradict(into, out)
    assert not contradict(into, told("checked", "checked in at the clinic"))


@pytest.mark.parametrize(
    "other", [{"where": [(ROME, "location")]}, {"time": day("2021-03-19")}, {"who": [ORTIZ]}], ids=["place", "time", "actor"]
)
def test_what_is_told_otherwise_contradicts(other):
    given = {"where": [(OSLO, "location")], "time": day("2021-03-17"), "who": [LEE]}
    assert contradict(told("fire", **given), told("fire", **{**given, **other}))
    assert not contradict(told("fire", **given), told("fire", **given))


def test_actors_of_other_types_do_not_contradict():
    assert not contradict(told("fire", who=[LEE]), told("fire", who=[person("Orla Bank", "organisation")]))
