"""XML that any reader takes: no character that XML 1.0 forbids, no line end that a reader would change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from itinerary.export.plain import REPLACEMENT

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NAME = re.compile(r"[^A-Za-z0-9_.-]")


def legal(text: str) -> str:
    """A replacement character in place of each that XML 1.0 can't hold: the length stays.

    >>> legal("a\\x00b")
    'a\N{REPLACEMENT CHARACTER}b'
    """
    return FORBIDDEN.sub(REPLACEMENT, text)


def written(root: Element, *, indent: bool = True) -> str:
    """The document, in Unicode; a carriage return in a text comes back as one. Its texts must be legal."""
    if indent:
        ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode").replace("\r", "&#13;")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def add(parent: Element, tag: str, text: str | None = None, **attributes: str | None) -> Element:
    """A new child, with the attributes that are not None; made legal."""
    known = {key: legal(value) for key, value in attributes.items() if value is not None}
    child = ElementTree.SubElement(parent, tag, known)
    child.text = None if text is None else legal(text)
    return child


def names(ids: Iterable[str], prefix: str) -> list[str]:
    """An XML name for each id, with the prefix in front where the id does not begin with it; no two the same.

    >>> names(["e1", "a b", "a_b", "e1"], "e")
    ['e1', 'ea_b', 'ea_b.2', 'e1.2']
    """
    found: dict[str, None] = {}
    counts: dict[str, int] = {}
    for key in ids:
        plain = NAME.sub("_", key)
        plain = name = plain if plain.startswith(prefix) else prefix + plain
        while name in found:
            counts[plain] = counts.get(plain, 1) + 1
            name = f"{plain}.{counts[plain]}"
        found[name] = None
    return list(found)
