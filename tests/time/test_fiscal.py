"""Fiscal years by the month in which they begin."""

import pytest

from itinerary.options import Options
from itinerary.time.expression import Field
from itinerary.time.fiscal import fiscal_part, fiscal_year, fiscal_year_of
from itinerary.time.point import Point

CASES = [(1, 12, 2019), (10, 9, 2019), (10, 10, 2020), (4, 3, 2019), (4, 4, 2020)]


@pytest.mark.parametrize(("start", "month", "year"), CASES)
def test_a_fiscal_year_is_named_for_the_year_in_which_it_ends(start, month, year):
    assert fiscal_year_of(Point("month", 2019, month), Options(fiscal_start=start)) == year


def test_values():
    july = Options(fiscal_start=7)
    assert fiscal_year(2019, None, Options()).value == "2019"
    whole = fiscal_year(2019, None, july)
    assert whole.value == "FY2019"
    third = fiscal_part(Field("quarter", 3), whole, july)
    assert (third.value, third.point) == ("FY2019-Q3", Point("quarter", 2019, 1))
