"""Words and marks of a text, with their offsets.

The convention is the Penn Treebank's, as Universal Dependencies apply it to English ("do|n't", "Kim|'s", "$|5|bn", "U.S.",
"9:15 a.m."), but for one point: a hyphened word stays whole ("Jong-un", "vice-chairman", "30-year-old").
"""

import re
from functools import lru_cache

from itinerary.language.tables import terms
from itinerary.model.document import Token

LONGEST = 100

_CHUNK = re.compile(r"[^\s\u200b\u2060\ufeff]+")
_LETTER = r"(?:\w|[\u0300-\u036f\u00ad\u200d])"
_APOSTROPHE = "['’‘]"
_WORD = rf"{_LETTER}+(?:[-‐‑'’‘]{_LETTER}+)*"
_PIECE = re.compile(
    "|".join(
        (
            r"(?P<address>https?://.+|www\..+|[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+|[@#]\w+)",
            r"(?P<date>\d{4}-\d\d-\d\d(?:T\d\d(?::?\d\d)*(?:\.\d+)?Z?)?(?!\w)|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?!\w))",
            r"(?P<number>\d{1,2}(?::\d\d)+|\d{1,2}\.\d\d(?=[ap]\.?m)|\d+(?:[.,]\d+)*|[.,]\d+)",
            r"(?P<dotted>(?:[^\W\d_]\.){2,}(?:(?:-\w+)+|[^\W\d_](?!\w))?|[^\W\d_]\.[^\W\d_](?!\w))",
            r"(?P<fixed>Ph\.D\.?|US\$)",
            r"(?P<and>[A-Z]+&[A-Z]+(?!\w))",
            rf"(?P<decade>{_APOSTROPHE}\d\ds(?!\w))",
            rf"(?P<word>{_WORD})",
            r"(?P<run>\.{2,}|-{2,}|[–—―]+|``|''|[!?]{2,}|([=*_~#+])\2+)",
            r"(?P<mark>.)",
        )
    ),
    re.DOTALL,
)
_WORD_AT = re.compile(_WORD)
_PLAIN = re.compile(r"\w+|.", re.DOTALL)
_AFTER_NUMBER = re.compile(r"(?:st|nd|rd|th|s)(?!\w)(?:[-‐‑](?=[^\W\d_])(?:\w|[-‐‑])+)?|[-‐‑](?=[^\W\d_])(?:\w|[-‐‑'’])+")
_UNIT = re.compile(r"[^\W\d_]+(?:\.m\b\.?|/h\b)?")
_CLITIC = re.compile(rf"(?i)(?<=\w)(?:n{_APOSTROPHE}t|{_APOSTROPHE}(?:s|m|re|ve|ll|d))$")
_SPLIT_WORDS = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dunno": 3}
_DOMAINS = frozenset("com co ac org net gov edu uk io tv ru de fr jp cn eu info".split())
_CLIPPED = frozenset("s m re ve ll d em tis twas til cause n".split())
_OPENING = "([{<\"'“‘«„"

Cut = tuple[int, int]


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`; offsets count characters of the whole text. Any text will do; linear time.

    >>> " ".join(token.text for token in tokenize("Kim's train didn't leave Jong-un's U.S. base at 9:15a.m. for $5bn."))
    "Kim 's train did n't leave Jong-un 's U.S. base at 9:15 a.m. for $ 5 bn ."
    """
    stop = len(text) if end is None else end
    chunks = list(_CHUNK.finditer(text, start, stop))
    tokens: list[Token] = []
    for number, chunk in enumerate(chunks):
        piece, base = chunk.group(), chunk.start()
        if piece.isalpha() and piece.casefold() not in _SPLIT_WORDS:
            tokens.append(Token(base, chunk.end(), piece))
            continue
        for a, b in _cuts(piece, number + 1 < len(chunks) and text[chunks[number + 1].start()].isdigit()):
            tokens.append(Token(base + a, base + b, piece[a:b]))
    return tuple(tokens)


def _cuts(chunk: str, before_number: bool) -> tuple[Cut, ...]:
    """The tokens of a run without spaces, as offsets in it."""
    if len(chunk) <= LONGEST:
        return _cached_cuts(chunk, before_number)
    if chunk.startswith(("http://", "https://", "www.")):
        return ((0, len(chunk)),)
    return tuple(match.span() for match in _PLAIN.finditer(chunk))


@lru_cache(maxsize=20_000)
def _cached_cuts(chunk: str, before_number: bool) -> tuple[Cut, ...]:
    left = _opening(chunk)
    cuts: list[Cut] = [(n, n + 1) for n in range(left)]
    at = left
    while at < len(chunk):
        found = _next(chunk, at, before_number)
        cuts.extend(found)
        at = found[-1][1]
    return tuple(cuts)


def _opening(chunk: str) -> int:
    """How many characters at the start only open a quotation or a bracket."""
    at = 0
    while at < len(chunk) and chunk[at] in _OPENING and not chunk.startswith("''", at):
        if chunk[at] in "'’‘" and (chunk[at + 1 : at + 2].isdigit() or chunk[at + 1 :].casefold() in _CLIPPED):
            break
        at += 1
    return at


def _next(chunk: str, at: int, before_number: bool) -> list[Cut]:
    """The token, or the tokens of one word, that begin at `at`."""
    match = _PIECE.match(chunk, at)
    assert match                                                # the last alternative takes any character
    kind, stop = match.lastgroup, match.end()
    if kind == "address":
        return [(at, _without_end_marks(chunk, at, stop))]
    if kind == "number":
        return _number(chunk, at, stop)
    if kind == "word":
        return _word(chunk, at, stop, before_number)
    if kind == "mark" and chunk[at] in "'’‘" and chunk[at + 1 :].casefold() in _CLIPPED:
        return [(at, len(chunk))]
    return [(at, stop)]


def _without_end_marks(chunk: str, at: int, stop: int) -> int:
    while stop > at + 1 and chunk[stop - 1] in ".,;:!?)]}>\"'”’»":
        stop -= 1
    return stop


def _number(chunk: str, at: int, stop: int) -> list[Cut]:
    tail = _AFTER_NUMBER.match(chunk, stop)
    if tail:
        return _without_clitic(chunk, at, tail.end())
    unit = _UNIT.match(chunk, stop)
    if unit and unit.group() in terms("en", "number_units"):
        return [(at, stop), (stop, unit.end())]
    if unit:
        word = _WORD_AT.match(chunk, stop)
        return [(at, word.end() if word else stop)]
    return [(at, stop)]


def _word(chunk: str, at: int, stop: int, before_number: bool) -> list[Cut]:
    if chunk.startswith(".", stop):
        longer = _with_stop(chunk, at, stop, before_number)
        if longer:
            return [(at, longer)]
    split = _SPLIT_WORDS.get(chunk[at:stop].casefold())
    if split:
        return [(at, at + split), (at + split, stop)]
    return _without_clitic(chunk, at, stop)


def _with_stop(chunk: str, at: int, stop: int, before_number: bool) -> int | None:
    """Where the word ends if the full stop after it is part of it, else None."""
    word, rest = chunk[at : stop + 1], chunk[stop + 1 :]
    tail = _WORD_AT.match(chunk, stop + 1)
    if tail and tail.group().casefold() in _DOMAINS:
        return _domain_end(chunk, tail.end())
    every = terms("en", "abbreviations")
    if word in terms("en", "abbreviations_before_number"):
        return stop + 1 if (before_number and not rest) or rest[:1].isdigit() else None
    initial = stop - at == 1 and word[0].isupper() and (not rest or rest in every) and word != "I."
    return stop + 1 if word in every or initial else None


def _domain_end(chunk: str, stop: int) -> int:
    tail = _WORD_AT.match(chunk, stop + 1) if chunk.startswith(".", stop) else None
    return tail.end() if tail and tail.group().casefold() in _DOMAINS else stop


def _without_clitic(chunk: str, at: int, stop: int) -> list[Cut]:
    """The word, and its clitics apart: "should|n't|'ve"."""
    clitics: list[Cut] = []
    while True:
        match = _CLITIC.search(chunk, max(at, stop - 3), stop)
        if not match or match.start() <= at:
            return [(at, stop), *reversed(clitics)]
        clitics.append((match.start(), stop))
        stop = match.start()
