"""Nouns and names that a parser took for verbs, or hung where they do not belong."""

from __future__ import annotations

from itinerary.language.en.frames import nouns
from itinerary.language.tables import words as listed
from itinerary.text.mend.draft import Draft
from itinerary.text.mend.parse import NOUNS

DEEP = 3                    # nouns that hang on each other below a verb


def opener(draft: Draft) -> None:
    """ "Hruska, who rides for Velox, won": what a clause with "who" tells of is no interjection."""
    if len(draft.words) < 4 or draft.upos[0] != "INTJ" or draft.words[1] != "," or draft.words[2] not in ("who", "whose"):
        return
    verb, clause = draft.heads[0], draft.heads[2]
    draft.upos[0], draft.xpos[0] = "PROPN", "NNP"
    if draft.upos[verb] == "VERB" and not draft.has(verb, "nsubj"):
        draft.relations[0] = "nsubj"
    if 2 < clause < verb:
        draft.hang(clause, 0, "acl:relcl")


def month(draft: Draft, token: int) -> None:
    """ "On 9 May she sailed": behind a number that no article counts "may" is the month."""
    if draft.words[token] != "may" or token < 2 or draft.upos[token - 1] != "NUM" or draft.upos[token - 2] != "ADP":
        return
    draft.upos[token], draft.xpos[token] = "PROPN", "NNP"
    verb = draft.heads[token]
    if draft.xpos[verb] == "VB" and not draft.has(verb, "mark"):
        draft.xpos[verb] = "VBD"
    draft.hang(token, token - 1, "nmod:unmarked")


def double(draft: Draft, token: int) -> None:
    """ "Won the Leeds Marathon": of two names side by side the second alone is the object."""
    verb, last = draft.heads[token], token + 1
    same = last < len(draft.words) and draft.heads[last] == verb and draft.relations[last] == "obj"
    if same and draft.upos[token] == "PROPN" == draft.upos[last]:
        draft.hang(token, last, "compound")
        for child in range(verb + 1, token):
            if draft.heads[child] == token and draft.relations[child] == "det":
                draft.heads[child] = last


def thing(draft: Draft, token: int) -> None:
    """ "Toured the abbey precinct", "cut its sales forecast": behind a noun so only after verbs of making or seeing."""
    verb = draft.heads[token]
    noun_form = draft.xpos[token] in ("VB", "VBP") or (draft.xpos[token] == "VBN" and draft.words[token] in nouns())
    if not noun_form or draft.has(token, "mark") or draft.has(token, "nsubj"):
        return
    if not verb < token - 1 or draft.words[verb] in listed("en", "bare_infinitives"):
        return
    noun = token - 1
    if draft.upos[noun] not in NOUNS or draft.heads[noun] != verb or draft.relations[noun] != "obj":
        return
    if any(head == token and draft.relations[child] in ("obj", "ccomp") for child, head in enumerate(draft.heads)):
        return
    draft.upos[token], draft.xpos[token] = "NOUN", "NN"
    draft.hang(token, verb, "obj")
    draft.hang(noun, token, "compound")
    for child, head in enumerate(draft.heads):
        if head == noun and child < noun:
            draft.heads[child] = token
        elif head == token and child > token:
            draft.heads[child] = verb


def handed(draft: Draft, token: int) -> None:
    """ "Is to hand Lee her prize": the name behind an infinitive is no verb above it."""
    noun = draft.heads[token]
    fits = noun == token + 1 and draft.upos[noun] == "PROPN" and draft.xpos[token] == "VB" and draft.words[token - 1] == "to"
    if not fits or not draft.has(noun, "obj"):
        return
    draft.hang(token, draft.heads[noun], draft.relations[noun])
    draft.xpos[noun] = "NNP"
    draft.hang(noun, token, "iobj")
    for child, head in enumerate(draft.heads):
        if head == noun and draft.relations[child] not in ("flat", "compound", "amod", "case"):
            draft.heads[child] = token


def bare(draft: Draft, token: int) -> None:
    """ "A deal on pay", "went back to work": no verb stands bare behind a preposition."""
    if draft.xpos[token] != "VB" or token == 0 or draft.xpos[token - 1] != "IN" or draft.heads[token - 1] != token:
        return
    draft.upos[token], draft.xpos[token], draft.relations[token - 1] = "NOUN", "NN", "case"
    for child, head in enumerate(draft.heads):
        if head == token < child and draft.relations[child].startswith(("obl", "advmod")):
            draft.heads[child] = draft.heads[token]


def of_name(draft: Draft, token: int) -> None:
    """ "From Chargeurs Sans Limites": what stands before a name is of the whole, not of its first word."""
    part = draft.heads[token]
    name = draft.heads[part]
    if draft.words[part] in listed("en", "weekday") or draft.words[part] in listed("en", "month"):
        return
    if token < part < name and draft.relations[part] == "compound" and draft.upos[part] == draft.upos[name] == "PROPN":
        draft.heads[token] = name


def held(draft: Draft, token: int) -> None:
    """ "Flew in and held talks": a noun right behind a joined verb is not joined too, but its object."""
    verb = token - 1
    while verb > 0 and draft.upos[verb] in ("DET", "ADJ", "NUM") and draft.heads[verb] == token:
        verb -= 1
    joined = draft.upos[token] == "NOUN" and draft.upos[verb] == "VERB" and draft.relations[verb] == "conj"
    if not joined or draft.heads[verb] != draft.heads[token] or draft.has(verb, "obj") or draft.has(token, "cc"):
        return
    draft.hang(token, verb, "obj")
    for child in range(token + 1, len(draft.heads)):
        if draft.heads[child] == draft.heads[verb] and draft.relations[child].startswith("obl"):
            draft.heads[child] = verb


def of_several(draft: Draft, token: int) -> None:
    """ "The leaders of Slovakia, Poland and Chad": of three names in a row the second renames nobody."""
    noun, first = draft.heads[token], token - 2
    fits = first > noun and draft.upos[token] == draft.upos[first] == "PROPN" and draft.words[token - 1] == ","
    if fits and draft.heads[first] == noun and draft.has(first, "case") and draft.has(token, "conj"):
        draft.hang(token, first, "conj")


def by_somebody(draft: Draft, token: int) -> None:
    """ "Was signed in a hotel in Hull by Ann Lee": nothing is by somebody that is only where it was done."""
    place = draft.heads[token]
    if draft.upos[token] != "PROPN" or draft.words[token - 1] != "by" or draft.heads[token - 1] != token or place > token:
        return
    verb = place
    for _ in range(DEEP):
        if draft.upos[verb] in NOUNS and draft.relations[verb] in ("nmod", "obl"):
            verb = draft.heads[verb]
    if draft.upos[place] == "PROPN" and verb >= 0 and draft.xpos[verb] == "VBN" and draft.has(verb, "aux:pass"):
        draft.hang(token, verb, "obl:agent")


def called_so(draft: Draft, token: int) -> None:
    """ "The carrier Ever Dawn": nobody is called upon right behind a noun, without a comma."""
    noun = draft.heads[token]
    between = draft.xpos[noun + 1 : token] if 0 <= noun < token else (",",)
    if draft.upos[token] == "PROPN" and draft.upos[noun] == "NOUN" and not {",", ":", "."}.intersection(between):
        draft.relations[token] = "appos"


def to_name(draft: Draft, token: int) -> None:
    """ "From Leeds to York": before a name "to" begins no clause."""
    head = draft.heads[token]
    goal = draft.words[token] == "to" and head == token + 1 and draft.relations[head] == "obl"
    if goal and draft.xpos[head] in ("VBG", "NN"):                       # "from there to Reading"
        draft.upos[head], draft.xpos[head] = "PROPN", "NNP"
    if draft.words[token] != "to" or not token < head or draft.upos[head] != "PROPN":
        return
    if draft.has(head, "cop") or draft.has(head, "nsubj"):
        return
    draft.upos[token], draft.relations[token] = "ADP", "case"
    if draft.relations[head] in ("advcl", "xcomp", "ccomp"):
        draft.relations[head] = "obl"
