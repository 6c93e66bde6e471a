"""Events made narrower by their neighbours, with the step told."""

from datetime import datetime

from itinerary.model import Article
from itinerary.order.conflicts import Claim
from itinerary.order.ordering import arrange

from .build import at, day, event, link, when

ARTICLE = Article("text", "2019-04-24")


def arranged(*events, links=(), article=ARTICLE):
    found, *_ = arrange(events, [Claim(one) for one in links], (article,))
    return {one.id: one for one in found}


def test_an_undated_event_lies_between_its_neighbours_and_says_so():
    events = event("e1", day("2019-04-01")), event("e2"), event("e3", day("2019-04-05"))
    found = arranged(*events, links=[link("e1", "e2"), link("e2", "e3")])["e2"]
    assert found.explanation == (
        "order: between its neighbours in time it lies in [2019-04-01 00:00:00, 2019-04-06 00:00:00)",
    )
    assert found.when.bounds.earliest_start == datetime(2019, 4, 1)
    assert found.when.bounds.latest_start == datetime(2019, 4, 6)
    assert (found.when.value, found.when.granularity, found.when.timezone) == (None, "", None)


def test_open_sides_are_told_as_open():
    found = arranged(event("e1", day("2019-04-01")), event("e2"), links=[link("e1", "e2")])["e2"]
    assert found.explanation == ("order: between its neighbours in time it lies in [2019-04-01 00:00:00, …)",)
    found = arranged(event("e1", day("2019-04-01")), event("e2"), links=[link("e2", "e1")])["e2"]
    assert found.explanation == ("order: between its neighbours in time it lies in […, 2019-04-02 00:00:00)",)


def test_a_dated_event_keeps_its_value_and_what_is_not_certain_changes_nothing():
    month = event("e2", when("2019-04-01", "2019-05-01", "2019-04", "month"), explanation=("time: April",))
    first = event("e1", day("2019-04-10"))
    found = arranged(first, month, links=[link("e1", "e2")])["e2"]
    assert (found.when.value, found.when.granularity) == ("2019-04", "month")
    assert (found.when.bounds.earliest_start, found.when.bounds.latest_end) == (datetime(2019, 4, 10), datetime(2019, 5, 1))
    assert found.explanation[0] == "time: April"
    assert len(found.explanation) == 2
    assert arranged(first, month, links=[link("e1", "e2", certain=False)])["e2"] == month


def test_bounds_are_told_by_the_clock_of_the_event_or_of_home():
    tokyo = at("2019-04-10T08:00", timezone="Asia/Tokyo")
    oslo = Article("text", "2019-04-24", timezone="Europe/Oslo")
    found = arranged(event("e1", tokyo), event("e2"), links=[link("e1", "e2")], article=oslo)["e2"]
    assert found.when.timezone == "Europe/Oslo"
    assert found.when.bounds.earliest_start == datetime(2019, 4, 10, 1)
    month = when("2019-04-01", "2019-05-01", "2019-04", "month", timezone="America/New_York")
    found = arranged(event("e1", tokyo), event("e2", month), links=[link("e1", "e2")], article=oslo)["e2"]
    assert found.when.timezone == "America/New_York"
    assert found.when.bounds.earliest_start == datetime(2019, 4, 9, 19)


def test_days_and_months_end_at_midnight_by_every_clock():
    seoul = Article("text", "2019-04-24", timezone="Asia/Seoul")
    month = when("2008-12-01", "2009-01-01", "2008-12", "month", timezone="Asia/Seoul")
    later = when(None, "2019-04-25", None, "", timezone="Asia/Vladivostok")
    found = arranged(event("e1", month), event("e2", later), links=[link("e1", "e2")], article=seoul)["e2"]
    assert found.when.timezone == "Asia/Vladivostok"
    assert found.when.bounds.earliest_start == datetime(2008, 12, 1)
    tokyo = day("2019-04-10", timezone="Asia/Tokyo")
    oslo = at("2019-04-09T20:00", timezone="Europe/Oslo")
    found = arranged(event("e1", tokyo), event("e2"), event("e3", oslo), links=[link("e1", "e2"), link("e2", "e3")])["e2"]
    assert (found.when.bounds.earliest_start, found.when.bounds.latest_end) == (
        datetime(2019, 4, 9, 15), datetime(2019, 4, 9, 18, 0, 59),
    )


def test_events_come_sorted_with_their_links_once():
    events = event("e1", day("2019-04-05")), event("e2", day("2019-04-01"))
    told = link("e2", "e1", why="“then”")
    found, links, conflicts = arrange(events, [Claim(told)], (ARTICLE,))
    assert [one.id for one in found] == ["e2", "e1"]
    assert links == (told,)
    assert conflicts == ()


def test_clocks_without_a_zone_are_those_of_home():
    tokyo = at("2019-04-01T08:00", timezone="Asia/Tokyo")
    events = event("e1", at("2019-04-01T02:00")), event("e2", tokyo)
    oslo, japan = (Article("text", "2019-04-24", timezone=zone) for zone in ("Europe/Oslo", "Asia/Tokyo"))
    assert list(arranged(*events, article=oslo)) == ["e2", "e1"]
    assert list(arranged(*events, article=japan)) == ["e1", "e2"]
