"""Reads a news article and gives back its timeline of events and the itinerary of every actor who moves.

>>> import itinerary
>>> timeline = itinerary.extract("Maria Keller landed in Oslo on Monday.", published="2021-03-17")
>>> [event.text for event in timeline]
['Maria Keller landed in Oslo on Monday.']
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from itinerary.api import extract, extract_many, find_times, merge, resolve
    from itinerary.errors import (
        ArgumentError,
        DocumentError,
        ItineraryError,
        MissingExtraError,
        OptionsError,
        PublishedError,
        TimeZoneError,
        UnknownNameError,
        UnresolvedError,
    )
    from itinerary.export.schema import schema
    from itinerary.files.load import read_articles
    from itinerary.model import (
        Actor,
        Article,
        Conflict,
        Event,
        EventPlace,
        Itinerary,
        Leg,
        Link,
        Participant,
        Place,
        Reading,
        Stop,
        Timex,
    )
    from itinerary.options import Options
    from itinerary.span import Span
    from itinerary.time.bounds import Bounds
    from itinerary.time.when import Alternative, When
    from itinerary.timeline import Timeline

__all__ = [
    "Actor",
    "Alternative",
    "ArgumentError",
    "Article",
    "Bounds",
    "Conflict",
    "DocumentError",
    "Event",
    "EventPlace",
    "Itinerary",
    "ItineraryError",
    "Leg",
    "Link",
    "MissingExtraError",
    "Options",
    "OptionsError",
    "Participant",
    "Place",
    "PublishedError",
    "Reading",
    "Span",
    "Stop",
    "TimeZoneError",
    "Timeline",
    "Timex",
    "UnknownNameError",
    "UnresolvedError",
    "When",
    "extract",
    "extract_many",
    "find_times",
    "merge",
    "read_articles",
    "resolve",
    "schema",
]

_HOMES = {
    "api": ("extract", "extract_many", "find_times", "merge", "resolve"),
    "errors": (
        "ArgumentError",
        "DocumentError",
        "ItineraryError",
        "MissingExtraError",
        "OptionsError",
        "PublishedError",
        "TimeZoneError",
        "UnknownNameError",
        "UnresolvedError",
    ),
    "export.schema": ("schema",),
    "files.load": ("read_articles",),
    "model": (
        "Actor",
        "Article",
        "Conflict",
        "Event",
        "EventPlace",
        "Itinerary",
        "Leg",
        "Link",
        "Participant",
        "Place",
        "Reading",
        "Stop",
        "Timex",
    ),
    "options": ("Options",),
    "span": ("Span",),
    "time.bounds": ("Bounds",),
    "time.when": ("Alternative", "When"),
    "timeline": ("Timeline",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """A public name, from its module, on first use: importing the package alone costs next to nothing."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """This module: importing the subpackage `resolve` must not put it in the place of the function `resolve`."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
