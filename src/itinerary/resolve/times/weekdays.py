"""Weekdays told alone that are of the story, or follow a day that lies ahead, rather than lie near publication."""

from __future__ import annotations

import re

from attrs import evolve

from itinerary.find.articles import THE_WEEKDAY
from itinerary.find.engine import Found
from itinerary.model.things import Timex
from itinerary.resolve.times.tense import AT_FIRST, WINDOW
from itinerary.resolve.times.told import AHEAD_GAP, BACK, DAY_GAP, STORY_GAP, Discourse, Setting, day_told, tense_of
from itinerary.resolve.times.years import SENTENCE_END
from itinerary.time.expression import At, Expression, Field, Last, This, Within

NEAR_DAYS, SOON, WEEK_DAYS = 14, 3, 7
OPENS, OPENING = re.compile(r"(?:[.;,!?:]|\band|\bthen)[”\"]? (?:[Oo]n )?$|\n(?:On )?$"), 8
JOINT, YEAR, WEEK = re.compile(r", (?:on )?"), re.compile(r"\d{4}"), re.compile(r"\d{4}-W\d\d")
SPENT = re.compile(r"\bhad (?:spent|stayed|slept|passed) $")   # the night before what is told


def weekday_there(setting: Setting, state: Discourse, found: Found) -> Expression:
    """The expression, its weekday counted from what was told where the text wants that."""
    said: Expression = found.expression
    day = said.day if isinstance(said, At) else said
    if said == Field("part", "NI") and SPENT.search(setting.text, max(found.start - WINDOW, 0), found.start):
        return At(said, Last("day", "reference")) if day_told(setting, state, found) else At(said, Last("day"))
    if isinstance(day, This) and _is_this_past(setting, found, day):
        return evolve(said, day=Last(day.period)) if isinstance(said, At) else Last(day.period)
    if day == This("weekend", "context") and _is_weeks_ago(setting, state, found):
        return This("weekend", "reference")
    if not isinstance(day, Field) or day.unit != "weekday":
        return At(said, Last("day")) if found.rule == "overnight" and _is_last_night(setting, state, found) else said
    there = _is_of_story(state, found) or _is_next_in_story(setting, state, found, day)
    if not there and not _is_of_plan(setting, state, found, day) and not _goes_on_ahead(setting, state, found, day):
        return said
    told = This(day, "reference")
    return evolve(said, day=told) if isinstance(said, At) else told


def beside(setting: Setting, found: Found, done: list[Timex]) -> Expression | None:
    """The expression where it says more of the time right before: "in 1967, the year war began", "last week, on Monday"."""
    said, last = found.expression, done[-1] if done else None
    if last is None or not JOINT.fullmatch(setting.text, last.span.end, found.start):
        return None
    if isinstance(said, This) and said.period == "year" and said.anchor == "context" and YEAR.fullmatch(last.value):
        return This("year", "reference")
    if isinstance(said, Field) and said.unit == "weekday" and WEEK.fullmatch(last.value):
        return Within(said, This("week", "reference"))
    return None


def _is_this_past(setting: Setting, found: Found, day: This) -> bool:
    """Whether "this Tuesday", for which something had been planned, is the last one."""
    if not isinstance(day.period, Field) or day.period.unit != "weekday":
        return False
    passed = 0 < (setting.published.ordinal - int(day.period.index)) % 7 <= SOON
    planned = AT_FIRST.search(setting.text, max(found.start - WINDOW, 0), found.start)
    return day.anchor == "published" and passed and planned is not None


def _is_weeks_ago(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether the story is of a week before the last: "broke out on 9 July and spread over the weekend"."""
    told = state.history.find("day") if found.start - state.day_at < DAY_GAP else None
    ago = told is not None and setting.published.ordinal - told.point.ordinal > WEEK_DAYS
    return ago and tense_of(setting, state, found) != "future"


def _is_of_story(state: Discourse, found: Found) -> bool:
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
    return soon and told.point.ordinal < setting.published.ordinal - 6 and tense_of(setting, state, found) != "future"


def _is_of_plan(setting: Setting, state: Discourse, found: Found, day: Field) -> bool:
    """Whether it goes on from a day weeks ahead: "He will arrive on 9 September. On Saturday he is to meet the king"."""
    told = state.history.find("day")
    if told is None or found.start - state.day_at > DAY_GAP or told.point.ordinal - setting.published.ordinal < NEAR_DAYS:
        return False
    goes_on = state.history.latest is not None and state.history.latest.point == told.point
    next_days = goes_on and 0 < (int(day.index) - told.point.ordinal) % 7 < SOON
    opens = OPENS.search(setting.text, max(found.start - OPENING, 0), found.start) is not None
    begun = not opens and SENTENCE_END.search(setting.text, state.day_at - 1, found.start) is not None
    return next_days and not begun and tense_of(setting, state, found) == "future"


def _goes_on_ahead(setting: Setting, state: Discourse, found: Found, day: Field) -> bool:
    """Whether a weekday to come follows a day that lies ahead as well: in the same sentence it is the first after that,
    in the next at least not today."""
    told = state.history.find("day")
    if told is None or found.start - state.day_at > AHEAD_GAP:
        return False
    if not 0 < told.point.ordinal - setting.published.ordinal < NEAR_DAYS:
        return False
    today = setting.published.ordinal % 7 == int(day.index) % 7
    if not today and SENTENCE_END.search(setting.text, state.day_at - 1, found.start):
        return False
    return tense_of(setting, state, found) == "future"


def _is_last_night(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether "overnight" is the night before publication: it is over, and no other day was told."""
    told = state.history.find("day") if day_told(setting, state, found) else None
    today = told is None or told.point.ordinal == setting.published.ordinal
    return today and tense_of(setting, state, found) in BACK
