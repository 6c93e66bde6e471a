"""The command `itinerary`: articles in, a timeline out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from itinerary.errors import ItineraryError, PublishedError, quote
from itinerary.show.formats import FORMATS

if TYPE_CHECKING:
    from itinerary.model import Article
    from itinerary.timeline import Timeline

ALL = "\0all"
WIDTH = 100
DESCRIPTION = "Read news articles and print what happened: events in time order, and the itinerary of every actor who moves."
EPILOG = "A file may begin with a front matter block (between lines of ---) that gives published, place, timezone and title."


class Parser(argparse.ArgumentParser):
    """An argument parser that tells of wrong use in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"itinerary: {message}; see itinerary --help\n")


def parser() -> Parser:
    """The command's arguments."""
    found = Parser(prog="itinerary", description=DESCRIPTION, epilog=EPILOG)
    found.add_argument("articles", nargs="*", metavar="ARTICLE", help="a text file, or -; several make one timeline")
    found.add_argument("--published", metavar="DATE", help="date or date-time of publication (ISO 8601), such as 2019-04-24")
    found.add_argument("--place", metavar="P", help="place of publication")
    found.add_argument("--timezone", metavar="Z", help="time zone of publication (IANA), such as Asia/Seoul")
    found.add_argument("--format", choices=FORMATS, default="table", help="what to print (default: %(default)s)")
    found.add_argument("--actor", metavar="NAME", help="only the events and the itinerary of this actor")
    found.add_argument("--explain", nargs="?", const=ALL, metavar="EVENT", help="how an event (such as e3) or each was read")
    found.add_argument("--output", metavar="FILE", help="write there instead of to standard output")
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. Returns its exit status: 0, or 2 after one line on standard error for wrong use."""
    try:
        options = parser().parse_args(argv)
        _swap(options)
        _write(_run(options), options.output)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 130
    except ItineraryError as error:
        message = " ".join(str(error).split())
        sys.stderr.write(f"itinerary: {message}\n".encode("ascii", "backslashreplace").decode())
        return 2
    return 0


def _swap(options: argparse.Namespace) -> None:
    """`--explain article.txt` means the article where none is named besides."""
    if not options.articles and options.explain not in (None, ALL):
        options.articles, options.explain = [options.explain], ALL
    if not options.articles:
        parser().error("no ARTICLE given: name a text file, or - for standard input")


def _run(options: argparse.Namespace) -> str:
    articles = [_article(name, options) for name in options.articles]
    from itinerary.api import extract, merge

    timelines = [extract(article) for article in articles]
    timeline = timelines[0] if len(timelines) == 1 else merge(timelines)
    if options.actor is not None:
        timeline = timeline.about(options.actor)
    return _shown(timeline, options)


def _article(name: str, options: argparse.Namespace) -> Article:
    from itinerary.files import front_matter, read
    from itinerary.model import Article

    given, text = front_matter(read(name))
    facts = {key: getattr(options, key, None) or given.get(key) for key in ("published", "place", "timezone", "title")}
    if not facts["published"]:
        raise PublishedError(
            f"{quote(name)} has no publication date: add --published DATE, or 'published: DATE' in its front matter"
        )
    return Article(text, **facts, url=given.get("url"), id=given.get("id"))


def _shown(timeline: Timeline, options: argparse.Namespace) -> str:
    if options.explain is not None:
        events = timeline.events if options.explain == ALL else (options.explain,)
        return "\n\n".join(timeline.explain(event) for event in events) + "\n"
    if options.format != "table":
        return timeline.to_text(options.format)
    from itinerary.show.table import table

    width, colour = (WIDTH, False) if options.output else _terminal()
    return table(timeline.reading, width=width, colour=colour)


def _terminal() -> tuple[int, bool]:
    """The width of the terminal, and whether standard output is one."""
    try:
        return min(os.get_terminal_size(sys.stdout.fileno()).columns, 160), sys.stdout.isatty()
    except (OSError, ValueError):
        return WIDTH, False


def _write(text: str, output: str | None) -> None:
    if output is None:
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
        return
    try:
        Path(output).write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise ItineraryError(f"can't write {quote(output)}: {error.strerror}; name a file in a folder that exists") from None


if __name__ == "__main__":
    raise SystemExit(main())
