"""Names that an apposition follows, where a parser took the apposition for the subject: "Lee, a doctor, flew home"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.tables import terms
from itinerary.text.mend.parse import Parse

ARTICLES = ("a", "an", "the")
LONGEST = 6                 # words of the apposition before its noun


def renamed(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which the name is the subject, the noun its apposition.

    >>> words = ("lee", ",", "a", "doctor", ",", "flew")
    >>> tags = (("PROPN", "PUNCT", "DET", "NOUN", "PUNCT", "VERB"), ("NNP", ",", "DT", "NN", ",", "VBD"))
    >>> relations = ("advmod", "punct", "det", "nsubj", "punct", "root")
    >>> renamed(words, (*tags, (5, 3, 3, 5, 3, -1), relations))[2:]
    ((5, 3, 3, 0, 3, -1), ('nsubj', 'punct', 'det', 'appos', 'punct', 'root'))
    """
    upos, xpos, heads, relations = parse
    new_heads, new_relations = list(heads), list(relations)
    for noun, relation in enumerate(relations):
        if not relation.startswith("nsubj") or upos[noun] != "NOUN" or "," not in words[noun + 1 : heads[noun]]:
            continue
        name = _name(words, parse, noun)
        if name is not None:
            new_heads[name], new_relations[name] = heads[noun], relation
            new_heads[noun], new_relations[noun] = name, "appos"
    for name, relation in enumerate(relations):
        noun = heads[name]
        if relation == "appos" and 0 < noun < name and upos[name] == "PROPN" and words[noun + 1] == ",":
            new_heads[name] = _holder(words, parse, noun)
    return upos, xpos, tuple(new_heads), tuple(new_relations)


def _holder(words: Sequence[str], parse: Parse, inner: int) -> int:
    """Who holds the post of which a name tells the body: "the head of the Royal Ballet, Lee, left"; else the name."""
    upos, _, heads, relations = parse
    name = heads[inner] if relations[inner] == "flat" else inner
    noun = heads[name]
    held = relations[name] == "nmod" and 0 <= noun < name and upos[noun] == "NOUN" and words[noun] in terms("en", "titles")
    return noun if held else inner


def _name(words: Sequence[str], parse: Parse, noun: int) -> int | None:
    """The name before the comma that opens an apposition, where it hangs on the noun's verb without a preposition."""
    upos, _, heads, relations = parse
    openings = (at for at in range(noun - 1, max(noun - LONGEST, 1), -1) if words[at] in ARTICLES and words[at - 1] == ",")
    name = next(openings, 1) - 2
    while name >= 0 and relations[name] == "flat" and heads[name] < name:
        name = heads[name]
    if name < 0 or upos[name] != "PROPN" or heads[name] != heads[noun] or relations[name].startswith("nsubj"):
        return None
    placed = any(heads[token] == name and relations[token] == "case" for token in range(name))
    return None if placed else name
