"""The seam for another reader of names and syntax than those that ship."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve, frozen

from itinerary.errors import ArgumentError, quote
from itinerary.model import Name, Sentence, Syntax
from itinerary.model.context import Context
from itinerary.text.names.document import agree
from itinerary.text.names.names import names
from itinerary.text.syntax.syntax import annotate


@frozen
class Marks:
    """What a reader finds in an article: names, and a full Syntax for each sentence; None leaves the part to what ships.

    Offsets count characters of the article. Overlapping names are thinned: the first, then the longest, is kept.
    """

    names: tuple[Name, ...] | None = None
    syntax: tuple[Syntax, ...] | None = None


Reader = Callable[[Sequence[Sentence]], Marks]
"""Any callable that takes an article's sentences, each with its tokens, and returns Marks."""


def marked(context: Context) -> Context:
    """The context with syntax and names: by the reader that the options name, or by those that ship.

    The document pass that makes an article's mentions agree runs after either. Raises ArgumentError where a reader
    returns what is no Marks, or a Syntax that does not fit its sentence.
    """
    reader = context.options.reader
    marks = Marks() if reader is None else reader(context.sentences)
    if not isinstance(marks, Marks):
        raise ArgumentError(f"a reader must return itinerary.text.reader.Marks, not {quote(marks)}")
    if marks.syntax is not None:
        _check(marks.syntax, context.sentences)
    context = evolve(context, syntax=annotate(context.sentences) if marks.syntax is None else marks.syntax)
    if marks.names is None:
        return evolve(context, names=names(context))
    text = context.article.text
    return evolve(context, names=agree(text, context.sentences, _apart(text, marks.names)))


def _check(syntax: Sequence[Syntax], sentences: Sequence[Sentence]) -> None:
    if len(syntax) != len(sentences):
        raise ArgumentError(f"a reader gave {len(syntax)} Syntax values for {len(sentences)} sentences")
    for sentence, row in zip(sentences, syntax, strict=True):
        sizes = {len(row.upos), len(row.xpos), len(row.lemmas), len(row.heads), len(row.relations)}
        if sizes != {len(sentence.tokens)}:
            raise ArgumentError(f"a reader gave {sorted(sizes)} entries for the {len(sentence.tokens)} tokens of a sentence")


def _apart(text: str, found: Sequence[Name]) -> list[Name]:
    """The names in text order without overlaps, each with the text that stands there."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if 0 <= name.start < name.end <= len(text) and (not kept or kept[-1].end <= name.start):
            kept.append(evolve(name, text=text[name.start : name.end]))
    return kept
