"""Prints how well the tagger and the parser that ship read held-back documents, and how fast.

    python tools/score_syntax.py UD_GUM

Per cent of tokens, punctuation included; LAS over relations as the library names them. Halves: documents of even and of odd
rank among the held-back ones.
"""

import argparse
import time
from collections import Counter
from pathlib import Path

from syntax_data import Row, Tree, read, split

from itinerary.model.document import Sentence, Syntax, Token
from itinerary.text.syntax.encoder import load
from itinerary.text.syntax.syntax import annotate

FIGURES = ("upos", "xpos", "uas", "las")


def sentence(rows: tuple[Row, ...], index: int) -> Sentence:
    """The rows as the library's own tokens."""
    tokens, at = [], 0
    for row in rows:
        tokens.append(Token(at, at + len(row.form), row.form))
        at += len(row.form) + 1
    return Sentence(0, at - 1, index, 0, tuple(tokens))


def right(tree: Tree, syntax: Syntax) -> Counter[str]:
    """How many tokens have the right tags, the right head, and the right relation as well."""
    found: Counter[str] = Counter()
    for n, row in enumerate(tree.rows):
        attached = syntax.heads[n] == row.head
        found["tokens"] += 1
        found["upos"] += syntax.upos[n] == row.upos
        found["xpos"] += syntax.xpos[n] == row.xpos
        found["uas"] += attached
        found["las"] += attached and syntax.relations[n] == row.relation
    return found


def score(trees: list[Tree]) -> dict[str, Counter[str]]:
    """The counts for all, each half and each genre."""
    documents = list(dict.fromkeys(tree.document for tree in trees))
    read_trees = annotate([sentence(tree.rows, n) for n, tree in enumerate(trees)])
    totals: dict[str, Counter[str]] = {"all": Counter(), "even": Counter(), "odd": Counter()}
    for tree, syntax in zip(trees, read_trees, strict=True):
        half = "odd" if documents.index(tree.document) % 2 else "even"
        for name in ("all", half, tree.genre):
            totals.setdefault(name, Counter()).update(right(tree, syntax))
    return totals


def milliseconds(trees: list[Tree], tokens: int = 715, rounds: int = 20) -> float:
    """The median time for a document of so many tokens, after warm-up."""
    part, size = [], 0
    for tree in trees:
        if size < tokens:
            part.append(sentence(tree.rows, len(part)))
            size += len(tree.rows)
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        annotate(part)
        times.append(time.perf_counter() - start)
    return 1000 * sorted(times)[rounds // 2] * tokens / size


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("gum", type=Path)
    _, held = split(read(arguments.parse_args().gum))
    start = time.perf_counter()
    load()
    print(f"load {1000 * (time.perf_counter() - start):.0f} ms")
    for name, counts in score(held).items():
        figures = "  ".join(f"{figure} {100 * counts[figure] / counts['tokens']:5.2f}" for figure in FIGURES)
        print(f"{name:12} {counts['tokens']:6} tokens  {figures}")
    news = [tree for tree in held if tree.genre == "news"]
    print(f"tags, lemmas and dependencies of 715 tokens: {milliseconds(news):.1f} ms")


if __name__ == "__main__":
    main()
