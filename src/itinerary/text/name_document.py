"""The document pass: what an article calls by one name has one type, and a surname once introduced is known again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import evolve

from itinerary.model import Name, Sentence


def agree(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Name, ...]:
    """The names with one type a string (the longer name's, else the majority's), and with the capitalised words that are
    names elsewhere in the article."""
    kinds = _kinds(names)
    typed = [evolve(name, type=kinds[name.text]) for name in names]
    return tuple(sorted([*typed, *_unmarked(text, sentences, typed, kinds)], key=lambda name: name.start))


def _kinds(names: Sequence[Name]) -> dict[str, str]:
    """The type of each name string: a person's part takes "person" where the article names the person in full."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.text][name.type] += 1
    surnames = {part for name in names if name.type == "person" for part in name.text.split()[-1:] if " " in name.text}
    return {text: "person" if text in surnames else count.most_common(1)[0][0] for text, count in votes.items()}


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
