"""The walk through the article: who is spoken of by nouns and pronouns, sentence by sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from itinerary.language.tables import entries, words
from itinerary.model.tree import Tree
from itinerary.resolve.actors.entities import Entity, Register, parts_of
from itinerary.resolve.actors.fits import fits_noun, fits_pronoun, fits_thing, is_called, is_of_law, is_of_thing
from itinerary.resolve.actors.memory import SUBJECT, Memory
from itinerary.resolve.actors.names import Named
from itinerary.resolve.actors.nominals import (
    NUMBERS,
    are_people,
    company,
    first_of,
    group,
    is_collective,
    is_collective_noun,
    is_definite,
    is_definite_noun,
    is_institution,
    is_kin,
    is_naming,
    is_people_noun,
    is_person_noun,
    is_plural_of_groups,
    nation,
    pair,
    thing_of_noun,
    type_of_noun,
)
from itinerary.resolve.actors.together import together_in
from itinerary.resolve.actors.unnamed import met, unnamed

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "m")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "f")),
    **dict.fromkeys(("it", "its", "itself"), ("organisation", "")),
    **dict.fromkeys(("they", "them", "their", "themselves"), ("many", "")),
}
ALIKE = {                   # the types of actors that a noun for several may mean
    "country": ("country", "group"),
    "group": ("country", "group"),
    "bodies": ("organisation", "country", "group"),
}
FAR = 4                     # sentences back in which a pronoun still finds its antecedent
FAR_NOUN = 12
FAR_PAIR = 5
FAR_KIN = 40
UNSURE = 1.05               # what it costs that a name does not tell whether it is a man's or a woman's
OPENING = 3                 # words with which a sentence opens


class Walk:
    """Reads the rows in text order; `mentions` gathers (entity, start, end) of what nouns and pronouns speak of."""

    def __init__(
        self, rows: Sequence[Tree], register: Register, names: Sequence[Named], countries: Mapping[int, tuple[str, ...]]
    ) -> None:
        self.rows, self.register, self.memory, self.countries = rows, register, Memory(), countries
        self.memory.hero = _hero(names)
        self.companies: dict[str, tuple[Entity, ...]] = {}
        self.at: dict[tuple[int, int], tuple[Entity, ...]] = {}
        self.names: dict[int, dict[int, Named]] = {}
        self.capitals = {word.text.lower() for row in rows for word in row.sentence.tokens if word.text.istitle()}
        self.covered: dict[int, set[int]] = {}
        for mention in names:
            self.names.setdefault(mention.row, {})[mention.head] = mention
            inside = rows[mention.row].inside(mention.start, mention.end)
            self.covered.setdefault(mention.row, set()).update(inside)
        self.unnamed = met(unnamed(rows, names, self.covered), register)

    def run(self) -> None:
        """Read every row."""
        for index, row in enumerate(self.rows):
            named, covered = self.names.get(index, {}), self.covered.get(index, set())
            for token in range(len(row.words)):
                if token in named:
                    self.at[index, token] = (named[token].entity,)
                    self._say(named[token].entity, index, token)
                elif token not in covered:
                    self._other(index, row, token)
            self._coordinated(index, row)

    def _say(self, entity: Entity, index: int, token: int) -> None:
        subject = self.rows[index].is_subject(token)
        if subject and entity.type == "organisation" and self._reports(index, token):
            subject = not any(at[0] == index and at[2] for at in self.memory.last.values())
        self.memory.speak(entity, index, token, subject)

    def _reports(self, index: int, token: int) -> bool:
        """Whether a subject only vouches for what the sentence tells: "…, the agency said"."""
        row = self.rows[index]
        head = row.heads[row.chain(token)]
        return 0 <= head < len(row.words) and row.words[head] in words("en", "quote_reports")

    def _mark(self, entities: tuple[Entity, ...], index: int, token: int) -> None:
        spot = self.rows[index].sentence.tokens[token]
        self.at[index, token] = entities
        if len(entities) > 1:
            self.memory.join(index, entities)
        for entity in entities:
            entity.spans.append((spot.start, spot.end))
            self._say(entity, index, token)

    def _other(self, index: int, row: Tree, token: int) -> None:
        word = row.words[token]
        if word in PRONOUNS:
            self._mark(self._pronoun(index, row, token), index, token)
        elif (index, token) in self.unnamed:
            self._mark((self.unnamed[index, token],), index, token)
        elif row.upos[token] in ("NOUN", "NUM", "DET", "PRON", "PROPN", "ADJ"):
            self._mark(self._noun(index, row, token), index, token)

    def _pronoun(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        type, gender = PRONOUNS[row.words[token]]
        if row.relations[token] == "expl":
            return ()
        if type == "many":
            number = NUMBERS.get(row.words[row.heads[token]], 0) if row.preposition(token) == "of" else 0
            if number:
                return self._together(index, number, "person")
            return self._listed(index, row, token) or (() if self._are_others(index, row, token) else self._many(index))
        if type == "organisation" and is_of_thing(row, token):
            return tuple([e for _, e in self.memory.near(index, FAR) if e.thing][:1])
        if type == "organisation" and row.bases[token] == "obj":
            again = next((at for at in range(token) if row.words[at] == "it" and row.bases[at] == "obj"), None)
            if again is not None:
                return self.at.get((index, again), ())
        bound = self._bound(index, row, token)
        near = self.memory.near(index, FAR if type == "person" else 1)
        fits = [(w, entity) for w, entity in near if id(entity) not in bound and fits_pronoun(entity, type, gender)]
        if type == "organisation":
            fits = [(w, entity) for w, entity in fits if w >= -1 + SUBJECT]
        if not fits:
            return ()
        _, entity = max(fits, key=lambda pair: pair[0] - UNSURE * (bool(gender) and not pair[1].gender))
        entity.gender = entity.gender or gender
        return (entity,)

    def _bound(self, index: int, row: Tree, token: int) -> set[int]:
        """The subject of the verb whose object a pronoun is: it can't be the same."""
        if row.relations[token] not in ("obj", "iobj", "obl") or row.words[token].endswith("self"):
            return set()
        verb = row.heads[token]
        while row.relations[verb] == "conj" and row.subject(verb) is None and 0 <= row.heads[verb] < verb:
            verb = row.heads[verb]
        subjects = [c for c in row.children[verb] if row.relations[c].startswith("nsubj")]
        return {id(self.names[index][s].entity) for s in subjects if s in self.names.get(index, {})}

    def _listed(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        """Those whom the sentence names as several before a pronoun: "Ann Lee and her sons reached York, where they"."""
        for subject in range(token - 1, -1, -1):
            if row.bases[subject] == "nsubj" and row.dependents(subject, "conj"):
                several = (name for one in row.conjuncts(subject) for name in (one, *row.dependents(one, "appos")))
                found = (who for one in several for who in self.at.get((index, one), ()))
                return tuple(dict.fromkeys(who for who in found if who.type == "person"))
        return ()

    def _are_others(self, index: int, row: Tree, token: int) -> bool:
        """Whether "they" opens a sentence behind one on several that have no name: "The shares fell 8%. They …"."""
        if not index or not row.is_subject(token) or token > OPENING:
            return False
        before = self.rows[index - 1]
        root = next((at for at, head in enumerate(before.heads) if head < 0), None)
        subject = before.subject(root) if root is not None else None
        return subject is not None and before.xpos[subject] == "NNS" and not self.at.get((index - 1, subject))

    def _many(self, index: int) -> tuple[Entity, ...]:
        """Whom "they" means: those last named together, or the group nearest to mind."""
        at, several = self.memory.together
        near = [(w, e) for w, e in self.memory.near(index, 2) if e.plural or e.type == "group"]
        if several and index - at <= FAR_PAIR and not (near and near[0][0] > at - index):
            return several
        if near:
            return (near[0][1],)
        bodies = [e for w, e in self.memory.near(index, 1) if e.type == "organisation" and w >= -1 + SUBJECT]
        return tuple(bodies[:1])

    def _noun(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        named = self._named_as(index, row, token)
        if named:
            return named
        known = self.companies.get(row.lemmas[token], ())
        if known and is_definite(row, token) and not row.dependents(token, "appos"):
            return () if is_naming(row, token) else known
        together = None if is_naming(row, token) else pair(row, token)
        if together is not None:
            return self._together(index, *together)
        groups = group(row, token)
        if groups:
            return tuple(dict.fromkeys(self._group(*name) for name in groups))
        if is_plural_of_groups(row, token):
            return self._groups(index, row.lemmas[token])
        if is_people_noun(row, token):
            return self._compatriots(index, nation(row.sentence.tokens[token].text))
        if is_person_noun(row, token):
            return self._somebody(index, row.sentence.tokens[token].text)
        if is_collective(row, token):
            return self._collective(index, row.lemmas[token])
        if are_people(row, token):
            return self._kindred(index, row.lemmas[token]) or self._several(index, FAR_PAIR)
        if is_kin(row, token):
            return self._kin(index, row.lemmas[token])
        return self._role(index, row, token) if is_definite_noun(row, token) else self._titled(row, token)

    def _titled(self, row: Tree, token: int) -> tuple[Entity, ...]:
        """The one body whose name ends with a capitalised noun that stands by itself: "the Federation"."""
        tokens = row.sentence.tokens
        behind = tokens[token + 1].text if token + 1 < len(tokens) else ""
        if not tokens[token].text.istitle() or behind[:1].isupper() or token == 0 or row.words[token - 1] != "the":
            return ()
        called = [entity for entity in self.register.called(row.words[token]) if is_called(entity, row.words[token])]
        return tuple(called) if len(called) == 1 else ()

    def _named_as(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        """Who a noun is said to be: "the suspect, named as Ann Lee, fled", "a man named Lund"."""
        for verb in row.dependents(token, "acl"):
            if row.words[verb] in ("named", "identified") and verb > token:
                names = (at for at in row.children[verb] if row.words[verb + 1 : at] in ((), ("as",)))
                found = [self.names[index][at].entity for at in names if at in self.names.get(index, {})]
                if found:
                    return (found[0],)
        return ()

    def _somebody(self, index: int, word: str) -> tuple[Entity, ...]:
        """The person nearest to mind, of this sentence or the one before; "the Italian" is one said to be so, if any is."""
        country = nation(word)
        known = [e for _, e in self.memory.near(index, FAR_NOUN) if e.type == "person" and country in e.nations]
        near = [e for _, e in self.memory.near(index, 1) if e.type == "person" and not (country and e.nations)]
        return tuple((known or near)[:1])

    def _compatriots(self, index: int, country: str) -> tuple[Entity, ...]:
        """Those last named together, where they are said to be of a country: "the Dutch"."""
        at, several = self.memory.people
        own = bool(several) and all(country in entity.nations for entity in several)
        return several if own and index - at <= FAR_PAIR else ()

    def _together(self, index: int, count: int, type: str) -> tuple[Entity, ...]:
        at, several = self.memory.bodies if type == "bodies" else self.memory.together
        if len(several) == count and index - at <= FAR_NOUN and type in ("", "bodies", several[0].type):
            return several
        if type == "country":
            told = (self.countries.get(row, ()) for row in range(index, max(index - FAR_NOUN, 0) - 1, -1))
            abreast = next((names for names in told if len(names) == count), ())
            if abreast:
                return tuple(self.register.named(name, "country") for name in abreast)
        near = [e for _, e in self.memory.near(index, FAR_NOUN) if not type or e.type in ALIKE.get(type, (type,))]
        if len(near) < count:
            return ()
        near = [e for e in near if not is_of_law(e)] or near
        mixed = type in ("", "bodies")
        chosen = [e for e in near if not mixed or e.type == near[0].type][:count]
        return tuple(chosen) if len(chosen) == count else ()

    def _group(self, whose: str, noun: str) -> Entity:
        name = f"{whose} {noun}".strip()
        parts = parts_of(name)
        alike = _kind_of(parts)
        known = next((e for e in self.register.entities if e.type == "group" and alike == _kind_of(e.parts)), None)
        if known is not None and (first_of(noun) == noun or (known.name.endswith("s") and not noun.endswith("s"))):
            known.name, known.parts = name, parts
        if known is None:
            known = self.register.add(name, "group", parts)
            known.plural = True
            known.roles["" if is_collective_noun(noun) else whose] = None
        return known

    def _groups(self, index: int, noun: str) -> tuple[Entity, ...]:
        """The groups of one kind spoken of: "the delegations"."""
        near = [e for _, e in self.memory.near(index, FAR_NOUN) if e.type == "group" and e.parts]
        alike = [entity for entity in near if first_of(entity.parts[-1]) == first_of(noun)]
        return tuple(alike) if len(alike) > 1 else ()

    def _collective(self, index: int, noun: str) -> tuple[Entity, ...]:
        """The group that "the expedition" means: the last one spoken of.

        A noun for the whole names it better than one for its people: "Polish climbers" become the "Polish expedition".
        """
        near = [e for _, e in self.memory.near(index, FAR_NOUN) if e.plural and not is_institution(e.name)]
        if not near:
            return () if noun in entries("en", "actor_groups", "task") else self._several(index, FAR_NOUN)
        whose = next(iter(near[0].roles), "")
        if whose and near[0].type == "group":
            near[0].name = f"{whose} {noun}"
            near[0].parts = parts_of(near[0].name)
            near[0].roles.clear()
        return (near[0],)

    def _kin(self, index: int, noun: str) -> tuple[Entity, ...]:
        """Who was said to be somebody's husband, sister, lawyer: "her husband"."""
        return tuple([e for _, e in self.memory.near(index, FAR_KIN) if e.type == "person" and noun in e.roles][:1])

    def _kindred(self, index: int, noun: str) -> tuple[Entity, ...]:
        """Those of one surname, where a noun means relatives: "the brothers"."""
        if noun not in words("en", "kin"):
            return ()
        people = [e for _, e in self.memory.near(index, FAR_KIN) if e.type == "person" and len(e.parts) > 1]
        shared = Counter(entity.parts[-1] for entity in people)
        return tuple(entity for entity in people if shared[entity.parts[-1]] == 2)

    def _several(self, index: int, far: int) -> tuple[Entity, ...]:
        """The people last spoken of together."""
        at, several = self.memory.people
        return several if index - at <= far else ()

    def _role(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        lemma = row.lemmas[token].lower()
        near = self.memory.near(index, FAR_NOUN)
        for _, entity in near:
            if lemma in entity.roles and entity.type != "group":
                return (entity,)
        body = next((e for _, e in self.memory.near(index, FAR_KIN) if is_called(e, lemma)), None)
        if body is None:                    # one that the article names only later
            called = [entity for entity in self.register.called(lemma) if is_called(entity, lemma)]
            body = called[0] if len(called) == 1 else None
        if body is not None:
            return (body,)
        thing = thing_of_noun(lemma)
        if thing:
            return tuple([entity for _, entity in near if entity.thing == thing and fits_thing(entity, lemma)][:1])
        type, gender = type_of_noun(lemma)
        if not type or row.upos[token] == "PROPN":
            return ()
        if lemma in entries("en", "actor_nouns", "strict") and lemma in self.capitals:
            return ()
        fits = [(w, e) for w, e in near if e.type == type and fits_pronoun(e, type, gender) and fits_noun(e, lemma)]
        alone = type == "organisation" and len(fits) == 1
        return tuple(e for w, e in fits[:1] if alone or w > -3)

    def _coordinated(self, index: int, row: Tree) -> None:
        """Remember those that the sentence names together."""
        for noun, names in company(row):
            known = tuple(dict.fromkeys(one for name in names for one in self.at.get((index, name), ())))
            if len(known) == len(names) and all(one.type == "person" for one in known):
                self.companies[row.lemmas[noun]] = known
        together: dict[int, list[Entity]] = {}
        for token in range(len(row)):
            who = self.at.get((index, token), ())
            if len(who) == 1:
                together.setdefault(row.chain(token), []).extend(who)
        several = [tuple(dict.fromkeys(entities)) for entities in (*together.values(), *together_in(row, index, self.at))]
        alike = [who for who in several if len({entity.type for entity in who}) == 1]
        best = max(alike, key=len, default=())
        if len(best) > 1:
            self.memory.join(index, best)


def _hero(names: Sequence[Named]) -> Entity | None:
    """Whom the article is about: named first or second, and more often than anybody else."""
    people = [mention.entity for mention in names if mention.entity.type == "person"]
    if not people:
        return None
    count = Counter(map(id, people))
    first = max(dict.fromkeys(people[:3]), key=lambda entity: count[id(entity)])
    return first if count[id(first)] == max(count.values()) and count[id(first)] > 1 else None


def _kind_of(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A group's name with the first of the nouns for its kind: "team" and "delegation" are the same."""
    return (*parts[:-1], first_of(parts[-1])) if parts else ()
