"""The words of a text, as far as names of places need them: where they stand, capitals, what joins them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from itinerary.language.tables import table, words

LONGEST = 7                   # words of a place's name
_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:St|Ste|Mt|Ft|Pt)\.|[^\W_]+(?:['’ʼ‘][^\W_]+)*(?:(?<=s)['’](?= [A-Z]))?")
POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
GAP = re.compile(r"[ \t\u00a0]\n?|-")
_SENTENCE_END = (".", "!", "?", "\n", "\"", "“", ":", "•")
_LINKS = frozenset("of the de la del des do da dos du le el al on upon under sur am an der by".split())


class Word(NamedTuple):
    """A word `[start, end)`, its possessive ending left out, whether it begins with a capital, what stands between it and
    the word before, and whether it owns what follows ("Russia's")."""

    start: int
    end: int
    text: str
    capital: bool
    gap: str
    owns: bool

    @property
    def low(self) -> str:
        """Its lower case."""
        return self.text.lower()


def split(text: str) -> list[Word]:
    """The words of a text.

    >>> [word.text for word in split("Khasan, Russia's gate to St. Petersburg")]
    ['Khasan', 'Russia', 'gate', 'to', 'St.', 'Petersburg']
    """
    result, last = [], 0
    for match in _WORD.finditer(text):
        start, stop = match.span()
        plain = match.group()
        if "'" in plain or "’" in plain:
            plain = POSSESSIVE.sub("", plain)
        if plain:
            end = start + len(plain)
            result.append(Word(start, end, plain, plain[0].isupper(), text[last:start], end < stop))
        last = stop
    return result


@cache
def heads(name: str) -> dict[str, str]:
    return {word: kind for kind, entries in table("en", name) for word in reversed(entries)}


def joined(ws: Sequence[Word], at: int, owned: bool = False) -> bool:
    """Whether a word stands right after the one before, with no sentence end between; `owned` allows "King's Bay"."""
    if not 0 < at < len(ws) or (ws[at - 1].owns and not owned):
        return False
    if ws[at].gap == " ":
        return True
    if GAP.fullmatch(ws[at].gap) is None:
        return False
    return ws[at].gap != "-" or len(ws[at - 1].text) > 1


def run_end(ws: Sequence[Word], at: int) -> int:
    """The end (exclusive) of the run of capitalised words that starts at a word; "of" and the like may link them."""
    end = at + 1
    while end - at < LONGEST and joined(ws, end):
        if is_date_word(ws[end]):
            break
        if ws[end].capital:
            end += 1
        elif end - at > 1 and ws[end - 1].low in heads("place_heads"):
            break
        elif ws[end].text in _LINKS and joined(ws, end + 1) and ws[end + 1].capital and not is_date_word(ws[end + 1]):
            end += 2
        else:
            break
    return end


def is_date_word(word: Word) -> bool:
    """Whether a word is the name of a month or weekday, and so ends a name: "Satsuma Saturday"."""
    return word.capital and word.low in words("en", "calendar_names") and word.text != "March"


def starts_sentence(word: Word) -> bool:
    return not word.gap or any(mark in word.gap for mark in _SENTENCE_END)
