"""When two places are one."""

from itinerary.model import Place


def same_place(a: Place, b: Place) -> bool:
    """Whether two places are one: the same entry, or one name in one country."""
    return a.id == b.id or (a.name == b.name and a.country == b.country)
