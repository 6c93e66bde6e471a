"""Trains the name tagger's weights from sentences with BIO tags.

Each line of TRAIN.jsonl is {"tokens": […], "tags": ["O", "B-PER", …], "source": …}. Needs: pip install python-crfsuite.

    python tools/train_names.py TRAIN.jsonl --out src/itinerary/data/names.weights.gz
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from itinerary.language.tables import lines
from itinerary.text.names.features import Sight, features, pieces, segments
from itinerary.text.names.honorifics import honorifics
from itinerary.text.names.model import Model, pack

Row = tuple[list[str], list[str]]
SCALE, FORBIDDEN, SEED = 16.0, -2000, 20190424


def rows(path: Path, skip: Iterable[str], hold: tuple[str, int] | None) -> Iterator[tuple[str, Row]]:
    for number, line in enumerate(path.open(encoding="utf-8")):
        row = json.loads(line)
        held = hold is not None and row["source"] == hold[0] and number % hold[1] == 0
        if row["source"] not in skip and row["tokens"] and not held:
            yield row["source"], split(row["tokens"], row["tags"])


def split(tokens: list[str], tags: list[str]) -> Row:
    """Tokens and tags in the tagger's pieces; articles and small words at a name's start are cut off."""
    parts = pieces(tokens)
    out, seen = [], -1
    for owner in parts.owner:
        tag = tags[owner]
        out.append("I" + tag[1:] if owner == seen and tag[0] == "B" else tag)
        seen = owner
    return list(parts.words), trim(parts.words, out)


def trim(words: tuple[str, ...], tags: list[str]) -> list[str]:
    """Titles and articles are no part of a name, whatever a source's annotators thought; a name has a capital."""
    out = list(tags)
    for i, word in enumerate(words):
        opens = out[i][0] == "B" and i + 1 < len(words) and out[i + 1][0] == "I"
        small = word in SMALL or (out[i][2:] == "PER" and word.lower() in TITLES)
        if opens and small:
            out[i], out[i + 1] = "O", "B" + out[i][1:]
    return out


SMALL = frozenset("the The a an this these northern southern eastern western".split())
ROYAL = frozenset(lines("en", "royal_titles")) - {"saint", "st", "st."}
TITLES = frozenset(honorifics()) | frozenset(lines("en", "titles")) | ROYAL


def restyle(row: Row, chance: random.Random) -> Row:
    """Some sentences in capitals, some as headlines, so that both are learnt."""
    words, tags = row
    draw = chance.random()
    if draw < 0.04:
        return [word.upper() for word in words], tags
    if draw < 0.10:
        return [word[:1].upper() + word[1:] if len(word) > 3 else word for word in words], tags
    return row


def shortened(row: Row, chance: random.Random, share: float) -> Row:
    """Some full names cut to the surname, some of those with a form of address, as news does after the first time."""
    words, tags = row
    out: list[tuple[str, str]] = []
    for i, (word, tag) in enumerate(zip(words, tags, strict=True)):
        opens = tag == "B-PER" and 1 < name_length(tags, i) < 4 and words[i + 1][0].isalpha() and chance.random() < share
        if opens and chance.random() < 0.25:
            out.append((chance.choice(("Mr", "Mr.", "Mrs", "Ms", "Ms.", "Dr", "Dr.")), "O"))
        out.append((word, "DROP" if opens else tag))
    for i, (_, tag) in enumerate(out):
        if tag == "DROP":
            last = i + 1
            while last + 1 < len(out) and out[last + 1][1] == "I-PER":
                out[last] = (out[last][0], "DROP")
                last += 1
            out[last] = (out[last][0], "B-PER")
    kept = [pair for pair in out if pair[1] != "DROP"]
    return [word for word, _ in kept], [tag for _, tag in kept]


def name_length(tags: list[str], start: int) -> int:
    end = start + 1
    while end < len(tags) and tags[end][0] == "I":
        end += 1
    return end - start


MASK = "\0"


def mask(sight: Sight, seen: Counter[str], chance: random.Random, strength: float) -> None:
    """Hide some names, the rare ones above all, so that the model learns to do without knowing the word."""
    for i, word in enumerate(sight.words):
        if word[:1].isupper() and chance.random() < min(0.6, strength / (seen[sight.tails[i]] + strength)):
            sight.keys[i] = MASK
            if chance.random() < 0.5:
                sight.classes[i], sight.phrases[i] = "", ""


def sequences(
    row: Row, seen: Counter[str], chance: random.Random, strength: float
) -> Iterator[tuple[list[list[str]], list[str]]]:
    words, tags = row
    sight = Sight(words)
    mask(sight, seen, chance, strength)
    for start, end in segments(words):
        labels = tags[start:end]
        if labels[0][0] == "I":
            labels = ["B" + labels[0][1:], *labels[1:]]
        yield [[name for name in features(sight, i) if MASK not in name] for i in range(start, end)], labels


def styled(names: list[str], source: str) -> list[str]:
    """Some features again, for one source alone: what its annotators take for a name and others don't."""
    return [f"@{source}@{name}" for name in names if name[0] in STYLED]


STYLED = "*"


def train(
    data: list[tuple[str, Row]], settings: dict[str, float | bool], strength: float, share: float, seed: int, path: str
) -> None:
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(settings)
    chance = random.Random(seed)
    seen = Counter(word.casefold() for _, (words, _) in data for word in words)
    for source, row in data:
        for found, labels in sequences(restyle(shortened(row, chance, share), chance), seen, chance, strength):
            trainer.append([[*names, *styled(names, source)] for names in found], labels)
    trainer.train(path)


def quantised(path: str, source: str) -> Model:
    """The trained weights as whole numbers. The bias of one source's annotators becomes the bias for all text."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    info = tagger.info()
    tags = tuple(sorted(info.labels, key=lambda tag: (tag != "O", tag)))
    table: dict[str, list[float]] = {}
    for (name, tag), weight in info.state_features.items():
        table.setdefault(name, [0.0] * len(tags))[tags.index(tag)] = weight
    mark = f"@{source}@"
    for name in [name for name in table if name.startswith(mark)]:
        general = table.setdefault(name.removeprefix(mark), [0.0] * len(tags))
        general[:] = map(float.__add__, general, table[name])
    weights = {
        name: tuple(max(-127, min(127, round(w * SCALE))) for w in row) for name, row in table.items() if name[0] != "@"
    }
    steps = tuple(tuple(_step(info.transitions.get((a, b), 0.0), a, b) for b in tags) for a in tags)
    return Model(tags, {name: row for name, row in weights.items() if any(row)}, steps, SCALE)


def averaged(models: list[Model]) -> Model:
    """One model of several: what each learnt by chance alone falls away."""
    first, size = models[0], len(models)
    blank = (0,) * len(first.tags)
    weights = {}
    for name in sorted({name for one in models for name in one.weights}):
        columns = zip(*(one.weights.get(name, blank) for one in models), strict=True)
        row = tuple(round(sum(column) / size) for column in columns)
        if any(row):
            weights[name] = row
    kinds = range(len(first.tags))
    steps = tuple(tuple(round(sum(m.steps[a][b] for m in models) / size) for b in kinds) for a in kinds)
    return Model(first.tags, weights, steps, first.scale)


def _step(weight: float, a: str, b: str) -> int:
    return FORBIDDEN if b[0] == "I" and a[2:] != b[2:] else round(weight * SCALE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--c1", type=float, default=0.5)
    parser.add_argument("--c2", type=float, default=0.1)
    parser.add_argument("--mask", type=float, default=3.0, help="how strongly names are hidden; 0: never")
    parser.add_argument("--short", type=float, default=0.4, help="share of names cut to surnames in every third model")
    parser.add_argument("--models", type=int, default=3, help="how many models are averaged")
    parser.add_argument("--rare", type=int, default=1, help="leave out features seen less often")
    parser.add_argument("--iterations", type=int, default=60)
    parser.add_argument("--skip", nargs="*", default=["re3d_ok"], help="sources to leave out")
    parser.add_argument("--hold", nargs=2, help="SOURCE N: leave out every Nth line of that source")
    parser.add_argument("--style", default="uner_dev", help="the source whose annotators' bias is kept")
    arguments = parser.parse_args()
    hold = (arguments.hold[0], int(arguments.hold[1])) if arguments.hold else None
    data = list(rows(arguments.train, arguments.skip, hold))
    settings = {
        "c1": arguments.c1,
        "c2": arguments.c2,
        "max_iterations": arguments.iterations,
        "feature.minfreq": arguments.rare,
        "feature.possible_transitions": True,
    }
    several = []
    for number in range(arguments.models):
        crf = Path(f"{arguments.out}.{number}.crfsuite")
        train(data, settings, arguments.mask, arguments.short * (number % 3 == 1), SEED + number, str(crf))
        several.append(quantised(str(crf), arguments.style))
        crf.unlink()
    trained = averaged(several)
    arguments.out.write_bytes(pack(trained))
    print(f"{len(trained.weights)} features, {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
