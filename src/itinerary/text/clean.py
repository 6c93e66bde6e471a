"""What each paragraph of a pasted page is: headline, dateline, byline, caption, boilerplate, a repetition, or the article.

Nothing is cut out: blocks point into the text as it was given. Words are data (`language/en/words/`: boilerplate_*,
byline_starts, caption_starts, credits, published_starts); the rules stand here, in the order in which they are tried.
"""

import re
from collections.abc import Callable
from functools import cache

from attrs import evolve

from itinerary.language.tables import lines, terms, words
from itinerary.model import Block, Clean
from itinerary.text.blocks import paragraphs
from itinerary.text.dateline import Dateline, dateline

SHORT = 200             # no line of a page's furniture is longer
TERMINAL = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
LINK = re.compile(r"(?:https?://|www\.)\S+$|@\w+$|#\w+$")
CREDIT = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]\.?$")
CREDIT_AT_END = re.compile(r"\b(?:photo|photograph|picture|image|credit)s?\s?[:/]\s?[^.:]{2,40}$", re.IGNORECASE)
CREDIT_PART = re.compile(r"[/,;:|–—]| - | via ")
SEGMENT = re.compile(r"\s+[·|•]\s+")
DATE_WORD = re.compile(r"\d{1,4}(?:st|nd|rd|th)?$|(?:the|of|at|on|a\.?m\.?|p\.?m\.?|gmt|utc|local|time)$")


def clean(text: str, title: str | None = None) -> Clean:
    """The blocks of a text in text order, offsets counting its characters as given. No text raises; time is linear.

    `title` marks the headline where it is known; else it is the first line, if that is no sentence.

    >>> [block.kind for block in clean("Talks open in Oslo\\n\\nBy Ann Lee\\n\\nOSLO (AP) — They met.\\nSubscribe").blocks]
    ['headline', 'byline', 'dateline', 'body', 'boilerplate']
    """
    spans = paragraphs(text)
    datelines = {start: found for start, end in spans if (found := dateline(text, start, end))}
    kinds = [_kind(text[start:end]) if start not in datelines else "body" for start, end in spans]
    shown = [text[start:end] for start, end in spans]
    kinds = _lists(shown, kinds)
    kinds = _headline(shown, kinds, {i for i, (start, _) in enumerate(spans) if start in datelines}, title)
    if shown and not {"body", "headline"} & set(kinds):
        kinds = ["body"] * len(kinds)
    blocks = _repeats(shown, [Block(*span, kind) for span, kind in zip(spans, kinds, strict=True)])
    first = next(iter(datelines.values()), None)
    return Clean(
        blocks=_parted(blocks, datelines),
        dateline_place=first.place if first else None,
        dateline_time=first.day if first else None,
    )


def _kind(paragraph: str) -> str:
    """What a paragraph is by its own words; "body" where no rule knows better."""
    if len(paragraph) <= 2 * SHORT:
        return next((kind for kind, rule in RULES if rule(paragraph)), "body")
    return "body"


def _is_boilerplate(paragraph: str) -> bool:
    if len(paragraph) > SHORT:
        return False
    plain = _plain(paragraph)
    bare = plain.strip(" .:»›>«<…!-–—|*[]()")
    return not any(c.isalnum() for c in plain) or bare in terms("en", "boilerplate_lines") or bool(LINK.match(plain)) or (
        _starts("boilerplate_starts").match(plain) is not None
    )


def _is_published(paragraph: str) -> bool:
    if len(paragraph) > SHORT or not any(c.isdigit() for c in paragraph):
        return False
    parts = [_plain(part) for part in SEGMENT.split(paragraph)]
    return any(_dates(part) or (_starts("published_starts").match(part) and len(part.split()) <= 14) for part in parts)


def _dates(part: str) -> bool:
    """Whether a line says a day with its year and nothing else."""
    found = [word.strip(",.;:()") for word in part.split()]
    named = any(word in words("en", "calendar_names") for word in found) and any(re.fullmatch(r"\d{4}", w) for w in found)
    known = all(DATE_WORD.match(w) or ":" in w or w in words("en", "calendar_names") for w in found)
    return named and known and len(found) <= 10


def _is_byline(paragraph: str) -> bool:
    few = len(paragraph.split())
    if few <= 10 and EMAIL.search(paragraph):
        return True
    plain = _plain(paragraph)
    start = _starts("byline_starts").match(plain)
    if start is None or few > 25 or (TERMINAL.search(paragraph) and not paragraph.startswith("(")):
        return False
    rest = paragraph[start.end() :].lstrip(" :")
    return rest[:1].isupper() and (few <= 14 or ";" in rest)


def _is_caption(paragraph: str) -> bool:
    if _starts("caption_starts").match(_plain(paragraph)) and ":" in paragraph[:40]:
        return True
    if CREDIT_AT_END.search(paragraph, max(0, len(paragraph) - 60)):
        return True
    credit = CREDIT.search(paragraph)
    few = len(paragraph.split()) <= 60 and " said" not in paragraph
    return credit is not None and few and _credits(credit[1])


def _credits(inside: str) -> bool:
    parts = [part.strip(" .") for part in CREDIT_PART.split(_plain(inside))]
    media = ("photo", "photos", "image", "images", "picture", "pictures", "photograph", "photographs", "handout")
    known, begins = terms("en", "credits"), ("photo", "picture", "image")
    return any(part in known or part.endswith(media) or part.startswith(begins) for part in parts)


RULES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("boilerplate", _is_boilerplate),
    ("caption", _is_caption),
    ("byline", _is_byline),
    ("published", _is_published),
)


def _plain(text: str) -> str:
    """Folded to lower case, its white space made single blanks."""
    return " ".join(text.casefold().split())


@cache
def _starts(name: str) -> re.Pattern[str]:
    """Any entry of a word list at the start of a line, as whole words."""
    entries = sorted(lines("en", name), key=len, reverse=True)
    return re.compile("|".join(re.escape(e) + (r"(?!\w)" if e[-1].isalnum() else "") for e in entries))


def _is_prose(paragraph: str) -> bool:
    """Whether a paragraph tells something in sentences."""
    return len(paragraph) > SHORT or (TERMINAL.search(paragraph) is not None and len(paragraph.split()) > 3)


def _lists(shown: list[str], kinds: list[str]) -> list[str]:
    """The lines of link lists, and after the last sentence all that follows a line of boilerplate, are boilerplate."""
    told = [kind == "body" and _is_prose(paragraph) for paragraph, kind in zip(shown, kinds, strict=True)]
    last = max((i for i, prose in enumerate(told) if prose), default=-1)
    kinds = _entries_of_diary(shown, kinds, told)
    found, begun, listing = [], False, False
    for i, (paragraph, kind) in enumerate(zip(shown, kinds, strict=True)):
        begun = begun or told[i]
        if told[i] or kind == "caption":
            listing = False
        elif kind == "boilerplate" and begun:
            listing = i > last or _plain(paragraph).strip(" :»›>") in terms("en", "boilerplate_lists")
        elif listing and kind == "body":
            kind = "boilerplate"
        found.append(kind)
    return found


def _entries_of_diary(shown: list[str], kinds: list[str], told: list[bool]) -> list[str]:
    """Days on lines of their own below the first sentence are headings of a diary, and so is one right above it then."""
    days = [i for i, kind in enumerate(kinds) if kind == "published" and _dates(_plain(shown[i]))]
    first = next((i for i, prose in enumerate(told) if prose), len(told))
    diary = any(i > first and told[i + 1 : i + 2] == [True] for i in days)
    headings = {i for i in days if i > first or (diary and i == first - 1)}
    return ["body" if i in headings else kind for i, kind in enumerate(kinds)]


def _headline(shown: list[str], kinds: list[str], datelined: set[int], title: str | None) -> list[str]:
    """The paragraph that says the title, else the first line where it is no sentence and an article follows."""
    bodies = [i for i, kind in enumerate(kinds) if kind == "body"]
    wanted = next((i for i in bodies if title and _plain(shown[i]) == _plain(title)), None)
    if wanted is None and len(bodies) > 1 and bodies[0] not in datelined and _is_heading(shown[bodies[0]]):
        wanted = bodies[0]
    return ["headline" if i == wanted else kind for i, kind in enumerate(kinds)]


def _is_heading(paragraph: str) -> bool:
    few = len(paragraph) <= SHORT and not paragraph.rstrip("\"'”’»)").endswith((".", ":", ";", ","))
    return few and not all(DATE_WORD.match(w) or w in words("en", "calendar_names") for w in _plain(paragraph).split())


def _repeats(shown: list[str], blocks: list[Block]) -> list[Block]:
    """Paragraphs that say word for word what an earlier one said: at once after it, or at some length."""
    first: dict[str, int] = {}
    found = []
    for i, (paragraph, block) in enumerate(zip(shown, blocks, strict=True)):
        plain = _plain(paragraph)
        said = first.setdefault(plain, i)
        again = said < i and (said == i - 1 or len(plain.split()) >= 8) and block.kind != "boilerplate"
        found.append(evolve(block, kind="repeat", repeats=said) if again else block)
        if said < i and not again:
            first[plain] = i
    return found


def _parted(blocks: list[Block], datelines: dict[int, Dateline]) -> tuple[Block, ...]:
    """The blocks, with datelines parted from the paragraphs that they open; `repeats` counts the parts."""
    found: list[Block] = []
    place: list[int] = []
    for block in blocks:
        opened = datelines.get(block.start) if block.kind == "body" else None
        if opened is not None:
            found.append(Block(block.start, opened.end, "dateline"))
        place.append(len(found))
        if opened is None:
            found.append(block if block.repeats is None else evolve(block, repeats=place[block.repeats]))
        elif opened.end < block.end:
            found.append(Block(opened.end, block.end, "body"))
    return tuple(found)
