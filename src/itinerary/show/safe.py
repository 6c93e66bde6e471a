"""Text made safe for a page: escaped, and without characters that no page may hold."""

from html import escape


def safe(text: str) -> str:
    """Escaped for text and for quoted attributes; control characters and lone surrogates become blanks.

    >>> safe('<b title="x">\\x00')
    '&lt;b title=&quot;x&quot;&gt; '
    """
    return escape("".join(c if c.isprintable() or c in "\n\t" else " " for c in text))
