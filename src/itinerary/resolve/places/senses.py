"""Which of the places of a name is meant: what the text says it lies in, what else the article names, and size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp, floor, log1p, log10

from attrs import frozen

from itinerary import gazetteer
from itinerary.gazetteer import Record
from itinerary.resolve.places.cues import holds

MOST = 40                     # candidates of a name that are weighed
ROUNDS = 2
ADJECTIVE = 1.5               # what an adjective of the place adds
NEAR, REGION, COUNTRY = 1.0, 1.8, 1.8
SMALL = 10.0
FAR = 6.0                     # what a container that doesn't hold a candidate takes away


@frozen
class Query:
    """A name to find the sense of: its candidates, what the text says it lies in, how much it tells of others, and
    the candidates for which an adjective speaks ("Georgian" for the country)."""

    key: str
    candidates: tuple[Record, ...]
    inside: tuple[Record, ...] = ()
    weight: float = 1.0
    spoken_for: tuple[Record, ...] = ()


Cell = tuple[int, int]


@frozen
class Support:
    """What the names of an article speak for: regions, countries and cells of the map."""

    countries: Mapping[str, float]
    regions: Mapping[tuple[str, str], float]
    cells: Mapping[Cell, float]


def candidates(name: str) -> tuple[Record, ...]:
    """The places of a name that are worth weighing."""
    return gazetteer.lookup(name)[:MOST]


def senses(queries: Sequence[Query], home: Mapping[str, float] | None = None) -> dict[str, Record | None]:
    """The place of each name by its key; None where the lists have none that fits.

    `home` gives countries a weight beforehand, such as that of the article's own place.
    """
    shares = {query.key: _shares(query, [_own(query, place) for place in query.candidates]) for query in queries}
    for _ in range(ROUNDS):
        total = _support(queries, shares, home or {})
        for query in queries:
            if len(query.candidates) > 1:
                shares[query.key] = _shares(query, _scores(query, shares[query.key], total))
    return {query.key: _best(query, shares[query.key]) for query in queries}


def _own(query: Query, place: Record) -> float:
    """What speaks for a candidate before the rest of the article does."""
    score = log10(gazetteer.prior(place) + SMALL)
    if query.inside and not any(holds(box, place) for box in query.inside):
        score -= FAR
    return score + (ADJECTIVE if place in query.spoken_for else 0.0)


def _shares(query: Query, scores: Sequence[float]) -> list[float]:
    if not scores:
        return []
    top = max(scores)
    weights = [exp(2.3 * (score - top)) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def _cell(place: Record) -> Cell | None:
    return None if place.point is None else (floor(place.point[0]), floor(place.point[1]))


def _support(queries: Sequence[Query], shares: Mapping[str, Sequence[float]], home: Mapping[str, float]) -> Support:
    countries: dict[str, float] = defaultdict(float, home)
    regions: dict[tuple[str, str], float] = defaultdict(float)
    cells: dict[Cell, float] = defaultdict(float)
    for query in queries:
        for place, share in zip(query.candidates, shares[query.key], strict=True):
            _add(place, share * query.weight, countries, regions, cells)
    return Support(countries, regions, cells)


def _add(
    place: Record, share: float, countries: dict[str, float], regions: dict[tuple[str, str], float], cells: dict[Cell, float]
) -> None:
    if share < 0.01:
        return
    if place.country:
        countries[place.country] += share
        if place.region:
            regions[place.country, place.region] += share
    cell = _cell(place)
    if cell is not None and place.type not in ("country", "continent", "ocean", "region"):
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                cells[cell[0] + dx, cell[1] + dy] += share


def _scores(query: Query, shares: Sequence[float], total: Support) -> list[float]:
    """The candidates' scores: their own, and what the OTHER names of the article add."""
    own_country: dict[str, float] = defaultdict(float)
    own_region: dict[tuple[str, str], float] = defaultdict(float)
    own_cells: dict[Cell, float] = defaultdict(float)
    for place, share in zip(query.candidates, shares, strict=True):
        _add(place, share * query.weight, own_country, own_region, own_cells)
    result = []
    for place in query.candidates:
        country, cell = place.country or "", _cell(place)
        region = (country, place.region or "")
        score = _own(query, place)
        score += COUNTRY * _part(total.countries.get(country, 0.0) - own_country.get(country, 0.0))
        score += REGION * _part(total.regions.get(region, 0.0) - own_region.get(region, 0.0))
        if cell is not None:
            score += NEAR * _part(total.cells.get(cell, 0.0) - own_cells.get(cell, 0.0))
        result.append(score)
    return result


def _part(support: float) -> float:
    """What support adds: more of it adds less and less."""
    return log1p(max(support, 0.0))


def _best(query: Query, shares: Sequence[float]) -> Record | None:
    if not query.candidates:
        return None
    best = max(range(len(shares)), key=lambda n: (shares[n], -n))
    place = query.candidates[best]
    if query.inside and not any(holds(box, place) for box in query.inside):
        return None
    return place
