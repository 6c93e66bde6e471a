"""A sentence as a dependency tree, with the questions that the later stages ask of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import wraps
from itertools import islice
from typing import Any, TypeVar

from attrs import field, frozen

from itinerary.model.document import Sentence

LIST_LIMIT, DEPTH_LIMIT = 60, 60
CLAUSES = ("acl", "advcl", "ccomp", "csubj", "parataxis", "root")
NEGATIONS = frozenset("not n't never no nor neither without".split())
FINITE_TAGS = frozenset("VBD VBZ VBP MD".split())
SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
NAMING = ("PROPN", "NOUN", "NUM", "PRON", "ADJ")
Answer = TypeVar("Answer")


@frozen(eq=False)
class Tree:
    """A sentence with its syntax. Tokens are named by their number in the sentence; relations are those of UD."""

    sentence: Sentence
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    bases: tuple[str, ...] = field(repr=False)
    children: tuple[tuple[int, ...], ...] = field(repr=False)
    answers: dict[object, dict[int, Any]] = field(factory=dict, init=False, repr=False)

    def __len__(self) -> int:
        return len(self.words)

    def dependents(self, head: int, *relations: str) -> list[int]:
        """The children of a token that stand in one of these relations to it (subtypes included)."""
        found = []
        for child in self.children[head]:           # asked thousands of times an article, where a comprehension costs more
            if self.bases[child] in relations or self.relations[child] in relations:
                found.append(child)
        return found

    def base(self, token: int) -> str:
        """A token's relation without its subtype."""
        return self.bases[token]

    def first(self, head: int, *relations: str) -> int | None:
        """The first of the children in one of these relations."""
        for child in self.children[head]:
            if self.bases[child] in relations or self.relations[child] in relations:
                return child
        return None

    def ancestors(self, token: int) -> Iterator[int]:
        """The heads of a token, from its own upward."""
        seen = 0
        head = self.heads[token]
        while 0 <= head < len(self.words) and seen < DEPTH_LIMIT:
            yield head
            head, seen = self.heads[head], seen + 1

    def subtree(self, token: int) -> list[int]:
        """A token and all that hangs on it, in text order."""
        found, queue, seen = [], [token], {token}
        while queue:
            at = queue.pop()
            found.append(at)
            for child in self.children[at]:
                if child not in seen:
                    seen.add(child)
                    queue.append(child)
        return sorted(found)

    def conjuncts(self, token: int) -> Iterator[int]:
        """A token and those coordinated with it, from it rightward: not more than LIST_LIMIT."""
        queue, left = [token], LIST_LIMIT
        while queue and left:
            at, left = queue.pop(), left - 1
            yield at
            behind = (child for child in self.dependents(at, "conj") if child > at)
            queue.extend(reversed(list(islice(behind, LIST_LIMIT))))

    def first_conjunct(self, token: int) -> int:
        """The token with which the coordination begins that this one stands in."""
        steps = 0
        while self.bases[token] == "conj" and 0 <= self.heads[token] < len(self.words) and steps < DEPTH_LIMIT:
            token, steps = self.heads[token], steps + 1
        return token

    def preposition(self, token: int) -> str:
        """The preposition before a nominal, its words joined by "-"; "" where there is none."""
        marks = []
        for child in self.children[token]:
            if child < token and self.bases[child] == "case":
                marks += [child, *self.dependents(child, "fixed")]
        return "-".join(self.words[mark] for mark in sorted(marks))

    def helpers(self, verb: int) -> tuple[str, ...]:
        """The lemmas of a verb's auxiliaries and copulas."""
        return tuple(self.lemmas[child] for child in self.dependents(verb, "aux", "cop"))

    def helper_tokens(self, verb: int) -> tuple[int, ...]:
        """A verb's auxiliaries and copulas."""
        return tuple(self.dependents(verb, "aux", "cop"))

    def marks(self, verb: int) -> tuple[str, ...]:
        """The words that introduce a clause: "if", "to", "before" …"""
        return tuple(self.words[child] for child in self.dependents(verb, "mark", "case"))

    def negation(self, token: int) -> int | None:
        """The word that negates a token, where there is one."""
        for child in self.children[token]:
            if self.words[child] in NEGATIONS and self.bases[child] in ("advmod", "det", "neg", "cc", "mark"):
                return child
        return None

    def is_passive(self, verb: int) -> bool:
        """Whether a verb stands in the passive."""
        return any(self.relations[child] in ("aux:pass", "nsubj:pass") for child in self.children[verb])

    def is_finite(self, verb: int) -> bool:
        """Whether a verb, or the helper that carries its tense, is finite."""
        return self.xpos[verb] in FINITE_TAGS or any(self.xpos[helper] in FINITE_TAGS for helper in self.helper_tokens(verb))

    def clause_head(self, token: int) -> int:
        """The head of the clause that a token stands in: the nearest verb or predicate above it, or itself."""
        at, steps = token, 0
        while self.bases[at] not in CLAUSES and 0 <= self.heads[at] < len(self.words) and steps < len(self.words):
            if at != token and self.upos[at] == "VERB":
                return at
            at, steps = self.heads[at], steps + 1
        return at

    def subject(self, verb: int) -> int | None:
        """A clause's own subject."""
        return self.first(verb, "nsubj", "csubj")

    def inside(self, start: int, end: int) -> range:
        """The tokens that share a character with `[start, end)` of the article's text."""
        tokens = self.sentence.tokens
        first = bisect_right(tokens, start, key=lambda token: token.end)
        return range(first, bisect_left(tokens, end, key=lambda token: token.start))

    def head(self, inside: range) -> int:
        """The token of a stretch on which its others hang."""
        outer = [token for token in inside if self.heads[token] not in inside]
        named = [token for token in outer if self.upos[token] in NAMING]
        return self.top(named) or (named or outer or [inside[-1]])[0]

    def top(self, names: list[int]) -> int | None:
        """Of the parts of a name that hang apart the one above the others ("Coach Al Winters"); None where none is."""
        if len(names) < 2 or any(self.upos[token] != "PROPN" for token in names):
            return None
        return next((token for token in names if any(token in self.ancestors(other) for other in names)), None)

    def chain(self, token: int) -> int:
        """The token with which a coordination or apposition begins that `token` stands in."""
        for _ in self.words:
            if self.relations[token] not in ("conj", "appos", "flat") or not 0 <= self.heads[token] < len(self.words):
                break
            token = self.heads[token]
        return token

    def is_subject(self, token: int) -> bool:
        """Whether a token is, or belongs to, the subject of a clause."""
        return self.relations[self.chain(token)] in SUBJECTS


def once(question: Callable[[Tree, int], Answer]) -> Callable[[Tree, int], Answer]:
    """A question about a token whose answer the tree keeps, as several stages ask it."""

    @wraps(question)
    def ask(tree: Tree, token: int) -> Answer:
        known: dict[int, Answer] = tree.answers.setdefault(question, {})
        if token not in known:
            known[token] = question(tree, token)
        return known[token]

    return ask
