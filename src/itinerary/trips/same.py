"""When two places are one, or one lies in the other."""

from itinerary.gazetteer.record import distance_km
from itinerary.model import Place

TOWN_KM = 40.0


def same_place(a: Place, b: Place) -> bool:
    """Whether two places are one: the same entry, or one name in one country."""
    return a.id == b.id or (a.name == b.name and a.country == b.country)


def kilometres(a: Place, b: Place) -> float | None:
    """The great-circle distance between two places; None where the coordinates of one aren't known.

    >>> a = Place("p1", "Khasan", latitude=42.43, longitude=130.64)
    >>> b = Place("p2", "Ussuriysk", latitude=43.8, longitude=131.95)
    >>> kilometres(a, b)
    185.8
    """
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    return round(distance_km((a.latitude, a.longitude), (b.latitude, b.longitude)), 1)


def lies_in(a: Place, b: Place) -> bool:
    """Whether two places told in one breath may be one: a hall and its town, a town and its region or island.

    A place that no list has is taken to lie where the listed one does.
    """
    if a.latitude is None:
        return b.latitude is not None
    if a.name in (b.region, b.country) or b.name in (a.region, a.country):
        return True
    if "country" in (a.type, b.type):
        return a.country == b.country
    km = kilometres(a, b)
    return km is not None and km <= TOWN_KM
