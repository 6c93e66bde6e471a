"""What the name tagger looks at: the pieces of a sentence that may belong to a name, and the features of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from itinerary.text.names.lexicon import clusters, key, lexicon, openers

LINKS = frozenset(
    "of the and for & - – ' ’ 's ’s . , / de del della di da do dos das van von der den ter bin ibn al el la le du des y e "
    "ul abu ben und zu na on in at to".split()
)
MAX_LINKS = 2
GENERATIONAL = frozenset("i ii iii iv v vi vii viii ix x".split())


@frozen
class Pieces:
    """The words of a sentence as the tagger sees them: hyphenated words are split, so that "U.S." in "U.S.-led" and
    "Kim Jong-un" can both be marked. `owner` says from which token each piece is, `offset` where in it the piece begins."""

    words: tuple[str, ...]
    owner: tuple[int, ...]
    offset: tuple[int, ...]


def pieces(tokens: Sequence[str]) -> Pieces:
    """Split the tokens at their inner hyphens.

    >>> pieces(["Kim", "Jong-un"]).words
    ('Kim', 'Jong', '-', 'un')
    """
    words: list[str] = []
    owner: list[int] = []
    offset: list[int] = []
    for index, token in enumerate(tokens):
        for start, word in _parts(token) if "-" in token[1:-1] else ((0, token),):
            words.append(word)
            owner.append(index)
            offset.append(start)
    return Pieces(tuple(words), tuple(owner), tuple(offset))


def _parts(token: str) -> Iterator[tuple[int, str]]:
    start = 0
    for position, character in enumerate(token):
        if character == "-":
            if start < position:
                yield start, token[start:position]
            yield position, "-"
            start = position + 1
    if start < len(token):
        yield start, token[start:]


@lru_cache(maxsize=20_000)
def shape(word: str) -> str:
    """The word's pattern of capitals, small letters, digits and marks, runs cut to two.

    >>> shape("McDonald"), shape("U.S."), shape("2nd")
    ('XxXxx', 'X.X.', 'dxx')
    """
    if word.isascii() and word.isalpha() and word[1:].islower():
        return "Xxx"[: len(word)] if word[0].isupper() else "xx"
    out: list[str] = []
    for c in word:
        mark = "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c
        if len(out) < 2 or out[-1] != mark or out[-2] != mark:
            out.append(mark)
    return "".join(out)


def segments(words: Sequence[str]) -> list[tuple[int, int]]:
    """The stretches `[start, end)` that may hold names: capitalised words, joined by up to two linking words.

    >>> segments("He saw the Bank of England today".split())
    [(3, 6)]
    """
    found: list[list[int]] = []
    for index, capital in enumerate(_capitals(words)):
        if not capital:
            continue
        if found and _linked(words, found[-1][1], index):
            found[-1][1] = index + 1
        else:
            found.append([index, index + 1])
    return [(start, end) for start, end in found]


def _capitals(words: Sequence[str]) -> list[bool]:
    classes = lexicon()
    capitals = [
        word[:1].isupper() or (len(word) > 2 and not word.islower() and any(map(str.isupper, word))) for word in words
    ]
    for index, word in enumerate(words):
        if not capitals[index]:
            if index > 1 and words[index - 1] == "-" and capitals[index - 2] and word.isalpha():
                capitals[index] = True
            continue
        initial = index == 0 or not words[index - 1][:1].isalnum()
        alone = index + 1 == len(words) or not (words[index + 1][:1].isupper() or words[index + 1] in LINKS)
        if word == "I" or (initial and alone and "k" in classes.get(word.casefold(), "")):
            capitals[index] = False
    return capitals


def _linked(words: Sequence[str], end: int, index: int) -> bool:
    return index - end <= MAX_LINKS and all(words[k].casefold() in LINKS for k in range(end, index))


class Sight:
    """The words of one sentence with everything about each that several features share, and the stretches that may hold
    names."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.segments = segments(words)
        self.keys = [key(word) or word for word in words]
        self.tails = list(self.keys)
        classes = lexicon()
        self.classes = [classes.get(k, "") for k in self.keys]
        groups = clusters()
        self.groups = [groups.get(k, "") for k in words]
        self.style = _style(words)
        self.phrases = _phrases(self.keys)

    @property
    def inside(self) -> list[int]:
        """The numbers of the words in the stretches that may hold names."""
        return [index for start, end in self.segments for index in range(start, end)]

    def key(self, index: int) -> str:
        return self.keys[index] if 0 <= index < len(self.keys) else "<s>"

    def kind(self, index: int) -> str:
        return self.classes[index] if 0 <= index < len(self.keys) else "<s>"

    def group(self, index: int) -> str:
        """The cluster of a common word; of others the shape."""
        if not 0 <= index < len(self.words):
            return "<s>"
        return self.groups[index] or self.shape(index)

    def shape(self, index: int) -> str:
        if not 0 <= index < len(self.words):
            return "<s>"
        return shape(self.words[index]) + self.style


def _style(words: Sequence[str]) -> str:
    """"^" where all is in capitals, "~" where nearly every longer word begins with one, else nothing."""
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    if len(long) < 3:
        return ""
    if sum(word.isupper() for word in long) > 0.7 * len(long):
        return "^"
    return "~" if sum(word[0].isupper() for word in long) > 0.8 * len(long) else ""


def _phrases(keys: Sequence[str]) -> list[str]:
    """For each word the classes and the position of the longest phrase (two words or three) of the lexicon that it is in."""
    classes, first = lexicon(), openers()
    found = [""] * len(keys)
    index = 0
    while index < len(keys):
        for length in (3, 2) if keys[index] in first else ():
            kinds = classes.get(" ".join(keys[index : index + length])) if index + length <= len(keys) else None
            if kinds:
                found[index : index + length] = [f"B{kinds}"] + [f"I{kinds}"] * (length - 1)
                index += length - 1
                break
        index += 1
    return found


def features(sight: Sight, i: int) -> list[str]:
    """The features of the word at `i`, as strings."""
    tail = sight.tails[i]
    word, before, after = sight.key(i), sight.key(i - 1), sight.key(i + 1)
    before2, after2 = sight.key(i - 2), sight.key(i + 2)
    kind, kind_before, kind_after = sight.kind(i), sight.kind(i - 1), sight.kind(i + 1)
    form, form_before, form_after = sight.shape(i), sight.shape(i - 1), sight.shape(i + 1)
    group_before, group_after = sight.group(i - 1), sight.group(i + 1)
    return [
        "*",
        "w" + word,
        "b" + before,
        "a" + after,
        "B" + before2,
        "A" + after2,
        f"q{before}|{word}",
        f"p{word}|{after}",
        f"Q{before2}|{before}",
        f"P{after}|{after2}",
        f"s{tail[-3:]}|{len(tail) > 3}",
        "S" + tail[-2:],
        "t" + tail[:3],
        "T" + tail[:4],
        "u" + tail[-4:],
        "f" + form,
        f"g{form_before}|{form}",
        f"h{form}|{form_after}",
        f"i{form_before}|{form}|{form_after}",
        "k" + kind,
        f"l{kind_before}|{kind}",
        f"m{kind}|{kind_after}",
        f"n{kind}|{form}",
        f"o{before}|{kind}",
        f"c{kind}|{after}",
        "r" + sight.phrases[i],
        f"d{tail[-3:]}|{form}",
        f"e{kind_after}|{after2}",
        "v" + group_before,
        "x" + group_after,
        f"y{group_before}|{form}|{group_after}",
        f"z{sight.group(i - 2)}|{group_before}|{form}",
        f"V{form}|{group_after}|{sight.group(i + 2)}",
    ]
