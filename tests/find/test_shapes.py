"""What tokens of digits can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.find.shapes import classes, number


@pytest.mark.parametrize(
    ("token", "name"),
    [
        ("2019", "year4"),
        ("24", "dom"),
        ("24th", "ordinal.day"),
        ("300th", "ordinal"),
        ("10:40", "clock"),
        ("8.15", "dotted"),
        ("1990s", "decade"),
        ("'98", "short_year"),
        ("2019-04-24", "iso"),
        ("24/12/2019", "slashes"),
        ("1998-99", "years"),
        ("18–19", "days"),
        ("0640", "hhmm"),
        ("1,000", "number.digits"),
    ],
)
def test_classes(token: str, name: str) -> None:
    assert name in classes(token)


@pytest.mark.parametrize(("token", "name"), [("25:40", "clock"), ("32", "dom"), ("2470", "hhmm"), ("2019-13-01", "iso")])
def test_not_classes(token: str, name: str) -> None:
    assert name not in classes(token)


@pytest.mark.parametrize(("token", "value"), [("1,000", 1000), ("3.5", 3.5), ("21st", 21), ("'98", 98), ("10:40", "10:40")])
def test_number(token: str, value: object) -> None:
    assert number(token) == value


@given(st.integers(0, 10**20))
def test_any_integer_has_classes(value: int) -> None:
    assert isinstance(classes(str(value)), tuple)
