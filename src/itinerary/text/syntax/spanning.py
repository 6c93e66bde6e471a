"""A tree out of scores: which word governs which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROOT = -1


def heads(scores: NDArray[np.float32]) -> list[int]:
    """The head of each word, -1 for the one root, given `scores[dependent, head + 1]` (column 0 the root).

    Each word takes its best head; then all roots but the best, and the circles, are mended at the least loss of score.

    >>> import numpy as np
    >>> heads(np.array([[0, 0, 9, 0], [8, 9, 0, 0], [1, 0, 7, 0]], dtype=np.float32))      # words 0 and 1 choose each other
    [1, -1, 1]
    """
    import numpy as np

    scores = scores.copy()
    np.fill_diagonal(scores[:, 1:], -np.inf)
    root = int((scores[:, 0] - scores[:, 1:].max(axis=1)).argmax())
    chosen: list[int] = scores[:, 1:].argmax(axis=1).tolist()
    chosen[root] = ROOT
    while True:
        safe, circle = _survey(chosen)
        if not circle:
            return chosen
        _break(chosen, circle, safe, scores[:, 1:])


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
