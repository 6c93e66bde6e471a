"""The walk through the article: who is spoken of by nouns and pronouns, sentence by sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from itinerary.language.tables import entries, words
from itinerary.model.tree import Tree
from itinerary.resolve.actors import several
from itinerary.resolve.actors.entities import Entity, Register, parts_of
from itinerary.resolve.actors.families import bearers
from itinerary.resolve.actors.fits import fits_noun, fits_pronoun, fits_thing, is_called
from itinerary.resolve.actors.kindred import surnames
from itinerary.resolve.actors.lead import LEAD, REACH, Lead, introduced, is_stranger
from itinerary.resolve.actors.memory import Memory
from itinerary.resolve.actors.names import Named
from itinerary.resolve.actors.nominals import (
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
    kind_of_body,
    nation,
    nouns_for_people,
    pair,
    thing_of_noun,
    type_of_noun,
)
from itinerary.resolve.actors.pronouns import PRONOUNS, Seen, pronoun
from itinerary.resolve.actors.several import FAR_KIN, FAR_NOUN
from itinerary.resolve.actors.together import facing, together_in
from itinerary.resolve.actors.unnamed import met, unnamed

AGAIN = 1.2                 # what it is worth that the same noun meant somebody before
KIN = {                     # what the owner of a relative is to them
    "husband": ("wife", "widow"), "wife": ("husband", "widower"),
    **dict.fromkeys(("brother", "sister"), ("brother", "sister")),
    **dict.fromkeys(("son", "daughter", "child", "baby"), ("father", "mother")),
    **dict.fromkeys(("father", "mother"), ("son", "daughter")), **dict.fromkeys(("nephew", "niece"), ("uncle", "aunt")),
    **dict.fromkeys(("uncle", "aunt"), ("nephew", "niece")), "cousin": ("cousin",),
    **dict.fromkeys(("grandson", "granddaughter"), ("grandfather", "grandmother")),
}


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
        self.seen = Seen(self.rows, self.memory, self.at, self.names)
        self.lead: Lead | None = None
        self.families: list[tuple[int, int]] = []
        self.meant: dict[str, Entity] = {}
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
            surnames(self.rows, tuple(named.values()), self.at, self.register)
            self._coordinated(index, row)
            if self.lead is None and index <= LEAD + REACH:
                self._introduce(introduced(self.rows[: index + 1], self.at))
        for index, token in tuple(self.families):        # those whom the article names only later
            if not self.at.get((index, token)):
                self._mark(self._family(index, self.rows[index], token), index, token)

    def _introduce(self, lead: Lead | None) -> None:
        """Note that somebody now named is the one of whom the lead spoke: "A British caver", who is a caver and British."""
        self.lead = lead
        if lead is None:
            return
        row, strangers = self.rows[lead.row], self.at.get((lead.row, lead.token), ())
        said = {nation(row.sentence.tokens[at].text) for at in row.dependents(lead.token, "amod", "compound")}
        for entity in lead.who:
            entity.spans.extend(lead.spans)
            if len(lead.who) == 1:
                entity.roles[row.lemmas[lead.token]] = None
                entity.nations |= said - {""}
        for stranger in strangers:
            self.memory.forget(stranger)

    def _say(self, entity: Entity, index: int, token: int, alone: bool = True) -> None:
        subject = alone and self.rows[index].is_subject(token)
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
            self._say(entity, index, token, len(entities) == 1)

    def _other(self, index: int, row: Tree, token: int) -> None:
        word = row.words[token]
        if word in PRONOUNS:
            self._mark(self._both_of(index, row, token) or pronoun(self.seen, index, token), index, token)
        elif (index, token) in self.unnamed:
            self._mark((self.unnamed[index, token],), index, token)
        elif row.upos[token] in ("NOUN", "NUM", "DET", "PRON", "PROPN", "ADJ"):
            found = self._noun(index, row, token)
            if not found and _is_crowd(row, token):
                self.memory.crowd = index
            self.meant.update((kind_of_body(row.lemmas[token]), entity) for entity in found[:1])
            self._mark(found, index, token)

    def _both_of(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        """The two of whom "both of them" speaks."""
        both = row.preposition(token) == "of" and row.words[row.heads[token]] == "both"
        return self._so_many(index, 2, "person") if both else ()

    def _so_many(self, index: int, count: int, type: str, gender: str = "") -> tuple[Entity, ...]:
        return several.together(self.memory, self.register, self.countries, index, count, type, gender)

    def _noun(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        named = self._named_as(index, row, token) or self._family(index, row, token)
        if named:
            return named
        known = self.companies.get(row.lemmas[token], ())
        if known and is_definite(row, token) and not row.dependents(token, "appos"):
            return () if is_naming(row, token) else known
        counted = None if is_naming(row, token) else pair(row, token)
        if counted is not None:
            return self._so_many(index, *counted, type_of_noun(row.lemmas[token])[1])
        groups = group(row, token)
        if groups and row.lemmas[token] in entries("en", "actor_nouns", "organisation") and is_definite_noun(row, token):
            known = self._role(index, row, token)
            if known:
                return known
        if groups:
            return tuple(dict.fromkeys(self._group(*name) for name in groups))
        if is_plural_of_groups(row, token):
            return several.groups(self.memory, index, row.lemmas[token])
        if is_people_noun(row, token):
            return several.compatriots(self.memory, index, nation(row.sentence.tokens[token].text))
        if is_person_noun(row, token):
            return self._somebody(index, row.sentence.tokens[token].text)
        if is_collective(row, token):
            return self._collective(index, row.lemmas[token])
        if are_people(row, token):
            return several.kindred(self.memory, index, row.lemmas[token])
        self._wed(index, row, token)
        if row.lemmas[token] in entries("en", "actor_nouns", "tried") and row.first(token, "nmod:poss") is not None:
            return self._role(index, row, token)
        if is_kin(row, token):
            return self._kin(index, row, token)
        if is_definite_noun(row, token):
            return self._role(index, row, token)
        new = is_stranger(row, token, index < LEAD)
        return self._stranger(row, token) if new else self._titled(row, token)

    def _stranger(self, row: Tree, token: int) -> tuple[Entity, ...]:
        """Somebody new without a name, of whom pronouns and "the boy" may speak on: no actor, but not somebody named."""
        lemma = row.lemmas[token]
        one = Entity("", "person", ("",), type_of_noun(lemma)[1])
        one.roles[lemma] = None
        return (one,)

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
                every = (one for at in names for one in row.conjuncts(at))
                found = [self.names[index][at].entity for at in every if at in self.names.get(index, {})]
                if found:
                    return tuple(found)
        return ()

    def _family(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        """Those of one surname, where it stands in the plural: "the Lunds"."""
        members = bearers(self.register, row, token)
        if members:
            self.families.append((index, token))
        return members if len(members) > 1 else ()

    def _somebody(self, index: int, word: str) -> tuple[Entity, ...]:
        """The person nearest to mind, of this sentence or the one before; "the Italian" is one said to be so, if any is."""
        age = word.partition("-")[0]
        if age.isdigit():
            people = [e for _, e in self.memory.near(index, FAR_NOUN) if e.type == "person" and e.age in ("", age)]
            aged = [e for e in people if e.age] or [e for _, e in self.memory.near(index, 1) if e in people]
            return tuple(aged[:1])
        country = nation(word)
        known = [e for _, e in self.memory.near(index, FAR_NOUN) if e.type == "person" and country in e.nations]
        near = [e for _, e in self.memory.near(index, 1) if e.type == "person" and not (country and e.nations)]
        return tuple((known or near)[:1])

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

    def _collective(self, index: int, noun: str) -> tuple[Entity, ...]:
        """The group that "the expedition" means: the last one spoken of.

        A noun for the whole names it better than one for its people: "Polish climbers" become the "Polish expedition".
        """
        plural = [(w, e) for w, e in self.memory.near(index, FAR_NOUN) if e.plural]
        seated = entries("en", "actor_groups", "seated")
        companies = [(w, e) for w, e in plural if not (is_institution(e.name.split()[-1]) or e.name.split()[-1] in seated)]
        near = [e for _, e in self._again(noun, companies)]
        if not near:
            return () if noun in entries("en", "actor_groups", "task") else several.last(self.memory, index, FAR_NOUN)
        whose = next(iter(near[0].roles), "")
        if whose and near[0].type == "group":
            near[0].name = f"{whose} {noun}"
            near[0].parts = parts_of(near[0].name)
            near[0].roles.clear()
        return (near[0],)

    def _kin(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        """Who was said to be somebody's husband, sister, lawyer: "her husband", who is not herself."""
        owners = [who for owner in row.dependents(token, "nmod:poss") for who in self.at.get((index, owner), ())]
        people = (e for _, e in self.memory.near(index, FAR_KIN) if e.type == "person" and e not in owners)
        return tuple([entity for entity in people if row.lemmas[token] in entity.roles][:1])

    def _wed(self, index: int, row: Tree, token: int) -> None:
        """Whose husband somebody is said to be is a wife, whose son a father or mother: "Ann Lee and her husband, Tom"."""
        others = KIN.get(row.lemmas[token], ())
        owner = row.first(token, "nmod:poss") if others else None
        for entity in self.at.get((index, owner), ()) if owner is not None else ():
            entity.roles.update({noun: None for noun in others if several.may_be(entity, type_of_noun(noun)[1])})

    def _role(self, index: int, row: Tree, token: int) -> tuple[Entity, ...]:
        lemma = row.lemmas[token].lower()
        near = self.memory.near(index, FAR_NOUN)
        holders = [entity for _, entity in near if lemma in entity.roles and entity.type != "group"]
        of = {nation(row.sentence.tokens[child].text) for child in row.dependents(token, "amod", "compound")} - {""}
        person = type_of_noun(lemma)[0] == "person" or lemma in nouns_for_people()          # not "the Russian city"
        own = [entity for entity in holders if of & entity.nations] or [e for _, e in near if person and of & e.nations]
        if own or holders:
            return ((own or holders)[0],)
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
        if not type or row.upos[token] == "PROPN" or lemma in words("en", "royal_titles"):
            return ()
        if lemma in entries("en", "actor_nouns", "strict") and lemma in self.capitals:
            return ()
        fits = [(w, e) for w, e in near if e.type == type and fits_pronoun(e, type, gender) and fits_noun(e, lemma)]
        alone = type == "organisation" and len(fits) == 1
        return tuple(e for w, e in self._again(lemma, fits)[:1] if alone or w > -3)

    def _again(self, noun: str, near: list[tuple[float, Entity]]) -> list[tuple[float, Entity]]:
        """Those near to mind, whom the noun, or one for the same kind of body, meant before somewhat nearer."""
        meant = self.meant.get(kind_of_body(noun))
        return sorted(((w + AGAIN * (meant is e), e) for w, e in near), key=lambda pair: -pair[0])

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
        joined = [tuple(dict.fromkeys(entities)) for entities in (*together.values(), *together_in(row, index, self.at))]
        joined += [tuple(entity for entity in who if entity.type == "person") for who in joined]
        alike = [who for who in joined if len({entity.type for entity in who}) == 1]
        both = next(facing(row, index, self.at), ())
        self.memory.facing = (index, both) if both else self.memory.facing
        best = max(alike, key=len, default=())
        if len(best) > 1:
            self.memory.join(index, best)


def _is_crowd(row: Tree, token: int) -> bool:
    """Whether a noun means several people who do something, or to whom something is done."""
    acts = row.bases[row.chain(token)] in ("nsubj", "obj") and row.xpos[token] == "NNS"
    told = row.bases[token] == "obj" and row.lemmas[row.heads[token]] in words("en", "quote_reports", "person_verbs")
    return acts and not told and row.lemmas[token] in nouns_for_people()


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
