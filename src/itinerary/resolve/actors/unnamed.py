"""Travellers without a name, by which the article goes on to speak of them: "a convoy of 14 trucks", "two climbers", "the
42-year-old man", "a helicopter"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import field, frozen

from itinerary.language.en.frames import verbs
from itinerary.language.tables import entries, words
from itinerary.model.tree import SUBJECTS, Tree
from itinerary.resolve.actors.entities import Entity, Register, parts_of
from itinerary.resolve.actors.names import Named
from itinerary.resolve.actors.nominals import NUMBERS, owners, type_of_noun

MOVING = ("arrival", "departure", "travel")
AGED = "-year-old"
MOST = 40                   # travellers to look back over
LONGEST = 8                 # words before a noun in the name of a traveller
LEAD = 3
REACH = 4                   # sentences behind a noun that may go on with pronouns alone
NEW = frozenset(("a", "an", "another", "one"))
OLD = frozenset(("the", "this", "that", "these", "those", "both"))
COUNTED = {2: ("two", "both", "pair", "couple", "duo"), 3: ("three", "trio"), 4: ("four",)}
PLURAL = ("they", "them", "their")
SINGLE = {"person": ("he", "she", "him", "her", "his"), "group": ("it", "its", *PLURAL), "organisation": ("it", "its")}
PARTS = ("amod", "compound", "nummod")
CLOSED = ("acl", "nmod", "amod", "compound", "appos", "flat")


@frozen(eq=False)
class Unnamed:
    """Somebody, a group or a craft without a name: what to call it, its type, how many it is, and the nouns that mean it."""

    name: str
    type: str
    count: int
    nouns: frozenset[str]
    at: list[tuple[int, int]] = field(factory=list)

    @property
    def ages(self) -> frozenset[str]:
        """The age that is told."""
        return frozenset(noun.removesuffix(AGED) for noun in self.nouns if noun.endswith(AGED))


Rows = Sequence[Tree]


def unnamed(rows: Rows, names: Sequence[Named], covered: Mapping[int, set[int]]) -> dict[tuple[int, int], Unnamed]:
    """The travellers without a name, by the row and the token of each noun that means one.

    `covered`: the tokens of each row that belong to a name. Only those count that move, and of whom the article speaks
    again; no craft where the one who moves it is named.
    """
    people: dict[int, list[int]] = {}
    for mention in names:
        if mention.entity.type == "person":
            people.setdefault(mention.row, []).append(mention.head)
    crewed = any(not entries("en", "craft_crews", "crew").isdisjoint(mention.entity.roles) for mention in names)
    found: list[Unnamed] = []
    ages = {row.words[end + 2] for at, row in enumerate(rows) for end in _ends(row, people.get(at, ()))}
    for index, row in enumerate(rows):
        for token in range(len(row)):
            if not _is_noun(row, token) or token in covered.get(index, ()):
                continue
            known = _again(row, token, found[-MOST:])
            new = _introduced(row, token) if known is None else None
            if new is not None:
                known = _told_before(found[-MOST:], new, index, "the" in (row.words[child] for child in row.children[token]))
                if not new.ages.isdisjoint(ages) or _is_named(rows, index, token, new, people):
                    if known is not None:
                        known.at.clear()
                    continue
                found += [] if known is not None else [new]
                known = known or new
            if known is not None and not (known.type == "organisation" and row.relations[token] == "nmod"):
                known.at.append((index, token))
    kept = (one for one in found if one.at and _travels(rows, one) and not (crewed and one.type == "organisation"))
    return {spot: one for one in kept for spot in one.at}


def met(found: Mapping[tuple[int, int], Unnamed], register: Register) -> dict[tuple[int, int], Entity]:
    """The entities of travellers without a name, by the row and the token of each noun that means one."""
    entities: dict[Unnamed, Entity] = {}
    for one in found.values():
        if one not in entities:
            entities[one] = entity = register.add(one.name, one.type, parts_of(one.name))
            genders = (type_of_noun(noun)[1] for noun in sorted(one.nouns))
            entity.plural, entity.gender = one.type == "group", next(filter(None, genders), "")
    return {spot: entities[one] for spot, one in found.items()}


def _is_noun(row: Tree, token: int) -> bool:
    """Whether a word may stand for somebody: no name, as far as its letters tell."""
    if row.upos[token] == "PROPN":
        return token == 0 or row.sentence.tokens[token].text.islower()
    return row.upos[token] in ("NOUN", "NUM", "ADJ", "DET", "PRON")


def _introduced(row: Tree, token: int) -> Unnamed | None:
    """Whom a noun brings up: several people counted, a company, a craft, or somebody by age."""
    if row.upos[token] not in ("NOUN", "PROPN") and not row.words[token].endswith(AGED):
        return None
    if row.relations[token] in ("compound", "amod", "appos", "nmod:poss") or row.first(token, "appos", "flat") is not None:
        return None
    if any(row.bases[child] == "cop" for child in row.children[token]):
        return None
    lemma, number = row.lemmas[token], _number(row, token)
    before = (row.words[child] for child in (token, *row.dependents(token, *PARTS)))
    age = next((word for word in before if word.endswith(AGED)), "")
    determiners = {row.words[child] for child in row.children[token]}
    if age and determiners & (NEW | OLD):
        return Unnamed(_name(row, token), "person", 1, frozenset((age, lemma)))
    if number and row.xpos[token] == "NNS" and _are_people(lemma):
        return Unnamed(_name(row, token), "group", number, frozenset((lemma,)))
    if lemma in entries("en", "craft_crews", "carried") and determiners & (NEW | OLD):
        return Unnamed(_name(row, token), "organisation", 1, frozenset((lemma,)))
    if row.xpos[token] != "NN" or not determiners & NEW:
        return None
    if lemma in _companies():
        inner = (child for child in row.dependents(token, "nmod") if row.preposition(child) == "of")
        return Unnamed(_name(row, token), "group", 0, frozenset((lemma, *(row.lemmas[child] for child in inner))))
    if lemma in entries("en", "craft_crews", "craft") or lemma in words("en", "vessels"):
        return Unnamed(_name(row, token), "organisation", 1, frozenset((lemma,)))
    return None


def _told_before(found: Sequence[Unnamed], new: Unnamed, index: int, definite: bool) -> Unnamed | None:
    """The one of the headline that the lead brings up again, or the company whose people are counted: "the 64 singers"."""
    for one in reversed(found):
        last = one.at[-1][0] if one.at else index
        alike = (one.type, one.count, one.nouns) == (new.type, new.count, new.nouns)
        if alike and one.at and one.at[0][0] == 0 < index <= LEAD:
            return one
        if definite and index - last <= 1 and one.type == "group" and not one.count and new.count:
            return one
    return None


def _again(row: Tree, token: int, found: Sequence[Unnamed]) -> Unnamed | None:
    """Whom a noun with "the" speaks of again: "the convoy", "the trucks", "the two"."""
    if not found or (not any(row.words[child] in OLD for child in row.children[token]) and row.words[token] != "both"):
        return None
    if row.preposition(token) == "of" and 0 <= row.heads[token] < len(row) and row.upos[row.heads[token]] == "NUM":
        return None                     # "two of the pupils"
    said = row.lemmas[token]
    free = all(row.words[child].endswith(AGED) or row.words[child] in NUMBERS for child in row.dependents(token, *CLOSED))
    for one in reversed(found):
        if said in one.nouns or row.words[token] in one.nouns:
            return one if free else None
        if free and row.words[token] in COUNTED.get(one.count, ()) and one.type == "group":
            return one
    return None


def _is_named(rows: Rows, index: int, token: int, one: Unnamed, people: Mapping[int, Sequence[int]]) -> bool:
    """Whether the one brought up has a name after all: told just before, or in the next sentences as their subject."""
    if one.type == "group" and (people.get(index) or owners(rows[index], token)):
        return True
    if one.type != "person" and one.count != 2:
        return False
    before = any(at < token for at in people.get(index, ())) or bool(people.get(index - 1))
    if before and any(rows[index].words[child] in OLD for child in rows[index].children[token]):
        return True
    after = (at for later in (index + 1, index + 2) for at in people.get(later, ()) if rows[later].is_subject(at))
    return any(True for _ in after)


def _ends(row: Tree, heads: Sequence[int]) -> Iterator[int]:
    """The last tokens of names, by their heads, behind which a comma and a number stand: "Ann Lee, 42"."""
    for head in heads:
        end = max((head, *row.dependents(head, "flat")))
        if row.words[end + 1 : end + 2] == (",",) and row.words[end + 2 : end + 3]:
            yield end


def _travels(rows: Rows, one: Unnamed) -> bool:
    """Whether it moves, and comes back in another sentence, be it as "they"."""
    behind = {spot for index, token in one.at for spot in _pronouns(rows, index, token, SINGLE[one.type])}
    spoken = [*one.at, *behind]
    again = len({at for at, _ in (spoken if one.type == "person" else one.at)}) > 1
    moves = sum(_moves(rows[at], token) for at, token in spoken)
    return moves > 0 and (again or moves > 1)


def _pronouns(rows: Rows, index: int, token: int, pronouns: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pronouns as subjects behind a noun in its sentence, and as the first subjects of the sentences right behind."""
    own = rows[index]
    yield from ((index, at) for at in range(token, len(own)) if own.relations[at] in SUBJECTS and own.words[at] in pronouns)
    for later in range(index + 1, min(index + REACH, len(rows))):
        row = rows[later]
        first = next((token for token in range(len(row)) if row.relations[token] in SUBJECTS), None)
        if first is None or row.words[first] not in pronouns:
            return
        yield later, first


def _moves(row: Tree, token: int) -> int:
    """Of how many verbs of motion a noun is the subject, or what they move."""
    verb, relation = row.heads[token], row.relations[token]
    if relation not in (*SUBJECTS, "obj") or not 0 <= verb < len(row):
        return 0
    if relation == "obj" and row.lemmas[verb] in entries("en", "craft_crews", "ridden"):
        return 0
    chain = [verb, *row.dependents(verb, "conj", "xcomp", "parataxis")]
    return sum(row.lemmas[each] in _movers() for each in chain)


@cache
def _movers() -> frozenset[str]:
    """The verbs that tell of moving, whatever stands by them."""
    return frozenset(lemma for lemma, frames in verbs().items() if any(frame.kinds[0] in MOVING for frame in frames))


def _companies() -> frozenset[str]:
    return entries("en", "actor_groups", "collective", "ensemble")


def _are_people(lemma: str) -> bool:
    listed = entries("en", "actor_pairs", "person", "counted"), entries("en", "actor_groups", "people")
    return any(lemma in nouns for nouns in listed) or type_of_noun(lemma)[0] == "person"


def _number(row: Tree, token: int) -> int:
    """How many a noun is said of; 0 where that is not told."""
    for child in row.dependents(token, "nummod"):
        word = row.words[child]
        return NUMBERS.get(word, int(word) if word.isdecimal() and len(word) < 6 else 5)
    return 0


def _name(row: Tree, token: int) -> str:
    """The noun with what stands between its article and it, and what it is made of: "convoy of 14 trucks"."""
    first = token
    for part in range(token - 1, max(token - LONGEST, -1), -1):         # "coast guard helicopter": a part has its own
        if first <= row.heads[part] <= token and row.bases[part] in PARTS:
            first = part
    last = token
    for inner in row.dependents(token, "nmod"):
        if row.preposition(inner) == "of" and inner > token:
            last = inner
            break
    return " ".join(each.text for each in row.sentence.tokens[first : last + 1])
