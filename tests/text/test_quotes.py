from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.text.quotes import quotes

CASES = {
    'He said "yes" twice.': ['"yes"'],
    "“One,” he said, “and two.”": ["“One,”", "“and two.”"],
    "‘The boys’ house is burning,’ he said.": ["‘The boys’ house is burning,’"],
    "``Old style,'' she wrote.": ["``Old style,''"],
    "«Oui», dit-il.": ["«Oui»"],
    "The crews' boats weren't at Li's dock.": [],
    "“Open\n\n“and closed,” he said.": ["“Open", "“and closed,”"],
    "“A ‘nested’ one,” he said.": ["“A ‘nested’ one,”"],
    "It is 5'10\" tall and 6\" wide": [],
}


@pytest.mark.parametrize("text", CASES)
def test_what_is_quoted(text: str) -> None:
    assert [text[q.start : q.end] for q in quotes(text)] == CASES[text]


@given(st.text(alphabet=st.sampled_from("ab '\"“”‘’«»`\n"), max_size=60))
def test_quotations_stand_apart_and_in_order(text: str) -> None:
    found = quotes(text)
    assert all(q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
