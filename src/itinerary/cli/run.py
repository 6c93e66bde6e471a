"""The command `itinerary`: articles in, a timeline out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.cli.parser import ALL, BINARY, LINES, parser
from itinerary.errors import ItineraryError, quote
from itinerary.export.plain import one_line

if TYPE_CHECKING:
    from itinerary.model import Article
    from itinerary.timeline import Timeline

WIDTH = 100


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. Returns its exit status: 0, or 2 after one line on standard error for wrong use."""
    try:
        options = parser().parse_args(argv)
        _check(options)
        _write(_run(options), options.output)
    except BrokenPipeError:
        _discard()
    except KeyboardInterrupt:
        return 130
    except ItineraryError as error:
        _say(str(error))
        return 2
    return 0


def _say(message: str) -> None:
    """One line on standard error, whatever the message holds."""
    sys.stderr.write(f"itinerary: {one_line(message)}\n".encode("ascii", "backslashreplace").decode())


def _check(options: argparse.Namespace) -> None:
    """What the parser can't tell. `--explain article.txt` means the article where none is named besides."""
    if not options.articles and options.explain not in (None, ALL):
        options.articles, options.explain = [options.explain], ALL
    if not options.articles:
        parser().error("no ARTICLE given: name a file, or - for standard input")
    if options.format in LINES and options.actor is not None:
        parser().error("--actor keeps a part of one timeline, and jsonl holds several; use another --format")
    if options.format in BINARY and options.output is None and sys.stdout is not None and sys.stdout.isatty():
        parser().error(f"{options.format} is no text: name a file with --output")


def _run(options: argparse.Namespace) -> Iterator[str | bytes]:
    """What is to be written, piece by piece."""
    articles = [article for name in options.articles for article in _articles(name, options)]
    from itinerary.api import extract_many, merge

    jobs = min(options.jobs, len(articles)) if articles else 1
    timelines = extract_many(articles, processes=jobs, progress=len(articles) > 1 and sys.stderr.isatty())
    if options.explain is None and options.format in LINES:
        yield from (timeline.to_json(indent=None) + "\n" for timeline in timelines)
        return
    read = list(timelines)
    timeline = read[0] if len(read) == 1 else merge(read)
    if options.actor is not None:
        timeline = timeline.about(options.actor)
    yield _shown(timeline, options)


def _articles(name: str, options: argparse.Namespace) -> tuple[Article, ...]:
    """The articles of a file; what was found in it and not given is said."""
    from itinerary.files.load import read_articles

    given = {"published": options.published, "place": options.place, "timezone": options.timezone}
    found = read_articles(name, kind=options.input, **given)
    notes = [note for article in found for note in article.notes]
    if notes:
        more = f"; and so on for {len(notes)} articles" if len(notes) > 1 else ""
        _say(f"{name}: {notes[0]}{more}")
    return found


def _shown(timeline: Timeline, options: argparse.Namespace) -> str | bytes:
    if options.explain is not None:
        events = timeline.events if options.explain == ALL else (options.explain,)
        return "\n\n".join(timeline.explain(event) for event in events) + "\n"
    if options.format in BINARY:
        from itinerary.export.frames import to_feather, to_parquet

        return (to_parquet if options.format == "parquet" else to_feather)(timeline.reading)
    if options.format != "table":
        text = timeline.to_text(options.format)
        return text if text.endswith("\n") else f"{text}\n"
    from itinerary.show.table import table

    width, colour = (WIDTH, False) if options.output else _terminal()
    return table(timeline.reading, width=width, colour=colour)


def _terminal() -> tuple[int, bool]:
    """The width of the terminal, and whether standard output is one."""
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns, 160), sys.stdout.isatty()
    except (OSError, ValueError, AttributeError):
        return WIDTH, False


def _write(pieces: Iterator[str | bytes], output: str | None) -> None:
    """Written as they come; a file is made anew only once there is something to write."""
    if output is None:
        _print(pieces)
        return
    first = next(pieces, "")
    try:
        with Path(output).open("wb") as file:
            for piece in (first, *pieces):
                file.write(piece if isinstance(piece, bytes) else piece.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise ItineraryError(f"can't write {quote(output)}: {error.strerror}; name a file in a folder that exists") from None


def _print(pieces: Iterator[str | bytes]) -> None:
    if sys.stdout is None:
        raise ItineraryError("can't write to standard output, which is closed; name a file with --output")
    encoding = sys.stdout.encoding or "utf-8"
    for piece in pieces:
        try:
            if isinstance(piece, bytes):
                sys.stdout.buffer.write(piece)
            else:
                sys.stdout.write(piece.encode(encoding, "backslashreplace").decode(encoding))
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            _discard()
            raise ItineraryError(f"can't write to standard output: {error.strerror}; name a file with --output") from None


def _discard() -> None:
    """What is still to be written goes nowhere: else Python complains of it as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
