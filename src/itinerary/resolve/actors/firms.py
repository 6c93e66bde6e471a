"""Companies and other bodies that no word of their name tells: known by what they do, have, or are called beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from itinerary import gazetteer
from itinerary.language.tables import entries, terms, words
from itinerary.model import Name
from itinerary.model.tree import SUBJECTS, Tree
from itinerary.text.names.honorifics import honorifics

FIRM = "organisation"
SHORT = 6                   # letters of an acronym
LONGEST = 4                 # words of a name


@frozen(eq=False)
class _Run:
    """Capitalised words in a row, `start` to `end` exclusive, and the token on which they hang together."""

    row: Tree
    start: int
    end: int

    @property
    def head(self) -> int:
        return self.row.head(range(self.start, self.end))

    @property
    def text(self) -> str:
        return " ".join(token.text for token in self.row.sentence.tokens[self.start : self.end])

    @property
    def span(self) -> tuple[int, int]:
        tokens = self.row.sentence.tokens
        return tokens[self.start].start, tokens[self.end - 1].end


def firms(rows: Sequence[Tree], names: Sequence[Name]) -> Iterator[Name]:
    """The mentions of bodies that the article somewhere shows to be such ("Lumo's founder", "the union Dok Arbeit")."""
    persons = {(name.start, name.end) for name in names if name.type == "person" and " " in name.text}
    parts = {part for name in names if name.type == "person" and " " in name.text for part in name.text.split()}
    taken = {at for name in names if " " in name.text for at in range(name.start, name.end)}
    runs = [run for row in rows for run in _runs(row) if run.end - run.start > 1 or run.span[0] not in taken]
    beside = [run for run in runs if _is_beside(run, run.span in persons)]
    known = {run.text for run in (*beside, *(run for run in runs if run.span not in persons and _is_shown(run)))}
    known = {name for name in known if not (name in parts or gazetteer.lookup(name) or gazetteer.is_demonym(name))}
    sure = {name.text for name in names if name.type == FIRM}
    short = {name.split()[0] for name in known - sure if " " in name} - parts - sure
    certain = {run.span for run in beside}
    placed = {(name.start, name.end) for name in names if name.type == "place"}
    for run in runs:
        if run.text in known or run.span in certain or (run.text in short and run.span not in placed):
            yield Name(*run.span, run.text, FIRM)


def _runs(row: Tree) -> Iterator[_Run]:
    """The capitalised names of a sentence, each whole; none with a title in it."""
    at = 0
    while at < len(row):
        end = at
        while end < len(row) and _is_capital(row, end):
            end += 1
        if at < end <= at + LONGEST and not any(_is_title(word) for word in row.words[at:end]):
            apart = end == len(row) or not row.sentence.tokens[end].text[:1].isupper() or _is_small(row.words[end])
            if apart and (end - at > 1 or len(row.words[at]) > 2):
                yield _Run(row, at, end)
        at = max(end, at + 1)


def _is_capital(row: Tree, at: int) -> bool:
    text = row.sentence.tokens[at].text
    if not text.isalpha() or text.islower() or _is_small(text.lower()):
        return False
    if at + 1 < len(row) and row.upos[at] in ("INTJ", "X") and row.upos[at + 1] == "PROPN":
        return True
    follows = at > 0 and row.upos[at] == "NOUN" and row.upos[at - 1] == "PROPN" and _is_capital(row, at - 1)
    return row.upos[at] == "PROPN" or follows


def _is_small(word: str) -> bool:
    return word in ("the", "a") or word in words("en", "calendar_names")


def _is_title(word: str) -> bool:
    return word in honorifics() or word in terms("en", "titles") or word in words("en", "royal_titles")


def _is_beside(run: _Run, person: bool) -> bool:
    """Whether a noun for a body stands beside a name: "the start-up Voxly", "the union, Dok Arbeit", "Orla, an airline"."""
    row, head = run.row, run.head
    before = run.start - 1
    hangs = before >= 0 and (run.start <= row.heads[before] < run.end or before == row.heads[head])
    nouns = [before - 1] if _is_set_off(run) else [before] if hangs else []
    if row.relations[head] == "appos":
        nouns.append(row.heads[head])
    nouns += row.dependents(head, "appos")
    return any(_is_noun(row, at, person) for at in nouns) or _is_renamed(run) or _has_member(run)


def _has_member(run: _Run) -> bool:
    """Whether behind a name stand a noun for one of its people and a name of theirs: "Orla Vale striker Tom Fox"."""
    row, noun = run.row, run.end
    return noun + 1 < len(row) and row.lemmas[noun] in words("en", "body_members") and row.upos[noun + 1] == "PROPN"


def _is_set_off(run: _Run) -> bool:
    """Whether a name stands between commas behind a noun."""
    words_ = run.row.words
    return run.start > 2 and run.end < len(words_) and words_[run.start - 1] == words_[run.end] == ","


def _is_noun(row: Tree, noun: int, person: bool = False) -> bool:
    """Whether a noun means a body; of one that is called as a person is, only where it can't mean a person."""
    if not 0 <= noun < len(row) or row.upos[noun] != "NOUN":
        return False
    if row.lemmas[noun] in entries("en", "actor_nouns", "organisation"):
        return True
    return not person and row.lemmas[noun] in entries("en", "actor_nouns", "either")


def _is_renamed(run: _Run) -> bool:
    """Whether a noun for a body stands behind a name, between commas: "Nordfrakt, the airline, …"."""
    row, at = run.row, run.end - 1
    if at + 2 >= len(row) or row.words[at + 1] != "," or row.words[at + 2] not in ("a", "an", "the"):
        return False
    end = next((i for i in range(at + 3, min(at + 7, len(row))) if row.words[i] in (",", ".")), None)
    return end is not None and _is_noun(row, end - 1)


def _is_shown(run: _Run) -> bool:
    """Whether the sentence shows by what a name does or has that it is a body's."""
    row, at = run.row, run.head
    first = row.first_conjunct(at)
    head = row.heads[first]
    if _is_told_of(run):
        return True
    if not 0 <= head < len(row):
        return False
    acts = row.relations[first] in SUBJECTS
    does = acts and (row.lemmas[head] in words("en", "body_verbs") or (_is_short(run) and row.relations[first] == "nsubj"))
    has = row.relations[at] == "nmod:poss" and row.lemmas[head] in words("en", "body_parts")
    shares = row.preposition(at) == "in" and row.lemmas[head] == "share"
    return does or has or shares


def _is_short(run: _Run) -> bool:
    """Whether a name is an acronym that is no word: "KNB"."""
    name = run.text
    return name.isupper() and 2 <= len(name) <= SHORT and name.lower() not in words("en", "acronyms_not_bodies")


def _is_told_of(run: _Run) -> bool:
    """Whether a clause with "which" tells of a name what only bodies do: "Voxly, which employs 40 people"."""
    row, which = run.row, run.end + 1
    if which >= len(row) or row.words[which - 1] != "," or row.words[which] != "which":
        return False
    verb = row.heads[which]
    return 0 <= verb < len(row) and row.lemmas[verb] in words("en", "body_clauses")
