"""Rules as data: what to look for, what it means, and the proof that it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

Meaning = Callable[[Any], object | None]


@frozen
class Rule:
    """One way of saying a time.

    `pattern` is written over words and classes, one element a word::

        ago            the word itself, in any case          @month          a word (or what a rule made) of that class
        n=@number      the same, its value caught as `n`     ( a | b )       either; also `x=( a | b )`: caught as text
        the?           may be missing                        !a >a <a <!a    not followed by, followed by, preceded by,
                                                                             not preceded by (none of them consumed)

    `meaning` takes what was caught (attributes of its argument, None where missing) and returns an expression, or None where
    it turns out to be none. `yields` is the class of the result ("date.day" is also a "date"); "nothing" swallows the words.
    `examples` are phrases that this rule reads whole; `counterexamples` are texts in which nothing may be found.
    """

    name: str
    pattern: str
    meaning: Meaning
    yields: str
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@frozen
class Grammar:
    """All that the engine knows of a language.

    `words` maps a class to its words and their values; a word that begins with ^ counts only with a capital (in lower case
    or in all capitals it is of the class "weak.<class>"). `phases` run one after another; what one makes, the next can use.
    `triggers` are the classes without which nothing is looked for. `times` are the classes that are time expressions.
    """

    words: Mapping[str, Mapping[str, object]]
    phases: tuple[tuple[Rule, ...], ...]
    triggers: tuple[str, ...]
    times: tuple[str, ...]
