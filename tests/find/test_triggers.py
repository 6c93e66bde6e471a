"""Where words and numbers that can carry a time begin."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.find.triggers import Triggers

WORDS = ["May", "Monday", "mon", "day", "days", "o'clock", "b.c."]
OTHERS = ["Mayor", "birthdays", "x", " ", "-", ".", ",", "\n", "é", "_", "1999", "12", "3rd", "9:30", "o’clock"]
PIECES = st.sampled_from([*WORDS, *OTHERS])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_words_are_found_whole_and_everywhere(text: str) -> None:
    spelled = "|".join(sorted((re.escape(word).replace("'", "['’]") for word in WORDS), key=len, reverse=True))
    naive = [found.start() for found in re.finditer(rf"(?<![^\W\d_])(?:{spelled})(?![^\W\d_])", text)]
    starts = list(Triggers(WORDS).starts(text))
    assert set(naive) <= set(starts)
    assert starts == sorted(set(starts))
    assert all(text[at].isdigit() for at in set(starts) - set(naive))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("1999", [0]),
        ("in 2019", [3]),
        ("at 9:30", [3]),
        ("the 3rd", [4]),
        ("the '98", [4]),
        ("A320", []),
        ("12", []),
        ("24/4", [0]),
    ],
)
def test_numbers(text: str, starts: list[int]) -> None:
    assert list(Triggers(WORDS).starts(text)) == starts
