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


def planned(words: Sequence[str], parse: Parse) -> Parse:
    """A parse in which "set" between a noun and "for" is a participle of that noun: "the launch set for May".

    >>> parse = ("NOUN", "NOUN", "ADP"), ("NN", "NN", "IN"), (1, -1, 1), ("compound", "root", "case")
    >>> planned(("launch", "set", "for"), parse)
    (('NOUN', 'VERB', 'ADP'), ('NN', 'VBN', 'IN'), (-1, 0, 1), ('root', 'acl', 'case'))
    """
    upos, xpos, heads, relations = parse
    for token in range(1, len(words) - 1):
        if words[token] != "set" or words[token + 1] != "for" or upos[token] not in (*NOUNS, "ADJ"):
            continue
        noun = _planned_noun(token, parse)
        if noun is not None:
            upos, xpos = (*upos[:token], "VERB", *upos[token + 1:]), (*xpos[:token], "VBN", *xpos[token + 1:])
            moved = [noun if head == token and child < token else head for child, head in enumerate(heads)]
            moved[noun], moved[token] = (heads[token] if heads[token] != noun else heads[noun]), noun
            named = list(relations)
            named[noun], named[token] = relations[token], "acl"
            heads, relations = tuple(moved), tuple(named)
    return upos, xpos, heads, relations


def _planned_noun(token: int, parse: Parse) -> int | None:
    """The noun before "set": one compounded with it, or one said to stand where it does."""
    upos, _, heads, relations = parse
    before = [at for at in range(max(token - 6, 0), token) if upos[at] in NOUNS]
    compound = [at for at in before if heads[at] == token and relations[at] == "compound"]
    beside = [at for at in before if heads[at] == heads[token] and relations[at] == relations[token]]
    return next(iter((compound or beside)[-1:]), None)


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
