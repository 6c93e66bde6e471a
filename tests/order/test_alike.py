"""Events that may be one."""

import pytest

from itinerary.model import Place
from itinerary.order.alike import (
    AKIN,
    ENOUGH,
    SAME,
    alike,
    contradict,
    likeness,
    root,
    same_time,
    shared_actors,
    shared_places,
    shared_words,
)

from .build import day, event, person, place, when

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


@pytest.mark.parametrize(
    ("shared", "score"),
    [
        # a word counts 3, a kind 1, actors 2, a place 1, a time 2
        ({"who", "where"}, 3 + 1 + 2 + 1),
        ({"who", "time"}, 3 + 1 + 2 + 2),
        ({"where", "time"}, 3 + 1 + 1 + 2),
        ({"who", "where", "time"}, 3 + 1 + 2 + 1 + 2),
        ({"who"}, 0),
        ({"where"}, 0),
        ({"time"}, 0),
        (set(), 0),
    ],
)
def test_two_of_actors_place_and_time_must_be_shared(shared, score):
    facts = {"who": [LEE], "where": [(OSLO, "location")], "time": day("2021-03-17")}
    given = {name: facts[name] for name in shared}
    assert alike(told("fire", **given), told("fire", **given)) == score
    assert alike(told("fire", kind="attack", **given), told("fire", **given)) == max(score - 1, 0)


def test_an_unlike_word_of_one_kind_counts_less_and_a_kin_word_needs_a_time():
    both = {"who": [LEE], "where": [(OSLO, "location")], "time": day("2021-03-17")}
    assert alike(told("fire", **both), told("flood", **both)) == 0 + 1 + 2 + 1 + 2 - 2
    assert alike(told("fire", **{**both, "kind": "other"}), told("flood", **{**both, "kind": "other"})) == 0
    assert alike(told("fire", **both), told("flood", kind="attack", **both)) == 0
    assert alike(told("quake", **both), told("earthquake", **both)) == 2 + 1 + 2 + 1 + 2
    undated = {**both, "time": None}
    assert alike(told("quake", **undated), told("earthquake", **undated)) == 0


def test_three_words_in_common_are_a_sign_and_stand_for_a_kind():
    text = "fire in the northern railway station"
    dated = {"time": day("2021-03-17")}
    assert alike(told("fire", text, **dated), told("fire", text, **dated)) == 3 + 1 + 2
    assert alike(told("fire", text, kind="attack", **dated), told("fire", text, **dated)) == 3 + 1 + 2
    two = "fire in the railway station"
    assert alike(told("fire", two, **dated), told("fire", two, **dated)) == 0


def test_a_birth_is_one_whatever_else_is_told():
    born = {"kind": "birth", "who": [LEE]}
    assert alike(told("born", **born), told("born", **born)) == 3 + 1 + 2
    here, there = {**born, "where": [(OSLO, "location")]}, {**born, "where": [(ROME, "location")]}
    assert alike(told("born", **here), told("born", **there)) == ENOUGH
    assert alike(told("fire", who=[LEE], where=[(OSLO, "location")]),
                 told("fire", who=[LEE], where=[(ROME, "location")])) == 0  # fmt: skip


def test_a_date_that_is_off_by_few_days_is_a_slip():
    both = {"who": [LEE], "where": [(OSLO, "location")]}
    first = told("fire", time=day("2021-03-17"), **both)
    assert alike(first, told("fire", time=day("2021-03-20"), **both)) == ENOUGH
    assert alike(first, told("fire", time=day("2021-03-14"), **both)) == ENOUGH
    assert alike(first, told("fire", time=day("2021-03-21"), **both)) == 0
    assert alike(first, told("flood", time=day("2021-03-18"), **both)) == 0
    assert alike(first, told("fire", kind="attack", time=day("2021-03-18"), **both)) == 0
    others = {"who": [ORTIZ], "where": [(OSLO, "location")], "time": day("2021-03-17")}
    assert alike(first, told("fire", **others)) == 0


def test_that_something_was_said_is_one_where_somebody_said_it_or_when():
    said = {"kind": "communication", "where": [(OSLO, "location")]}
    text = "said the northern railway station"
    assert alike(told("said", text, **said), told("said", text, **said)) == 0
    assert alike(told("said", text, who=[LEE], **said), told("said", text, who=[LEE], **said)) > ENOUGH
    dated = {**said, "time": day("2021-03-17")}
    assert alike(told("said", text, **dated), told("said", text, **dated)) > ENOUGH
    vague = [told("said", words, kind="communication") for words in (text, "said it", "said at the station", text)]
    assert alike(vague[0], vague[1], one_story=True) == 0
    assert alike(vague[0], vague[2], one_story=True) == 0
    assert alike(vague[0], vague[3], one_story=True) == ENOUGH


def test_what_may_be_and_what_was_denied_are_told_apart():
    both = {"where": [(OSLO, "location")], "time": day("2021-03-17")}
    happened, denied = told("fire", **both), told("fire", status="denied", **both)
    assert alike(happened, denied) == alike(happened, denied, one_story=True) == 0
    assert alike(told("fire", status="ongoing", **both), denied) == 0
    assert alike(told("fire", status="possible", **both), denied) > ENOUGH
    assert alike(told("fire", who=[LEE], **both), told("fire", status="denied", who=[LEE], **both)) > ENOUGH
    supposed = told("fire", status="hypothetical", who=[LEE], **both)
    assert alike(happened, supposed, one_story=True) == 0
    assert alike(supposed, supposed) > ENOUGH


def test_others_in_sentences_that_are_alike_do_not_contradict():
    a = told("fire", "fire at the northern railway station in winter", who=[LEE])
    b = told("fire", "fire at the northern railway station in winter", who=[ORTIZ])
    assert not contradict(a, b)  # northern, railway, station, winter
    assert contradict(a, told("fire", "fire at the northern railway station", who=[ORTIZ]))


BERGEN = place("Bergen", 60.39, 5.32, country="NO", region="Vestland")


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (OSLO, OSLO, 1),
        (OSLO, ROME, -1),
        (OSLO, place("Drammen", 59.74, 10.2), 0),  # 35 km away
        (OSLO, place("Stange", 60.72, 11.19), 0),  # 94 km: 100 are far
        (OSLO, place("Lillehammer", 61.12, 10.46), -1),
        (OSLO, place("Nowhere"), 0),
        (BERGEN, place("Vestland", 68.0, 16.0), 0),
        (place("NO", 68.0, 16.0), BERGEN, 0),
        (BERGEN, Place("p-n", "Norway", "country", "NO", latitude=68.0, longitude=16.0), 0),
        (BERGEN, place("Bodø", 67.28, 14.4, country="NO"), -1),
    ],
)
def test_places_that_may_lie_in_each_other(one, other, shared):
    for a, b in ((one, other), (other, one)):
        assert shared_places(told("fire", where=[(a, "location")]), told("fire", where=[(b, "location")])) == shared
    assert shared_places(told("fire", where=[(one, "location")]), told("fire", where=[(other, "origin")])) == 0


def test_the_best_of_several_places_counts():
    both = told("fire", where=[(ROME, "location"), (OSLO, "location")])
    assert shared_places(both, told("fire", where=[(OSLO, "location")])) == 1


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (day("2021-03-17"), day("2021-03-17"), 1),
        (day("2021-03-17"), day("2021-03-18"), -1),
        (day("2021-03-17"), when("2021-03-01", "2021-04-01", "2021-03", "month"), 0),
        (day("2021-03-17"), when("2021-03-01", None), 0),
        (when("2021-03-01", None), when("2021-03-01", None), 0),  # nothing was written
        (day("2021-03-17"), None, 0),
    ],
)
def test_times_that_allow_each_other(one, other, shared):
    for a, b in ((one, other), (other, one)):
        assert same_time(told("fire", time=a), told("fire", time=b)) == shared


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [([LEE], [LEE, ORTIZ], 1), ([LEE], [ORTIZ], -1), ([LEE], [], 0), ([], [], 0), ([LEE], [person("Orla", "group")], 0)],
)
def test_actors_in_common(one, other, shared):
    assert shared_actors(told("fire", who=one), told("fire", who=other)) == shared


def test_words_in_common_are_the_longer_ones_beside_the_triggers():
    a, b = told("fire", "the fire burnt two northern stations"), told("flames", "flames at a station in the fiery north")
    assert shared_words(a, b) == len({"station"})
    assert shared_words(a, told("fire", "northern fire stations")) == len({"northern", "station"})


@pytest.mark.parametrize(
    ("text", "trigger", "other", "is_opposite"),
    [
        ("checked in", "checked", "checked out", True),
        ("went up", "went", "went down", True),
        ("put on", "put", "put off", True),
        ("checked in", "checked", "checked up", False),
        ("checked in", "checked", "checked", False),
        ("checked then in", "checked", "checked out", False),
        ("checked inside", "checked", "checked out", False),
    ],
)
def test_opposite_particles(text, trigger, other, is_opposite):
    assert contradict(told(trigger, text), told(trigger, other)) is is_opposite
    assert contradict(told(trigger, other), told(trigger, text)) is is_opposite
