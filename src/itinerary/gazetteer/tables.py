"""The hand-kept tables of places (data/places/*.tsv): countries, states and provinces, and all that no city list holds."""

from collections.abc import Iterator
from functools import lru_cache
from importlib import resources

from attrs import field, frozen

from itinerary.gazetteer.fold import fold
from itinerary.gazetteer.record import Record

FEATURE_FILES = ("features", "sites", "regions")
LONGEST_CODE = 7              # "U.S.A." and the like: found only as written


@frozen
class Listed:
    """A record with all its names, its demonyms, and what its table adds."""

    record: Record
    names: tuple[str, ...]
    demonyms: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
    capital: str | None = None


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table by column name, its leading comment left out."""
    path = resources.files("itinerary") / "data" / "places" / f"{name}.tsv"
    if not path.is_file():
        return
    lines = (line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#"))
    columns = next(lines).split("\t")
    for line in lines:
        yield dict(zip(columns, line.split("\t"), strict=False))


def parts(cell: str | None) -> tuple[str, ...]:
    """The parts of a cell that holds a list."""
    return tuple(part for part in (cell or "").split(";") if part)


@lru_cache(maxsize=1)
def countries() -> dict[str, Listed]:
    """The countries by ISO 3166 alpha-2 code."""
    return {row["code"]: _country(row) for row in rows("countries")}


def _country(row: dict[str, str]) -> Listed:
    record = Record(
        row["name"], "continent" if row["code"] == "AQ" else "country", row["code"], None, float(row["latitude"]),
        float(row["longitude"]), int(row["population"]), row["zone"] or None, by_hand=True,
    )
    return Listed(record, parts(row["other_names"]), parts(row["demonyms"]), (row["code"], row["iso3"]),
                  parts(row["neighbours"]), row["capital"] or None)


@lru_cache(maxsize=1)
def divisions() -> tuple[Listed, ...]:
    """The states, provinces and nations that have short forms."""
    return tuple(_division(row) for row in rows("divisions"))


def _division(row: dict[str, str]) -> Listed:
    record = Record(
        row["name"], "region", row["country"], row["name"], float(row["latitude"]), float(row["longitude"]),
        int(row["population"]), row["zone"] or None, by_hand=True,
    )
    return Listed(record, parts(row["other_names"]), parts(row["demonyms"]), parts(row["short"]))


@lru_cache(maxsize=1)
def features() -> tuple[Listed, ...]:
    """Continents, seas, rivers, mountains, islands, regions, border crossings, sites …"""
    return tuple(_feature(row) for name in FEATURE_FILES for row in rows(name))


def _feature(row: dict[str, str]) -> Listed:
    record = Record(
        row["name"], row["type"], row["country"] or None, row.get("region") or None, float(row["latitude"]),
        float(row["longitude"]), int(row.get("population") or 0), row["zone"] or None, by_hand=True,
    )
    return Listed(record, parts(row["other_names"]), parts(row.get("demonyms")))


@lru_cache(maxsize=1)
def exonyms() -> dict[str, tuple[str, str]]:
    """The listed name and the country of cities by their folded English and former names."""
    return {fold(row["name"]): (row["listed"], row["country"]) for row in rows("exonyms")}


@frozen
class Index:
    """The hand-kept tables by folded name."""

    names: dict[str, list[Record]] = field(factory=dict)
    starts: set[str] = field(factory=set)
    demonyms: dict[str, list[Record]] = field(factory=dict)
    exact: dict[str, list[Record]] = field(factory=dict)
    short: dict[str, list[Record]] = field(factory=dict)

    def add(self, listed: Listed) -> None:
        """List a place under its names, demonyms and short forms."""
        for name in dict.fromkeys((listed.record.name, *listed.names)):
            if name.isupper() and len(name) < LONGEST_CODE:
                self.exact.setdefault(name, []).append(listed.record)
                continue
            key = fold(name)
            if listed.record not in self.names.setdefault(key, []):
                self.names[key].append(listed.record)
            words = key.split()
            self.starts.update(" ".join(words[:count]) + " " for count in range(1, len(words)))
        for name in dict.fromkeys(form for word in listed.demonyms for form in (fold(word), fold(word) + "s")):
            self.demonyms.setdefault(name, []).append(listed.record)
        for code in dict.fromkeys(listed.codes):
            self.short.setdefault(code, []).append(listed.record)


@lru_cache(maxsize=1)
def index() -> Index:
    """All hand-kept tables in one index."""
    result = Index()
    for listed in (*countries().values(), *divisions(), *features()):
        result.add(listed)
    return result
