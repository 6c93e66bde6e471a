"""Words that a parser took for another part of speech, where the words around them leave one reading alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from itinerary.language.en.frames import nouns, verbs
from itinerary.language.tables import words as listed
from itinerary.text.mend.clausal import (
    CLAUSES,
    bare_verb,
    behind_time,
    beside,
    brought,
    clausal,
    compounded,
    coordinated,
    inverted,
    modal_verb,
    on_leave,
    parted,
)
from itinerary.text.mend.draft import Draft as _Draft
from itinerary.text.mend.intended import due, due_to, meant, plans
from itinerary.text.mend.parse import Parse

NOUNS = ("NOUN", "PROPN")
DEEP = 3                    # nouns that hang on each other below a verb
FINITE = ("VBD", "VBN", "VBZ", "VBP")


def corrected(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) with such words as what they are.

    >>> tags = ("PROPN", "NOUN", "PART", "VERB"), ("NNP", "NNS", "TO", "VB")
    >>> corrected(("lee", "plans", "to", "leave"), (*tags, (1, -1, 3, 1), ("compound", "root", "mark", "acl")))[3]
    ('nsubj', 'root', 'mark', 'xcomp')
    """
    draft = _Draft(words, parse)
    _opener(draft)
    bare_verb(draft)
    for token, tag in enumerate(draft.xpos):
        if tag == "VB":
            _past(draft, token)
    for token in range(len(words)):
        if words[token] == "left":
            beside(draft, token)
        for rule in RULES.get(draft.relations[token], ()):
            rule(draft, token)
    return draft.parse()


def _opener(draft: _Draft) -> None:
    """ "Hruska, who rides for Velox, won": what a clause with "who" tells of is no interjection."""
    if len(draft.words) < 4 or draft.upos[0] != "INTJ" or draft.words[1] != "," or draft.words[2] not in ("who", "whose"):
        return
    verb, clause = draft.heads[0], draft.heads[2]
    draft.upos[0], draft.xpos[0] = "PROPN", "NNP"
    if draft.upos[verb] == "VERB" and not draft.has(verb, "nsubj"):
        draft.relations[0] = "nsubj"
    if 2 < clause < verb:
        draft.hang(clause, 0, "acl:relcl")


def _past(draft: _Draft, token: int) -> None:
    """ "And rode east": a form that only a past has is no infinitive."""
    word = draft.words[token]
    if word in listed("en", "past_verbs") and word not in verbs() and not draft.has(token, "mark"):
        draft.xpos[token] = "VBD"


def _perfect(draft: _Draft, token: int) -> None:
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


def _listed(draft: _Draft, token: int) -> None:
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


def _has_agent(draft: _Draft, verb: int) -> bool:
    """Whether "by" tells who did it, not how one went: "by ferry"."""
    agents = [at for at, head in enumerate(draft.heads) if head == verb and draft.relations[at] == "obl:agent"]
    return any(draft.xpos[at] != "NN" or draft.words[at - 1] != "by" for at in agents)


def _called(draft: _Draft, token: int) -> None:
    """ "Ann Lee, 34, crossed the border": a name before a verb without subject is that, unless it names a day or month."""
    verb = draft.heads[token]
    name = draft.upos[token] == "PROPN" and token < verb
    if not name or draft.xpos[verb] not in FINITE or any(draft.has(verb, own) for own in ("nsubj", "aux")):
        return
    if draft.words[token] not in listed("en", "weekday") and draft.words[token] not in listed("en", "month"):
        draft.relations[token] = "nsubj"


def _held(draft: _Draft, token: int) -> None:
    """ "Lee held talks": what has a subject describes no noun."""
    noun = draft.heads[token]
    past = draft.xpos[token] == "VBN" or (draft.xpos[token] == "JJ" and draft.words[token].endswith("ed"))
    if not (past and token < noun) or not draft.has(token, "nsubj") or draft.has(token, "aux"):
        return
    draft.verb(token, "VBD")
    draft.hang(token, draft.heads[noun], draft.relations[noun])
    draft.hang(noun, token, "obj")


def _hurt(draft: _Draft, token: int) -> None:
    """ "Two were killed and 31 injured": what goes on from a passive with a subject of its own is a participle as well."""
    above = draft.heads[token]
    joined = draft.upos[token] == "ADJ" and draft.relations[token] == "conj" and 0 <= above < token
    participle = draft.words[token].endswith("ed") or draft.words[token] in listed("en", "past_verbs")
    if joined and participle and draft.xpos[above] == "VBN" and draft.has(token, "nsubj") and not draft.has(token, "cop"):
        draft.verb(token, "VBN")


def _went_on(draft: _Draft, token: int) -> None:
    """ "She took a bus and crossed on foot": what goes on from a past in the active is a past as well."""
    above = draft.heads[token]
    fits = draft.xpos[token] == "VBN" and 0 <= above < token and draft.xpos[above] == "VBD" and draft.upos[above] == "VERB"
    if fits and draft.words[token - 1] == "and" and not draft.has(token, "aux") and not _has_agent(draft, token):
        draft.xpos[token] = "VBD"


def _reduced(draft: _Draft, token: int) -> None:
    """ "A march planned for Friday has been called off": the noun before is the subject of the main verb."""
    main, noun = draft.heads[token], token - 1
    fits = draft.xpos[token] == "VBN" and main > token > 0 and draft.relations[main] == "root" and draft.heads[noun] == token
    if not fits or not draft.relations[noun].startswith(("nsubj", "obl:unmarked")) or draft.upos[noun] not in NOUNS:
        return
    if any(draft.has(token, own) for own in ("mark", "aux", "cop")) or draft.has(main, "nsubj"):
        return
    draft.hang(noun, main, "nsubj:pass" if draft.has(main, "aux:pass") else "nsubj")
    draft.hang(token, noun, "acl")


def _over(draft: _Draft, token: int) -> None:
    """ "After the contract expired": what has a subject and no "be" is the verb of its clause."""
    if draft.upos[token] != "ADJ" or not draft.words[token].endswith("ed") or not draft.has(token, "nsubj"):
        return
    if draft.has(token, "mark") and not draft.has(token, "cop") and not draft.has(token, "aux"):
        draft.verb(token, "VBD")


def _month(draft: _Draft, token: int) -> None:
    """ "On 9 May she sailed": behind a number that no article counts "may" is the month."""
    if draft.words[token] != "may" or token < 2 or draft.upos[token - 1] != "NUM" or draft.upos[token - 2] != "ADP":
        return
    draft.upos[token], draft.xpos[token] = "PROPN", "NNP"
    verb = draft.heads[token]
    if draft.xpos[verb] == "VB" and not draft.has(verb, "mark"):
        draft.xpos[verb] = "VBD"
    draft.hang(token, token - 1, "nmod:unmarked")


def _told(draft: _Draft, token: int) -> None:
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


def _passing(draft: _Draft, token: int) -> None:
    """ "Flew to Oslo, changing planes": behind a comma a bare plural with such a word is its object."""
    noun = draft.heads[token]
    above = draft.heads[noun]
    plain = draft.xpos[token] == "VBG" and token and draft.words[token - 1] == "," and noun == token + 1
    if not plain or not 0 <= above < token or draft.upos[above] != "VERB" or draft.xpos[noun] != "NNS":
        return
    if draft.relations[noun].startswith("obl") and not draft.has(noun, "case"):
        draft.hang(token, above, "advcl")
        draft.hang(noun, token, "obj")


def _double(draft: _Draft, token: int) -> None:
    """ "Won the Leeds Marathon": of two names side by side the second alone is the object."""
    verb, last = draft.heads[token], token + 1
    same = last < len(draft.words) and draft.heads[last] == verb and draft.relations[last] == "obj"
    if same and draft.upos[token] == "PROPN" == draft.upos[last]:
        draft.hang(token, last, "compound")
        for child in range(verb + 1, token):
            if draft.heads[child] == token and draft.relations[child] == "det":
                draft.heads[child] = last


def _to(draft: _Draft, token: int) -> None:
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


def _thing(draft: _Draft, token: int) -> None:
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


def _handed(draft: _Draft, token: int) -> None:
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


def _swims(draft: _Draft, token: int) -> None:
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


def _called_so(draft: _Draft, token: int) -> None:
    """ "The carrier Ever Dawn": nobody is called upon right behind a noun, without a comma."""
    noun = draft.heads[token]
    between = draft.xpos[noun + 1 : token] if 0 <= noun < token else (",",)
    if draft.upos[token] == "PROPN" and draft.upos[noun] == "NOUN" and not {",", ":", "."}.intersection(between):
        draft.relations[token] = "appos"


def _last(draft: _Draft, token: int) -> None:
    """ "And last met in May": without an article no "last" does anything."""
    bare = draft.words[token] in ("last", "first") and draft.heads[token] == token + 1 and not draft.has(token, "det")
    if bare and draft.xpos[token + 1] in FINITE:
        draft.upos[token], draft.xpos[token], draft.relations[token] = "ADV", "RB", "advmod"


def _bare(draft: _Draft, token: int) -> None:
    """ "A deal on pay", "went back to work": no verb stands bare behind a preposition."""
    if draft.xpos[token] != "VB" or token == 0 or draft.xpos[token - 1] != "IN" or draft.heads[token - 1] != token:
        return
    draft.upos[token], draft.xpos[token], draft.relations[token - 1] = "NOUN", "NN", "case"
    for child, head in enumerate(draft.heads):
        if head == token < child and draft.relations[child].startswith(("obl", "advmod")):
            draft.heads[child] = draft.heads[token]


def _of_name(draft: _Draft, token: int) -> None:
    """ "From Chargeurs Sans Limites": what stands before a name is of the whole, not of its first word."""
    part = draft.heads[token]
    name = draft.heads[part]
    if draft.words[part] in listed("en", "weekday") or draft.words[part] in listed("en", "month"):
        return
    if token < part < name and draft.relations[part] == "compound" and draft.upos[part] == draft.upos[name] == "PROPN":
        draft.heads[token] = name


def _of_several(draft: _Draft, token: int) -> None:
    """ "The leaders of Slovakia, Poland and Chad": of three names in a row the second renames nobody."""
    noun, first = draft.heads[token], token - 2
    fits = first > noun and draft.upos[token] == draft.upos[first] == "PROPN" and draft.words[token - 1] == ","
    if fits and draft.heads[first] == noun and draft.has(first, "case") and draft.has(token, "conj"):
        draft.hang(token, first, "conj")


def _by(draft: _Draft, token: int) -> None:
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


RULES: dict[str, tuple[Callable[[_Draft, int], None], ...]] = {
    "advcl": (_listed, _over, _reduced, clausal),
    "acl": (_listed, coordinated),
    "obl:unmarked": (_called,),
    "root": (plans,),
    "amod": (_held, _told, _passing),
    "mark": (_to, due, brought, on_leave),
    "advmod": (due, parted),
    "compound": (compounded, modal_verb),
    "aux": (due, _month, inverted),
    "case": (_of_name, due_to,),
    "nsubj": (_last,),
    "discourse": (_handed,),
    "vocative": (_swims, _called_so),
    "xcomp": (_perfect, _thing),
    "obj": (_perfect, _double),
    "ccomp": (_perfect,),
    "conj": (_hurt, _went_on, clausal, behind_time),
    "parataxis": (clausal,),
    "obl": (meant, _bare),
    "nmod": (_bare, _by),
    "appos": (_of_several,),
}
"""What to look at a word for, by its relation."""
