"""Names that say themselves what they are: bodies, storms, flights, persons by the title before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from itinerary import gazetteer
from itinerary.language.tables import table, terms, words
from itinerary.text.names.bodies import (
    NO_JOINS,
    PEOPLE,
    PLACES,
    by_last_word,
    classes_of,
    first_capital,
    is_capital,
    of_what,
    past_article,
    spelt_out,
)
from itinerary.text.names.honorifics import honorifics
from itinerary.text.names.lexicon import (
    COUNTRY,
    DIVISION,
    FEMALE,
    MALE,
    ORGANISATION,
    PROPER,
    SURNAME,
    TOWN,
    clusters,
    key,
    lexicon,
)

ARTICLES = frozenset(("a", "an", "the"))
SAINTS = frozenset(("saint", "st", "st.", "count", "prince"))        # as often in the names of places
PREFIXES = ("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Von", "Fitz", "Du", "Da", "Del", "El", "Al", "Abu", "San", "Ben")
OPENING = frozenset((",", "and", "but", "by", "that", "when", "while", "because", "as"))     # before the name of who acts
LONGEST_TITLE = 3
LONGEST_LISTED = 3


def cued(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """BIO tags with what strong cues say put in place.

    >>> cued(["Brandt", "&", "Lund", "AB", "agreed"], ["B-PER", "O", "B-ORG", "I-ORG", "O"])
    ['B-ORG', 'I-ORG', 'I-ORG', 'I-ORG', 'O']
    >>> cued(["The", "Food", "and", "Drug", "Administration"], ["O", "O", "O", "B-ORG", "I-ORG"])
    ['O', 'B-ORG', 'I-ORG', 'I-ORG', 'I-ORG']
    >>> cued(["Foreign", "Minister", "Ri"], ["B-PER", "I-PER", "I-PER"])
    ['O', 'O', 'B-PER']
    >>> cued("Filmon Tesfai of Eritrea won".split(), ["O", "O", "O", "B-LOC", "O"])
    ['B-PER', 'I-PER', 'O', 'B-LOC', 'O']
    >>> cued(["Two", "Australians", "met", "Ms", "Hull"], ["O", "B-PER", "O", "O", "B-LOC"])
    ['O', 'O', 'O', 'O', 'B-PER']
    """
    out = list(tags)
    for start, end in (*by_last_word(words), *of_what(words), *spelt_out(words, tags)):
        _mark(out, start, end, "ORG")
    for start, end in (*_storms(words), *_flights(words), *_camels(words, tags)):
        _mark(out, start, end, "ORG")
    for index in _reached(words, out):
        out[index] = "B-LOC"
    for start, end in (span for cue in PERSONS for span in cue(words, out)):
        _mark(out, start, end, "PER")
    for index in _peoples(words, out):
        out[index] = "O"
    _untitle(words, out)
    for start, end, kind in _listed(words, out):
        _mark(out, start, end, kind)
    return out


def _given(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First names that were taken for other words: "her husband, Per Dahl", "Ann Lee and Can Aydin"."""
    for index in _begun(tags, "B-PER"):
        first = row[index - 1]
        if index < 2 or tags[index - 1] != "O" or not is_capital(first) or first.casefold() in _no_first_names():
            continue
        classes = set(lexicon().get(key(first), ""))
        if classes & {MALE, FEMALE} and row[index - 2] in (",", "and", "'s", "’s"):
            end = index + 1
            while end < len(row) and tags[end] == "I-PER":
                end += 1
            yield index - 1, end


@cache
def _no_first_names() -> frozenset[str]:
    """Months and titles, though some are first names as well: "Prince", "May"."""
    return words("en", "month", "titles", "royal_titles").union(honorifics())


def _storms(row: Sequence[str]) -> Iterator[tuple[int, int]]:
    """"Storm Nadia", "Hurricane Ana"."""
    for index, word in enumerate(row[:-1]):
        if word.istitle() and word.casefold() in _storm_nouns() and row[index + 1].istitle():
            yield index, index + 2


def _flights(row: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Who flies: "Air Atlantis Flight 318"."""
    for index in range(1, len(row) - 1):
        if row[index] in ("Flight", "flight") and row[index + 1][-1:].isdigit() and is_capital(row[index - 1]):
            yield past_article(row, first_capital(row, index, NO_JOINS)), index


def _camels(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Single words with a capital inside, as only companies have them: "KazSalt"."""
    for index, word in enumerate(row):
        if word.islower() or word.istitle() or not (word.isalpha() and word[:1].isupper() and word[1:2].islower()):
            continue
        alone = not (index and is_capital(row[index - 1])) and not (index + 1 < len(row) and is_capital(row[index + 1]))
        if alone and not word.startswith(PREFIXES) and tags[index][2:] != "LOC":
            yield index, index + 1


def _compatriots(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Names behind where their bearers are from: "caught the Italian Luca Merlo"."""
    for index in range(1, len(row) - 2):
        name, after = row[index + 1 : index + 3], row[index + 3 : index + 4]
        if row[index - 1] != "the" or not all(map(str.istitle, name)) or not gazetteer.is_demonym(row[index]):
            continue
        free = set(tags[index + 1 : index + 3]) <= {"O", "B-PER", "I-PER", "B-LOC", "I-LOC"}
        if free and not (after and is_capital(after[0])) and not any(map(_is_word, name)):
            yield index + 1, index + 3


def _reached(row: Sequence[str], tags: Sequence[str]) -> Iterator[int]:
    """Listed places to which one comes from others: "from Bodrum to Kos"."""
    for index in range(3, len(row)):
        came = row[index - 1] == "to" and tags[index - 2][2:] == "LOC" and "from" in row[max(index - 6, 0) : index - 2]
        alone = tags[index] == "B-PER" and tags[index + 1 : index + 2] != ["I-PER"]
        if came and alone and gazetteer.lookup(row[index]):
            yield index


@cache
def _storm_nouns() -> frozenset[str]:
    return frozenset(noun for kind, nouns in table("en", "actor_things") if kind == "storm" for noun in nouns)


def _set_off(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Names between commas behind what somebody is: "its chairman, Per Nes, left"."""
    for index in range(1, len(row) - 3):
        if row[index] != "," or not (row[index - 1] in _titles() or row[index - 1] in words("en", "kin")):
            continue
        end = index + 1
        while end < len(row) and row[end].istitle() and tags[end] == "O":
            end += 1
        if 2 <= end - index - 1 <= LONGEST_TITLE and end < len(row) and row[end] == ",":
            yield index + 1, end


def _by_given_name(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A given name that is no word besides and a capital behind it, which nothing marks: "But Jonas Lie left"."""
    for index in range(1, len(row) - 1):
        if tags[index : index + 2] != ["O", "O"] or not (row[index].istitle() and row[index + 1].istitle()):
            continue
        classes, after = classes_of(row[index]), row[index + 2 : index + 3]
        given = classes & {MALE, FEMALE} and classes <= PEOPLE | {PROPER} and not _is_word(row[index])
        owned = index > 1 and row[index - 1] in ("'s", "’s") and tags[index - 2][2:] == "LOC"     # "Ghana's Grace Addo"
        given = given or (owned and classes & {MALE, FEMALE} and not _is_word(row[index + 1]))
        if given and (owned or row[index - 1].casefold() in OPENING) and not any(map(is_capital, after)):
            yield index, index + 2


def _in_office(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Two capitalised words that nothing marks behind what somebody is: "the retired headmaster Ivor Lamb"."""
    for index in range(1, len(row) - 2):
        if row[index] not in _titles() or row[index] in honorifics() or set(tags[index + 1 : index + 3]) != {"O"}:
            continue
        name, after = row[index + 1 : index + 3], row[index + 3 : index + 4]
        if all(map(str.istitle, name)) and not (after and is_capital(after[0])) and not _is_word(name[0]):
            yield index + 1, index + 3


def _begun(tags: Sequence[str], tag: str) -> list[int]:
    """The words that have a tag."""
    return [index for index, found in enumerate(tags) if found == tag] if tag in tags else []


def _mark(tags: list[str], start: int, end: int, kind: str) -> None:
    """Make `[start, end)` one name; what it cuts through ends before it or begins anew after it."""
    if end < len(tags) and tags[end][0] == "I":
        tags[end] = "B" + tags[end][1:]
    tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)


def _listed(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Capitalised words that nothing marks and that the lexicon knows as one kind of name and as nothing else."""
    index = 0
    while index < len(row):
        step = 1
        if tags[index] == "O" and is_capital(row[index]) and not (index and is_capital(row[index - 1])):
            article = index > 0 and row[index - 1] in ARTICLES
            for length in range(min(LONGEST_LISTED, len(row) - index), 0, -1):
                kind = _only_kind(" ".join(row[index : index + length]))
                if kind and not (article and kind == "PER") and _ends_name(row, tags, index, index + length):
                    yield index, index + length, kind
                    step = length
                    break
        index += step


def _peoples(row: Sequence[str], tags: Sequence[str]) -> Iterator[int]:
    """"Australians" are many, and so nobody's name."""
    for index in _begun(tags, "B-PER"):
        alone = tags[index + 1 : index + 2] != ["I-PER"]
        if alone and row[index].endswith("s") and gazetteer.is_demonym(row[index]):
            yield index


def _addressed(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """"Ms Pugh": the name behind a form of address, whatever it was taken for."""
    forms = honorifics()
    for index in range(len(row) - 1):
        if row[index].casefold() in forms and is_capital(row[index]) and tags[index + 1][2:] != "PER":
            end = index + 1
            while end < len(row) and is_capital(row[end]) and row[end][:2].isalpha() and tags[end][2:] != "PER":
                end += 1
            if end > index + 1:
                yield index + 1, end


def _of_country(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """"Filmon Tesfai of Eritrea": two words that are nothing else, and a country behind "of"."""
    for index in range(2, len(row) - 1) if "of" in row and "B-LOC" in tags else ():
        place = index + 1 + (row[index + 1] == "the")
        if row[index] != "of" or place >= len(row) or tags[place] != "B-LOC" or COUNTRY not in classes_of(row[place]):
            continue
        start = first_capital(row, index, NO_JOINS)
        parts = row[start:index]
        if len(parts) == 2 and set(tags[start:index]) == {"O"} and not any(map(_is_word, parts)):
            yield start, index


def _persons(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """"Sofia Lindqvist": a city that is a given name as well, and a surname that is no word besides."""
    for index in _begun(tags, "B-LOC"):
        if tags[index + 1 : index + 2] == ["I-LOC"] and tags[index + 2 : index + 3] != ["I-LOC"]:
            given, surname = classes_of(row[index]), row[index + 1]
            city = given & (PLACES | {TOWN, DIVISION}) and given & {MALE, FEMALE}
            common = surname in clusters() or surname.casefold() in clusters()
            if city and classes_of(surname) - {PROPER} == {SURNAME} and not common:
                yield index, index + 2


def _royals(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The name behind a royal style: "Crown Prince Lodewijk"."""
    for style in range(len(row) - 1):
        if tags[style] != "O" or not row[style].istitle() or row[style].casefold() not in words("en", "royal_titles"):
            continue
        end = style + 1
        while end < len(row) and row[end].istitle() and tags[end] == "O":
            end += 1
        if end > style + 1:
            yield style + 1, end


def _kings(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A royal style and one given name that were taken for a place: "King Haakon"."""
    for style in _begun(tags, "B-LOC"):
        alone = tags[style + 1 : style + 2] == ["I-LOC"] and tags[style + 2 : style + 3] != ["I-LOC"]
        royal = alone and row[style].istitle() and row[style].casefold() in words("en", "royal_titles") - SAINTS
        if royal and not classes_of(row[style + 1]) & (PLACES | {TOWN, DIVISION}):
            yield style, style + 2


def _is_word(word: str) -> bool:
    """Whether a word is more than a surname: a common word, a month, a title, letters."""
    low = word.casefold()
    common = word.isupper() or word in clusters() or low in clusters()
    return common or low in words("en", "calendar_names") or low in _titles()


def _ends_name(row: Sequence[str], tags: Sequence[str], start: int, end: int) -> bool:
    """Whether no tag lies in `[start, end)` and no capital follows it."""
    return set(tags[start:end]) == {"O"} and not (end < len(row) and is_capital(row[end]))


def _only_kind(phrase: str) -> str | None:
    """The tag of a phrase that is an organisation, or a place, or a person's name, and nothing else."""
    classes = classes_of(phrase) - {PROPER}
    if classes == {ORGANISATION}:
        return "ORG"
    if SURNAME in classes and classes <= PEOPLE and not _is_word(phrase):
        return "PER"
    return "LOC" if classes & PLACES and not classes - PLACES - {DIVISION} else None


@cache
def _titles() -> frozenset[str]:
    return terms("en", "titles").union(honorifics())


def _untitle(row: Sequence[str], tags: list[str]) -> None:
    for index in _begun(tags, "B-PER"):
        end = index + 1
        while end < len(tags) and tags[end] == "I-PER":
            end += 1
        start = index + _title_length(row[index:end])
        tags[index:end] = ["O"] * (start - index) + ["B-PER"] + ["I-PER"] * (end - start - 1)


def _title_length(name: Sequence[str]) -> int:
    """How many words of a name are titles; never all of them."""
    length = 0
    while True:
        rest = name[length:]
        longest = min(LONGEST_TITLE, len(rest) - 1)
        step = next((n for n in range(longest, 0, -1) if " ".join(rest[:n]).casefold() in _titles()), 0)
        if not step:
            return length
        length += step


PERSONS = (_persons, _set_off, _in_office, _by_given_name, _compatriots, _addressed, _of_country, _royals, _kings, _given)
