"""Universal Dependencies sentences as the syntax network learns and is measured on: hyphened words whole, few relations."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

KEPT_SUBTYPES = {
    "nsubj:pass", "aux:pass", "obl:agent", "nmod:poss", "acl:relcl", "obl:unmarked", "nmod:unmarked", "compound:prt",
}
HELD_BACK = 10
UNTOLD = -2
NAME_SOURCES = {"docred", "wikigold", "re3d_ok"}


@frozen
class Row:
    """One token; `head` is its index in the sentence, -1 for the root. An empty string, or the head UNTOLD, stands for what
    the corpus doesn't tell; `name` is a BIO tag."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    name: str = ""


@frozen
class Tree:
    """One sentence of a treebank."""

    document: str
    genre: str
    rows: tuple[Row, ...]


def collapse(relation: str) -> str:
    """The relation without a subtype that no reader of events needs.

    >>> collapse("acl:relcl"), collapse("nsubj:outer")
    ('acl:relcl', 'nsubj')
    """
    return relation if relation in KEPT_SUBTYPES else relation.partition(":")[0]


def read(path: Path) -> Iterator[Tree]:
    """The sentences of one corpus file: a JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            rows = tuple(
                Row(form, lemma, upos, xpos, int(head) - 1, collapse(relation))
                for form, lemma, upos, xpos, head, relation in record["tokens"]
            )
            yield Tree(record["doc"], record["genre"], joined(rows))


def read_names(path: Path) -> Iterator[tuple[Row, ...]]:
    """The sentences of a corpus of names. All that they tell of syntax: later words of a person's name hang on the first."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["source"] in NAME_SOURCES:
                yield _name_rows(*whole_names(record["tokens"], record["tags"]))


def whole_names(words: list[str], tags: list[str]) -> tuple[list[str], list[str]]:
    """The words and tags with the hyphened words of names joined again."""
    joined_words: list[str] = []
    joined_tags: list[str] = []
    for n, (word, tag) in enumerate(zip(words, tags, strict=True)):
        glued = n > 1 and words[n - 1] == "-" and tag.startswith("I-")
        if joined_words and tag.startswith("I-") and (glued or (word == "-" and n + 1 < len(tags) and tags[n + 1] == tag)):
            joined_words[-1] += word
        else:
            joined_words.append(word)
            joined_tags.append(tag)
    return joined_words, joined_tags


def _name_rows(words: list[str], tags: list[str]) -> tuple[Row, ...]:
    rows, first = [], 0
    for n, (word, tag) in enumerate(zip(words, tags, strict=True)):
        first = n if tag.startswith("B-") else first
        known = tag.endswith("-PER") and word[0].isupper()
        inner = tag == "I-PER" and word[0].isalpha()
        upos, xpos = ("PROPN", "NNP") if known else ("", "")
        rows.append(Row(word, "", upos, xpos, first if inner else UNTOLD, "flat" if inner else "", tag))
    return tuple(rows)


def split(trees: Iterable[Tree]) -> tuple[list[Tree], list[Tree]]:
    """The trees to learn from, and those of every tenth document, held back for measurement."""
    trees = list(trees)
    documents = list(dict.fromkeys(tree.document for tree in trees))
    held = set(documents[::HELD_BACK])
    return [t for t in trees if t.document not in held], [t for t in trees if t.document in held]


def joined(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows with each hyphened word as one: the tokenizer leaves "vice-chairman" and "Jong-un" whole.

    The word takes tag and head of the part that governs the others.
    """
    groups = _groups(rows)
    number = {index: group for group, members in enumerate(groups) for index in members}
    return tuple(_merge(rows, members, number) for members in groups)


def _groups(rows: tuple[Row, ...]) -> list[list[int]]:
    groups: list[list[int]] = []
    for index in range(len(rows)):
        if groups and _glued(rows, index):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _glued(rows: tuple[Row, ...], index: int) -> bool:
    """Whether row `index` belongs to the same written word as the row before it."""
    if _inner_hyphen(rows, index):
        return True
    return index > 1 and _inner_hyphen(rows, index - 1)


def _inner_hyphen(rows: tuple[Row, ...], index: int) -> bool:
    row = rows[index]
    if row.xpos != "HYPH" or row.form != "-" or not 0 < index < len(rows) - 1:
        return False
    before, after = rows[index - 1].form[-1], rows[index + 1].form[0]
    return before.isalnum() and after.isalnum() and (before.isalpha() or after.isalpha())


def _merge(rows: tuple[Row, ...], members: list[int], number: dict[int, int]) -> Row:
    outer = [index for index in members if rows[index].head not in members]
    top = rows[outer[-1]]
    head = number[top.head] if top.head >= 0 else -1
    if len(members) == 1:
        return evolve(top, head=head)
    return evolve(
        top,
        form="".join(rows[index].form for index in members),
        lemma="".join(rows[index].lemma for index in members),
        head=head,
    )
