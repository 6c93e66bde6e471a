"""Journeys: stops and legs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from attrs import frozen

from itinerary.model.shown import Shown
from itinerary.model.things import Actor, Place
from itinerary.time.when import When, moment

if TYPE_CHECKING:
    import pendulum
    from folium import Map

    from itinerary.show.picture import Picture


@frozen
class Stop:
    """A place where an actor is for a while. `arrival` and `departure` are None where nothing tells them.

    `status` is that of the events (ids in `events`) that put the actor there.
    """

    place: Place
    arrival: When | None = None
    departure: When | None = None
    status: str = "happened"
    events: tuple[str, ...] = ()

    @property
    def arrive(self) -> pendulum.DateTime | None:
        """The told moment (or the first moment of the told day) of arrival, in the place's zone."""
        return _told(self.arrival)

    @property
    def depart(self) -> pendulum.DateTime | None:
        """The told moment (or the first moment of the told day) of departure, in the place's zone."""
        return _told(self.departure)


def _told(when: When | None) -> pendulum.DateTime | None:
    return None if when is None else moment(when.told, when.timezone)


@frozen
class Leg:
    """A journey from one stop to the next.

    `hours` is elapsed time (zones and daylight saving counted), `km` the great-circle distance; None where not known.
    `feasible` is False where no airliner could do it, None where it can't be judged.
    """

    origin: Place
    destination: Place
    departure: When | None = None
    arrival: When | None = None
    hours: float | None = None
    km: float | None = None
    feasible: bool | None = None
    events: tuple[str, ...] = ()


@frozen
class Itinerary(Shown):
    """The stops of one actor in order of time, and the legs between them."""

    actor: Actor
    stops: tuple[Stop, ...] = ()
    legs: tuple[Leg, ...] = ()

    def map(self, *, offline: bool | None = None) -> Map | Picture:
        """The journey on a map: a folium map, or with `offline` a picture (SVG) for which nothing is fetched.

        None takes folium where it is installed. Raises MissingExtraError for False where it is not.
        """
        found: Map | Picture = import_module("itinerary.show.map").of_itinerary(self, offline)
        return found
