"""Who says "I": the speaker of a quotation, or the author of the article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from itinerary.language.tables import words
from itinerary.model.context import Context
from itinerary.model.tree import SUBJECTS, Tree
from itinerary.resolve.actors.entities import Entity, Register
from itinerary.resolve.actors.names import is_storm

SELF = frozenset("i me my mine myself".split())
OURS = frozenset("we us our ours ourselves".split())
TELLER = frozenset("i me my".split())
OPENING = 4                 # sentences within which a house names itself
At = Mapping[tuple[int, int], tuple[Entity, ...]]


def first_person(context: Context, rows: Sequence[Tree], register: Register, at: At) -> None:
    """Add the mentions "I" and "my": the speaker's within quotation marks, the author's (then "we" too) outside them."""
    author = _author(context, register)
    house = author or _house(register, rows)
    starts = [quote.start for quote in context.quotes]
    speaker: Entity | None = None
    company: dict[Entity, None] = {}
    for index, row in enumerate(rows):
        speaker = _speaker(context, index, row, at, starts) or speaker
        company.update(dict.fromkeys(_companions(index, row, at)))
        for number, word in enumerate(row.words):
            if word not in SELF and word not in OURS:
                continue
            token = row.sentence.tokens[number]
            quoted = _quoted(context, starts, token.start)
            who = (speaker if word in SELF else None) if quoted else (author if word in SELF else house)
            also = company if author is not None and word in OURS and not quoted else ()
            for one in (who, *also) if who is not None else ():
                one.spans.append((token.start, token.end))


def _companions(index: int, row: Tree, at: At) -> Iterator[Entity]:
    """Who goes with the one who tells: "with my sister Ada", "Ada and I"."""
    for token in range(len(row)) if not TELLER.isdisjoint(row.words) else ():
        people = [who for who in at.get((index, token), ()) if who.type == "person"]
        if not people:
            continue
        noun = row.heads[token] if row.relations[token] in ("appos", "flat") else token
        mine = any(row.words[child] == "my" for child in row.children[noun])
        with_me = row.preposition(noun) == "with" and mine
        beside = row.conjuncts(row.first_conjunct(token))
        if with_me or any(row.words[other] in ("i", "me") for other in beside):
            yield from people


def _author(context: Context, register: Register) -> Entity | None:
    """The person of the byline."""
    blocks = context.clean.blocks if context.clean else ()
    lines = [block for block in blocks if block.kind in ("byline", "published")]
    for name in context.names:
        if name.type == "person" and any(line.start <= name.start < line.end for line in lines):
            return register.named(name.text, "person")
    return None


def _house(register: Register, rows: Sequence[Tree]) -> Entity | None:
    """The organisation or ship that an article without an author names first: the "we" of its own newsletter or log."""
    bodies = [entity for entity in register.entities if entity.type == "organisation" and not is_storm(entity.name)]
    first = min(bodies, key=lambda entity: min(entity.spans), default=None)
    opening = rows[min(OPENING, len(rows)) - 1].sentence.end if rows else 0
    return first if first is not None and min(first.spans)[0] < opening else None


def _quoted(context: Context, starts: Sequence[int], position: int) -> bool:
    index = bisect_right(starts, position) - 1
    return index >= 0 and position < context.quotes[index].end


def _speaker(context: Context, index: int, row: Tree, at: At, starts: Sequence[int]) -> Entity | None:
    """The subject of a reporting verb outside quotation marks."""
    for token, relation in enumerate(row.relations):
        head = row.heads[token]
        if relation in SUBJECTS and 0 <= head < len(row) and row.words[head] in words("en", "quote_reports"):
            who = [e for e in at.get((index, token), ()) if e.type == "person"]
            if who and not _quoted(context, starts, row.sentence.tokens[token].start):
                return who[0]
    return None
