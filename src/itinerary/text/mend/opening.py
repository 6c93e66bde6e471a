"""Clauses that a day opens, where a parser took the day for a part of the subject: "On Friday winds closed the port"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.tables import words as listed
from itinerary.text.mend.parse import FINITE, NOUNS, Parse

NAMING = ("ADJ", "NOUN", "PROPN", "DET", "NUM")
BEFORE = (",", ";", "and", "but", "—", "–")
OPENING = 12
MEMBERS = ("compound", "amod", "nummod", "obl", "obl:unmarked", "nmod", "nmod:unmarked", "nsubj", "flat")


def opened(words: Sequence[str], parse: Parse) -> Parse:
    """A parse (universal and Penn tags, heads, relations) in which such a day hangs on the verb, the noun as its subject.

    >>> tags = (("ADP", "PROPN", "NOUN", "VERB"), ("IN", "NNP", "NNS", "VBD"))
    >>> opened(("on", "friday", "winds", "rose"), (*tags, (2, 2, 3, -1), ("case", "compound", "obl", "root")))[2:]
    ((1, 3, 3, -1), ('case', 'obl', 'nsubj', 'root'))
    """
    upos, xpos, heads, relations = parse
    new_heads, new_relations = list(heads), list(relations)
    for start in range(len(words) - 3):
        day = _day(words, upos, start)
        verb, noun = _verb(upos, xpos, heads, day + 1) if day else (-1, -1)
        if verb >= 0 and start and words[start - 1] not in BEFORE and _has_subject(heads, relations, verb):
            continue
        if verb < 0 or not (heads[start] > day or day < heads[day] <= noun) or relations[noun] not in MEMBERS:
            continue
        for token in range(start, day):
            if new_heads[token] > day or token == start:
                new_heads[token] = day
        for token in range(day + 1, noun):
            if new_heads[token] <= day:
                new_heads[token], new_relations[token] = noun, "compound" if upos[token] in NOUNS else "amod"
        new_heads[day], new_relations[day] = verb, "obl"
        new_heads[noun], new_relations[noun] = verb, relations[noun] if relations[noun].startswith("nsubj") else "nsubj"
    _joined(upos, xpos, new_heads, new_relations)
    _before_participle(words, upos, xpos, new_heads, new_relations)
    return upos, xpos, tuple(new_heads), tuple(new_relations)


def _has_subject(heads: Sequence[int], relations: Sequence[str], verb: int) -> bool:
    return any(head == verb and relation[:5] in ("nsubj", "csubj") for head, relation in zip(heads, relations, strict=True))


def _joined(upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """What a time after ", and" opens is a clause: "She left at ten, and at dawn the next morning they stood on top"."""
    for verb, relation in enumerate(relations):
        noun = heads[verb]
        above = heads[noun] if relation == "acl:relcl" and 0 < noun < verb and relations[noun].startswith("obl") else -1
        if not 0 <= above < noun or upos[above] != "VERB" or xpos[verb] != "VBD":
            continue
        own = any(heads[at] == verb and relations[at].startswith("nsubj") for at in range(noun + 1, verb))
        joint = next((at for at in range(above + 1, noun) if upos[at] == "CCONJ" and upos[at - 1] == "PUNCT"), None)
        if own and joint is not None and not any(upos[at] == "VERB" for at in range(joint, noun) if xpos[at] != "VBG"):
            heads[verb], relations[verb] = above, "conj"
            for at in range(joint, noun + 1):
                if heads[at] == above or at == joint:
                    heads[at] = verb


def _before_participle(
    words: Sequence[str], upos: Sequence[str], xpos: Sequence[str], heads: list[int], relations: Sequence[str]
) -> None:
    """What stands before a participle between commas belongs to the main verb: "In 1967, having saved, he bought"."""
    comma = next((at for at, word in enumerate(words[:OPENING]) if word == ","), 0)
    verb = next((at for at in range(comma + 1, min(comma + 4, len(words))) if upos[at] == "VERB"), 0)
    if not comma or not verb or relations[verb] != "advcl" or heads[verb] < verb or xpos[comma + 1] not in ("VBG", "VBN"):
        return
    for token in range(comma):
        if heads[token] == verb and relations[token].startswith("obl"):
            heads[token] = heads[verb]


def _day(words: Sequence[str], upos: Sequence[str], start: int) -> int:
    """The last word of "on Friday", "on Friday evening", "in May", "at dawn" that begins here; 0 for none."""
    if words[start] == "at" and upos[start] == "ADP":
        return start + 1 if words[start + 1] in (*listed("en", "part_named"), "noon", "midnight") else 0
    if words[start] not in ("on", "in") or upos[start] != "ADP":
        return 0
    named = listed("en", "weekday") if words[start] == "on" else listed("en", "month")
    day = start + 1
    if words[day] not in named and f"^{words[day]}" not in named:
        return 0
    return day + 1 if words[day + 1] in listed("en", "part") else day


def _verb(upos: Sequence[str], xpos: Sequence[str], heads: Sequence[int], start: int) -> tuple[int, int]:
    """The finite verb right behind the nominal that begins here, and the nominal's last word; -1 twice for none."""
    at = start
    while at < len(upos) and upos[at] in NAMING:
        at += 1
    if at in (start, len(upos)) or upos[at - 1] not in NOUNS or xpos[at] not in (*FINITE, "MD"):
        return -1, -1
    verb = at if upos[at] == "VERB" else heads[at]
    return (verb, at - 1) if verb >= at and upos[verb] == "VERB" else (-1, -1)
