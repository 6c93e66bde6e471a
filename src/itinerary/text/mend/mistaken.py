"""Words that a parser took for another part of speech, where the words around them leave one reading alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from itinerary.text.mend import nominal, verbal
from itinerary.text.mend.clausal import (
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
from itinerary.text.mend.draft import Draft
from itinerary.text.mend.intended import due, due_to, meant, plans
from itinerary.text.mend.parse import Parse


def corrected(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) with such words as what they are.

    >>> tags = ("PROPN", "NOUN", "PART", "VERB"), ("NNP", "NNS", "TO", "VB")
    >>> corrected(("lee", "plans", "to", "leave"), (*tags, (1, -1, 3, 1), ("compound", "root", "mark", "acl")))[3]
    ('nsubj', 'root', 'mark', 'xcomp')
    """
    draft = Draft(words, parse)
    nominal.opener(draft)
    bare_verb(draft)
    for token, tag in enumerate(draft.xpos):
        if tag == "VB":
            verbal.past(draft, token)
    for token in range(len(words)):
        if words[token] == "left":
            beside(draft, token)
        for rule in RULES.get(draft.relations[token], ()):
            rule(draft, token)
    return draft.parse()


RULES: dict[str, tuple[Callable[[Draft, int], None], ...]] = {
    "advcl": (verbal.in_list, verbal.over, verbal.reduced, clausal),
    "acl": (verbal.in_list, coordinated),
    "obl:unmarked": (verbal.called,),
    "root": (plans,),
    "amod": (verbal.held, verbal.told, verbal.passing),
    "mark": (nominal.to_name, due, brought, on_leave),
    "advmod": (due, parted),
    "compound": (compounded, modal_verb),
    "aux": (due, nominal.month, inverted),
    "case": (nominal.of_name, due_to),
    "nsubj": (verbal.last,),
    "discourse": (nominal.handed,),
    "vocative": (verbal.swims, nominal.called_so),
    "xcomp": (verbal.perfect, nominal.thing),
    "obj": (verbal.perfect, nominal.double),
    "ccomp": (verbal.perfect,),
    "conj": (nominal.held, verbal.hurt, verbal.went_on, clausal, behind_time),
    "parataxis": (clausal,),
    "obl": (meant, nominal.bare),
    "nmod": (nominal.bare, nominal.by_somebody),
    "appos": (nominal.of_several,),
}
"""What to look at a word for, by its relation."""
