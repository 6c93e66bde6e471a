"""What phrases and sentences of our own mean: tables in `times/`, one form a row."""

import re
from pathlib import Path

import pytest

import itinerary

TABLES = Path(__file__).parent / "times"
PUBLISHED = "2019-04-24"
MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def rows(name: str) -> list[str]:
    return [line for line in (TABLES / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def shown(moment) -> str:
    """A bound as the table writes it."""
    if moment is None:
        return ""
    return moment.isoformat()[:10] if (moment.hour, moment.minute) == (0, 0) else moment.isoformat()[:16]


@pytest.mark.parametrize("row", rows("phrases.txt"))
def test_a_phrase(row: str) -> None:
    phrase, _, wanted = row.partition(" = ")
    wanted, _, rule = wanted.partition(" rrule ")
    words = wanted.split()
    bounds = words.pop() if "/" in words[-1] else None
    found = itinerary.resolve(phrase, published=PUBLISHED)
    assert [found.type, found.value, *filter(None, (found.mod, found.quant, found.freq))] == words
    if bounds is not None:
        assert f"{shown(found.when.bounds.earliest_start)}/{shown(found.when.bounds.latest_end)}" == bounds
    if rule:
        assert found.recurrence == rule


@pytest.mark.parametrize("row", rows("sentences.txt"))
def test_a_sentence(row: str) -> None:
    text = MARKED.sub(r"\1", row)
    wanted = [(match[1], match[2]) for match in MARKED.finditer(row)]
    found = itinerary.find_times(text, published=PUBLISHED)
    told = [(each.text, " ".join(filter(None, (each.type, each.value, each.mod, each.quant, each.freq)))) for each in found]
    assert told == wanted
