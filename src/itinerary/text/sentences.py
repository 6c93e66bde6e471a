"""Sentences: token by token, within the blocks of a text. None crosses a block."""

import re
from itertools import pairwise

from itinerary.language.tables import terms
from itinerary.model.document import Block, Clean, Sentence, Token
from itinerary.text.tokens import tokenize

_ENDS = frozenset([".", "!", "?", "…", "。", "！", "？", "‼", "⁇", "⁈", "⁉"])
_RUN = re.compile(r"[.!?]{2,}|…+")
_CLOSERS = frozenset(["\"", "”", "’", "'", "''", ")", "]", "}", "»"])
_OPENERS = frozenset(["\"", "“", "‘", "'", "``", "(", "[", "«", "„"])
_BULLETS = frozenset("•●▪■◦‣·*-–—►▶")
PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_INITIAL = re.compile(r"[^\W\d_]\.")
_REPORT_REACH = 4
LONGEST, WIDEST = 400, 8000
"""Nobody writes longer sentences, and each event holds the one that tells it."""
UNREAD = ("boilerplate", "repeat")


def sentences(text: str, clean: Clean | None = None) -> tuple[Sentence, ...]:
    """The sentences of a text in order, each within one block of `clean` (or one paragraph, where that is None).

    Boilerplate, and what was said before word for word, has none.

    >>> [text[s.start:s.end] for text in ["Mr. Ri left at 9 a.m. He flew to the U.S. on Sept. 5."] for s in sentences(text)]
    ['Mr. Ri left at 9 a.m.', 'He flew to the U.S. on Sept. 5.']
    """
    found: list[Sentence] = []
    for number, block in enumerate(clean.blocks if clean else paragraphs(text)):
        if block.kind in UNREAD:
            continue
        for tokens in split(tokenize(text, block.start, block.end), text):
            found.append(Sentence(tokens[0].start, tokens[-1].end, len(found), number, tokens))
    return tuple(found)


def paragraphs(text: str) -> tuple[Block, ...]:
    """The stretches between blank lines.

    >>> [(b.start, b.end) for b in paragraphs("One.\\n\\nTwo.")]
    [(0, 4), (6, 10)]
    """
    edges = [0, *(edge for gap in PARAGRAPH.finditer(text) for edge in gap.span()), len(text)]
    return tuple(Block(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip())


def split(tokens: tuple[Token, ...], text: str) -> list[tuple[Token, ...]]:
    """The tokens of a block, a tuple a sentence; none goes on after LONGEST tokens or WIDEST characters."""
    edges = [0]
    for at in range(1, len(tokens)):
        endless = at - edges[-1] >= LONGEST or tokens[at].start - tokens[edges[-1]].start >= WIDEST
        if at > edges[-1] and (endless or _begins(tokens, at, text)):
            edges.append(at)
    edges.append(len(tokens))
    return [tokens[a:b] for a, b in pairwise(edges) if b > a]


def _begins(tokens: tuple[Token, ...], at: int, text: str) -> bool:
    """Whether a sentence begins at token `at`."""
    if tokens[at].text[0].islower():
        return False
    if _bullet(tokens, at, text):
        return True
    last = _last_word(tokens, at, text)
    if last is None or _continues(tokens[at], text):
        return False
    word = tokens[last].text
    if word in _ENDS or _RUN.fullmatch(word):
        return _after_mark(tokens, last, at, text)
    return word.endswith(".") and len(word) > 1 and _after_abbreviation(tokens, last, at)


def _bullet(tokens: tuple[Token, ...], at: int, text: str) -> bool:
    """Whether a line begins here with the mark of a list."""
    if not _first_of_line(tokens, at, text):
        return False
    if tokens[at].text in _BULLETS and text[tokens[at].end : tokens[at].end + 1] == " ":
        return True
    return _item_number(tokens[at].text) and at + 1 < len(tokens) and tokens[at + 1].text in {".", ")"}


def _first_of_line(tokens: tuple[Token, ...], at: int, text: str) -> bool:
    return at == 0 or "\n" in text[tokens[at - 1].end : tokens[at].start]


def _item_number(word: str) -> bool:
    return word.isdecimal() and len(word) < 3


def _last_word(tokens: tuple[Token, ...], at: int, text: str) -> int | None:
    """The token before `at` that may end a sentence, closing quotes and brackets skipped; None where nothing may end."""
    if _closes(tokens, at, text):
        return None
    last = at - 1
    while last > 0 and at - last < 4 and _closes(tokens, last, text):
        last -= 1
    return last


def _closes(tokens: tuple[Token, ...], at: int, text: str) -> bool:
    """Whether the token is a closing mark, glued to the token before it."""
    token = tokens[at]
    glued = tokens[at - 1].end == token.start or token.text in {"”", "''"}
    return token.text in _CLOSERS and glued and not _opens(token, text)


def _opens(token: Token, text: str) -> bool:
    """Whether a straight quotation mark stands glued to the word after it."""
    after = text[token.end : token.end + 1]
    return token.text in "\"'" and after.isalnum() and not text[token.start - 1 : token.start].isalnum()


def _continues(token: Token, text: str) -> bool:
    """Whether the token can only go on with a sentence, as a comma can."""
    return token.text in {",", ";", ":", "%"} or token.text in _ENDS


def _after_mark(tokens: tuple[Token, ...], last: int, at: int, text: str) -> bool:
    """Whether a sentence begins after a full stop, a question or an exclamation mark."""
    mark = tokens[last].text
    if mark != "." and at - last > 1:
        return not _reported(tokens, at)
    return not (mark == "." and last > 0 and _counts_line(tokens, last - 1, text))


def _reported(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "said Kim" or "Kim said" follows: the question before it was a quotation."""
    return any(token.text in terms("en", "quote_reports") for token in tokens[at : at + _REPORT_REACH])


def _counts_line(tokens: tuple[Token, ...], at: int, text: str) -> bool:
    """Whether the token is the number of an item: "1. Open the door"."""
    return _item_number(tokens[at].text) and (_first_of_line(tokens, at, text) or tokens[at - 1].text in _ENDS)


def _after_abbreviation(tokens: tuple[Token, ...], last: int, at: int) -> bool:
    """Whether a sentence begins after "U.S.", "a.m.", "Inc.", "J."."""
    word, following = tokens[last].text, tokens[at].text
    if word in terms("en", "abbreviations_before_name"):
        return False
    if following in _OPENERS and at + 1 < len(tokens):
        return tokens[at].text not in "([" and tokens[at + 1].text[0].isupper()
    if word[-2:].casefold() == "m." and len(word) == 4:                        # "a.m.", "p.m."
        return following[0].isupper() and not following.isupper() and following not in terms("en", "clock_followers")
    starts = following[0].isupper() and following.casefold() in terms("en", "sentence_starts")
    if _INITIAL.fullmatch(word):
        return starts and not _named(tokens, last)
    return starts


def _named(tokens: tuple[Token, ...], last: int) -> bool:
    return last > 0 and tokens[last - 1].text[0].isupper()
