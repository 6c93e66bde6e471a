"""What comes within a length of what was told last."""

import pytest


def sides(event):
    bounds = event.when.bounds
    return tuple(None if side is None else side.isoformat()[:10] for side in (bounds.earliest_start, bounds.latest_end))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The deal was signed on 3 March. Within a week the minister resigned.", "resigned", ("2021-03-03", "2021-03-11")),
        ("The deal was signed on 3 March. Within an hour the minister left.", "left", ("2021-03-03", "2021-03-04")),
        ("On 3 March the two were close. Within days the minister resigned.", "resigned", ("2021-03-03", "2021-03-11")),
        ("They blocked Hull on 3 March but left after five days.", "left", ("2021-03-08", "2021-03-09")),
        ("She sailed on 1 March and after two weeks reached Rio.", "reached", ("2021-03-15", "2021-03-16")),
        ("The minister resigned after two years in office.", "resigned", (None, "2021-03-18")),
        ("A ruling is expected within two weeks.", "ruling", ("2021-03-17", "2021-03-31")),
        ("Within a week the minister resigned.", "resigned", (None, "2021-03-18")),
    ],
)
def test_within(told, text, word, expected):
    assert sides(told(text)[word]) == expected
