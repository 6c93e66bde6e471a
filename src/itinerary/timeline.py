"""`Timeline`: what a reading gives its user."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, overload

from attrs import evolve, field, frozen, validators

from itinerary.errors import ArgumentError, UnknownNameError, quote
from itinerary.model import Actor, Article, Conflict, Event, Itinerary, Link, Place, Reading, Timex

if TYPE_CHECKING:
    from typing import Self

    import pandas  # type: ignore[import-untyped, unused-ignore]
    import polars
    import pyarrow  # type: ignore[import-untyped, unused-ignore]
    from folium import Map
    from matplotlib.figure import Figure
    from rich.console import RenderableType

    from itinerary.show.page import Page
    from itinerary.show.picture import Picture

@frozen(repr=False)
class Timeline(Sequence[Event]):
    """The events of one or several articles in time order: a frozen, hashable, picklable sequence.

    It wraps the `Reading` that it was made from. A slice is a Timeline of the events in it, and of the links between them.

    >>> import itinerary
    >>> timeline = itinerary.extract("Maria Keller landed in Oslo on Monday.", published="2021-03-17")
    >>> len(timeline), timeline[0].kind, len(timeline[1:])
    (1, 'arrival', 0)
    """

    reading: Reading = field(validator=validators.instance_of(Reading))

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in time order."""
        return self.reading.events

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that were read."""
        return self.reading.articles

    @property
    def times(self) -> tuple[Timex, ...]:
        """The time expressions, in text order."""
        return self.reading.times

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The persons, organisations, countries and groups that the articles name."""
        return self.reading.actors

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that the articles name."""
        return self.reading.places

    @property
    def links(self) -> tuple[Link, ...]:
        """How events stand to each other in time, each link with its reason."""
        return self.reading.links

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Events that can't all be as told."""
        return self.reading.conflicts

    @property
    def itineraries(self) -> tuple[Itinerary, ...]:
        """The journeys: one for each actor who moves."""
        return self.reading.itineraries

    def itinerary(self, name: str) -> Itinerary:
        """The itinerary of an actor, by name (letter case aside; a part will do where it fits one alone).

        Raises UnknownNameError where no such actor moves, with the names that come near.
        """
        journeys = {journey.actor.name: journey for journey in self.itineraries}
        return journeys[_closest(name, list(journeys), "actor with an itinerary")]

    def explain(self, event: Event | str) -> str:
        """How the time, the actors and the places of an event (or of the event with that id) were found.

        Raises UnknownNameError where the timeline holds no such event.
        """
        from itinerary.show.explain import explain

        return explain(self.reading, self._event(event))

    def _event(self, event: Event | str) -> Event:
        wanted = event.id if isinstance(event, Event) else event
        for known in self.events:
            if known.id == wanted and (isinstance(event, str) or known == event):
                return known
        ids = ", ".join(e.id for e in self.events[:8]) or "none"
        raise UnknownNameError(f"no event {quote(wanted)} in this timeline; its events are {ids}")

    def to_dict(self) -> dict[str, Any]:
        """The document `itinerary/1`: plain JSON types, described by `itinerary.schema()`."""
        from itinerary.export.document import to_dict

        return to_dict(self.reading)

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """The timeline that `to_dict` wrote: equal to the one it came from. Raises DocumentError for anything else."""
        from itinerary.export.load import from_dict

        return cls(from_dict(document))

    def to_json(self, indent: int | None = 2) -> str:
        """`to_dict()` as JSON text, with every character outside ASCII as it is but for lone surrogates."""
        from itinerary.export.document import to_json

        return to_json(self.reading, indent)

    def to_text(self, format: str = "table") -> str:
        """The timeline in a format that is text: "table", "html", "markdown", "json", "csv", "ics", "geojson", "kml", "gpx",
        "timeml", "timelinejs", "vis" or "jsonld".

        Raises ArgumentError for any other name.
        """
        from itinerary.show.formats import written

        return written(self.reading, format)

    def to_pandas(self, table: str = "events") -> pandas.DataFrame:
        """A pandas frame: of the "events", or of the "times", the "stops" or the "legs"; a row each.

        Raises ArgumentError for any other table, MissingExtraError where pandas is not installed.
        """
        from itinerary.export.frames import to_pandas

        return to_pandas(self.reading, table)

    def to_polars(self, table: str = "events") -> polars.DataFrame:
        """A polars frame with the same tables as `to_pandas`. Raises MissingExtraError where polars is not installed."""
        from itinerary.export.frames import to_polars

        return to_polars(self.reading, table)

    def to_arrow(self, table: str = "events") -> pyarrow.Table:
        """An Arrow table with the same tables as `to_pandas`, and a fixed schema. Raises MissingExtraError where pyarrow
        is not installed."""
        from itinerary.export.frames import to_arrow

        return to_arrow(self.reading, table)

    def show(self, *, by: str = "actor", width: int = 100) -> Page:
        """The timeline to look at: in a notebook the article beside its events, on an axis of time in lanes `by` "actor" or
        "place"; as text a table `width` columns wide. `.save("timeline.html")` keeps the page.

        Raises ArgumentError for any other `by`.
        """
        from itinerary.show.page import Page

        return Page(self.reading, _lanes(by), width)

    def plot(self, *, by: str = "actor") -> Figure:
        """A matplotlib figure: the dated events in lanes `by` "actor" or "place".

        Raises ArgumentError for any other `by`, MissingExtraError where matplotlib is not installed.
        """
        from itinerary.show.plot import plot

        return plot(self.reading, _lanes(by))

    def map(self, *, offline: bool | None = None) -> Map | Picture:
        """Places and journeys on a map: a folium map, or with `offline` a picture (SVG) for which nothing is fetched.

        None takes folium where it is installed. Raises MissingExtraError for False where it is not.
        """
        from itinerary.show.map import of_reading

        return of_reading(self.reading, offline)

    def _repr_html_(self) -> str:
        from itinerary.show.html import part

        return part(self.reading)

    def __rich__(self) -> RenderableType:
        from itinerary.show.table import to_rich

        return to_rich(self.reading)

    def about(self, name: str) -> Self:
        """The events in which an actor takes part, and the actor's itinerary; the name as for `itinerary`.

        Raises UnknownNameError where the articles name no such actor.
        """
        named = {actor.name: actor.id for actor in self.actors}
        wanted = named[_closest(name, list(named), "actor")]
        kept = self._keep(lambda event: any(part.actor.id == wanted for part in event.actors))
        journeys = tuple(journey for journey in self.itineraries if journey.actor.id == wanted)
        return evolve(self, reading=evolve(kept.reading, itineraries=journeys))

    def involving(self, name: str) -> Self:
        """The events in which an actor of that name takes part: letter case aside, some words of it will do."""
        if not isinstance(name, str):
            raise ArgumentError(f"no actor name: {quote(name)}; pass one such as 'Maria Keller'")
        from itinerary.order.select import involving

        return evolve(self, reading=involving(self.reading, name))

    def between(self, start: date | None, end: date | None, *, surely: bool = False) -> Self:
        """The events that can take place in `[start, end)`, or with `surely` those that can't take place outside it.

        Days or local wall times; None is an open side.
        """
        from itinerary.order.select import between

        return evolve(self, reading=between(self.reading, _wall(start), _wall(end), surely))

    def at(self, name: str) -> Self:
        """The events at a place of that name, or in the region or country (ISO 3166 code) of that name; none for another."""
        if not isinstance(name, str):
            raise ArgumentError(f"no place name: {quote(name)}; pass one such as 'Oslo' or 'NO'")
        from itinerary.order.select import at

        return evolve(self, reading=at(self.reading, name))

    def of_kind(self, *kinds: str) -> Self:
        """The events of these kinds. Raises ArgumentError where there is no such kind."""
        from itinerary.order.select import of_kind

        return evolve(self, reading=of_kind(self.reading, *kinds))

    def of_status(self, *statuses: str) -> Self:
        """The events of these statuses. Raises ArgumentError where there is no such status."""
        from itinerary.order.select import of_status

        return evolve(self, reading=of_status(self.reading, *statuses))

    status = of_status

    def layers(self) -> tuple[tuple[Event, ...], ...]:
        """The events in time order, in groups that nothing told or likely tells apart."""
        from itinerary.order.queries import layers

        return layers(self.reading)

    def surely_before(self, a: Event | str, b: Event | str) -> bool:
        """Whether event `a` is over when event `b` starts, whatever the times leave open."""
        from itinerary.order.queries import surely_before

        return surely_before(self.reading, self._event(a).id, self._event(b).id)

    def possibly_before(self, a: Event | str, b: Event | str) -> bool:
        """Whether event `a` can be over when event `b` starts."""
        from itinerary.order.queries import possibly_before

        return possibly_before(self.reading, self._event(a).id, self._event(b).id)

    def relation(self, a: Event | str, b: Event | str) -> frozenset[str]:
        """The relations of Allen's that event `a` can have to event `b`, as far as times and certain links tell.

        All thirteen where nothing is known; their names are those of `itinerary.order.queries.ALLEN`.
        """
        from itinerary.order.queries import relation

        return relation(self.reading, self._event(a).id, self._event(b).id)

    def why(self, a: Event | str, b: Event | str) -> tuple[str, ...]:
        """The chain of reasons for which one of two events is before the other; empty where none is known."""
        from itinerary.order.queries import why

        return why(self.reading, self._event(a).id, self._event(b).id)

    def __and__(self, other: object) -> Self:
        """The events that both hold, with the links between them."""
        return self._with(other, "both") if isinstance(other, Timeline) else NotImplemented

    def __or__(self, other: object) -> Self:
        """The events that either of two parts of one timeline holds, in time order. `merge` joins different timelines."""
        return self._with(other, "either") if isinstance(other, Timeline) else NotImplemented

    def __sub__(self, other: object) -> Self:
        """The events that the other doesn't hold, with the links between them."""
        return self._with(other, "without") if isinstance(other, Timeline) else NotImplemented

    def _with(self, other: Timeline, operation: str) -> Self:
        from itinerary.order import select

        return evolve(self, reading=getattr(select, operation)(self.reading, other.reading))

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    @overload
    def __getitem__(self, index: int) -> Event: ...

    @overload
    def __getitem__(self, index: slice) -> Self: ...

    def __getitem__(self, index: int | slice) -> Event | Self:
        found = self.events[index]
        return found if isinstance(found, Event) else self._keep(set(found).__contains__)

    def _keep(self, wanted: Callable[[Event], bool]) -> Self:
        from itinerary.order.select import keep

        return evolve(self, reading=keep(self.reading, wanted))

    def __repr__(self) -> str:
        return f"<Timeline: {len(self)} events, {len(self.actors)} actors, {len(self.itineraries)} itineraries>"


def _lanes(by: str) -> str:
    if by not in ("actor", "place"):
        raise ArgumentError(f"no lanes by {quote(by)}; pass 'actor' or 'place'")
    return by


def _wall(moment: date | None) -> datetime | None:
    """A naive wall time: the first of a day."""
    if moment is None:
        return None
    if not isinstance(moment, date):
        raise ArgumentError(f"no date: {quote(moment)}; pass a date or a datetime")
    return datetime(*moment.timetuple()[:6])


def _closest(name: str, known: list[str], what: str) -> str:
    """The name of `known` that is meant: the same, else the only one that holds all its words."""
    if not isinstance(name, str):
        raise UnknownNameError(f"no {what} named {quote(name)}; pass a name")
    folded = {key.casefold(): key for key in reversed(known)}
    if name.casefold() in folded:
        return folded[name.casefold()]
    words = set(name.casefold().split())
    parts = [key for key in known if words and words <= set(key.casefold().split())]
    if len(parts) == 1:
        return parts[0]
    near = parts or [folded[k] for k in get_close_matches(name.casefold(), folded, n=3, cutoff=0.5)] or known[:5]
    hint = f"did you mean {', '.join(near)}?" if near else "the timeline has none"
    raise UnknownNameError(f"no {what} named {quote(name)}; {hint}")
