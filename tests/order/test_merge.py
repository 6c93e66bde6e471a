from datetime import datetime

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from itinerary.model import Article, Conflict, Reading
from itinerary.order.merge import merge, sources
from itinerary.order.times import time_links
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

from .build import day, event, link, person, place

KELLER, OSLO, BERGEN = person("Maria Keller"), place("Oslo", 59.9, 10.75), place("Bergen", 60.4, 5.3)


def told(id, published, *events, links=()):
    actors = {p.actor.id: p.actor for e in events for p in e.actors}
    places = {p.place.id: p.place for e in events for p in e.places}
    return Reading(
        (Article("text", published, id=id),), (), tuple(actors.values()), tuple(places.values()), events, tuple(links)
    )


def landed(name="e1", time="2019-04-24", who=KELLER, where=OSLO, sentence="Keller landed in Oslo.", **more):
    parts = {"who": [who], "where": [(where, "destination")], "told": sentence, "trigger": "landed"}
    return event(name, time and day(time), "arrival", **parts, **more)


def test_one_happening_told_by_two_is_one_event_with_both_sources():
    merged = merge([told("d1", "2019-04-24", landed()), told("d2", "2019-04-25", landed())])
    (found,) = merged.events
    assert {span.article for span in sources(found)} == {"d1", "d2"}
    assert any("also told by" in line for line in found.explanation)
    assert merged.conflicts == ()
    assert [len(x) for x in (merged.actors, merged.places, merged.articles)] == [1, 1, 2]


def test_every_span_names_its_article():
    merged = merge([told(None, "2019-04-24", landed()), told(None, "2019-04-25", landed(time="2019-01-01"))])
    assert [article.id for article in merged.articles] == ["d1", "d2"]
    assert {e.trigger.article for e in merged.events} == {"d1", "d2"}
    assert len({e.id for e in merged.events}) == 2


def test_a_short_name_is_the_only_full_one():
    merged = merge([told("d1", "2019-04-24", landed()), told("d2", "2019-04-25", landed(who=person("Keller")))])
    assert [actor.name for actor in merged.actors] == ["Maria Keller"]
    assert len(merged.events) == 1


def test_other_people_other_events():
    merged = merge([told("d1", "2019-04-24", landed()), told("d2", "2019-04-25", landed(who=person("Ana Ortiz")))])
    assert len(merged.events) == 2


def test_disagreement_on_the_day_is_kept_with_who_said_what():
    merged = merge([told("d1", "2019-04-24", landed()), told("d2", "2019-04-25", landed(time="2019-04-23"))])
    assert len(merged.events) == 1
    (conflict,) = merged.conflicts
    assert "d1: 2019-04-24" in conflict.why
    assert "d2: 2019-04-23" in conflict.why


def test_disagreement_on_a_number():
    one = landed(sentence="Keller landed in Oslo with twelve aides.")
    other = landed(sentence="Keller landed in Oslo with 15 aides.")
    (conflict,) = merge([told("d1", "2019-04-24", one), told("d2", "2019-04-25", other)]).conflicts
    assert "numbers" in conflict.why
    assert "12" in conflict.why
    assert "15" in conflict.why


@pytest.mark.parametrize("later", ["happened", "denied"])
def test_a_later_article_settles_a_plan(later):
    plan = told("d1", "2019-04-22", landed(status="scheduled"))
    news = told("d2", "2019-04-25", landed(status=later))
    for order in ([plan, news], [news, plan]):
        (found,) = merge(order).events
        assert found.status == later
        assert any("scheduled in d1" in line for line in found.explanation)


def test_happened_and_denied_is_a_conflict():
    merged = merge([told("d1", "2019-04-24", landed()), told("d2", "2019-04-25", landed(status="denied"))])
    assert "Whether it happened" in merged.conflicts[0].why


def test_links_hold_over_articles():
    first = told("d1", "2019-04-24", landed(), event("e2"), links=[link("e1", "e2", why="“then”")])
    merged = merge([first, told("d2", "2019-04-25", landed())])
    assert [x.why for x in merged.links] == ["“then”"]
    assert [e.trigger.text for e in merged.events] == ["landed", "e2"]


def test_places_of_one_name_in_two_countries_stay_two():
    athens, other = evolve(place("Athens"), country="GR"), evolve(place("Athens"), country="US")
    merged = merge([told("d1", "2019-04-24", landed(where=athens)), told("d2", "2019-04-24", landed(where=other))])
    assert len(merged.places) == 2


def test_nothing_merged_is_nothing():
    assert merge([]) == Reading(())


@given(st.permutations(["2019-04-21", "2019-04-22", "2019-04-23", "2019-04-24"]))
def test_nothing_is_lost_and_the_order_of_readings_does_not_change_what_is_told(days):
    readings = [told(d, d, landed(), event("e2", day(d), "death", who=[person(f"Person {d}")])) for d in days]
    merged = merge(readings)
    spans = {(s.article, s.start) for e in merged.events for s in (e.trigger, *e.mentions)}
    assert len(spans) == 8
    assert sorted(len(sources(e)) for e in merged.events) == [1, 1, 1, 1, 4]


def test_one_reading_alone_keeps_its_events():
    one = told("d1", "2019-04-24", landed(), landed("e2", "2019-04-25"), event("e3"))
    assert len(merge([one]).events) == 3


def test_what_followed_from_a_time_that_was_joined_away_is_no_conflict():
    first = order_of("d1", landed(), event("e2", day("2019-04-26")))
    later = order_of("d2", landed(time=None), event("e2", day("2019-04-20")))
    assert merge([first, later]).conflicts == ()


def order_of(id, *events):
    read = told(id, "2019-04-27", *events)
    return evolve(read, links=time_links(read.events))


def test_the_joined_event_tells_what_each_article_adds():
    bare = landed(who=KELLER, sentence="Keller landed.", time=None)
    full = landed(sentence="Maria Keller landed in Oslo\n with aides.")
    aide = person("Ana Ortiz")
    both = evolve(bare, actors=(*bare.actors, *landed(who=aide).actors))
    (found,) = merge([told("d1", "2019-04-24", both), told("d2", "2019-04-25", full)]).events
    assert found.id == "e1"
    assert found.when == full.when
    assert [p.actor.name for p in found.actors] == ["Maria Keller", "Ana Ortiz"]
    assert found.explanation == ("also told by d1: “Keller landed.”",)
    assert found.trigger.article == "d2"
    assert [span.article for span in found.mentions] == ["d1"]
    assert [span.article for span in sources(found)] == ["d1", "d2"]


def test_the_joined_event_is_told_by_a_fact_with_a_date_rather_than_by_a_longer_sentence():
    plan = landed(status="scheduled", sentence="Keller will have landed in Oslo by the evening, her office said.")
    news = landed(sentence="Keller landed in Oslo.")
    (found,) = merge([told("d1", "2019-04-22", plan), told("d2", "2019-04-25", news)]).events
    assert (found.text, found.status) == ("Keller landed in Oslo.", "happened")
    assert found.explanation == (f"also told by d1: “{plan.text}”", "status: scheduled in d1; happened in d2")


def test_no_plan_takes_back_what_happened():
    news, plan = landed(), landed(status="scheduled")
    (found,) = merge([told("d1", "2019-04-24", news), told("d2", "2019-04-25", plan)]).events
    assert found.status == "happened"
    assert found.explanation[-1] == "status: scheduled in d2; happened in d1"
    two = [told("d1", "2019-04-21", plan), told("d2", "2019-04-22", evolve(plan, status="possible"))]
    (open_,) = merge(two).events
    assert (open_.status, [line for line in open_.explanation if "status" in line]) == ("possible", [])


def test_times_that_agree_make_each_other_narrower():
    april = When(Bounds.within(datetime(2019, 4, 20), datetime(2019, 4, 25)), times=("t1",))
    day_told = evolve(landed(), when=evolve(day("2019-04-24"), times=("t2",)))
    one = evolve(landed(), when=april)
    (found,) = merge([told("d1", "2019-04-24", one), told("d2", "2019-04-25", day_told)]).events
    assert (found.when.value, found.when.granularity) == ("2019-04-24", "day")
    assert found.when.bounds == day("2019-04-24").bounds
    (other,) = merge([told("d1", "2019-04-24", one), told("d2", "2019-04-25", one)]).events
    assert other.when.value is None
    assert other.when.bounds == april.bounds


@pytest.mark.parametrize("first", ["2019-04-24", "2019-W17"])
def test_the_finer_of_two_times_that_agree_stays(first):
    week = When(Bounds.within(datetime(2019, 4, 22), datetime(2019, 4, 29)), "week", "2019-W17")
    tellings = {"2019-04-24": landed(), "2019-W17": evolve(landed(), when=week)}
    second = next(value for value in tellings if value != first)
    (found,) = merge([told("d1", "2019-04-25", tellings[first]), told("d2", "2019-04-30", tellings[second])]).events
    assert (found.when.value, found.when.bounds) == ("2019-04-24", day("2019-04-24").bounds)


def test_articles_stand_in_the_order_of_their_publication_and_links_are_told_once():
    first = told("d1", "2019-04-25", landed(), event("e2"), links=[link("e1", "e2", why="“then”")])
    second = told("d2", "2019-04-24", landed(), event("e2", trigger="e2"))
    merged = merge([first, second])
    assert [article.id for article in merged.articles] == ["d2", "d1"]
    assert [(x.why, x.certain) for x in merged.links if x.why == "“then”"] == [("“then”", True)]


def test_what_one_article_tells_twice_is_joined_within_it_alone_when_asked():
    twice = told("d1", "2019-04-24", landed(), landed("e2"))
    assert len(merge([twice]).events) == 2
    (found,) = merge([twice], within=True).events
    assert [span.start for span in found.mentions] == [20]


def test_conflicts_of_articles_name_the_joined_event():
    known = evolve(told("d2", "2019-04-25", landed()), conflicts=(Conflict(("e1",), "why"),))
    merged = merge([told("d1", "2019-04-24", landed()), known])
    assert merged.conflicts == (Conflict((merged.events[0].id,), "why"),)


def test_links_of_later_articles_lead_to_the_joined_events():
    first = told("d1", "2019-04-24", landed())
    for pair in (("e1", "e2"), ("e2", "e1")):
        second = told("d2", "2019-04-25", landed(), event("e2", trigger="e2"), links=[link(*pair, why="“then”")])
        merged = merge([first, second])
        names = {e.id: e.trigger.text for e in merged.events}
        assert [(names[x.a], names[x.b]) for x in merged.links] == [tuple({"e1": "landed", "e2": "e2"}[id] for id in pair)]


def test_events_of_one_kind_told_in_other_words_are_found():
    sunk = {"kind": "disaster", "who": [KELLER], "where": [(OSLO, "location")]}
    one = event("e1", day("2019-04-24"), trigger="sinking", told="The sinking of Keller's boat off Oslo.", **sunk)
    other = event("e1", day("2019-04-24"), trigger="fire", told="Keller's fire off Oslo.", **sunk)
    assert len(merge([told("d1", "2019-04-24", one), told("d2", "2019-04-25", other)]).events) == 1


def test_places_and_actors_of_the_joined_are_the_unified_ones():
    known = landed(where=evolve(OSLO, mentions=()))
    vague = landed(where=evolve(place("Oslo"), id="p-other"), time="2019-04-28")
    merged = merge([told("d1", "2019-04-24", known), told("d2", "2019-04-25", vague)])
    assert {p.place.latitude for e in merged.events for p in e.places} == {59.9}
    assert {p.place for e in merged.events for p in e.places} == set(merged.places)
    assert {p.actor for e in merged.events for p in e.actors} == set(merged.actors)
