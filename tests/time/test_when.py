"""When: what a user meets."""

import pickle
from datetime import datetime

import pendulum
import pytest

from itinerary import Bounds, When
from itinerary.time.timex3 import bounds_of

DAY = Bounds.within(datetime(2019, 4, 24), datetime(2019, 4, 25))


def test_moments_are_aware_where_the_zone_is_known():
    when = When(DAY, "day", "2019-04-24", timezone="Asia/Seoul")
    assert when.earliest_start == pendulum.datetime(2019, 4, 24, tz="Asia/Seoul")
    assert when.latest_end.isoformat() == "2019-04-25T00:00:00+09:00"
    assert When(DAY).earliest_start == pendulum.naive(2019, 4, 24)
    assert When(DAY).earliest_start.tzinfo is None
    assert When(Bounds()).latest_end is None


def test_a_repeated_hour_lies_wholly_between_the_moments():
    twice = Bounds.of(datetime(2019, 10, 27, 2, 30), datetime(2019, 10, 27, 2, 31))
    when = When(twice, timezone="Europe/Paris")
    assert when.earliest_start.isoformat() == "2019-10-27T02:30:00+02:00"
    assert when.latest_start.isoformat() == "2019-10-27T02:30:00+01:00"
    assert when.earliest_end.isoformat() == "2019-10-27T02:31:00+02:00"
    assert when.latest_end.isoformat() == "2019-10-27T02:31:00+01:00"


def test_a_skipped_hour_gives_the_moment_after_it():
    skipped = Bounds.of(datetime(2019, 3, 31, 2, 30), datetime(2019, 3, 31, 2, 31))
    assert When(skipped, timezone="Europe/Paris").earliest_start.isoformat() == "2019-03-31T03:00:00+02:00"


@pytest.mark.parametrize(
    ("value", "mod", "approximate", "edtf"),
    [
        ("2019-04-24", None, False, "2019-04-24"),
        ("2019-04-24T16:40", "APPROX", True, "2019-04-24~"),
        ("2019-04-24", None, True, "2019-04-24~"),
        ("P3D", None, False, None),
        ("PAST_REF", None, False, None),
    ],
)
def test_edtf(value, mod, approximate, edtf):
    assert When(bounds_of(value, mod) or Bounds(), "", value, mod, approximate=approximate).edtf == edtf


def test_edtf_of_bounds_alone():
    assert When(Bounds(earliest_start=datetime(2019, 4, 24))).edtf == "2019-04-24/"
    assert When(Bounds(latest_end=datetime(2019, 4, 25))).edtf == "/2019-04-24"
    assert When(Bounds()).edtf is None


def test_utc_bounds():
    seoul = When(DAY, timezone="Asia/Seoul").as_utc_bounds()
    assert (seoul.earliest_start, seoul.latest_end) == (datetime(2019, 4, 23, 15), datetime(2019, 4, 24, 15))
    unknown = When(DAY).as_utc_bounds()
    assert (unknown.earliest_start, unknown.latest_end) == (datetime(2019, 4, 23, 10), datetime(2019, 4, 25, 12))
    assert When(Bounds(), timezone="Asia/Seoul").as_utc_bounds() == Bounds()


def test_comparisons_across_zones_count_in_utc():
    def nine(zone):
        return When(Bounds.of(datetime(2019, 4, 24, 9), datetime(2019, 4, 24, 10)), timezone=zone)

    assert nine("Asia/Tokyo").surely_before(nine("Europe/Paris"))
    assert not nine("Europe/Paris").possibly_before(nine("Asia/Tokyo"))
    assert not nine("Asia/Tokyo").surely_before(nine("Asia/Tokyo"))
    assert not nine(None).surely_before(nine("Europe/Paris"))
    assert nine(None).possibly_before(nine("Europe/Paris"))
    assert When(DAY.widen(pendulum.duration(days=1))).contains(nine(None)) is False
    assert When(Bounds.of(datetime(2019, 4, 24), datetime(2019, 4, 25))).contains(nine(None))


def test_told():
    assert When(Bounds()).told is None
    assert When(DAY, value="2019-W17-3").told == datetime(2019, 4, 24)
    assert When(DAY, value="2019-04-24TEV").told == datetime(2019, 4, 24)
    assert When(DAY, value="2019-04-24T07:30Z").told == datetime(2019, 4, 24)
    assert When(DAY, value="2019-04-23T24:00", mod="BEFORE").told == datetime(2019, 4, 24)
    assert When(DAY, value="XXXX-XX-XXT24:00").told == datetime(2019, 4, 24)
    assert When(DAY, value="2019-04-24T07:30").told == datetime(2019, 4, 24, 7, 30)


def test_values_can_be_pickled_and_hashed():
    when = When(DAY, "day", "2019-04-24", timezone="Asia/Seoul", times=("t1",))
    assert pickle.loads(pickle.dumps(when)) == when
    assert hash(when) == hash(pickle.loads(pickle.dumps(when)))
