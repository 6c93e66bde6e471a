"""The plain values that stages hand to each other and that a timeline is made of. All are frozen."""

from itinerary.model.article import Article
from itinerary.model.document import Block, Clean, Name, Quote, Sentence, Syntax, Token
from itinerary.model.reading import Conflict, Link, Reading
from itinerary.model.things import Actor, Event, EventPlace, Participant, Place, Timex
from itinerary.model.trip import Itinerary, Leg, Stop

__all__ = [
    "Actor",
    "Article",
    "Block",
    "Clean",
    "Conflict",
    "Event",
    "EventPlace",
    "Itinerary",
    "Leg",
    "Link",
    "Name",
    "Participant",
    "Place",
    "Quote",
    "Reading",
    "Sentence",
    "Stop",
    "Syntax",
    "Timex",
    "Token",
]
