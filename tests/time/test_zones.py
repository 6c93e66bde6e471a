"""Zones from the tzdata package: gaps, folds, edges."""

import pickle
from datetime import datetime, timedelta

import pendulum
import pytest

from itinerary import TimeZoneError
from itinerary.time.zones import existing, pendulum_zone, to_utc, zone


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "..", "../etc/passwd", "/etc/localtime", "Europe", "Europe/", 3, None])
def test_no_such_zone(name):
    with pytest.raises(TimeZoneError, match="IANA"):
        zone(name)
    with pytest.raises(TimeZoneError, match="IANA"):
        pendulum_zone(name)


def test_zones_do_not_ask_the_machine(monkeypatch):
    import zoneinfo

    monkeypatch.setattr(zoneinfo, "TZPATH", ())
    assert zone("Asia/Kathmandu").utcoffset(datetime(2019, 1, 1)) == timedelta(hours=5, minutes=45)


def test_pendulum_knows_the_zone_and_can_be_pickled():
    noon = pendulum.instance(datetime(2019, 4, 24, 12), tz=pendulum_zone("Asia/Seoul"))
    assert noon.timezone_name == "Asia/Seoul"
    assert pickle.loads(pickle.dumps(noon)) == noon


@pytest.mark.parametrize(
    ("wall", "name", "first"),
    [
        (datetime(2019, 3, 31, 2, 30), "Europe/Paris", datetime(2019, 3, 31, 3)),
        (datetime(2019, 3, 31, 2), "Europe/Paris", datetime(2019, 3, 31, 3)),
        (datetime(2019, 3, 31, 1, 59), "Europe/Paris", datetime(2019, 3, 31, 1, 59)),
        (datetime(2019, 10, 6, 2, 10), "Australia/Lord_Howe", datetime(2019, 10, 6, 2, 30)),
        (datetime(2011, 12, 30, 12), "Pacific/Apia", datetime(2011, 12, 31)),
        (datetime(2019, 10, 27, 2, 30), "Europe/Paris", datetime(2019, 10, 27, 2, 30)),
    ],
)
def test_a_gap_ends_at_the_first_moment_after_it(wall, name, first):
    assert existing(wall, name) == first


def test_utc_of_folds_gaps_and_edges():
    assert to_utc(datetime(2019, 10, 27, 2, 30), "Europe/Paris") == datetime(2019, 10, 27, 0, 30)
    assert to_utc(datetime(2019, 10, 27, 2, 30), "Europe/Paris", late=True) == datetime(2019, 10, 27, 1, 30)
    assert to_utc(datetime(2019, 3, 31, 2, 30), "Europe/Paris") == datetime(2019, 3, 31, 1)
    assert to_utc(None, "Europe/Paris") is None
    assert to_utc(datetime.min, "Asia/Tokyo") is None
    assert to_utc(datetime.max, "America/New_York") is None
