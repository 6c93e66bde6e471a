"""Who is named: the names of an article gathered into entities, full names with the short forms that stand for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from attrs import define, field

from itinerary.gazetteer import fold, is_demonym
from itinerary.language.tables import entries, words
from itinerary.model import Name
from itinerary.text.names.honorifics import honorifics
from itinerary.text.names.lexicon import COMMON, FEMALE, MALE, SURNAME, key, lexicon

MANY = 100                  # how many namesakes a name is compared with
PARTICLES = frozenset("de del della di da dos das van von der den ter bin ibn al el la le du abu ben st of the".split())


@define(eq=False)
class Entity:
    """An actor while the article is being read: `parts` are the folded words of its fullest name, `gender` is "m", "f" or
    "" for not known, `age` the years that the text tells, `roles` the lemmas of nouns said of it ("president", "singer"),
    `nations` the codes of the countries that it is said to be of, `thing` what it is where it is a thing: "vessel", "storm".
    One without a name is a stranger: no actor, but not somebody named either.
    """

    name: str
    type: str
    parts: tuple[str, ...]
    gender: str = ""
    plural: bool = False
    age: str = ""
    thing: str = ""
    roles: dict[str, None] = field(factory=dict)
    nations: set[str] = field(factory=set)
    spans: list[tuple[int, int]] = field(factory=list)


def parts_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, a possessive ending left out.

    >>> parts_of("Ri Yong-ho’s")
    ('ri', 'yong ho')
    """
    bare = name.removesuffix("'s").removesuffix("’s")
    return tuple(fold(word) for word in bare.split() if fold(word))


def gender_of(parts: Sequence[str]) -> str:
    """The gender that a name's first word tells, "" where it tells none."""
    classes = lexicon().get(key(parts[0]), "") if parts else ""
    if MALE in classes and FEMALE in classes:
        return next((gender for gender in ("m", "f") if key(parts[0]) in entries("en", "given_names", gender)), "")
    return {(True, False): "m", (False, True): "f"}.get((MALE in classes, FEMALE in classes), "")


def honorific_gender(before: str) -> str:
    """The gender that a form of address tells."""
    return honorifics().get(before, "")


class Register:
    """The entities of an article, found again by their names."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._number: dict[Entity, int] = {}
        self._by_part: dict[str, dict[Entity, None]] = {}
        self._by_initials: dict[str, Entity] = {}

    def add(self, name: str, type: str, parts: tuple[str, ...]) -> Entity:
        """A new entity."""
        entity = Entity(name, type, parts, gender_of(parts) if type == "person" else "")
        self._number[entity] = len(self.entities)
        self.entities.append(entity)
        self._index(entity)
        return entity

    def _index(self, entity: Entity) -> None:
        for part in (*entity.parts, " ".join(entity.parts)):
            self._by_part.setdefault(part, {})[entity] = None
        if entity.type == "organisation" and len(entity.parts) > 1:
            letters = "".join(part[0] for part in entity.parts if part not in PARTICLES and part != "and")
            self._by_initials.setdefault(letters, entity)

    def named(self, name: str, type: str) -> Entity:
        """The entity of a name, made where there is none."""
        parts = parts_of(name)
        found = self.find(parts, type, name) or self._company(parts, type)
        if found is None:
            return self.add(name, type, parts)
        self.fill(found, name, parts)
        return found

    def fill(self, entity: Entity, name: str, parts: tuple[str, ...]) -> None:
        """Let a fuller form of an entity's name be its name."""
        if len(parts) > len(entity.parts):
            entity.name, entity.parts = name, parts
            self._index(entity)

    def shorten(self, entity: Entity, letters: str) -> None:
        """Let letters stand for an entity."""
        self._by_initials[fold(letters)] = entity

    def called(self, part: str) -> list[Entity]:
        """The entities of whose name a word is a part."""
        return list(islice(self._by_part.get(part, ()), MANY))

    def _company(self, parts: tuple[str, ...], type: str) -> Entity | None:
        """The body whose name begins with a word that the name reader took for a person's, where nobody is called so."""
        if type != "person" or len(parts) != 1:
            return None
        near = list(islice(self._by_part.get(parts[0], ()), MANY))
        if any(entity.type == "person" for entity in near):
            return None
        bodies = (entity for entity in near if entity.type == "organisation" and len(entity.parts) > 1)
        return next((entity for entity in bodies if entity.parts[0] == parts[0]), None)

    def find(self, parts: tuple[str, ...], type: str, written: str = "") -> Entity | None:
        """The entity that a name may stand for: one of its type first; among several the one named first."""
        if not parts:
            return None
        if written.isupper() and len(parts) == 1 and parts[0] in self._by_initials:
            return self._by_initials[parts[0]]
        keys = (" ".join(parts), parts[-1], parts[0])
        near = [entity for part in keys for entity in islice(self._by_part.get(part, ()), MANY)]
        same = [entity for entity in dict.fromkeys(near) if _compatible(entity, parts, type)]
        return min(same, key=lambda entity: (_distance(entity, parts), self._number[entity]), default=None)


def _compatible(entity: Entity, parts: tuple[str, ...], type: str) -> bool:
    if entity.parts == parts:
        return entity.type == type or "country" not in (entity.type, type)
    if entity.type != type:
        return False
    if type == "person":
        return _same_person(entity.parts, parts)
    long, short = (entity.parts, parts) if len(entity.parts) > len(parts) else (parts, entity.parts)
    if short == long[-1:] and (entity.plural or entity.thing == "storm" or short[0] in words("en", "clubs")):
        return True
    rest = long[len(short) :]
    return long[: len(short)] == short and (short[0] not in words("en", "org_openers")) and (len(short) > 1 or bool(rest))


def _same_person(known: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: one is a part of the other, or first names shorten to one another."""
    long, short = (known, said) if len(known) >= len(said) else (said, known)
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) or short[0] == "".join(long[-2:])
    if short in (long[: len(short)], long[-len(short) :]):
        return True
    if long[-1] != short[-1]:
        return False
    first, other = long[0], short[0]
    return first == other or (min(len(first.rstrip(".")), len(other.rstrip("."))) == 1 and first[0] == other[0])


def _distance(entity: Entity, parts: tuple[str, ...]) -> int:
    """0 the same name; 1 its last word (or all but its last); 2 its first word."""
    if entity.parts == parts:
        return 0
    east = len(entity.parts) > 1 and " " in entity.parts[-1]          # "Kim Jong-un": the surname stands first
    return 1 if (entity.parts[0] if east else entity.parts[-1]) == parts[-1] else 2


def strip_titles(name: Name, titles: frozenset[str]) -> tuple[str, int, str]:
    """A person's name without the titles and forms of address that it begins with, where it then begins, and those."""
    rest, start, removed = name.text, name.start, []
    while " " in rest:
        first = next((n for n in (3, 2, 1) if _is_title(rest, n, titles)), 0)
        first = first or int(_is_occupation(rest) or _is_demonym(rest))
        if not first:
            break
        head = " ".join(rest.split(" ")[:first])
        removed.append(head)
        start += len(head) + 1
        rest = rest[len(head) + 1 :]
    return rest, start, " ".join(removed).lower()


def _is_title(name: str, count: int, titles: frozenset[str]) -> bool:
    pieces = name.split(" ")
    head = " ".join(pieces[:count]).lower()
    return len(pieces) > count and bool(pieces[count]) and (head in titles or head in honorifics())


def has_legal_form(name: str) -> bool:
    """Whether a name ends as companies' names do: "Kaivola Oyj"."""
    return " " in name and name.split()[-1].lower() in words("en", "legal_forms")


def _is_occupation(name: str) -> bool:
    """Whether a full name begins with a common noun: "Goaltender Matt Orlov"."""
    first, *others = name.split(" ")
    classes = lexicon().get(key(first), "")
    return len(others) > 1 and COMMON in classes and not set(classes) & {MALE, FEMALE, SURNAME}


def _is_demonym(name: str) -> bool:
    """Whether a name begins with the word for somebody's people: "Icelander Jónsson"."""
    first = name.split(" ")[0]
    return is_demonym(first) and not set(lexicon().get(key(first), "")) & {MALE, FEMALE}


def in_order(names: Iterable[Name]) -> list[Name]:
    """Names with the longer ones first, so that short forms find the full name wherever it stands."""
    return sorted(names, key=lambda name: (-len(name.text.split()), name.start))
