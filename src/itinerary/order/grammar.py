"""Which of two events started first, as the grammar tells it: tense across sentences, construction within one."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from itinerary.language.tables import table
from itinerary.model.tree import Tree
from itinerary.order.told import Told

FIRST, SECOND, OPEN = 1, 2, 0
NARRATION, TENSE, PRESENCE, CAUSE, REPORT, SIGNAL = 1, 2, 3, 4, 5, 6
_ALL = "any"
_LATER = ("future", "modal")


@frozen
class Verdict:
    """Which of two events starts first (FIRST: the one told first), why, how strong that is, and whether it is certain."""

    first: int
    why: str
    strength: int = NARRATION
    certain: bool = False
    relation: str = "starts-before"


# (style of the one told first, of the one told second) -> which starts first; the first row that fits counts
ACROSS: tuple[tuple[str, str, Verdict], ...] = (
    ("report", "report", Verdict(FIRST, "told one after the other")),
    (_ALL, "future", Verdict(FIRST, "what is still to come follows", TENSE)),
    ("future", _ALL, Verdict(SECOND, "what is still to come follows", TENSE)),
    (_ALL, "report", Verdict(FIRST, "what is reported comes before the report", REPORT)),
    ("report", _ALL, Verdict(SECOND, "what is reported comes before the report", REPORT)),
    ("past perfect", "past perfect", Verdict(FIRST, "told one after the other")),
    ("past perfect", _ALL, Verdict(FIRST, "the past perfect looks back", TENSE)),
    (_ALL, "past perfect", Verdict(SECOND, "the past perfect looks back", TENSE)),
    ("past", "present", Verdict(FIRST, "the past comes before the present", TENSE)),
    ("present", "past", Verdict(SECOND, "the past comes before the present", TENSE)),
    ("present", "present perfect", Verdict(SECOND, "the perfect comes before the present", TENSE)),
    ("present perfect", "past", Verdict(OPEN, "")),
    ("bare", "present perfect", Verdict(OPEN, "")),
    ("modal", "past", Verdict(SECOND, "what may be follows what was", TENSE)),
    (_ALL, _ALL, Verdict(FIRST, "told one after the other")),
)


def across(a: Told, b: Told) -> Verdict:
    """The verdict on two events of neighbouring sentences, or of one where no construction joins them."""
    one, other = _style(a), _style(b)
    return next(verdict for x, y, verdict in ACROSS if x in (one, _ALL) and y in (other, _ALL))


def _style(told: Told) -> str:
    return "report" if told.clause.reports else told.clause.style


def within(a: Told, b: Told) -> Verdict:
    """The verdict on two events of one sentence, `a` told first."""
    tree = a.tree
    up_b, up_a = _climb(tree, b.verb, a.verb), _climb(tree, a.verb, b.verb)
    if up_b is not None:
        return _governed(tree, a, b, up_b, FIRST)
    if up_a is not None:
        return _governed(tree, b, a, up_a, SECOND)
    return across(a, b)


def _climb(tree: Tree, low: int, high: int) -> list[int] | None:
    """The tokens from one up to just below another that governs it; None where it doesn't."""
    path = [low]
    for head in tree.ancestors(low):
        if head == high:
            return path
        path.append(head)
    return None


def _governed(tree: Tree, head: Told, clause: Told, path: list[int], head_rank: int) -> Verdict:
    """The verdict on an event and one in a clause that hangs on it; `head_rank` says which of the two is told first."""
    clause_rank = SECOND if head_rank == FIRST else FIRST
    top = path[-1]
    relation, marks = tree.base(top), tree.marks(top)
    inner = {tree.base(token) for token in path}
    if head.clause.reports and inner & {"ccomp", "parataxis"}:
        later = clause.clause.tense == "future" or (clause.clause.modal and not clause.clause.perfect)
        return Verdict(head_rank if later else clause_rank, "what is reported comes before the report", REPORT)
    word = next((mark for mark in (*marks, tree.preposition(top)) if mark in signals()), None)
    if word is not None and relation in ("advcl", "acl", "obl", "nmod"):
        return _signalled(word, head_rank, clause_rank)
    if relation == "conj" or relation == "parataxis":
        return across(head, clause) if head_rank == FIRST else across(clause, head)
    if "to" in marks and relation in ("xcomp", "advcl", "ccomp"):
        return Verdict(head_rank, "an aim follows what serves it", TENSE)
    if relation == "acl" or (relation == "ccomp" and "that" in marks) or (relation == "advcl" and clause_rank == FIRST):
        later = clause.clause.tense == "future" or "to" in marks
        return Verdict(head_rank if later else clause_rank, "a clause that describes looks back", TENSE)
    return Verdict(OPEN, "")


def _signalled(word: str, head_rank: int, clause_rank: int) -> Verdict:
    why = f"“{word}”"
    if signals()[word] == "after":
        return Verdict(clause_rank, why, SIGNAL, certain=True, relation="before")
    if signals()[word] == "before":
        return Verdict(head_rank, why, SIGNAL, certain=True)
    return Verdict(clause_rank, why, CAUSE)


@cache
def signals() -> dict[str, str]:
    """What each signal word says; the first that lists it counts.

    >>> signals()["once"], signals()["because"]
    ('after', 'cause')
    """
    found: dict[str, str] = {}
    for key, entries in table("en", "order_signals"):
        for word in entries:
            found.setdefault(word, key)
    return found


def step(b: Told) -> Verdict | None:
    """What an adverb by an event says of it and the one told before: "then", "earlier"."""
    for child in b.tree.dependents(b.verb, "advmod"):
        word, key = b.tree.words[child], signals().get(b.tree.words[child])
        if key in ("then", "earlier") and not b.tree.children[child]:
            return Verdict(FIRST if key == "then" else SECOND, f"“{word}”", SIGNAL, certain=key == "then")
    return None
