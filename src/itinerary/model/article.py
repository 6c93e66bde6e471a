"""An article as it comes in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, cast

from attrs import Attribute, field, frozen

from itinerary.errors import ArgumentError, PublishedError, quote
from itinerary.time.zones import pendulum_zone, zone

if TYPE_CHECKING:
    import pendulum


def as_published(value: object, name: str = "published") -> pendulum.Date | pendulum.DateTime:
    """A publication date or date-time: from ISO 8601 or RFC 5322 text, or any `date` or `datetime`.

    Raises PublishedError where it is missing or is no date, which calls it `name`.

    >>> as_published("2019-04-24")
    Date(2019, 4, 24)
    """
    import pendulum

    if value is None or value == "":
        what = "publication date" if name == "published" else "date"
        raise PublishedError(f'{name} is missing: pass the {what}, such as {name}="2019-04-24"')
    moment = _parsed(value.strip(), name) if isinstance(value, str) else value
    if isinstance(moment, dt.datetime):
        offset = moment.utcoffset()
        fields = (*moment.timetuple()[:6], moment.microsecond)
        if offset is None:
            return pendulum.naive(*fields)
        key = getattr(moment.tzinfo, "key", None)
        fixed = pendulum.FixedTimezone(int(offset.total_seconds()))
        return pendulum.datetime(*fields, tz=pendulum_zone(key) if key else fixed)
    if isinstance(moment, dt.date):
        return pendulum.Date(moment.year, moment.month, moment.day)
    raise PublishedError(f"{name} is no date: {quote(value)}; pass a date or ISO 8601 text such as '2019-04-24'")


def _parsed(text: str, name: str) -> dt.date:
    for parse in (dt.date.fromisoformat, dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    raise PublishedError(f"{name} is no date: {quote(text)}; write it as ISO 8601, such as '2019-04-24'")


def _as_zone(name: str | None) -> str | None:
    if name is not None:
        zone(name)
    return name


def _as_notes(value: Iterable[str]) -> tuple[str, ...]:
    if isinstance(value, Iterable) and not isinstance(value, str):
        notes = tuple(value)
        if all(isinstance(note, str) for note in notes):
            return notes
    raise ArgumentError(f"notes are no list of str: {quote(value)}")


def _text(instance: Article, attribute: Attribute[str], value: str) -> None:
    if not isinstance(value, str):
        raise ArgumentError(f"{attribute.name} must be a str, not {type(value).__name__}: {quote(value)}")


def _text_or_none(instance: Article, attribute: Attribute[str | None], value: str | None) -> None:
    if value is not None:
        _text(instance, cast("Attribute[str]", attribute), value)


@frozen
class Article:
    """An article: its text exactly as given, and when and where it was published.

    `published` is a date or a date-time (local time of publication; with an offset where one was given); `place` the place
    of publication or dateline; `timezone` an IANA name, by default that of `published` where it carries one. `notes` say
    where facts come from that were found, not given.
    """

    text: str = field(validator=_text)
    published: pendulum.Date | pendulum.DateTime = field(converter=as_published)
    place: str | None = field(default=None, validator=_text_or_none)
    timezone: str | None = field(converter=_as_zone)
    title: str | None = field(default=None, validator=_text_or_none)
    url: str | None = field(default=None, validator=_text_or_none)
    id: str | None = field(default=None, validator=_text_or_none)
    notes: tuple[str, ...] = field(default=(), converter=_as_notes)

    @timezone.default
    def _named_zone(self) -> str | None:
        return getattr(getattr(self.published, "tzinfo", None), "key", None)

    @property
    def day(self) -> dt.date:
        """The local day of publication, as a plain date."""
        return dt.date(self.published.year, self.published.month, self.published.day)

    @property
    def moment(self) -> dt.datetime | None:
        """The local wall time of publication, naive; None where only the day is known."""
        if not isinstance(self.published, dt.datetime):
            return None
        return dt.datetime(*self.published.timetuple()[:6])
