"""What an event takes over from the sentences around it: its time, the place of the scene, where a journey begins."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime, timedelta
from itertools import pairwise

from attrs import evolve

from itinerary.events.draft import Draft
from itinerary.events.participants.cast import cast
from itinerary.events.participants.party import parties
from itinerary.events.participants.subjects import subjects
from itinerary.events.places.residence import at_home
from itinerary.events.places.setting import placed
from itinerary.events.scene import Line, Scene
from itinerary.events.triggers.group import Group, group
from itinerary.events.triggers.logged import opening
from itinerary.events.when.hung import hung
from itinerary.events.when.lasting import lasting
from itinerary.events.when.meant import decided
from itinerary.events.when.reported import reported
from itinerary.events.when.running import same_scene, told_on
from itinerary.events.when.sharing import CLIMB, rest_of_day, shared_times
from itinerary.events.when.visited import alongside, visited
from itinerary.events.when.within import within
from itinerary.model import Participant
from itinerary.model.context import Context
from itinerary.text.stamps import stamp
from itinerary.time.bounds import Bounds, moved
from itinerary.time.when import When

PLANNED = ("scheduled", "possible")
UNTIL = ("until", "till", "through")
DAYS = ("day", "month", "year", "part-of-day")
CLOCKS = ("hour", "minute")
NIGHT = timedelta(hours=6)  # how long a live report goes on into the next day
ENTRIES = 2                 # lines that are only a date make a diary of a text


def settled(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """The drafts with times and places that they share with others, and the bounds that publication gives."""
    day = _day(scene.context)
    drafts = [_from_now(draft, day) for draft in cast(parties(_narrated(drafts, scene)), scene)]
    drafts = within(decided(drafts, day), scene.context.times, day)
    drafts = hung(lasting(shared_times(drafts)))
    drafts = shared_times(told_on(same_scene(_between(drafts), day)))
    entries = _entries(scene)
    drafts = _of_entries(_headed(drafts, scene), entries)
    drafts = reported(drafts)
    drafts = hung(visited(alongside(placed(at_home(drafts, scene), scene))))
    return [_published(draft, scene.context, draft.trigger.line.tree.sentence.block in entries) for draft in drafts]


def _between(drafts: list[Draft]) -> list[Draft]:
    """What the running story tells between two times of one day happened between them."""
    done = list(drafts)
    dated = [i for i, draft in enumerate(drafts) if draft.is_dated and draft.status == "happened"]
    for a, b in pairwise(dated):
        first, last = drafts[a].when, drafts[b].when
        near = _one_paragraph(drafts[a], drafts[b]) or (_is_stamped(drafts[a]) and _is_stamped(drafts[b]))
        if first is None or last is None or not near or not _one_day(first, last):
            continue
        for i in range(a + 1, b):
            bounds = Bounds.between(first.bounds.earliest_start, last.bounds.latest_end)
            if drafts[i].when is None and drafts[i].status == "happened" and bounds is not None:
                value = (first.value or "").partition("T")[0] or None
                when = When(bounds, "day", value, timezone=first.timezone, times=(*first.times, *last.times))
                done[i] = drafts[i].explained("time: between what is told before and after it", when=when)
    return done


def _narrated(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """What is told without a subject ("Left at seven") is told of who tells it: "I" or "we", or the ship of a log."""
    bare = [_is_bare(draft) for draft in drafts]
    tellers = {line.index: found for line in scene.lines if (found := _teller(line))}
    if not tellers:
        bare = [lacks and _opens(draft) for draft, lacks in zip(drafts, bare, strict=True)]
    teller = next(iter(tellers.values()), _keeper(scene) if sum(bare) >= ENTRIES else ())
    done = []
    for draft, lacks in zip(drafts, bare, strict=True):
        teller = tellers.get(draft.trigger.line.index, teller)
        if lacks and teller:
            told = {part.actor.id for part in teller}
            others = (part for part in draft.actors if part.actor.id not in told)
            draft = draft.explained("actors: who tells the story", actors=(*teller, *others))
        done.append(draft)
    return done


def _is_bare(draft: Draft) -> bool:
    """Whether a finite clause of the body lacks a subject."""
    tree = draft.trigger.line.tree
    if draft.trigger.noun or draft.trigger.line.block != "body" or tree.xpos[draft.trigger.top] not in ("VBD", "VBN"):
        return False
    main = tree.base(tree.first_conjunct(draft.trigger.top)) == "root" and not tree.is_passive(draft.trigger.verb)
    return main and not subjects(draft.trigger.line, draft.trigger.verb)


def _opens(draft: Draft) -> bool:
    """Whether nothing but a date or a time stands before the verb of a sentence."""
    tree = draft.trigger.line.tree
    before = range(tree.first_conjunct(draft.trigger.top))
    return all(token in draft.trigger.line.masked or tree.upos[token] in ("PUNCT", "NUM", "ADV", "ADP") for token in before)


def _keeper(scene: Scene) -> tuple[Participant, ...]:
    """The ship, team or person that a log without "we" names in its heading."""
    opening = [actor for line in scene.lines[:1] for token in sorted(line.actors) for actor in line.actors[token]]
    return tuple(Participant(actor, "agent") for actor in opening[:1])


def _teller(line: Line) -> tuple[Participant, ...]:
    """The actors that "we" or "I" names in a sentence that is no quotation."""
    if line.quoted:
        return ()
    for token in sorted(line.actors):
        if line.tree.words[token] in ("i", "we"):
            return tuple(Participant(actor, "agent") for actor in line.actors[token])
    return ()


def _headed(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """Under a line that is only a date, as in a diary, what is told happened then."""
    headings = [(line.index, _heading(line)) for line in scene.lines]
    dated = [(index, when) for index, when in headings if when is not None]
    if len(dated) < ENTRIES:
        return drafts
    starts = [index for index, _ in dated]
    done = []
    for draft in drafts:
        above = bisect_left(starts, draft.trigger.line.index)
        if above and draft.when is None and draft.status == "happened":
            draft = draft.explained("time: that of the heading", when=dated[above - 1][1])
        done.append(draft)
    return done


def _entries(scene: Scene) -> dict[int, When]:
    """The days of the entries of a chronicle or log, by block: "5 October: …", "22:40 …"."""
    days: dict[int, When] = {}
    for line in scene.lines:
        first = min(line.times, default=None)
        opens = first is not None and (first < stamp(line.tree.words) or opening(line) > 0)
        when = line.times[first].when if first is not None and opens else None
        if when is not None and when.granularity in CLOCKS:
            when = rest_of_day(when, when.bounds.earliest_start)
        if when is not None and when.granularity in DAYS:
            days.setdefault(line.tree.sentence.block, when)
    return days


def _of_entries(drafts: list[Draft], entries: dict[int, When]) -> list[Draft]:
    """What an entry tells without a time happened on its day."""
    done = []
    for draft in drafts:
        tree, top = draft.trigger.line.tree, draft.trigger.top
        when = entries.get(tree.sentence.block)
        undated = when is not None and draft.when is None and draft.status == "happened" and not draft.trigger.noun
        main = undated and tree.base(top) in ("root", *CLIMB) and not group(tree, top).is_past_perfect
        done.append(draft.explained("time: that of the entry", when=when) if main else draft)
    return done


def _heading(line: Line) -> When | None:
    """The day that a line names where it names nothing else."""
    bare = all(token in line.masked or line.tree.upos[token] == "PUNCT" for token in range(len(line.tree)))
    times = list(line.times.values())
    when = times[0].when if bare and len(times) == 1 else None
    return when if when is not None and when.granularity == "day" else None


def _one_day(first: When, last: When) -> bool:
    start, end = first.bounds.earliest_start, last.bounds.latest_end
    if start is None or end is None or not start < end:
        return False
    return start.date() == (end - timedelta(seconds=1)).date()


def _one_paragraph(a: Draft, b: Draft) -> bool:
    return a.trigger.line.tree.sentence.block == b.trigger.line.tree.sentence.block


def _day(context: Context) -> datetime:
    """The start of the day of publication."""
    return datetime(context.article.day.year, context.article.day.month, context.article.day.day)


def _is_stamped(draft: Draft) -> bool:
    """Whether a clock time opens the sentence, as in a log."""
    line = draft.trigger.line
    first = min(line.times, default=None)
    when = None if first is None or 0 not in line.masked else line.times[first].when
    return when is not None and when.granularity in ("minute", "hour")


def _published(draft: Draft, context: Context, entry: bool) -> Draft:
    """What has happened lies before publication, what is to come after it; an entry of a log tells in the present."""
    day = _day(context)
    start = context.article.moment or day
    end = context.article.moment or moved(day, timedelta(days=1))
    if draft.trigger.weak:
        return draft
    if draft.when is not None:
        begins = draft.when.bounds.earliest_start
        live = entry and begins is not None and begins < moved(end, NIGHT)
        if live and group(draft.trigger.line.tree, draft.trigger.top).tense == "present":
            return draft
        return _timed_status(_over_by(draft, end), day, end)
    ahead = draft.status == "denied" and group(draft.trigger.line.tree, draft.trigger.top).tense == "future"
    if draft.status in ("happened", "denied") and not ahead:
        return draft.explained("time: before publication", when=When(Bounds.within(None, end)))
    if (draft.status == "scheduled" or ahead) and not _is_aim_of_past(draft):
        return draft.explained("time: after publication", when=When(Bounds.within(start, None)))
    return draft


def _is_aim_of_past(draft: Draft) -> bool:
    """Whether it is what something long done was for: "they set out to replace it" tells of no time to come."""
    above = _group_above_aim(draft)
    return above is not None and above.tense == "past"


def _over_by(draft: Draft, end: datetime) -> Draft:
    """What happened was over when it was told of: a clock time of later that day is one of the day before, and a later day
    is not its own."""
    when, told = draft.when, group(draft.trigger.line.tree, draft.trigger.top)
    start = when.bounds.earliest_start if when is not None else None
    over = (told.tense == "past" and "to" not in told.words) or told.is_perfect
    past = draft.status == "happened" and over and not draft.trigger.noun
    if when is None or not past or draft.trigger.line.block != "body":
        return draft
    if start is None and when.bounds.latest_end is not None and when.bounds.latest_end > end:
        return draft.explained("time: before publication", when=evolve(when, bounds=Bounds.within(None, end), value=None))
    if start is None or start < end:
        return draft
    if when.granularity in CLOCKS and start < moved(end, timedelta(days=1)):
        return draft.explained("time: the night before publication", when=_day_before(when))
    return draft.explained("time: before publication, so none that is to come", when=When(Bounds.within(None, end)))


def _day_before(when: When) -> When:
    sides = (when.bounds.earliest_start, when.bounds.latest_end)
    start, end = (None if side is None else moved(side, -timedelta(days=1)) for side in sides)
    value = f"{start:%Y-%m-%d}T{when.value.partition('T')[2]}" if start is not None and when.value else None
    return evolve(when, bounds=Bounds.within(start, end), value=value)


def _from_now(draft: Draft, day: datetime) -> Draft:
    """What lasts until a time to come lasts from now on; what is planned by a time is to come before it."""
    when, lasts = draft.when, any(told.signal in UNTIL for told in draft.told)
    if when is None or when.bounds.earliest_start is not None or when.bounds.latest_end is None:
        return draft
    if draft.status in PLANNED and any(told.signal == "by" for told in draft.told):
        within = Bounds.between(day, when.bounds.latest_end)
        return draft if within is None else draft.explained("time: from now on", when=evolve(when, bounds=within))
    if not lasts:
        return draft
    bounds, status = Bounds.between(day, when.bounds.latest_end), draft.status
    if status == "happened" and group(draft.trigger.line.tree, draft.trigger.top).tense == "present":
        status = "ongoing"
    if bounds is None or status not in ("scheduled", "possible", "ongoing"):
        return draft
    return draft.explained("time: from now", when=evolve(when, bounds=bounds), status=status)


def _timed_status(draft: Draft, day: datetime, end: datetime) -> Draft:
    """A time to come makes a plan of what is told in the present."""
    when, tree = draft.when, draft.trigger.line.tree
    start = when.bounds.earliest_start if when is not None else None
    found = group(tree, draft.trigger.top)
    due = when is not None and start is None and when.bounds.latest_end is not None and when.bounds.latest_end > end
    if due and draft.status == "possible" and "should" in found.words:
        return draft.explained('status: scheduled, "should" with a time by which', status="scheduled")
    ends = when.bounds.latest_end if when is not None else None
    was_to = "to" in found.words and found.words[0] in ("was", "were") and draft.status == "happened"
    if was_to and ends is not None and ends > day:
        return draft.explained('status: scheduled, "was to" with a time to come', status="scheduled")
    if draft.status == "scheduled" and ends is not None and ends <= day and _only_leans(draft):
        return draft.explained("status: happened, its time is over", status="happened")
    if start is None or draft.status not in ("happened", "ongoing", "possible"):
        return draft
    present = found.tense == "present" and not found.is_perfect and draft.trigger.line.block not in ("headline", "caption")
    to_come = start >= end and draft.status != "possible" and found.tense != "past"
    to_come = to_come and (draft.trigger.noun or not found.is_perfect)
    if to_come or (start >= day and present and draft.status == "happened"):
        return draft.explained("status: scheduled all the same, its time is to come", status="scheduled")
    if draft.status == "possible" and start >= end and _is_aim(draft):
        return draft.explained("status: scheduled, what is aimed at has a time to come", status="scheduled")
    if draft.status == "possible" and start >= day and any(word in found.words for word in ("can", "should", "must")):
        return draft.explained("status: scheduled, dated", status="scheduled")
    return draft


def _only_leans(draft: Draft) -> bool:
    """Whether a participle is of a plan only because its clause is: "the school, built in 1974, will stay shut"."""
    tree, top = draft.trigger.line.tree, draft.trigger.top
    leans = tree.base(top) in ("advcl", "acl") and tree.xpos[top] == "VBN"
    return leans and not draft.trigger.noun and not group(tree, top).words


def _is_aim(draft: Draft) -> bool:
    """Whether somebody goes in order to do it: "flies to Oslo to speak there on Monday"."""
    above = _group_above_aim(draft)
    return above is not None and above.tense == "present" and not above.is_perfect


def _group_above_aim(draft: Draft) -> Group | None:
    """The verb group of the clause whose aim a draft tells with "to"; None for no aim."""
    tree, top = draft.trigger.line.tree, draft.trigger.top
    aims = tree.base(top) == "advcl" and "to" in tree.marks(top) and 0 <= tree.heads[top] < len(tree)
    return group(tree, tree.heads[top]) if aims else None
