"""Ships, craft and other things with names of their own: they sail, fly and act like persons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from itinerary import gazetteer
from itinerary.language.tables import words
from itinerary.model import Name, Token
from itinerary.model.tree import SUBJECTS, Tree

OFTEN = 4                   # times that "Kestrel" must be said before it counts as a name; "the Norge" counts twice
VESSEL = "vessel"
QUOTES = ('"', "“", "‘", "'", "``")
CALLED = ("called", "named", "christened")
LONGEST = 3                 # words of a ship's name
NUMBERED = re.compile(r"[A-Z][a-z]+-\d{1,3}")         # "Tern-1"


def vessels(rows: Sequence[Tree], names: Sequence[Name]) -> Iterator[Name]:
    """The mentions of ships and craft: named after a noun for one ("the airship Norge"), or bare and often, as what acts."""
    places = {name.text for name in names if name.type == "place"}
    marked = {part for name in names if name.type != "place" for part in name.text.split()}
    known = {name for row in rows for name in (*_introduced(row), *_apposed(row))}
    known |= {(name,) for name in _acting(rows, marked, places)}
    taken = {name.start for name in names if tuple(name.text.split()) not in known and name.type != "place"}
    for row in rows if known else ():
        yield from (name for name in _mentions(row, known) if name.start not in taken)


def _mentions(row: Tree, known: set[tuple[str, ...]]) -> Iterator[Name]:
    tokens, index = row.sentence.tokens, 0
    while index < len(tokens):
        for length in range(LONGEST, 0, -1):
            name = tuple(token.text for token in tokens[index : index + length])
            if name in known:
                yield Name(tokens[index].start, tokens[index + len(name) - 1].end, " ".join(name), VESSEL)
                index += len(name) - 1
                break
        index += 1


def _introduced(row: Tree) -> Iterator[tuple[str, ...]]:
    nouns = words("en", "vessels")
    tokens = row.sentence.tokens
    for index, token in enumerate(tokens[:-1]):
        if token.text not in nouns and row.words[index] not in nouns:
            continue
        first = index + 2 if row.words[index + 1] in CALLED else index + 1
        first += 2 * (row.words[first : first + 2] == (",", "the"))
        headed = token.text.isupper() and token.text.lower() in nouns and index > 0 and row.words[index - 1] == "the"
        named = first < len(tokens) and (token.text.isupper() or _is_capital(tokens[first].text))
        if headed or (token.text in nouns and named):
            last = _name_end(tokens, first)
            if last > first:
                yield tuple(token.text for token in tokens[first:last])


def _name_end(tokens: Sequence[Token], first: int) -> int:
    """The end (exclusive) of a row of capitalised words; "of" may link two: "Lord of Lorn"."""
    last = first
    while last < min(len(tokens), first + LONGEST):
        linked = tokens[last].text == "of" and first < last < len(tokens) - 1 and _is_capital(tokens[last + 1].text)
        if not linked and not _is_capital(tokens[last].text):
            break
        last += 1
    return last


def _apposed(row: Tree) -> Iterator[tuple[str, ...]]:
    """Names that stand beside a noun for a ship: "a sister ship, the Norge", "her cutter, Marigold"."""
    for index in range(len(row)):
        if row.relations[index] != "appos" or not 0 <= row.heads[index] < len(row):
            continue
        pair = (index, row.heads[index])
        noun = next((token for token in pair if row.lemmas[token] in words("en", "vessels")), None)
        if noun is not None and (name := _named_with_article(row, sum(pair) - noun)):
            yield name


def _named_with_article(row: Tree, head: int) -> tuple[str, ...]:
    """The capitalised words that a token is part of, behind "the" or a comma; () where it is no such name."""
    tokens = row.sentence.tokens
    first = head
    while first > 0 and head - first < LONGEST and _is_capital(tokens[first - 1].text) and tokens[first - 1].text != "The":
        first -= 1
    last = head + 1
    while last < len(tokens) and last - first < LONGEST and _is_capital(tokens[last].text):
        last += 1
    named = _is_capital(tokens[head].text) and first > 0 and row.words[first - 1] in ("the", ",")
    return tuple(token.text for token in tokens[first:last]) if named else ()


def storms(rows: Sequence[Tree]) -> set[str]:
    """The single words that do what storms do, in an article that speaks of one: "Marlo weakened"."""
    told = any(not words("en", "storms").isdisjoint(row.lemmas) for row in rows)
    found = set()
    for row in rows if told else ():
        for index, token in enumerate(row.sentence.tokens):
            does = row.relations[index] in SUBJECTS and row.lemmas[row.heads[index]] in words("en", "storm_verbs")
            if does and row.upos[index] == "PROPN" and _stands_alone(row, index):
                found.add(token.text)
    return found


def _acting(rows: Sequence[Tree], marked: set[str], places: set[str]) -> set[str]:
    """Names that nothing marks, that come back and act at least once, and are no listed place: "the Norge", "Kestrel". Where
    one is marked as a place only "the Norge" counts."""
    said: Counter[str] = Counter()
    acting: set[str] = set()
    for row in rows:
        for index, token in enumerate(row.sentence.tokens):
            if row.upos[index] != "PROPN" or not _stands_alone(row, index):
                continue
            sure = (index > 0 and row.words[index - 1] == "the") or token.text[-1].isdigit()
            said[token.text] += 2 if sure else token.text not in places
            if row.relations[index] in SUBJECTS:
                acting.add(token.text)
    often = {name for name, count in said.items() if count >= OFTEN and name in acting and name not in marked}
    return {name for name in often if not gazetteer.lookup(name) and not gazetteer.is_demonym(name)}


def _stands_alone(row: Tree, index: int) -> bool:
    """Whether a token is a capitalised word beside no other."""
    tokens = row.sentence.tokens
    before = tokens[index - 1].text if index else ""
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    title = before in QUOTES or (before == "The" and index > 1 and tokens[index - 2].text in QUOTES)
    beside = title or after[:1].isupper() or (before[:1].isupper() and before != "The" and not before.isupper())
    return _is_capital(tokens[index].text) and len(tokens[index].text) > 2 and not beside


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and (word.isalpha() or NUMBERED.fullmatch(word) is not None)
