"""Whose an article is: the time's ("the late 1990s", "on the Monday") or its noun's ("the late May holiday")."""

from __future__ import annotations

import re

from attrs import evolve

from itinerary.find.engine import Found
from itinerary.time.expression import At, Date, Edge, Field

THE_WEEKDAY = "the weekday"
AFTER_WEEKDAY = re.compile(r"[,.;]|$|\s(?:he|she|they|we|I|it|the|a|to|at|in|from|and|by)\b")
HANGS = re.compile(r" (?:before|after) (?:the|a|an|his|her|its|their) ")     # "the Saturday before the election"
BEFORE_WEEKDAY = re.compile(r"\b(?:on|until|till|by|since|from|before|after) (the )$", re.IGNORECASE)


def with_article(text: str, found: Found) -> Found | None:
    """ "On the Monday she left": that of what was told; in "on the Monday train" the article is the train's, and "on the
    Monday before the vote" tells none."""
    day = found.expression.day if isinstance(found.expression, At) else found.expression
    if not isinstance(day, Field) or day.unit != "weekday":
        return found
    if HANGS.match(text, found.end) and text[max(found.start - 4, 0) : found.start].casefold() == "the ":
        return None
    if not AFTER_WEEKDAY.match(text, found.end):
        return found
    lead = BEFORE_WEEKDAY.search(text, max(found.start - 12, 0), found.start)
    return evolve(found, start=lead.start(1), rule=THE_WEEKDAY) if lead else found


def without_article(text: str, found: Found) -> Found | None:
    """In "the late May holiday" the article is the holiday's: "late May". "The late 1990s" keep theirs."""
    said = found.expression
    if found.rule != "early" or not isinstance(said, Edge) or text[found.start : found.start + 4].casefold() != "the ":
        return found
    month = isinstance(said.base, Date) and said.base.month is not None
    return evolve(found, start=found.start + 4) if month else found


ARTICLES = (without_article, with_article)
