"""Words before an infinitive that tell what is meant to be done: "plans to leave", "was due to land"."""

from __future__ import annotations

from itinerary.language.en.frames import verbs
from itinerary.language.tables import entries
from itinerary.language.tables import words as listed
from itinerary.text.mend.draft import Draft
from itinerary.text.mend.parse import NOUNS


def meant(draft: Draft, token: int) -> None:
    """ "They plan to march on Friday": behind a verb of meaning and "to" a word that can be a verb is one."""
    verb = draft.heads[token]
    fits = draft.upos[token] in NOUNS and draft.words[token] in verbs()
    if not fits or verb != token - 2 or draft.words[token - 1] != "to" or draft.upos[verb] != "VERB":
        return
    if draft.words[verb] not in listed("en", "meaning_verbs"):
        return
    draft.verb(token, "VB")
    draft.upos[token - 1], draft.xpos[token - 1] = "PART", "TO"
    draft.hang(token, verb, "xcomp")
    draft.hang(token - 1, token, "mark")
    for child, head in enumerate(draft.heads):
        if head == verb and child > token and draft.relations[child] in ("obl", "obj", "advmod"):
            draft.heads[child] = token


def due_to(draft: Draft, token: int) -> None:
    """ "She was due to land": what is due behind "be" is no cause, where the word behind "to" tells a move."""
    move = draft.heads[token]
    fits = draft.words[token] == "due" and move == token + 2 and draft.words[token + 1] == "to"
    if not fits or not (draft.has(move, "cop") or draft.has(token, "cop")):
        return
    if draft.upos[move] not in NOUNS or draft.words[move] not in listed("en", "place_motion"):
        return
    draft.upos[token], draft.xpos[token] = "ADJ", "JJ"
    draft.upos[token + 1], draft.xpos[token + 1] = "PART", "TO"
    draft.verb(move, "VB")
    draft.hang(token, draft.heads[move], draft.relations[move])
    draft.hang(move, token, "xcomp")
    draft.hang(token + 1, move, "mark")
    for child in range(token):
        if draft.heads[child] == move:
            draft.heads[child] = token


def due(draft: Draft, token: int) -> None:
    """ "She was due to speak": a word of planning before "to" is the predicate, what follows its complement."""
    verb = draft.heads[token]
    if draft.words[token] not in entries("en", "event_due", "plan") or not (token < verb and draft.xpos[verb] == "VB"):
        return
    if draft.words[token + 1] != "to":
        return
    draft.upos[token], draft.xpos[token] = "ADJ", "JJ"
    draft.hang(token, draft.heads[verb], draft.relations[verb])
    draft.hang(verb, token, "xcomp")
    for child in range(token):
        if draft.heads[child] == verb:
            draft.heads[child] = token


def plans(draft: Draft, token: int) -> None:
    """ "Lee plans to leave" is no name of plans where the sentence has no other verb."""
    if draft.xpos[token] != "NNS" or token < 1 or draft.upos[token - 1] != "PROPN":
        return
    name = draft.heads[token - 1] if draft.relations[token - 1] == "flat" else token - 1
    infinitive = token + 2
    if infinitive >= len(draft.words) or draft.words[token + 1] != "to" or draft.xpos[infinitive] != "VB":
        return
    if draft.heads[infinitive] != token or draft.heads[name] != token or draft.relations[name] != "compound":
        return
    draft.verb(token, "VBZ")
    draft.hang(infinitive, token, "xcomp")
    draft.hang(name, token, "nsubj")
    for child in range(name):
        if draft.heads[child] == token and draft.relations[child] == "compound":
            part = draft.upos[child] == "PROPN"
            draft.hang(child, name if part else token, "compound" if part else "obl:unmarked")
