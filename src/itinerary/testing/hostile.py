"""Text that breaks readers of text: odd characters, near misses of dates, markup, and long runs."""

from __future__ import annotations

from hypothesis import strategies as st

from itinerary.testing.checks import check_number
from itinerary.testing.told import told_sentences

SNIPPETS = (
    "March", "May", "a few ", "the 31st of February 2019", "0000-00-00", "99/99/9999", "24:60", "T10:40", "P3D",
    "'98", "12:", "9999-12-31", "in ten thousand years", "10^400 years ago", "999999999999 weeks ago",
    "half past", "the day before the day", "(", ")", "[", "“", "”", "—", "\u200b", "\u202e", "\ufeff", "\x00",
    "\x1b[31m", "\r\n", "\r", "\u2028", "\x85", "é", "é", "ſ", "\u212a", "İ", "ß", "\ud800", "\U0010ffff",
    "\U0001f469\u200d\U0001f467", "٢٤ أبريل ٢٠١٩", "2019\u5e744\u670824\u65e5", "mañana",
    "<script>alert(1)</script>", "</td>", "&amp;", '" onload="x', "=1+1", "BEGIN:VEVENT", "\\n", "%s", "{}",
    "${x}", "../..", "Mr. and Mrs. A.B.C. said.", "U.S.", "said said said", "PARIS, Feb. 30 (AFP) — ",
    "http://a.b/2019/04/24?x=1", "1-2-3-4-5",
)  # fmt: skip


def hostile_texts(*, max_size: int = 400) -> st.SearchStrategy[str]:
    """Any text that a reader may meet: every plane of Unicode with lone surrogates, control and bidirectional characters,
    near misses of dates, markup, formulas, sentences cut and spliced, and runs of one word.

    `max_size` bounds the length in characters, roughly.

    >>> from hypothesis import find
    >>> find(hostile_texts(), lambda text: len(text) > 2)
    '000'
    """
    check_number("max_size", max_size, 1)
    anything = st.text(st.characters(), max_size=max_size)
    sentences = told_sentences().map(lambda told: told.text)
    pieces = st.one_of(st.sampled_from(SNIPPETS), st.text(st.characters(), max_size=6), sentences)
    several = st.lists(pieces, max_size=max(1, max_size // 20))
    runs = st.builds(lambda piece, count: piece * count, pieces, st.integers(1, max(1, max_size // 8)))
    cut = st.builds(lambda text, start, end: text[start:end], sentences, st.integers(0, 30), st.integers(10, 60))
    return st.one_of(anything, several.map(" ".join), several.map("".join), runs, cut)
