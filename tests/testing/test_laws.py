"""The checks find what is wrong, pass what is right, and say it in the smallest case."""

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from itinerary import testing
from itinerary.testing import LawError, anchors
from itinerary.testing.journeys import CITIES
from itinerary.testing.phrases import recent

DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def calendar(phrase, published):
    """A little resolver that is right."""
    if phrase in WEEKDAYS:
        return recent(published, WEEKDAYS.index(phrase))
    return published + dt.timedelta(days=DAYS[phrase]) if phrase in DAYS else None


def test_a_right_resolver_passes():
    testing.check_shift_law(calendar)
    testing.check_date(calendar, kinds=["day word"])
    testing.check_explicit(lambda phrase, published: phrase)


def test_a_resolver_that_keeps_state_is_caught():
    seen = []

    def forgetful(text, published):
        seen.append(text)
        return len(seen)

    with pytest.raises(LawError, match="was read"):
        testing.check_repeatable(forgetful)


def test_a_resolver_that_ignores_the_day_is_caught():
    with pytest.raises(LawError, match=r"on 2000-01-01 gives 2020-01-01, but 1 weeks later 2020-01-01, not 2020-01-08"):
        testing.check_shift_law(lambda phrase, published: dt.date(2020, 1, 1))


def test_a_resolver_whose_explicit_dates_move_is_caught():
    with pytest.raises(LawError, match="but on"):
        testing.check_explicit(lambda phrase, published: published)


def test_strictly_past_weekdays_are_caught_on_the_day_itself():
    def strictly_past(phrase, published):
        return recent(published - dt.timedelta(days=1), WEEKDAYS.index(phrase.split()[-1]))

    with pytest.raises(LawError, match="'next Monday' on 2000-01-01 gives 1999-12-27, not 2000-01-03"):
        testing.check_date(strictly_past, kinds=["weekday"])


def test_a_finder_that_looks_ahead_is_caught():
    with pytest.raises(LawError, match="after it"):
        testing.check_locality(lambda text, published: [len(text)])


@pytest.mark.parametrize(
    ("before", "message"),
    [
        (lambda a, b: a <= b, "is before itself"),
        (lambda a, b: a != b, "each before the other"),
        (lambda a, b: 0 < b - a < 3, "but the first not before the last"),
    ],
)
def test_orders_that_are_none_are_caught(before, message):
    testing.check_partial_order(lambda a, b: a < b, st.integers())
    with pytest.raises(LawError, match=message):
        testing.check_partial_order(before, st.integers(0, 9))


def test_sorts():
    testing.check_sort(sorted, lambda a, b: a < b, st.integers())
    with pytest.raises(LawError, match=r"1 is before 0|0 is before 1"):
        testing.check_sort(lambda items: sorted(items, reverse=True), lambda a, b: a < b, st.integers(0, 9))
    with pytest.raises(LawError, match=r"sorting \[0, 0\] gives \[0\]"):
        testing.check_sort(lambda items: sorted(set(items)), lambda a, b: a < b, st.integers(0, 9))


def test_inverses_and_round_trips():
    testing.check_inverse(lambda a, b: a - b, lambda n: -n, st.integers())
    with pytest.raises(LawError, match="stands to"):
        testing.check_inverse(lambda a, b: a - b, lambda n: n, st.integers())
    testing.check_round_trip(dt.date.isoformat, dt.date.fromisoformat, anchors())
    with pytest.raises(LawError, match="is written as"):
        testing.check_round_trip(lambda day: day.strftime("%y"), lambda text: dt.date(2000 + int(text), 1, 1), anchors())


def test_implication():
    testing.check_implies(lambda a, b: a < b, lambda a, b: a <= b, st.integers())
    with pytest.raises(LawError, match="surely, but not possibly"):
        testing.check_implies(lambda a, b: a < b, lambda a, b: b - a > 1, st.integers(0, 9))
    with pytest.raises(LawError, match="surely, and that to the first"):
        testing.check_implies(lambda a, b: a != b, lambda a, b: True, st.integers(0, 9))


def test_idempotence():
    testing.check_idempotent(abs, st.integers())
    with pytest.raises(LawError, match="1 becomes 2, and then 3"):
        testing.check_idempotent(lambda n: n + 1, st.integers(1, 9))


def test_timelines():
    def words(text, published):
        return [word.strip(".,") for word in text.split() if word.strip(".,") in CITIES]

    testing.check_timeline(words, wanted=lambda article: words(article.text, article.published))
    with pytest.raises(LawError, match=r"^\['Oslo'\] of 2000-01-01, not \['Oslo', 'Bergen'\]: 'Maria Keller"):
        testing.check_timeline(lambda text, published: words(text, published)[:1], styles=["report"])


def test_no_text_raises():
    testing.check_total(lambda text: text.casefold().split())
    with pytest.raises(LawError, match="UnicodeEncodeError"):
        testing.check_total(lambda text: text.encode("utf-8"), examples=1000)


@pytest.mark.parametrize(
    "call",
    [
        lambda: testing.check_partial_order(lambda a, b: a < b, [1, 2]),
        lambda: testing.check_total(len, examples=0),
        lambda: testing.check_total(len, examples="many"),
        lambda: testing.check_told(calendar, kinds=["banana"]),
        lambda: testing.check_told(calendar, kinds="weekday"),
        lambda: testing.check_timeline(calendar, styles=["novel"]),
        lambda: testing.check_idempotent(abs, 3),
        lambda: testing.check_implies(calendar, calendar, None),
    ],
)
def test_wrong_arguments_are_refused_as_hypothesis_refuses_them(call):
    with pytest.raises(InvalidArgument, match="is not allowed; use"):
        call()


def test_without_hypothesis_it_says_what_to_install():
    code = "import sys; sys.modules['hypothesis'] = None; from itinerary import testing; testing.check_date"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.splitlines()[-1].endswith("run: pip install 'itinerary-timeline[testing]'")
