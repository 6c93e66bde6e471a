"""Who tells it, behind a sentence, where a parser took them for an apposition: "It sent ships to Oslo, its head said"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.text.mend.parse import NOUNS, Parse, has

TENSED = ("VBD", "VBZ")
WITHIN = ("flat", "appos", "compound")


def told_by(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which what stands right before "said" is its subject.

    >>> tags = ("VERB", "PROPN", "PUNCT", "PROPN", "VERB"), ("VBD", "NNP", ",", "NNP", "VBD")
    >>> parse = (*tags, (4, 0, 3, 1, -1), ("ccomp", "obj", "punct", "appos", "root"))
    >>> told_by(("met", "lee", ",", "fox", "said"), parse)[2:]
    ((4, 0, 3, 4, -1), ('ccomp', 'obj', 'punct', 'nsubj', 'root'))
    """
    upos, xpos, heads, relations = parse
    new_heads, new_relations = list(heads), list(relations)
    clauses = {heads[at]: at for at, relation in enumerate(relations) if relation == "ccomp" and at < heads[at]}
    for verb, clause in clauses.items():
        if xpos[verb] not in TENSED or has(verb, parse, ("nsubj", "aux")):
            continue
        teller = _before(words, parse, verb)
        if teller is not None and teller > clause:
            new_heads[teller], new_relations[teller] = verb, "nsubj"
    return upos, xpos, tuple(new_heads), tuple(new_relations)


def _before(words: Sequence[str], parse: Parse, verb: int) -> int | None:
    """The outermost apposition that ends right before a verb."""
    upos, _, heads, relations = parse
    at, found = verb - 1 - (words[verb - 1] == ","), None
    while at > 0 and upos[at] in NOUNS and relations[at] in WITHIN and heads[at] < at:
        found = at if relations[at] == "appos" else found
        at = heads[at]
    return found
