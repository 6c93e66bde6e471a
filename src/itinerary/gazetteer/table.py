"""The compact file of places that tools/build_gazetteer.py writes: sorted names in blocks, and one column a field.

Layout: the length of a JSON header (4 bytes, little-endian), the header, then its parts one after another: the names and
the alternate names (zlib streams), and the columns (plain, as they hardly shrink and load faster so). Names are lines
`key` or `key TAB name` in the order of their keys, in blocks that a blank line ends; a line's number is its record's.
Alternate names are lines `key TAB record`.
"""

from __future__ import annotations

import json
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from itertools import accumulate

from attrs import frozen

from itinerary.gazetteer.record import Record

FILE = "places.dat"
POINTS_PER_DEGREE = 100


@frozen
class Names:
    """Sorted lines in blocks: of each block its first key, where it starts, and how many lines are before it."""

    text: bytes
    first: list[bytes]
    start: list[int]
    before: list[int]

    @classmethod
    def of(cls, text: bytes) -> Names:
        """The names of a text of lines."""
        blocks = text.split(b"\n\n")
        first = [block[: block.find(b"\n")].partition(b"\t")[0] for block in blocks]
        start = list(accumulate((len(block) + 2 for block in blocks), initial=0))
        before = list(accumulate((block.count(b"\n") + 1 for block in blocks), initial=0))
        return cls(text, first, start, before)

    def find(self, key: bytes) -> Iterator[tuple[int, bytes]]:
        """The number and the rest of each line of a key."""
        at = bisect_right(self.first, key) - 1
        if at < 0:
            return
        start, end = self.start[at], self.start[at + 1]
        where = start if self.first[at] == key else self._seek(key, start, end)
        if where < 0:
            return
        number = self.before[at] + self.text.count(b"\n", start, where)
        for line in self.text[where:end].split(b"\n"):
            found, _, rest = line.partition(b"\t")
            if found != key:
                return
            yield number, rest
            number += 1

    def _seek(self, key: bytes, start: int, end: int) -> int:
        """Where the first line of a key starts in `[start, end)`; -1 where none does."""
        found = (self.text.find(b"\n" + key + mark, start, end) for mark in (b"\n", b"\t"))
        return min((place + 1 for place in found if place >= 0), default=-1)

    def starts(self, prefix: bytes) -> bool:
        """Whether a key starts with the prefix."""
        at = max(bisect_right(self.first, prefix) - 1, 0)
        start, end = self.start[at], self.start[at + 1]
        following = self.first[at + 1] if at + 1 < len(self.first) else b""
        return following.startswith(prefix) or self.text.startswith(prefix, start) or (
            self.text.find(b"\n" + prefix, start, end) >= 0
        )

    def line(self, number: int) -> bytes:
        """The line of a number."""
        at = bisect_right(self.before, number) - 1
        return self.text[self.start[at] : self.start[at + 1]].split(b"\n")[number - self.before[at]]


@frozen
class Table:
    """The loaded file."""

    names: Names
    alternates: Names
    types: list[str]
    divisions: list[tuple[str, str | None, str]]
    zones: dict[int, str]
    kind: array[int]
    division: array[int]
    latitude: array[int]
    longitude: array[int]
    population: array[int]

    def find(self, key: str) -> Iterator[Record]:
        """The records listed under a folded name, then those that have it as another name."""
        raw = key.encode("utf-8", "surrogatepass")
        for number, rest in self.names.find(raw):
            yield self.record(number, (rest or raw).decode(), titled=not rest)
        for _, rest in self.alternates.find(raw):
            listed, _, name = self.names.line(int(rest)).partition(b"\t")
            yield self.record(int(rest), (name or listed).decode(), titled=not name, alternate=True)

    def starts(self, prefix: str) -> bool:
        """Whether a name starts with the folded prefix."""
        raw = prefix.encode("utf-8", "surrogatepass")
        return self.names.starts(raw) or self.alternates.starts(raw)

    def record(self, number: int, name: str, titled: bool = False, alternate: bool = False) -> Record:
        """The record of a number, under the name that the file gives it there."""
        country, region, zone = self.divisions[self.division[number]]
        code = self.population[number]
        return Record(
            name.title() if titled else name,
            self.types[self.kind[number]],
            country or None,
            region,
            self.latitude[number] / POINTS_PER_DEGREE,
            self.longitude[number] / POINTS_PER_DEGREE,
            (code >> 3) * 10 ** (code & 7),
            self.zones.get(number, zone) or None,
            alternate,
        )


@lru_cache(maxsize=1)
def table() -> Table:
    """The table that ships with the package, read when first asked for."""
    raw = (resources.files("itinerary") / "data" / "places" / FILE).read_bytes()
    size = int.from_bytes(raw[:4], "little")
    header = json.loads(raw[4 : 4 + size])
    names: dict[str, Names] = {}
    columns: dict[str, array[int]] = {}
    start = 4 + size
    for name, code, length in header["parts"]:
        part = raw[start : start + length]
        start += length
        if code:
            columns[name] = array(code, part)
        else:
            names[name] = Names.of(zlib.decompress(part))
    odd, zone = columns.pop("odd"), columns.pop("zone")
    zones = {number: header["zones"][at] for number, at in zip(odd, zone, strict=True)}
    divisions = [tuple(row) for row in header["divisions"]]
    return Table(
        names["names"], names["alternates"], header["types"], divisions, zones, columns["kind"], columns["division"],
        columns["latitude"], columns["longitude"], columns["population"],
    )
