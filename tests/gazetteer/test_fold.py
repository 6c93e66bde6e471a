from hypothesis import given
from hypothesis import strategies as st

from itinerary.gazetteer import fold


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abc AB.-'éÉ"))
def test_case_does_not_count(text: str) -> None:
    assert fold(text) == fold(text.upper())


def test_short_forms_are_written_out_but_not_at_the_end() -> None:
    assert fold("St. Petersburg") == fold("Saint Petersburg")
    assert fold("Mt Everest") == "mount everest"
    assert fold("Orchard St") == "orchard st"
