"""Paragraphs: the lines of a text, with those joined that were only wrapped at a margin."""

import re
from itertools import pairwise

from attrs import frozen

LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
BULLET = re.compile(r"[*•·▪◦‣–—-]\s|\d{1,3}[.)]\s")
MARGIN = range(50, 131)     # widths at which people and programs wrap lines
MOSTLY = 0.6


@frozen
class Line:
    """The characters `[start, end)` of a line, white space at its ends left out. `near` where no blank line, and no
    indent of its own, parts it from the line before."""

    start: int
    end: int
    near: bool

    @property
    def width(self) -> int:
        """Its length in characters."""
        return self.end - self.start


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs `[start, end)` of a text in text order, white space at their ends left out.

    A line is a paragraph, but where lines are wrapped at a margin they are joined up to the next one that is not full.

    >>> [len(range(*p)) for p in paragraphs("Headline\\n\\nOne line.\\r\\nAnother.")]
    [8, 9, 8]
    """
    rows = lines(text)
    margin = _margin(text, rows)
    found: list[tuple[int, int]] = []
    for before, row in zip([None, *rows], rows, strict=False):
        if before is not None and row.near and margin and _wrapped(text, before, row, margin):
            found[-1] = (found[-1][0], row.end)
        else:
            found.append((row.start, row.end))
    return found


def lines(text: str) -> list[Line]:
    """The lines of a text that hold more than white space."""
    found: list[Line] = []
    last = -1
    indent = 0
    for match in LINE.finditer(text):
        raw = match.group()
        body = raw.strip()
        if not body:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        lead = start - match.start()
        gap = text[last : match.start()] if last >= 0 else ""
        near = last >= 0 and _breaks(gap) <= 1 and lead <= indent + 1
        found.append(Line(start, start + len(body), near))
        last, indent = start + len(body), lead
    return found


def _breaks(gap: str) -> int:
    """How many line ends a stretch of white space holds."""
    return len(gap.replace("\r\n", "\n").strip(" \t\xa0").splitlines())


def _margin(text: str, rows: list[Line]) -> int:
    """The width at which the lines of a text are wrapped; 0 where they are not."""
    pairs = [(a, b) for a, b in pairwise(rows) if b.near]
    widths = sorted(a.width for a, _ in pairs)
    if not widths or widths[-1 - len(widths) // 20] not in MARGIN:
        return 0
    margin = max(w for w in widths if w in MARGIN)
    full = sum(_wrapped(text, a, b, margin) for a, b in pairs)
    return margin if full >= max(1, MOSTLY * len(pairs)) else 0


def _wrapped(text: str, line: Line, following: Line, margin: int) -> bool:
    """Whether the first word of the following line would have passed the margin."""
    if BULLET.match(text, following.start):
        return False
    word = re.compile(r"\S{1,40}").match(text, following.start)
    room = margin - line.width - 1
    return word is not None and word.end() - word.start() > room
