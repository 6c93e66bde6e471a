"""JSON lines: an article a line, as an object with "text" and the facts that `extract` takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from itinerary.errors import ArgumentError, quote

Found = dict[str, Any]


def read_lines(text: str, name: str) -> Iterator[Found]:
    """The object of each line that is not blank; a file that is one JSON array gives its elements.

    Raises ArgumentError, with the number of the line, for what is no object with a "text".
    """
    if text.lstrip().startswith("["):
        array = _parsed(text, name)
        yield from (_object(item, f"{name}, element {n}") for n, item in enumerate(array, 1))
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            where = f"{name}, line {number}"
            yield _object(_parsed(line, where), where)


def _parsed(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArgumentError(f"{where} is no JSON ({error}): {quote(text.strip())}; write one object a line") from None


def _object(value: Any, where: str) -> Found:
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise ArgumentError(f"{where} is no article: {quote(value)}; write an object with 'text' and 'published'")
    return value
