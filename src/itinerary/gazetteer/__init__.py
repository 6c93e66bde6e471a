"""Places of the world: names, coordinates, populations, zones and adjectives. NOTICE names the sources."""

from itinerary.gazetteer.fold import fold
from itinerary.gazetteer.lookup import (
    capital,
    country,
    demonym,
    is_code,
    is_demonym,
    lookup,
    prior,
    short_form,
    starts,
    zone_of,
)
from itinerary.gazetteer.record import Record, distance_km

__all__ = [
    "Record",
    "capital",
    "country",
    "demonym",
    "distance_km",
    "fold",
    "is_code",
    "is_demonym",
    "lookup",
    "prior",
    "short_form",
    "starts",
    "zone_of",
]
