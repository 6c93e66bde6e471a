"""What stays the same through a text, and what was told up to some place of it."""

from __future__ import annotations

from attrs import frozen

from itinerary.find.engine import Found
from itinerary.options import Options
from itinerary.resolve.times.asides import Aside
from itinerary.resolve.times.tense import tense_at
from itinerary.time.expression import At, Date, Field
from itinerary.time.history import History
from itinerary.time.point import Point

STORY_GAP, DAY_GAP, AHEAD_GAP = 800, 350, 160
WEEK = 7
JUST = 1                    # days back that a plan which came to nothing lies rather than ahead
BACK = ("told", "past")


@frozen
class Setting:
    """What stays the same through a text."""

    text: str
    published: Point
    narrative: bool
    diary: bool
    options: Options
    day_first: bool = True
    halves: bool = False
    inline: bool = False        # a diary of which each entry is a line


@frozen
class Discourse:
    """What was told up to some place of the text.

    `now` is what "today" counts from: publication, the dateline, or the day that heads a diary's entry. `story` is where a
    story of another year was last told on, None outside of one; `frame` is the year that a sentence opened with ("In 1942");
    `day_at` where a day was last told; `ahead` the end of the last weekday told that lay ahead, None after any other day;
    `main` the history of the story in a flashback; `chain` the end of the last day told from another;
    `written` the last day told with its year, or told on from there, and where; `next_year` the end of the last "next year";
    `aside` where a sentence looked back.
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
    next_year: int | None = None
    aside: Aside | None = None


def tense_of(setting: Setting, state: Discourse, found: Found) -> str:
    """Which way the clause looks; where it does not say, ahead behind a day that lies ahead.

    What was planned lies ahead, unless the story is of days gone by there.
    """
    tense = tense_at(setting.text, found.start, found.end)
    if tense == "due":
        dated = isinstance(found.expression, Date) and found.expression.day is not None     # the nearest: "was due on 2 May"
        return "" if dated or _goes_on(setting, state, found) else "future"
    goes_on = not tense and state.ahead is not None and found.start - state.ahead < AHEAD_GAP
    return "future" if goes_on else tense


def _goes_on(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether a weekday follows on a day told before, both gone by, or is just gone."""
    told = state.history.find("day") if found.start - state.day_at < DAY_GAP else None
    said = found.expression.day if isinstance(found.expression, At) else found.expression
    if not isinstance(said, Field) or said.unit != "weekday":
        return told is not None and told.point.ordinal < setting.published.ordinal
    passed = setting.published.ordinal - (setting.published.ordinal - int(said.index)) % 7
    if told is None or setting.published.ordinal - passed <= JUST:
        return 0 < setting.published.ordinal - passed <= JUST
    return told.point.ordinal <= passed < setting.published.ordinal and passed - told.point.ordinal <= WEEK


def day_told(setting: Setting, state: Discourse, found: Found) -> bool:
    """Whether a time of day is of the day that was told last."""
    return setting.diary or found.start - state.day_at < (STORY_GAP if setting.narrative else DAY_GAP)
