"""iCalendar, read back by the icalendar package."""

from datetime import UTC, date, datetime

from hypothesis import given, settings
from icalendar import Calendar
from readings import readings

from itinerary.export.ics import to_ics


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
