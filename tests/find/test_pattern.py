"""Patterns over classes of words."""

import pytest

from itinerary.find.pattern import compiled, literals

MEMBERS = {"=the": "t", "number": "n", "unit": "u", "=ago": "a", "=or": "o"}


@pytest.mark.parametrize(
    ("pattern", "words", "end"),
    [
        ("@number @unit ago", "nua", 3),
        ("the? @number @unit", "nu", 2),
        ("the? @number @unit", "tnu", 3),
        ("@number ( @unit | ago )", "na", 2),
        ("@number !ago", "nu", 1),
        ("@number >@unit", "nu", 1),
        ("n=@number ( or m=@number )? @unit", "nonu", 4),
    ],
)
def test_matches(pattern: str, words: str, end: int) -> None:
    found = compiled(pattern, MEMBERS).regex.match(words)
    assert found is not None
    assert found.end() == end


@pytest.mark.parametrize(("pattern", "words"), [("@number !ago", "na"), ("@number ago", "nu"), ("<the @number", "n")])
def test_does_not_match(pattern: str, words: str) -> None:
    assert compiled(pattern, MEMBERS).regex.match(words) is None


def test_first_characters_leave_out_what_cannot_begin() -> None:
    assert compiled("the? @number @unit", MEMBERS).first == {"t", "n"}


def test_a_name_can_be_caught_in_either_branch() -> None:
    pattern = compiled("( n=@number | n=@unit ) ago", MEMBERS)
    assert pattern.captures["n"] == (("n_0", "number"), ("n_1", "unit"))


def test_unbalanced_patterns_are_refused() -> None:
    with pytest.raises(ValueError, match="unbalanced"):
        compiled("the ) ago", MEMBERS)


def test_literals_are_the_words_named() -> None:
    assert literals("( the @number | ago ) !or") == ["the", "ago", "or"]
