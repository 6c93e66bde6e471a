"""The document pass: what an article calls by one name has one type, and a name once introduced is known again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from attrs import evolve

from itinerary import gazetteer
from itinerary.language.tables import table, terms, words
from itinerary.model import Name, Sentence
from itinerary.text.names.lexicon import COMMON, FEMALE, MALE, key, lexicon

WHERE = frozenset("in near into inside outside around across throughout towards toward".split())
WHITHER = frozenset("at to from via through of".split())
EITHER = frozenset("to from of".split())          # "to Carlow": the town or the man
ARTICLES = frozenset("a an the".split())
PHRASE_ENDS = WHERE | WHITHER | frozenset("on with that which where and or about just close between beside under".split())
REACH = 4
CONJUNCTIONS = frozenset("But And Yet".split())
NOTHING = ("", "")
_ARTICLE = re.compile(r"\b(?:al|el|ul|as|ad|ar)-$")            # of an Arabic name, which a reader left out
AFFIXES = frozenset("led based style era like born made backed run owned wide free bound area".split())


def agree(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Name, ...]:
    """The names with one type a string, and with the words that are names elsewhere in the article."""
    before = _before(sentences)
    whole = [_whole(text, name) for name in names if _is_name(name.text)]
    kinds = _kinds(whole, before, _told_places(sentences))
    told = [(name, _kind(name, kinds, before)) for name in whole]
    typed = [name if name.type == kind else evolve(name, type=kind) for name, kind in told]
    return tuple(sorted([*typed, *_unmarked(text, sentences, typed, kinds)], key=lambda name: name.start))


def _is_name(text: str) -> bool:
    """Whether a string has a capital, and is not two countries that a hyphen joins: "US-North Korea"."""
    halves = text.split("-", 1)
    pair = len(halves) == 2 and all(gazetteer.country(half.strip()) for half in halves)
    return not pair and any(map(str.isupper, text))


def _before(sentences: Sequence[Sentence]) -> dict[int, tuple[str, str]]:
    """The two words before each token of the article, the nearer one first, by the token's offset."""
    found = {}
    for sentence in sentences:
        near = far = ""
        for token in sentence.tokens:
            found[token.start] = near, far
            near, far = token.text.casefold(), near
    return found


def _told_places(sentences: Sequence[Sentence]) -> set[int]:
    """Where words end of which an apposition says that they name a place: "X, a small town on the border"."""
    found = set()
    for sentence in sentences:
        row = [token.text.casefold() for token in sentence.tokens]
        for index in range(1, len(row) - 2):
            if row[index] == "," and row[index + 1] in ARTICLES and _place_noun(row[index + 2 : index + 3 + REACH]):
                found.add(sentence.tokens[index - 1].end)
    return found


def _place_noun(row: Sequence[str]) -> bool:
    """Whether a noun for places stands among the first words and ends its phrase ("a town on …", no "town clerk")."""
    for word, after in pairwise((*row, ".")):
        if not word.isalpha() or word in WHERE or word in WHITHER:
            return False
        if word in _place_nouns() and (not after[:1].isalpha() or after in PHRASE_ENDS):
            return True
    return False


@cache
def _place_nouns() -> frozenset[str]:
    return frozenset(noun for _, nouns in table("en", "place_nouns") for noun in nouns)


def _whole(text: str, name: Name) -> Name:
    """A name without the "But" before it and the "OBE" behind; a person's hyphenated given name to its end, of which it was
    only a piece."""
    if article := _ARTICLE.search(text, max(name.start - 4, 0), name.start):
        name = evolve(name, start=article.start(), text=text[article.start() : name.end])
    first, _, rest = name.text.partition(" ")
    if name.type == "person" and rest and _opens_place(first):
        return evolve(name, type="place")
    if first in CONJUNCTIONS and rest[:1].isupper():
        name = evolve(name, start=name.end - len(rest), text=rest)
    bare, _, letters = name.text.rpartition(" ")
    while name.type == "person" and bare and letters in terms("en", "post_nominals"):
        name = evolve(name, end=name.start + len(bare.rstrip(" ,")), text=bare.rstrip(" ,"))
        bare, _, letters = name.text.rpartition(" ")
    end = name.end
    if name.type == "person" and " " in name.text and text[end : end + 1] == "-":
        last = end + 1
        while last < len(text) and text[last].isalpha() and text[last].islower() and last - end < 9:
            last += 1
        if last > end + 1 and not text[last : last + 1].isalnum() and text[end + 1 : last] not in AFFIXES:
            return evolve(name, end=last, text=text[name.start : last])
    return name


def _opens_place(word: str) -> bool:
    """Whether a word begins the names of places and is nobody's given name: "Cape", "Mount", not "Ben"."""
    given = {MALE, FEMALE}.intersection(lexicon().get(key(word), ""))
    return not given and any(word.casefold() in openers for _, openers in table("en", "place_heads_before"))


def _kinds(names: Sequence[Name], before: Mapping[int, tuple[str, str]], told: set[int]) -> dict[str, str]:
    """The type of each name string: that of the full name of which it is the short form, else the majority's."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.text][name.type] += 2
        if before.get(name.start, NOTHING)[0] in WHERE:
            votes[name.text]["place"] += 1 if " " not in name.text else 3 * bool(gazetteer.lookup(name.text))
        if name.end in told:
            votes[name.text]["place"] += 3
    kinds = {text: max(count, key=lambda kind: (count[kind], kind)) for text, count in votes.items()}
    return kinds | _short_forms(names)


def _short_forms(names: Sequence[Name]) -> dict[str, str]:
    """Words that stand for a full name, with its type; of two full names the one that comes first gives it."""
    found: dict[str, str] = {}
    for name in names:
        parts = name.text.split()
        if len(parts) < 2:
            continue
        if name.type == "person":
            found.setdefault(_surname(parts), "person")
        elif name.type == "organisation" and parts[-1].casefold() in words("en", "legal_forms"):
            short = parts[:1] if parts[1] in ("&", "and") else parts[:-1]
            found.setdefault(" ".join(short), "organisation")
        elif name.type == "organisation" and parts[-1].casefold() in words("en", "clubs"):
            found.setdefault(" ".join(parts[:-1]), "organisation")
            found.setdefault(parts[-1], "organisation")
        elif name.type == "organisation" and not lexicon().get(key(parts[0])):
            found.setdefault(parts[0], "organisation")
    return {word: kind for word, kind in found.items() if len(word) > 1 and (word[0].isupper() or _ARTICLE.match(word[:3]))}


def _surname(parts: Sequence[str]) -> str:
    """The surname: the first word where the given name is hyphenated ("Kim Jong-un") and is no given name itself."""
    given = lexicon().get(key(parts[0]), "")
    east = len(parts) == 2 and "-" in parts[1] and parts[1].split("-")[-1].islower()
    return parts[0] if east and (len(parts[0]) < 5 or not (MALE in given or FEMALE in given)) else parts[-1]


def _kind(name: Name, kinds: Mapping[str, str], before: Mapping[int, tuple[str, str]]) -> str:
    """The type of the string, unless this mention alone stands as a place: "in Washington" beside George Washington."""
    kind = kinds[name.text]
    lone = kind == "person" and name.type == "place" and _is_whither(*before.get(name.start, NOTHING))
    return "place" if lone else kind


def _is_whither(word: str, further: str) -> bool:
    """Whether a name behind these words is where something is or moves: "in", "flew to", not "spoke to"."""
    moves = not further or further in words("en", "place_motion")          # "From Oslo she went on"
    return word in WHERE | WHITHER and (word not in EITHER or moves)


def _unmarked(text: str, sentences: Sequence[Sentence], names: Sequence[Name], kinds: Mapping[str, str]) -> Iterator[Name]:
    """Capitalised words, alone or several, that nothing marks here and that are names elsewhere."""
    known: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    plain = {" ".join(string.split()): kind for string, kind in kinds.items()}
    for string in plain:
        parts = tuple(string.split())
        if (len(string) > 2 or _is_short_surname(string, plain[string])) and string[0].isupper() and not string.isdigit():
            known[parts[0]].append(parts)
    taken = {position for name in names for position in range(name.start, name.end)}
    for sentence in sentences:
        index = 0
        while index < len(sentence.tokens):
            token = sentence.tokens[index]
            length = _match(sentence, index, known[token.text]) if token.text in known else 0
            end = sentence.tokens[index + length - 1].end if length else token.end
            if length and token.start not in taken and end - 1 not in taken and not _doubtful(sentence, index, length):
                string = " ".join(t.text for t in sentence.tokens[index : index + length])
                yield Name(token.start, end, text[token.start : end], plain[string])
            index += max(length, 1)


def _is_short_surname(string: str, kind: str) -> bool:
    """Whether two letters are somebody's name and no word besides: "Bø"."""
    return kind == "person" and len(string) == 2 and string.istitle() and COMMON not in lexicon().get(string.casefold(), "")


def _match(sentence: Sentence, index: int, known: Sequence[tuple[str, ...]]) -> int:
    """How many tokens the longest known name takes here."""
    fits = [len(parts) for parts in known if tuple(t.text for t in sentence.tokens[index : index + len(parts)]) == parts]
    return max(fits, default=0)


def _doubtful(sentence: Sentence, index: int, length: int) -> bool:
    """A single word that is part of a longer capitalised phrase ("North" in "North Korean"), or a common one that has its
    capital from the sentence's beginning alone ("Banks closed", but "Bright closed")."""
    if length > 1:
        return False
    after = sentence.tokens[index + 1].text if index + 1 < len(sentence.tokens) else ""
    first = sentence.tokens[index].text
    common = index == 0 and COMMON in lexicon().get(first.casefold(), "")
    return after[:1].isupper() or (common and (first.endswith("s") or not _acts(sentence, index)))


def _acts(sentence: Sentence, index: int) -> bool:
    """Whether a verb in the past, a helping verb or an age stands behind a word."""
    after = [token.text for token in sentence.tokens[index + 1 : index + 3]]
    if len(after) < 2:
        return False
    verb = after[0] in words("en", "past_verbs", "verb_helpers") or (after[0].endswith("ed") and len(after[0]) > 4)
    return verb or (after[0] == "," and after[1].isdigit())
