"""Which year: stories of other years, years just said, days told in full not long before."""

from __future__ import annotations

import re

from itinerary.find.engine import Found
from itinerary.model.things import Timex
from itinerary.resolve.times.register import is_near, year_of
from itinerary.resolve.times.told import BACK, STORY_GAP, Discourse, Setting
from itinerary.time.expression import At, Date
from itinerary.time.point import Point, holding
from itinerary.time.result import Result

YEAR_GAP, SENTENCE_GAP, FAR, DAYS, FOLLOWS = 16, 80, 2, 3, 31
JOINT = re.compile(r",?\s(?:in|on|around|about|by|from|between|late in|early in)?\s?")
DATED = re.compile(r"(\d{4})(?:-(\d\d))?")
FROM, TO = re.compile(r"\b(?:from|between) $", re.IGNORECASE), re.compile(r" (?:to|until|till|through|and) ")
SENTENCE_END = re.compile(r"[a-z\d)][.!?][”\"’]?\s+[A-Z“\"]|\n\s*\n")
UNTIL, UNTIL_WITHIN = re.compile(r"\b(?:until|till)\b[^.,;]*$"), 40


def year_at(
    setting: Setting, state: Discourse, found: Found, done: list[Timex], in_story: bool, tense: str
) -> Point | None:
    """The year that a day or month is of that is told without one, where what stands before says so."""
    near = bool(done) and tense != "future" and "\n" not in setting.text[done[-1].span.end : found.start]
    frame = state.frame if setting.narrative or in_story or near else None
    if state.next_year is not None and tense not in BACK:
        ended = SENTENCE_END.search(setting.text, state.next_year - 1, found.start)
        frame = frame or (None if ended else Point("year", min(setting.published.year + 1, 9999)))
    text = setting.text
    just = _year_just_said(text, done, found) or _year_of_stretch(text, done, found) or _year_of_sentence(text, done, found)
    return just or frame or _year_of_those_days(state, found) or _year_of_paragraph(setting, state, found, tense)


def _year_just_said(text: str, done: list[Timex], found: Found) -> Point | None:
    """The year named right before: "next year, in September"; "a month later, on 7 August"."""
    if not done or found.start - done[-1].span.end > YEAR_GAP or not JOINT.fullmatch(text, done[-1].span.end, found.start):
        return None
    said = DATED.fullmatch(done[-1].value)
    if said is None or (said[2] and getattr(found.expression, "month", None) != int(said[2])):
        return None
    return Point("year", int(said[1]))


def _year_of_sentence(text: str, done: list[Timex], found: Found) -> Point | None:
    """The year in which a sentence began to tell: "She returned in 1996 and reached the top on 29 July"."""
    if not done or not isinstance(found.expression, Date) or found.expression.day is None:
        return None
    last = done[-1]
    between = text[last.span.end : found.start]
    within = text[max(last.span.start - 3, 0) : last.span.start].lower() == "in "
    told = within and len(last.value) == 4 and last.value.isdigit()
    goes_on = len(between) < SENTENCE_GAP and " and " in between and not SENTENCE_END.search(between)
    return Point("year", int(last.value)) if told and goes_on else None


def _year_of_stretch(text: str, done: list[Timex], found: Found) -> Point | None:
    """The year in which a stretch ends that began with the time right before: "from 1 April to 31 March"."""
    if not done or not isinstance(found.expression, Date) or found.expression.month is None:
        return None
    first, began = done[-1], DATED.match(done[-1].value)
    if began is None or began[2] is None or not TO.fullmatch(text, first.span.end, found.start):
        return None
    if not FROM.search(text, max(first.span.start - 9, 0), first.span.start):
        return None
    return Point("year", int(began[1]) + (found.expression.month < int(began[2])))


def _year_of_those_days(state: Discourse, found: Found) -> Point | None:
    """The year of a date told in full not long before, where a day without a year is of the same days."""
    said = found.expression.day if isinstance(found.expression, At) else found.expression
    if not isinstance(said, Date) or said.day is None or state.written is None or found.start - state.written_at > STORY_GAP:
        return None
    same = said.month == state.written.month and abs(said.day - state.written.day) <= DAYS
    return holding("year", state.written) if same else None


def _year_of_paragraph(setting: Setting, state: Discourse, found: Found, tense: str) -> Point | None:
    """The year of a day told in full before in the paragraph, where a later day of its month follows and none of ours is
    as near: "left on 3 May 1822. On 9 May she sank"."""
    said = found.expression.day if isinstance(found.expression, At) else found.expression
    written = state.written
    if not isinstance(said, Date) or said.day is None or said.month is None or written is None or tense == "future":
        return None
    if "\n" in setting.text[state.written_at : found.start]:
        return None
    follows = 0 <= (said.month - written.month) * 31 + said.day - written.day <= FOLLOWS
    ours = abs((said.month - setting.published.month) * 31 + said.day - setting.published.day) <= FOLLOWS
    return holding("year", written) if follows and not ours else None


def in_story_at(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether a story of another year goes on there: of several far dates, or of one in the same sentence."""
    if state.story is None or found.start - state.story >= STORY_GAP:
        return False
    return state.far >= FAR or SENTENCE_END.search(setting.text, state.story - 1, found.start) is None


def story_after(setting: Setting, state: Discourse, found: Found, result: Result) -> int | None:
    """Where the story of another year goes on: told by a far date, kept by what counts from it, ended by a near one."""
    year, point = year_of(found.expression), result.point
    if year is not None and point is not None and abs(year - setting.published.year) > 1:
        return found.end if point.unit in ("day", "week", "month", "season", "part-of-day", "minute") else state.story
    if (is_near(found.expression) and result.anchor in (None, "published")) or year is not None:
        return None
    in_story = state.story is not None and found.start - state.story < STORY_GAP
    return found.end if in_story else None


def runs_ahead(text: str, state: Discourse, found: Found, point: Point) -> bool:
    """Whether the story only looks to a later year until which something lasts: it goes on where it was."""
    told = state.history.find("year")
    later = told is not None and point.year > told.point.year
    return later and UNTIL.search(text, max(found.start - UNTIL_WITHIN, 0), found.start) is not None
