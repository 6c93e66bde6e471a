"""Strategies and laws for date logic, for property-based tests with Hypothesis. Needs the extra `testing`.

Strategies draw publication dates, wall times in gaps and folds, TIMEX3 values, bounds, and texts that tell a known time;
laws are checks to run on any function that reads or orders dates. Each is imported on first use.

>>> from itinerary.testing import check_partial_order, anchors
>>> check_partial_order(lambda a, b: a < b, anchors())
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from itinerary.errors import MissingExtraError

if TYPE_CHECKING:
    from itinerary.testing.hostile import hostile_texts
    from itinerary.testing.law import LawError
    from itinerary.testing.laws_of_text import (
        check_date,
        check_explicit,
        check_locality,
        check_repeatable,
        check_shift_law,
        check_timeline,
        check_told,
        check_total,
    )
    from itinerary.testing.laws_of_values import (
        check_idempotent,
        check_implies,
        check_inverse,
        check_partial_order,
        check_round_trip,
        check_sort,
    )
    from itinerary.testing.operators import expressions
    from itinerary.testing.things import (
        actors,
        alternatives,
        articles,
        conflicts,
        events,
        itineraries,
        links,
        options,
        places,
        spans,
        timelines,
        timexes,
    )
    from itinerary.testing.times import anchors, bounds, durations, granularities, values, walls, whens, zones
    from itinerary.testing.told import Told, told_phrases, told_sentences
    from itinerary.testing.written import ToldArticle, ToldEvent, ToldTime, told_articles

_HOMES = {
    "written": ("ToldArticle", "ToldEvent", "ToldTime", "told_articles"),
    "operators": ("expressions",),
    "hostile": ("hostile_texts",),
    "law": ("LawError",),
    "laws_of_text": (
        "check_date",
        "check_explicit",
        "check_locality",
        "check_repeatable",
        "check_shift_law",
        "check_timeline",
        "check_told",
        "check_total",
    ),
    "laws_of_values": (
        "check_idempotent",
        "check_implies",
        "check_inverse",
        "check_partial_order",
        "check_round_trip",
        "check_sort",
    ),
    "times": ("anchors", "bounds", "durations", "granularities", "values", "walls", "whens", "zones"),
    "told": ("Told", "told_phrases", "told_sentences"),
    "things": (
        "actors",
        "alternatives",
        "articles",
        "conflicts",
        "events",
        "itineraries",
        "links",
        "options",
        "places",
        "spans",
        "timelines",
        "timexes",
    ),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "LawError",
    "Told",
    "ToldArticle",
    "ToldEvent",
    "ToldTime",
    "actors",
    "alternatives",
    "anchors",
    "articles",
    "bounds",
    "check_date",
    "check_explicit",
    "check_idempotent",
    "check_implies",
    "check_inverse",
    "check_locality",
    "check_partial_order",
    "check_repeatable",
    "check_round_trip",
    "check_shift_law",
    "check_sort",
    "check_timeline",
    "check_told",
    "check_total",
    "conflicts",
    "durations",
    "events",
    "expressions",
    "granularities",
    "hostile_texts",
    "itineraries",
    "links",
    "options",
    "places",
    "spans",
    "timelines",
    "timexes",
    "told_articles",
    "told_phrases",
    "told_sentences",
    "values",
    "walls",
    "whens",
    "zones",
]


def __getattr__(name: str) -> Any:
    """A public name, from its module, on first use."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        raise MissingExtraError("hypothesis", "testing") from None
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
