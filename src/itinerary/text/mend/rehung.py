"""Phrases that a parser hung on the wrong word: behind a time, behind a means of travel, before an "and"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itinerary.language.tables import words as listed
from itinerary.text.mend.draft import Draft
from itinerary.text.mend.parse import Parse, root_of

LOOSE = ("obl", "advmod")
BEYOND = ("to", "from", "via", "into", "towards", "with", "at", "in", "on", "near")
WAYS = ("to", "from", "via", "into", "towards")
DEEP = 4                    # words that hang on each other within a clause
SEVERAL = 3                 # words between "and" and its verb


def rehung(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) with such phrases on the verb that they tell of.

    >>> words = ("went", "by", "bus", "to", "hull")
    >>> tags = ("VERB", "ADP", "NOUN", "ADP", "PROPN"), ("VBD", "IN", "NN", "IN", "NNP")
    >>> rehung(words, (*tags, (-1, 2, 0, 4, 2), ("root", "case", "obl", "case", "nmod")))[2:]
    ((-1, 2, 0, 4, 0), ('root', 'case', 'obl', 'case', 'obl'))
    """
    draft = Draft(words, parse)
    for token, relation in enumerate(parse[3]):
        if relation == "nmod":
            _beyond(draft, token)
        elif relation == "obl":
            _behind_while(draft, token)
        elif relation == "acl:relcl":
            _there(draft, token)
        elif relation == "parataxis":
            _apart(draft, token)
        elif relation == "cc":
            _before_and(draft, token)
    return draft.parse()


def _case(draft: Draft, token: int) -> str:
    """The preposition of a phrase; "" for none."""
    marks = (at for at in range(token) if draft.heads[at] == token and draft.relations[at] == "case")
    return next((draft.words[at] for at in marks), "")


def _is_means(draft: Draft, noun: int) -> bool:
    """Whether a noun tells by what one goes: "by helicopter"."""
    return draft.upos[noun] == "NOUN" and draft.words[noun - 1] == "by" and draft.heads[noun - 1] == noun


def _is_time(draft: Draft, noun: int) -> bool:
    """Whether a noun only says when: "that evening", "on Friday"; not "after a night in Paris"."""
    known = draft.words[noun] in listed("en", "calendar_names") or draft.words[noun] in listed("en", "part")
    return known and draft.relations[noun].startswith(("obl", "nmod")) and _case(draft, noun) in ("", "on", "in")


def _beyond(draft: Draft, token: int) -> None:
    """ "Travelled by bus to Hull", "held talks that evening with Ann Lee": a bus is to nowhere, an evening with nobody."""
    noun, preposition = draft.heads[token], _case(draft, token)
    if not 0 < noun < token or draft.upos[token] != "PROPN":
        return
    means = _is_means(draft, noun) and preposition in WAYS
    if not means and not (_is_time(draft, noun) and preposition in BEYOND):
        return
    above = draft.heads[noun]
    if 0 <= above < token:
        verb = draft.heads[above] if not means and draft.upos[above] in ("NOUN", "PROPN") else above
        on_verb = verb >= 0 and draft.upos[verb] == "VERB"
        draft.hang(token, verb if on_verb else above, "obl" if on_verb or draft.upos[above] == "VERB" else "nmod")


def _behind_while(draft: Draft, token: int) -> None:
    """ "After two years at a hospital in Leeds she left": that is where she was before, not whence she left."""
    verb = draft.heads[token]
    if not token < verb or not _case(draft, token):
        return
    before = [at for at in range(token) if draft.heads[at] == verb and draft.relations[at] == "obl"]
    spell = before[-1] if before else token
    lasting = draft.words[spell] in listed("en", "unit.many") or draft.words[spell] in listed("en", "unit.one")
    behind = spell < token and "," not in draft.words[spell:token] and _case(draft, spell) in ("after", "following")
    if lasting and behind:
        draft.hang(token, spell, "nmod")


def _there(draft: Draft, verb: int) -> None:
    """ "Went by bus to Hull, where she sang": that is of Hull."""
    noun = draft.heads[verb]
    place = next((at for at in range(verb - 1, noun, -1) if draft.words[at] == "where"), 0) - 2
    if noun < place and _is_means(draft, noun) and draft.upos[place] == "PROPN":
        draft.heads[verb] = place


def _apart(draft: Draft, verb: int) -> None:
    """ "They missed Lee, who had been ill; he resigned": what stands behind a semicolon is of no clause within another."""
    above = draft.heads[verb]
    if not 0 <= above < verb or ";" not in draft.words[above:verb] or draft.upos[verb] != "VERB":
        return
    clause = next((at for at in _up(draft, above) if draft.relations[at].startswith("acl")), None)
    if clause is not None and (root := root_of(draft.heads, None)) is not None and root < verb:
        draft.heads[verb] = root


def _up(draft: Draft, token: int) -> Iterator[int]:
    """A word and those above it, not more than DEEP."""
    for _ in range(DEEP):
        if token < 0:
            return
        yield token
        token = draft.heads[token]


def _before_and(draft: Draft, joint: int) -> None:
    """ "She will sing on Monday and leave": what stands before the "and" is not of the verb behind it."""
    verb = draft.heads[joint]
    above = draft.heads[verb]
    if draft.relations[verb] != "conj" or draft.upos[verb] != "VERB" or not 0 <= above < joint < verb <= joint + SEVERAL:
        return
    for child in range(above + 1, joint):
        if draft.heads[child] == verb and draft.relations[child].startswith(LOOSE):
            draft.heads[child] = above
