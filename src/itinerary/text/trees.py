"""The sentences of an article as trees, mended where the parser often errs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from itinerary.language.en.frames import verbs
from itinerary.model import Sentence, Syntax
from itinerary.model.context import Context
from itinerary.model.tree import Tree
from itinerary.text.mend.chronicle import chronicled
from itinerary.text.mend.headless import headed
from itinerary.text.mend.invariant import planned, restored
from itinerary.text.mend.mistaken import corrected
from itinerary.text.mend.names import capital_names, joined_names
from itinerary.text.mend.opening import opened
from itinerary.text.mend.reduced import unreduced
from itinerary.text.mend.rehung import rehung
from itinerary.text.mend.renamed import renamed
from itinerary.text.mend.repair import joined, raised, repaired, unstuck
from itinerary.text.mend.reported import reported
from itinerary.text.mend.semicolon import resumed
from itinerary.text.mend.teller import told_by
from itinerary.text.syntax.lemmas import lemma
from itinerary.text.syntax.rough import rough

MENDS = (
    corrected, rehung, chronicled, restored, opened, resumed, renamed, reported, told_by, headed, planned, unreduced,
)  # fmt: skip
SILENT = ("boilerplate", "repeat", "byline", "published")


def trees(context: Context) -> tuple[Tree, ...]:
    """The tree of each sentence, in text order."""
    return tuple(map(tree, context.sentences, context.syntax))


def telling(context: Context) -> tuple[Tree, ...]:
    """The trees of the sentences that tell something, in text order."""
    blocks = context.clean.blocks if context.clean else ()
    silent = {number for number, block in enumerate(blocks) if block.kind in SILENT}
    return tuple(one for one in context.trees if one.words and one.sentence.block not in silent)


def tree(sentence: Sentence, syntax: Syntax) -> Tree:
    """The tree of a sentence; where nothing parsed it, one guessed from the parts of speech."""
    words = tuple(token.text.lower() for token in sentence.tokens)
    texts = [token.text for token in sentence.tokens]
    upos, xpos = capital_names(texts, tuple(map(_part_of_speech, syntax.upos, syntax.xpos)), syntax.xpos)
    parsed = (syntax.heads, syntax.relations) if syntax.heads else rough(words, upos, xpos)
    parse = joined_names(texts, (upos, xpos, *parsed))
    for mend in MENDS:
        parse = mend(words, parse)
    upos, xpos, parsed_heads, parsed_relations = parse
    heads, relations = raised(words, upos, *unstuck(words, upos, *repaired(upos, xpos, parsed_heads, parsed_relations)))
    heads = joined(xpos, heads, relations)
    children: list[list[int]] = [[] for _ in words]
    for child, head in enumerate(heads):
        if 0 <= head < len(words) and head != child:
            children[head].append(child)
    lemmas = tuple(map(_lemma, _lemmas(words, syntax, upos, xpos), words, xpos))
    bases = tuple(map(_base, relations))
    return Tree(sentence, words, lemmas, upos, xpos, heads, relations, bases, tuple(map(tuple, children)))


def _lemmas(words: tuple[str, ...], syntax: Syntax, upos: tuple[str, ...], xpos: tuple[str, ...]) -> Sequence[str]:
    """The lemmas of a parse, of words with a tag mended anew."""
    if not syntax.lemmas or xpos == syntax.xpos:
        return syntax.lemmas or words
    told = zip(words, upos, xpos, syntax.xpos, syntax.lemmas, strict=True)
    return [old if tag == was else lemma(word, part, tag) for word, part, tag, was, old in told]


@lru_cache(maxsize=20_000)
def _lemma(found: str, word: str, xpos: str) -> str:
    """A lemma as the frames write it: "born" is a word of its own, and a missing last "e" is put back."""
    base = found.lower()
    if word == "born":
        return word
    if xpos.startswith("V") and base not in verbs() and base + "e" in verbs():
        return base + "e"
    return base


@lru_cache(maxsize=1000)
def _base(relation: str) -> str:
    """A relation without its subtype."""
    return relation.partition(":")[0]


@lru_cache(maxsize=1000)
def _part_of_speech(upos: str, xpos: str) -> str:
    """The Universal part of speech; where the Penn tag says adjective or noun, no verb."""
    if upos == "VERB" and xpos[:2] in ("JJ", "NN"):
        return "ADJ" if xpos[0] == "J" else "NOUN"
    told = (upos == "NOUN" and xpos in ("VBZ", "VBD", "VBP")) or (upos == "ADJ" and xpos in ("VB", "VBZ", "VBD", "VBP"))
    return "VERB" if told else upos
