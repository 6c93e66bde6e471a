"""Entries of a chronicle in which a tagger took the verb for a noun: "5 October: Lee denies it"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.text.mend.invariant import PLURAL, is_third
from itinerary.text.mend.parse import Parse, is_marked, root_of
from itinerary.text.stamps import stamp

NAMES = ("PROPN", "NOUN", "ADJ")
FINITE = ("VBD", "VBZ", "VBP", "MD")
PHRASES = ("nmod", "nmod:unmarked", "appos", "compound", "obl", "obj")
CLAUSES = {"acl": "xcomp", "acl:relcl": "ccomp"}


def chronicled(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which the root behind a stamp and a name is a verb.

    >>> tags = ("NUM", "PUNCT", "PROPN", "NOUN"), ("CD", ":", "NNP", "NNS")
    >>> parse = (*tags, (3, 0, 3, -1), ("obl:unmarked", "punct", "compound", "root"))
    >>> chronicled(("1994", ":", "lee", "resigns"), parse)[1:]
    (('CD', ':', 'NNP', 'VBZ'), (3, 0, 3, -1), ('obl:unmarked', 'punct', 'nsubj', 'root'))
    """
    upos, xpos, heads, relations = parse
    start = stamp(words)
    verb = root_of(heads, 0)
    fits = 0 < start < verb and xpos[verb] in PLURAL and is_third(words[verb]) and upos[verb - 1] in NAMES
    if not fits or any(tag in FINITE for tag in xpos[start:verb]):
        return parse
    subject = verb - 1
    for _ in range(start, verb):
        subject = heads[subject] if start <= heads[subject] < verb else subject
    new_heads, new_relations = list(heads), list(relations)
    for token in range(start, verb):
        if token != subject and heads[token] >= verb:
            new_heads[token], new_relations[token] = subject, "compound"
    new_heads[subject], new_relations[subject] = verb, "nsubj"
    for token in range(verb + 1, len(words)):
        if heads[token] == verb and relations[token] in PHRASES:
            new_relations[token] = "obl" if is_marked(heads, relations, token) else "obj"
        elif heads[token] == verb and relations[token] in CLAUSES:
            new_relations[token] = CLAUSES[relations[token]]
        elif relations[token] == "conj" and xpos[token] == "VBZ" and heads[heads[token]] == verb:
            new_heads[token] = verb
    tags = (*upos[:verb], "VERB", *upos[verb + 1 :]), (*xpos[:verb], "VBZ", *xpos[verb + 1 :])
    return (*tags, tuple(new_heads), tuple(new_relations))
