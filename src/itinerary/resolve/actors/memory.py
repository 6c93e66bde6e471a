"""Who is in mind while an article is read: where each was last spoken of, how often, and who together."""

from __future__ import annotations

from attrs import define, field

from itinerary.resolve.actors.entities import Entity

OFTEN = 0.08                # what each time is worth that somebody was spoken of
HERO = 0.6                  # what it is worth to be the one whom the article is about
SUBJECT = 0.75              # what a subject is worth, in sentences of distance


@define(eq=False)
class Memory:
    """Where each entity was last spoken of, and how often."""

    last: dict[int, tuple[int, int, bool]] = field(factory=dict)
    count: dict[int, int] = field(factory=dict)
    entities: dict[int, Entity] = field(factory=dict)
    fresh: dict[int, int] = field(factory=dict)     # the row of each, the last one spoken of last
    order: dict[int, int] = field(factory=dict)
    together: tuple[int, tuple[Entity, ...]] = (-100, ())
    before: tuple[int, tuple[Entity, ...]] = (-100, ())         # the others told of together, before those
    facing: tuple[int, tuple[Entity, ...]] = (-100, ())         # one person and whom they did something to
    people: tuple[int, tuple[Entity, ...]] = (-100, ())
    bodies: tuple[int, tuple[Entity, ...]] = (-100, ())
    crowd: int = -100           # the row that last spoke of several who have no name
    hero: Entity | None = None

    def speak(self, entity: Entity, row: int, token: int, subject: bool) -> None:
        """Note a mention."""
        key = id(entity)
        self.entities[key] = entity
        self.order.setdefault(key, len(self.order))
        self.fresh.pop(key, None)
        self.fresh[key] = row
        previous = self.last.get(key)
        if previous is not None and previous[0] == row:
            subject = subject or previous[2]
        self.last[key] = (row, token, subject)
        self.count[key] = self.count.get(key, 0) + 1

    def forget(self, entity: Entity) -> None:
        """Let somebody be in mind no more."""
        self.fresh.pop(id(entity), None)

    def join(self, row: int, entities: tuple[Entity, ...]) -> None:
        """Note several spoken of together."""
        if set(map(id, entities)) != set(map(id, self.together[1])):
            self.before = self.together
        self.together = (row, entities)
        if all(entity.type == "person" for entity in entities):
            self.people = self.together
        if all(entity.type != "person" for entity in entities):
            self.bodies = self.together

    def near(self, row: int, far: int) -> list[tuple[float, Entity]]:
        """The entities spoken of within `far` sentences, with how near they are to the mind (larger is nearer)."""
        found = []
        for key, at in reversed(self.fresh.items()):
            if row - at > far:
                break
            _, token, subject = self.last[key]
            weight = at - row + SUBJECT * subject + OFTEN * min(self.count[key], 6) + token * 1e-4
            weight += HERO * (self.entities[key] is self.hero)
            found.append((weight, self.order[key], self.entities[key]))
        return [(weight, entity) for weight, _, entity in sorted(found, reverse=True)]
