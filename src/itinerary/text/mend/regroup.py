"""Mending whose subject a nominal is, and which words of a sentence are one name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from itinerary.text.mend.parse import FINITE, NOUNS, is_marked

NOMINAL = ("NOUN", "PROPN", "NUM", "ADJ", "PRON")
PARTS = ("nummod", "det", "compound", "flat", "case")
CLAUSAL = ("nsubj", "nsubj:pass", "cop", "aux", "aux:pass", "mark")
ADDRESSED = ("vocative", "discourse", "dislocated")


def regrouped(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """Change heads and relations in place, so that names are whole and nominals are the subjects of their own verbs.

    >>> heads, relations = [1, -1], ["vocative", "root"]
    >>> regrouped(["PROPN", "VERB"], ["NNP", "VB"], heads, relations)
    >>> relations
    ['nsubj', 'root']
    """
    _lifted(heads, relations)
    _before_infinitive(xpos, heads, relations)
    _whole_names(heads, relations)
    _named(upos, xpos, heads, relations)
    _addressed(xpos, heads, relations)
    _joined_clause(upos, xpos, heads, relations)
    _one_subject(upos, xpos, heads, relations)
    _first_subject(upos, xpos, heads, relations)
    _second_subject(upos, xpos, heads, relations)
    _first_of_list(xpos, heads, relations)


def _lifted(heads: list[int], relations: list[str]) -> None:
    """What a predicate has hangs on the predicate, not on a part of it: "polling is on 3 May"."""
    for token, relation in enumerate(relations):
        part = heads[token]
        if relation in CLAUSAL and part >= 0 and relations[part] in PARTS and 0 <= heads[part] != token:
            heads[token] = heads[part]


def _before_infinitive(xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A nominal before the "to" of an infinitive belongs to the verb above: "moved in 1972 to London to study"."""
    for to, tag in enumerate(xpos):
        verb = heads[to]
        above = heads[verb] if tag == "TO" and verb > to else -1
        if not 0 <= above < to or xpos[above][0] != "V":
            continue
        for token in range(above + 1, to):
            if heads[token] == verb and is_marked(heads, relations, token):
                heads[token], relations[token] = above, "obl"


def _whole_names(heads: list[int], relations: list[str]) -> None:
    """What was joined to a later word of a name is joined to the name: "Ann Lee and her sons"."""
    for token, relation in enumerate(relations):
        head = heads[token]
        joins = relation in ("conj", "appos", "acl:relcl") and head >= 0
        if joins and relations[head] == "flat" and 0 <= heads[head] < token:
            heads[token] = heads[head]


def _named(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A name right behind a noun that hangs where the noun does names it: "with my sister Ada"."""
    for noun, (tag, relation) in enumerate(zip(xpos, relations, strict=True)):
        name = noun + 1
        beside = name < len(xpos) and heads[name] == heads[noun] and relations[name] == relation != "conj"
        common = tag == "NN" or (tag == "NNP" and upos[noun] == "NOUN")
        if beside and common and upos[name] == "PROPN" and not is_marked(heads, relations, name):
            heads[name], relations[name] = noun, "appos"


def _addressed(xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """Who seems to be called upon before a verb without subject is that: "Lee, who is 40, may leave"."""
    for token, relation in enumerate(relations):
        verb = heads[token]
        if relation not in ADDRESSED or not token < verb or not (xpos[verb][0] == "V" and xpos[token].startswith("NN")):
            continue
        if not any(head == verb and relations[child].startswith("nsubj") for child, head in enumerate(heads)):
            relations[token] = "nsubj"


def _joined_clause(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A name "joined" to a noun across a comma, with a verb that lacks a subject right behind it, is that verb's subject:
    "It lost by 61 votes to 58, and Ann Lee, the minister, stepped down"."""
    for verb, tag in enumerate(xpos):
        if tag not in FINITE or upos[verb] != "VERB" or relations[verb] not in ("conj", "parataxis", "dep", "ccomp"):
            continue
        if any(head == verb and relations[child].startswith("nsubj") for child, head in enumerate(heads)):
            continue
        noun = _head_before(upos, heads, verb)
        if noun is None or relations[noun] != "conj":
            told_of = _told_of(upos, heads, relations, verb)
            noun = noun if told_of is None else told_of
        if noun is None or is_marked(heads, relations, noun):
            continue
        if relations[noun] == "conj" and any(heads[at] == noun and relations[at] == "acl:relcl" for at in range(noun, verb)):
            heads[noun], relations[noun] = verb, "nsubj"
            continue
        told = relations[verb] == "ccomp" and relations[noun] == "obj" and heads[noun] == heads[verb]
        if told or (relations[noun] in ("conj", "parataxis") and _opens_clause(upos, heads, noun)):
            heads[noun], relations[noun] = verb, "nsubj"


def _told_of(upos: Sequence[str], heads: Sequence[int], relations: Sequence[str], verb: int) -> int | None:
    """The nominal of which a clause with "who" tells that ends at a comma right before a verb and its helpers."""
    comma = verb - 1
    while comma > 0 and upos[comma] in ("AUX", "ADV"):
        comma -= 1
    if upos[comma] != "PUNCT":
        return None
    at, steps = comma - 1, 0
    while at > 0 and steps < len(upos):
        if relations[at] == "acl:relcl" and 0 <= heads[at] < at and relations[heads[at]] == "conj":
            return heads[at] if upos[heads[at]] in NOUNS else None
        if not 0 <= heads[at] < at:
            return None
        at, steps = heads[at], steps + 1
    return None


def _head_before(upos: Sequence[str], heads: Sequence[int], verb: int) -> int | None:
    """The nominal whose phrase ends right before a verb: the outermost one that begins behind the last verb."""
    at = verb - 1
    while at >= 0 and upos[at] in ("PUNCT", "AUX", "ADV"):
        at -= 1
    steps = 0
    while at >= 0 and 0 <= heads[at] < at and upos[heads[at]] in NOMINAL and steps < len(upos):
        between = range(heads[at] + 1, at)
        if any(upos[i] in ("VERB", "CCONJ") for i in between):
            break
        at, steps = heads[at], steps + 1
    return at if at >= 0 and upos[at] in NOUNS else None


def _opens_clause(upos: Sequence[str], heads: Sequence[int], noun: int) -> bool:
    """Whether a semicolon, or a comma and "and" or "but", stands before a nominal."""
    below = (child for child, head in enumerate(heads) if head == noun and upos[child] not in ("CCONJ", "PUNCT"))
    at = min([noun, *below]) - 1
    joined = at > 0 and upos[at] == "CCONJ"
    return at > 0 and upos[at - joined] == "PUNCT"


def _one_subject(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """Of two subjects before a verb the second is the name of the first: "the leader, Britain's Jo Lee, won"."""
    told = [at for at, relation in enumerate(relations) if relation.startswith("nsubj") and at < heads[at]]
    for first, name in pairwise(told):
        verb = heads[name]
        asked = any(tag.startswith("W") for tag in xpos[first:name])          # "the singer, whose album, Orla, came out"
        if heads[first] != verb or upos[name] != "PROPN" or upos[first] == "PROPN" or asked:
            continue
        noun = name - 1
        if upos[noun] == "NOUN" and (noun == first or heads[noun] == first):
            heads[name], relations[name] = noun, "appos"
        elif "," in xpos[first:name] and "," in xpos[name:verb] and upos[first] == "NOUN":
            heads[name], relations[name] = first, "appos"
    for owner in range(len(heads) - 2) if "POS" in xpos else ():
        name = owner + 2
        if xpos[owner + 1] == "POS" and relations[owner] == relations[name] == "appos" and heads[owner] == heads[name]:
            heads[owner], relations[owner] = name, "nmod:poss"


def _first_subject(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """Of two subjects before a verb, a semicolon between, the first is that of the verb before it: "Lee, who sang in Hull,
    withdrew in May; Ada Berg stood in"."""
    for mark in (at for at, tag in enumerate(xpos) if tag == ":"):
        told = [at for at, relation in enumerate(relations) if relation.startswith("nsubj")]
        behind = {heads[at] for at in told if mark < at < heads[at]}
        first = next((at for at in told if at < mark and heads[at] in behind), None)
        if first is None:
            continue
        verb, has = heads[first], {heads[at] for at in told}
        own = [at for at in range(first + 1, mark) if xpos[at] == "VBD" and upos[at] == "VERB" and at not in has]
        if own:
            heads[first] = own[-1]
            heads[own[-1]], relations[own[-1]] = heads[verb], relations[verb]
            heads[verb], relations[verb] = own[-1], "parataxis"


def _first_of_list(xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A verb in the past with a subject that hangs on a later one without is the first of a list: "they left, were held"."""
    if "advcl" not in relations:
        return
    marked = {heads[at] for at, relation in enumerate(relations) if relation in ("mark", "cop")}
    told = {heads[at] for at, relation in enumerate(relations) if relation.startswith("nsubj")}
    for verb in sorted(told - marked):
        later = heads[verb] if verb >= 0 else -1
        if later <= verb or relations[verb] != "advcl" or xpos[verb] != "VBD" or later in told:
            continue
        if xpos[later] in ("VBD", "VBN") and "," in (xpos[verb + 1 : later]):
            heads[verb], relations[verb] = heads[later], relations[later]
            heads[later], relations[later] = verb, "conj"


def _second_subject(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """A subject behind a verb that has one before it is that of the next verb, where that has none."""
    told = [child for child, relation in enumerate(relations) if relation.startswith("nsubj")]
    has = {heads[child] for child in told}
    for child in told:
        verb = heads[child]
        if not 0 <= verb < child or not any(heads[other] == verb and other < verb for other in told):
            continue
        if is_marked(heads, relations, child):
            relations[child] = "obl"
            continue
        own = _next_verb(upos, xpos, heads, child)
        if own is not None and own not in has:
            heads[child] = own


def _next_verb(upos: Sequence[str], xpos: Sequence[str], heads: Sequence[int], noun: int) -> int | None:
    """The first finite verb behind a noun that is not part of it."""
    for token in range(noun + 1, len(upos)):
        if upos[token] != "VERB" or xpos[token] not in FINITE:
            continue
        at, steps = heads[token], 0
        while 0 <= at != noun and steps < len(upos):
            at, steps = heads[at], steps + 1
        if at != noun:
            return token
    return None
