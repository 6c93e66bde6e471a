"""Verbs that a parser took for something else: for nouns, adjectives, or participles that only describe."""

from __future__ import annotations

from itinerary.language.en.frames import verbs
from itinerary.language.tables import words as listed
from itinerary.text.mend.clausal import CLAUSES
from itinerary.text.mend.draft import Draft
from itinerary.text.mend.parse import FINITE, NOUNS


def past(draft: Draft, token: int) -> None:
    """ "And rode east": a form that only a past has is no infinitive."""
    word = draft.words[token]
    if word in listed("en", "past_verbs") and word not in verbs() and not draft.has(token, "mark"):
        draft.xpos[token] = "VBD"


def perfect(draft: Draft, token: int) -> None:
    """ "Agnes had rung them": "had" before a participle helps it, and has no object."""
    had = draft.heads[token]
    if draft.xpos[token] != "VBN" or not 0 <= had < token or draft.words[had] not in ("had", "has", "have"):
        return
    if any(draft.upos[at] not in ("ADV", "PART") for at in range(had + 1, token)):
        return
    draft.hang(token, draft.heads[had], draft.relations[had])
    draft.upos[had] = "AUX"
    draft.hang(had, token, "aux")
    for child, head in enumerate(draft.heads):
        if head == had:
            draft.heads[child] = token


def in_list(draft: Draft, token: int) -> None:
    """ "She reached Oslo, crossed to Kiel and rode on": what stands in a list of past verbs is one of them."""
    above = draft.heads[token]
    fits = draft.xpos[token] == "VBN" and 0 < above < token
    if not fits or draft.xpos[above] != "VBD" or draft.words[token - 1] != ",":
        return
    if any(draft.has(token, own) for own in ("nsubj", "mark", "aux")) or _has_agent(draft, token):
        return
    last = next((at for at in range(token + 1, len(draft.words)) if draft.words[at] in (",", "and", ".")), token)
    if draft.words[last] == "and" and any(
        draft.heads[at] in (above, token) and draft.relations[at] == "conj" and draft.xpos[at] == "VBD"
        for at in range(last + 1, len(draft.words))
    ):
        draft.xpos[token] = "VBD"
        draft.hang(token, above, "conj")


def _has_agent(draft: Draft, verb: int) -> bool:
    """Whether "by" tells who did it, not how one went: "by ferry"."""
    agents = [at for at, head in enumerate(draft.heads) if head == verb and draft.relations[at] == "obl:agent"]
    return any(draft.xpos[at] != "NN" or draft.words[at - 1] != "by" for at in agents)


def called(draft: Draft, token: int) -> None:
    """ "Ann Lee, 34, crossed the border": a name before a verb without subject is that, unless it names a day or month."""
    verb = draft.heads[token]
    name = draft.upos[token] == "PROPN" and token < verb
    if not name or draft.xpos[verb] not in FINITE or any(draft.has(verb, own) for own in ("nsubj", "aux")):
        return
    if draft.words[token] not in listed("en", "weekday") and draft.words[token] not in listed("en", "month"):
        draft.relations[token] = "nsubj"


def held(draft: Draft, token: int) -> None:
    """ "Lee held talks": what has a subject describes no noun."""
    noun = draft.heads[token]
    past = draft.xpos[token] == "VBN" or (draft.xpos[token] == "JJ" and draft.words[token].endswith("ed"))
    if not (past and token < noun) or not draft.has(token, "nsubj") or draft.has(token, "aux"):
        return
    draft.verb(token, "VBD")
    draft.hang(token, draft.heads[noun], draft.relations[noun])
    draft.hang(noun, token, "obj")


def hurt(draft: Draft, token: int) -> None:
    """ "Two were killed and 31 injured": what goes on from a passive with a subject of its own is a participle as well."""
    above = draft.heads[token]
    joined = draft.upos[token] == "ADJ" and draft.relations[token] == "conj" and 0 <= above < token
    participle = draft.words[token].endswith("ed") or draft.words[token] in listed("en", "past_verbs")
    if joined and participle and draft.xpos[above] == "VBN" and draft.has(token, "nsubj") and not draft.has(token, "cop"):
        draft.verb(token, "VBN")


def went_on(draft: Draft, token: int) -> None:
    """ "She took a bus and crossed on foot": what goes on from a past in the active is a past as well."""
    above = draft.heads[token]
    fits = draft.xpos[token] == "VBN" and 0 <= above < token and draft.xpos[above] == "VBD" and draft.upos[above] == "VERB"
    if fits and draft.words[token - 1] == "and" and not draft.has(token, "aux") and not _has_agent(draft, token):
        draft.xpos[token] = "VBD"


def reduced(draft: Draft, token: int) -> None:
    """ "A march planned for Friday has been called off": the noun before is the subject of the main verb."""
    main, noun = draft.heads[token], token - 1
    fits = draft.xpos[token] == "VBN" and main > token > 0 and draft.relations[main] == "root" and draft.heads[noun] == token
    if not fits or not draft.relations[noun].startswith(("nsubj", "obl:unmarked")) or draft.upos[noun] not in NOUNS:
        return
    if any(draft.has(token, own) for own in ("mark", "aux", "cop")) or draft.has(main, "nsubj"):
        return
    draft.hang(noun, main, "nsubj:pass" if draft.has(main, "aux:pass") else "nsubj")
    draft.hang(token, noun, "acl")


def over(draft: Draft, token: int) -> None:
    """ "After the contract expired": what has a subject and no "be" is the verb of its clause."""
    if draft.upos[token] != "ADJ" or not draft.words[token].endswith("ed") or not draft.has(token, "nsubj"):
        return
    if draft.has(token, "mark") and not draft.has(token, "cop") and not draft.has(token, "aux"):
        draft.verb(token, "VBD")


def told(draft: Draft, token: int) -> None:
    """ "After guards arrested two men": behind a noun without an article such a form is the verb of a clause."""
    noun = draft.heads[token]
    doer = token - 1
    fits = draft.xpos[token] == "VBN" and doer > 0 and token < noun
    beside = draft.heads[doer] == noun and draft.relations[doer] in ("compound", "nmod:poss")
    if not fits or not beside or draft.has(doer, "case"):
        return
    case = next((at for at in range(doer) if draft.heads[at] == noun and draft.relations[at] == "case"), None)
    if case is None or draft.words[case] not in CLAUSES or draft.xpos[doer] not in ("NNS", "NNP", "NNPS"):
        return
    draft.verb(token, "VBD")
    draft.hang(token, draft.heads[noun], "advcl")
    draft.hang(doer, token, "nsubj")
    draft.hang(noun, token, "obj")
    draft.hang(case, token, "mark")
    for child in range(case + 1, doer):
        if draft.heads[child] == noun:
            draft.heads[child] = doer


def passing(draft: Draft, token: int) -> None:
    """ "Flew to Oslo, changing planes": behind a comma a bare plural with such a word is its object."""
    noun = draft.heads[token]
    above = draft.heads[noun]
    plain = draft.xpos[token] == "VBG" and token and draft.words[token - 1] == "," and noun == token + 1
    if not plain or not 0 <= above < token or draft.upos[above] != "VERB" or draft.xpos[noun] != "NNS":
        return
    if draft.relations[noun].startswith("obl") and not draft.has(noun, "case"):
        draft.hang(token, above, "advcl")
        draft.hang(noun, token, "obj")


def swims(draft: Draft, token: int) -> None:
    """ "Karim, now 13, swims for his school": who is called upon before a noun in -s does what it tells."""
    verb = draft.heads[token]
    fits = draft.upos[token] == "PROPN" and draft.xpos[verb] == "NNS" and draft.relations[verb] == "root" and token < verb
    if not fits or draft.words[verb][:-1] not in verbs() or any(draft.has(verb, own) for own in ("det", "amod", "case")):
        return
    draft.verb(verb, "VBZ")
    draft.relations[token] = "nsubj"
    for child, head in enumerate(draft.heads):
        if head == verb and child > verb and draft.relations[child] == "nmod":
            draft.relations[child] = "obl"


def last(draft: Draft, token: int) -> None:
    """ "And last met in May": without an article no "last" does anything."""
    bare = draft.words[token] in ("last", "first") and draft.heads[token] == token + 1 and not draft.has(token, "det")
    if bare and draft.xpos[token + 1] in FINITE:
        draft.upos[token], draft.xpos[token], draft.relations[token] = "ADV", "RB", "advmod"
