"""Time zones by IANA name, read from the pinned `tzdata` package alone: the machine's own tables are never asked."""

from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo

from itinerary.errors import TimeZoneError, quote


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name. Raises TimeZoneError where there is none.

    >>> import datetime
    >>> zone("Asia/Vladivostok").utcoffset(datetime.datetime(2019, 4, 24))
    datetime.timedelta(seconds=36000)
    """
    path = resources.files("tzdata.zoneinfo")
    try:
        if not all(part.strip(".") for part in name.split("/")):
            raise ValueError(name)
        for part in name.split("/"):
            path = path / part
        with path.open("rb") as file:
            return ZoneInfo.from_file(file, key=name)
    except (ValueError, OSError, TypeError, AttributeError):
        raise TimeZoneError(f"unknown time zone {quote(name)}; use an IANA name such as 'Europe/Paris'") from None
