"""Relatives who are told of by a given name alone."""

import pytest

from itinerary import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee and her husband, Tom, clung to a roof on Monday.", {"Ann Lee", "Tom Lee"}),
        ("Ann Lee died in 1990. Her father, Karel, a fiddler, died in 1970.", {"Ann Lee", "Karel Lee"}),
        ("Ann Lee's son Tom left on Monday.", {"Ann Lee", "Tom Lee"}),
        ("Ann Lee married Karl Fox. Their son Tom left on Monday.", {"Ann Lee", "Karl Fox", "Tom"}),
        ("Ann Lee and Bo Dahl left Oslo on Monday with their son Theo, 15.", {"Ann Lee", "Bo Dahl", "Theo"}),
        ("Ann Lee and her lawyer, Tom, left on Monday.", {"Ann Lee", "Tom"}),
        ("Ann Lee and her husband, Tom Fox, left on Monday.", {"Ann Lee", "Tom Fox"}),
    ],
)
def test_near_kin_bear_the_surname(text: str, expected: set[str]) -> None:
    assert {actor.name for actor in extract(text, published="2024-05-07").actors} == expected


def test_a_couple_shares_a_surname() -> None:
    text = "Pim and Saskia de Wit left Oslo on Monday. Ann Lee met her sons, David and Neil, on Friday."
    names = {actor.name for actor in extract(text, published="2024-05-07").actors}
    assert names == {"Pim de Wit", "Saskia de Wit", "Ann Lee", "David Lee", "Neil Lee"}
