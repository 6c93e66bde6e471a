"""The events as comma-separated values: one row an event."""

import csv
import re
from io import StringIO

from itinerary.export.document import stamp, told
from itinerary.model import Event, Reading

COLUMNS = (
    "id", "value", "mod", "earliest_start", "latest_start", "earliest_end", "latest_end", "granularity", "timezone", "told",
    "status", "kind", "trigger", "actors", "places", "latitude", "longitude", "source", "sentence", "article",
)  # fmt: skip

CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Control characters but for blanks and line ends."""
FORMULA = tuple("=+-@＝＋－＠")
"""What a cell begins with that a spreadsheet runs, in narrow and in wide characters."""


def to_csv(reading: Reading) -> str:
    """A header and one row an event, in time order. Several actors or places are parted by "; ".

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in _row(event)] for event in reading.events)
    return out.getvalue()


def _row(event: Event) -> tuple[object, ...]:
    when = event.when
    bounds = (
        [stamp(side, when.granularity) for side in (b.earliest_start, b.latest_start, b.earliest_end, b.latest_end)]
        if when and (b := when.bounds)
        else [None] * 4
    )
    point = next((p.place for p in event.places if p.place.latitude is not None), None)
    return (
        event.id,
        when and when.value,
        when and when.mod,
        *bounds,
        when and when.granularity,
        when and when.timezone,
        told(when),
        event.status,
        event.kind,
        event.trigger.text,
        "; ".join(f"{p.actor.name} ({p.role})" for p in event.actors),
        "; ".join(f"{p.place.name} ({p.role})" for p in event.places),
        point and point.latitude,
        point and point.longitude,
        event.source,
        event.sentence.text,
        event.sentence.article,
    )


def _cell(value: object) -> object:
    """Text that begins like a formula, made text (OWASP, CSV injection), without control characters and lone surrogates."""
    if isinstance(value, str):
        plain = CONTROL.sub("", value).encode("utf-8", "ignore").decode("utf-8")
        value = "\n".join(plain.splitlines())
        formula = value.lstrip().startswith(FORMULA) or value[:1].isspace()
        return f"'{value}" if formula else value
    return value
