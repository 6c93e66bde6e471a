import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.text.syntax.lemmas import lemma

VERBS = {
    "VBD": "moved=move stopped=stop visited=visit travelled=travel agreed=agree died=die passed=pass flew=fly "
    "oversaw=oversee defied=defy launched=launch redeployed=redeploy collapsed=collapse raced=race entered=enter",
    "VBG": "moving=move stopping=stop fleeing=flee lying=lie singing=sing changing=change meeting=meet",
    "VBZ": "goes=go flies=fly passes=pass is=be reaches=reach warps=warp",
}


@pytest.mark.parametrize(("tag", "pair"), [(tag, pair) for tag, pairs in VERBS.items() for pair in pairs.split()])
def test_verbs(tag: str, pair: str) -> None:
    form, base = pair.split("=")
    assert lemma(form.capitalize(), "VERB", tag) == base


def test_nouns_names_and_pronouns() -> None:
    assert [lemma(word, "NOUN", "NNS") for word in ("cities", "boxes", "talks", "wives", "analyses")] == [
        "city", "box", "talk", "wife", "analysis",
    ]
    assert lemma("Athens", "PROPN", "NNP") == "Athens"
    assert lemma("Him", "PRON", "PRP") == "he"
    assert lemma("LED", "VERB", "VBD") == "lead"


@given(st.text(min_size=1, max_size=30), st.sampled_from(["VBD", "VBG", "VBZ", "NNS", "JJR", "JJS"]))
def test_any_word_has_a_lemma(word: str, tag: str) -> None:
    assert lemma(word, "VERB", tag)
