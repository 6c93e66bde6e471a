"""The seed articles as timelines, each read once."""

import json
from functools import cache
from pathlib import Path

from itinerary import Timeline, extract

FOLDER = Path(__file__).parents[1] / "seeds"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


@cache
def timeline(name: str) -> Timeline:
    """The timeline of a seed article."""
    gold = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return extract(gold["text"], **{key: gold[key] for key in ("published", "place", "timezone", "title")})
