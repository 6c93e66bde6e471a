from hypothesis import given
from hypothesis import strategies as st

from itinerary.text.syntax.features import HASHED, UNKNOWN, Vocabulary, hashed, normal, shape


@given(st.text(min_size=1))
def test_every_word_has_a_row_in_every_table(word: str) -> None:
    rows = Vocabulary({}).rows(word)
    assert rows[0] == UNKNOWN
    assert all(0 <= row < size for row, size in zip(rows[1:], HASHED.values(), strict=True))


def test_rows_do_not_change_from_one_version_to_the_next() -> None:
    assert hashed("arrived") == ("arrived", (322, 33, 3419, 1454, 170))


def test_one_sort_of_quotation_mark_dash_and_digit() -> None:
    assert [normal(word) for word in ("“", "``", "’s", "--", "–", "10:45")] == ['"', '"', "'s", "—", "—", "00:00"]


def test_shapes() -> None:
    words = ("Oslo", "U.S.", "30-year-old", "2,500", "$")
    assert [shape(word) for word in words] == ["Xxx", "X.X.", "dd-xx-xx", "d,dd", "$"]
