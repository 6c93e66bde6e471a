"""Nouns that speak of a place: "the port city" for the one last named, "the inn" for the Bell Inn, "the Chinese capital"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from itinerary import gazetteer
from itinerary.gazetteer import Record
from itinerary.language.tables import table, words
from itinerary.model import Place
from itinerary.model.context import Context
from itinerary.model.tree import Tree
from itinerary.span import Span
from itinerary.text.trees import telling

VILLAGE = 20_000              # people: more are no village
REACH = 40                    # mentions of places to look back over
DEFINITE = ("the", "this", "that")
OWNERS = ("amod", "compound", "nmod:poss", "nmod")
CLOSED = ("nmod", "acl", "flat", "appos", "nummod")


def with_nominals(context: Context, places: Sequence[Place]) -> tuple[Place, ...]:
    """The places with the nouns that speak of them among their mentions; a capital of which only so is told is added."""
    known = {place.id: place for place in places}
    named = sorted(((span.start, span.end, place.id) for place in places for span in place.mentions), key=lambda m: m[0])
    towns = {place.name: (place.id,) for place in places if place.type == "city"}
    told: list[str] = []          # "Leeds castle" speaks of Leeds too
    at = 0
    for tree in telling(context):
        for token in _nouns(tree):
            start, end = tree.sentence.tokens[token].start, tree.sentence.tokens[token].end
            while at < len(named) and named[at][0] < start:
                told += [*towns.get(known[named[at][2]].name.partition(" ")[0], ()), named[at][2]]
                at += 1
            within = (at < len(named) and named[at][0] < end) or (at > 0 and named[at - 1][1] > start)
            if within:
                continue
            place = _meant(tree, token, [known[id] for id in told[-REACH:]], known)
            if place is not None:
                span = Span.of(context.article.text, start, end)
                known[place.id] = evolve(place, mentions=tuple(sorted((*place.mentions, span), key=lambda s: s.start)))
                told.append(place.id)
    found = sorted(known.values(), key=lambda place: place.mentions[0].start)
    return tuple(evolve(place, id=f"p{number}") for number, place in enumerate(found, 1))


def _nouns(tree: Tree) -> Iterator[int]:
    """The nouns of a sentence that may speak of one place."""
    for token, tag in enumerate(tree.xpos):
        if tag in ("NN", "NNP") and tree.base(token) not in ("compound", "amod", "flat", "root") and _definite(tree, token):
            others = (*tree.dependents(token, "amod", "compound", "advmod"), token)
            if not any(tree.words[child] in words("en", "place_others") or tree.xpos[child] == "JJS" for child in others):
                yield token


def _definite(tree: Tree, token: int) -> bool:
    if tree.lemmas[token] in words("en", "place_tops") and any(tree.words[c] == "its" for c in tree.children[token]):
        return True
    return any(tree.words[d] in DEFINITE for d in tree.dependents(token, "det")) or _owner(tree, token) is not None


def _meant(tree: Tree, token: int, told: Sequence[Place], known: dict[str, Place]) -> Place | None:
    """The place that a noun means, of those told before it, the last one last; None where there is none."""
    noun, owner = tree.lemmas[token].lower(), _owner(tree, token)
    if noun == "capital" and owner is not None:
        return _capital(owner, known)
    if tree.first(token, *CLOSED) is not None or any(tree.upos[c] == "PROPN" for c in tree.dependents(token, "compound")):
        return None
    types = _types(noun)
    for place in reversed(told):
        fits = (place.type in types and not _is_too_large(place, noun)) or place.name.lower().split()[-1:] == [noun]
        if fits and owner in (None, place.country) and (noun != "capital" or not _is_plain(tree, token) or _rules(place)):
            return place
    return None


def _is_plain(tree: Tree, token: int) -> bool:
    """Whether nothing tells which of its kind a noun means, as "state" does in "the state capital"."""
    return tree.first(token, "amod", "compound") is None


def _owner(tree: Tree, token: int) -> str | None:
    """The country, by its code, that a noun's place is said to be in: "the Chinese capital", "Japan's capital"."""
    for child in tree.dependents(token, *OWNERS):
        word = tree.sentence.tokens[child].text
        found = gazetteer.country(word) if word[:1].isupper() and not word.isupper() else None
        if found is not None:
            return found.country
    return None


def _capital(code: str, known: dict[str, Place]) -> Place | None:
    """The capital of a country: as the article has it, else as listed."""
    country = gazetteer.country(code)
    listed = gazetteer.capital(country) if country is not None else None
    if listed is None:
        return None
    named = (place for place in known.values() if place.name == listed.name and place.country == code)
    return next(named, None) or _place(listed)


def _place(listed: Record) -> Place:
    return Place(f"capital {listed.name}", listed.name, listed.type, listed.country, listed.region, listed.latitude,
                 listed.longitude, listed.timezone)


def _rules(place: Place) -> bool:
    """Whether a place is the capital of its country."""
    country = gazetteer.country(place.country) if place.country else None
    listed = gazetteer.capital(country) if country is not None else None
    return listed is not None and listed.name == place.name


def _is_too_large(place: Place, noun: str) -> bool:
    """Whether a listed place has more people than a noun such as "village" allows."""
    if noun not in words("en", "place_small"):
        return False
    same = (each for each in gazetteer.lookup(place.name) if (each.country, each.region) == (place.country, place.region))
    return any(each.population > VILLAGE for each in same)


def _types(noun: str) -> tuple[str, ...]:
    """The types of places that a noun stands for, whatever their names."""
    if noun in words("en", "place_tops"):
        return ("mountain",)
    if noun not in words("en", "place_anaphors"):
        return ()
    kinds = tuple(kind for kind, nouns in table("en", "place_nouns") if noun in nouns)
    return (*kinds, "place") if noun in words("en", "place_small") else kinds        # which no list has
