"""Quoted speech: the stretches between quotation marks."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from itinerary.model.document import Quote
from itinerary.text.sentences import PARAGRAPH, paragraphs

_MARK = re.compile(r"``|''|[\"“”„‟«»‘’']")
_CLOSING = {"“": "”‟", "„": "“”‟", "«": "»", '"': '"', "``": "''", "‘": "’", "'": "'"}
_SINGLE = "‘'"


@frozen
class _Open:
    """A quotation begun at `start` by `mark`; `doubtful` is where a plural's apostrophe may have closed it."""

    start: int
    mark: str
    doubtful: int | None = None


def quotes(text: str) -> tuple[Quote, ...]:
    """The quotations of a text in order, marks included. One left open ends with its paragraph, but for single marks:
    those may be apostrophes, and count only in pairs.

    >>> [(q.start, q.end) for q in quotes('He said "yes" and “no”, the Kims’ ‘way’.')]
    [(8, 13), (18, 22), (34, 39)]
    """
    return tuple(quote for block in paragraphs(text) for quote in _within(text, block.start, block.end))


def quotes_at(text: str, places: Iterable[int]) -> tuple[Quote, ...]:
    """The quotations of the paragraphs that hold the places, which are in order.

    >>> [(q.start, q.end) for q in quotes_at('"Yes."\\n\\n"No," he said at "9".', [26])]
    [(8, 13), (25, 28)]
    """
    found: list[Quote] = []
    read = 0
    for place in places:
        if place >= read:
            gap = PARAGRAPH.search(text, place)
            start, read = _paragraph_start(text, place, read), gap.start() if gap else len(text)
            found += _within(text, start, read)
    return tuple(found)


def _paragraph_start(text: str, place: int, least: int) -> int:
    """Where the paragraph that holds a place begins: after the last line before it that says nothing."""
    start = line = text.rfind("\n", least, place) + 1 or least
    while line > least:
        line = text.rfind("\n", least, start - 1) + 1 or least
        if not text[line : start - 1].strip():
            break
        start = line
    return start


def _within(text: str, start: int, end: int) -> Iterator[Quote]:
    """The quotations of one paragraph."""
    stop = start + len(text[start:end].rstrip())
    opened: _Open | None = None
    for match in _MARK.finditer(text, start, stop):
        if opened is None:
            opened = _opened(text, match)
        elif _closes(text, match, opened.mark):
            if _plural(text, match, opened.mark):
                opened = _Open(opened.start, opened.mark, match.end())
            else:
                yield Quote(opened.start, match.end())
                opened = None
        elif opened.mark in _SINGLE and match.group() in {'"', "“"}:
            opened = _opened(text, match)                       # the single mark was an apostrophe
    if opened and opened.mark in _SINGLE:
        stop = opened.doubtful or 0
    if opened and stop > opened.start:
        yield Quote(opened.start, stop)


def _opened(text: str, match: re.Match[str]) -> _Open | None:
    """The quotation that this mark begins, if it begins one."""
    mark, after = match.group(), text[match.end() : match.end() + 1]
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    if mark not in _CLOSING or not after.strip():
        return None
    if mark in "\"'‘" and (before.isalnum() or (mark != '"' and not after.isalpha() and after not in "“\"")):
        return None
    return _Open(match.start(), mark)


def _closes(text: str, match: re.Match[str], mark: str) -> bool:
    before, after = text[match.start() - 1], text[match.end() : match.end() + 1]
    if match.group() not in _CLOSING[mark] or (mark != "``" and match.group() == "''"):
        return False
    return not before.isspace() and not (mark in _SINGLE and after.isalnum()) if mark != "``" else True


def _plural(text: str, match: re.Match[str], mark: str) -> bool:
    """Whether this may be the apostrophe of "the Kims’ house" rather than the end of the quotation."""
    after = text[match.end() : match.end() + 2]
    return mark in _SINGLE and text[match.start() - 1] == "s" and after[:1] == " " and after[1:].islower()
