"""Names that say themselves what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.text.names.cues import cued

TAGS = st.sampled_from(["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"])
WORDS = st.sampled_from("Ministry of Defence Bank ( MOD ) Inc. , Dr. Foreign Minister Lee & the said University".split())


def bare(words, **names):
    tags = ["O"] * len(words.split())
    for kind, spans in names.items():
        for start, end in spans:
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return cued(words.split(), tags)


def found(words, **names):
    tags = bare(words, **names)
    return [(" ".join(w for w, t in zip(words.split(), tags, strict=True) if t != "O"))]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Environment Agency said", "Environment Agency"),
        ("by First Union Securities , Inc. today", "First Union Securities , Inc."),
        ("the British Ministry of Defence said", "British Ministry of Defence"),
        ("World Health Organization ( WHO )", "World Health Organization WHO"),
    ],
)
def test_organisation(words, name):
    assert found(words) == [name]


@pytest.mark.parametrize("words", ["the bank said", "The Bank said", "a university of note", "he ( WHO ) knows"])
def test_no_organisation(words):
    assert found(words) == [""]


def test_country_and_its_letters_stay_a_place():
    assert set(bare("United Arab Emirates ( UAE )", LOC=[(0, 3), (4, 5)])) == {"B-LOC", "I-LOC", "O"}


def test_title_is_no_part_of_a_name():
    assert bare("Prime Minister Dr. Anna Berg", PER=[(0, 5)]) == ["O", "O", "O", "B-PER", "I-PER"]


def test_what_the_lexicon_alone_knows():
    assert bare("He flew to Reykjavik with Lufthansa") == ["O", "O", "O", "B-LOC", "O", "B-ORG"]


@given(st.lists(st.tuples(WORDS, TAGS), max_size=14))
def test_tags_stay_well_formed(row):
    words, tags = [w for w, _ in row], [t for _, t in row]
    for index, tag in enumerate(tags):
        before = tags[index - 1] if index else "O"
        if tag[0] == "I" and before[2:] != tag[2:]:
            tags[index] = "B" + tag[1:]
    out = cued(words, tags)
    assert len(out) == len(tags)
    assert all(tag[0] != "I" or (i and out[i - 1][2:] == tag[2:]) for i, tag in enumerate(out))


def test_a_city_that_is_a_given_name_before_a_surname_is_a_person():
    assert bare("Sofia Lindqvist left", LOC=[(0, 2)]) == ["B-PER", "I-PER", "O"]
    assert bare("Sofia Airport shut", LOC=[(0, 2)]) == ["B-LOC", "I-LOC", "O"]
    assert bare("Oslo Lindqvist left", LOC=[(0, 2)]) == ["B-LOC", "I-LOC", "O"]


def test_behind_a_royal_style_stands_a_name() -> None:
    assert cued(["Prince", "Aldric", "spoke"], ["O"] * 3) == ["O", "B-PER", "O"]
    assert cued(["Prince", "Street", "is", "shut"], ["B-LOC", "I-LOC", "O", "O"])[0] == "B-LOC"


def test_members_before_the_word_for_a_body_are_part_of_its_name():
    assert cued("The Nurses ’ Association met".split(), ["O"] * 5) == ["O", "B-ORG", "I-ORG", "I-ORG", "O"]
    assert cued("Ann ’s Association".split(), ["B-PER", "O", "O"]) == ["B-PER", "O", "O"]


def test_a_first_name_behind_a_comma_is_no_other_word():
    assert cued("husband , Per Dahl".split(), ["O", "O", "O", "B-PER"]) == ["O", "O", "B-PER", "I-PER"]
    assert cued("that , Prince Harald".split(), ["O", "O", "O", "B-PER"]) == ["O", "O", "O", "B-PER"]
