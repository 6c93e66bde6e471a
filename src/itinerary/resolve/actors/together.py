"""Persons whom a sentence tells of together: by "with", or by one meeting the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from itinerary.model.tree import Tree
from itinerary.resolve.actors.entities import Entity

JOINING = ("meet", "marry", "join", "wed")       # whom one meets one is then with
COMPANY = ("accompany", "join", "flank")         # by whom one goes with
Known = Mapping[tuple[int, int], tuple[Entity, ...]]


def together_in(row: Tree, index: int, at: Known) -> Iterator[list[Entity]]:
    """Those who do something and those with whom they do it: "the prince flew in with his wife, Princess Ada"."""
    for token in range(len(row)):
        head = row.heads[token]
        if row.bases[token] in ("obl", "nmod") and row.preposition(token) == "with" and 0 <= head < len(row):
            within = row.bases[head] == "obj" or (row.bases[head] in ("obl", "nmod") and row.bases[token] == "nmod")
            verb = next((above for above in row.ancestors(head) if row.upos[above] == "VERB"), head) if within else head
            hosts = _doers(row, index, at, verb) if row.upos[verb] == "VERB" else _people(row, index, at, [head])
            yield from _both(hosts, _people(row, index, at, list(row.conjuncts(token))))
    for verb in range(len(row)):
        if row.lemmas[verb] in COMPANY and row.xpos[verb] == "VBN" and (row.bases[verb] == "advcl" or row.is_passive(verb)):
            host = row.heads[verb] if row.bases[verb] == "advcl" else verb
            yield from _both(_doers(row, index, at, host), _people(row, index, at, row.dependents(verb, "obl")))
        if row.lemmas[verb] in JOINING and (whom := row.first(verb, "obj")) is not None:
            yield from _both(_doers(row, index, at, verb), _people(row, index, at, list(row.conjuncts(whom))))


def facing(row: Tree, index: int, at: Known) -> Iterator[tuple[Entity, ...]]:
    """Two persons of whom one does something to the other: "Ann Lee beat Tom Fox"."""
    for verb in range(len(row)):
        whom = row.first(verb, "obj") if row.upos[verb] == "VERB" else None
        if whom is not None:
            both = dict.fromkeys([*_doers(row, index, at, verb), *_people(row, index, at, [whom])])
            if len(both) == 2:
                yield tuple(both)


def _both(hosts: list[Entity], guests: list[Entity]) -> Iterator[list[Entity]]:
    """Hosts and guests, where both are told of; those who are several themselves stay so."""
    if len(hosts) == 1 and guests:
        yield [*hosts, *guests]


def _doers(row: Tree, index: int, at: Known, verb: int) -> list[Entity]:
    """The persons who are the subject of a verb, or of the one that it goes on from."""
    verb = verb if row.subject(verb) is not None else row.first_conjunct(verb)
    return _people(row, index, at, list(row.dependents(verb, "nsubj")))


def _people(row: Tree, index: int, at: Known, nouns: list[int]) -> list[Entity]:
    """The persons whom nouns, or the names beside them, mean."""
    beside = [name for noun in nouns for name in (noun, *row.dependents(noun, "appos", "flat"))]
    return [who for name in beside for who in at.get((index, name), ()) if who.type == "person" and who.name]
