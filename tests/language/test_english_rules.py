"""Every rule's own proof, run with all rules loaded."""

import pytest

from itinerary.find.finder import find
from itinerary.language.en import grammar

RULES = [rule for phase in grammar().phases for rule in phase]
EXAMPLES = [(rule.name, phrase) for rule in RULES for phrase in rule.examples]
COUNTEREXAMPLES = [(rule.name, text) for rule in RULES for text in rule.counterexamples]


@pytest.mark.parametrize(("name", "phrase"), EXAMPLES)
def test_one_reading_covers_the_whole_example(name: str, phrase: str) -> None:
    text = f"It was {phrase}, they say."
    found = find(text)
    assert [text[each.start : each.end] for each in found] == [phrase]


@pytest.mark.parametrize(("name", "text"), COUNTEREXAMPLES)
def test_counterexamples_hold_no_time(name: str, text: str) -> None:
    assert [text[each.start : each.end] for each in find(text) if each.rule == name] == []


def test_rules_have_distinct_names() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)
