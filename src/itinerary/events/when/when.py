"""Which time belongs to which event, and what it lets one conclude."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from attrs import evolve, frozen

from itinerary.events.attach import dated, in_subject, planned, told_when
from itinerary.events.scene import Line
from itinerary.events.triggers.match import listed
from itinerary.events.triggers.trigger import Trigger
from itinerary.language.en.frames import phrases
from itinerary.language.en.signals import relations
from itinerary.language.tables import words
from itinerary.model import Timex
from itinerary.model.tree import Tree
from itinerary.text.stamps import stamp
from itinerary.time.bounds import Bounds, moved
from itinerary.time.when import When

NEW = ("to", "until", "till")       # before the time to which something is put off


@frozen(eq=False)
class Told:
    """A time that stands with a trigger, the signal word before it, its token, how far it stands from the verb, and whether
    it is coordinated with another."""

    time: Timex
    signal: str
    token: int
    distance: int = 0
    joined: bool = False


def attached(line: Line, triggers: Iterable[Trigger]) -> dict[int, list[Told]]:
    """The times of a sentence by the trigger token to which they belong."""
    owner = owners(line.tree, triggers)
    inside = set(told_when(line))
    opened = stamp([token.text for token in line.tree.sentence.tokens]) if line.times else 0
    found: dict[int, list[Told]] = {}
    for host, tokens in dated(line).items():
        at = owner.get(host)
        if at is not None:
            told = [_told(line, t, host, (host, t) in inside, t < opened) for t in tokens]
            found.setdefault(at, []).extend(t for t in told if not _is_about(line.tree, t, host))
            noun = put_off(line.tree, host)
            moved = (evolve(t, signal=t.signal if t.signal in NEW else "") for t in told if t.signal in (*NEW, "from"))
            if noun in owner:
                found.setdefault(owner[noun], []).extend(moved)
    return found


def put_off(tree: Tree, verb: int) -> int | None:
    """The noun that a verb of cancelling moves to another time: "postponed the opening from 9 April to 11 June"."""
    if tree.upos[verb] != "VERB" or not listed(tree, verb, phrases("event_aspects", "cancel")):
        return None
    return tree.first(verb, "nsubj" if tree.is_passive(verb) else "obj")


def _told(line: Line, token: int, host: int, inside: bool, stamped: bool) -> Told:
    """A time with its signal; where the clause is `inside` it, as in "until May, when he left", that is none of its own.

    The stamp of a log line, and a time in the subject, count as far off: any other time is nearer.
    """
    time = line.times[token]
    joined = line.tree.base(token) == "conj" and line.tree.heads[token] in line.times
    far = len(line.tree) if stamped or in_subject(line.tree, token, host) else 0
    return Told(time, "" if inside else signal(line, token), token, abs(token - host) + far, joined)


def _is_about(tree: Tree, told: Told, host: int) -> bool:
    """Whether a date says what something is about or to when it is put off, not when it is: "cut its outlook for 2023"."""
    if told.signal in ("from", "to", "until", "till", "for") and listed(tree, host, phrases("event_aspects", "cancel")):
        return True
    noun = tree.heads[told.token]
    if noun != host and noun >= 0 and tree.preposition(noun) == "without":         # "without a title since 2008, she won"
        return True
    placing = tree.lemmas[host] in words("en", "placing_verbs") or listed(tree, host, phrases("event_light", "event"))
    about = told.signal == "for" and told.time.type == "DATE" and not in_subject(tree, told.token, host)
    return about and not placing


def owners(tree: Tree, triggers: Iterable[Trigger]) -> dict[int, int]:
    """For each word that belongs to a trigger the trigger; "planned" after a noun that is one belongs to it too."""
    owner: dict[int, int] = {}
    for trigger in triggers:
        for word in trigger.words:
            owner.setdefault(word, trigger.token)
    for token in range(len(tree)) if "acl" in tree.bases else ():
        noun = planned(tree, token) if token not in owner else None
        if noun in owner:
            owner[token] = owner[noun]
    return owner


def signal(line: Line, token: int) -> str:
    """The signal word before a time: "since", "until", "by" … or ""."""
    tree = line.tree
    if tree.relations[token] == "nmod:poss":
        return ""
    first = line.opening(token)
    before = first - 1
    if before >= 0 and tree.words[before] in relations():
        two = f"{tree.words[before - 1]} {tree.words[before]}" if before else ""
        return two if two in relations() else tree.words[before]
    near = [child for child in tree.dependents(token, "case") if child < first and not _is_named(line, child, first)]
    marks = [tree.words[child] for child in near]
    preposition = " ".join(marks)
    return preposition if preposition in relations() else ""


def _is_named(line: Line, start: int, end: int) -> bool:
    """Whether a name stands between a preposition and a time: "to Leeds Saturday afternoon"."""
    return any(at in line.places or at in line.actors for at in range(start + 1, end))


def when_of(told: list[Told]) -> tuple[When | None, str]:
    """What the times of one trigger say together, and why; None where they bound nothing."""
    known = [t for t in told if t.time.when is not None and t.time.type != "SET"]
    known = [t for t in known if not t.time.value.endswith("_REF")] or known
    if not known:
        return None, ""
    why = ", ".join(f'"{t.signal} {t.time.text}"'.replace('" ', '"') for t in known)
    sets = tuple(t.time.id for t in told if t.time.type == "SET")
    when = _together(known)
    return when and evolve(when, times=(*when.times, *sets)), why


def _together(known: list[Told]) -> When | None:
    inside = [t for t in known if _relation(t) == "in"]
    edges = [t for t in known if _relation(t) != "in"]
    if edges and _is_range(edges, inside):
        return _bounded(edges + inside)
    return _inside(inside) if inside else _bounded(edges)


def _relation(told: Told) -> str:
    if "-XX" in told.time.value:        # "before dawn" of a day that is not told
        return "in"
    relation = relations().get(told.signal, "in")
    if told.signal == "from" or told.signal == "between":
        return "since"
    if told.signal in ("to", "through", "till", "until", "up to"):
        return "until"
    if told.signal in ("since", "by"):
        return told.signal
    return relation if relation in ("before", "after") else "in"


def _is_range(edges: list[Told], inside: list[Told]) -> bool:
    return not inside or any(_relation(t) in ("until", "by") for t in edges)


def _inside(told: list[Told]) -> When | None:
    """Somewhere within a unit; of several, the finest where they lie in each other, else from the first to the last."""
    whens = [t.time.when for t in told if t.time.when is not None]
    finest = min(whens, key=_width)
    if len(whens) == 1 or all(_meet(finest, other) for other in whens):
        return evolve(finest, bounds=_closed(finest), times=tuple(t.time.id for t in told))
    if not any(t.joined for t in told):
        return _inside(sorted(told, key=lambda t: t.distance)[:1])
    starts = [w.bounds.earliest_start for w in whens if w.bounds.earliest_start]
    ends = [w.bounds.latest_end for w in whens if w.bounds.latest_end]
    bounds = Bounds.between(min(starts, default=None), max(ends, default=None))
    if bounds is None:
        return evolve(finest, bounds=_within(finest), times=tuple(t.time.id for t in told))
    return When(bounds, granularity=finest.granularity, timezone=finest.timezone, times=tuple(t.time.id for t in told))


def _within(when: When) -> Bounds:
    """An event in a unit happens somewhere within it."""
    return Bounds.within(when.bounds.earliest_start, when.bounds.latest_end)


def _closed(when: When) -> Bounds:
    """ "just after four" is within the hour."""
    bounds = _within(when)
    if when.granularity not in ("minute", "hour") or bounds.is_open:
        return bounds
    start, end = bounds.earliest_start, bounds.latest_end
    if end is None and start is not None:
        return Bounds.between(start, moved(start, timedelta(hours=1))) or bounds
    if start is None and end is not None:
        return Bounds.between(moved(end, -timedelta(hours=1)), end) or bounds
    return bounds


def _width(when: When) -> tuple[bool, float]:
    start, end = when.bounds.earliest_start, when.bounds.latest_end
    if start is None or end is None:
        return True, 0.0
    return False, (end - start).total_seconds()


def _meet(a: When, b: When) -> bool:
    starts = [x for x in (a.bounds.earliest_start, b.bounds.earliest_start) if x is not None]
    ends = [x for x in (a.bounds.latest_end, b.bounds.latest_end) if x is not None]
    return not starts or not ends or max(starts) < min(ends)


def _day_of(when: When) -> datetime | None:
    """The start of the day before an hour of which something was: "before noon on Monday" was on Monday."""
    end = when.bounds.earliest_start
    if end is None or when.granularity not in ("minute", "hour", "part-of-day"):
        return None
    day = moved(end, -timedelta(seconds=1))
    return None if day is None else datetime(day.year, day.month, day.day)


def _bounded(told: list[Told]) -> When | None:
    """Bounds from "since", "until", "by", "before", "after"."""
    start: datetime | None = None
    end: datetime | None = None
    value, mod, unit, zone = None, None, "", None
    for t in told:
        when = t.time.when
        if when is None:
            continue
        relation, bounds, zone = _relation(t), when.bounds, when.timezone or zone
        if relation in ("since", "in"):
            start = bounds.earliest_start if start is None else start
            end = max(filter(None, (end, bounds.latest_end)), default=None) if relation == "in" else end
        elif relation == "after":
            start = bounds.latest_end
        elif relation in ("until", "by"):
            end = bounds.latest_end
        elif relation == "before":
            end = bounds.earliest_start
            start = _day_of(when) if start is None else start
        if len(told) == 1 and relation in ("by", "since"):
            value, mod, unit = when.value, when.mod, when.granularity
    sides = Bounds.between(start, end)
    if sides is None or sides.is_open:
        return None
    return When(sides, unit, value, mod, zone, tuple(t.time.id for t in told))

