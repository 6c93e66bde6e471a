"""From words to signatures: which classes a word is in, as one character."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from attrs import frozen

from itinerary.find.pattern import Pattern, compiled, literals, members
from itinerary.find.shapes import APOSTROPHES, number
from itinerary.find.shapes import classes as shape_classes
from itinerary.language.rule import Grammar, Rule

OTHER, BREAK = "x", "y"
SHORT = 24
SHAPES = (
    "7 07 12 24 21 31 45 1999 2400 470s 499-493 55-44 100-90 "
    "1200-1190 9-5 1830 999 999.5 1,000 730 7:30 7.30 17.75 1st 300th 1990s 90s 2019-04-24 2019-04 "
    "4/5/2019 2019/4/5 4/5 1998-99 1939-1945 18-19 3.5 1.1.2000 2019-04-24T10:40 1 13 25 32 00 0 1998/99 26-31 2199-1 "
    "'98 '90s 11.12 0.15 1060 1199 2160 099 160 1000000 10-11-12 12-12 8.75 24:00 12/31 1.12 2359"
    " 2019-W17 490s 20190424 10:30-11 9:30-10:30"
).split()


@frozen
class Phase:
    """The rules of a phase by the character with which a match can begin, and any of those characters."""

    start: re.Pattern[str]
    rules: dict[str, list[tuple[Rule, Pattern]]]


class Signatures(dict[str, str]):
    """The signature of every token; of those not listed it is worked out on the way, and kept of the last short ones."""

    def __init__(self, chars: dict[frozenset[str], str]) -> None:
        super().__init__()
        self.chars = chars
        self.kept = lru_cache(maxsize=8192)(self.worked_out)

    def __missing__(self, token: str) -> str:
        return self.kept(token) if len(token) < SHORT else self.worked_out(token)

    def worked_out(self, token: str) -> str:
        """The signature of a word that is not listed, a number or a break."""
        if token[0].isdigit() or (token[0] in APOSTROPHES and token[1:2].isdigit()):
            return self.chars.get(frozenset(_spread(shape_classes(token))), OTHER)
        if token[0].isspace():
            return BREAK
        folded = token.casefold().replace("’", "'")
        return self[folded] if folded != token and folded in self else OTHER


def _spread(names: Iterable[str]) -> list[str]:
    """A class "date.period.year" is also a class "date.period" and a class "date"."""
    return [name for full in names for name in accumulate(full.split("."), "{}.{}".format)]


class Lexicon:
    """The words and compiled rules of a grammar."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.values: dict[str, dict[str, object]] = {}
        self.chars: dict[frozenset[str], str] = {}
        table = self._word_classes()
        shapes = [frozenset(_spread(shape_classes(shape))) for shape in SHAPES]
        kinds = sorted({rule.yields for phase in grammar.phases for rule in phase})
        for classes in (*table.values(), *shapes, *(frozenset(_spread([kind])) for kind in kinds)):
            self.chars.setdefault(classes, chr(0x100 + len(self.chars)))
        self.signatures = Signatures(self.chars)
        self.signatures.update({word: self.chars[classes] for word, classes in table.items()})
        self.members = members((char, sorted(classes)) for classes, char in self.chars.items())
        self.members["other"] = OTHER
        self.kind = {kind: self.chars[frozenset(_spread([kind]))] for kind in kinds}
        self.phases = [self._phase(phase) for phase in grammar.phases]
        self.triggers = "".join(self.members.get(name, "") for name in grammar.triggers)
        self.times = frozenset("".join(self.members.get(name, "") for name in grammar.times))

    def _word_classes(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name, entries in self.grammar.words.items():
            for entry, value in entries.items():
                word = entry.removeprefix("^")
                for form in (word,) if word.isupper() else (word, word.capitalize(), word.upper()):
                    strong = word.isupper() or (form != word.lower() and not form.isupper())
                    full = name if word == entry or strong else "weak." + name
                    found.setdefault(form, set()).update(_spread([full]))
                    values = self.values.setdefault(word.lower(), {})
                    for each in _spread([full]):
                        values.setdefault(each, value)
        for rule in (rule for phase in self.grammar.phases for rule in phase):
            for word in literals(rule.pattern):
                if word[0].isdigit():
                    found.setdefault(word, set()).update(_spread(shape_classes(word)))
                for form in (word, word.capitalize(), word.upper()):
                    found.setdefault(form, set()).add("=" + word)
        return {word: frozenset(classes) for word, classes in found.items()}

    def _phase(self, phase: tuple[Rule, ...]) -> Phase:
        """A phase ready to run."""
        starts: dict[str, list[tuple[Rule, Pattern]]] = {}
        for rule in phase:
            pattern = compiled(rule.pattern, self.members)
            for char in sorted(pattern.first):
                starts.setdefault(char, []).append((rule, pattern))
        return Phase(re.compile("[" + "".join(starts) + "]"), starts)

    def value(self, word: str, name: str) -> object:
        """The value of a word as a member of a class; of digits the number."""
        if word[0].isdigit() or (word[0] == "'" and word[1:2].isdigit()):
            return number(word)
        return self.values.get(word, {}).get(name, word)
