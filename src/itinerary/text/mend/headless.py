"""Sentences of which a parser took the subject for the root: "Ann Lee, 58, who has driven since 1999, swung the bus"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.tables import words as listed
from itinerary.text.mend.parse import FINITE, NOUNS, Parse, has, root_of

LOOSE = ("advcl", "parataxis", "acl", "conj", "dep", "ccomp")
OWN = ("nsubj", "csubj", "mark", "cc", "cop")
BEFORE = ("aux", "advmod")


def headed(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which the verb behind the subject's last comma is the root.

    >>> tags = ("PROPN", "PUNCT", "NOUN", "PUNCT", "VERB"), ("NNP", ",", "NN", ",", "VBN")
    >>> parse = (*tags, (-1, 2, 0, 4, 0), ("root", "punct", "appos", "punct", "acl"))
    >>> headed(("lee", ",", "mayor", ",", "left"), parse)[1:]
    (('NNP', ',', 'NN', ',', 'VBD'), (4, 2, 0, 4, -1), ('nsubj', 'punct', 'appos', 'punct', 'root'))
    """
    upos, xpos, heads, relations = parse
    subject = root_of(heads, len(words))
    if subject == len(words) or not _is_nominal(subject, parse) or has(subject, parse, ("cop", "nsubj", "aux", "case")):
        return parse
    verb = _verb(words, subject, parse)
    if verb is None:
        return parse
    new_heads, new_relations, new_xpos = list(heads), list(relations), list(xpos)
    new_heads[subject], new_relations[subject] = verb, "nsubj"
    new_heads[verb], new_relations[verb] = -1, "root"
    if xpos[verb] == "VBN" and not has(verb, parse, ("aux",)):
        new_xpos[verb] = "VBD"
    if relations[verb] == "amod":
        _freed(verb, subject, new_heads, new_relations)
    for token in range(verb + 1, len(words)):
        if heads[token] == subject and relations[token] in ("punct", "parataxis", "conj"):
            new_heads[token] = verb
    return upos, tuple(new_xpos), tuple(new_heads), tuple(new_relations)


def _is_day(word: str) -> bool:
    return word in listed("en", "weekday") or word in listed("en", "month")


def _freed(verb: int, subject: int, heads: list[int], relations: list[str]) -> None:
    """What a verb seemed to describe is its object."""
    noun = verb + 1
    while 0 <= heads[noun] != subject and heads[noun] > noun:
        noun = heads[noun]
    heads[noun], relations[noun] = verb, "obj"


def _is_nominal(token: int, parse: Parse) -> bool:
    """Whether a word is a noun, or one taken for an adjective that somebody has: "Orla's chief executive"."""
    upos = parse[0]
    return upos[token] in NOUNS or (upos[token] == "ADJ" and has(token, parse, ("nmod:poss", "appos")))


def _verb(words: Sequence[str], subject: int, parse: Parse) -> int | None:
    """The first finite verb behind a comma that has no subject of its own and hangs loosely on the first one."""
    upos, xpos, heads, relations = parse
    for token in range(subject + 2, len(words)):
        base = relations[token].partition(":")[0]
        finite = xpos[token] in FINITE or (xpos[token] == "VB" and has(token, parse, ("aux",)))
        described = base == "amod" and heads[token] > token and upos[heads[token]] == "PROPN"    # ", toured Glen View"
        if upos[token] != "VERB" or not finite or relations[token] == "acl:relcl" or not (described or base in LOOSE):
            continue
        if has(token, parse, OWN) or not _under(token, subject, heads):
            continue
        helpers = [child for child in range(subject, token) if heads[child] == token and relations[child].startswith(BEFORE)]
        behind = words[min([token, *helpers]) - 1] == ","
        if behind and ((described and not _is_day(words[heads[token]])) or not _is_participle(words, token, parse)):
            return token
    return None


def _is_participle(words: Sequence[str], token: int, parse: Parse) -> bool:
    """Whether a past form can only be a participle ("known for its pace"), or goes on as one ("hit by a storm, it sank")."""
    _, xpos, _, _ = parse
    if xpos[token] not in ("VBD", "VBN") or has(token, parse, ("aux",)):
        return False
    past = words[token].endswith("ed") or words[token] in listed("en", "past_verbs")
    later = xpos[token] == "VBN" and any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in xpos[token + 1 :])
    return not past or later or has(token, parse, ("obl:agent",))


def _under(token: int, top: int, heads: Sequence[int]) -> bool:
    steps = 0
    while token >= 0 and steps < len(heads):
        if token == top:
            return True
        token, steps = heads[token], steps + 1
    return False
