"""What a list of places says of one place, and how far two are apart."""

from math import asin, cos, radians, sin, sqrt

from attrs import field, frozen

EARTH_RADIUS_KM = 6371.0


@frozen
class Record:
    """One place of the lists.

    `type`: city, county, region, country, continent, sea, river, mountain, airport, site … `country` is ISO 3166 alpha-2;
    `region` the name of its first-level division; `latitude`, `longitude` are degrees (to about 0.01), `timezone` an IANA
    name; None is "not known" or, for zones, "has several". `population` is 0 where none is listed. `alternate` is True
    where the record was found under another than its listed name, `by_hand` where it comes from the hand-kept tables.
    """

    name: str
    type: str
    country: str | None = None
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    timezone: str | None = None
    alternate: bool = field(default=False, eq=False)
    by_hand: bool = field(default=False, eq=False)

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude, where both are known."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance of two points (latitude, longitude in degrees), in kilometres.

    >>> round(distance_km((43.11, 131.87), (42.43, 130.64)))
    126
    """
    (lat_a, lon_a), (lat_b, lon_b) = a, b
    phi_a, phi_b = radians(lat_a), radians(lat_b)
    h = sin((phi_b - phi_a) / 2) ** 2 + cos(phi_a) * cos(phi_b) * sin(radians(lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(h)))
