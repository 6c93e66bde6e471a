"""Scores the name tagger on sentences with BIO tags: exact spans, F1 over person, organisation, place.

    python tools/score_names.py TEST.jsonl [--weights FILE] [--alone] [--errors N]

--alone leaves the syntax network out. The time printed is without that of syntax.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from itinerary.model import Sentence, Syntax, Token
from itinerary.text.names.model import Model, model, unpack
from itinerary.text.names.names import tagged
from itinerary.text.syntax.syntax import annotate


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    found: set[tuple[int, int, str]] = set()
    start = 0
    for i, tag in enumerate([*tags, "O"]):
        if i and tags[i - 1] != "O" and tag[0] != "I":
            found.add((start, i, tags[start][2:]))
        if tag[0] == "B" or (tag[0] == "I" and (i == 0 or tags[i - 1] == "O")):
            start = i
    return found


def predicted(sentences: list[list[str]], syntax: Sequence[Syntax], tagger: Model) -> list[set[tuple[int, int, str]]]:
    """Spans over the given tokens; a name that ends inside a token is widened to it."""
    return [
        {(parts.owner[start], parts.owner[end - 1] + 1, kind) for start, end, kind in spans(tags)}
        for parts, tags in tagged(sentences, syntax, tagger)
    ]


def sentence(words: list[str]) -> Sentence:
    """The words as the library's own tokens."""
    starts = accumulate((len(word) + 1 for word in words), initial=0)
    tokens = tuple(Token(start, start + len(word), word) for word, start in zip(words, starts, strict=False))
    return Sentence(0, tokens[-1].end, 0, 0, tokens)


def figure(counts: Counter[str], kind: str) -> str:
    right, said, gold = counts[kind, "right"], counts[kind, "said"], counts[kind, "gold"]
    precision, recall = right / max(said, 1), right / max(gold, 1)
    return f"{kind} F1 {200 * right / max(said + gold, 1):.1f} (P {100 * precision:.1f} R {100 * recall:.1f})"


def shown(tokens: list[str], found: set[tuple[int, int, str]]) -> list[str]:
    return [f"{' '.join(tokens[start:end])}/{kind}" for start, end, kind in sorted(found)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("test", type=Path)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print so many errors of even rows")
    parser.add_argument("--bias", type=int, default=0, help="taken off the score of no name")
    parser.add_argument("--only", help="source")
    parser.add_argument("--alone", action="store_true", help="the tagger without the syntax network")
    arguments = parser.parse_args()
    tagger = unpack(arguments.weights.read_bytes()) if arguments.weights else model()
    tagger.weights["*"] = (tagger.weights["*"][0] - arguments.bias, *tagger.weights["*"][1:])
    counts: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    rows = [row for row in map(json.loads, arguments.test.open(encoding="utf-8")) if arguments.only in (None, row["source"])]
    tokens = [row["tokens"] for row in rows]
    syntax = () if arguments.alone else annotate([sentence(words) for words in tokens])
    clock = time.process_time()
    answers = predicted(tokens, syntax, tagger)
    elapsed = time.process_time() - clock
    errors, ranks = [], Counter[str]()
    for row, said in zip(rows, answers, strict=True):
        source = row["source"]
        half = ("even", "odd")[ranks[source] % 2]
        ranks[source] += 1
        gold = spans(row["tags"])
        for part in (half, "all"):
            count = counts.setdefault((source, part), Counter())
            for name, found in (("gold", gold), ("said", said), ("right", gold & said)):
                for _, _, kind in found:
                    count[kind, name] += 1
                    count["all", name] += 1
        if half == "even" and gold != said:
            errors.append((row["tokens"], gold - said, said - gold))
    for (source, half), count in sorted(counts.items()):
        print(f"{source:10} {half:5}", " | ".join(figure(count, kind) for kind in ("all", "PER", "LOC", "ORG")))
    print(f"{1000 * elapsed / sum(map(len, tokens)) * 715:.1f} ms a 715-token document")
    for words, missed, wrong in errors[: arguments.errors]:
        print(" ".join(words), "\n    missed", shown(words, missed), "wrong", shown(words, wrong))


if __name__ == "__main__":
    main()
