"""Which place a common noun means: "the inn", "the river", "the city"."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from attrs import frozen

from itinerary.events.scene import Line, Scene
from itinerary.language.tables import table, words
from itinerary.model import Place

REACH = 40                    # mentions of places to look back over


@frozen(eq=False)
class Named:
    """The mentions of places in text order: where each begins, and the place."""

    mentions: tuple[tuple[int, Place], ...]

    @classmethod
    def of(cls, scene: Scene) -> Named:
        """The mentions of an article."""
        found = ((span.start, place) for place in scene.context.places for span in place.mentions)
        return cls(tuple(sorted(found, key=lambda pair: pair[0])))

    def meant(self, line: Line, token: int) -> Place | None:
        """The place last named before a noun that the noun may stand for: "the inn" for the Bell Inn."""
        noun = line.tree.lemmas[token]
        types = _types(noun)
        end = bisect_left(self.mentions, line.tree.sentence.tokens[token].start, key=itemgetter(0))
        for _, place in reversed(self.mentions[max(end - REACH, 0) : end]):
            if place.type in types or place.name.lower().split()[-1:] == [noun]:
                return place
        return None


def _types(noun: str) -> tuple[str, ...]:
    """The types of places that a noun stands for, whatever their names."""
    if noun not in words("en", "place_anaphors"):
        return ()
    return tuple(kind for kind, nouns in table("en", "place_nouns") if noun in nouns)
