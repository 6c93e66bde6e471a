"""Universal Dependencies sentences as the syntax network learns and is measured on: hyphened words whole, few relations."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import evolve, frozen

KEPT_SUBTYPES = {
    "nsubj:pass", "aux:pass", "obl:agent", "nmod:poss", "acl:relcl", "obl:unmarked", "nmod:unmarked", "compound:prt",
}
HELD_BACK = 10


@frozen
class Row:
    """One token; `head` is its index in the sentence, -1 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str


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
