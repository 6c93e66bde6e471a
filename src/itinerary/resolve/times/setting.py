"""What an article's own day and zone say about how its times are read."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from attrs import evolve

from itinerary.options import Options
from itinerary.time.point import Point
from itinerary.time.zones import home


def published_point(day: dt.date, moment: dt.datetime | None = None) -> Point:
    """The day of publication as a point; to the minute where that is known."""
    if moment is None:
        return Point("day", day.year, day.month, day.day)
    return Point("minute", day.year, day.month, day.day, moment.hour, moment.minute)


@lru_cache(maxsize=256)
def localised(options: Options, timezone: str | None) -> Options:
    """The policies with what the zone of the article tells: the hemisphere of its seasons, the country of its holidays.

    >>> localised(Options(), "Australia/Sydney").hemisphere, localised(Options(), "Europe/Paris").holidays_country
    ('south', 'FR')
    """
    if timezone is None or (options.hemisphere != "auto" and options.holidays_country is not None):
        return options
    country, southern = home(timezone)
    return evolve(
        options,
        hemisphere=("south" if southern else "north") if options.hemisphere == "auto" else options.hemisphere,
        holidays_country=options.holidays_country or country,
    )
