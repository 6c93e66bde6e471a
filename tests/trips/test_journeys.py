from datetime import datetime

import pytest
from attrs import evolve

from itinerary import extract
from itinerary.model import Article, EventPlace, Participant, Place
from itinerary.trips.journeys import journeys, travelled

from ..order.build import at, day, event, person, place, reading, when

KELLER, ORTIZ = person("Maria Keller"), person("Ana Ortiz")
OSLO = place("Oslo", 59.91, 10.75, "Europe/Oslo", country="NO")
ROME = place("Rome", 41.9, 12.5, "Europe/Rome", country="IT")
PARIS = place("Paris", 48.85, 2.35, "Europe/Paris", country="FR")
SYDNEY = place("Sydney", -33.87, 151.2, "Australia/Sydney", country="AU")
BOSTON = place("Boston", 42.36, -71.06, "America/New_York", country="US")


def trip(*events, who=KELLER):
    found = journeys(events, (Article("text", "2019-04-24"),))
    return next((one for one in found if one.actor == who), None)


def names(itinerary):
    return [stop.place.name for stop in itinerary.stops] if itinerary else []


def move(name, time, kind, *where, **more):
    return event(name, time, kind, who=more.pop("who", [KELLER]), where=where, **more)


def test_arrivals_and_departures_make_stops_with_their_times():
    found = trip(
        move("e1", day("2019-04-01"), "departure", (OSLO, "origin"), (PARIS, "via")),
        move("e2", at("2019-04-01T16:40"), "arrival", (ROME, "destination"), (OSLO, "origin")),
        move("e3", day("2019-04-03"), "departure", (ROME, "origin")),
    )
    assert names(found) == ["Oslo", "Paris", "Rome"]
    assert [str(s.arrive)[:16] for s in found.stops] == ["None", "None", "2019-04-01 16:40"]
    assert found.stops[2].depart.day == 3
    assert found.stops[0].events == ("e1",)


def test_consecutive_stops_at_one_place_are_one():
    found = trip(
        move("e1", day("2019-04-01"), "travel", (ROME, "destination")),
        move("e2", at("2019-04-01T16:40"), "arrival", (ROME, "destination")),
        move("e3", day("2019-04-02"), "visit", (ROME, "location")),
        move("e4", day("2019-04-02"), "meeting", (ROME, "location")),
    )
    assert names(found) == ["Rome"]
    assert found.stops[0].arrive.hour == 16
    assert found.stops[0].events == ("e1", "e2", "e3", "e4")


def test_coming_back_after_leaving_is_another_stop():
    found = trip(
        move("e1", day("2019-04-01"), "departure", (OSLO, "origin")),
        move("e2", day("2019-04-05"), "arrival", told="She got back on Friday.", trigger="got"),
    )
    assert names(found) == ["Oslo", "Oslo"]
    assert found.stops[1].arrive.day == 5


@pytest.mark.parametrize("word", ["back", "home"])
def test_coming_back_from_a_place_does_not_lead_there(word):
    told = move("e2", day("2019-04-05"), "travel", (ROME, "origin"), told=f"She flew {word} from Rome.", trigger="flew")
    assert names(trip(told)) == ["Rome"]
    out = move("e1", day("2019-04-01"), "departure", (OSLO, "origin"), (ROME, "destination"))
    assert names(trip(out, told)) == ["Oslo", "Rome", "Oslo"]


def test_returning_home_leads_to_where_the_journey_began():
    found = trip(
        move("e1", day("2019-04-01"), "departure", (OSLO, "origin"), (PARIS, "destination")),
        move("e2", day("2019-04-03"), "arrival", (ROME, "destination")),
        move("e3", day("2019-04-05"), "travel", told="She flew home on Friday.", trigger="flew"),
    )
    assert names(found) == ["Oslo", "Paris", "Rome", "Oslo"]


def test_home_is_nowhere_known_where_the_journey_began_with_an_arrival():
    found = trip(
        move("e1", day("2019-04-01"), "arrival", (PARIS, "destination")),
        move("e2", day("2019-04-03"), "arrival", (ROME, "destination")),
        move("e3", day("2019-04-05"), "travel", told="She flew home on Friday.", trigger="flew"),
    )
    assert names(found) == ["Paris", "Rome"]


@pytest.mark.parametrize("status", ["denied", "hypothetical"])
def test_what_did_not_happen_is_no_stop(status):
    assert trip(move("e1", day("2019-04-01"), "arrival", (ROME, "destination"), status=status)) is None


def test_plans_carry_their_status_and_past_rumours_make_no_stop():
    plan = move("e1", day("2019-05-01"), "travel", (ROME, "destination"), status="scheduled")
    chance = move("e2", day("2019-05-09"), "visit", (PARIS, "location"), status="possible")
    rumour = move("e3", day("2019-04-01"), "visit", (OSLO, "location"), status="possible")
    found = trip(rumour, plan, chance)
    assert [(s.place.name, s.status) for s in found.stops] == [("Rome", "scheduled"), ("Paris", "possible")]


def test_a_plan_that_is_told_as_done_is_told_once():
    found = trip(
        move("e1", day("2019-04-01"), "travel", (OSLO, "origin"), (ROME, "destination"), status="scheduled"),
        move("e2", at("2019-04-01T07:20"), "departure", (OSLO, "origin")),
        move("e3", at("2019-04-01T11:20"), "arrival", (ROME, "destination")),
    )
    assert names(found) == ["Oslo", "Rome"]


def test_who_only_takes_part_somewhere_does_not_travel():
    assert trip(event("e1", day("2019-04-01"), "meeting", who=[KELLER], where=[(ROME, "location")])) is None


def test_events_between_journeys_place_a_traveller_and_those_before_do_not():
    found = trip(
        move("e1", day("2019-01-09"), "meeting", (PARIS, "location")),
        move("e2", day("2019-04-01"), "arrival", (ROME, "destination")),
        move("e3", day("2019-04-04"), "ceremony", (OSLO, "location")),
        move("e4", day("2019-04-06"), "departure", (BOSTON, "origin")),
    )
    assert names(found) == ["Rome", "Oslo", "Boston"]


def test_a_tour_is_a_journey():
    towns = enumerate([OSLO, ROME, PARIS], 1)
    shows = [move(f"e{i}", day(f"2019-05-0{i}"), "performance", (town, "location")) for i, town in towns]
    assert names(trip(*shows)) == ["Oslo", "Rome", "Paris"]
    assert trip(shows[0]) is None


def test_group_travel_is_shared_by_all_who_take_part():
    found = journeys([move("e1", day("2019-04-01"), "travel", (ROME, "destination"), who=[KELLER, ORTIZ])], ())
    assert [(one.actor.name, names(one)) for one in found] == [("Maria Keller", ["Rome"]), ("Ana Ortiz", ["Rome"])]


def test_whoever_is_aboard_is_where_the_ship_is():
    ship = person("Gunnhild")
    events = [
        move("e1", day("2019-04-01"), "arrival", (OSLO, "destination"), who=[ship, KELLER]),
        move("e2", day("2019-04-03"), "arrival", (ROME, "destination"), who=[ship]),
        move("e3", day("2019-04-05"), "departure", (ROME, "origin"), who=[ship, KELLER]),
    ]
    assert names(trip(*events)) == ["Oslo", "Rome"]


def test_countries_and_bystanding_organisations_do_not_travel():
    norway, college = person("Norway", "country"), person("Oslo College", "organisation")
    visit = move("e1", day("2019-04-01"), "visit", (ROME, "location"), who=[norway, college, KELLER])
    assert [one.actor.name for one in journeys([visit], ())] == ["Maria Keller"]


def test_an_implied_place_makes_no_stop_on_a_journey_already_told():
    implied = evolve(move("e2", day("2019-04-02"), "visit"), places=(EventPlace(PARIS, "location", True),))
    assert names(trip(move("e1", day("2019-04-01"), "arrival", (ROME, "destination")), implied)) == ["Rome"]
    assert names(trip(implied)) == ["Paris"]


def test_who_plays_is_at_the_ground_though_it_is_implied():
    match = evolve(move("e2", day("2019-04-02"), "sport"), places=(EventPlace(PARIS, "location", True),))
    assert names(trip(move("e1", day("2019-04-01"), "arrival", (ROME, "destination")), match)) == ["Rome", "Paris"]


@pytest.mark.parametrize(
    ("kind", "stops"), [("other", ["Rome"]), ("visit", ["Rome", "Brekka"]), ("travel", ["Rome", "Brekka"])]
)
def test_what_no_list_has_is_a_stop_only_where_somebody_goes_or_stays(kind, stops):
    out = move("e1", day("2019-04-01"), "arrival", (ROME, "destination"))
    there = move("e2", day("2019-04-02"), kind, (Place("p9", "Brekka", "place"), "location"))
    assert names(trip(out, there)) == stops


def test_a_hall_and_its_town_told_in_one_breath_are_one_stop():
    hall = place("Town Hall")
    found = trip(move("e1", day("2019-04-01"), "visit", (hall, "location"), (ROME, "location")))
    assert names(found) == ["Rome"]


def test_legs_count_kilometres_and_hours_across_zones_and_daylight_saving():
    found = trip(
        move("e1", at("2019-03-30T20:00", timezone="America/New_York"), "departure", (BOSTON, "origin")),
        move("e2", at("2019-03-31T09:00", timezone="Europe/Paris"), "arrival", (PARIS, "destination")),
    )
    (leg,) = found.legs
    assert leg.hours == 7.0
    assert leg.km == pytest.approx(5530, rel=0.01)
    assert leg.feasible is True


def test_times_are_told_by_the_clock_of_the_place():
    found = trip(move("e1", at("2019-04-01T12:00", timezone="Europe/Rome"), "arrival", (SYDNEY, "destination")))
    assert found.stops[0].arrival.timezone == "Australia/Sydney"
    assert found.stops[0].arrival.bounds.earliest_start == datetime(2019, 4, 1, 21)
    assert found.stops[0].arrival.value == "2019-04-01T21:00"


def test_a_leg_that_nothing_flies_is_a_conflict_that_names_both_sentences():
    ten, nine = at("2019-04-01T10:00", timezone="Europe/Oslo"), at("2019-04-01T21:00", timezone="Australia/Sydney")
    found = travelled(
        reading(
            move("e1", ten, "departure", (OSLO, "origin"), told="Left Oslo at ten."),
            move("e2", nine, "arrival", (SYDNEY, "destination"), told="In Sydney at nine."),
        )
    )
    assert found.itineraries[0].legs[0].feasible is False
    (conflict,) = found.conflicts
    assert conflict.events == ("e1", "e2")
    assert "Left Oslo at ten." in conflict.why
    assert "In Sydney at nine." in conflict.why


def test_days_leave_room_for_a_flight():
    found = trip(
        move("e1", day("2019-04-01"), "departure", (OSLO, "origin")),
        move("e2", day("2019-04-02"), "arrival", (SYDNEY, "destination")),
    )
    assert found.legs[0].feasible is True
    assert found.legs[0].hours is None


def test_a_stay_tells_arrival_only_where_its_time_was_told():
    stay = when("2020-01-01", "2021-07-01")
    found = trip(move("e1", stay, "stay", (ROME, "location")))
    assert found.stops[0].arrive is None


def test_who_sets_out_together_travels_on_together_until_one_goes_alone():
    both = [KELLER, ORTIZ]
    told = (
        move("e1", day("2019-04-01"), "arrival", (OSLO, "destination"), who=both),
        move("e2", day("2019-04-03"), "travel", (PARIS, "destination")),
        move("e3", day("2019-04-04"), "departure", (PARIS, "origin"), (ROME, "destination"), who=[ORTIZ]),
        move("e4", day("2019-04-06"), "travel", (BOSTON, "destination")),
    )
    assert names(trip(*told, who=ORTIZ)) == ["Oslo", "Paris", "Rome"]
    assert names(trip(*told)) == ["Oslo", "Paris", "Boston"]


def test_a_party_parts_where_it_rests_for_long():
    told = (
        move("e1", day("2010-04-01"), "travel", (OSLO, "destination"), who=[KELLER, ORTIZ]),
        move("e2", day("2019-04-03"), "travel", (PARIS, "destination")),
    )
    assert names(trip(*told, who=ORTIZ)) == ["Oslo"]


def test_who_leaves_where_a_group_was_came_with_it():
    party = evolve(person("the party"), type="group")
    told = (
        move("e1", day("2019-04-01"), "departure", (OSLO, "origin"), who=[party]),
        move("e2", day("2019-04-02"), "arrival", (PARIS, "destination"), who=[party]),
        move("e3", day("2019-04-04"), "departure", (PARIS, "origin"), (ROME, "destination")),
    )
    assert names(trip(*told)) == ["Oslo", "Paris", "Rome"]
    assert names(trip(*told, who=party)) == ["Oslo", "Paris"]


def test_what_took_place_somewhere_days_before_a_journey_tells_where_it_began():
    told = (
        move("e1", day("2019-04-01"), "performance", (OSLO, "location")),
        move("e2", day("2019-04-02"), "travel", (PARIS, "destination")),
        move("e3", day("2019-04-05"), "meeting", (ROME, "location")),
        move("e4", day("2019-05-30"), "meeting", (BOSTON, "location")),
    )
    assert names(trip(*told)) == ["Oslo", "Paris", "Rome"]


def test_a_birth_is_a_stop_of_a_whole_life_alone():
    told = (
        move("e1", day("1950-04-01"), "birth", (OSLO, "location")),
        move("e2", day("2019-04-02"), "travel", (PARIS, "destination")),
    )
    assert names(trip(*told)) == ["Paris"]
    assert names(trip(*told, move("e3", day("2020-01-01"), "death"))) == ["Oslo", "Paris"]


def test_a_country_is_a_stop_between_stops_elsewhere():
    norway = evolve(place("Norway", 62.0, 10.0, country="NO"), type="country")
    told = (
        move("e1", day("2019-04-01"), "travel", (norway, "destination")),
        move("e2", day("2019-04-03"), "travel", (PARIS, "destination")),
        move("e3", day("2019-04-05"), "travel", (OSLO, "destination")),
    )
    assert names(trip(*told)) == ["Norway", "Paris", "Oslo"]
    back = move("e4", day("2019-04-06"), "travel", (norway, "destination"))
    assert names(trip(*told[1:], back)) == ["Paris", "Oslo"]


def test_a_journey_told_as_a_whole_and_by_its_ends_is_made_once():
    told = (
        move("e1", day("2019-04-01"), "travel", (PARIS, "destination")),
        move("e2", at("2019-04-01T07:20"), "departure", (OSLO, "origin")),
        move("e3", at("2019-04-01T16:20"), "arrival", (PARIS, "destination")),
    )
    assert names(trip(*told)) == ["Oslo", "Paris"]


def test_the_airport_of_a_town_is_no_stop_beside_the_town():
    airport = evolve(place("Fiumicino", 41.8, 12.25, "Europe/Rome", country="IT"), type="airport")
    told = (
        move("e1", day("2019-04-01"), "travel", (ROME, "destination")),
        move("e2", day("2019-04-02"), "departure", (airport, "origin")),
        move("e3", day("2019-04-02"), "arrival", (OSLO, "destination")),
    )
    found = trip(*told)
    assert names(found) == ["Rome", "Oslo"]
    assert found.stops[0].depart.day == 2


def test_an_undated_meeting_in_the_next_sentence_is_a_stop():
    told = (
        move("e1", day("2019-04-01"), "travel", (ROME, "destination")),
        move("e3", when(None, "2019-04-24"), "meeting", (OSLO, "location")),
    )
    assert names(trip(*told)) == ["Rome", "Oslo"]
    far = move("e90", when(None, "2019-04-24"), "meeting", (OSLO, "location"))
    assert names(trip(told[0], far)) == ["Rome"]


def test_whom_somebody_leaves_or_reaches_does_not_move():
    left = event("e1", day("2019-04-01"), "departure", who=[KELLER], where=[(OSLO, "origin"), (ROME, "destination")])
    left = evolve(left, actors=(*left.actors, Participant(ORTIZ, "patient")))
    assert names(trip(left)) == ["Oslo", "Rome"]
    assert trip(left, who=ORTIZ) is None
    hauled = evolve(left, kind="arrival", actors=(Participant(ORTIZ, "patient"),))
    assert names(trip(hauled, who=ORTIZ)) == ["Oslo", "Rome"]


def test_the_dead_do_not_travel():
    told = (
        move("e1", day("2019-04-01"), "travel", (ROME, "destination")),
        move("e2", day("2019-04-02"), "death"),
        move("e3", day("2019-04-03"), "travel", (OSLO, "destination")),
    )
    assert names(trip(*told)) == ["Rome"]


def test_calling_something_off_is_no_presence():
    told = (
        move("e1", day("2019-04-01"), "travel", (ROME, "destination")),
        move("e2", day("2019-04-02"), "other", (OSLO, "location"), trigger="cancelled"),
    )
    assert names(trip(*told)) == ["Rome"]


def test_a_country_is_left_from_the_last_stop_in_it():
    italy = evolve(place("Italy", 42.8, 12.8, country="IT"), type="country")
    told = (
        move("e1", day("2019-04-01"), "travel", (ROME, "destination")),
        move("e2", when(None, "2019-04-24"), "travel", (OSLO, "destination")),
        move("e3", at("2019-04-02T19:00"), "departure", (italy, "origin")),
    )
    found = trip(*told)
    assert names(found) == ["Rome", "Oslo"]
    assert found.stops[0].depart.day == 2


def test_an_undated_departure_is_that_of_the_stop_told_before():
    told = (
        move("e1", day("2019-04-01"), "travel", (ROME, "destination")),
        move("e2", day("2019-04-02"), "arrival", (OSLO, "destination")),
        move("e3", when(None, "2019-04-24"), "departure", (ROME, "origin")),
    )
    assert names(trip(*told)) == ["Rome", "Oslo"]


def test_a_sum_of_the_journey_is_no_journey_of_its_own():
    told = (
        move("e1", when(None, "2019-04-24"), "travel", (ROME, "origin"), (OSLO, "destination")),
        move("e2", day("2019-04-01"), "arrival", (ROME, "destination")),
        move("e3", day("2019-04-02"), "arrival", (PARIS, "destination")),
        move("e4", day("2019-04-03"), "arrival", (OSLO, "destination")),
    )
    assert names(trip(*told)) == ["Rome", "Paris", "Oslo"]


def test_persons_take_part_in_some_happenings_from_afar():
    there = event("e2", day("2019-04-02"), "conflict", where=[(OSLO, "location")])
    there = evolve(there, actors=(Participant(KELLER, "participant"),))
    told = (move("e1", day("2019-04-01"), "travel", (ROME, "destination")), there)
    assert names(trip(*told)) == ["Rome"]


def test_a_journey_within_a_place_is_a_stop_there():
    told = (
        move("e1", day("2019-04-01"), "arrival", (ROME, "destination")),
        move("e2", day("2019-04-05"), "travel", (OSLO, "location")),
    )
    assert names(trip(*told)) == ["Rome", "Oslo"]


def test_who_sets_out_by_day_arrives_that_day_as_far_as_nothing_else_is_told():
    told = (
        move("e1", day("2019-04-01"), "departure", (OSLO, "origin"), (ROME, "destination")),
        move("e2", at("2019-04-02T23:00"), "departure", (ROME, "origin"), (PARIS, "destination")),
    )
    assert [stop.arrive and stop.arrive.day for stop in trip(*told).stops] == [None, 1, None]
    late = move("e3", day("2019-04-03"), "arrival", (PARIS, "destination"))
    assert [stop.arrive and stop.arrive.day for stop in trip(*told, late).stops] == [None, 1, 3]


def test_whoever_is_arrested_is_there():
    found = trip(
        move("e1", day("2019-04-01"), "departure", (OSLO, "origin"), (PARIS, "destination")),
        event("e2", day("2019-04-03"), "legal", who=[KELLER], where=[(ROME, "location")], trigger="arrested"),
    )
    assert names(found) == ["Oslo", "Paris", "Rome"]


def test_a_plan_after_the_journey_is_a_stop():
    found = trip(
        move("e1", day("2019-04-01"), "arrival", (PARIS, "destination")),
        move("e2", day("2019-06-03"), "communication", (ROME, "location"), status="scheduled"),
    )
    assert names(found) == ["Paris", "Rome"]


def test_a_walk_somewhere_begins_no_journey():
    found = trip(
        move("e1", day("2019-03-30"), "travel", (ROME, "location"), told="She skied in Rome.", trigger="skied"),
        move("e2", day("2019-05-30"), "arrival", (PARIS, "destination")),
    )
    assert names(found) == ["Paris"]


def test_who_sets_out_alone_does_so_from_where_the_story_had_them():
    out = move("e1", day("2019-04-01"), "travel", (OSLO, "origin"), (PARIS, "destination"))
    implied = tuple(evolve(part, implied=part.role == "origin") for part in out.places)
    assert names(trip(evolve(out, places=implied))) == ["Oslo", "Paris"]


@pytest.mark.parametrize(("trigger", "expected"), [("detained", ["Paris", "Rome"]), ("sued", ["Paris"])])
def test_who_is_seized_is_there_though_only_the_month_is_told(trigger, expected):
    text = f"Maria Keller flew to Paris on 3 May 2018. She was {trigger} in Rome in June 2018. In May 2019 she flew to Oslo."
    assert names(extract(text, published="2019-06-24").itineraries[0])[:-1] == expected


def test_a_country_told_twice_is_no_stop_beside_a_town_in_it():
    norway = evolve(place("Norway", 62.0, 10.0, country="NO"), type="country")
    found = trip(
        move("e1", day("2019-04-01"), "stay", (norway, "location")),
        move("e2", day("2019-04-01"), "departure", (norway, "destination")),
        move("e3", day("2019-04-01"), "arrival", (OSLO, "destination")),
    )
    assert names(found) == ["Oslo"]


def test_an_attempt_is_no_stop_but_an_arrest_and_the_jail_after_it_are():
    text = (
        "Ada Holm was arrested in Rome on Monday as she tried to board a flight to Dubai. "
        "She was jailed in Naples on Tuesday."
    )
    (found,) = extract(text, published="2021-03-17").itineraries
    assert names(found) == ["Rome", "Naples"]
