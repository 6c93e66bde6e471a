"""Dictionary forms of words: irregular forms from lists, the others by rule and a list of known verbs and nouns."""

from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files

from itinerary.language.tables import table

_VERBS = frozenset(["VBD", "VBN", "VBG", "VBZ", "VBP", "VB", "MD"])
_KEPT = frozenset(["NNP", "NNPS", "CD", "FW", "ADD", "GW", "LS", "SYM", "NFP"])
_COMPARED = frozenset(["JJR", "JJS", "RBR", "RBS"])
_PAST_E = tuple("at iz is us as ur uc ag dg rg lg ng nc rc ac rs ns ls ps v u z".split())
_DOUBLED = frozenset("bdgklmnprtv")
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=20_000)
def lemma(word: str, upos: str, xpos: str) -> str:
    """The dictionary form of a word with these tags. Names stay as they are; anything else in small letters.

    >>> lemma("arrived", "VERB", "VBD"), lemma("talks", "NOUN", "NNS"), lemma("Paris", "PROPN", "NNP")
    ('arrive', 'talk', 'Paris')
    """
    if xpos in _KEPT or upos == "PROPN":
        return word
    return _lemma(word.casefold().replace("’", "'"), _group(upos, xpos))


def _group(upos: str, xpos: str) -> str:
    if xpos in _VERBS:
        return "VBZ" if xpos == "VBP" else xpos
    if xpos == "NNS" or xpos in _COMPARED:
        return "JJR" if xpos == "RBR" else "JJS" if xpos == "RBS" else xpos
    return "PRON" if upos == "PRON" else ""


def _lemma(word: str, group: str) -> str:
    irregular, known = _data()
    if (group, word) in irregular:
        return irregular[group, word]
    rule = _RULES.get(group)
    if rule is None or not word.isascii() or len(word) > 40:
        return word
    front, hyphen, last = word.rpartition("-")
    candidates = [front + hyphen + base for base in rule(last)] if last else [word]
    return next((candidate for candidate in candidates if (_kind(group), candidate) in known), candidates[0])


def _kind(group: str) -> str:
    return "VB" if group in _VERBS else "NN"


@lru_cache(maxsize=1)
def _data() -> tuple[dict[tuple[str, str], str], frozenset[tuple[str, str]]]:
    """The irregular forms by tag, and the known dictionary forms of verbs and nouns."""
    irregular: dict[tuple[str, str], str] = {}
    known: frozenset[tuple[str, str]] = frozenset()
    for line in (files("itinerary.data") / "syntax" / "lemmas.txt").read_text("utf-8").splitlines():
        group, *rest = line.split(" ")
        if group in {"VB", "NN"}:
            known |= {(group, word) for word in rest}
        else:
            irregular.update(((group, form), base) for form, base in (pair.split("=") for pair in rest))
    for form, (base,) in table("en", "irregular_verbs"):
        irregular.update(((group, form), base) for group in ("VBD", "VBN", "VBG", "VBZ") if form != base or group != "VBG")
    return irregular, known


def _stems(stem: str) -> tuple[str, ...]:
    """What a verb may be whose form is `stem` + "ed" or "ing", the likeliest first."""
    if len(stem) < 2:
        return (stem,)
    if stem[-1] == stem[-2] and stem[-1] in _DOUBLED and not stem.endswith("ll"):
        return (stem[:-1], stem)
    plain = (stem, stem + "e", stem[:-1]) if stem[-1] == stem[-2] else (stem, stem + "e")
    return (stem + "e", stem) if _wants_e(stem) else plain


def _wants_e(stem: str) -> bool:
    """Whether the verb of this stem most likely ends in a silent e: "mov", "hop", "escalat"."""
    if stem[-1] == stem[-2]:
        return False
    if stem.endswith(_PAST_E) and not (stem.endswith("at") and stem[-3:-2] in _VOWELS) and not stem.endswith("ing"):
        return True
    vowels = sum(letter in _VOWELS and (n == 0 or stem[n - 1] not in _VOWELS) for n, letter in enumerate(stem))
    short = vowels == 1 and len(stem) > 1 and stem[-2] in _VOWELS and (len(stem) < 3 or stem[-3] not in _VOWELS)
    return short and stem[-1] not in "wxyaeiou"


def _past(word: str) -> tuple[str, ...]:
    if word.endswith("ied") and len(word) > 4:
        return (word[:-3] + "y", word[:-1])
    return _stems(word[:-2]) if word.endswith("ed") and len(word) > 3 else (word,)


def _participle(word: str) -> tuple[str, ...]:
    return _stems(word[:-3]) if word.endswith("ing") and len(word) > 4 else (word,)


def _third(word: str) -> tuple[str, ...]:
    if word.endswith("ies") and len(word) > 4:
        return (word[:-3] + "y", word[:-1])
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return (word[:-2], word[:-1])
    if word.endswith("es") and len(word) > 3:
        return (word[:-1], word[:-2])
    return (word[:-1],) if word.endswith("s") and not word.endswith("ss") and len(word) > 2 else (word,)


def _compared(word: str, ending: str) -> tuple[str, ...]:
    if word.endswith("i" + ending):
        return (word[: -len(ending) - 1] + "y",)
    return _stems(word[: -len(ending)]) if word.endswith(ending) and len(word) > len(ending) + 2 else (word,)


_RULES: dict[str, Callable[[str], tuple[str, ...]]] = {
    "VBD": _past,
    "VBN": _past,
    "VBG": _participle,
    "VBZ": _third,
    "NNS": _third,
    "JJR": lambda word: _compared(word, "er"),
    "JJS": lambda word: _compared(word, "est"),
}
