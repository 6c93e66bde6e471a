"""Whether a document is as its schema says: the few keywords of JSON Schema that the schema uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from math import isfinite
from typing import Any

from itinerary.errors import DocumentError, quote
from itinerary.export.schema import schema

Json = dict[str, Any]


def checked(document: Mapping[str, Any]) -> None:
    """Raises DocumentError with the place of the first fault of a document.

    >>> checked({"schema": "itinerary/1"})
    Traceback (most recent call last):
        ...
    itinerary.errors.DocumentError: broken document: 'articles' is missing; pass what Timeline.to_dict() gave
    """
    for fault in _faults(document, _schema(), ""):
        raise DocumentError(f"broken document: {fault}; pass what Timeline.to_dict() gave")


@cache
def _schema() -> Json:
    return schema()


def _faults(value: Any, rule: Json, path: str) -> Iterator[str]:
    for keyword, said in rule.items():
        if keyword in _KEYWORDS:
            yield from _KEYWORDS[keyword](value, said, path)


def _is(value: Any, kind: str) -> bool:
    match kind:
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
        case "array":
            return isinstance(value, list | tuple)
        case _:
            return isinstance(value, _TYPES[kind])


_TYPES: dict[str, type] = {"string": str, "boolean": bool, "null": type(None), "object": Mapping}


def _type(value: Any, said: str | list[str], path: str) -> Iterator[str]:
    kinds = [said] if isinstance(said, str) else said
    if not any(_is(value, kind) for kind in kinds):
        yield f"{path} is {quote(value)}, not {' or '.join(kinds)}"


def _required(value: Any, said: list[str], path: str) -> Iterator[str]:
    missing = [key for key in said if isinstance(value, Mapping) and key not in value]
    yield from (f"{f'{path}.{key}'.lstrip('.')!r} is missing" for key in missing)


def _properties(value: Any, said: Json, path: str) -> Iterator[str]:
    for key, rule in said.items():
        if isinstance(value, Mapping) and key in value:
            yield from _faults(value[key], rule, f"{path}.{key}".lstrip("."))


def _items(value: Any, said: Json, path: str) -> Iterator[str]:
    for index, item in enumerate(value if isinstance(value, list | tuple) else ()):
        yield from _faults(item, said, f"{path}[{index}]")


def _enum(value: Any, said: list[Any], path: str) -> Iterator[str]:
    if value not in said:
        yield f"{path} is {quote(value)}, none of {', '.join(map(str, said))}"


def _const(value: Any, said: Any, path: str) -> Iterator[str]:
    return _enum(value, [said], path)


def _minimum(value: Any, said: float, path: str) -> Iterator[str]:
    if _is(value, "number") and not value >= said:
        yield f"{path} is {value}, less than {said}"


def _maximum(value: Any, said: float, path: str) -> Iterator[str]:
    if _is(value, "number") and not value <= said:
        yield f"{path} is {value}, more than {said}"


def _pattern(value: Any, said: str, path: str) -> Iterator[str]:
    if isinstance(value, str) and not re.search(said, value):
        yield f"{path} is {quote(value)}, which is not of the form {said}"


def _one_of(value: Any, said: list[Json], path: str) -> Iterator[str]:
    found = [list(_faults(value, rule, path)) for rule in said]
    if all(found):
        yield max(found, key=lambda faults: faults[0].count("."))[0]


def _ref(value: Any, said: str, path: str) -> Iterator[str]:
    return _faults(value, _schema()["$defs"][said.removeprefix("#/$defs/")], path)


_KEYWORDS: dict[str, Callable[[Any, Any, str], Iterator[str]]] = {
    "type": _type,
    "required": _required,
    "properties": _properties,
    "items": _items,
    "enum": _enum,
    "const": _const,
    "minimum": _minimum,
    "maximum": _maximum,
    "pattern": _pattern,
    "oneOf": _one_of,
    "$ref": _ref,
}
