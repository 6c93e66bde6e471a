"""The engine against a plain scan, and what it promises about its finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import itinerary
from itinerary.find.engine import TOKEN, Found, Item
from itinerary.find.finder import english, find

WORDS = st.sampled_from(
    "the last two weeks of March 2019 on Monday at 10:40 a.m. early Paris "
    "and , . in a few days ago 12 May later '98 1990s said".split()
)


def everywhere(text: str) -> list[Found]:
    """Every rule over the whole text, no word skipped: slow, and the same."""
    engine = english()
    items = [Item(*m.span(), engine.lexicon.signatures[m.group()], m.group().casefold()) for m in TOKEN.finditer(text)]
    return engine.read(items, "".join(item.char for item in items))


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_looking_around_triggers_finds_what_looking_everywhere_finds(text: str) -> None:
    triggered = english().find(text)
    assert [found for found in everywhere(text) if found in triggered] == triggered


@given(st.text(max_size=120) | st.lists(WORDS, max_size=20).map(" ".join))
def test_finds_are_in_order_and_disjoint(text: str) -> None:
    found = find(text)
    ends = [0, *(each.end for each in found)]
    assert all(end <= each.start < each.end <= len(text) for end, each in zip(ends, found, strict=False))


@pytest.mark.parametrize("form", ["april 24, 2019", "April 24, 2019", "APRIL 24, 2019"])
def test_case_does_not_matter_where_the_word_is_clear(form: str) -> None:
    assert [each.rule for each in find(f"on {form}.")] == ["month day, year"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on in the fall of the city.",
        "He is 59 years old, a six-year-old said.",
        "Flight 1999 carried 2000 soldiers.",
        "The 11th Circuit upheld it.",
        "It won 3-2 and gained 7/8.",
        "Sun Microsystems rose.",
        "Good morning, they said.",
        "The Severn peaked at 5.31 metres.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("in Paris on 12 and 13 March", ["12", "13 March"]),
        ("from 1939-1945 on", ["1939", "1945"]),
        ("on Nov. 18–19 there", ["Nov. 18–19"]),
        ("at 10:30 a.m. Helsinki time.", ["10:30 a.m. Helsinki time"]),
        ("at 10am on Monday.", ["10am on Monday"]),
        ("between 499 and 493 BC.", ["499", "493 BC"]),
        ("on May 2, 3 and 9.", ["May 2", "3", "9"]),
    ],
)
def test_extents(text: str, spans: list[str]) -> None:
    assert [text[each.start : each.end] for each in find(text)] == spans


def test_clock_times_at_the_heads_of_lines() -> None:
    text = "0640 Cast off.\n0915 Rounded the cape.\n1430 Anchored for 2 hours."
    assert [text[each.start : each.end] for each in find(text)] == ["0640", "0915", "1430", "2 hours"]


def test_years_at_the_heads_of_lines_stay_years() -> None:
    text = "1805 Battle.\n1815 Peace.\n1830 Railway."
    assert [each.rule for each in find(text) if each.rule == "clock of a line"] == []


def test_a_day_and_the_clock_that_opens_the_next_line_are_two_times():
    text = "Launch day, 5 March\n06:40 UTC: Crew boarded the capsule."
    assert [text[found.start : found.end] for found in find(text)][-2:] == ["5 March", "06:40 UTC"]


ZEROS = ("2022-10-00", "2022-00-10", "2022-00-00", "20221000", "0 May 2022", "May 0, 2022", "00/05/2022")


@pytest.mark.parametrize("text", ZEROS)
def test_there_is_no_day_or_month_zero(text):
    assert not any(getattr(found.expression, "day", None) == 0 for found in find(f"It was {text}."))
    assert itinerary.find_times(f"Filed on {text} in Oslo.", published="2022-11-01") is not None
