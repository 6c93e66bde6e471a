"""What classes a word or phrase has: country, city, division, first name, surname, common word."""

from __future__ import annotations

import gzip
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

COUNTRY, CITY, TOWN, DIVISION, REGION, ORGANISATION, PEOPLE = "CPpDGON"
MALE, FEMALE, SURNAME, COMMON, PROPER = "MFSkn"


@lru_cache(maxsize=50_000)
def key(phrase: str) -> str:
    """How the lexicon writes a phrase: casefolded, without accents, hyphens as spaces.

    >>> key("Saint-Étienne")
    'saint etienne'
    """
    if phrase.isascii():
        if phrase.isalnum():
            return phrase.casefold()
    else:
        decomposed = unicodedata.normalize("NFKD", phrase)
        phrase = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")
    return " ".join(phrase.casefold().replace("-", " ").split())


@cache
def lexicon() -> dict[str, str]:
    """The classes (letters as named above) of each phrase, by its `key`. Read once, when first asked for."""
    packed = files("itinerary").joinpath("data", "names.lexicon.gz").read_bytes()
    classes: dict[str, str] = {}
    for line in gzip.decompress(packed).decode().splitlines():
        kinds, _, phrases = line.partition("\t")
        classes.update(dict.fromkeys(phrases.split("|"), kinds))
    return classes


@cache
def openers() -> frozenset[str]:
    """The words with which the lexicon's phrases of several words begin."""
    return frozenset(phrase.partition(" ")[0] for phrase in lexicon() if " " in phrase)


@cache
def clusters() -> dict[str, str]:
    """The cluster of each common word: words that keep the same company. Read once, when first asked for."""
    packed = files("itinerary").joinpath("data", "names.clusters.gz").read_bytes()
    found: dict[str, str] = {}
    for line in gzip.decompress(packed).decode().splitlines():
        number, _, words = line.partition("\t")
        found.update(dict.fromkeys(words.split(" "), number))
    return found
