"""What the reading of events looks at: the sentences as trees, and which tokens name actors, places and times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import evolve, frozen

from itinerary.model import Actor, Place, Sentence, Timex
from itinerary.model.context import Context
from itinerary.model.tree import Tree
from itinerary.text.trees import telling
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

SPEECH = 5                  # tokens that are more than a word in inverted commas


@frozen(eq=False)
class Line:
    """A sentence as a tree, and what its tokens name.

    The keys of `actors`, `places`, `times` are head tokens; `masked` holds tokens within names and time expressions, which
    tell nothing themselves, `spoken` those within a quotation of more than a few words. `day` is that of publication.
    """

    tree: Tree
    block: str
    quoted: bool
    actors: dict[int, tuple[Actor, ...]]
    places: dict[int, Place]
    times: dict[int, Timex]
    masked: frozenset[int]
    spoken: frozenset[int] = frozenset()
    day: date = date.max

    def opening(self, time: int) -> int:
        """The first token of the time whose head token is `time`."""
        return bisect_left(self.tree.sentence.tokens, self.times[time].span.start, key=lambda token: token.start)

    @property
    def index(self) -> int:
        """The number of the sentence in the article."""
        return self.tree.sentence.index


@frozen(eq=False)
class Scene:
    """An article's sentences that may tell something, in text order."""

    context: Context
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, context: Context) -> Scene:
        """The scene of an article as far as it is known."""
        spans = _Spans(context)
        blocks = context.clean.blocks if context.clean else ()
        lines = []
        for tree in telling(context):
            number = tree.sentence.block
            lines.append(spans.line(tree, blocks[number].kind if number < len(blocks) else "body"))
        return cls(context, tuple(lines))


class _Spans:
    """The mentions of an article by sentence."""

    def __init__(self, context: Context) -> None:
        self.day = context.article.day
        self.starts = [sentence.start for sentence in context.sentences]
        self.actors = self._by_sentence((span.start, span.end, a) for a in context.actors for span in a.mentions)
        self.places = self._by_sentence((span.start, span.end, p) for p in context.places for span in p.mentions)
        self.times = self._by_sentence((time.span.start, time.span.end, time) for time in (*context.times, *context.ages))
        self.names = self._by_sentence((name.start, name.end, name) for name in context.names)
        self.quotes = sorted((quote.start, quote.end) for quote in context.quotes)

    def _by_sentence(self, spans: Iterable[tuple[int, int, object]]) -> dict[int, list[tuple[int, int, object]]]:
        found: dict[int, list[tuple[int, int, object]]] = {}
        for start, end, what in spans:
            found.setdefault(bisect_right(self.starts, start) - 1, []).append((start, end, what))
        return found

    def line(self, tree: Tree, block: str) -> Line:
        """One sentence with its mentions."""
        index = bisect_right(self.starts, tree.sentence.start) - 1
        named = _tokens(tree, self.names.get(index, ()))
        times = _spanned(_tokens(tree, self.times.get(index, ())))
        masked = {token for _, inside, _ in (*named, *times) for token in inside}
        return Line(
            tree=tree,
            block=block,
            quoted=self._is_quoted(tree.sentence),
            actors=_shared(_tokens(tree, self.actors.get(index, ()))),
            places={head: what for head, _, what in _tokens(tree, self.places.get(index, ()))},  # type: ignore[misc]
            times={head: what for head, _, what in times},  # type: ignore[misc]
            masked=frozenset(masked),
            spoken=frozenset(token for start, end in self._quotes(tree.sentence) for token in _spoken(tree, start, end)),
            day=self.day,
        )

    def _quotes(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """The quotations that share something with a sentence."""
        for at in range(max(bisect_left(self.quotes, (sentence.start, -1)) - 1, 0), len(self.quotes)):
            start, end = self.quotes[at]
            if start >= sentence.end:
                return
            if end > sentence.start:
                yield start, end

    def _is_quoted(self, sentence: Sentence) -> bool:
        """Whether more than half of a sentence is quoted speech."""
        shared = sum(min(end, sentence.end) - max(start, sentence.start) for start, end in self._quotes(sentence))
        return 2 * shared > sentence.end - sentence.start


def _spanned(times: list[tuple[int, list[int], object]]) -> list[tuple[int, list[int], object]]:
    """The times of a sentence, with two years that a stroke joins ("the 2023/24 season") as the stretch from one to the
    other."""
    found: list[tuple[int, list[int], object]] = []
    for head, inside, time in sorted(times, key=lambda told: told[1]):
        first, last = found[-1][2] if found else None, time
        if isinstance(first, Timex) and isinstance(last, Timex) and _is_joined(first, last):
            found[-1] = (found[-1][0], [*found[-1][1], *inside], _stretch(first, last))
        else:
            found.append((head, inside, time))
    return found


def _is_joined(first: Timex, last: Timex) -> bool:
    return last.span.start - first.span.end == 1 and len(first.value) == 4 == len(last.value)


def _stretch(first: Timex, last: Timex) -> Timex:
    """From one time to another."""
    start = first.when.bounds.earliest_start if first.when is not None else None
    bounds = Bounds.between(start, last.when.bounds.latest_end if last.when is not None else None)
    return last if bounds is None else evolve(first, when=When(bounds, times=(first.id, last.id)))


def _spoken(tree: Tree, start: int, end: int) -> range:
    """The tokens of a quotation that is more than a few words."""
    inside = tree.inside(start, end)
    return inside if len(inside) >= SPEECH else range(0)


def _shared(found: Iterable[tuple[int, list[int], object]]) -> dict[int, tuple[Actor, ...]]:
    """The actors that each token names: one, or several that share it ("the two leaders")."""
    shared: dict[int, tuple[list[int], list[Actor]]] = {}
    for head, inside, actor in found:
        if head not in shared or shared[head][0] != inside:
            shared[head] = (inside, [])
        shared[head][1].append(actor)  # type: ignore[arg-type]
    return {head: tuple(actors) for head, (_, actors) in shared.items()}


def _tokens(tree: Tree, spans: Sequence[tuple[int, int, object]]) -> list[tuple[int, list[int], object]]:
    """For each span its head token, its tokens, and what it names. A longer span wins the head from a shorter one."""
    starts = [token.start for token in tree.sentence.tokens] if spans else []
    found = []
    for start, end, what in sorted(spans, key=lambda s: (s[1] - s[0], s[0])):
        first = bisect_right(starts, start) - 1
        inside = list(range(max(first, 0), bisect_left(starts, end)))
        if inside:
            found.append((_head(tree, inside), inside, what))
    return found


def _head(tree: Tree, inside: list[int]) -> int:
    """The token of a span on which the others hang."""
    if len(inside) == 1:
        return inside[0]
    within = range(inside[0], inside[-1] + 1)
    outer = [token for token in inside if tree.heads[token] not in within]
    of_verb = [token for token in outer if 0 <= tree.heads[token] < len(tree) and tree.upos[tree.heads[token]] == "VERB"]
    named = [token for token in (*of_verb, *outer) if tree.upos[token] in ("NOUN", "PROPN", "NUM", "PRON")]
    other = (token for token in outer if tree.upos[token] not in ("PUNCT", "ADP", "DET", "PART"))
    return tree.top([token for token in outer if token in named]) or next(iter(named), next(other, inside[-1]))
