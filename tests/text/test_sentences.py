from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.model.document import Block, Clean
from itinerary.text.sentences import LONGEST, WIDEST, sentences
from itinerary.text.tokens import tokenize

CASES = (
    "He left. | She stayed.",
    "Mr. Ri met Gen. Li at 9 a.m. | He left at 10 p.m. on Sept. 5.",
    "The train leaves at 9 a.m. Monday from gate 2.",
    "They flew to the U.S. | The trip took a day.",
    "The U.S. Senate voted.",
    "J. R. Ewing spoke. | George W. Bush listened.",
    "“Where is he?” asked Li. | “Gone.” | Li left.",
    "“Stop!” shouted Kim.",
    "He works for Acme Inc. | It is in Ohio.",
    "He works for Acme Inc. in Ohio.",
    "Prices rose 3.5 percent. | Shares fell.",
    "Wait... | Then he ran.",
    "Wait... then he ran!",
    "“We go. ” | They went.",
    "It ended (so they say.) | All left.",
    "No. 5 won. | Was it No. 7? | No.",
    "1. Open the door",
    'He said: "We go." | They went.',
    "Dr. Lee, Ph.D., won. | 20 others lost.",
)


@pytest.mark.parametrize("marked", CASES)
def test_where_sentences_end(marked: str) -> None:
    text = marked.replace(" | ", " ")
    assert [text[s.start : s.end] for s in sentences(text)] == marked.split(" | ")


def test_no_sentence_crosses_a_blank_line() -> None:
    found = sentences("A headline without a stop\n\nThe body")
    assert [(s.block, s.index, len(s.tokens)) for s in found] == [(0, 0, 5), (1, 1, 2)]


def test_blocks_of_a_clean_text_are_kept_apart() -> None:
    text = "One two three four"
    found = sentences(text, Clean((Block(0, 7, "headline"), Block(8, 18))))
    assert [(text[s.start : s.end], s.block) for s in found] == [("One two", 0), ("three four", 1)]


def test_items_of_a_list_are_sentences() -> None:
    assert len(sentences("The stops:\n• Oslo at nine\n• Bergen at ten")) == 3
    assert len(sentences("The stops:\n1. Oslo at nine\n2. Bergen at ten\n10. Bodø")) == 4


@given(st.text(alphabet=st.sampled_from("aB9 .!?'\"”)\n-•"), max_size=80) | st.text(max_size=200))
def test_every_token_is_in_one_sentence(text: str) -> None:
    found = sentences(text)
    assert [s.index for s in found] == list(range(len(found)))
    assert all(s.tokens and s.start == s.tokens[0].start and s.end == s.tokens[-1].end for s in found)
    assert sum(len(text[s.start : s.end].split()) for s in found) >= len(text.split()) - text.count("\u200b")
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_no_sentence_is_longer_than_anyone_writes():
    text = "died " * 3 * LONGEST
    found = sentences(text)
    assert [len(sentence.tokens) for sentence in found] == [LONGEST] * 3
    assert [token for sentence in found for token in sentence.tokens] == list(tokenize(text, 0, len(text)))
    assert len(sentences("x" * WIDEST + " died and left.")) == 2
