"""Writes the lemma lists that ship, learnt from Universal Dependencies treebanks.

    python tools/build_lemmas.py UD_GUM UD_EWT --output src/itinerary/data

Every tenth document of UD_GUM is held back; the share of its words whose lemma is right is printed.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from syntax_data import Tree, read, split

from itinerary.text.syntax import lemmas

GROUPS = ("VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS", "PRON", "MD")
Table = dict[tuple[str, str], Counter[str]]


def observed(trees: list[Tree]) -> Table:
    """How often each form has each lemma, by group of tags."""
    table: Table = defaultdict(Counter)
    for row in (row for tree in trees for row in tree.rows):
        group = lemmas._group(row.upos, row.xpos)
        if (group in GROUPS or row.xpos in {"VB", "NN"}) and row.upos != "PROPN" and row.form.isascii():
            table[group or row.xpos, row.form.casefold()][row.lemma if group == "PRON" else row.lemma.casefold()] += 1
    return table


def exceptions(table: Table, known: frozenset[tuple[str, str]]) -> dict[str, list[str]]:
    """The forms whose usual lemma no rule gives."""
    found = defaultdict(list)
    for (group, form), counts in sorted(table.items()):
        base, count = counts.most_common(1)[0]
        rule = lemmas._RULES.get(group, lambda word: (word,))
        candidates = rule(form)
        guess = next((candidate for candidate in candidates if (lemmas._kind(group), candidate) in known), candidates[0])
        if group in GROUPS and base != guess and count > 1 and base.isascii() and base not in {"_", ""} and "=" not in form:
            found[group].append(f"{form}={base}")
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("gum", type=Path)
    arguments.add_argument("ewt", type=Path)
    arguments.add_argument("--output", type=Path, required=True)
    options = arguments.parse_args()
    learn, held = split(read(options.gum))
    table = observed(learn + list(read(options.ewt)))
    plain = (key for key, counts in table.items() if key[0] in {"VB", "NN"} and key[1] in counts)
    known = frozenset(key for key in plain if key[1].isalpha())
    lines = [" ".join([kind, *sorted(word for group, word in known if group == kind)]) for kind in ("NN", "VB")]
    lines += [" ".join([group, *pairs]) for group, pairs in exceptions(table, known).items()]
    target = options.output / "syntax" / "lemmas.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(target.name, target.stat().st_size, "bytes")
    report(held)


def report(held: list[Tree]) -> None:
    lemmas._data.cache_clear()
    rows = [row for tree in held for row in tree.rows if row.upos in {"VERB", "NOUN", "AUX"}]
    wrong = [row for row in rows if lemmas.lemma(row.form, row.upos, row.xpos) != row.lemma]
    print("lemmas of verbs and nouns right:", round(100 * (1 - len(wrong) / len(rows)), 2), "%")
    print(Counter((row.form, row.lemma, lemmas.lemma(row.form, row.upos, row.xpos)) for row in wrong).most_common(12))


if __name__ == "__main__":
    main()
