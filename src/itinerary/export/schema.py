"""The JSON Schema of the document."""

import json
from importlib import resources
from typing import Any


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `Timeline.to_dict()`: a fresh dict at each call.

    >>> schema()["$id"]
    'itinerary/1'
    """
    file = resources.files("itinerary") / "data" / "document.schema.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
