"""Nouns that speak of actors: role nouns that stand for somebody named, groups with a name of their own, pairs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile

from itinerary import gazetteer
from itinerary.language.tables import entries, table, terms, words
from itinerary.model.tree import Tree

OTHERS = ("first", "second", "third", "next", "other", "another")
NUMBERS = {"two": 2, "both": 2, "2": 2, "three": 3, "3": 3, "four": 4, "pair": 2, "duo": 2, "couple": 2, "trio": 3}
BESIDE = ("conj", "appos")
DEFINITE = frozenset("the this that these those both".split())


@cache
def _lemmas(name: str, key: str) -> dict[str, str]:
    """Each noun of the entries of a list under a key, with the first noun of its line."""
    return {noun: entry[0] for kind, entry in table("en", name) if kind == key for noun in entry}


def owners(row: Tree, token: int) -> list[str]:
    """The countries or places whose people a noun speaks of: "Sweden's army", "Kyrgyz and Tajik envoys"."""
    for child in row.dependents(token, "amod", "compound", "nmod:poss", "nmod"):
        said = [row.sentence.tokens[at].text for at in row.conjuncts(child)]
        found = [word for word in said if word[:1].isupper() and gazetteer.is_demonym(word)]
        if found:
            return found
    return []


def group(row: Tree, token: int) -> list[tuple[str, str]]:
    """Whose groups a noun names, and its noun: ("Kyrgyz", "delegation"), ("", "police"); [] where it names none."""
    lemma = singular(row, token)
    if lemma not in entries("en", "actor_groups", "named", "people", "bare"):
        return []
    many = row.xpos[token] == "NNS" and lemma in _lemmas("actor_groups", "people")
    whose = owners(row, token) if many or lemma in _lemmas("actor_groups", "named") else []
    if whose:
        return [(one, row.words[token]) for one in whose]
    if lemma not in _lemmas("actor_groups", "bare") or (row.xpos[token] in ("NN", "NNP") and not is_institution(lemma)):
        return []
    return [("", row.words[token])]


def singular(row: Tree, token: int) -> str:
    """A noun's lemma, of a plural that was taken for a name too: "Rescuers"."""
    lemma = row.lemmas[token].lower()
    if row.upos[token] != "PROPN" or row.xpos[token] not in ("NNS", "NNPS"):
        return lemma
    return lemma[:-3] + "man" if lemma.endswith("men") else lemma.removesuffix("s")


def is_plural_of_groups(row: Tree, token: int) -> bool:
    """Whether a noun means several groups already spoken of: "the delegations"."""
    return row.xpos[token] == "NNS" and row.lemmas[token] in _lemmas("actor_groups", "named") and is_definite(row, token)


def first_of(noun: str) -> str:
    """The first of the nouns that name the same kind of group: "delegation" for "team"."""
    known = _lemmas("actor_groups", "named")
    return known.get(noun) or known.get(noun.removesuffix("s"), noun)


def is_collective_noun(noun: str) -> bool:
    """Whether a noun is one for a whole company of people: "expedition"."""
    return noun in _lemmas("actor_groups", "collective")


def is_institution(noun: str) -> bool:
    """Whether a group is an institution, which no "party" or "convoy" means: "police"."""
    return noun in _lemmas("actor_groups", "institution")


def is_collective(row: Tree, token: int) -> bool:
    """Whether a noun means a company of people already spoken of: "the expedition", "their team"."""
    if not (is_collective_noun(row.lemmas[token]) and is_definite(row, token)):
        return False
    political = row.lemmas[token] in entries("en", "actor_groups", "political")
    owned = political and row.first(token, "nmod:poss", "compound") is not None
    other = any(row.words[child] in OTHERS for child in row.dependents(token, "amod", "nummod"))
    return not owned and not other


def pair(row: Tree, token: int) -> tuple[int, str] | None:
    """How many actors a noun speaks of together, and of what type: "the two leaders" is (2, "person")."""
    word = row.words[token]
    if word in ("pair", "duo", "couple", "trio") and is_definite(row, token):
        return NUMBERS[word], "person"
    if row.upos[token] == "NOUN" and row.xpos[token] != "NNS":
        each = row.lemmas[token] == "side" and "each" in (row.words[child] for child in row.children[token])
        return (2, "bodies") if each else None
    counts = [NUMBERS[row.words[c]] for c in row.children[token] if row.words[c] in NUMBERS and row.bases[c] not in BESIDE]
    if word in ("both", "two", "three") and row.upos[token] in ("NUM", "PRON", "DET"):
        alone = row.relations[token] in ("nsubj", "nsubj:pass", "obj", "nmod", "obl") or row.upos[row.heads[token]] == "VERB"
        return (NUMBERS[word], "") if alone and (word == "both" or is_definite(row, token)) else None
    if row.lemmas[token] in words("en", "kin") and row.first(token, "nmod:poss") is not None:
        return None                         # "Ann Lee and her two sons": others than the last two
    all_of = any(row.words[child] in ("both", "all") for child in row.children[token])
    if not counts or not (is_definite(row, token) or all_of):
        return None
    for kind, nouns in table("en", "actor_pairs"):
        if row.lemmas[token] in nouns:
            return counts[0], {"counted": "person", "bodied": "organisation"}.get(kind, kind)
    return None


def are_people(row: Tree, token: int) -> bool:
    """Whether a noun means several people already spoken of: "the climbers", "the family"."""
    plural = row.xpos[token] == "NNS" and row.lemmas[token] in entries("en", "actor_pairs", "person")
    if not (plural or row.lemmas[token] in entries("en", "actor_pairs", "together")) or not is_definite(row, token):
        return False
    bare = not any(row.bases[child] in ("nmod", "amod", "acl", "compound", "nummod") for child in row.children[token])
    return bare and not _is_named(row, token) and not is_naming(row, token)


def _is_named(row: Tree, token: int) -> bool:
    """Whether the names of those whom a noun means stand behind a comma: "the victims, Ann Lee and Tom Fox"."""
    named = any(row.upos[child] == "PROPN" for child in row.dependents(token, "appos", "flat", "conj"))
    return named and token + 1 < len(row) and row.words[token + 1] == ","


def company(row: Tree) -> Iterator[tuple[int, list[int]]]:
    """The nouns for several people beside whose names they stand ("the couple Ann and Tom Lee"), with those names."""
    for token, lemma in enumerate(row.lemmas):
        if row.upos[token] == "NOUN" and (lemma in people() or lemma in entries("en", "actor_pairs", "together")):
            beside = row.dependents(token, "appos", "flat", "conj")
            if not beside and 0 <= row.heads[token] < len(row):
                same = row.relations[token] == "conj"
                beside = row.dependents(row.heads[token], "conj") if same else [row.heads[token]]
            behind = [one for at in beside if at > token for one in row.conjuncts(at)]
            named = list(takewhile(lambda one: row.upos[one] == "PROPN", behind))
            if len(named) > 1:
                yield token, named


@cache
def nouns_for_persons() -> frozenset[str]:
    """Nouns each of which means one person."""
    return people() | entries("en", "actor_groups", "people") | words("en", "persons")


@cache
def nouns_for_people() -> frozenset[str]:
    """Nouns for groups and for persons."""
    groups = (noun for _, nouns in table("en", "actor_groups") for noun in nouns)
    return frozenset(groups) | nouns_for_persons() | words("en", "kin")


def is_naming(row: Tree, token: int) -> bool:
    """Whether a name stands right behind a noun that only says what its bearers are: "the couple Ann and Tom Lee"."""
    return token + 1 < len(row) and row.upos[token] == "NOUN" and row.upos[token + 1] == "PROPN" and (
        row.heads[token] == token + 1 or row.heads[token + 1] == token)


def people() -> frozenset[str]:
    """Nouns for persons that may stand for some already named, where they are counted or their group was named."""
    return entries("en", "actor_pairs", "person", "counted")


def is_definite(row: Tree, token: int) -> bool:
    """Whether a noun means something known: behind "the", "this", "both" or whose it is."""
    return any(row.words[child] in DEFINITE or row.relations[child] == "nmod:poss" for child in row.children[token])


def is_definite_noun(row: Tree, token: int) -> bool:
    """Whether a noun may stand for somebody already named: singular, with "the" or "this", and without a name of its own."""
    held = row.xpos[token] == "JJ" and row.is_subject(token) and row.words[token] in terms("en", "titles")
    singular = row.xpos[token] == "NN" or held or (row.xpos[token] == "NNP" and _is_small(row, token))
    below = [row.words[child] for child in row.children[token]] if singular else []
    if not any(word in ("the", "this", "that") for word in below):
        return False
    anew = any(word in entries("en", "actor_nouns", "anew") for word in below) or _is_of_something_new(row, token)
    return not (anew or any(row.upos[child] == "PROPN" for child in row.dependents(token, "appos", "flat")))


def _is_of_something_new(row: Tree, token: int) -> bool:
    """Whether what a noun is of is told for the first time: "the driver of a tram"."""
    whole = (child for child in row.dependents(token, "nmod") if row.preposition(child) == "of")
    return any(row.words[child] in ("a", "an") for noun in whole for child in row.dependents(noun, "det"))


def _is_small(row: Tree, token: int) -> bool:
    """Whether a word is a title, or begins with a small letter."""
    titled = row.words[token] in terms("en", "titles") or row.words[token] in words("en", "royal_titles")
    return titled or row.sentence.tokens[token].text.islower()


def is_kin(row: Tree, token: int) -> bool:
    """Whether a noun means somebody by whose they are, unnamed here: "her husband"."""
    if row.xpos[token] != "NN" or row.lemmas[token] not in words("en", "kin"):
        return False
    relations = {row.relations[child] for child in row.children[token]}
    named = relations & {"appos", "flat"} or row.relations[token] in ("appos", "compound")
    return "nmod:poss" in relations and not named


@lru_cache(maxsize=20_000)
def type_of_noun(lemma: str) -> tuple[str, str]:
    """The type of actor, and the gender, that a noun such as "company" or "woman" speaks of; "" where it tells none."""
    gender = _kinds("actor_nouns", ("m", "f")).get(lemma, "")
    person = gender or lemma.endswith(("-elect", "-designate"))
    return _kinds("actor_nouns", ("person", "organisation")).get(lemma, "person" if person else ""), gender


@cache
def _kinds(name: str, kinds: tuple[str, ...] = ()) -> dict[str, str]:
    """Each noun of a list with the key, of these or of all, under which it stands first."""
    listed = [(noun, kind) for kind, entry in table("en", name) if kind in kinds or not kinds for noun in entry]
    return dict(reversed(listed))


def kind_of_body(noun: str) -> str:
    """The first of the nouns that an article uses for one body by turns: "team" for "club"."""
    return next((nouns[0] for kind, nouns in table("en", "actor_nouns") if kind == "alike" and noun in nouns), noun)


def suits(noun: str, parts: tuple[str, ...]) -> bool:
    """Whether a noun such as "company" can speak of the body of that name.

    >>> suits("company", ("leeds", "crown", "court")), suits("company", ("orla", "foods"))
    (False, True)
    """
    public = entries("en", "actor_nouns", "public")
    return noun not in entries("en", "actor_nouns", "private") or not public.intersection((*parts[:1], *parts[-1:]))


def thing_of_noun(lemma: str) -> str:
    """What sort of thing with a name a noun such as "ship" speaks of; "" where it tells none."""
    return _kinds("actor_things").get(lemma, "")


def is_person_noun(row: Tree, token: int) -> bool:
    """Whether a noun stands for somebody by age or by country: "the 23-year-old", "the Italian"."""
    if not _ends_phrase(row, token):
        return False
    text = row.sentence.tokens[token].text
    of_country = text[:1].isupper() and gazetteer.is_demonym(text) and not text.endswith(("s", "ese", "ish", "ch"))
    return text.lower().endswith("-year-old") or of_country


def is_people_noun(row: Tree, token: int) -> bool:
    """Whether a noun stands for several by their country: "the Dutch", "the Italians"."""
    if not _ends_phrase(row, token) or row.relations[token] not in ("nsubj", "nsubj:pass", "obj", "obl"):
        return False
    text = row.sentence.tokens[token].text
    return text.endswith(("s", "ese", "ish", "ch", "ss")) and bool(nation(text))


def _ends_phrase(row: Tree, token: int) -> bool:
    """Whether a noun stands behind "the", maybe with an age between, and no other noun or adjective behind it."""
    first = token - 1 if token and row.words[token - 1].endswith("-year-old") else token
    if first == 0 or row.words[first - 1] != "the":
        return False
    return token + 1 == len(row.words) or row.upos[token + 1] not in ("NOUN", "PROPN", "ADJ")


def nation(word: str) -> str:
    """The code of the country that a capitalised word names, or whose people it names: "Dutchman", "Eritrea"; "" for none.

    >>> nation("Dutchman"), nation("Leeds")
    ('NL', '')
    """
    country = gazetteer.country(word) if word[:1].isupper() and not word.isupper() else None
    return (country.country or "") if country is not None else ""


def is_verb_of_states(lemma: str) -> bool:
    """Whether a verb's subject, where it is a country or its capital, is the government."""
    return lemma in words("en", "government_verbs")
