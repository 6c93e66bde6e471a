"""The TIMEX3 values of what recurs."""

import pytest

from itinerary.time.expression import At, Clock, Date, Every, Field
from itinerary.time.sets import every


@pytest.mark.parametrize(
    ("said", "value"),
    [
        (Every("hour"), "PT1H"),
        (Every("minute", step=5), "PT5M"),
        (Every("second"), "PT1S"),
        (Every("day"), "P1D"),
        (Every("week", step=2), "P2W"),
        (Every("fortnight"), "P2W"),
        (Every("fortnight", step=2), "P4W"),
        (Every("month", step=0), "PXM"),
        (Every("quarter"), "P1Q"),
        (Every("year", step=4), "P4Y"),
        (Every("decade"), "P1E"),
        (Every("century"), "P1C"),
        (Every("workday"), "P1D"),
        (Every("weekend"), "XXXX-WXX-WE"),
        (Every("weekday"), "XXXX-WXX-WD"),
        (Every("night"), "XXXX-XX-XXTNI"),
        (Every("morning"), "XXXX-XX-XXTMO"),
        (Every("evening"), "XXXX-XX-XXTEV"),
        (Every("afternoon"), "XXXX-XX-XXTAF"),
        (Every(Field("weekday", 5)), "XXXX-WXX-5"),
        (Every(Field("month", 3)), "XXXX-03"),
        (Every(Field("day", 5)), "XXXX-XX-05"),
        (Every(Field("quarter", 3)), "XXXX-Q3"),
        (Every(Field("season", "SU")), "XXXX-SU"),
        (Every(Field("part", "MO")), "P1Y"),
        (Every(Field("holiday", "christmas")), "XXXX-12-25"),
        (Every(Field("holiday", "easter")), "P1Y"),  # of no fixed date
        (Every(Field("holiday", "thanksgiving")), "P1Y"),
        (Every(Date(month=3, day=9)), "XXXX-03-09"),
        (Every(At(Clock(19, 30))), "XXXX-XX-XXT19:30"),
        (Every(At(Clock(7, 30, half="pm"), Field("weekday", 1))), "XXXX-WXX-1T19:30"),
        (Every(At(Clock(8), Field("weekday", 1))), "XXXX-WXX-1T08:00"),
        (Every(At(Field("part", "MO"), Field("weekday", 1))), "XXXX-WXX-1TMO"),
        (Every(At(Field("part", "EV"))), "XXXX-XX-XXTEV"),
    ],
)
def test_values(said, value):
    assert every(said) == value
