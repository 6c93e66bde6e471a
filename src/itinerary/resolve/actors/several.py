"""Several spoken of by one noun: "the two leaders", "the brothers", "the Dutch", "the delegations"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from itinerary.language.tables import words
from itinerary.resolve.actors.entities import Entity, Register
from itinerary.resolve.actors.fits import is_of_law
from itinerary.resolve.actors.memory import Memory
from itinerary.resolve.actors.nominals import first_of

Countries = Mapping[int, tuple[str, ...]]
ALIKE = {                   # the types of actors that a noun for several may mean
    "country": ("country", "group"),
    "group": ("country", "group"),
    "bodies": ("organisation", "country", "group"),
}
OFFSPRING = frozenset(("child", "son", "daughter"))
FAR_NOUN = 12
FAR_PAIR = 5
FAR_KIN = 40


def compatriots(memory: Memory, index: int, country: str) -> tuple[Entity, ...]:
    """Those last named together, where they are said to be of a country: "the Dutch"."""
    at, several = memory.people
    own = bool(several) and all(country in entity.nations for entity in several)
    return several if own and index - at <= FAR_PAIR else ()


def together(
    memory: Memory, register: Register, countries: Countries, index: int, count: int, type: str, gender: str = ""
) -> tuple[Entity, ...]:
    """So many of a type, and of a gender if told: those last spoken of together, else the nearest to mind."""
    at, several = memory.bodies if type == "bodies" else memory.together
    alike = all(may_be(entity, gender) for entity in several)
    if type == "" and count == 2 and index - memory.crowd <= 1 and memory.crowd > at:
        return ()                           # "His two daughters watched. Both had begged him to leave"
    met, both = memory.facing
    if type in ("", "person") and count == 2 and met == index - 1 > at and all(may_be(entity, gender) for entity in both):
        return both
    if type == "" and count == 2 and index - at > 1:
        recent = [e for _, e in memory.near(index, 2) if e.type == "person" and e.name]
        if len(recent) == 2:
            return tuple(recent)
    if len(several) == count and alike and index - at <= FAR_NOUN and type in ("", "bodies", several[0].type):
        return several
    if type == "country":
        told = (countries.get(row, ()) for row in range(index, max(index - FAR_NOUN, 0) - 1, -1))
        abreast = next((names for names in told if len(names) == count), ())
        if abreast:
            return tuple(register.named(name, "country") for name in abreast)
    near = [e for _, e in memory.near(index, FAR_NOUN) if not type or e.type in ALIKE.get(type, (type,))]
    if len(near) < count:
        return ()
    near = [e for e in near if may_be(e, gender)]
    near = [e for e in near if not is_of_law(e)] or near
    mixed = type in ("", "bodies")
    chosen = [e for e in near if not mixed or e.type == near[0].type][:count]
    return tuple(chosen) if len(chosen) == count else ()


def groups(memory: Memory, index: int, noun: str) -> tuple[Entity, ...]:
    """The groups of one kind spoken of: "the delegations"."""
    near = [e for _, e in memory.near(index, FAR_NOUN) if e.type == "group" and e.parts]
    alike = [entity for entity in near if first_of(entity.parts[-1]) == first_of(noun)]
    return tuple(alike) if len(alike) > 1 else ()


def kindred(memory: Memory, index: int, noun: str) -> tuple[Entity, ...]:
    """Whom a noun means: relatives of one surname ("the brothers"), those told to be children, else the last several."""
    people = [e for _, e in memory.near(index, FAR_KIN) if e.type == "person" and len(e.parts) > 1]
    if noun in OFFSPRING:
        children = tuple(e for e in people if not e.roles.keys().isdisjoint(OFFSPRING))
        return children if len(children) > 1 else ()
    shared = Counter(entity.parts[-1] for entity in people)
    alike = tuple(entity for entity in people if shared[entity.parts[-1]] == 2)
    recent = last(memory, index, FAR_PAIR)
    if noun == "family" and not any(shared[entity.parts[-1]] > 1 for entity in recent if entity.parts):
        name = next((entity.parts[-1] for entity in people if shared[entity.parts[-1]] > 1), "")
        return tuple(entity for entity in people if entity.parts[-1] == name) or recent
    return (alike if noun in words("en", "kin") else ()) or recent


def last(memory: Memory, index: int, far: int) -> tuple[Entity, ...]:
    """The people last spoken of together, unless others without a name were since."""
    at, several = memory.people
    return several if index - at <= far and memory.crowd <= at else ()


def may_be(entity: Entity, gender: str) -> bool:
    """Whether somebody can be of a gender, as far as is known."""
    return not gender or entity.gender in ("", gender)
