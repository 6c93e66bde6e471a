"""A guessed tree for a sentence that nothing parsed: nouns to the nearest verb, words to the nearest noun."""

from __future__ import annotations

from collections.abc import Sequence

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


def rough(words: Sequence[str], upos: Sequence[str], xpos: Sequence[str]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Heads and relations, guessed from parts of speech alone.

    >>> rough(["kim", "left", "on", "friday"], ["PROPN", "VERB", "ADP", "PROPN"], ["NNP", "VBD", "IN", "NNP"])
    ((1, -1, 3, 1), ('nsubj', 'root', 'case', 'obl'))
    """
    size = len(words)
    verbs = [i for i in range(size) if upos[i] == "VERB"]
    chunk = _chunk_heads(upos)
    root = verbs[0] if verbs else next((i for i in range(size) if upos[i] in NOMINAL), 0)
    heads, relations = [root] * size, ["dep"] * size
    for i in range(size):
        heads[i], relations[i] = _attach(i, words, upos, xpos, verbs, chunk, root)
    if size:
        heads[root], relations[root] = -1, "root"
    return tuple(heads), tuple(relations)


def _chunk_heads(upos: Sequence[str]) -> list[int]:
    """For each token the last noun of the run of nominal words that it opens or stands in."""
    heads, last = list(range(len(upos))), -1
    for i in range(len(upos) - 1, -1, -1):
        if upos[i] in NOMINAL:
            last = last if i + 1 < len(upos) and last >= 0 and upos[i + 1] in NOMINAL else i
        elif upos[i] not in ("DET", "ADJ", "PART"):
            last = -1
        heads[i] = last if last >= 0 else i
    return heads


def _attach(
    i: int, words: Sequence[str], upos: Sequence[str], xpos: Sequence[str], verbs: list[int], chunk: list[int], root: int
) -> tuple[int, str]:
    before = max((v for v in verbs if v < i), default=None)
    after = min((v for v in verbs if v > i), default=None)
    if upos[i] == "VERB":
        first = before is not None and any(upos[k] == "CCONJ" for k in range(before, i))
        return (before if before is not None else root), "conj" if first else "parataxis"
    if upos[i] in ("AUX", "PART", "SCONJ") and after is not None:
        return after, "aux" if upos[i] == "AUX" else "mark" if words[i] != "not" else "advmod"
    if upos[i] in ("DET", "ADJ", "ADP") and i + 1 < len(upos) and chunk[i + 1] > i:
        return chunk[i + 1], {"DET": "det", "ADJ": "amod", "ADP": "case"}[upos[i]]
    if upos[i] in NOMINAL:
        return _noun(i, upos, chunk, before, after, root)
    near = before if before is not None else after
    return (root if near is None else near), "advmod" if upos[i] in ("ADV", "ADP") else "punct"


def _noun(
    i: int, upos: Sequence[str], chunk: list[int], before: int | None, after: int | None, root: int
) -> tuple[int, str]:
    if chunk[i] != i:
        return chunk[i], "compound"
    start = i
    while start and chunk[start - 1] == i:
        start -= 1
    if start and upos[start - 1] == "ADP":
        return (before if before is not None else root if after is None else after), "obl"
    if after is not None and (before is None or any(upos[k] in ("PUNCT", "CCONJ", "SCONJ") for k in range(before, i))):
        return after, "nsubj"
    return (before if before is not None else root), "obj"
