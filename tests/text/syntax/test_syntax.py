import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itinerary.model.document import Sentence, Token
from itinerary.text.sentences import sentences
from itinerary.text.syntax.syntax import EMPTY, WINDOW, annotate

TENSES = {
    "The minister arrived in Oslo on Tuesday.": ("arrived", "VBD"),
    "The minister will leave for Bergen tomorrow.": ("leave", "VB"),
    "She has signed the treaty.": ("signed", "VBN"),
    "He is flying to Lima.": ("flying", "VBG"),
    "The envoy returns to Geneva next week.": ("returns", "VBZ"),
}
ARCS = (
    ("The envoys left Geneva on Friday.", "envoys", "left", "nsubj"),
    ("The envoys left Geneva on Friday.", "Geneva", "left", "obj"),
    ("The envoys left Geneva on Friday.", "Friday", "left", "obl"),
    ("The bridge was destroyed by the flood.", "bridge", "destroyed", "nsubj:pass"),
    ("The bridge was destroyed by the flood.", "was", "destroyed", "aux:pass"),
    ("She left Leeds and stopped at York.", "stopped", "left", "conj"),
    ("They plan to visit Rome.", "visit", "plan", "xcomp"),
    ("The man who sold the painting was arrested.", "sold", "man", "acl:relcl"),
    ("The president did not attend.", "not", "attend", "advmod"),
    ("They took off at noon.", "off", "took", "compound:prt"),
)


@pytest.mark.parametrize("text", TENSES)
def test_tense(text: str) -> None:
    word, tag = TENSES[text]
    (sentence,) = sentences(text)
    (syntax,) = annotate([sentence])
    assert syntax.xpos[[token.text for token in sentence.tokens].index(word)] == tag


@pytest.mark.parametrize(("text", "word", "head", "relation"), ARCS)
def test_arcs(text: str, word: str, head: str, relation: str) -> None:
    (sentence,) = sentences(text)
    (syntax,) = annotate([sentence])
    words = [token.text for token in sentence.tokens]
    at = words.index(word)
    assert (words[syntax.heads[at]], syntax.relations[at]) == (head, relation)


def made(words: list[str]) -> Sentence:
    return Sentence(0, 0, 0, 0, tuple(Token(0, len(word), word) for word in words))


@settings(max_examples=30)
@given(st.lists(st.lists(st.text(min_size=1, max_size=9), min_size=1, max_size=8), max_size=5))
def test_every_token_of_any_sentence_is_read(texts: list[list[str]]) -> None:
    for words, syntax in zip(texts, annotate([made(words) for words in texts]), strict=True):
        parts = (syntax.upos, syntax.xpos, syntax.lemmas, syntax.heads, syntax.relations)
        assert {len(part) for part in parts} == {len(words)}
        assert [relation == "root" for relation in syntax.relations] == [head == -1 for head in syntax.heads]


def test_only_the_sentences_asked_for() -> None:
    found = sentences("One came. Two went. Three stayed.")
    chosen = annotate(found, only=[1])
    assert (chosen[0], chosen[2]) == (EMPTY, EMPTY)
    assert chosen[1] == annotate(found)[1] == annotate(found[1:2])[0]


def test_a_sentence_reads_the_same_in_any_company() -> None:
    found = list(sentences("The train left. It reached Khasan at noon, and she gave an interview there.\n\nNo one came."))
    apart = [annotate([sentence])[0] for sentence in found]
    order = random.Random(3).sample(range(len(found)), len(found))
    together = annotate([found[n] for n in order])
    assert [together[order.index(n)] for n in range(len(found))] == apart


def test_a_very_long_sentence_is_read_in_pieces() -> None:
    words = ["the", "train", "left"] * WINDOW
    (syntax,) = annotate([made(words)])
    assert len(syntax.heads) == len(words)
    assert all(-1 <= head < len(words) for head in syntax.heads)
    assert syntax.heads.count(-1) == 3


def test_nothing_to_read() -> None:
    assert annotate([]) == ()


def test_the_stamp_of_a_log_line_hangs_on_the_verb_and_takes_no_part():
    (line,) = sentences("2021-03-15 09:45 Ann Berg arrived in Oslo.")
    (syntax,) = annotate([line])
    words = [token.text for token in line.tokens]
    verb = words.index("arrived")
    assert (syntax.heads[0], syntax.relations[0], syntax.heads[verb]) == (verb, "obl:unmarked", -1)
    assert (syntax.heads[words.index("Ann")], syntax.relations[words.index("Ann")]) == (verb, "nsubj")
