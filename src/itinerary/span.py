"""Where something stands in an article."""

from attrs import frozen


@frozen(order=True)
class Span:
    """The characters `[start, end)` of an article's text, as it was given.

    `text` is what stands there. `article` is the article's id where a timeline holds several, else None.

    >>> Span(7, 12, "Paris").overlaps(Span(10, 14, "is i"))
    True
    """

    start: int
    end: int
    text: str = ""
    article: str | None = None

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies within this span."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    @classmethod
    def of(cls, text: str, start: int, end: int, article: str | None = None) -> "Span":
        """The span over `text[start:end]`.

        >>> Span.of("in Paris", 3, 8)
        Span(start=3, end=8, text='Paris', article=None)
        """
        return cls(start, end, text[start:end], article)
