"""iCalendar, read back by the icalendar package."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from attrs import evolve
from dateutil.rrule import rrulestr
from dateutil.tz import tzical
from hypothesis import given, settings
from icalendar import Calendar
from readings import readings

import itinerary
from itinerary.export.ics import to_ics
from itinerary.export.ics_zones import vtimezone
from itinerary.time.bounds import Bounds
from itinerary.time.when import When
from itinerary.time.zones import zone


def entries(reading):
    return Calendar.from_ical(to_ics(reading)).walk("VEVENT")


def test_entries(sample):
    flew, met = entries(sample.reading)
    assert (flew["dtstart"].dt, flew["dtend"].dt) == (date(2021, 3, 15), date(2021, 3, 16))
    assert met["dtstart"].dt == datetime(2021, 3, 15, 14, tzinfo=UTC)
    assert (str(met["summary"]), str(met["location"])) == ("<and> about six hours later met Bo Dahl in Bergen.", "Bergen")
    assert flew["dtstamp"].dt == datetime(2021, 3, 17, tzinfo=UTC)
    assert flew["uid"] != met["uid"]


def test_undated_events_are_left_out(sample):
    assert len(entries(sample.reading)) == 2


def test_same_reading_same_file(sample):
    assert to_ics(sample.reading) == to_ics(sample.reading)


@settings(max_examples=25)
@given(readings())
def test_any_reading_is_read_back(reading):
    for entry in entries(reading):
        assert entry["dtstart"].dt <= entry["dtend"].dt


def one(text):
    (entry,) = entries(itinerary.extract(text, published="2021-03-17", place="Oslo").reading)
    return entry


def test_clocks_stand_in_their_zone(sample):
    assert "DTSTART;TZID=Europe/Oslo:20210315T150000" in to_ics(sample.reading)
    assert to_ics(sample.reading).count("BEGIN:VTIMEZONE") == 1


@pytest.mark.parametrize(
    ("status", "shown"), [("possible", "TENTATIVE"), ("denied", "CANCELLED"), ("scheduled", "CONFIRMED")]
)
def test_statuses_of_a_calendar(sample, status, shown):
    event = evolve(sample[0], status=status)
    assert [entry["status"] for entry in entries(evolve(sample.reading, events=(event,)))] == [shown]


def test_what_comes_round_on_told_days_has_a_rule():
    entry = one("The committee meets every Monday from 6 April 2021 until 28 June 2021 in Oslo.")
    days = list(rrulestr(entry["rrule"].to_ical().decode(), dtstart=datetime(2021, 4, 12)))
    assert entry["dtstart"].dt == days[0].date() == date(2021, 4, 12)
    assert (len(days), days[-1]) == (12, datetime(2021, 6, 28))


@pytest.mark.parametrize("often", ["each week", "every two weeks", "every month"])
def test_what_has_no_told_first_day_has_no_rule(often):
    entry = one(f"The choir rehearsed {often} in 2020.")
    assert "rrule" not in entry
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2020, 1, 1), date(2021, 1, 1))


def with_when(sample, when):
    reading = sample.reading
    return evolve(reading, events=(evolve(reading.events[0], when=when),))


def test_a_rule_with_a_clock(sample):
    year = When(Bounds.of(datetime(2020, 1, 1), datetime(2021, 1, 1)), "year", "2020", timezone="Europe/Oslo", times=("t1",))
    (time, *_) = sample.reading.times
    reading = evolve(with_when(sample, year), times=(evolve(time, recurrence="FREQ=DAILY;BYHOUR=8;BYMINUTE=30"),))
    (entry,) = entries(reading)
    assert entry["dtstart"].dt == datetime(2020, 1, 1, 8, 30, tzinfo=zone("Europe/Oslo"))
    assert entry["rrule"]["UNTIL"] == [datetime(2020, 12, 31, 22, 59, 59, tzinfo=UTC)]


def test_a_rule_that_never_comes_round_within_the_bounds(sample):
    march = When(Bounds.of(datetime(2020, 3, 1), datetime(2020, 4, 1)), "month", "2020-03", times=("t1",))
    (time, *_) = sample.reading.times
    reading = evolve(with_when(sample, march), times=(evolve(time, recurrence="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),))
    (entry,) = entries(reading)
    assert "rrule" not in entry


def test_an_hour_that_clocks_show_twice_stands_in_utc(sample):
    twice = Bounds.of(datetime(2021, 10, 31, 2, 30), datetime(2021, 10, 31, 2, 31))
    (entry,) = entries(with_when(sample, When(twice, "minute", "2021-10-31T02:30", timezone="Europe/Oslo")))
    assert entry["dtstart"].dt == datetime(2021, 10, 31, 0, 30, tzinfo=UTC)
    assert entry["dtend"].dt == datetime(2021, 10, 31, 1, 31, tzinfo=UTC)


@pytest.mark.parametrize("moment", [datetime(1, 1, 1), datetime(9999, 12, 31, 23)])
def test_the_first_and_the_last_day_there_are(sample, moment):
    for name in ("Asia/Seoul", "Etc/GMT-14", "Etc/GMT+12"):
        when = When(Bounds.of(moment, datetime.max), "minute", "x", timezone=name)
        (entry,) = entries(with_when(sample, when))
        assert entry["dtstart"].dt.year == moment.year


@pytest.mark.parametrize(
    "name", ["Europe/Oslo", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Seoul"]
)
def test_zones_say_what_the_tz_database_says(name):
    text = vtimezone(name, [2021, 2022]).to_ical().decode()
    found, known = tzical(StringIO(text)).get(), zone(name)
    for hour in range(365 * 24):
        moment = datetime(2021, 1, 2) + timedelta(hours=hour)
        if moment.replace(tzinfo=known).utcoffset() == moment.replace(tzinfo=known, fold=1).utcoffset():
            assert found.utcoffset(moment) == known.utcoffset(moment), moment
