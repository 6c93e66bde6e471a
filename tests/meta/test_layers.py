"""Imports point down: a module imports only its own layer or a lower one."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "itinerary"
ORDER = """errors span options < time < language gazetteer < model < text < find < resolve < events < order < trips
< export < show < timeline < pipeline < api < cli files adapters testing"""
LAYER = {name: rank for rank, names in enumerate(ORDER.split("<")) for name in names.split()}
PUBLIC = "__init__"     # the package's own front, which sends each public name home


def module(path):
    return path.relative_to(SOURCE).with_suffix("").parts


def layer(parts):
    return LAYER[parts[0]]


def imports(path):
    """The modules of this package that a file imports for more than types: parts after `itinerary`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing = [node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    skipped = {id(node) for block in typing for node in ast.walk(block)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "itinerary":
            for name in node.names:
                yield (*node.module.split(".")[1:], name.name)
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[1:] for name in node.names if name.name.split(".")[0] == "itinerary")


FILES = sorted(path for path in SOURCE.rglob("*.py") if module(path)[0] not in (PUBLIC, "__main__"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: "/".join(module(path)))
def test_imports_point_down(path):
    above = [".".join(parts) for parts in imports(path) if not parts or LAYER.get(parts[0], 99) > layer(module(path))]
    assert above == []


def test_every_module_has_a_layer():
    assert {module(path)[0] for path in FILES} <= set(LAYER)


def test_no_module_is_long():
    assert [(path.name, n) for path in FILES if (n := len(path.read_text(encoding="utf-8").splitlines())) > 400] == []
