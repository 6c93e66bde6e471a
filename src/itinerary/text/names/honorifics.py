"""Forms of address: which words they are, and the gender that some tell."""

from __future__ import annotations

from functools import cache

from itinerary.language.tables import table


@cache
def honorifics(language: str = "en") -> dict[str, str]:
    """Each form of address, casefolded, with "m", "f" or nothing.

    >>> honorifics()["mrs"], honorifics()["dr."]
    ('f', '')
    """
    return {word: "" if gender == "any" else gender for gender, entries in table(language, "honorifics") for word in entries}
