import pytest

from itinerary import gazetteer
from itinerary.gazetteer.tables import countries, divisions, exonyms, features, rows
from itinerary.time.zones import zone

ALL = (*countries().values(), *divisions(), *features())


def test_every_hand_kept_place_is_somewhere_and_found_by_its_name() -> None:
    for listed in ALL:
        place = listed.record
        assert place.point is not None
        assert -90 <= place.point[0] <= 90
        assert -180 <= place.point[1] <= 180
        named = gazetteer.lookup(place.name)
        assert any(gazetteer.distance_km(found.point, place.point) < 100 for found in named if found.point), place.name


def test_zones_and_countries_exist() -> None:
    for listed in ALL:
        if listed.record.timezone:
            assert zone(listed.record.timezone)
        assert listed.record.country is None or listed.record.country in countries()


def test_every_site_names_where_it_can_be_checked() -> None:
    assert all(row["source"] for name in ("features", "sites", "regions") for row in rows(name))


def test_many_border_crossings_are_listed() -> None:
    assert sum(listed.record.type == "border crossing" for listed in features()) >= 120
    assert len(list(rows("sites"))) >= 150


@pytest.mark.parametrize(
    "name",
    ["Khasan", "Tumangang", "Panmunjom", "Wagah", "Attari", "Torkham", "Kerem Shalom", "Kremlin", "White House", "Baikonur"],
)
def test_places_that_city_lists_miss(name: str) -> None:
    assert any(place.by_hand for place in gazetteer.lookup(name))


def test_former_names_lead_to_listed_cities() -> None:
    for name, (listed, code) in exonyms().items():
        assert any(place.name == listed and place.country == code for place in gazetteer.lookup(name)), name
