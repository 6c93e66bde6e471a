"""What an article tells of: times, actors, places, and the events that join them."""

from attrs import field, frozen

from itinerary.model.shown import Shown
from itinerary.span import Span
from itinerary.time.when import When

KINDS = (
    "arrival departure travel stay visit meeting ceremony communication agreement conflict disaster crime legal election "
    "appointment business launch release performance sport birth death start end other"
).split()
STATUSES = ("happened", "ongoing", "scheduled", "possible", "denied", "hypothetical")
PLACE_ROLES = ("location", "origin", "destination", "via")
ACTOR_ROLES = ("agent", "patient", "participant")
ACTOR_TYPES = ("person", "organisation", "country", "group")


@frozen
class Timex(Shown):
    """A time expression and what it means (TIMEX3).

    `anchor` is the id of the time that it counts from, "published", an event's id, or None where it is explicit.
    `when` is None for durations and sets that nothing anchors, and for vague references that nothing bounds.
    `begin` and `end` name the times between which a duration runs (TIMEX3 beginPoint, endPoint).
    `recurrence` is an RFC 5545 RRULE value where a set is exactly one.
    """

    id: str
    span: Span
    type: str
    value: str
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: str | None = None
    begin: str | None = None
    end: str | None = None
    when: When | None = None
    quoted: bool = False
    recurrence: str | None = None
    explanation: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The expression as written."""
        return self.span.text


@frozen
class Actor:
    """A person, organisation, country acting as one, or group, under its fullest name. `type` is one of ACTOR_TYPES."""

    id: str
    name: str
    type: str
    mentions: tuple[Span, ...] = ()


@frozen
class Place:
    """A place under its name as listed (or as written, where no list has it).

    `type`: city, region, county, country, continent, sea, river, mountain, airport, site, building …
    `country` is ISO 3166 alpha-2; `latitude` and `longitude` are degrees; `timezone` an IANA name; None is "not known".
    """

    id: str
    name: str
    type: str = "place"
    country: str | None = None
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    timezone: str | None = None
    mentions: tuple[Span, ...] = ()


@frozen
class Participant:
    """An actor's part in an event: agent, patient or participant."""

    actor: Actor
    role: str


@frozen
class EventPlace:
    """A place's part in an event: location, origin, destination or via. `implied` where the text does not say it there."""

    place: Place
    role: str
    implied: bool = False


@frozen
class Event(Shown):
    """Something that happened, is planned, may happen or was denied.

    `trigger` is the head word of its fullest mention, `mentions` those of the others. `source` names who reports it, where
    the article does not vouch for it itself.
    """

    id: str
    trigger: Span
    kind: str
    status: str
    sentence: Span
    when: When | None = None
    actors: tuple[Participant, ...] = ()
    places: tuple[EventPlace, ...] = ()
    mentions: tuple[Span, ...] = ()
    source: str | None = None
    explanation: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """The sentence that tells it."""
        return self.sentence.text
