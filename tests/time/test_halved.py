"""Halves of a unit, and what of it lies on one side of its anchor."""

import datetime as dt

import pytest

from itinerary.options import DEFAULTS
from itinerary.time.halved import cut, half
from itinerary.time.point import Point
from itinerary.time.result import Anchors, Result

APRIL = Result("DATE", "2019-04", anchor="published")


@pytest.mark.parametrize(
    ("mod", "days"),
    [
        ("START", (dt.datetime(2019, 4, 1), dt.datetime(2019, 4, 16))),
        ("END", (dt.datetime(2019, 4, 16), dt.datetime(2019, 5, 1))),
    ],
)  # fmt: skip
def test_a_month_has_two_halves(mod, days):
    assert half(APRIL, mod, DEFAULTS) == days
    assert half(Result("DATE", "PAST_REF"), mod, DEFAULTS) is None


def test_earlier_this_month_lies_before_publication():
    anchors = Anchors(Point("day", 2019, 4, 24))
    assert cut(APRIL, "START", anchors) == (dt.datetime(2019, 4, 1), dt.datetime(2019, 4, 25))
    assert cut(APRIL, "END", anchors) == (dt.datetime(2019, 4, 24), dt.datetime(2019, 5, 1))
    assert cut(APRIL, "START", Anchors(Point("day", 2020, 4, 24))) is None
