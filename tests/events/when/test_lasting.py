"""How long an event lasts, from one of its sides."""

import pytest


def sides(event):
    bounds = event.when.bounds
    return tuple(None if side is None else side.isoformat()[:10] for side in (bounds.earliest_start, bounds.latest_end))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They met in Oslo for three days from Monday.", "met", ("2021-03-15", "2021-03-18")),
        ("They trained in Oslo for two weeks until Sunday.", "trained", ("2021-03-01", "2021-03-15")),
        ("The festival runs for ten days from Friday.", "festival", ("2021-03-19", "2021-03-29")),
        ("In the 2018/19 season they won the cup.", "won", ("2018-01-01", "2020-01-01")),
    ],
)
def test_a_stretch(told, text, word, expected):
    assert sides(told(text)[word]) == expected
