"""A tree out of scores: which word governs which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROOT = -1
CROSSINGS = 10
"""The most arcs that are moved: a sentence that wants more is none that the network can read."""


def heads(scores: NDArray[np.float32]) -> list[int]:
    """The head of each word, -1 for the one root, given `scores[dependent, head + 1]` (column 0 the root).

    Each word takes its best head; then all roots but the best, the circles, and arcs that cross (an English sentence has
    few that do) are mended at the least loss of score.

    >>> import numpy as np
    >>> heads(np.array([[0, 0, 9, 0], [8, 9, 0, 0], [1, 0, 7, 0]], dtype=np.float32))      # words 0 and 1 choose each other
    [1, -1, 1]
    """
    import numpy as np

    scores = np.array(scores, order="C")
    scores.ravel()[1 :: len(scores) + 2] = -np.inf          # no word hangs on itself
    root = int((scores[:, 0] - scores[:, 1:].max(axis=1)).argmax())
    chosen: list[int] = scores[:, 1:].argmax(axis=1).tolist()
    chosen[root] = ROOT
    while True:
        safe, circle = _survey(chosen)
        if not circle:
            break
        _break(chosen, circle, safe, scores[:, 1:])
    for _ in range(CROSSINGS):
        if not any(_move(chosen, words, scores[:, 1:]) for words in _crossings(chosen)):
            break
    return chosen


def _survey(chosen: list[int]) -> tuple[list[bool], list[int]]:
    """For each word whether its heads end in the root, and the words of one circle, if there is any."""
    visit, safe = [-1] * len(chosen), [False] * len(chosen)
    circle: list[int] = []
    for start in range(len(chosen)):
        path, word = [], start
        while word != ROOT and visit[word] < 0:
            visit[word] = start
            path.append(word)
            word = chosen[word]
        if word == ROOT or safe[word]:
            for step in path:
                safe[step] = True
        elif visit[word] == start and not circle:
            circle = path[path.index(word) :]
    return safe, circle


def _break(chosen: list[int], circle: list[int], safe: list[bool], scores: NDArray[np.float32]) -> None:
    """Hang one word of the circle on a word that leads to the root."""
    import numpy as np

    outside = np.where(np.array(safe)[None, :], scores[circle], -np.inf)
    loss = outside.max(axis=1) - scores[circle, [chosen[word] for word in circle]]
    freed = int(loss.argmax())
    chosen[circle[freed]] = int(outside[freed].argmax())


def _crossings(chosen: list[int]) -> Iterator[tuple[int, int]]:
    """The dependents of two arcs that cross, pair by pair; the root's arc comes from before the first word."""
    arcs = sorted((word, -head, word) if word < head else (head, -word, word) for word, head in enumerate(chosen))
    around: list[tuple[int, int]] = []
    for start, end, word in arcs:
        while around and around[-1][0] <= start:
            around.pop()
        if around and around[-1][0] < -end:
            yield around[-1][1], word
        around.append((-end, word))


def _move(chosen: list[int], words: tuple[int, int], scores: NDArray[np.float32]) -> bool:
    """Of two words, hang the one that loses less on its best head to which no arc is crossed; tell whether one could."""
    moves = []
    for word in words:
        possible = _open(chosen, word).nonzero()[0]
        if chosen[word] != ROOT and len(possible):
            head = int(possible[scores[word, possible].argmax()])
            moves.append((float(scores[word, chosen[word]] - scores[word, head]), word, head))
    if moves:
        _, word, head = min(moves)
        chosen[word] = head
    return bool(moves)


def _open(chosen: list[int], word: int) -> NDArray[np.bool_]:
    """Which words a word can hang on: none below it, none across another arc."""
    import numpy as np

    every = np.arange(len(chosen))
    heads = np.array(chosen)
    others = every != word
    low, high = np.minimum(every, heads)[others, None], np.maximum(every, heads)[others, None]
    start, end = np.minimum(every, word), np.maximum(every, word)
    crossed = ((start < low) & (low < end) & (end < high)) | ((low < start) & (start < high) & (high < end))
    result: NDArray[np.bool_] = ~crossed.any(axis=0)
    result[_subtree(chosen, word)] = False
    return result


def _subtree(chosen: list[int], word: int) -> list[int]:
    """A word and all that hangs on it."""
    children: list[list[int]] = [[] for _ in chosen]
    for child, head in enumerate(chosen):
        if head != ROOT:
            children[head].append(child)
    found = [word]
    for at in found:
        found.extend(children[at])
    return found
