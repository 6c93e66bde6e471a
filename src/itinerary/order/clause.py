"""How the clause of an event is told: tense, perfect, mood, and how it hangs on the clause above."""

from __future__ import annotations

from attrs import frozen

from itinerary.language.tables import table
from itinerary.model.tree import Tree

PAST, PRESENT, FUTURE, BARE = "past", "present", "future", "bare"
_WILL = ("will", "'ll", "’ll", "shall", "wo", "going")
_MIGHT = ("would", "could", "may", "might", "should", "can", "must")


@frozen
class Clause:
    """What the grammar says of one event.

    `tense` is past, present, future or bare (infinitives, participles, nouns); `modal` marks what may or would happen;
    `reports` a verb that tells what somebody says.
    """

    sentence: int
    token: int
    tense: str
    perfect: bool = False
    progressive: bool = False
    modal: bool = False
    reports: bool = False
    noun: bool = False

    @property
    def style(self) -> str:
        """Tense and perfect in one word, as rules name it."""
        if self.noun:
            return "noun"
        if self.modal:
            return "modal"
        return f"{self.tense} perfect" if self.perfect else self.tense


def clause(tree: Tree, token: int) -> Clause:
    """The grammar of the event whose trigger is a token."""
    sentence = tree.sentence.index
    if tree.upos[token] not in ("VERB", "AUX") and not tree.helper_tokens(token):
        return Clause(sentence, token, BARE, noun=True)
    helpers = tree.helper_tokens(token) or _shared(tree, token)
    words = [tree.words[helper] for helper in helpers]
    tags = [tree.xpos[helper] for helper in helpers]
    lemmas = [tree.lemmas[helper] for helper in helpers]
    perfect = "have" in lemmas and (tree.xpos[token] in ("VBN", "VBD", "VBG") or "VBN" in tags)
    progressive = tree.xpos[token] == "VBG" and "be" in lemmas
    finite = tags[0] if tags else tree.xpos[token]
    future = any(word in _WILL for word in words)
    modal = any(word in _MIGHT for word in words)
    return Clause(
        sentence,
        token,
        FUTURE if future else PAST if finite == "VBD" else PRESENT if finite in ("VBZ", "VBP", "MD") else BARE,
        perfect,
        progressive,
        modal,
        reports=_reports(tree, token),
    )


def _shared(tree: Tree, token: int) -> tuple[int, ...]:
    """The helpers of the verb that this one is coordinated with, where it has none of its own: "has lost and fled"."""
    first = tree.first_conjunct(token)
    if first == token or tree.xpos[token] not in ("VB", "VBN", "VBG") or tree.xpos[first] != tree.xpos[token]:
        return ()
    return tree.helper_tokens(first)


def _reports(tree: Tree, token: int) -> bool:
    """Whether a verb tells what somebody says; not where it only describes: "warned by a neighbour, she left"."""
    bare = tree.base(token) in ("advcl", "acl") and tree.xpos[token] in ("VBN", "VBG") and not tree.helper_tokens(token)
    if bare and not tree.dependents(token, "ccomp", "parataxis"):
        return False
    return any(tree.lemmas[token] in entries for key, entries in table("en", "event_reports") if key != "noun")
