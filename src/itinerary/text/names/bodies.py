"""Bodies that say what they are: companies by their legal form, others by their last word or "of", acronyms by the words
before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from itinerary.language.tables import table, words
from itinerary.text.names.lexicon import CITY, COMMON, COUNTRY, FEMALE, MALE, REGION, SURNAME, key, lexicon

SMALL = frozenset(("&", "and", "of", "for", "the", "-", "'s", "’s"))
COMPANY_JOINS = frozenset(("&", "and", "-"))
NO_JOINS = frozenset(("-",))
THE = ("the", "The")        # "the Food and Drug Administration"
PLURALS = ("men", "people", "children")          # "the Seamen's Union"
PLACES = frozenset((COUNTRY, CITY, REGION))
PEOPLE = frozenset((MALE, FEMALE, SURNAME))


@cache
def _heads(key: str) -> frozenset[str]:
    return frozenset(dict(table("en", "org_heads"))[key])


def by_last_word(row: Sequence[str]) -> Iterator[tuple[int, int]]:
    """"Brandt & Lund AB", "First Union Securities, Inc.", "Environment Agency"."""
    forms, heads = words("en", "legal_forms"), _heads("end")
    for index, word in enumerate(row):
        if not index or not is_capital(word):
            continue
        low = word.casefold()
        if low not in forms and low not in heads:
            continue
        legal = low in forms
        end = index - (legal and row[index - 1] in (",", "&"))
        start = past_article(row, first_capital(row, end, COMPANY_JOINS if legal else NO_JOINS))
        start = start if legal else _joined(row, _owned(row, start))
        if not legal and start > 2 and row[start - 1] == "and" and is_capital(row[start - 2]) and row[start - 3] in THE:
            start -= 2
        if start < end and (legal or index + 1 == len(row) or not is_capital(row[index + 1])):
            yield start, index + 1


def _joined(row: Sequence[str], start: int) -> int:
    """Where the name of a body begins that "the" opens: "the Food and Drug Administration"."""
    if start > 2 and row[start - 1] in ("and", "&") and is_capital(row[start - 2]):
        first = first_capital(row, start - 1, NO_JOINS)
        if first > 0 and row[first - 1].casefold() == "the":
            return first
        if row[first].casefold() == "the" and first + 1 < start - 1:
            return first + 1
    return start


def _owned(row: Sequence[str], start: int) -> int:
    """Where the name of a body begins that is somebody's: "the Teachers' Federation", "the Transport Workers' Union"."""
    many = start > 1 and row[start - 1] in ("'", "’") and is_capital(row[start - 2]) and row[start - 2].endswith("s")
    people = start > 1 and row[start - 1] in ("'s", "’s") and row[start - 2].istitle() and row[start - 2].endswith(PLURALS)
    owner = row[start - 2] if many or people else ""
    common = people or COMMON in classes_of(owner) or not classes_of(owner) & (PEOPLE | PLACES)
    return past_article(row, first_capital(row, start - 1, NO_JOINS)) if owner and common else start


def past_article(row: Sequence[str], start: int) -> int:
    """Where a name begins without the article that opens it."""
    return start + (row[start] in ("The", "A", "An") and start + 1 < len(row))


def of_what(row: Sequence[str]) -> Iterator[tuple[int, int]]:
    """"Ministry of Defence", "Centre for Policy"."""
    heads = _heads("of")
    for index, word in enumerate(row[:-2]):
        if is_capital(word) and word.casefold() in heads and row[index + 1] in ("of", "for"):
            first = index + 2 + (row[index + 2] == "the")
            end = first
            while end < len(row) and is_capital(row[end]):
                end += 1
            if end > first:
                yield past_article(row, first_capital(row, index + 1, NO_JOINS)), end


def spelt_out(row: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """"Korean Central News Agency (KCNA)": the words whose initials the brackets hold, and the acronym."""
    for index in range(2, len(row) - 1) if "(" in row else ():
        short = row[index]
        if row[index - 1] != "(" or row[index + 1] != ")" or not (short.isupper() and short.isalpha() and len(short) < 9):
            continue
        start = _initials(row, index - 1, short)
        if start is not None and "LOC" not in (tags[index][2:], tags[start][2:]):
            yield start, index - 1
            yield index, index + 1


def _initials(row: Sequence[str], end: int, short: str) -> int | None:
    at = end
    for letter in reversed(short):
        at -= 1
        while at >= 0 and row[at] in SMALL:
            at -= 1
        if at < 0 or row[at][:1].upper() != letter:
            return None
    return at if is_capital(row[at]) and end - at > 1 else None


def first_capital(words: Sequence[str], end: int, joins: frozenset[str]) -> int:
    """Where the capitalised words that end before `end` begin; a join counts between two of them."""
    start = end
    while start:
        if is_capital(words[start - 1]):
            start -= 1
        elif start > 1 and start < end and words[start - 1] in joins and is_capital(words[start - 2]):
            start -= 2
        else:
            break
    return start


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[:1].isupper()


def classes_of(phrase: str) -> set[str]:
    """The lexicon's classes of a phrase."""
    return set(lexicon().get(key(phrase), ""))
