"""Named days."""

from datetime import date

import pytest

from itinerary.time.holidays import easter, holiday, nth_weekday, orthodox_easter


@pytest.mark.parametrize(
    ("name", "year", "country", "day"),
    [
        ("christmas eve", 2018, "US", (2018, 12, 24)),
        ("halloween", 2023, "FR", (2023, 10, 31)),
        ("thanksgiving", 2023, "US", (2023, 11, 23)),
        ("thanksgiving", 2023, "CA", (2023, 10, 9)),
        ("black friday", 2023, "GB", (2023, 11, 24)),
        ("labour day", 2023, "US", (2023, 9, 4)),
        ("labor day", 2023, "FR", (2023, 5, 1)),
        ("memorial day", 2022, "US", (2022, 5, 30)),
        ("election day", 2020, "US", (2020, 11, 3)),
        ("victoria day", 2022, "CA", (2022, 5, 23)),
        ("good friday", 2024, "US", (2024, 3, 29)),
        ("good friday", 2024, "GR", (2024, 5, 3)),
        ("ash wednesday", 2024, "US", (2024, 2, 14)),
        ("orthodox easter", 2024, "US", (2024, 5, 5)),
        ("mothering sunday", 2024, "GB", (2024, 3, 10)),
        ("independence day", 2021, "US", (2021, 7, 4)),
        ("independence day", 2021, "IN", (2021, 8, 15)),
        ("constitution day", 2021, "NO", (2021, 5, 17)),
        ("yom kippur", 2023, "US", (2023, 9, 25)),
        ("hanukkah", 2023, "US", (2023, 12, 8)),
        ("hanukkah", 2024, "US", (2024, 12, 26)),
        ("chinese new year", 2024, "US", (2024, 2, 10)),
        ("eid al-fitr", 2024, "US", (2024, 4, 10)),
        ("diwali", 2023, "US", (2023, 11, 12)),
        ("christmas", 2021, "RU", (2021, 1, 7)),
    ],
)
def test_days(name, year, country, day):
    assert holiday(name, year, country) == date(*day)


@pytest.mark.parametrize(
    ("name", "year", "country"),
    [("banana day", 2020, "US"), ("christmas", 0, "US"), ("christmas", 10_000, "US"), ("diwali", 1200, "US"),
     ("republic day", 2020, "ZZ"), ("republic day", 2020, "utils"), ("", 2020, "US"), ("hanukkah", 2100, "US")],
)  # fmt: skip
def test_days_that_are_not_known(name, year, country):
    assert holiday(name, year, country) is None


def test_easter_against_dateutil():
    tables = pytest.importorskip("dateutil.easter")
    for year in range(1900, 2100):
        assert easter(year) == tables.easter(year)
        assert orthodox_easter(year) == tables.easter(year, tables.EASTER_ORTHODOX)


def test_nth_weekday():
    assert nth_weekday(2019, 12, -1, 2) == date(2019, 12, 31)
    assert nth_weekday(2019, 12, -2, 2) == date(2019, 12, 24)
    assert nth_weekday(2019, 2, 1, 5) == date(2019, 2, 1)
    assert nth_weekday(2019, 2, 2, 4) == date(2019, 2, 14)
