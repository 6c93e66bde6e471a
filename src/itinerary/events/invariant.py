"""Verbs that a tagger took for nouns, because their past looks like one: "City beat Town on Saturday"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.tables import words as listed

FINITE = ("VBD", "VBZ", "VBP", "MD")
NOUNS = ("NOUN", "PROPN")
OPENERS = ("PROPN", "DET", "PRON", "NUM", "NOUN")
Parse = tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...], tuple[str, ...]]


def restored(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which such a word is the verb of a sentence that has no other.

    >>> names = ("PROPN", "NOUN", "PROPN"), ("NNP", "NN", "NNP"), (1, -1, 1), ("nsubj", "root", "appos")
    >>> restored(("leeds", "beat", "york"), names)
    (('PROPN', 'VERB', 'PROPN'), ('NNP', 'VBD', 'NNP'), (1, -1, 1), ('nsubj', 'root', 'obj'))
    """
    upos, xpos, heads, relations = parse
    verb = _verb(words, parse)
    if verb is None:
        return parse
    new_heads, new_relations = list(heads), list(relations)
    behind = [child for child, head in enumerate(heads) if child > verb and 0 <= head <= verb]
    for child in behind:
        new_heads[child] = verb
        new_relations[child] = "obl" if _has_case(child, heads, relations) else relations[child]
    thing = next((child for child in behind if upos[child] in NOUNS and new_relations[child] != "obl"), None)
    if thing is not None:
        new_relations[thing] = "obj"
    tags = (*upos[:verb], "VERB", *upos[verb + 1:]), (*xpos[:verb], "VBD", *xpos[verb + 1:])
    return (*tags, tuple(new_heads), tuple(new_relations))


def _verb(words: Sequence[str], parse: Parse) -> int | None:
    """The root with a subject that is such a word, in a sentence without a finite verb."""
    upos, xpos, heads, relations = parse
    if any(tag in FINITE for tag in xpos):
        return None
    root = next((token for token, head in enumerate(heads) if head < 0), 0)
    fits = root > 0 and words[root] in listed("en", "event_invariant") and upos[root] in NOUNS and root + 1 < len(words)
    told = fits and any(head == root and relations[child] == "nsubj" and child < root for child, head in enumerate(heads))
    return root if told and upos[root + 1] in OPENERS else None


def _has_case(token: int, heads: Sequence[int], relations: Sequence[str]) -> bool:
    return any(head == token and relations[child] == "case" for child, head in enumerate(heads))
