"""Phrases and sentences that tell a known time, with what they tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen
from hypothesis import strategies as st

from itinerary.testing.checks import check, check_names
from itinerary.testing.phrases import KINDS, week_of
from itinerary.testing.times import anchors

PHRASE_KINDS = tuple(KINDS)
YEARS = (dt.date(1960, 1, 1), dt.date(2039, 12, 31))


@frozen
class Told:
    """A text and the one time that it tells a reader of `published`: TIMEX3 `type`, `value` and `mod`.

    `[start, end)` is where `phrase` stands in `text`; `kind` is the kind of phrase that it was drawn from.
    """

    text: str
    published: dt.date
    phrase: str
    start: int
    type: str
    value: str
    mod: str | None = None
    kind: str = ""

    @property
    def end(self) -> int:
        """Where the phrase ends."""
        return self.start + len(self.phrase)


def told_phrases(
    kinds: Iterable[str] | None = None, *, published: st.SearchStrategy[dt.date] | None = None
) -> st.SearchStrategy[Told]:
    """A time expression alone, and what it means on its day of publication, by plain calendar arithmetic.

    Conventions: a bare weekday is the latest one, publication's own day included; "next Friday" is the first to come; a day
    without its year is the closest. `kinds` are of `PHRASE_KINDS`.

    >>> from hypothesis import find
    >>> found = find(told_phrases(["ago"]), lambda told: "weeks" in told.text)
    >>> found.text, found.published.isoformat(), found.value
    ('two weeks ago', '2000-01-01', '1999-W50')
    """
    chosen = check_names("kinds", kinds, PHRASE_KINDS)
    check(published is None or isinstance(published, st.SearchStrategy), "published", published, "a strategy of dates")
    return _phrases(chosen, anchors(*YEARS) if published is None else published)


@st.composite
def _phrases(draw: Any, kinds: tuple[str, ...], published: st.SearchStrategy[dt.date]) -> Told:
    day, kind = draw(published), draw(st.sampled_from(kinds))
    text, type_, value, mod = KINDS[kind](draw, day)
    return Told(text, day, text, 0, type_, value, mod, kind)


_PAST = (("The two sides signed the treaty ", "."), ("The bridge was closed ", ", the council said."), ("She arrived ", "."))
_FUTURE = (("The two sides will sign the treaty ", "."), ("The bridge is due to reopen ", ", the council said."))
_DURATIONS = (("The talks lasted ", "."), ("She has worked there for ", ", her lawyer said."))
_SETS = (("The committee meets ", "."), ("The ferry sails ", ", weather permitting."))
_BARE = ("day word", "unit word", "ago", "named month")


def told_sentences(
    kinds: Iterable[str] | None = None, *, published: st.SearchStrategy[dt.date] | None = None
) -> st.SearchStrategy[Told]:
    """A sentence of news in which one time expression stands, with the preposition that it takes.

    >>> from hypothesis import find
    >>> find(told_sentences(["full date"]), lambda told: True).text
    'The two sides signed the treaty on January 1, 2000.'
    """
    return told_phrases(kinds, published=published).flatmap(
        lambda told: st.sampled_from(_frames(told)).map(lambda frame: _framed(told, *frame))
    )


def _frames(told: Told) -> tuple[tuple[str, str], ...]:
    """Sentences that the phrase fits: in the future tense where it tells what is to come."""
    if told.type in ("DURATION", "SET"):
        return _DURATIONS if told.type == "DURATION" else _SETS
    today = week_of(told.published) if "W" in told.value else told.published.isoformat()
    return _FUTURE if told.value[:10] > today[: len(told.value[:10])] else _PAST


def _framed(told: Told, before: str, after: str) -> Told:
    before += _preposition(told)
    return evolve(told, text=before + told.phrase + after, start=len(before))


def _preposition(told: Told) -> str:
    if told.type in ("DURATION", "SET"):
        return ""
    if told.kind in ("clock", "noon", "spoken clock"):
        return "at " if not told.phrase[:4].isdigit() else "on "
    if told.kind == "weekday":
        return "" if told.phrase.startswith(("last", "next", "this")) else "on "
    if told.kind == "part of day":
        return "" if told.phrase.startswith(("this", "tonight", "yesterday", "tomorrow")) else "on "
    if told.kind in _BARE:
        return ""
    return "on " if len(told.value) == 10 else "in "
