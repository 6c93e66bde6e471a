"""Clauses that a parser hung on the day before them: "He said on Monday that she would resign"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.tables import words as listed
from itinerary.text.mend.parse import Parse


def reported(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which such a clause is what the verb above the day tells.

    >>> tags = (("VERB", "PROPN", "SCONJ", "PRON", "VERB"), ("VBD", "NNP", "IN", "PRP", "VBD"))
    >>> parse = (*tags, (-1, 0, 4, 4, 1), ("root", "obl", "obj", "nsubj", "acl:relcl"))
    >>> reported(("said", "monday", "that", "she", "left"), parse)[2:]
    ((-1, 0, 4, 4, 0), ('root', 'obl', 'mark', 'nsubj', 'ccomp'))
    """
    upos, xpos, heads, relations = parse
    new_heads, new_relations = list(heads), list(relations)
    for that in range(1, len(words)):
        day, verb = that - 1, heads[that]
        if words[that] != "that" or not _is_bare_day(words, heads, day) or not verb > that:
            continue
        above = heads[day]
        clause = relations[verb] == "acl:relcl" and heads[verb] == day
        own = any(heads[at] == verb and relations[at].startswith("nsubj") for at in range(that + 1, verb))
        if clause and own and 0 <= above < day and upos[above] == "VERB":
            new_heads[verb], new_relations[verb], new_relations[that] = above, "ccomp", "mark"
    _attributed(words, parse, new_heads)
    return upos, xpos, tuple(new_heads), tuple(new_relations)


def _attributed(words: Sequence[str], parse: Parse, new_heads: list[int]) -> None:
    """ "Was found in Oslo, her manager said": what stands before the comma is none of the verb of saying behind it."""
    upos, _, heads, relations = parse
    for subject, relation in enumerate(relations):
        verb = heads[subject]
        if relation != "nsubj" or not subject < verb or relations[verb] != "parataxis" or not 0 <= heads[verb] < subject:
            continue
        first = min(at for at in range(subject + 1) if at == subject or heads[at] == subject)
        if first < 1 or words[first - 1] != "," or upos[heads[verb]] != "VERB":
            continue
        for token in range(heads[verb] + 1, first - 1):
            if heads[token] == verb and relations[token].startswith(("obl", "advmod")):
                new_heads[token] = heads[verb]


def _is_bare_day(words: Sequence[str], heads: Sequence[int], day: int) -> bool:
    """Whether a word names a day or a month without "the"."""
    named = words[day] in listed("en", "weekday") or words[day] in listed("en", "month")
    return named and not any(heads[at] == day and words[at] in ("the", "that") for at in range(day))
