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
    return _renamed(line, verb) or _shared(line, verb, depth) or _before(line, verb)


def _shared(line: Line, verb: int, depth: int) -> tuple[int, ...]:
    """The subject that a verb takes over from the word on which it hangs."""
    tree = line.tree
    head, relation = tree.heads[verb], tree.base(verb)
    if depth > DEPTH or not 0 <= head < len(tree):
        return ()
    if relation == "acl":
        if tree.xpos[verb] not in ("VBN", "VBG", "VBD"):
            return _plan_holder(line, head, depth)
        return _doer(line, head, depth) if head in line.places and head not in line.actors else (head,)
    aims = relation == "xcomp" or (relation == "advcl" and tree.words[max(verb - 1, 0)] == "to" and _commands(tree, head))
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
