"""From names to entities, with what the words beside a name say of its bearer: titles, forms of address, appositions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve, frozen

from itinerary import gazetteer
from itinerary.language.tables import table, terms, words
from itinerary.model import Name, Place
from itinerary.model.context import Context
from itinerary.model.tree import Tree
from itinerary.resolve.actors.entities import (
    Entity,
    Register,
    has_legal_form,
    honorific_gender,
    in_order,
    parts_of,
    strip_titles,
)
from itinerary.resolve.actors.families import bearers
from itinerary.resolve.actors.firms import FIRM, firms
from itinerary.resolve.actors.nominals import is_verb_of_states, nation, nouns_for_people, type_of_noun
from itinerary.resolve.actors.rows import row_at
from itinerary.resolve.actors.sides import SIDE, sides
from itinerary.resolve.actors.vessels import VESSEL, storms, vessels
from itinerary.text.names.honorifics import honorifics

LONGEST_SHORT = 12          # characters of " (UNESCO)"
AGAINST = ("anti-", "Anti-", "pro-", "Pro-")           # "an anti-Lee rally" is not of Lee
DATELINE = 30               # characters between the place and the agency of a dateline
BESIDE = ("compound", "appos", "nmod", "flat", "nsubj")


@frozen(eq=False)
class Named:
    """A mention by name: the entity, the row and the tokens that the name covers, its head token."""

    entity: Entity
    row: int
    start: int
    end: int
    head: int


def titles() -> frozenset[str]:
    """Words that stand before a name and say what the person is."""
    return terms("en", "titles")


def named(context: Context, rows: Sequence[Tree]) -> tuple[Register, list[Named]]:
    """The entities that an article names, and their mentions by name in text order."""
    register = Register()
    placed = {(span.start, span.end) for place in context.places for span in place.mentions}
    parts = {at for start, end in placed for at in range(start, end)}
    within = parts - {end for _, end in placed}
    common = {token.text for row in rows for token in row.sentence.tokens if token.text.islower()}
    found = []
    ships = list(vessels(rows, context.names))
    shown = {name.start: name for name in firms(rows, context.names)}
    aboard = {at for name in ships for at in range(name.start + 1, name.end)}
    many = [name for name in (shown | {name.start: name for name in sides(rows)}).values() if name.start not in aboard]
    covered = {at for name in many for at in range(name.start, name.end)}
    ships = [*(name for name in ships if name.start not in covered), *many]
    afloat = {at for name in ships for at in range(name.start, name.end)}
    raging = storms(rows)
    teams = {name.text for name in many if name.type == SIDE}
    others = (
        evolve(name, type=SIDE) if name.text in teams else name
        for name in context.names
        if name.start not in afloat
    )
    for name in in_order([*others, *ships]):
        index = row_at(rows, name.start)
        if index is None or (name.type == "place" and not is_storm(name.text)):
            continue
        if name.type == "person" and name.text.endswith("-") and name.end in parts:
            continue
        if name.end in within or context.article.text.endswith(AGAINST, 0, name.start):
            continue
        if name.type == "organisation" and (_is_agency(context, name) or gazetteer.country(name.text) is not None):
            continue
        if (name.start, name.end) in placed and name.start not in shown and not _sure(name, rows[index]):
            continue
        if _is_a_word(name, rows[index], common) or _is_family(register, name, rows[index]):
            continue
        found.append(_mention(register, name, index, rows[index], name.text in raging or is_storm(name.text)))
        short = _letters(context.article.text, name.end)
        if short and found[-1].entity.type == "organisation":
            register.shorten(found[-1].entity, short)
    found.sort(key=lambda mention: mention.start)
    dated = {at for time in context.times for at in range(time.span.start, time.span.end)}
    for mention in found:
        _describe(mention, rows[mention.row], dated)
    return register, found


def _letters(text: str, end: int) -> str:
    """The capitals in brackets right behind a name, by which the text goes on to call its bearer; "" for none."""
    close = text.find(")", end, end + LONGEST_SHORT) if text.startswith(" (", end) else -1
    short = text[end + 2 : close] if close > 0 else ""
    return short if short.isupper() and short.isalpha() else ""


def is_capital(place: Place) -> bool:
    """Whether a place is the capital of its country."""
    country = gazetteer.country(place.country) if place.country else None
    seat = gazetteer.capital(country) if country is not None else None
    return seat is not None and parts_of(seat.name) == parts_of(place.name)


def _seat(name: str, row: Tree, token: int) -> str | None:
    """The country of which a name is the capital's that stands for its government: "Pyongyang walked out"."""
    verb = row.heads[token]
    if not (row.is_subject(token) and 0 <= verb < len(row) and is_verb_of_states(row.lemmas[verb])):
        return None
    for place in gazetteer.lookup(name):
        country = gazetteer.country(place.country) if place.country else None
        seat = gazetteer.capital(country) if country is not None else None
        if country is not None and seat is not None and parts_of(seat.name) == parts_of(name):
            return country.name
    return None


def is_storm(name: str) -> bool:
    """Whether a name is that of a storm or the like, which acts and moves but is no person."""
    return name.split(" ")[0].lower() in words("en", "storms")


def _sure(name: Name, row: Tree) -> bool:
    """Whether a name that is also a listed place's is used as a person's or body's here."""
    head = row.head(row.inside(name.start, name.end))
    if " " in name.text:
        return row.preposition(head) != "of"
    return not row.preposition(head) and row.is_subject(head)


def _is_agency(context: Context, name: Name) -> bool:
    """Whether a name is that of the agency in a dateline: "PARIS, Feb. 27 (AFP) —"."""
    place = context.clean.dateline_place if context.clean is not None else None
    between = context.article.text[place[1] : name.start] if place is not None and name.start >= place[1] else ""
    return between.endswith("(") and len(between) < DATELINE and "\n" not in between


def _is_a_word(name: Name, row: Tree, common: set[str]) -> bool:
    """Whether a single word that was taken for a person's name is none: "the Bill"; a first word that comes back small."""
    inside = row.inside(name.start, name.end)
    if len(inside) == 1 and inside.start > 0 and row.words[inside.start - 1] in ("a", "an") and name.type == "organisation":
        return True                         # "a Democrat"
    if name.type != "person" or len(inside) != 1:
        return False
    if name.text.lower() in titles():
        return True
    if inside.start == 0:
        word = name.text.lower()
        plain = word in common or word in words("en", "forces")
        return plain or row.lemmas[0] in nouns_for_people() or row.upos[0] == "INTJ"
    the = row.words[inside.start - 1] == "the" and row.xpos[inside.start] == "NNP"
    return the and not row.sentence.tokens[inside.start].text.endswith("s")


def _is_family(register: Register, name: Name, row: Tree) -> bool:
    """Whether a name is the surname, in the plural, of somebody named: "the Lunds"."""
    inside = row.inside(name.start, name.end)
    return len(inside) == 1 and bool(bearers(register, row, inside.start))


def _mention(register: Register, name: Name, index: int, row: Tree, storm: bool) -> Named:
    text, start, title = (name.text, name.start, "") if name.type != "person" else strip_titles(name, titles())
    plural = name.type == SIDE or _is_team(row, name)
    body = name.type == VESSEL or has_legal_form(text) or storm or plural
    kind = "organisation" if body else name.type
    bare = text.removesuffix("'s").removesuffix("’s")
    listed = gazetteer.country(bare) if kind == "person" and " " not in bare else None
    lone = listed is None and kind in ("person", FIRM) and " " not in bare
    seat = _seat(bare, row, row.head(row.inside(start, name.end))) if lone else None
    if seat is not None and register.find(parts_of(bare), kind) is None:
        bare, kind = seat, "country"
    if listed is not None and register.find(parts_of(bare), kind) is None and not gazetteer.is_demonym(bare):
        bare, kind = listed.name, "country"
    parts = parts_of(bare)
    for known in register.called(parts[-1]) if plural and len(parts) == 1 else ():
        known.plural = known.plural or (known.type == kind and known.parts[-1] == parts[-1])
    entity = register.named(bare, kind)
    inside = row.inside(start, name.end)
    head = row.head(inside) if inside else 0
    _address(entity, row, inside, title)
    entity.nations |= {country for word in title.split() if (country := nation(word.capitalize()))}
    style = text.split(" ")[0].lower()
    if " " in text and style in words("en", "royal_titles"):
        entity.roles[style] = None
    if name.type == VESSEL:
        entity.gender, entity.thing = "f", "vessel"
    if storm:
        entity.thing = "storm"
    if plural:
        entity.plural, entity.type = True, "organisation"
    entity.spans.append((start, name.end))
    return Named(entity, index, start, name.end, head)


@cache
def _in_full() -> dict[str, str]:
    """Short forms of titles in full: "gov" is "governor"."""
    return {short: full[0] for short, full in table("en", "title_short")}


def _is_team(row: Tree, name: Name) -> bool:
    """Whether a name is that of many: "the Wolverines"."""
    inside = row.inside(name.start, name.end)
    return bool(inside) and inside.start > 0 and row.words[inside.start - 1] == "the" and row.xpos[inside[-1]] == "NNPS"


def _address(entity: Entity, row: Tree, inside: range, title: str) -> None:
    """Note the gender and the roles that titles before the name tell."""
    before = row.words[inside.start - 1] if inside.start else ""
    capital = inside.start > 0 and row.sentence.tokens[inside.start - 1].text.istitle()          # "Miss", no "miss"
    genders = (honorific_gender(word) for word in (title, title.split(" ")[0], before if capital else ""))
    entity.gender = next(filter(None, genders), entity.gender)
    for word in (title.split(" ")[-1], before):
        styled = word.rstrip(".") in _in_full() or word in titles() or word in words("en", "royal_titles")
        if word and (word != before or styled):
            entity.roles[_in_full().get(word.rstrip("."), word)] = None


def _describe(mention: Named, row: Tree, dated: set[int]) -> None:
    """Note what the sentence says the bearer is: "singer X", "X, the diplomat", "the minister, X", "X is a farmer"."""
    _roles(mention, row, dated)
    _nations(mention, row)
    mention.entity.age = mention.entity.age or _age(mention, row)
    if mention.entity.type == "person" and not mention.entity.gender:
        genders = [type_of_noun(role)[1] for role in mention.entity.roles]
        mention.entity.gender = next(filter(None, genders), "")


def _age(mention: Named, row: Tree) -> str:
    """The number between commas or brackets behind a name: "Ann Lee, 34, left", "Tom Fox (58)"."""
    after = row.inside(mention.start, mention.end).stop
    if after + 2 >= len(row) or row.words[after] not in (",", "(") or row.words[after + 2] not in (",", ")", ".", "and"):
        return ""
    return row.words[after + 1] if row.words[after + 1].isdigit() and len(row.words[after + 1]) < 3 else ""


def _nations(mention: Named, row: Tree) -> None:
    """Note where a person is said to be from: "the Italian rider X", "X, a Slovene", "X of the Netherlands"."""
    inside = row.inside(mention.start, mention.end)
    said = [child for token in inside for child in row.dependents(token, "appos", "compound", "amod", "nmod")]
    first = row.first_conjunct(mention.head)
    if row.base(first) in ("appos", "flat"):
        said.append(row.heads[first])
    elif first != mention.head and row.upos[first] == "NOUN" and row.dependents(first, "appos"):
        said.append(first)
    for token in said if mention.entity.type == "person" else ():
        for word in (token, *row.dependents(token, "amod", "compound")):
            if word not in inside and (country := nation(row.sentence.tokens[word].text)):
                mention.entity.nations.add(country)


def _called(row: Tree, token: int) -> str:
    """What a noun calls somebody, whether or not it is written as a title: "Minister" as "minister"."""
    return row.words[token] if row.upos[token] == "PROPN" else row.lemmas[token]


def _roles(mention: Named, row: Tree, dated: set[int]) -> None:
    entity, inside = mention.entity, row.inside(mention.start, mention.end)
    at = inside.start - 1
    beside = at >= 0 and row.upos[at] in ("NOUN", "PROPN") and row.relations[at] in BESIDE
    if beside and row.sentence.tokens[at].start not in dated:
        entity.roles[row.lemmas[at]] = None
    head = mention.head
    for child in row.children[head]:
        told = row.upos[child] in ("NOUN", "PROPN") and row.sentence.tokens[child].start not in dated
        joined = row.relations[child] == "flat" and child not in inside and row.words[child] in titles()
        if (row.relations[child] == "appos" or joined) and told:
            entity.roles[_called(row, child)] = None
    above = row.heads[head]
    if not 0 <= above < len(row.words) or row.sentence.tokens[above].start in dated:
        return
    styled = row.relations[head] == "flat" and above not in inside and row.words[above] in honorifics()
    if styled and row.relations[above] == "appos":                      # "a nun, Sister Ann Lee"
        head, above = above, row.heads[above]
    if row.relations[head] in ("appos", "flat") and (row.upos[above] == "NOUN" or row.words[above] in titles()):
        entity.roles[_called(row, above)] = None
    if row.lemmas[above] == "marry" and row.relations[head] in ("obj", "nsubj:pass", "obl"):
        entity.roles.update(dict.fromkeys(("husband", "wife", "spouse", "widow", "widower")))
    copula = any(row.relations[child] == "cop" for child in row.children[above])
    if row.relations[head] == "nsubj" and row.upos[above] == "NOUN" and copula:
        entity.roles[row.lemmas[above]] = None
