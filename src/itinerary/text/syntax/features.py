"""What the syntax network sees of a word: rows of its embedding tables, found from the spelling alone."""

import re
from functools import lru_cache
from zlib import crc32

from attrs import frozen

HASHED = {"suffix2": 1024, "suffix3": 4096, "suffix4": 4096, "prefix3": 4096, "shape": 512}
UNKNOWN = 0

_SAME = str.maketrans({**dict.fromkeys("’‘‛`´ʼ", "'"), **dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("–―‒−", "—")})
_DIGIT = re.compile(r"\d")
_SPELLED = {"``": '"', "''": '"', "--": "—", "---": "—", "…": "..."}
_LONGEST = 48


def normal(word: str) -> str:
    """The word with one sort of quotation mark, dash and digit, and no longer than any word is.

    >>> normal("Don’t"), normal("1984"), normal("``")
    ("Don't", '0000', '"')
    """
    plain = word[:_LONGEST].translate(_SAME)
    return _DIGIT.sub("0", _SPELLED.get(plain, plain))


def shape(word: str) -> str:
    """Capitals as X, small letters x, digits d, other characters as they are; runs longer than two shortened to two.

    >>> shape("Jong-un"), shape("NATO"), shape("1984"), shape("a.m.")
    ('Xxx-xx', 'XX', 'dd', 'x.x.')
    """
    out = ""
    for character in word[:_LONGEST]:
        sign = _sign(character)
        if not out.endswith(sign * 2):
            out += sign
    return out


def _sign(character: str) -> str:
    if character.isupper():
        return "X"
    if character.isalpha():
        return "x"
    return "d" if character.isdigit() else character


@frozen
class Vocabulary:
    """The words that have an embedding of their own: number 0 stands for all others."""

    words: dict[str, int]

    def rows(self, word: str) -> tuple[int, ...]:
        """The row of each table for this word: the word's own, then HASHED in order.

        >>> Vocabulary({"arrived": 7}).rows("Arrived")[0]
        7
        """
        lower, others = hashed(word[:_LONGEST])
        return (self.words.get(lower, UNKNOWN), *others)


@lru_cache(maxsize=50_000)
def hashed(word: str) -> tuple[str, tuple[int, ...]]:
    """The word in small letters, and its rows in the tables shared by all words of the same ending, beginning or shape."""
    plain = normal(word)
    lower = plain.casefold()
    parts = (lower[-2:], lower[-3:], lower[-4:], lower[:3], shape(plain))
    return lower, tuple(
        crc32(f"{name}={part}".encode("utf-8", "surrogatepass")) % size
        for (name, size), part in zip(HASHED.items(), parts, strict=True)
    )
