#!/usr/bin/env python3
"""Whether any text makes the reader raise, hang, eat up memory, write what can't be read back, or cost more than it should.

    python benchmarks/fuzz.py [--minutes 2] [--seed 0] [--keep FOLDER]

Turn by turn, until the time is over: texts that Hypothesis draws, articles of `seeds/` mutated, lines of a megabyte, and
families (a piece of text repeated, at growing lengths, whose cost must grow as the length does). Every text is read and
written in every format; what breaks goes to FOLDER, with the text, once for each place in the code where it breaks.
Ends with status 1 if anything did. `fuzz_guided.py` goes where coverage leads.
"""

from __future__ import annotations

import argparse
import faulthandler
import hashlib
import json
import pathlib
import random
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
from hypothesis import HealthCheck, Phase, given, seed, settings
from scaling import exponent

import itinerary
from itinerary.export.schema import schema
from itinerary.show.formats import FORMATS
from itinerary.testing import hostile_texts
from itinerary.testing.hostile import SNIPPETS

ROOT = pathlib.Path(__file__).resolve().parent.parent
DAYS = ("2019-04-24", "2000-02-29", "0001-01-01", "9999-12-31", "1969-12-31T23:59", "2021-03-28T02:30")
PLACES: tuple[dict[str, str], ...] = ({}, {"place": "Seoul"}, {"timezone": "America/St_Johns"})
SECONDS, PER_CHARACTER = 5.0, 2e-4      # of processor time; ordinary text costs a quarter of that
LIMIT = 1.1
MEMORY = 6 * 2**30      # bytes of address space: a megabyte of text takes a tenth of that
VALIDATOR = jsonschema.Draft202012Validator(schema())


class HangError(Exception):
    """A text took longer than any text of its length should."""


class Fuzzer:
    """Reads texts, counts them, and keeps what breaks."""

    def __init__(self, number: int, keep: pathlib.Path) -> None:
        self.random = random.Random(number)
        self.keep = keep
        self.read: Counter[str] = Counter()
        self.size: Counter[str] = Counter()
        self.broken: dict[str, str] = {}
        signal.signal(signal.SIGPROF, _stop)

    def check(self, part: str, text: str) -> None:
        """Read a text in every way; keep it if anything breaks."""
        self.read[part] += 1
        self.size[part] += len(text)
        whole = self.random.random() < 0.2
        allowed = SECONDS + PER_CHARACTER * len(text) * (2 if whole else 1)     # all formats are written and read back
        keywords = {"published": self.random.choice(DAYS), **self.random.choice(PLACES)}
        current = self.keep / "current.txt"
        current.write_text(text, encoding="utf-8", errors="surrogatepass")
        faulthandler.dump_traceback_later(20 * allowed + 60, exit=True)     # where no signal gets through
        signal.setitimer(signal.ITIMER_PROF, allowed)
        try:
            examine(text, keywords, whole=whole)
        except Exception as error:
            signal.setitimer(signal.ITIMER_PROF, 0)
            self.note(f"{type(error).__name__} {error}"[:300], place_of(error), text, str(keywords))
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            faulthandler.cancel_dump_traceback_later()

    def note(self, what: str, where: str, text: str, how: str) -> None:
        """Keep what broke, once for each place."""
        if where in self.broken:
            return
        self.broken[where] = what
        name = hashlib.sha1(where.encode()).hexdigest()[:10]
        (self.keep / f"{name}.txt").write_text(text, encoding="utf-8", errors="surrogatepass")
        (self.keep / f"{name}.why").write_text(f"{what}\n{where}\n{how}\n", encoding="utf-8", errors="replace")
        print(f"BROKEN {what}\n  at {where}\n  with {how} and {text[:200]!r} ({len(text)} characters)", flush=True)


def _stop(_number: int, _frame: object) -> None:
    raise HangError


def place_of(error: Exception) -> str:
    """Type, file and line of the innermost frame of our own."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.name != _stop.__name__]
    last = next((f for f in reversed(frames) if "itinerary" in f.filename), frames[-1])
    return f"{type(error).__name__} {pathlib.Path(last.filename).name}:{last.lineno} {last.name}"


def examine(text: str, keywords: dict[str, str], *, whole: bool) -> None:
    """What must hold of any text: spans say what stands there; where `whole`, all formats can be written and read."""
    timeline = itinerary.extract(text, **keywords)
    for timex in itinerary.find_times(text, published=keywords["published"]):
        assert text[timex.span.start : timex.span.end] == timex.span.text != "", "a time's span"
    for event in timeline:
        assert text[event.trigger.start : event.trigger.end] == event.trigger.text != "", "a trigger's span"
    if whole:
        document = json.loads(timeline.to_json())
        VALIDATOR.validate(document)
        assert itinerary.Timeline.from_dict(document) == timeline, "the document read back"
        for name in FORMATS:
            timeline.to_text(name).encode("utf-8")


def drawn(fuzzer: Fuzzer) -> None:
    """Texts of Hypothesis."""

    @seed(fuzzer.random.getrandbits(32))
    @settings(
        max_examples=60, phases=[Phase.generate], database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(hostile_texts(max_size=fuzzer.random.choice([20, 200, 2000])))
    def read(text: str) -> None:
        fuzzer.check("drawn", text)

    read()


def articles() -> list[str]:
    """The articles of `seeds/`."""
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]


def mutants(fuzzer: Fuzzer) -> None:
    """Articles with some changes."""
    texts = articles()
    for _ in range(12):
        text = fuzzer.random.choice(texts)
        for _ in range(fuzzer.random.choice([1, 3, 10, 40])):
            text = fuzzer.random.choice(CHANGES)(fuzzer.random, text, texts)[:20_000]
        fuzzer.check("mutated", text)


def piece(chance: random.Random, text: str, most: int = 200) -> tuple[int, int]:
    """Somewhere in a text: start and end."""
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.randrange(most))


def _delete(chance: random.Random, text: str, texts: list[str]) -> str:
    start, end = piece(chance, text)
    return text[:start] + text[end:]


def _repeat(chance: random.Random, text: str, texts: list[str]) -> str:
    start, end = piece(chance, text, 60)
    return text[:end] + text[start:end] * chance.choice([1, 2, 50]) + text[end:]


def _insert(chance: random.Random, text: str, texts: list[str]) -> str:
    start, _ = piece(chance, text)
    return text[:start] + chance.choice([chance.choice(SNIPPETS), chr(chance.randrange(0x110000))]) + text[start:]


def _splice(chance: random.Random, text: str, texts: list[str]) -> str:
    other = chance.choice(texts)
    (start, end), (first, last) = piece(chance, text), piece(chance, other)
    return text[:start] + other[first:last] + text[end:]


def _digits(chance: random.Random, text: str, texts: list[str]) -> str:
    share = chance.random()
    return "".join(chance.choice("0123456789") if c.isdigit() and chance.random() < share else c for c in text)


def _shout(chance: random.Random, text: str, texts: list[str]) -> str:
    start, end = piece(chance, text, 2000)
    return text[:start] + chance.choice([str.upper, str.lower, str.title])(text[start:end]) + text[end:]


def _shuffle(chance: random.Random, text: str, texts: list[str]) -> str:
    by = chance.choice(["\n", ". ", " "])
    parts = text.split(by)
    start, end = piece(chance, "x" * len(parts), 40)
    middle = parts[start:end]
    chance.shuffle(middle)
    return by.join(parts[:start] + middle + parts[end:])


def _one_line(chance: random.Random, text: str, texts: list[str]) -> str:
    return text.replace("\n", chance.choice([" ", "", "\r", "\r\n", "\u2028", "\x85", "\t"]))


CHANGES: tuple[Callable[[random.Random, str, list[str]], str], ...] = (
    _delete, _repeat, _insert, _insert, _splice, _splice, _digits, _shout, _shuffle, _one_line,
)  # fmt: skip


def unit(chance: random.Random, texts: list[str]) -> str:
    """A piece of text to repeat: snippets, words and characters."""
    words = chance.choice(texts).split()
    start = chance.randrange(max(1, len(words) - 8))
    sources: tuple[Callable[[], str], ...] = (
        lambda: chance.choice(SNIPPETS),
        lambda: " ".join(words[start : start + chance.choice([1, 1, 2, 8])]) + chance.choice([" ", "", "\n", ". "]),
        lambda: chr(chance.randrange(0x3000)),
    )
    made = "".join(chance.choice(sources)() for _ in range(chance.choice([1, 1, 2, 3])))
    return made or " "


def line(fuzzer: Fuzzer) -> None:
    """A megabyte without a break."""
    made = unit(fuzzer.random, articles()).replace("\n", " ").replace("\r", " ")
    fuzzer.check("megabyte", made * (1_000_000 // len(made)))


def family(fuzzer: Fuzzer) -> None:
    """A piece repeated, at growing lengths: suspected at small ones, found guilty at great ones."""
    made = unit(fuzzer.random, articles())
    fuzzer.read["families"] += 1
    if growth(made, (4, 8, 16), fuzzer) > LIMIT + 0.1 and (found := growth(made, (20, 40, 80, 160), fuzzer)) > LIMIT:
        fuzzer.note(f"costs the {found:.2f}th power of the length", f"family {made!r}", made, "4 to 160 kB")


def growth(made: str, sizes: tuple[int, ...], fuzzer: Fuzzer) -> float:
    """The exponent that fits the cost of a piece repeated to so many kilobytes; the least of two tries each."""
    texts = [made * (1000 * size // len(made)) for size in sizes]
    costs = [min(cost(text) for _ in range(2)) for text in texts]
    fuzzer.size["families"] += sum(map(len, texts))
    return exponent([len(text) for text in texts], costs)


def cost(text: str) -> float:
    """Seconds of processor time to read a text."""
    began = time.process_time()
    itinerary.extract(text, published="2019-04-24")
    return time.process_time() - began


def turns(fuzzer: Fuzzer) -> Iterator[None]:
    """One part after another, for ever; long lines now and then."""
    parts: list[Callable[[Fuzzer], Any]] = [drawn, mutants, family, drawn, mutants, family, drawn, mutants, family, line]
    while True:
        for part in parts:
            part(fuzzer)
            yield


def main() -> None:
    """Fuzz until the time is over, then tell what was read and what broke."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=2.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=pathlib.Path, default=pathlib.Path("fuzz-findings"))
    arguments = parser.parse_args()
    arguments.keep.mkdir(parents=True, exist_ok=True)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    fuzzer = Fuzzer(arguments.seed, arguments.keep)
    cost(articles()[0])
    ends = time.monotonic() + 60 * arguments.minutes
    for _ in turns(fuzzer):
        if time.monotonic() > ends:
            break
    for part, count in fuzzer.read.items():
        print(f"{part:10} {count:8,} read, {fuzzer.size[part] / 1e6:8.1f} million characters")
    print(f"{time.process_time() / 60:.1f} minutes of processor time, {len(fuzzer.broken)} broken")
    (arguments.keep / "current.txt").unlink(missing_ok=True)
    sys.exit(1 if fuzzer.broken else 0)


if __name__ == "__main__":
    main()
