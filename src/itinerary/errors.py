"""What can go wrong, as a tree.

::

    ItineraryError                 everything that this package raises on purpose
    ├── ArgumentError              an argument is wrong (also a ValueError)
    │   ├── PublishedError         `published` is missing or is no date
    │   ├── TimeZoneError          a zone that the tz database does not know
    │   └── OptionsError           a policy that does not exist, or a value that it does not take
    ├── UnresolvedError            `resolve` was given a phrase that is no time expression (also a ValueError)
    ├── DocumentError              a document that `Timeline.from_dict` can't read (also a ValueError)
    ├── UnknownNameError           an actor, event or place that the timeline does not hold (also a LookupError)
    └── MissingExtraError          an optional package is not installed (also an ImportError)

Each message names the fact, quotes the input and says what to do.
"""


class ItineraryError(Exception):
    """Everything that this package raises on purpose."""


class ArgumentError(ItineraryError, ValueError):
    """An argument is wrong."""


class PublishedError(ArgumentError):
    """`published` is missing or is no date."""


class TimeZoneError(ArgumentError):
    """A zone that the tz database does not know."""


class OptionsError(ArgumentError):
    """A policy that does not exist, or a value that it does not take."""


class UnresolvedError(ItineraryError, ValueError):
    """A phrase that is no time expression."""


class DocumentError(ItineraryError, ValueError):
    """A document that can't be read as a timeline."""


class UnknownNameError(ItineraryError, LookupError):
    """An actor, event or place that the timeline does not hold."""


class MissingExtraError(ItineraryError, ImportError):
    """An optional package is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package} is not installed; run: pip install 'itinerary-timeline[{extra}]'")
        self.package, self.extra = package, extra


def quote(value: object, limit: int = 60) -> str:
    """The input as an error message shows it: its repr, cut to `limit` characters.

    >>> quote("banana")
    "'banana'"
    """
    shown = repr(value)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"
