"""Whom a verb is said of: its own subject, one that it shares with a clause above, or what stands before it."""

from __future__ import annotations

from itinerary.events.scene import Line
from itinerary.language.tables import words
from itinerary.model.tree import Tree

RELATIVE = frozenset("who which that whom whose where when".split())
SHARING = ("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis")
NOMINAL = ("NOUN", "PROPN", "PRON")
BETWEEN = ("AUX", "ADV", "PART")
OPENERS = ("", "after", "before", "since", "until", "as")       # prepositions that open a clause as well
DEPTH = 6
NEAR = 6


def subjects(line: Line, verb: int, depth: int = 0) -> tuple[int, ...]:
    """The tokens that a verb is said of."""
    tree = line.tree
    own = tuple(tree.dependents(verb, "nsubj", "csubj"))
    if own:
        return tuple(token for subject in own for token in antecedent(tree, verb, subject))
    return _meant_for(tree, verb) or _renamed(line, verb) or _shared(line, verb, depth) or _before(line, verb)


def _meant_for(tree: Tree, verb: int) -> tuple[int, ...]:
    """Of "for" and "to" the nominal between: "the way is clear for Ann Lee to return"."""
    if verb < 3 or tree.words[verb - 1] != "to":
        return ()
    noun = tree.chain(verb - 2)
    return (noun,) if tree.upos[noun] in NOMINAL and "for" in tree.preposition(noun).split("-") else ()


def _shared(line: Line, verb: int, depth: int) -> tuple[int, ...]:
    """The subject that a verb takes over from the word on which it hangs."""
    tree = line.tree
    head, relation = tree.heads[verb], tree.base(verb)
    if depth > DEPTH or not 0 <= head < len(tree):
        return ()
    if relation == "acl":
        if tree.xpos[verb] not in ("VBN", "VBG", "VBD"):
            return _plan_holder(line, head, depth) if not _does_itself(tree, head, verb) else _who_is(line, head, depth)
        return _doer(line, head, depth) if head in line.places and head not in line.actors else (head,)
    led_in = tree.words[max(verb - 1, 0)]
    aims = relation == "xcomp" or (relation == "advcl" and (led_in == "from" or (led_in == "to" and _commands(tree, head))))
    if aims and tree.lemmas[head] in words("en", "object_control"):
        controlled = tree.first(head, "obj", "iobj")
        if controlled is not None:
            return (controlled,)
    if relation not in SHARING or (relation == "ccomp" and tree.is_finite(verb)):
        return ()
    if tree.upos[head] in ("VERB", "ADJ", "AUX", "NOUN") or tree.first(head, "cop") is not None:
        return subjects(line, head, depth + 1)
    return ()


def _commands(tree: Tree, verb: int) -> bool:
    """Whether a verb makes its object do what an infinitive under it tells, wherever the parser hung that."""
    return tree.lemmas[verb] not in ("leave", "keep", "pay", "hire", "train")


def _does_itself(tree: Tree, noun: int, verb: int) -> bool:
    """Whether a noun does, or undergoes, what an infinitive under it tells: "the first to land", "a bill to be signed"."""
    ranked = any(tree.words[token] in words("en", "ordinals") for token in (noun, *tree.children[noun]))
    if ranked or tree.is_passive(verb):
        return tree.lemmas[noun] not in words("en", "plan_nouns")
    return tree.base(noun) in ("obj", "iobj") and tree.lemmas[tree.heads[noun]] in words("en", "object_control")


def _who_is(line: Line, noun: int, depth: int) -> tuple[int, ...]:
    """A noun, or for one that only says what somebody is ("became the first woman to …") that somebody."""
    tree = line.tree
    above = tree.heads[noun] if tree.base(noun) == "xcomp" else noun
    says = noun not in line.actors and (above != noun or tree.first(noun, "cop") is not None)
    return subjects(line, above, depth + 1) if says else (noun,)


def _doer(line: Line, token: int, depth: int) -> tuple[int, ...]:
    """The subject of the verb above: a place does nothing itself ("reached Leeds, crossed to York")."""
    verb = next((head for head in line.tree.ancestors(token) if line.tree.upos[head] == "VERB"), None)
    return () if verb is None else subjects(line, verb, depth + 1)


def _before(line: Line, verb: int) -> tuple[int, ...]:
    """The nominal right before a finite verb that has no subject, or before its "be": "On Tuesday firefighters began"."""
    tree = line.tree
    at = _behind(tree, verb) if _may_follow(tree, verb) else -1
    fits = at >= 0 and tree.upos[at] in NOMINAL and at not in line.masked and tree.words[at] not in RELATIVE
    return (at,) if fits and tree.base(at) not in ("obj", "iobj") else ()


def _may_follow(tree: Tree, verb: int) -> bool:
    """Whether a verb is one that a subject may stand right before."""
    return tree.is_finite(verb) or bool(tree.helper_tokens(verb)) or tree.words[max(verb - 1, 0)] in ("was", "were")


def _behind(tree: Tree, verb: int) -> int:
    """What a verb, its helpers and adverbs stand right behind; -1 where nothing is near."""
    at = verb - 1
    while at >= 0 and verb - at < NEAR and tree.upos[at] in BETWEEN:
        at -= 1
    return at


def _renamed(line: Line, verb: int) -> tuple[int, ...]:
    """The nominal whose apposition ends right before a verb: "after a nurse, Ann Lee, fell ill"."""
    tree, comma = line.tree, _behind(line.tree, verb)
    if comma < 1 or tree.words[comma] != "," or not _may_follow(tree, verb):
        return ()
    noun = tree.chain(comma - 1)
    beside = tree.dependents(noun, "appos") if noun < comma - 1 and tree.upos[noun] in NOMINAL else []
    named = any(child in line.actors and noun < child < comma for child in beside)
    free = tree.base(noun) not in ("obj", "iobj") and tree.preposition(noun) in OPENERS
    return (noun,) if named and free else ()


def antecedent(tree: Tree, verb: int, subject: int) -> tuple[int, ...]:
    """A relative pronoun stands for the noun that its clause modifies."""
    if tree.words[subject] in RELATIVE:
        first = tree.first_conjunct(verb)
        head = tree.heads[first]
        if tree.base(first) == "acl" and 0 <= head < len(tree):
            return (head,)
    return (subject,)


def _plan_holder(line: Line, noun: int, depth: int) -> tuple[int, ...]:
    """Who is to do what a noun announces: "his plan to leave", "they made a plan to leave"."""
    tree = line.tree
    owner = tree.first(noun, "nmod:poss")
    if owner is not None:
        return (owner,)
    head = tree.heads[noun]
    return subjects(line, head, depth + 1) if 0 <= head < len(tree) and tree.upos[head] == "VERB" else ()
