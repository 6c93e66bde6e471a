"""Laws of every public value: equal to its copies, hashed as they are, pickled by every protocol, never changed."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import itinerary
from itinerary.testing.registration import TYPES, register

register()
PUBLIC = [getattr(itinerary, name) for names in TYPES.values() for name in names]
EXPRESSIONS = [pytest.param(itinerary.testing.expressions(), id="Expression")]
STRATEGIES = [*(pytest.param(st.from_type(type_), id=type_.__name__) for type_ in PUBLIC), *EXPRESSIONS]
FEW = settings(max_examples=30)


@pytest.mark.parametrize("values", STRATEGIES)
def test_copies_are_equal_and_hash_alike(values):
    @FEW
    @given(values)
    def law(value):
        pickled = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)]
        for same in (copy.copy(value), copy.deepcopy(value), *pickled):
            assert type(same) is type(value)
            assert same == value
            assert hash(same) == hash(value)
            assert repr(same) == repr(value)

    law()


@pytest.mark.parametrize("values", STRATEGIES)
def test_equality_is_an_equivalence_that_hashes_keep(values):
    @FEW
    @given(values, values)
    def law(a, b):
        assert a == copy.copy(a)
        assert (a == b) == (b == a)
        assert (a != b) is not (a == b)
        assert a != b or hash(a) == hash(b)
        assert a != "a text"
        assert a is not None
        assert len({a, b, copy.copy(a)}) == (1 if a == b else 2)

    law()


@pytest.mark.parametrize("values", STRATEGIES)
def test_values_are_frozen(values):
    @settings(max_examples=5)
    @given(values)
    def law(value):
        for field in attrs.fields(type(value)):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(value, field.name, None)
        with pytest.raises(AttributeError):
            value.banana = 1

    law()


@pytest.mark.parametrize("values", STRATEGIES)
def test_a_field_that_differs_makes_another_value(values):
    @settings(max_examples=10)
    @given(values)
    def law(value):
        held = [f for f in attrs.fields(type(value)) if f.eq and getattr(value, f.name) is not None]
        for field in held:
            other = copy.copy(value)
            object.__setattr__(other, field.name, _Other())
            assert other != value

    law()


class _Other:
    """Equal to nothing."""

    __hash__ = object.__hash__

    def __eq__(self, other):
        return False
