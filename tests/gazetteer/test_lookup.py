import pytest

from itinerary import gazetteer


@pytest.mark.parametrize(
    ("name", "listed", "country"),
    [
        ("vladivostok", "Vladivostok", "RU"),
        ("Bombay", "Mumbai", "IN"),
        ("Saigon", "Ho Chi Minh City", "VN"),
        ("sao paulo", "São Paulo", "BR"),
        ("St Louis, Missouri", None, None),
        ("Burma", "Myanmar", "MM"),
        ("the Netherlands", "Netherlands", "NL"),
        ("Nowhereville", None, None),
        ("", None, None),
        ("…", None, None),
    ],
)
def test_lookup_finds_names_and_other_names(name: str, listed: str | None, country: str | None) -> None:
    first = next(iter(gazetteer.lookup(name)), None)
    assert (first.name, first.country) == (listed, country) if first else listed is None


def test_lookup_gives_all_candidates_largest_first() -> None:
    found = gazetteer.lookup("Paris")
    assert found[0].country == "FR"
    assert any(place.region == "Texas" for place in found)
    cities = [place.population for place in found if place.type == "city" and not place.alternate]
    assert cities == sorted(cities, reverse=True)


@pytest.mark.parametrize(("code", "name"), [("Calif.", "California"), ("Ala.", "Alabama"), ("D.C.", "District of Columbia")])
def test_short_forms_of_states(code: str, name: str) -> None:
    assert [place.name for place in gazetteer.short_form(code)] == [name]


@pytest.mark.parametrize(("word", "name"), [("Kyrgyz", "Kyrgyzstan"), ("Texans", "Texas"), ("Welsh", "Wales")])
def test_demonyms(word: str, name: str) -> None:
    assert gazetteer.demonym(word)[0].name == name


def test_no_city_is_a_demonym() -> None:
    assert not gazetteer.is_demonym("Vladivostok")


@pytest.mark.parametrize(("name", "code"), [("KG", "KG"), ("KGZ", "KG"), ("Kyrgyzstan", "KG"), ("Dutch", "NL")])
def test_country_by_name_code_or_adjective(name: str, code: str) -> None:
    found = gazetteer.country(name)
    assert found is not None
    assert found.country == code


def test_a_city_is_no_country() -> None:
    assert gazetteer.country("Vladivostok") is None


def test_zone_is_left_open_where_a_country_has_several_clocks() -> None:
    russia, kyrgyzstan = gazetteer.country("RU"), gazetteer.country("KG")
    assert russia is not None
    assert kyrgyzstan is not None
    assert gazetteer.zone_of(russia) is None
    assert gazetteer.zone_of(kyrgyzstan) == "Asia/Bishkek"


def test_a_lone_surrogate_names_nothing():
    assert not list(gazetteer.lookup("\ud800slo"))
    assert not gazetteer.lookup("Osl\udc80")
