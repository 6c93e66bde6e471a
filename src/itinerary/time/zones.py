"""Time zones by IANA name, read from the pinned `tzdata` package alone: the machine's own tables are never asked."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from itinerary.errors import TimeZoneError, quote

if TYPE_CHECKING:
    import pendulum


TROPIC = 10         # degrees south from which the names of the seasons are those of the south


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name. Raises TimeZoneError where there is none.

    >>> import datetime
    >>> zone("Asia/Vladivostok").utcoffset(datetime.datetime(2019, 4, 24))
    datetime.timedelta(seconds=36000)
    """
    try:
        with _path(name).open("rb") as file:
            return ZoneInfo.from_file(file, key=name)
    except (ValueError, OSError, TypeError, AttributeError):
        raise TimeZoneError(f"unknown time zone {quote(name)}; use an IANA name such as 'Europe/Paris'") from None


@lru_cache(maxsize=1)
def _homes() -> dict[str, tuple[str, bool]]:
    rows = (resources.files("tzdata.zoneinfo") / "zone.tab").read_text("utf-8").splitlines()
    fields = (row.split("\t") for row in rows if not row.startswith("#"))
    return {zone: (country, at[0] == "-" and int(at[1:3]) >= TROPIC) for country, at, zone, *_ in fields}


def home(name: str) -> tuple[str | None, bool]:
    """The country (ISO 3166 alpha-2) that keeps a zone, and whether the zone has the seasons of the south.

    >>> home("Pacific/Auckland"), home("UTC")
    (('NZ', True), (None, False))
    """
    return _homes().get(name, (None, False))


@lru_cache(maxsize=256)
def pendulum_zone(name: str) -> pendulum.Timezone:
    """The same zone, from the same table, as pendulum wants it. Raises TimeZoneError where there is none."""
    import pendulum

    zone(name)
    with _path(name).open("rb") as file:
        return pendulum.Timezone.from_file(file, key=name)


def _path(name: str) -> Traversable:
    path = resources.files("tzdata.zoneinfo")
    if not all(part.strip(".") for part in name.split("/")):
        raise ValueError(name)
    for part in name.split("/"):
        path = path / part
    return path


@lru_cache(maxsize=1)
def _by_city() -> dict[str, str]:
    names = (resources.files("tzdata") / "zones").read_text("utf-8").split()
    regions = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
    return {name.rpartition("/")[2].replace("_", " "): name for name in reversed(names) if name.startswith(regions)}


def city_zone(city: str) -> str | None:
    """The zone that a city gave its name to; None where there is none.

    >>> city_zone("Helsinki"), city_zone("New York"), city_zone("Atlantis")
    ('Europe/Helsinki', 'America/New_York', None)
    """
    return _by_city().get(city)


def existing(wall: datetime, name: str) -> datetime:
    """The wall time itself, or where clocks jump over it, the first one after the gap.

    >>> existing(datetime(2019, 3, 31, 2, 30), "Europe/Paris")
    datetime.datetime(2019, 3, 31, 3, 0)
    """
    tz = zone(name)
    before, after = wall.replace(tzinfo=tz).utcoffset(), wall.replace(tzinfo=tz, fold=1).utcoffset()
    if before is None or after is None or after <= before:
        return wall
    return _transition(wall - after, wall - before, tz)


def doubt(wall: datetime, name: str) -> str:
    """What is doubtful of a wall time of a zone: that clocks jump over it, or that they show it twice; "" where nothing is.

    >>> doubt(datetime(2019, 3, 31, 2, 30), "Europe/Paris"), doubt(datetime(2019, 10, 27, 2, 30), "Europe/Paris")
    ('clocks of Europe/Paris jump over 02:30 on 2019-03-31', 'clocks of Europe/Paris show 02:30 twice on 2019-10-27')
    """
    tz = zone(name)
    before, after = wall.replace(tzinfo=tz).utcoffset(), wall.replace(tzinfo=tz, fold=1).utcoffset()
    if before is None or after is None or before == after:
        return ""
    if after > before:
        return f"clocks of {name} jump over {wall:%H:%M} on {wall:%Y-%m-%d}"
    return f"clocks of {name} show {wall:%H:%M} twice on {wall:%Y-%m-%d}"


def _transition(before: datetime, after: datetime, tz: ZoneInfo) -> datetime:
    """The wall time of the change of offset between two moments in UTC, to the second, after it."""
    old = tz.fromutc(before.replace(tzinfo=tz))
    second = timedelta(seconds=1)
    while after - before > second:
        middle = before + (after - before) // 2
        if tz.fromutc(middle.replace(tzinfo=tz)).utcoffset() == old.utcoffset():
            before = middle
        else:
            after = middle
    return tz.fromutc(after.replace(microsecond=0, tzinfo=tz)).replace(tzinfo=None, fold=0)


def to_utc(wall: datetime | None, name: str, *, late: bool = False) -> datetime | None:
    """The naive UTC of a naive wall time; None out of the years 1 to 9999.

    Where clocks go back an hour twice names two moments: the first, or with `late` the second. Where they jump over a
    wall time it means the first one after the gap.

    >>> twice = datetime(2019, 10, 27, 2, 30)
    >>> to_utc(twice, "Europe/Paris").hour, to_utc(twice, "Europe/Paris", late=True).hour
    (0, 1)
    """
    if wall is None:
        return None
    wall = existing(wall, name)
    offset = zone(name).utcoffset(wall.replace(fold=int(late))) or timedelta(0)
    try:
        return wall - offset
    except OverflowError:
        return None
