"""Laws of reading times: what holds for every phrase, sentence and text."""

import datetime as dt
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

import itinerary
from itinerary import UnresolvedError, testing
from itinerary.time.timex3 import is_value

EXAMPLES = settings().max_examples
YEARS = (dt.date(1960, 1, 1), dt.date(2039, 12, 31))


def resolve(phrase, published):
    try:
        return itinerary.resolve(phrase, published=published)
    except UnresolvedError:
        return None


def find(text, published):
    return itinerary.find_times(text, published=published)


def essence(timex):
    return (timex.span.start, timex.span.end, timex.type, timex.value, timex.mod)


def test_relative_phrases_move_with_publication():
    testing.check_shift_law(resolve, examples=EXAMPLES)


def test_dates_in_full_do_not_move():
    testing.check_explicit(resolve, examples=EXAMPLES)


def test_what_follows_changes_nothing():
    testing.check_locality(find, key=essence, examples=EXAMPLES)


def test_what_was_read_before_changes_nothing():
    testing.check_repeatable(find, examples=EXAMPLES)


def test_no_text_raises():
    testing.check_total(lambda text: find(text, "2019-04-24"), examples=EXAMPLES)


@given(testing.told_phrases())
def test_a_phrase_means_what_the_calendar_says(told):
    found = resolve(told.text, told.published)
    assert (found.type, found.value, found.mod) == (told.type, told.value, told.mod)


@given(testing.told_sentences())
def test_a_sentence_tells_what_its_phrase_tells(told):
    assert [essence(found) for found in find(told.text, told.published)] == [
        (told.start, told.end, told.type, told.value, told.mod)
    ]


@given(testing.told_sentences(), testing.told_sentences())
def test_spans_lie_in_order_and_hold_what_they_say(one, two):
    text = one.text + " " + two.text
    found = find(text, one.published)
    assert all(text[timex.span.start : timex.span.end] == timex.text for timex in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(testing.hostile_texts(), testing.anchors())
def test_whatever_is_found_is_well_formed(text, published):
    for timex in find(text, published):
        assert text[timex.span.start : timex.span.end] == timex.text != ""
        assert timex.type in ("DATE", "TIME", "DURATION", "SET")
        assert is_value(timex.value)
        assert timex.when is None or not timex.when.bounds.is_open


@given(testing.told_phrases(["weekday"]))
def test_a_bare_weekday_is_within_the_last_week(told):
    found = dt.date.fromisoformat(resolve(told.text, told.published).value)
    if " " not in told.text:
        assert 0 <= (told.published - found).days <= 6


@given(st.integers(1, 60), st.sampled_from(["days", "weeks", "months", "years"]), testing.anchors(*YEARS))
def test_ago_is_before_and_from_now_is_after(count, unit, published):
    today = dt.datetime(published.year, published.month, published.day)
    past, future = resolve(f"{count} {unit} ago", published), resolve(f"{count} {unit} from now", published)
    assert past.when.bounds.earliest_start <= today
    assert future.when.bounds.latest_end > today
    assert past.when.surely_before(future.when)


@given(testing.told_articles())
def test_the_times_of_an_article_are_as_told(article):
    found = {(timex.span.start, timex.text): (timex.type, timex.value) for timex in find(article.text, article.published)}
    for told in article.times:
        assert found.get((told.start, told.text)) == (told.type, told.value)


@given(st.integers(1, 12), testing.anchors(*YEARS))
def test_a_bare_month_is_the_nearest(month, published):
    name = dt.date(2000, month, 1).strftime("%B")
    year, found = (int(part) for part in resolve(name, published).value.split("-"))
    assert found == month
    assert abs((year - published.year) * 12 + month - published.month) <= 6


ALL_UNITS = st.sampled_from(["minutes", "hours", "days", "weeks", "months", "years"])


@given(st.integers(1, 400), ALL_UNITS, testing.anchors(*YEARS))
def test_later_follows_what_was_told_and_earlier_comes_before(count, unit, told):
    moment = dt.datetime(told.year, told.month, told.day, 10, 40)
    read = lambda word: itinerary.resolve(f"{count} {unit} {word}", published="2019-04-24", reference=moment).when.bounds
    assert read("later").latest_end > moment
    assert read("earlier").earliest_start <= moment
    assert read("earlier").possibly_before(read("later"))


@given(testing.anchors(dt.date(1000, 1, 1), dt.date(2199, 12, 31)), st.integers(0, 23), st.integers(0, 59))
def test_a_written_value_says_itself(day, hour, minute):
    year, week, _ = day.isocalendar()
    values = [f"{day}", f"{day}T{hour:02d}:{minute:02d}", f"{day:%Y}", f"{day:%Y}-Q{(day.month + 2) // 3}"]
    values += [f"{day:%Y-%m}"] if day.month != (day.year + 1) % 100 else []  # 2000-01 is two years
    values += [f"{year}-W{week:02d}"] if 1000 <= year <= 1999 or 2000 <= year <= 2099 else []
    for value in values:
        if value[:2] in ("19", "20"):
            assert resolve(value, "2019-04-24").value == value
