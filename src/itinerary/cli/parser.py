"""The command's arguments, its manual, and what shells need to complete them."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from itinerary.errors import MissingExtraError
from itinerary.show.formats import FORMATS

KINDS = ("text", "html", "jsonl", "feed")
BINARY = {
    "parquet": "the events as a data frame, in a Parquet file (extra arrow)",
    "arrow": "the same in an Arrow IPC file (Feather)",
}
LINES = {"jsonl": "a document itinerary/1 a line for each article, not merged"}
SHELLS = ("bash", "zsh", "tcsh")
ALL = "\0all"
USAGE = "itinerary ARTICLE [ARTICLE ...] [--published DATE] [OPTION ...]"
DESCRIPTION = """\
Reads news articles and prints what happened: the events in time order, each
with its time, places, actors and status, and the itinerary of every actor who
moves. Several articles make one timeline: what they all tell is one event."""
MANUAL = """\
formats:
{formats}

files:
  text   may begin with a front matter block between two lines of ---, which
         gives published, place, timezone, title, url and id, one "key: value"
         a line; what is given on the command line wins
  html   a web page (extra html): its date of publication is found in it, and
         the command says where
  jsonl  JSON lines: an object a line, with "text" and the same keys
  feed   RSS or Atom (extra feeds): an article an item
  The name of a file (.html, .jsonl, .rss, .atom) or its looks tell what it is;
  --input says so where they don't.

examples:
  itinerary story.txt --published 2019-04-24 --place Seoul
  itinerary page.html --format html --output timeline.html
  itinerary monday.txt tuesday.txt --actor "Kim Jong-un"
  itinerary story.txt --explain e3
  itinerary archive.jsonl --jobs 4 --format jsonl --output timelines.jsonl
  itinerary --completion bash > completions/itinerary

exit status:
  0 where all went well, also where nothing was found; 2 after one line on
  standard error for wrong use; 130 where interrupted. Notes, and the progress
  bar for several articles (on a terminal), go to standard error."""


class Parser(argparse.ArgumentParser):
    """An argument parser that tells of wrong use in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"itinerary: {message}; see itinerary --help\n")


class Completion(argparse.Action):
    """Prints a completion script and ends the command, as --help does."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: Any, values: Any, option: Any = None) -> None:
        try:
            script = completion(parser, values)
        except MissingExtraError as error:
            parser.error(str(error))
        print(script)
        parser.exit()


class Version(argparse.Action):
    """Prints the version of the package and ends the command."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: Any, values: Any, option: Any = None) -> None:
        from importlib.metadata import version

        print(f"itinerary {version('itinerary-timeline')}")
        parser.exit()


def parser() -> Parser:
    """The command's arguments."""
    formats = {**{name: row[2] for name, row in FORMATS.items()}, **LINES, **BINARY}
    manual = MANUAL.format(formats="\n".join(f"  {name:<11}{words}" for name, words in formats.items()))
    found = Parser(
        prog="itinerary",
        usage=USAGE,
        description=DESCRIPTION,
        epilog=manual,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    found.add_argument("articles", nargs="*", metavar="ARTICLE", help="a file, or - for standard input")
    about = found.add_argument_group("about the articles")
    date = "date or date-time of publication (ISO 8601), such as 2019-04-24"
    about.add_argument("--published", metavar="DATE", help=date)
    about.add_argument("--place", metavar="P", help="place of publication")
    about.add_argument("--timezone", metavar="Z", help="time zone of publication (IANA), such as Asia/Seoul")
    about.add_argument("--input", metavar="KIND", choices=KINDS, help=f"what the files are: {', '.join(KINDS)}")
    shown = found.add_argument_group("what to print")
    shown.add_argument("--format", metavar="FORMAT", choices=(*formats,), default="table", help="one of those below (table)")
    shown.add_argument("--actor", metavar="NAME", help="only the events and the itinerary of this actor")
    shown.add_argument("--explain", nargs="?", const=ALL, metavar="EVENT", help="how an event (such as e3) or each was read")
    shown.add_argument("--output", metavar="FILE", help="write there instead of to standard output")
    more = found.add_argument_group("the command itself")
    more.add_argument("--jobs", metavar="N", type=_jobs, default=1, help="read several articles at once, in N processes")
    script = "print a script that completes arguments in bash, zsh or tcsh (extra completion)"
    more.add_argument("--completion", metavar="SHELL", choices=SHELLS, action=Completion, help=script)
    more.add_argument("--version", action=Version, nargs=0, help="print the version")
    return found


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; give 1 or more")
    return int(text)


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """A script that completes the command's arguments in a shell. Raises MissingExtraError where shtab is not installed."""
    try:
        import shtab
    except ImportError:
        raise MissingExtraError("shtab", "completion") from None
    for action in parser._actions:
        if action.dest in ("articles", "output"):
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    return shtab.complete(parser, shell=shell)
