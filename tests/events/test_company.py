"""Who takes part beside the subject, and who acts under another verb."""

from __future__ import annotations

import pytest

from itinerary import extract


def _who(text: str) -> dict[str, list[tuple[str, str]]]:
    found = extract(text, published="2019-11-21").events
    return {event.trigger.text: [(part.actor.name, part.role) for part in event.actors] for event in found}


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Marta Lund arrived in Paris on Monday, accompanied by Tomas Brandl.",
            "arrived",
            [("Marta Lund", "agent"), ("Tomas Brandl", "participant")],
        ),
        ("Mark Lee was met by friends on Monday and driven to Leeds.", "driven", [("Mark Lee", "patient")]),
        (
            "Ana Ruiz flew home on Monday for her sister's wedding, which took place on Tuesday.",
            "wedding",
            [("Ana Ruiz", "agent")],
        ),
        ("Mark Lee persuaded Ana Ruiz to leave Paris on Friday.", "leave", [("Ana Ruiz", "agent")]),
    ],
)
def test_participants(text: str, trigger: str, expected: list[tuple[str, str]]) -> None:
    assert _who(text)[trigger] == expected


def test_company_is_no_event() -> None:
    assert "accompanied" not in _who("Marta Lund arrived in Paris on Monday, accompanied by Tomas Brandl.")
