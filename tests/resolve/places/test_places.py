import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary import extract
from itinerary.model import Article, Name, Place
from itinerary.model.context import Context
from itinerary.resolve.places.places import places, resolve_place


def read(text: str, names: tuple[Name, ...] = (), place: str | None = None) -> dict[str, Place]:
    article = Article(text, published="2021-03-17", place=place)
    return {found.name: found for found in places(Context(article, names=names))}


def called(text: str, name: str, kind: str) -> Name:
    start = text.index(name)
    return Name(start, start + len(name), name, kind)


@pytest.mark.parametrize(
    ("text", "name", "country", "region"),
    [
        ("The mayor of Athens, Georgia, resigned.", "Athens", "US", "Georgia"),
        ("The mayor of Athens, Greece, resigned.", "Athens", "GR", "Attica"),
        ("He was born in Cambridge, Ohio, in 1950.", "Cambridge", "US", "Ohio"),
        ("She lectures in Cambridge.", "Cambridge", "GB", "England"),
        ("A fire broke out in Birmingham, Ala., on Monday.", "Birmingham", "US", "Alabama"),
        ("A fire broke out in Birmingham (England) on Monday.", "Birmingham", "GB", "England"),
        ("The train reached Vladivostok, Russia, at noon.", "Vladivostok", "RU", "Primorye"),
        ("He crossed the border at the Russian border city of Khasan.", "Khasan", "RU", "Primorye"),
        ("They met in Georgia's capital, Tbilisi. Georgia applied.", "Georgia", "GE", None),
        ("Voters in Atlanta and Savannah, Georgia, queued for hours.", "Georgia", "US", "Georgia"),
        ("Officials in Washington said nothing.", "Washington", "US", "District of Columbia"),
        ("Seattle and Tacoma lie in Washington, near Oregon.", "Seattle", "US", "Washington"),
        ("He studied in Leningrad.", "Leningrad", "RU", None),
        ("The White House said nothing.", "White House", "US", None),
        ("She sang in Cologne.", "Cologne", "DE", "North Rhine-Westphalia"),
    ],
)
def test_a_name_takes_the_sense_that_the_text_gives(text: str, name: str, country: str, region: str | None) -> None:
    found = read(text)
    assert name in found
    assert found[name].country == country
    assert region is None or found[name].region == region
    assert found[name].latitude is not None


def test_a_saint_is_spelled_as_the_article_spells_him() -> None:
    assert "St. Paul" in read("He spoke in St. Paul, Minnesota, on Monday.")


def test_one_sense_in_an_article() -> None:
    found = read("Paris, Texas, was hit by a storm. In Paris, roofs flew off. Paris will rebuild.")
    assert found["Paris"].region == "Texas"
    assert len(found["Paris"].mentions) == 3


def test_other_places_nearby_decide() -> None:
    text = "The road from Pineville to Alexandria was closed. The sheriff of Rapides Parish said so."
    assert read(text)["Alexandria"].region == "Louisiana"


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Soldiers reached the Kyrgyz village of Zhalgyzbulun at dawn.", "Zhalgyzbulun", "city", "KG"),
        ("Police closed Wexcombe Bridge on Friday.", "Wexcombe Bridge", "bridge", None),
        ("They climbed Mount Quillan in two days.", "Mount Quillan", "mountain", None),
        ("Ducks winter on Lake Orrendale.", "Lake Orrendale", "lake", None),
        ("Shots were fired in Zebrine Street.", "Zebrine Street", "street", None),
        ("She stayed at the Hotel Kirghizia for a week.", "Hotel Kirghizia", "building", None),
        ("On July 5 they climbed to Camp 2 and rested.", "Camp 2", "camp", None),
        ("They rested at base camp.", "base camp", "camp", None),
    ],
)
def test_a_place_in_no_list_is_kept_unresolved(text: str, name: str, kind: str, country: str | None) -> None:
    names = (called(text, name, "place"),) if name == "Zhalgyzbulun" else ()
    place = read(text, names)[name]
    assert (place.type, place.country, place.latitude) == (kind, country, None)


def test_the_zone_of_an_unlisted_place_is_that_of_what_it_lies_in() -> None:
    text = "Soldiers reached the Kyrgyz village of Zhalgyzbulun at dawn."
    assert read(text, (called(text, "Zhalgyzbulun", "place"),))["Zhalgyzbulun"].timezone == "Asia/Bishkek"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Russian delegation left.", "Russia"),
        ("Nice work, he said.", "Nice"),
        ("In March the police came.", "March"),
        ("A study by the University of Oxford was praised.", "Oxford"),
        ("The Bank of England raised rates.", "England"),
        ("The Washington Post reported it.", "Washington"),
        ("Police said so.", "Police"),
        ("Mr. London left early.", "London"),
    ],
)
def test_what_is_no_place(text: str, name: str) -> None:
    assert name not in read(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [("Paris Hilton smiled.", "Paris Hilton", "person"), ("Jordan said it was over.", "Jordan", "person")],
)
def test_a_person_is_no_place(text: str, name: str, kind: str) -> None:
    assert not read(text, (called(text, name, kind),))


def test_a_clear_cue_overrules_the_name_reader() -> None:
    text = "He lived in Jordan for years."
    assert read(text, (called(text, "Jordan", "person"),))["Jordan"].country == "JO"


def test_what_a_name_is_called_overrules_the_name_reader_everywhere() -> None:
    text = "He reached Khasan, a small Russian border town, at noon. Khasan slept."
    found = read(text, (called(text, "Khasan", "person"), Name(57, 63, "Khasan", "person")))
    assert found["Khasan"].country == "RU"
    assert len(found["Khasan"].mentions) == 2


def test_a_team_or_government_may_be_a_place() -> None:
    text = "Pyongyang said it would not wait."
    assert "Pyongyang" in read(text, (called(text, "Pyongyang", "organisation"),))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The walkers set out from Kvarnby at dawn and came down at Ostrelle.", ["Kvarnby", "Ostrelle"]),
        ("He took his boat up to Satsuma Saturday.", ["Satsuma"]),
        ("She studied at Uppsala University.", ["Uppsala"]),
        ("He spoke to Kvarnby about the plan.", []),
        ("They walked on Monday to please Kvarnby.", []),
        ("They flew from Krakow on Monday.", ["Krakow"]),
    ],
)
def test_names_that_motion_makes_places(text: str, names: list[str]) -> None:
    assert list(read(text)) == names


def test_motion_overrules_the_name_reader_everywhere() -> None:
    text = "Kvarnby was quiet. The walkers came down at Kvarnby at dusk."
    assert len(read(text, (called(text, "Kvarnby", "organisation"),))["Kvarnby"].mentions) == 2


def test_a_short_form_is_the_building() -> None:
    text = "It opened at the Kvarnby Gallery. The Kvarnby is closed on Mondays."
    found = read(text, (Name(38, 45, "Kvarnby", "place"),))
    assert [span.text for span in found["Kvarnby Gallery"].mentions] == ["Kvarnby Gallery", "Kvarnby"]
    assert list(read("It opened at the Leeds Gallery in Leeds.")) == ["Leeds Gallery", "Leeds"]


def test_the_own_place_of_an_article_is_a_place() -> None:
    assert list(read("The mill of Ostrelle burnt.", place="Ostrelle")) == ["Ostrelle"]
    assert list(read("The mill of Ostrelle burnt.")) == []


def test_ids_follow_the_text_and_mentions_are_what_stands_there() -> None:
    text = "From Oslo he flew to Rome, and from Rome to Oslo."
    found = list(read(text).values())
    assert [place.id for place in found] == ["p1", "p2"]
    assert [place.name for place in found] == ["Oslo", "Rome"]
    assert all(text[span.start : span.end] == span.text == place.name for place in found for span in place.mentions)


@pytest.mark.parametrize(
    ("name", "country"),
    [("Cambridge, Ohio", "US"), ("Seoul", "KR"), ("PARIS", "FR"), ("Wagah", "PK"), ("Nowhereville", None)],
)
def test_resolve_place(name: str, country: str | None) -> None:
    found = resolve_place(name)
    assert (found.country if found else None) == country


@given(st.text(alphabet=st.sampled_from("Paris, Ohio.St-'’ of the\n(1)ÉßU.S. Mount"), max_size=80))
def test_no_text_raises(text: str) -> None:
    for place in read(text).values():
        spans = [(span.start, span.end) for span in place.mentions]
        assert spans == sorted(spans)


@given(st.text(max_size=60))
def test_places_are_plain_values(text: str) -> None:
    assert json.dumps([place.name for place in read(text).values()]) is not None


def test_a_university_hospital_is_a_place():
    found = read("He was taken to Sligo University Hospital on Monday.")
    assert {name: place.type for name, place in found.items()} == {"Sligo University Hospital": "building"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Residents of Breona fear the worst.", ["Breona"]),
        ("The boat reached Lower Lode at noon.", ["Lower Lode"]),
        ("She reached Mordiford on Palm Sunday.", ["Mordiford"]),
        ("They camped below the Aracel rapids.", ["Aracel rapids"]),
        ("They mended the Monday bridge.", []),
        ("They slept aboard the supply ship Valdivia.", []),
        ("They took the ferry to London.", ["London"]),
    ],
)
def test_names_that_no_list_holds(text, expected):
    assert [place.name for place in extract(text, published="2021-03-17").places] == expected


def test_a_sea_goes_by_its_first_word():
    assert list(read("She sailed across the Baltic to Kotka.")) == ["Baltic Sea", "Kotka"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She was taken to Sheba Medical Center on Friday.", "Sheba Medical Center"),
        ("She was taken to Cook Children's Medical Center on Friday.", "Cook Children's Medical Center"),
        ("She was taken to St Thomas' Hospital on Friday.", "St Thomas' Hospital"),
    ],
)
def test_a_house_for_the_sick_is_a_place(text, name):
    assert name in read(text)


def test_a_house_is_no_person_though_a_person_owned_it():
    text = "He died in Guy's Hospital on Friday."
    assert "Guy's Hospital" in read(text, (called(text, "Guy", "person"),))


@pytest.mark.parametrize(("text", "expected"), [
    ("Ann Lee is playing in the Reykjavik Open.", ["Reykjavik"]),
    ("Ann Lee won the London Marathon on Sunday.", ["London"]),
    ("Ann Lee was beaten in the Norfield Open.", []),
    ("He lost the SIM card in Oslo.", ["Oslo"]),
    ("SIM, Russia - A fire broke out in Oslo.", ["Sim", "Russia", "Oslo"]),
])
def test_contests_and_cards_are_no_places(text: str, expected: list[str]) -> None:
    assert [place.name for place in extract(text, published="2021-03-17").places] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Ann Lee landed at Tom F. Larkin airport on Monday.", ["Tom F. Larkin airport"]),
    ("Ann Lee was taken from Norfield station to Leeds prison on Monday.", ["Norfield station", "Leeds prison"]),
    ("Ann Lee reached Oslo on Monday. She was met at Oslo station.", ["Oslo"]),
    ("The ship lies in Norfield harbour.", ["Norfield harbour"]),
    ("The bird reached the Nile delta on Monday.", ["Nile delta"]),
    ("Ann Lee walked out of the flooded Norrin valley on Monday.", ["Norrin valley"]),
    ("Ann Lee waited at a station in Oslo on Monday.", ["Oslo"]),
    ("She called from British prisons on Monday.", []),
])
def test_a_common_noun_behind_a_name_tells_of_a_house(text: str, expected: list[str]) -> None:
    assert [place.name for place in extract(text, published="2021-03-17").places] == expected


@pytest.mark.parametrize(("text", "name"), [("They met in The Hague.", "The Hague"), ("We met in the Bronx.", "Bronx")])
def test_an_article_is_part_of_a_name_that_is_listed_with_it_alone(text, name):
    assert [place.name for place in extract(text, published="2021-03-17").places] == [name]


@pytest.mark.parametrize("court", ["Leeds Crown Court", "Leeds Magistrates' Court", "Leeds District Court"])
def test_a_court_is_where_the_town_in_its_name_is(court):
    assert "Leeds" in read(f"He was jailed at {court} on Friday.")


@pytest.mark.parametrize(("verb", "expected"), [("flew to", True), ("spoke to", False)])
def test_whither_somebody_moves_is_a_place_though_it_may_be_a_name(verb, expected):
    found = extract(f"Ashby {verb} Bor, where 80 people were killed in 2014.", published="2021-03-17").places
    assert ("Bor" in {place.name for place in found}) == expected


@pytest.mark.parametrize(
    ("text", "name", "type"),
    [
        ("They met envoys of China, Japan and Russia.", "China", "country"),
        ("He was born in Georgia, U.S., in 1950.", "Georgia", "region"),
        ("He flew to Lima, Peru.", "Lima", "city"),
    ],
)
def test_a_country_before_another_lies_in_none(text, name, type):
    assert read(text)[name].type == type


def test_a_port_is_a_place_even_where_no_list_knows_it():
    timeline = extract("Anna Holm left Port Stanwell on January 21.", published="2021-03-17")
    assert [actor.name for actor in timeline.actors] == ["Anna Holm"]
    assert [part.place.name for event in timeline.events for part in event.places] == ["Port Stanwell"]
