import pytest

from itinerary import errors


@pytest.mark.parametrize("name", [n for n in vars(errors) if n.endswith("Error")])
def test_every_error_is_an_itinerary_error_and_in_the_tree(name):
    assert issubclass(getattr(errors, name), errors.ItineraryError)
    assert name in errors.__doc__


def test_a_missing_extra_says_what_to_install():
    error = errors.MissingExtraError("folium", "map")
    assert "pip install 'itinerary-timeline[map]'" in str(error)
    assert isinstance(error, ImportError)


def test_a_long_input_is_cut_where_it_is_quoted():
    assert len(errors.quote("x" * 1000)) == 60
