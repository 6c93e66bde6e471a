"""Which way the clause around a time looks."""

from __future__ import annotations

import re

WINDOW = 110
BREAK = re.compile(r"[.;!?:]\s|\n\s*\n|[“”\"(]|,? (?:that|which|who|whom|where|when|while|because|although|but|after|since) |, (?:and|but) ")
WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
AHEAD = frozenset(
    "will shall planned scheduled slated due expected expects expect plans forecast upcoming deadline should must begins begin "
    "starts start opens open closes resumes resume goes go plays play faces face hosts host travels travel meets meet visits "
    "returns arrives leaves departs airs continues 'll won't".split()
)
BEHIND = frozenset(
    "said was were had met went took made told came fell rose held led left saw found got gave won lost began spoke wrote sent "
    "died struck hit fought flew drove ran said set became closed sold bought paid cut says broke told brought shot built".split()
)
TO = re.compile(r"\b(?:is|are|was|were) (?:set |due |scheduled |expected )?to$", re.IGNORECASE)
LIMIT = re.compile(r"\b(?:by|until|till|before)(?: the)?(?: (?:end|start|beginning|middle) of| early| late| mid)?\s*$", re.IGNORECASE)
CANCELLED = re.compile(r",? (?:was|were|had been|has been) ")
AS_SOON = re.compile(r"\bas (?:early|soon) as (?:on )?$", re.IGNORECASE)
MAX_WORDS = 14


def tense_at(text: str, start: int, end: int) -> str:
    """ "future" where the nearest verb before the time at `[start, end)` looks ahead, "told" where it
    looks back, "past" where the time heads a clause that looks back, else "".

    >>> tense_at("The vote is scheduled for Friday.", 26, 32), tense_at("He voted on Friday.", 12, 18)
    ('future', 'told')
    """
    before = text[max(start - WINDOW, 0) : start]
    breaks = [found.end() for found in BREAK.finditer(before)]
    clause = before[breaks[-1] :] if breaks else before
    if CANCELLED.match(text, end):
        return ""
    if AS_SOON.search(before):
        return "future"
    words = _words(clause)[-MAX_WORDS:]
    if not words or (len(words) == 1 and words[0] in ("in", "on", "at", "by", "from", "since", "early", "late", "during")):
        return _first(_words(text[end : end + WINDOW])[:MAX_WORDS])
    return _nearest(words, LIMIT.search(before) is not None)


def _words(text: str) -> list[str]:
    return [word.group().casefold().replace("’", "'") for word in WORD.finditer(text)]


def _first(words: list[str]) -> str:
    """A time at the head of its clause: the first verb after it."""
    for word in words:
        if word in ("will", "shall") or word.endswith("'ll"):
            return "future"
        if is_past(word):
            return "past"
    return ""


def is_past(word: str) -> bool:
    """Whether a word can be a verb in the past tense."""
    return word in BEHIND or (word.endswith("ed") and len(word) > 4 and word not in ("united", "need", "indeed"))


def _nearest(words: list[str], limit: bool) -> str:
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if at > 1 and words[at - 1] in ("been", "was", "were") and words[at - 2] in ("had", "has"):
            return "told"
        if word in AHEAD or word.endswith("'ll"):
            return "future"
        if word == "to" and at and words[at - 1] in ("is", "are"):
            return "future"
        if is_past(word) and not (at and words[at - 1] == "be"):
            return "told"
    return "future" if limit else ""
