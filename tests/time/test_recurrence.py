"""Sets as recurrence rules."""

import pytest

from itinerary.time.recurrence import rrule


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("P1D", "FREQ=DAILY"),
        ("P2W", "FREQ=WEEKLY;INTERVAL=2"),
        ("P1M", "FREQ=MONTHLY"),
        ("P1Q", "FREQ=MONTHLY;INTERVAL=3"),
        ("P4Y", "FREQ=YEARLY;INTERVAL=4"),
        ("P1E", "FREQ=YEARLY;INTERVAL=10"),
        ("PT30M", "FREQ=MINUTELY;INTERVAL=30"),
        ("P1WE", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("XXXX-WXX-1", "FREQ=WEEKLY;BYDAY=MO"),
        ("XXXX-WXX-7", "FREQ=WEEKLY;BYDAY=SU"),
        ("XXXX-WXX-WE", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("XXXX-12-25", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25"),
        ("XXXX-12", "FREQ=YEARLY;BYMONTH=12"),
        ("XXXX-XX-15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("XXXX-WXX-1T10:30", "FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=30;BYSECOND=0"),
        ("T08:00", "FREQ=DAILY;BYHOUR=8;BYMINUTE=0;BYSECOND=0"),
        ("XXXX-XX-XXT08", "FREQ=DAILY;BYHOUR=8;BYMINUTE=0;BYSECOND=0"),
    ],
)
def test_exact(value, rule):
    assert rrule(value, "EVERY") == rule
    assert rrule(value) == rule


@pytest.mark.parametrize(
    ("value", "quant", "freq", "mod"),
    [
        ("PXM", "EVERY", None, None),
        ("P1M", None, "2X", None),
        ("P1M", "EVERY", "3D", None),
        ("P1D", "MOST", None, None),
        ("P1D", "EVERY", None, "APPROX"),
        ("P1.5Y", "EVERY", None, None),
        ("P1Y6M", "EVERY", None, None),
        ("P0D", "EVERY", None, None),
        ("P2WE", "EVERY", None, None),
        ("P1SU", "EVERY", None, None),
        ("XXXX-XX-XXTMO", "EVERY", None, None),
        ("XXXX-SP", "EVERY", None, None),
        ("XXXX-13-01", "EVERY", None, None),
        ("XXXX-12-XX", "EVERY", None, None),
        ("2019-02-27", "EVERY", None, None),
        ("", "EVERY", None, None),
        ("T99:00", "EVERY", None, None),
    ],
)
def test_no_exact_rule(value, quant, freq, mod):
    assert rrule(value, quant, freq, mod) is None


@pytest.mark.parametrize("value", ["P1D", "XXXX-WXX-1T10:30", "XXXX-12-25", "P1WE", "P1E"])
def test_another_library_reads_the_rule(value):
    rules = pytest.importorskip("dateutil.rrule")
    assert rules.rrulestr(rrule(value))[0] is not None
