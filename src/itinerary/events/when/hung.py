"""Times that hang on another event: "two days after the crash", "before moving on"."""

from __future__ import annotations

from datetime import datetime, timedelta

from itinerary.events.draft import Draft
from itinerary.language.en.signals import relations
from itinerary.model.tree import Tree
from itinerary.time.bounds import Bounds, moved
from itinerary.time.duration import Duration, parse_duration
from itinerary.time.when import When

DAY = timedelta(days=1)
SOON = ("hour", "minute", "second")
DATES = ("day", "week", "month", "year")
DAYS = ("eve", "day", "morning", "afternoon", "evening", "night")
ONE = {"day": "P1D", "night": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}    # "the day after the match"
MARKS = ("before", "after", "following", "until")


def hung(drafts: list[Draft]) -> list[Draft]:
    """The drafts with the times that follow from what they are told to come before or after."""
    at = {(id(draft.trigger.line), word): i for i, draft in enumerate(drafts) for word in draft.trigger.words}
    done = list(drafts)
    for i, draft in enumerate(drafts):
        tree = draft.trigger.line.tree
        top = draft.trigger.verb if not draft.trigger.noun else draft.trigger.token
        above = tree.heads[top]
        relation = _mark(tree, top)
        if _is_by_the_time(tree, top):
            above, relation = tree.heads[above], "before"
        head = at.get((id(draft.trigger.line), above))
        if head is not None and head != i and relation in ("before", "after"):
            done[i], done[head] = _related(done[i], done[head], relation, _gap(draft, top))
    return done


def hung_on_mentions(drafts: list[Draft]) -> list[Draft]:
    """The drafts with the times that follow from a happening told elsewhere: "fled a week after the raid"."""
    at = {mention.start: i for i, draft in enumerate(drafts) for mention in draft.mentions}
    done = list(drafts)
    for i, draft in enumerate(drafts):
        tree, verbs = draft.trigger.line.tree, (draft.trigger.verb, *draft.trigger.chain)
        for noun in (child for verb in verbs for child in tree.dependents(verb, "obl", "advcl") if not draft.is_dated):
            relation = _mark(tree, noun)
            other = at.get(tree.sentence.tokens[noun].start)
            if other not in (None, i) and relation in ("before", "after") and drafts[other].is_dated:
                done[i] = _dated(draft, drafts[other], _gap(draft, noun), 1 if relation == "after" else -1)
        for noun in (child for verb in verbs for child in tree.dependents(verb, "obl")):
            other = next((at.get(tree.sentence.tokens[of].start) for of in tree.dependents(noun, "nmod")), None)
            if tree.lemmas[noun] in DAYS and other not in (None, i) and drafts[other].is_dated:
                done[i] = _on_day(draft, drafts[other], noun)
    return done


def _on_day(draft: Draft, other: Draft, noun: int) -> Draft:
    """A draft on the day of another, or on its eve: "arrested on the morning of the match"."""
    start, day = other.when.bounds.earliest_start if other.when is not None else None, timedelta(days=1)
    if other.when is None or start is None or not other.is_one_day:
        return draft
    line, lemma = draft.trigger.line, draft.trigger.line.tree.lemmas[noun]
    midnight = datetime(start.year, start.month, start.day)
    midnight = moved(midnight, -day) if lemma == "eve" else midnight
    part = line.times[noun].when if noun in line.times else None
    began = part.bounds.earliest_start if part is not None and part.granularity == "part-of-day" else None
    ended = part.bounds.latest_end if part is not None else None
    bounds, suffix = Bounds.within(midnight, moved(midnight, day)), ""
    if began is not None and ended is not None and part is not None:
        start = midnight + timedelta(hours=began.hour)
        bounds, suffix = Bounds.within(start, start + (ended - began)), f"T{(part.value or '').partition('T')[2]}"
    when = When(bounds, "part-of-day" if suffix else "day", f"{midnight:%Y-%m-%d}{suffix}", timezone=other.when.timezone)
    return draft.explained(f'time: the {lemma} of "{other.trigger.lemma}"', when=when)


def _mark(tree: Tree, token: int) -> str:
    """The relation that a word of a clause or noun tells: "after", "before" or "until"."""
    return next((relations()[mark] for mark in tree.marks(token) if mark in MARKS), "")


def _is_by_the_time(tree: Tree, verb: int) -> bool:
    """Whether a clause says when another had been: "by the time the police came, they had fled"."""
    noun = tree.heads[verb]
    return tree.base(verb) == "acl" and tree.words[noun] == "time" and tree.preposition(noun) == "by"


def _related(clause: Draft, main: Draft, relation: str, gap: Duration | None) -> tuple[Draft, Draft]:
    """The two drafts of "main after clause" or "main before clause", each dated from the other where it can be."""
    later, earlier = (main, clause) if relation == "after" else (clause, main)
    if earlier.when is None and later.when is not None:
        earlier = _dated(earlier, later, gap, -1)
    elif later.when is None and earlier.when is not None:
        later = _dated(later, earlier, gap, 1)
    return (earlier, later) if relation == "after" else (later, earlier)


def _gap(draft: Draft, top: int) -> Duration | None:
    """The length right before "before" or "after"."""
    line = draft.trigger.line
    tokens = line.tree.sentence.tokens
    marks = [tokens[mark].start for mark in line.tree.dependents(top, "mark", "case") if line.tree.words[mark] in MARKS]
    for token, time in line.times.items():
        first = line.opening(token)
        lasts = first > 0 and line.tree.words[first - 1] == "for"
        if time.type == "DURATION" and not lasts and any(time.span.end < mark <= time.span.end + 2 for mark in marks):
            return parse_duration(time.value)
    words = line.tree.words
    marked = (mark for mark in line.tree.dependents(top, "mark", "case") if words[mark] in MARKS and mark > 1)
    unit = next((words[mark - 1] for mark in marked if words[mark - 2] == "the"), "")
    return parse_duration(ONE.get(unit, ""))


def _dated(draft: Draft, other: Draft, gap: Duration | None, sign: int) -> Draft:
    when = other.when
    if when is None:
        return draft
    word = other.trigger.line.tree.words[other.trigger.token]
    side = "after" if sign > 0 else "before"
    if gap is None and sign > 0 and when.value is None and when.bounds.latest_end is not None:
        return _at_the_end(draft, when, word)
    if gap is None:
        bounds = Bounds.within(when.bounds.earliest_start, None) if sign > 0 else Bounds.within(None, when.bounds.latest_end)
        if bounds.is_open:
            return draft
        return draft.explained(f'time: {side} "{word}"', when=When(bounds, timezone=when.timezone))
    if gap.seconds is None:
        return _soon(draft, when, sign, word) if gap.granularity in SOON else _dated(draft, other, None, sign)
    start, end = (_moved(moment, gap, sign) for moment in (_day_of(other) if gap.granularity in DATES else _sides(when)))
    there = Bounds.between(start, end)
    if there is None or there.is_open:
        return draft
    value = _value(start, end, gap)
    found = When(there, gap.granularity, value, timezone=when.timezone, times=when.times)
    return draft.explained(f'time: {gap} {side} "{word}"', when=found)


def _soon(draft: Draft, when: When, sign: int, word: str) -> Draft:
    """ "Hours after the crash": within a day of it."""
    start, end = when.bounds.earliest_start, when.bounds.latest_end
    if start is None or end is None:
        return draft
    near = (start, moved(end, DAY)) if sign > 0 else (moved(start, -DAY), end)
    side = "after" if sign > 0 else "before"
    return draft.explained(f'time: hours {side} "{word}"', when=When(Bounds.within(*near), timezone=when.timezone))


def _sides(when: When) -> tuple[datetime | None, datetime | None]:
    return when.bounds.earliest_start, when.bounds.latest_end


def _day_of(draft: Draft) -> tuple[datetime | None, datetime | None]:
    """The whole day of what happened on one: "three days after the crash" is some time of a day."""
    start, end = _sides(draft.when) if draft.when is not None else (None, None)
    if start is None or not draft.is_one_day:
        return start, end
    midnight = datetime(start.year, start.month, start.day)
    return midnight, moved(midnight, DAY)


def _at_the_end(draft: Draft, when: When, word: str) -> Draft:
    """ "drifted for three weeks before": when that was over."""
    end = when.bounds.latest_end
    day = Bounds.between(moved(end, -timedelta(days=1)), end) if end is not None else None
    return draft if day is None else draft.explained(f'time: when "{word}" was over', when=When(day, timezone=when.timezone))


def _moved(moment: datetime | None, gap: Duration, sign: int) -> datetime | None:
    if moment is None:
        return None
    return gap.after(moment) if sign > 0 else gap.before(moment)


def _value(start: datetime | None, end: datetime | None, gap: Duration) -> str | None:
    """The minute, day, month or year as a TIMEX3 value, where the result is one."""
    if start is None or end is None or gap.granularity not in (*SOON, *DATES):
        return None
    if gap.granularity in SOON:
        return f"{start:%Y-%m-%dT%H:%M}" if end - start <= timedelta(minutes=1) else None
    if gap.granularity in ("month", "year"):
        months = 12 * (end.year - start.year) + end.month - start.month if start.day == end.day == 1 else 0
        return {1: f"{start:%Y-%m}", 12: f"{start:%Y}" if start.month == 1 else None}.get(months)
    return start.date().isoformat() if end - start <= timedelta(days=1) else None
