"""Journeys that articles tell: what a traveller does, day by day, and how each step is said."""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

PEOPLE = (
    ("Maria", "Keller", "she"), ("Jonas", "Berg", "he"), ("Elena", "Petrova", "she"), ("David", "Okafor", "he"),
    ("Sofia", "Lindqvist", "she"), ("Thomas", "Brennan", "he"), ("Hannah", "Whitfield", "she"), ("Marco", "Bianchi", "he"),
)  # fmt: skip
CITIES = (
    "Oslo", "Bergen", "Paris", "Lisbon", "Vienna", "Prague", "Warsaw", "Athens", "Cairo", "Nairobi", "Tokyo", "Seoul",
    "Bangkok", "Toronto", "Chicago", "Lima", "Sydney", "Dublin", "Madrid", "Budapest",
)  # fmt: skip
DAY = dt.timedelta(days=1)


@frozen
class Step:
    """What happens on a day. `form` says it, with the `{place}`, the place `{origin}` left behind and whom `{other}` met."""

    day: dt.date
    form: str
    trigger: str
    kind: str
    place: str
    role: str
    comes: bool = False
    other: str | None = None
    origin: str | None = None
    status: str = "happened"

    @property
    def text(self) -> str:
        """The verb phrase."""
        return self.form.format(place=self.place, other=self.other, origin=self.origin)


_COMING = (
    ("arrived in {place}", "arrived", "arrival"),
    ("flew to {place}", "flew", "travel"),
    ("travelled to {place}", "travelled", "travel"),
    ("landed in {place}", "landed", "arrival"),
    ("drove to {place}", "drove", "travel"),
    ("went to {place} by train", "went", "travel"),
)
_MOVING = (
    ("flew from {origin} to {place}", "flew", "travel"),
    ("travelled from {origin} to {place}", "travelled", "travel"),
)
_DOING = (
    ("met {other} in {place}", "met", "meeting"),
    ("signed a contract in {place}", "signed", "agreement"),
    ("held talks with {other} in {place}", "talks", "meeting"),
)
_LEAVING = (("left {place}", "left", "departure"), ("flew out of {place}", "flew", "departure"))
_PLANNING = (
    ("is to fly to {place}", "fly", "travel"),
    ("will travel to {place}", "travel", "travel"),
    ("plans to go to {place}", "go", "travel"),
)


@st.composite
def journeys(draw: Any, published: dt.date, other: str, min_stops: int, max_stops: int) -> list[Step]:
    """From city to city: who comes may meet someone there, sign something, and leave again; at the end there may be a plan.

    The least journey arrives at each city, one day after another, and at the last on the day before publication.
    """
    cities = draw(st.lists(st.sampled_from(CITIES), min_size=min_stops, max_size=max_stops, unique=True))
    gaps = [draw(st.integers(1, 5)) for _ in cities]
    days = [published - DAY * (1 + sum(gaps[index + 1 :])) for index in range(len(cities))]
    steps: list[Step] = []
    for index, (day, city) in enumerate(zip(days, cities, strict=True)):
        steps.append(_arrival(draw, day, city, cities[index - 1] if index else None))
        if draw(st.integers(0, 3)) == 1:
            form, trigger, kind = draw(st.sampled_from(_DOING))
            steps.append(Step(day, form, trigger, kind, city, "location", other=other if "{other}" in form else None))
        if index + 1 < len(cities) and gaps[index + 1] > 1 and draw(st.integers(0, 3)) == 1:
            form, trigger, kind = draw(st.sampled_from(_LEAVING))
            steps.append(Step(days[index + 1] - DAY, form, trigger, kind, city, "origin"))
    if len(cities) < len(CITIES) and draw(st.integers(0, 3)) == 1:
        steps.append(_plan(draw, published, [city for city in CITIES if city not in cities]))
    return steps


def _arrival(draw: Any, day: dt.date, city: str, before: str | None) -> Step:
    form, trigger, kind = draw(st.sampled_from(_COMING if before is None else (*_COMING, *_MOVING)))
    return Step(day, form, trigger, kind, city, "destination", comes=True, origin=before if "{origin}" in form else None)


def _plan(draw: Any, published: dt.date, others: list[str]) -> Step:
    form, trigger, kind = draw(st.sampled_from(_PLANNING))
    day = published + DAY * draw(st.integers(1, 20))
    return Step(day, form, trigger, kind, draw(st.sampled_from(others)), "destination", comes=True, status="scheduled")
