"""The article's own text, with its times and the words that tell events marked, each with a tooltip and a link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from attrs import frozen

from itinerary.model import Event, Reading, Timex
from itinerary.show.names import Names
from itinerary.show.safe import safe
from itinerary.show.tip import event_tip, time_tip
from itinerary.span import Span

T = TypeVar("T")
BREAK = re.compile(r"(?:\n[^\S\n]*){2,}")


@frozen
class Mark:
    """What stands at `[start, end)` of an article: the event of that number, or the time."""

    start: int
    end: int
    event: int | None = None
    time: Timex | None = None


@frozen
class Marks:
    """The marks of every article of a reading, and what their tooltips need."""

    reading: Reading
    names: Names
    by_article: tuple[tuple[Mark, ...], ...]
    times: Mapping[str, Timex]
    users: Mapping[str, int]

    @classmethod
    def of(cls, reading: Reading, names: Names) -> Marks:
        """The marks that agree with the text of their article."""
        found: list[list[Mark]] = [[] for _ in reading.articles]
        homes = {article.id: i for i, article in enumerate(reading.articles)}
        spans: list[tuple[Span, int | None, Timex | None]] = []
        for i, event in enumerate(reading.events):
            spans += [(span, i, None) for span in dict.fromkeys((event.trigger, *event.mentions))]
        for span, number, time in [*spans, *((t.span, None, t) for t in reading.times)]:
            home = 0 if len(found) == 1 else homes.get(span.article)
            if home is None or not found:
                continue
            text = reading.articles[home].text
            if 0 <= span.start < span.end and text[span.start : span.end] == span.text:
                found[home].append(Mark(span.start, span.end, number, time))
        times = {time.id: time for time in reading.times}
        return cls(reading, names, tuple(map(tuple, found)), times, _users(reading.events))

    def articles(self) -> tuple[list[str], set[int]]:
        """The paragraphs of each article, marked, or nothing for one of several in which no event is told; and the numbers
        of the events that have a mark."""
        seen: set[int] = set()
        wanted = [len(self.by_article) == 1 or any(mark.event is not None for mark in marks) for marks in self.by_article]
        return [self._article(number, seen) if told else "" for number, told in enumerate(wanted)], seen

    def _article(self, number: int, seen: set[int]) -> str:
        text = self.reading.articles[number].text
        paragraphs: list[str] = []
        out: list[str] = []
        for i, (start, end, event, time) in enumerate(_pieces(text, self.by_article[number])):
            if start == end:
                paragraphs.append("".join(out))
                out = []
            else:
                out.append(self._piece(safe(text[start:end]), self.names.tip(number, i), event, time, seen))
        return "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph.strip())

    def _piece(self, text: str, tip: str, event: int | None, time: Timex | None, seen: set[int]) -> str:
        if event is not None:
            told = self.reading.events[event]
            anchor = "" if event in seen else f' id="{self.names.mark(event)}"'
            seen.add(event)
            facts = f'class="event{" time" * (time is not None)}" data-status="{safe(told.status)}" aria-describedby="{tip}"'
            link = f'<a{anchor} href="#{self.names.event(event)}" {facts}>{text}</a>'
            return f'<span class="ref">{link}{event_tip(tip, told, self.times)}</span>'
        if time is None:
            return text
        facts = f'class="time" aria-describedby="{tip}"'
        user = self.users.get(time.id)
        mark = f'<button type="button" {facts}>{text}</button>'
        if user is not None:
            mark = f'<a href="#{self.names.event(user)}" {facts}>{text}</a>'
        return f'<span class="ref">{mark}{time_tip(tip, time)}</span>'


def _users(events: Sequence[Event]) -> dict[str, int]:
    """The first event that each time dates."""
    return {name: i for i, event in reversed(list(enumerate(events))) if event.when for name in event.when.times}


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int, int | None, Timex | None]]:
    """The text cut wherever a mark or a paragraph begins or ends: what is marked there; an empty piece ends a paragraph."""
    gaps = {len(text): len(text), **{gap.start(): gap.end() for gap in BREAK.finditer(text)}}
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for i, mark in enumerate(marks):
        starts.setdefault(mark.start, []).append(i)
        ends.setdefault(mark.end, []).append(i)
    cuts = sorted({0, len(text), *starts, *ends, *gaps, *gaps.values()})
    events: dict[int, int] = {}
    times: dict[int, Timex] = {}
    skip = 0
    for at, following in zip(cuts, [*cuts[1:], len(text)], strict=True):
        for i in ends.get(at, ()):
            events.pop(i, None)
            times.pop(i, None)
        for i in starts.get(at, ()):
            mark = marks[i]
            if mark.event is not None:
                events[i] = mark.event
            elif mark.time is not None:
                times[i] = mark.time
        if at in gaps:
            yield at, at, None, None
            skip = gaps[at]
        if skip <= at < following:
            yield at, following, _last(events), _last(times)


def _last(active: dict[int, T]) -> T | None:
    return active[next(reversed(active))] if active else None
