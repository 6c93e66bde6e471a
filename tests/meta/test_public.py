"""The public names: sorted, documented, typed, and each with an error that a caller can catch."""

import importlib
import inspect
import pkgutil
import subprocess
import sys

import pytest

import itinerary
from itinerary import errors

CALLABLES = [name for name in itinerary.__all__ if inspect.isfunction(getattr(itinerary, name))]
CLASSES = [name for name in itinerary.__all__ if inspect.isclass(getattr(itinerary, name))]


def test_names_are_sorted_and_there():
    assert list(itinerary.__all__) == sorted(itinerary.__all__)
    assert set(itinerary.__all__) <= set(dir(itinerary))
    assert set(CALLABLES) | set(CLASSES) == set(itinerary.__all__)


def test_contract_is_kept():
    wanted = "extract extract_many find_times resolve merge Article Timeline Options ItineraryError UnresolvedError"
    assert set(wanted.split()) <= set(itinerary.__all__)


@pytest.mark.parametrize("name", itinerary.__all__)
def test_documented(name):
    assert len(inspect.getdoc(getattr(itinerary, name)) or "") > 20


@pytest.mark.parametrize("name", CALLABLES)
def test_typed_and_keyword_only(name):
    signature = inspect.signature(getattr(itinerary, name))
    assert signature.return_annotation is not inspect.Signature.empty
    for parameter in list(signature.parameters.values()):
        assert parameter.annotation is not inspect.Parameter.empty
    assert all(p.kind is p.KEYWORD_ONLY for p in list(signature.parameters.values())[1:])


@pytest.mark.parametrize("name", CLASSES)
def test_public_methods_are_documented(name):
    home = getattr(itinerary, name)
    for key, value in vars(home).items():
        if not key.startswith("_") and (inspect.isfunction(value) or isinstance(value, property | classmethod)):
            assert inspect.getdoc(getattr(value, "fget", value)), f"{name}.{key}"


def test_every_error_is_public_and_drawn():
    tree = errors.__doc__ or ""
    for name, value in vars(errors).items():
        if inspect.isclass(value) and issubclass(value, Exception):
            assert name in itinerary.__all__
            assert name in tree
            assert issubclass(value, itinerary.ItineraryError)


def test_the_function_resolve_stays_whatever_is_imported():
    call = "itinerary.resolve('late May 2019', published='2019-04-24')"
    script = f"import itinerary.resolve.times.times, itinerary; print({call}.value)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert found.stdout.strip() == "2019-05"


@pytest.mark.parametrize("package", ["itinerary", "itinerary.testing"])
def test_no_module_hides_a_public_name(package):
    home = importlib.import_module(package)
    for module in pkgutil.iter_modules(home.__path__, f"{package}."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    assert not [name for name in home.__all__ if inspect.ismodule(getattr(home, name))]
