"""TIMEX3 durations."""

from datetime import datetime

import pytest

from itinerary import ArgumentError
from itinerary.time.duration import duration, parse_duration


@pytest.mark.parametrize(
    ("value", "granularity"),
    [
        ("P3D", "day"), ("PT6H", "hour"), ("PXM", "month"), ("P1DT2H", "hour"), ("P1Y6M", "month"), ("P1E", "decade"),
        ("P1DE", "decade"), ("P1C", "century"), ("P1L", "millennium"), ("P1Q", "quarter"), ("P2.5Y", "year"),
        ("P1WE", "weekend"),        ("PT90M", "minute"), ("P3SU", "season"), ("PT2NI", "part-of-day"), ("PXWTXH", "hour"),
    ],
)  # fmt: skip
def test_what_is_parsed_is_written_again(value, granularity):
    parsed = parse_duration(value)
    assert str(parsed) == value
    assert parsed.granularity == granularity


@pytest.mark.parametrize("value", ["", "P", "PT", "P1DT", "3D", "P3", "PT3D", "P3Z", "P-3D", "P1D2", "PX", "P1 D", "P1d"])
def test_no_durations(value):
    assert parse_duration(value) is None


@pytest.mark.parametrize(
    ("value", "later", "earlier"),
    [
        ("P1M", datetime(2019, 2, 28, 10), datetime(2018, 12, 31, 10)),
        ("P2W", datetime(2019, 2, 14, 10), datetime(2019, 1, 17, 10)),
        ("P1DT2H", datetime(2019, 2, 1, 12), datetime(2019, 1, 30, 8)),
        ("P0.5Y", datetime(2019, 7, 31, 10), datetime(2018, 7, 31, 10)),
        ("P1.5D", datetime(2019, 2, 1, 22), datetime(2019, 1, 29, 22)),
        ("PT0.5H", datetime(2019, 1, 31, 10, 30), datetime(2019, 1, 31, 9, 30)),
        ("P0.5M", datetime(2019, 2, 15, 10), datetime(2019, 1, 16, 10)),
        ("PXD", None, None),
        ("P9999Y", None, None),
        ("P1.5L", datetime(3519, 1, 31, 10), datetime(519, 1, 31, 10)),
        ("P999999999W", None, None),
        ("P9000.5Y", None, None),
    ],
)
def test_after_and_before(value, later, earlier):
    start = datetime(2019, 1, 31, 10)
    assert parse_duration(value).after(start) == later
    assert parse_duration(value).before(start) == earlier


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [("P1D", 1, 1), ("P2W", 14, 14), ("P1M", 28, 31), ("P1Y", 362, 368), ("P0.5M", 14, 15.5), ("PT12H", 0.5, 0.5)],
)
def test_length(value, low, high):
    assert parse_duration(value).seconds == (low * 86400, high * 86400)


def test_an_unknown_count_has_no_length():
    assert parse_duration("PXM").seconds is None


@pytest.mark.parametrize("months", range(1, 60))
def test_the_length_of_months_holds_every_month_of_the_calendar(months):
    parsed = parse_duration(f"P{months}M")
    low, high = parsed.seconds
    lengths = [
        (parsed.after(start) - start).total_seconds()
        for start in (datetime(year, month, 1) for year in (1899, 1999, 2019, 2020) for month in range(1, 13))
    ]
    assert low <= min(lengths)
    assert max(lengths) <= high


@pytest.mark.parametrize(
    ("value", "canonical"),
    [
        ("P24M", "P2Y"), ("P18M", "P1Y6M"), ("P14D", "P2W"), ("P10D", "P1W3D"), ("PT24H", "PT24H"), ("PT90M", "PT1H30M"),
        ("P1E", "P10Y"), ("P2Q", "P6M"), ("P1Y1D", "P1Y1D"), ("PXM", "PXM"), ("P1.5Y", "P1.5Y"), ("P0D", "P0D"),
        ("P4M", "P4M"), ("P1WE", "P1WE"), ("P1H", "P6M"),
    ],
)  # fmt: skip
def test_canonical(value, canonical):
    assert str(parse_duration(value).canonical()) == canonical


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [(6, "hour", "PT6H"), (None, "week", "PXW"), (1.5, "year", "P1.5Y"), (3, "decade", "P3E"), (20, "minute", "PT20M")],
)
def test_duration(count, unit, value):
    assert str(duration(count, unit)) == value


@pytest.mark.parametrize(("count", "unit"), [(1, "moon"), (-1, "day"), (float("inf"), "day"), (1, "part-of-day")])
def test_no_such_duration(count, unit):
    with pytest.raises(ArgumentError, match="no duration of"):
        duration(count, unit)
