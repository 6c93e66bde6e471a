"""Parties that go on without their names."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The party, led by Maria Keller, left Oslo on Monday. It reached Madrid on Tuesday.", "reached", ["Maria Keller"]),
        ("Maria Keller and her band flew to Madrid on Monday. They left for Rome on Tuesday.", "left", ["Maria Keller"]),
        ("A team led by geologist Maria Keller flew to Oslo. The others left on Friday.", "left", ["Maria Keller"]),
        ("Maria Keller and her band flew to Madrid. Tom Lee drove to Leeds. They left for Rome on Friday.", "left", []),
        ("Maria Keller flew to Madrid on Monday. It was postponed on Tuesday.", "postponed", []),
    ],
)
def test_the_party(told, text, word, expected):
    assert [part.actor.name for part in told(text)[word].actors] == expected
