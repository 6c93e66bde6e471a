"""Clauses without "which was" that a parser took for the sentence: "The talks, held in Bern, failed"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.text.mend.parse import Parse, has, root_of

PAST = ("VBD", "VBN")
LOOSE = ("conj", "parataxis", "ccomp", "advcl", "amod", "dep", "xcomp")
ENDS = ("NUM", "PROPN", "ADV", "ADP")
OWN = ("nsubj", "csubj", "mark", "aux", "cop", "cc")


def unreduced(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which the later of two such verbs is the root.

    >>> tags = ("NOUN", "VERB", "NUM", "VERB"), ("NN", "VBD", "CD", "VBD")
    >>> parse = (*tags, (1, -1, 1, 1), ("nsubj", "root", "obl", "conj"))
    >>> unreduced(("body", "formed", "2016", "reported"), parse)[2:]
    ((3, 0, 1, -1), ('nsubj', 'acl', 'obl', 'root'))
    """
    upos, xpos, heads, relations = parse
    as_noun = (t for t, head in enumerate(heads) if t < head and xpos[t] in PAST and relations[t] == "nsubj")
    first = next(as_noun, root_of(heads, -1))
    if first < 1 or upos[first] != "VERB" or xpos[first] not in PAST or has(first, parse, ("aux", "cop", "expl")):
        return parse
    subject = next((at for at in range(first) if heads[at] == first and relations[at].startswith("nsubj")), None)
    if subject is None or upos[subject] not in ("NOUN", "PROPN"):
        return parse
    verb = heads[first] if heads[first] >= 0 else _later(words, parse, subject, first)
    return parse if verb is None else _turned(parse, subject, first, verb)


def _later(words: Sequence[str], parse: Parse, subject: int, first: int) -> int | None:
    """The verb of the sentence behind the clause: right behind it, or behind the comma that ends it."""
    upos, xpos, _, relations = parse
    inside = words[first - 1] == "," and "," not in words[subject:first - 1]
    for at in range(first + 1, len(words)):
        if upos[at] in ("CCONJ", "SCONJ") or (upos[at] == "PUNCT" and words[at] != ","):
            return None
        fits = xpos[at] == "VBD" or (inside and xpos[at] == "VBN")
        if upos[at] == "VERB" and fits and relations[at].startswith(LOOSE) and not has(at, parse, OWN):
            ends = words[at - 1] == "," if inside else upos[at - 1] in ENDS
            return at if ends and words[first + 1:at].count(",") == inside else None
        if upos[at] == "AUX" or (upos[at] == "VERB" and relations[at] != "amod"):
            return None
    return None


def _turned(parse: Parse, subject: int, first: int, verb: int) -> Parse:
    upos, xpos, heads, relations = parse
    new_heads, new_relations = list(heads), list(relations)
    noun = heads[verb] if relations[verb] in ("amod", "compound") else -1
    new_heads[subject], new_heads[first] = verb, subject
    new_relations[subject], new_relations[first] = "nsubj", "acl"
    if heads[first] < 0:
        new_heads[verb], new_relations[verb] = -1, "root"
    for token in range(verb + 1, len(heads)):
        if heads[token] == first:
            new_heads[token] = verb
    if noun > verb:
        new_heads[noun], new_relations[noun] = verb, "obj"
    tags = tuple({verb: "VBD", first: "VBN"}.get(token, tag) for token, tag in enumerate(xpos))
    return upos, tags, tuple(new_heads), tuple(new_relations)
