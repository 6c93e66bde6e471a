"""The ids that parts of a page go by, so that one can link to another."""

from __future__ import annotations

from hashlib import blake2s

from attrs import frozen

from itinerary.model import Reading


@frozen
class Names:
    """Ids of the parts of a page, all with the same prefix: events and articles are counted."""

    prefix: str = ""

    @classmethod
    def of(cls, reading: Reading) -> Names:
        """Names that no other timeline in the same notebook uses."""
        key = repr([(a.text, str(a.published)) for a in reading.articles] + [e.id for e in reading.events])
        return cls(f"i{blake2s(key.encode('utf-8', 'backslashreplace'), digest_size=4).hexdigest()}-")

    def event(self, number: int) -> str:
        """The event in the list."""
        return f"{self.prefix}event-{number}"

    def mark(self, number: int) -> str:
        """The word in the article that tells it."""
        return f"{self.prefix}text-{number}"

    def tip(self, *parts: object) -> str:
        """A tooltip."""
        return self.prefix + "-".join(["tip", *map(str, parts)])
