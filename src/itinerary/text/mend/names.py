"""Names that a parser took for verbs: "flew to Winslow and Holbrook"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.en.frames import verbs
from itinerary.text.mend.parse import Parse

BARE = ("VB", "VBP", "VBG")
PARTS = ("flat", "compound")


def capital_names(
    texts: Sequence[str], upos: tuple[str, ...], xpos: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The universal and Penn tags, with a capital behind "to" that is no verb's as a name.

    >>> capital_names(("Drove", "to", "Passau"), ("VERB", "PART", "VERB"), ("VBD", "TO", "VB"))
    (('VERB', 'PART', 'PROPN'), ('VBD', 'TO', 'NNP'))
    >>> capital_names(("How", "To", "Travel"), ("ADV", "PART", "VERB"), ("WRB", "TO", "VB"))[1]
    ('WRB', 'TO', 'VB')
    """
    infinitives = (token for token, tag in enumerate(xpos) if tag == "VB" and token and texts[token - 1] == "to")
    for token in infinitives:
        if texts[token].istitle() and texts[token].lower() not in verbs():
            upos, xpos = (*upos[:token], "PROPN", *upos[token + 1 :]), (*xpos[:token], "NNP", *xpos[token + 1 :])
    return upos, xpos


def joined_names(texts: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which a capital behind a name and "and" begins a name as well.

    >>> tags = ("VERB", "ADP", "PROPN", "CCONJ", "VERB"), ("VBD", "IN", "NNP", "CC", "VB")
    >>> parse = (*tags, (-1, 2, 0, 4, 0), ("root", "case", "obl", "cc", "conj"))
    >>> joined_names(("Flew", "to", "Hull", "and", "Reading"), parse)[1:3]
    (('VBD', 'IN', 'NNP', 'CC', 'NNP'), (-1, 2, 0, 4, 2))
    """
    upos, xpos, heads, relations = list(parse[0]), list(parse[1]), list(parse[2]), list(parse[3])
    for token in range(3, len(texts)):
        if upos[token] != "VERB" or not texts[token][0].isupper() or texts[token - 1] not in ("and", "or", "&"):
            continue
        above, name = parse[2][token], token - 2
        if xpos[token] not in BARE or above < 0 or upos[name] != "PROPN" or texts[token].isupper():
            continue
        while parse[3][name].startswith(PARTS) and parse[2][name] != token and parse[2][name] >= 0:
            name = parse[2][name]
        if name == token:
            continue
        upos[token], xpos[token], relations[token] = "PROPN", "NNP", "conj"
        heads = [above if head == token and child != token - 1 else head for child, head in enumerate(heads)]
        heads[token], heads[token - 1] = name, token
    return tuple(upos), tuple(xpos), tuple(heads), tuple(relations)
