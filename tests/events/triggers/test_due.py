"""Predicates that plan a happening without a verb of their own."""

from __future__ import annotations

import pytest

from itinerary import extract

PUBLISHED = "2019-11-21"


def _events(text: str) -> list[tuple[str, str, str, str | None]]:
    found = extract(text, published=PUBLISHED).events
    return [(e.trigger.text, e.kind, e.status, e.when.value if e.when else None) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote is now due at 10.30pm.", ("vote", "election", "scheduled", "2019-11-21T22:30")),
        ("Ana Ruiz is expected in Cork on Friday.", ("expected", "arrival", "scheduled", "2019-11-22")),
        ("Ana Ruiz is due home on Friday.", ("due", "arrival", "scheduled", "2019-11-22")),
        ("Ana Ruiz is due before the committee next week.", ("due", "other", "scheduled", "2019-W48")),
        ("Ana Ruiz has been in hospital since Saturday.", ("hospital", "stay", "ongoing", "2019-11-16")),
        ("Polling is on 3 May.", ("Polling", "election", "scheduled", "2020-05-03")),
        ("A stop in Djibouti is possible.", ("stop", "visit", "possible", None)),
        ("Ana Ruiz was late for the fair, which took place on Tuesday.", ("fair", "ceremony", "happened", "2019-11-19")),
        ("The second round is set for March.", ("round", "sport", "scheduled", "2020-03")),
    ],
)
def test_planned_without_a_verb(text: str, expected: tuple[str, str, str, str | None]) -> None:
    assert _events(text)[:1] == [expected]


@pytest.mark.parametrize(
    "text", ["The rent is due.", "Ana Ruiz is in hospital.", "She was happy with the due date of the book."]
)
def test_nothing_without_a_time(text: str) -> None:
    assert _events(text) == []


def test_with_a_verb_behind_there_is_one_event() -> None:
    assert len(_events("The trial was due to open on Monday.")) == 1


def test_who_is_due_somewhere_to_do_something_arrives(told):
    assert told("Tom Lee is due in Rome on Monday to seek money.")["due"].kind == "arrival"
    assert "due" not in told("Tom Lee is due to seek money in Rome on Monday.")
