"""What is known while a text is read from beginning to end: the day that counts as now, what was told, which story."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from itinerary.find.articles import THE_WEEKDAY
from itinerary.find.engine import Found
from itinerary.model.things import Timex
from itinerary.options import Options
from itinerary.resolve.flashback import resumed
from itinerary.resolve.register import is_diary, is_heading, is_narrative, is_near, year_of
from itinerary.resolve.tense import asks_tense, tense_at
from itinerary.time.evaluate import Anchors, Result
from itinerary.time.expression import At, Date, Expression, Field, Last, Length, Next, Shift, This, Within
from itinerary.time.history import History, Told
from itinerary.time.point import Point, holding, moved

YEAR_GAP, STORY_GAP, DAY_GAP, AHEAD_GAP = 16, 800, 350, 160
BACK = ("told", "past")
FAR, AHEAD_DAYS, NEAR_DAYS, SOON = 2, 45, 14, 3
STRETCHES, HALF = ("the lengths", "the first lengths", "the year ended", "the fiscal year"), 6  # months
DATELINE = re.compile(r"(?:^|\n)\s*[A-Z]{3}[^\n]{0,60},\s?$")
UNTIL, UNTIL_WITHIN = re.compile(r"\b(?:until|till)\b[^.,;]*$"), 40
DATELINE_WITHIN, DATELINE_DAYS = 300, 4
JOINT = re.compile(r",?\s(?:in|on|around|about|by|from|between|late in|early in)?\s?")
SENTENCE_END = re.compile(r"[a-z\d)][.!?][”\"’]?\s+[A-Z“\"]|\n\s*\n")
INTENDED = re.compile(r"\b(?:intending|planning|hoping|expecting|aiming|meaning|wanting) to\b[^.;]*$")
INTENDED_WITHIN = 80
PLAIN_HEADING = re.compile(r"\n\s*[A-Z][\w ’']{2,28}\n")


@frozen
class Setting:
    """What stays the same through a text."""

    text: str
    published: Point
    narrative: bool
    diary: bool
    options: Options
    day_first: bool = True


@frozen
class Discourse:
    """What was told up to some place of the text.

    `now` is what "today" counts from: publication, the dateline, or the day that heads a diary's entry. `story` is where a
    story of another year was last told on, None outside of one; `frame` is the year that a sentence opened with ("In 1942");
    `day_at` where a day was last told; `ahead` the end of the last weekday told that lay ahead, None after any other day;
    `main` the history of the story in a flashback; `chain` the end of the last day told from another;
    `written` the last day told with its year, or told on from there, and where.
    """

    now: Point
    history: History = History()
    story: int | None = None
    far: int = 0
    frame: Point | None = None
    day_at: int = -STORY_GAP
    ahead: int | None = None
    main: History | None = None
    chain: int | None = None
    written: Point | None = None
    written_at: int = 0


def setting_of(text: str, found: list[Found], published: Point, options: Options, day_first: bool) -> Setting:
    """The setting of a text, from everything found in it."""
    narrative = is_narrative(found, published.year, options)
    diary = options.register == "auto" and is_diary(text, found)
    return Setting(text, published, narrative, diary, options, day_first)


def opening(setting: Setting, found: list[Found]) -> Discourse:
    """Before anything is told: a dateline's day, where it is near, takes the place of publication."""
    first = found[0] if found else None
    if first is not None and first.start < DATELINE_WITHIN and isinstance(first.expression, Date) and first.expression.day:
        said = first.expression
        if said.month and DATELINE.search(setting.text, 0, first.start):
            day = Point("day", said.year or setting.published.year, said.month, said.day or 1)
            if 0 < abs(day.ordinal - setting.published.ordinal) <= DATELINE_DAYS:
                return Discourse(day)
    return Discourse(setting.published)


def expected(setting: Setting, state: Discourse, found: Found, done: list[Timex]) -> tuple[Expression, Discourse]:
    """The expression as the place of the text wants it read, and the discourse with a diary's postscript seen."""
    history, main = resumed(setting.text, done[-1].span.end if done else 0, found, state.history, state.main)
    state = evolve(state, history=history, main=main)
    said = found.expression
    heads = setting.diary and is_heading(setting.text, found)
    day = said.day if isinstance(said, At) else said
    if isinstance(day, Field) and day.unit == "weekday" and not heads:
        told = This(day, "reference")
        there = told if not isinstance(said, At) else evolve(said, day=told)
        if _is_of_story(setting, state, found) or _is_next_in_story(setting, state, found, day):
            return there, state
        said = there if _goes_on_ahead(setting, state, found, day) else said
    if found.rule == "overnight" and _is_last_night(setting, state, found):
        return At(said, Last("day")), state
    if not setting.diary:
        return said, state
    between = setting.text[done[-1].span.end if done else 0 : found.start]
    if PLAIN_HEADING.search(between):
        state = evolve(state, now=setting.published)
    if heads and said == This("day"):
        return said, evolve(state, now=setting.published)
    if heads and isinstance(said, Field) and state.now != setting.published:
        return Next(said), state
    return said, state


def _is_of_story(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether it is "on the Monday" of what was told: of a day not long before."""
    day = state.history.find("day")
    return found.rule == THE_WEEKDAY and day is not None and found.start - state.day_at <= STORY_GAP


def _is_next_in_story(setting: Setting, state: Discourse, found: Found, day: Field) -> bool:
    """Whether a weekday goes on from days that were told one by one, of a week before the last."""
    told = state.history.find("day")
    if setting.diary and told is not None and (int(day.index) - told.point.ordinal) % 7 == 0:
        return True
    if told is None or state.chain is None or found.start - state.chain > DAY_GAP:
        return False
    soon = (int(day.index) - told.point.ordinal) % 7 <= SOON
    return soon and told.point.ordinal < setting.published.ordinal - 6 and _tense(setting, state, found) != "future"


def _goes_on_ahead(setting: Setting, state: Discourse, found: Found, day: Field) -> bool:
    """Whether a weekday to come follows a day that lies ahead as well: in the same sentence it is the first after that,
    in the next at least not today."""
    told = state.history.find("day")
    if told is None or found.start - state.day_at > AHEAD_GAP:
        return False
    if not 0 < told.point.ordinal - setting.published.ordinal < NEAR_DAYS:
        return False
    today = setting.published.ordinal % 7 == int(day.index) % 7
    if not today and ". " in setting.text[state.day_at : found.start]:
        return False
    return _tense(setting, state, found) == "future"


def _tense(setting: Setting, state: Discourse, found: Found) -> str:
    """Which way the clause looks; where it does not say, ahead behind a day that lies ahead."""
    tense = tense_at(setting.text, found.start, found.end)
    goes_on = not tense and state.ahead is not None and found.start - state.ahead < AHEAD_GAP
    return "future" if goes_on else tense


def anchors_at(setting: Setting, state: Discourse, found: Found, done: list[Timex]) -> Anchors:
    """What the expression at that place counts from."""
    heads = setting.diary and is_heading(setting.text, found)
    tense = _tense(setting, state, found) if asks_tense(found.expression) and not heads else ""
    in_story = _in_story(setting, state, found)
    narrative = setting.narrative
    return Anchors(
        state.now,
        state.history,
        narrative=narrative,
        story=in_story,
        tense=tense,
        options=setting.options,
        day_first=setting.day_first,
        year=_year(setting, state, found, done, in_story),
        day_told=_day_told(setting, state, found) and not (tense in BACK and _lies_ahead(setting, state)),
    )


def _is_last_night(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether "overnight" is the night before publication: it is over, and no other day was told."""
    told = state.history.find("day") if _day_told(setting, state, found) else None
    today = told is None or told.point.ordinal == setting.published.ordinal
    return today and _tense(setting, state, found) in BACK


def _day_told(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether a time of day is of the day that was told last."""
    return setting.diary or found.start - state.day_at < (STORY_GAP if setting.narrative else DAY_GAP)


def _in_story(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether a story of another year goes on there: of several far dates, or of one in the same sentence."""
    if state.story is None or found.start - state.story >= STORY_GAP:
        return False
    return state.far >= FAR or SENTENCE_END.search(setting.text, state.story - 1, found.start) is None


def _year(setting: Setting, state: Discourse, found: Found, done: list[Timex], in_story: bool) -> Point | None:
    """The year that a day or month is of that is told without one, where what stands before says so."""
    frame = state.frame if setting.narrative or in_story else None
    return _year_just_said(setting.text, done, found.start) or frame or _year_of_those_days(state, found)


def _year_of_those_days(state: Discourse, found: Found) -> Point | None:
    """The year of a date told in full not long before, where a day without a year is of the same days."""
    said = found.expression.day if isinstance(found.expression, At) else found.expression
    if not isinstance(said, Date) or said.day is None or state.written is None or found.start - state.written_at > STORY_GAP:
        return None
    same = said.month == state.written.month and abs(said.day - state.written.day) <= SOON
    return holding("year", state.written) if same else None


def _lies_ahead(setting: Setting, state: Discourse) -> bool:
    """Whether the day told last is still to come: what happened was not then."""
    told = state.history.find("day")
    return told is not None and told.point.ordinal > setting.published.ordinal


def after(setting: Setting, state: Discourse, found: Found, result: Result, id: str) -> Discourse:
    """The discourse after one more time was told."""
    point = result.point
    reported = state.history.find("reported")
    if reported is not None and is_stretch(found):
        return evolve(state, history=state.history.reporting(Told(holding("year", reported.point), id)))
    if point is None or is_comparison(found.expression) or _is_outlook(setting, state, found, point):
        return state
    if setting.narrative and _runs_ahead(setting.text, state, found, point):
        return state
    if INTENDED.search(setting.text, max(found.start - INTENDED_WITHIN, 0), found.start):
        return state
    if setting.diary and is_heading(setting.text, found):
        state = evolve(state, now=point, story=None)
    ahead = state.ahead
    if point.unit in ("day", "part-of-day", "minute", "hour"):
        weekday = is_near(found.expression) or getattr(found.expression, "weekday", None) is not None
        weekday = weekday or (ahead is not None and found.start - ahead < AHEAD_GAP)
        ahead = found.end if weekday and 0 < point.ordinal - setting.published.ordinal < AHEAD_DAYS else None
    day_at = found.end if point.unit in ("day", "part-of-day", "minute", "hour", "second") else state.day_at
    chain = found.end if day_at == found.end and result.anchor not in (None, "published") else None
    story = _story(setting, state, found, result)
    year = year_of(found.expression)
    far = 0 if story is None else state.far + (year is not None)
    frame = point if point.unit == "year" and setting.text.startswith("In ", max(found.start - 3, 0)) else None
    history = state.history.told(point, id)
    goes_on = year is not None or (state.written is not None and point.year == state.written.year)
    written, written_at = (point, found.end) if goes_on and day_at == found.end else (state.written, state.written_at)
    return Discourse(state.now, history, story, far, frame, day_at, ahead, state.main, chain, written, written_at)


def _runs_ahead(text: str, state: Discourse, found: Found, point: Point) -> bool:
    """Whether the story only looks to a later year until which something lasts: it goes on where it was."""
    told = state.history.find("year")
    later = told is not None and point.year > told.point.year
    return later and UNTIL.search(text, max(found.start - UNTIL_WITHIN, 0), found.start) is not None


def _is_outlook(setting: Setting, state: Discourse, found: Found, point: Point) -> bool:
    """Whether it is a quarter that a report on another one only looks ahead to."""
    reported = state.history.find("reported")
    if point.unit != "quarter" or reported is None:
        return False
    today = setting.published.ordinal
    goes_on = moved(reported.point, 1, "quarter").ordinal <= today < moved(point, 1, "quarter").ordinal
    return goes_on or tense_at(setting.text, found.start, found.end) == "future"


def _story(setting: Setting, state: Discourse, found: Found, result: Result) -> int | None:
    """Where the story of another year goes on: told by a far date, kept by what counts from it, ended by a near one."""
    year, point = year_of(found.expression), result.point
    if year is not None and point is not None and abs(year - setting.published.year) > 1:
        return found.end if point.unit in ("day", "month", "season", "part-of-day", "minute") else state.story
    if is_near(found.expression) or year is not None:
        return None
    in_story = state.story is not None and found.start - state.story < STORY_GAP
    return found.end if in_story else None


def _year_just_said(text: str, done: list[Timex], start: int) -> Point | None:
    """The year named right before: "next year, in September"."""
    if not done or start - done[-1].span.end > YEAR_GAP or not JOINT.fullmatch(text, done[-1].span.end, start):
        return None
    value = done[-1].value
    return Point("year", int(value)) if len(value) == 4 and value.isdigit() else None


def is_stretch(found: Found) -> bool:
    """Whether it is "the nine months" or more that a report is on: what it compares next is no quarter.

    >>> is_stretch(Found(0, 15, Length(((9, "month"),)), "the lengths"))
    True
    """
    said = found.expression
    if not isinstance(said, Length) or found.rule not in STRETCHES:
        return False
    count, unit = said.parts[0]
    return unit == "year" or (unit == "month" and (count or 0) >= HALF)


def is_comparison(said: Expression) -> bool:
    """Whether it only says what an earlier year was like: what follows does not go on from there."""
    if isinstance(said, Within) and isinstance(said.part, This):
        return True
    if isinstance(said, Within) and isinstance(said.whole, Last) and isinstance(said.part, Field):
        return said.part.unit == "quarter"
    return isinstance(said, Shift) and said.sign < 0 and said.length == Length(((1, "year"),))
