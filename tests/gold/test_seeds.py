"""The seeds: gold timelines that hold, and articles that are the same text with the same facts."""

import json
from pathlib import Path

import check
import pytest

from itinerary.files import front_matter, read

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.json"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_gold_timeline_holds(path, capsys):
    assert check.check(path), capsys.readouterr().out


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_article_is_the_text_of_its_gold_timeline(path):
    gold = json.loads(path.read_text(encoding="utf-8"))
    facts, text = front_matter(read(str(path.with_suffix(".txt"))))
    assert text == gold["text"]
    assert facts == {key: gold[key] for key in ("published", "place", "timezone", "title") if gold[key]}
