"""What is known while a text is read from beginning to end: the day that counts as now, what was told, which story."""

from __future__ import annotations

import re

from attrs import evolve

from itinerary.find.articles import THE_WEEKDAY
from itinerary.find.engine import Found
from itinerary.find.logs import RULE as OF_LINE
from itinerary.model.things import Timex
from itinerary.options import Options
from itinerary.resolve.times.asides import Aside, after_aside, leads_back
from itinerary.resolve.times.flashback import counts_days, resumed
from itinerary.resolve.times.halves import with_half, writes_halves
from itinerary.resolve.times.register import is_diary, is_heading, is_inline, is_narrative, is_near, year_of
from itinerary.resolve.times.reports import is_comparison, is_outlook, is_stretch
from itinerary.resolve.times.tense import SINCE, WINDOW, asks_tense
from itinerary.resolve.times.told import AHEAD_GAP, BACK, DAY_GAP, Discourse, Setting, day_told, tense_of
from itinerary.resolve.times.weekdays import beside, weekday_there
from itinerary.resolve.times.years import SENTENCE_END, in_story_at, runs_ahead, story_after, year_at
from itinerary.time.evaluate import Anchors, Result
from itinerary.time.expression import About, Clock, Date, Expression, Field, Length, Next, This
from itinerary.time.history import Told
from itinerary.time.point import Point, holding, moved

AHEAD_DAYS = 45
OPENS = re.compile(r"(?:[.!?][”\"]?\s|\n|^)(?:In |By )?$")
SPELLED = ("past and to", "minutes past and to", "half past", "spelled clock")      # no clock of 24 hours
DATELINE = re.compile(r"(?:^|\n)\s*[A-Z]{3}[^\n]{0,60},\s?$")
DATELINE_WITHIN, DATELINE_DAYS = 300, 4
INTENDED = re.compile(r"\b(?:intending|planning|hoping|expecting|aiming|meaning|wanting) to\b[^.;]*$")
WAS_DUE = re.compile(r"\b(?:was|were|had been) (?:due|expected|supposed|meant|scheduled|booked)\b[^.;]*$")
SAID = re.compile(r"\b(?:sa(?:id|ys)|told|recalle?d?s?|remember(?:ed|s)|wrote)\b(?: [\w’'-]+){0,3} ?(?:on |in )?$")
INTENDED_WITHIN = 80
OF_EVENT, FEW = re.compile(r" (after|before) (?:the|his|her|their|its|that) "), 30
TO_COME = re.compile(r"\b(?:will|is to|are to)\b[^.;:\n]*$")   # however far back the story is
PLAIN_HEADING = re.compile(r"\n\s*[A-Z][\w ’']{2,28}\n")


def setting_of(text: str, found: list[Found], published: Point, options: Options, day_first: bool) -> Setting:
    """The setting of a text, from everything found in it."""
    narrative = is_narrative(found, published.year, options)
    diary = options.register == "auto" and is_diary(text, found)
    inline = diary and is_inline(text, found)
    return Setting(text, published, narrative, diary, options, day_first, writes_halves(found), inline)


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
    aside = state.aside
    if aside is not None:
        history, aside = after_aside(setting.text, aside, found, history)
    state = evolve(state, history=history, main=main, aside=aside)
    said = found.expression
    heads = setting.diary and is_heading(setting.text, found)
    said = said if heads else beside(setting, found, done) or weekday_there(setting, state, found)
    if isinstance(said, Clock) and found.rule != OF_LINE and (setting.halves or found.rule in SPELLED):
        told = state.history.find("day") if found.start - state.day_at < DAY_GAP else None
        if setting.halves or (told is not None and told.point.has_clock):
            said = with_half(said, told.point if told is not None else None)
    if not setting.diary:
        return said, state
    between = setting.text[done[-1].span.end if done else 0 : found.start]
    if PLAIN_HEADING.search(between) or (setting.inline and not heads and "\n" in between):
        state = evolve(state, now=setting.published)
    if heads and said == This("day"):
        return said, evolve(state, now=setting.published)
    if heads and isinstance(said, Field) and state.now != setting.published:
        return Next(said), state
    return said, state


def anchors_at(setting: Setting, state: Discourse, found: Found, done: list[Timex]) -> Anchors:
    """What the expression at that place counts from."""
    heads = setting.diary and is_heading(setting.text, found)
    tense = tense_of(setting, state, found) if asks_tense(found.expression) and not heads else ""
    to_come = tense == "future" and TO_COME.search(setting.text, max(found.start - WINDOW, 0), found.start) is not None
    in_story = in_story_at(setting, state, found) and not to_come
    return Anchors(
        state.now,
        state.history,
        narrative=setting.narrative and not to_come,
        story=in_story,
        tense=tense,
        options=setting.options,
        day_first=setting.day_first,
        year=year_at(setting, state, found, done, in_story, tense),
        day_told=day_told(setting, state, found) and not (tense in BACK and _lies_ahead(setting, state)),
    )


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
    counted = _from_event(setting, state, found)
    if counted is not None:
        return evolve(state, history=state.history.told(counted, id))
    if point is not None and point.ordinal == state.now.ordinal and _is_bare_part(setting, state, found):
        return evolve(state, history=state.history.beside(point, id))
    if point is None or _is_aside(setting, state, found, point):
        return state
    if setting.diary and is_heading(setting.text, found):
        state = evolve(state, now=point, story=None)
    is_day = point.unit in ("day", "part-of-day", "minute", "hour", "second")
    day_at = found.end if is_day else state.day_at
    ahead = _ahead(setting, state, found, point) if is_day else state.ahead
    hour = isinstance(found.expression, Clock | About) and state.chain is not None
    counted_on = hour or counts_days(found.expression) or found.rule == THE_WEEKDAY
    chain = found.end if is_day and result.anchor not in (None, "published") and counted_on else None
    story = story_after(setting, state, found, result)
    year = year_of(found.expression)
    far = 0 if story is None else state.far + (year is not None)
    opens = not is_near(found.expression) and OPENS.search(setting.text, max(found.start - 6, 0), found.start) is not None
    frame = point if point.unit == "year" and (opens or setting.text.startswith("In ", max(found.start - 3, 0))) else None
    history = state.history.told(point, id)
    goes_on = year is not None or (state.written is not None and point.year == state.written.year)
    written, written_at = (point, found.end) if goes_on and is_day else (state.written, state.written_at)
    next_year = found.end if found.expression == Next("year") else state.next_year
    begins = state.aside is None and history.latest is not None and leads_back(setting.text, found)
    aside = Aside(found.end, state.history) if begins else state.aside
    main = state.main
    return Discourse(
        state.now, history, story, far, frame, day_at, ahead, main, chain, written, written_at, next_year, aside
    )


def _from_event(setting: Setting, state: Discourse, found: Found) -> Point | None:
    """The day to which days or weeks "after the crash" lead, of which the story was: what follows goes on from there."""
    said, told = found.expression, state.history.find("day")
    hangs = OF_EVENT.match(setting.text, found.end) if isinstance(said, Length) else None
    if hangs is None or told is None or len(said.parts) != 1 or told.point.ordinal >= setting.published.ordinal:
        return None
    count, unit = said.parts[0]
    if unit not in ("day", "week") or not isinstance(count, int) or not count <= FEW:
        return None
    return moved(holding("day", told.point), count if hangs[1] == "after" else -count, unit)


def _is_bare_part(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether it is a part of day of which no day was told."""
    return isinstance(found.expression, Field) and found.expression.unit == "part" and not day_told(setting, state, found)


def _is_aside(setting: Setting, state: Discourse, found: Found, point: Point) -> bool:
    """Whether what follows does not go on from there: a comparison, an outlook, what was only meant."""
    if is_comparison(found.expression) or is_outlook(setting, state, found, point):
        return True
    if setting.narrative and runs_ahead(setting.text, state, found, point):
        return True
    before = max(found.start - INTENDED_WITHIN, 0)
    if is_near(found.expression) and SINCE.search(setting.text, before, found.start):
        return True
    apart = is_near(found.expression) and (_is_long_ago(setting, state) or _is_beside_day(setting, state, found))
    if apart and SAID.search(setting.text, before, found.start):
        return True
    due = counts_days(found.expression) and WAS_DUE.search(setting.text, before, found.start) is not None
    return due or INTENDED.search(setting.text, before, found.start) is not None


def _is_beside_day(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether a day was told before in the sentence: "left on Monday, police said on Thursday"."""
    told = 0 <= state.day_at < found.start and found.start - state.day_at < DAY_GAP
    return told and SENTENCE_END.search(setting.text, state.day_at - 1, found.start) is None


def _is_long_ago(setting: Setting, state: Discourse) -> bool:
    """Whether the story is of years gone by: "I saw land," she said last week."""
    latest = state.history.latest
    return latest is not None and latest.point.year < setting.published.year - 1


def _ahead(setting: Setting, state: Discourse, found: Found, point: Point) -> int | None:
    """Where a weekday that lies ahead was told, or what goes on from one."""
    weekday = is_near(found.expression) or getattr(found.expression, "weekday", None) is not None
    weekday = weekday or (state.ahead is not None and found.start - state.ahead < AHEAD_GAP)
    return found.end if weekday and 0 < point.ordinal - setting.published.ordinal < AHEAD_DAYS else None
