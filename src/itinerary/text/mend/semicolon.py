"""Clauses behind a semicolon whose subject a parser hung on what stands before it: "…; its chairman, Lee, left"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.text.mend.parse import FINITE, Parse, has

NOMINAL = ("NOUN", "PROPN", "PRON")
LOOSE = ("conj", "parataxis", "advcl", "dep", "ccomp", "acl", "appos", "list")
OWN = ("nsubj", "csubj", "mark", "cc")


def resumed(words: Sequence[str], parse: Parse) -> Parse:
    """A parse in which the first noun behind a semicolon is the subject of the verb there that has none.

    >>> words = ("they", "backed", "it", ";", "lee", "left")
    >>> tags = (("PRON", "VERB", "PRON", "PUNCT", "PROPN", "VERB"), ("PRP", "VBD", "PRP", ",", "NNP", "VBD"))
    >>> relations = ("nsubj", "root", "obj", "punct", "appos", "conj")
    >>> resumed(words, (*tags, (1, -1, 1, 4, 2, 1), relations))[2:]
    ((1, -1, 1, 4, 5, 1), ('nsubj', 'root', 'obj', 'punct', 'nsubj', 'conj'))
    """
    if ";" not in words:
        return parse
    upos, xpos, heads, relations = parse
    new_heads, new_relations = list(heads), list(relations)
    for at in (index for index, word in enumerate(words) if word == ";"):
        end = next((index for index in range(at + 1, len(words)) if words[index] == ";"), len(words))
        noun = _hung_before(at, end, parse)
        verb = _bare_verb(at, end, parse) if noun is not None else None
        if noun is not None and verb is not None and noun < verb:
            new_heads[noun], new_relations[noun] = verb, "nsubj"
    return upos, xpos, tuple(new_heads), tuple(new_relations)


def _hung_before(at: int, end: int, parse: Parse) -> int | None:
    """The nominal that comes first behind a semicolon, without a preposition, where it hangs on what stands before."""
    upos, _, heads, relations = parse
    for token in range(at + 1, end):
        if 0 <= heads[token] < at and relations[token] != "punct":
            fits = upos[token] in NOMINAL and relations[token].startswith(LOOSE) and not has(token, parse, ("case", "cop"))
            return token if fits else None
    return None


def _bare_verb(at: int, end: int, parse: Parse) -> int | None:
    """The first finite verb behind a semicolon that hangs on what stands before and has no subject of its own."""
    upos, xpos, heads, relations = parse
    for token in range(at + 1, end):
        if upos[token] == "VERB" and 0 <= heads[token] < at and relations[token].startswith(LOOSE):
            fits = xpos[token] in FINITE and not has(token, parse, OWN)
            return token if fits else None
    return None
