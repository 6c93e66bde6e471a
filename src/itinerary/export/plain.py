"""Text that every format can hold."""

from typing import Any

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def sound(text: str) -> str:
    """Without lone surrogates, which no encoding of Unicode holds: a replacement character stands for each.

    >>> sound("a\\ud800b")
    'a\N{REPLACEMENT CHARACTER}b'
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def one_line(text: str) -> str:
    """On one line, without control and other unprintable characters: a blank stands for each run of them.

    >>> one_line("a\\r\\n b\\x00c")
    'a b c'
    """
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def all_sound(value: Any) -> Any:
    """Plain JSON types with every text made sound."""
    if isinstance(value, str):
        return sound(value)
    if isinstance(value, dict):
        return {sound(key): all_sound(item) for key, item in value.items()}
    return [all_sound(item) for item in value] if isinstance(value, list) else value
