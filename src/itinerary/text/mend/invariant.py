"""Verbs that a tagger took for nouns, because their past looks like one: "City beat Town on Saturday"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.en.frames import verbs
from itinerary.language.tables import words as listed
from itinerary.text.mend.parse import NOUNS, Parse, has, is_marked, root_of

FINITE = ("VBD", "VBZ", "VBP", "MD")
PLURAL = ("NNS", "NNPS")
OPENERS = ("PROPN", "DET", "PRON", "NUM", "NOUN")


def restored(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which such a word is the verb of a sentence that has no other.

    >>> names = ("PROPN", "NOUN", "PROPN"), ("NNP", "NN", "NNP"), (1, -1, 1), ("nsubj", "root", "appos")
    >>> restored(("leeds", "beat", "york"), names)
    (('PROPN', 'VERB', 'PROPN'), ('NNP', 'VBD', 'NNP'), (1, -1, 1), ('nsubj', 'root', 'obj'))
    """
    parse = _past(words, _subject(parse, _compounded(words, parse)))
    upos, xpos, heads, relations = parse
    verb = _verb(words, parse)
    if verb is None:
        return parse
    new_heads, new_relations = list(heads), list(relations)
    behind = [child for child, head in enumerate(heads) if child > verb and 0 <= head <= verb]
    for child in behind:
        new_heads[child] = verb
        new_relations[child] = "obl" if is_marked(heads, relations, child) else relations[child]
    thing = next((child for child in behind if upos[child] in NOUNS and new_relations[child] != "obl"), None)
    if thing is not None:
        new_relations[thing] = "obj"
    tense = "VBZ" if xpos[verb] in PLURAL else "VBD"
    tags = (*upos[:verb], "VERB", *upos[verb + 1:]), (*xpos[:verb], tense, *xpos[verb + 1:])
    return (*tags, tuple(new_heads), tuple(new_relations))


def _past(words: Sequence[str], parse: Parse) -> Parse:
    """A parse in which such a form joined to a past is one: "walked in and beat the Giants"."""
    upos, xpos, heads, relations = parse
    known, tags = listed("en", "event_invariant"), list(xpos)
    for token, tag in enumerate(xpos):
        joined = tag in ("VB", "VBP") and relations[token] == "conj" and words[token] in known
        if joined and tags[heads[token]] == "VBD" and not has(token, parse, ("nsubj", "aux", "mark")):
            tags[token] = "VBD"
    return upos, tuple(tags), heads, relations


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
    """The root with a subject that is such a word, in a sentence without a finite verb before or right under it."""
    upos, xpos, heads, relations = parse
    root = root_of(heads, 0)
    if any(tag in FINITE and not (token > root and _is_timed(words, upos, root)) for token, tag in enumerate(xpos)):
        return None
    known = words[root] in listed("en", "event_invariant") or (xpos[root] in PLURAL and is_third(words[root]))
    fits = root > 0 and known and upos[root] in NOUNS and root + 1 < len(words)
    told = fits and any(head == root and relations[child] == "nsubj" and child < root for child, head in enumerate(heads))
    return root if told and (upos[root + 1] in OPENERS or _is_timed(words, upos, root)) else None


def _compounded(words: Sequence[str], parse: Parse) -> int | None:
    """The noun that was compounded with such a word: "Fire destroys library", "The quake hit at ten"."""
    upos, xpos, heads, relations = parse
    root = root_of(heads, 0)
    noun = root - 1
    if noun < 0 or root + 1 >= len(words) or upos[root] not in NOUNS or upos[noun] not in NOUNS:
        return None
    if heads[noun] != root or relations[noun] != "compound" or any(relations[at] == "nsubj" for at in range(root)):
        return None
    third = xpos[root] in PLURAL and is_third(words[root])
    headline = third and upos[root + 1] in OPENERS and relations[root + 1] != "conj"
    timed = words[root] in listed("en", "event_invariant") and _is_timed(words, upos, root)
    return noun if headline or timed else None


def _subject(parse: Parse, noun: int | None) -> Parse:
    """A parse in which a noun compounded with the root is its subject, with all that stands before it."""
    if noun is None:
        return parse
    upos, xpos, heads, relations = parse
    new_heads = tuple(noun if head == noun + 1 and child < noun else head for child, head in enumerate(heads))
    return upos, xpos, new_heads, (*relations[:noun], "nsubj", *relations[noun + 1:])


def is_third(word: str) -> bool:
    """Whether a word can be a verb in the third person: "destroys"."""
    bases = (word[:-1], word[:-2], f"{word[:-3]}y") if word.endswith("ies") else (word[:-1], word[:-2])
    return word.endswith("s") and any(base in verbs() for base in bases)


def _is_timed(words: Sequence[str], upos: Sequence[str], token: int) -> bool:
    """Whether "at" and a number stand behind a word."""
    return token + 2 < len(words) and words[token + 1] == "at" and upos[token + 2] == "NUM"
