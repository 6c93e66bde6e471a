"""The document pass: what an article calls by one name has one type, and a surname once introduced is known again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import evolve

from itinerary.language.tables import words
from itinerary.model import Name, Sentence

ORGANISATION = "organisation"
SURE = 100                  # votes of a company's legal form


def agree(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Name, ...]:
    """The names with one type a string (the longer name's, else the majority's), and with the capitalised words that are
    names elsewhere in the article."""
    found = [*names, *_unmarked(text, sentences, names, _kinds(names))]
    joined = _joined(text, sorted(found, key=lambda name: name.start))
    kinds = _kinds(joined)
    return tuple(evolve(name, type=kinds[name.text]) for name in joined)


def _kinds(names: Sequence[Name]) -> dict[str, str]:
    """The type of each name string: a person's part takes "person" where the article names the person in full."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.text][name.type] += 1
    for name in names:
        words_of = name.text.split()
        if len(words_of) > 1 and words_of[-1].lower() in words("en", "legal_forms"):
            votes[name.text][ORGANISATION] += SURE
            votes[" ".join(words_of[:-1])][ORGANISATION] += SURE
            votes[words_of[0]][ORGANISATION] += SURE
    surnames = {part for name in names if name.type == "person" for part in name.text.split()[-1:] if " " in name.text}
    kinds = {text: count.most_common(1)[0][0] for text, count in votes.items()}
    return {text: "person" if text in surnames and votes[text][ORGANISATION] < SURE else kind for text, kind in kinds.items()}


def _joined(text: str, names: Sequence[Name]) -> list[Name]:
    """The names, those with only an ampersand between them as one: "Brandt & Lund AB"."""
    found: list[Name] = []
    for name in names:
        if found and text[found[-1].end : name.start] == " & ":
            start = found.pop().start
            name = Name(start, name.end, text[start : name.end], ORGANISATION)
        found.append(name)
    return found


def _unmarked(text: str, sentences: Sequence[Sentence], names: Sequence[Name], kinds: dict[str, str]) -> list[Name]:
    """Single capitalised tokens that are a person's surname or a one-word name elsewhere, and that nothing marks yet."""
    known = {string: kind for string, kind in kinds.items() if " " not in string and len(string) > 2 and string[0].isupper()}
    for name in names:
        last = name.text.split()[-1]
        if name.type == "person" and " " in name.text and last[0].isupper() and len(last) > 2:
            known[last] = "person"
    taken = sorted((name.start, name.end) for name in names)
    starts = [start for start, _ in taken]
    found = []
    for sentence in sentences:
        for index, token in enumerate(sentence.tokens):
            kind = known.get(token.text)
            if kind is None or _inside(token.start, starts, taken):
                continue
            if index == 0 and kind != "person":
                continue
            found.append(Name(token.start, token.end, token.text, kind))
    return found


def _inside(position: int, starts: Sequence[int], taken: Sequence[tuple[int, int]]) -> bool:
    index = bisect_left(starts, position + 1) - 1
    return index >= 0 and position < taken[index][1]
