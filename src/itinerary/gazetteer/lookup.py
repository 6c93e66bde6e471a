"""Look places up by name."""

from functools import lru_cache

from itinerary.gazetteer.fold import fold
from itinerary.gazetteer.record import Record
from itinerary.gazetteer.table import table
from itinerary.gazetteer.tables import countries, exonyms, index

SAME_PLACE_DEGREES = 0.75
ALTERNATE = 0.01              # the share of its population that counts where a place was found under another name
DIVISION = {"region": 0.1, "county": 0.1, "district": 0.02}    # the same for a division beside a city of its name
_RANK = {"continent": 5e8, "country": 3e8, "ocean": 1e7, "sea": 1e6, "county": 5e5, "region": 3e5}
NAMED_ALIKE = 0.2             # a state beside a city of its name ("New York")
CAPITAL = 10                  # a country's capital is named more than its size says ("Washington")
KEPT_BY_HAND = 50_000         # what a river, a mountain or a site counts beside cities: it is listed as it is well known
_AREAS = (*DIVISION, "country", "island", "peninsula")


@lru_cache(maxsize=16384)
def lookup(name: str) -> tuple[Record, ...]:
    """All listed places of a name: continents and countries first, then by population.

    >>> [(place.name, place.region) for place in lookup("vladivostok")]
    [('Vladivostok', 'Primorye')]
    >>> lookup("Bombay")[0].name
    'Mumbai'
    """
    key = fold(name)
    if not key:
        return ()
    kept = [*index().exact.get(name, ()), *index().names.get(key, ())]
    listed = _listed(key)
    cities = [place for place in listed if place.type == "city"]
    kept = [place for place in kept if place.type != "city" or not any(_same(city, place) for city in cities)]
    found = [place for place in listed if not any(_same(place, other) for other in kept)]
    return tuple(sorted((*kept, *found), key=_order))


def _listed(key: str) -> list[Record]:
    """What the table lists under a name; where it is the English or a former name of a city, that city first."""
    listed = list(table().find(key))
    if key not in exonyms():
        return listed
    name, code = exonyms()[key]
    named = (place for place in table().find(fold(name)) if place.country == code and place.type == "city")
    meant = [place for place in named if not place.alternate]
    return meant[:1] + [place for place in listed if place not in meant[:1]]


def prior(place: Record) -> float:
    """How large a place counts where nothing else tells two apart: mostly its population."""
    if place.type in DIVISION and not place.by_hand:
        return place.population * DIVISION[place.type] * (ALTERNATE if place.alternate else 1)
    if place.type == "region" and place.population:
        return place.population * NAMED_ALIKE
    size = _RANK.get(place.type, KEPT_BY_HAND if place.by_hand else 0) + place.population
    if not place.alternate and (place.country, place.name) in _capitals():
        size *= CAPITAL
    return size * (ALTERNATE if place.alternate else 1)


@lru_cache(maxsize=1)
def _capitals() -> frozenset[tuple[str | None, str]]:
    return frozenset((code, listed.capital) for code, listed in countries().items() if listed.capital)


def _order(place: Record) -> tuple[float, str, str, str]:
    return -prior(place), place.type, place.country or "", place.region or ""


@lru_cache(maxsize=16384)
def starts(prefix: str) -> bool:
    """Whether some listed name of several words starts with these, already folded.

    >>> starts("new"), starts("new york"), starts("vladivostok north")
    (True, True, False)
    """
    prefix += " "
    return prefix in index().starts or table().starts(prefix)


def _same(place: Record, kept: Record) -> bool:
    """Whether a listed place is one that the hand-kept tables have."""
    if place.type in DIVISION and kept.type in _AREAS:
        return place.country == kept.country
    if place.type != kept.type or place.point is None or kept.point is None:
        return False
    (a, b), (c, d) = place.point, kept.point
    return abs(a - c) < SAME_PLACE_DEGREES and abs(b - d) < SAME_PLACE_DEGREES


def short_form(code: str) -> tuple[Record, ...]:
    """The states and countries of a short form, case and points as written: "Calif.", "D.C.", "KG".

    >>> short_form("Calif.")[0].name
    'California'
    """
    return tuple(index().short.get(code, ()))


def is_code(name: str) -> bool:
    """Whether a name is listed in capitals just as written: "US", "U.K.".

    >>> is_code("US"), is_code("us")
    (True, False)
    """
    return name in index().exact


def demonym(word: str) -> tuple[Record, ...]:
    """The places whose people or things a word names.

    >>> demonym("Kyrgyz")[0].name
    'Kyrgyzstan'
    """
    return tuple(index().demonyms.get(fold(word), ()))


def is_demonym(word: str) -> bool:
    """Whether a word is an adjective or a noun for the people of a place.

    >>> is_demonym("Dutch"), is_demonym("Paris")
    (True, False)
    """
    return bool(demonym(word))


def country(name_or_code: str) -> Record | None:
    """The country of a name, an ISO 3166 code or an adjective; None where there is none.

    >>> country("KG").name, country("Burma").name, country("Dutch").name
    ('Kyrgyzstan', 'Myanmar', 'Netherlands')
    """
    listed = countries().get(name_or_code)
    if listed is not None:
        return listed.record
    named = (*index().names.get(fold(name_or_code), ()), *short_form(name_or_code), *demonym(name_or_code))
    return next((place for place in named if place.type == "country"), None)


def capital(place: Record) -> Record | None:
    """The capital of a country.

    >>> capital(country("Kyrgyzstan")).name
    'Bishkek'
    """
    listed = countries().get(place.country or "")
    if listed is None or listed.capital is None:
        return None
    return next((city for city in lookup(listed.capital) if city.country == place.country and city.type == "city"), None)


def zone_of(place: Record) -> str | None:
    """The IANA zone of a place; None where it has several clocks."""
    return place.timezone
