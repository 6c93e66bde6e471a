"""What several articles tell differently of one happening: its time, its place, its numbers, whether it took place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from itinerary.language.tables import lines, words
from itinerary.model import Conflict, Event
from itinerary.order.alike import root, same_time, shared_places

_COUNTED = re.compile(r"\b(\d[\d,]*(?:\.\d+)?|[a-z]+)[ -](?=([a-z]{3,}))", re.IGNORECASE)
_LONGEST = 1000
_FACTS = ("happened", "ongoing")


def disagreements(told: Sequence[Event], id: str) -> Iterator[Conflict]:
    """A conflict for each matter on which the tellings of one event (`id`) differ, with who said what."""
    for matter, differ, say in _MATTERS:
        pairs = [(a, b) for a, b in combinations(told, 2) if a.trigger.article != b.trigger.article and differ(a, b)]
        if pairs:
            said = dict.fromkeys(f"{event.trigger.article}: {say(event)}" for pair in pairs for event in pair)
            quoted = dict.fromkeys(f"“{' '.join(e.text.split())}”" for pair in pairs for e in pair)
            yield Conflict((id,), f"{matter} told differently ({'; '.join(said)}): {' / '.join(quoted)}")


def _numbers_differ(a: Event, b: Event) -> bool:
    one, other = numbers(a), numbers(b)
    return any(one[noun] != other[noun] for noun in one if noun in other)


def numbers(event: Event) -> dict[str, float]:
    """The numbers told with an event, each under the root of the noun that it counts; nouns counted twice are left out."""
    found: dict[str, set[float]] = {}
    for match in _COUNTED.finditer(event.text[:_LONGEST].casefold()):
        value, noun = _value(match[1]), match[2]
        if value is not None and noun not in _not_counted():
            found.setdefault(root(noun), set()).add(value)
    return {noun: values.pop() for noun, values in found.items() if len(values) == 1}


def _value(word: str) -> float | None:
    if word[0].isdigit():
        return float(word.replace(",", ""))
    return _number_words().get(word)


@cache
def _number_words() -> dict[str, float]:
    pairs = (line.split("=") for part in ("ones", "teens", "tens") for line in lines("en", f"number.{part}"))
    return {word.strip(): float(value) for word, value in pairs}


@cache
def _not_counted() -> frozenset[str]:
    units = (line.split("=")[0].strip() for name in ("unit.one", "unit.many") for line in lines("en", name))
    return words("en", "not_counted") | frozenset(units)


def _say_time(event: Event) -> str:
    return (event.when.value if event.when is not None else None) or "another time"


def _say_place(event: Event) -> str:
    return ", ".join(p.place.name for p in event.places) or "no place"


def _say_numbers(event: Event) -> str:
    return ", ".join(f"{value:g} {noun}…" for noun, value in numbers(event).items())


def _contrary(a: Event, b: Event) -> bool:
    return {a.status, b.status} & {"denied"} != set() and {a.status, b.status} & set(_FACTS) != set()


_MATTERS = (
    ("The time is", lambda a, b: same_time(a, b) < 0, _say_time),
    ("The place is", lambda a, b: shared_places(a, b) < 0, _say_place),
    ("The numbers are", _numbers_differ, _say_numbers),
    ("Whether it happened is", _contrary, lambda event: event.status),
)
