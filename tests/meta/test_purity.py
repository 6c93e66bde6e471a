"""No clock, no zone of the machine, no network, no environment, no chance: the source asks for none of them."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "itinerary"
CALLS = {
    "datetime.now", "datetime.today", "datetime.utcnow", "date.today", "dt.datetime.now", "dt.date.today", "time.time",
    "time.localtime", "pendulum.now", "pendulum.today", "pendulum.local_timezone", "pendulum.local", "os.getenv",
    "os.getenvb", "locale.getlocale", "locale.setlocale", "uuid.uuid1", "uuid.uuid4", "globals", "eval", "exec",
}  # fmt: skip
NAMES = {"os.environ", "os.environb", "time.tzname", "sys.argv"}
MODULES = set("random secrets socket urllib.request http.client requests ssl tzlocal locale subprocess threading".split())
ALLOWED = {("__init__.py", "globals")}       # where a public name is kept once it is found
FILES = sorted(SOURCE.rglob("*.py"))


def asked(tree):
    """What a module calls, names and imports, as written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield "calls", ast.unparse(node.func)
        elif isinstance(node, ast.Attribute):
            yield "names", ast.unparse(node)
        elif isinstance(node, ast.Import):
            yield from (("imports", name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "imports", node.module or ""


def impure(tree, name="x.py"):
    forbidden = {"calls": CALLS, "names": NAMES, "imports": MODULES}
    return [what for kind, what in asked(tree) if what in forbidden[kind] and (name, what) not in ALLOWED]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_source_is_pure(path):
    assert impure(ast.parse(path.read_text(encoding="utf-8")), path.name) == []


@pytest.mark.parametrize(
    "code", ["import random", "from datetime import datetime\ndatetime.now()", "import os\nos.environ['X']", "import socket"]
)
def test_impurity_is_seen(code):
    assert impure(ast.parse(code))
