"""Tags in running text, where spans may share characters and TimeML's tags may not."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from attrs import frozen

from itinerary.export.xml import legal
from itinerary.span import Span


@frozen(eq=False)
class Mark:
    """A tag to be put around `[start, end)`."""

    start: int
    end: int
    tag: Element


def mark(span: Span, tag: Element, text: str) -> Mark:
    """The tag at its place; at the end of the text, and around nothing, where the span is none of this text."""
    if 0 <= span.start < span.end <= len(text) and text[span.start : span.end] == span.text:
        return Mark(span.start, span.end, tag)
    return Mark(len(text), len(text), tag)


def append(root: Element, text: str, marks: Iterable[Mark]) -> None:
    """Add a text to an element with its tags. A tag that shares characters with an earlier one, or with a longer one that
    begins where it does, stands around nothing, right behind that."""
    at, behind = 0, root[-1] if len(root) else None

    def write(words: str) -> None:
        if behind is None:
            root.text = (root.text or "") + legal(words)
        else:
            behind.tail = (behind.tail or "") + legal(words)

    for each in sorted(marks, key=lambda m: (m.start, -m.end)):
        if each.start >= at:
            write(text[at : each.start])
            each.tag.text = legal(text[each.start : each.end])
            at = each.end
        root.append(each.tag)
        behind = each.tag
    write(text[at:])
