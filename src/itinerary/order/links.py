"""What the text tells of the order of events, each link with its reason and its strength."""

from collections.abc import Iterator

from itinerary.model.context import Context
from itinerary.order.conflicts import Claim
from itinerary.order.presence import presence

PRESENCE = 2


def claims(context: Context) -> Iterator[Claim]:
    """The links that signals, tense, reporting, causation, presence and narration make."""
    yield from presence(context.events, PRESENCE)
