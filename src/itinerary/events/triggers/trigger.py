"""A word that tells an event, before its time, actors and places are known."""

from __future__ import annotations

from attrs import field, frozen

from itinerary.events.scene import Line
from itinerary.language.en.frames import telling


@frozen(eq=False)
class Trigger:
    """A verb or noun that tells an event.

    `verb` is the verb that carries its tense and its arguments: itself, or for "held talks" the verb before the noun.
    `chain` holds the verbs above it that bear on it ("is expected to begin to …"), from the nearest outward; `also` other
    words that tell the same event; `words` are all that belong to the telling; `tells` names it as synonyms do. `weak` ones
    are only further mentions of stronger ones.
    """

    line: Line
    token: int
    verb: int
    kinds: tuple[str, ...]
    rule: str
    noun: bool = False
    chain: tuple[int, ...] = ()
    also: tuple[int, ...] = ()
    weak: bool = False
    lemmas: frozenset[str] = field(init=False, repr=False)
    tells: frozenset[str] = field(init=False, repr=False)
    words: tuple[int, ...] = field(init=False, repr=False)

    @lemmas.default
    def _own_lemmas(self) -> frozenset[str]:
        tree = self.line.tree
        return frozenset(tree.lemmas[t] for t in (self.token, *self.also) if tree.upos[t] in ("NOUN", "VERB"))

    @tells.default
    def _happenings(self) -> frozenset[str]:
        return frozenset(name for lemma in self.lemmas for name in telling(lemma))

    @words.default
    def _whole(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys((self.token, self.verb, *self.also, *self.chain)))

    @property
    def top(self) -> int:
        """The outermost verb of the chain."""
        return self.chain[-1] if self.chain else self.verb

    @property
    def lemma(self) -> str:
        """The trigger word's lemma."""
        return self.line.tree.lemmas[self.token]

    @property
    def start(self) -> int:
        """Where the trigger word begins in the article."""
        return self.line.tree.sentence.tokens[self.token].start
