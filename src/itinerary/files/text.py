"""Text in files: their bytes, their encoding, their front matter."""

import re
import sys
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from itinerary.errors import ArgumentError, quote

KEYS = ("published", "place", "timezone", "title", "url", "id")
BINARY = (b"%PDF", b"\x89PNG", b"PK\x03\x04", b"\x1f\x8b", b"GIF8", b"\xff\xd8\xff", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"BZh")
CONTROL = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b")) + b"\x7f"
DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding) ?= ?[\"']?([A-Za-z0-9._-]{2,30})", re.IGNORECASE)
FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
CLOSING = re.compile(r"(?<=[\r\n])---[ \t]*(?:\r\n|\n|\r|\Z)")
ENTRY = re.compile(r"([A-Za-z_]+)[ \t]*:[ \t]*(.*)")


def read(name: str) -> str:
    """The text of a file, or of standard input for "-". Raises ArgumentError where there is none to read."""
    return decode(read_bytes(name), name)


def read_bytes(name: str) -> bytes:
    """What a file holds, or standard input for "-". Raises ArgumentError where there is none to read."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except IsADirectoryError:
        raise ArgumentError(f"{quote(name)} is a folder; name a text file") from None
    except (OSError, ValueError) as error:
        fact = getattr(error, "strerror", None) or error
        raise ArgumentError(f"can't read {quote(name)}: {fact}; name a text file that exists") from None


def decode(data: bytes, name: str = "-") -> str:
    """Text out of bytes: UTF-8 or UTF-16 by its mark or by its looks, else what a page or feed declares, else Windows-1252
    (what "Latin-1" files really are).

    Raises ArgumentError where they are no text.

    >>> decode("naïve".encode("utf-16")), decode("naïve".encode("latin-1"))
    ('naïve', 'naïve')
    """
    head = data[:65536]
    wide = _wide(head)
    if data.startswith(BINARY) or (wide is None and len(head.translate(None, CONTROL)) < 0.97 * len(head)):
        raise ArgumentError(f"{quote(name)} is no text but binary data; pass the article as plain text")
    declared = DECLARED.search(head[:2048])
    for encoding in (wide, "utf-8-sig", declared and declared[1].decode("ascii"), "cp1252"):
        try:
            if encoding:
                return data.decode(encoding)
        except (ValueError, LookupError):
            continue
    return data.decode("latin-1")


def _wide(head: bytes) -> str | None:
    """UTF-16 where a mark, or a NUL in most characters, says so."""
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) and not head.startswith(BOM_UTF8):
        return "utf-16"
    half = len(head) // 2
    if half >= 4 and head[1::2].count(0) > 0.7 * half and not head[::2].count(0):
        return "utf-16-le"
    return "utf-16-be" if half >= 4 and head[::2].count(0) > 0.7 * half and not head[1::2].count(0) else None


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The facts that a block between two lines of `---` at the head of a text gives, and the text after it.

    >>> front_matter("---\\npublished: 2019-04-24\\nplace: 'Seoul'\\n---\\nThe talks")
    ({'published': '2019-04-24', 'place': 'Seoul'}, 'The talks')
    """
    opening = FENCE.match(text)
    closing = CLOSING.search(text, opening.end() - 1) if opening else None
    if opening is None or closing is None:
        return {}, text
    entries = [ENTRY.match(line) for line in text[opening.end() : closing.start()].splitlines() if line.strip()]
    found = {entry[1].lower(): _value(entry[2]) for entry in entries if entry}
    if not entries or None in entries or not set(found) & set(KEYS):
        return {}, text
    return {key: value for key, value in found.items() if key in KEYS and value}, text[closing.end() :]


def _value(text: str) -> str:
    value = text.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    value = value[1:-1] if quoted else value
    return "" if not quoted and value.lower() in ("null", "~", "none") else value
