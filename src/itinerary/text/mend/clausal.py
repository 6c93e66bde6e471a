"""Clauses and the small words that link them, where a parser took one for the other: "after" before a clause, "and" between
two verbs, "to" before a place."""

from __future__ import annotations

from itinerary.language.en.frames import verbs
from itinerary.language.tables import words as listed
from itinerary.text.mend.draft import Draft

CLAUSES = ("after", "before", "since", "until", "as")


def clausal(draft: Draft, token: int) -> None:
    """ "Two days after Ann Lee began", "after rioting closed the roads": what a clause with "after" tells is joined to
    nothing."""
    above = draft.heads[token]
    if not 0 <= above < token or draft.xpos[token] not in ("VBD", "VBZ") or draft.has(token, "cc"):
        return
    below = [at for at in range(above + 1, token) if draft.heads[at] == token]
    subject = next((at for at in below if draft.relations[at] == "nsubj"), None)
    doing = token - 1 if subject is None and draft.xpos[token - 1] == "VBG" and token - 1 in below else None
    noun = next((at for at in (subject, doing, _set_apart(draft, above, token)) if at is not None), None)
    opener = next((at for at in range(above + 1, noun or 0) if draft.words[at] in CLAUSES), None)
    if noun is None or opener is None or not opener < draft.heads[opener] <= noun:
        return
    if draft.relations[opener] not in ("case", "mark") or "," in draft.words[opener:noun]:
        return
    draft.upos[opener], draft.xpos[opener] = "SCONJ", "IN"
    draft.hang(opener, token, "mark")
    draft.relations[token] = "advcl"
    if subject is None and doing is None:
        draft.hang(noun, token, "nsubj")
    if doing is not None:
        draft.upos[doing], draft.xpos[doing], draft.relations[doing] = "NOUN", "NN", "nsubj"


def bare_verb(draft: Draft) -> None:
    """ "Sighted St Helena at 0610": what opens the line of a log without a verb is one."""
    word = draft.words[0] if draft.words else ""
    fits = word.endswith("ed") and draft.upos[0] in ("NOUN", "PROPN", "ADJ") and len(draft.words) > 2
    if not fits or not {word[:-2], word[:-1], word[:-3]} & verbs().keys() or "VERB" in draft.upos or "AUX" in draft.upos:
        return
    if draft.upos[1] not in ("PROPN", "DET", "PRON", "ADP", "NOUN") or not any(word[:1].isdigit() for word in draft.words):
        return
    top = draft.heads.index(-1) if -1 in draft.heads else 0
    if top:
        draft.hang(top, 0, "obj")
    draft.verb(0, "VBD")
    draft.hang(0, -1, "root")
    below = [at for at in range(1, len(draft.words)) if draft.heads[at] == 0]
    thing = next((at for at in below if draft.upos[at] in ("NOUN", "PROPN")), 0)
    for child in range(1, len(draft.words)):
        timed = draft.heads[child] == top and draft.has(child, "case") and child > top > 0
        if timed:
            draft.hang(child, 0, "obl")
        elif draft.heads[child] == 0 and draft.relations[child] in ("flat", "compound", "appos") and thing:
            draft.hang(child, 0 if child == thing else thing, "obj" if child == thing else "flat")
        elif draft.heads[child] == 0 and draft.has(child, "case"):
            draft.relations[child] = "obl"


def beside(draft: Draft, token: int) -> None:
    """ "From left to right: Ann Lee", "Ann Lee, left, and Tom Lee, right": no one leaves."""
    apart = draft.words[token - 1:token + 2] == (",", "left", ",") and "right" in draft.words[token:]
    if apart or draft.words[token:token + 3] == ("left", "to", "right"):
        draft.upos[token], draft.xpos[token] = "ADV", "RB"


def _set_apart(draft: Draft, above: int, verb: int) -> int | None:
    """The noun behind "after" that hangs on the verb before, where another verb without a subject follows with no comma and
    no "and": "after an explosion at a depot killed six"."""
    openers = (at for at in range(verb - 1, above, -1) if draft.words[at] in CLAUSES and draft.relations[at] == "case")
    opener = next(openers, None)
    if opener is None or not opener < (noun := draft.heads[opener]) < verb or draft.upos[noun] != "NOUN":
        return None
    between = draft.upos[noun + 1 : verb]
    return None if {"PUNCT", "CCONJ", "VERB", "AUX"}.intersection(between) else noun


def brought(draft: Draft, token: int) -> None:
    """ "Flew them to hospital": no verb, so nothing that was to be done."""
    noun = draft.heads[token]
    fits = draft.words[token] == "to" and noun == token + 1 and draft.xpos[noun] == "VB"
    if not fits or draft.words[noun] not in listed("en", "place_care") or draft.words[noun] in verbs():
        return
    _noun_behind(draft, token, noun)
    for child, head in enumerate(draft.heads):
        if head == noun and draft.relations[child] == "obl":
            draft.relations[child] = "nmod"


def parted(draft: Draft, token: int) -> None:
    """ "He was 19 when, in May, the boat sank": what stands between "when" and its verb is of that verb."""
    above, comma = draft.heads[token], token + 1
    if not 0 <= above < token or draft.words[token] != "when" or draft.words[comma:comma + 1] != (",",):
        return
    verb = next((at for at in range(comma, len(draft.words)) if draft.heads[at] == above and _is_clause(draft, at)), None)
    if verb is None:
        return
    draft.hang(token, verb, "advmod")
    draft.relations[verb] = "advcl"
    for child in range(comma, verb):
        if draft.heads[child] == above:
            draft.heads[child] = verb


def _is_clause(draft: Draft, token: int) -> bool:
    return draft.relations[token] in ("parataxis", "conj", "ccomp") and draft.xpos[token] in ("VBD", "VBZ")


def compounded(draft: Draft, day: int) -> None:
    """ "Passed the island on Sunday and reached Hull on Monday": no day is of what stands behind "and" and a verb."""
    noun = draft.heads[day]
    if not day < noun or draft.upos[day] != "PROPN" or draft.words[day] not in listed("en", "weekday"):
        return
    verb = next((at for at in range(day + 1, noun) if draft.heads[at] == noun and draft.xpos[at] in ("VBN", "VBD")), None)
    first, joins = draft.heads[noun], draft.words[day + 1:day + 2] == ("and",)
    if verb is None or not joins or not 0 <= first < day or draft.upos[first] != "VERB":
        return
    draft.verb(verb, "VBD")
    draft.hang(verb, first, "conj")
    draft.heads[day + 1] = verb
    draft.hang(noun, verb, "obj")
    draft.hang(day, first, "obl:unmarked")
    for child in range(first + 1, len(draft.words)):
        if draft.heads[child] == noun and child < day:
            draft.heads[child] = day
        elif draft.heads[child] == first and child > noun and draft.relations[child] in ("obl", "obj", "advmod"):
            draft.heads[child] = verb


def inverted(draft: Draft, token: int) -> None:
    """ "Should the deal fail, they will sue": a helper before its subject that opens a sentence is an "if"."""
    verb = draft.heads[token]
    fits = token == 0 and draft.words[0] in ("should", "were") and draft.relations[verb] == "root"
    if not fits or draft.words[-1] == "?" or not any(draft.relations[at].startswith("nsubj") for at in range(1, verb)):
        return
    main = next((at for at in range(verb + 1, len(draft.words)) if draft.heads[at] == verb and _is_main(draft, at)), None)
    if main is None or "," not in draft.words[verb:main]:
        return
    draft.hang(main, -1, "root")
    draft.hang(verb, main, "advcl")
    draft.hang(0, verb, "mark")


def _is_main(draft: Draft, token: int) -> bool:
    return draft.relations[token] in ("parataxis", "ccomp", "conj") and draft.upos[token] == "VERB"


def coordinated(draft: Draft, first: int) -> None:
    """ "The line parted and the ship was lost": of two subjects with "and" between, the first is of the verb before it."""
    subject = draft.heads[first]
    verb = draft.heads[subject] if subject >= 0 else -1
    fits = subject < first < verb and draft.xpos[first] in ("VBN", "VBD") and draft.relations[subject].startswith("nsubj")
    if not fits or "," in draft.words[subject:first] or not draft.words[first].endswith("ed"):
        return
    between = [at for at in range(first + 1, verb) if draft.heads[at] == verb]
    joins = next((at for at in between if draft.relations[at] == "cc"), verb)
    if not any(at > joins and draft.relations[at].startswith("nsubj") for at in between):
        return
    draft.verb(first, "VBD")
    draft.hang(first, draft.heads[verb], draft.relations[verb])
    draft.hang(subject, first, "nsubj")
    draft.hang(verb, first, "conj")


def behind_time(draft: Draft, token: int) -> None:
    """ "He was caught the next day and shot": what only a past has is no noun beside a day."""
    time, word = draft.heads[token], draft.words[token]
    past = word in listed("en", "past_verbs")
    if draft.upos[token] != "NOUN" or not past or not 0 < time < token or draft.words[token - 1] != "and":
        return
    verb = draft.heads[time]
    if draft.relations[time] != "obl:unmarked" or not 0 <= verb < time or draft.xpos[verb] not in ("VBN", "VBD"):
        return
    draft.verb(token, draft.xpos[verb])
    draft.hang(token, verb, "conj")


def on_leave(draft: Draft, token: int) -> None:
    """ "Goes home on leave": what stands bare behind a preposition is no verb."""
    noun = draft.heads[token]
    if draft.words[token] not in ("on", "at", "in", "under") or noun != token + 1 or draft.xpos[noun] != "VB":
        return
    _noun_behind(draft, token, noun)
    for child, head in enumerate(draft.heads):
        if head == noun and child > noun and draft.relations[child].startswith("obl"):
            draft.heads[child] = draft.heads[noun]


def _noun_behind(draft: Draft, preposition: int, noun: int) -> None:
    """Let a word that was taken for a verb be the noun of a preposition."""
    draft.upos[preposition], draft.xpos[preposition], draft.relations[preposition] = "ADP", "IN", "case"
    draft.upos[noun], draft.xpos[noun], draft.relations[noun] = "NOUN", "NN", "obl"


def modal_verb(draft: Draft, token: int) -> None:
    """ "Her counsel will cross-examine him": what stands bare behind "will" is no part of a noun."""
    noun, helper = draft.heads[token], token - 1
    fits = helper > 0 and draft.xpos[helper] == "MD" and draft.xpos[token] == "VB" and noun > token
    if not fits or draft.upos[token] == "VERB" or draft.heads[helper] not in (noun, token):
        return
    above, relation = draft.heads[noun], draft.relations[noun]
    draft.verb(token, "VB")
    subject = 0 <= above < helper and draft.relations[above] == "root" and draft.upos[above] in ("NOUN", "PROPN")
    draft.hang(token, -1 if subject else above, "root" if subject else relation)
    if subject:
        draft.hang(above, token, "nsubj")
    draft.hang(noun, token, "obj")
    draft.hang(helper, token, "aux")
    for child in range(noun + 1, len(draft.words)):
        if draft.heads[child] in (noun, above) and draft.has(child, "case"):
            draft.hang(child, token, "obl")
