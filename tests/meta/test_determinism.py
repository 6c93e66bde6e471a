"""The same input gives the same output: whatever the hash seed, locale and zone, wherever the command runs, in any process,
in any thread, after any other call."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import itinerary

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SEED = SEEDS[11]
TEXTS = [path.read_text(encoding="utf-8") for path in SEEDS[:6]]
DAY = "2019-04-24"
HERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "1"}
ELSEWHERE = [
    {"PYTHONHASHSEED": "2"},
    {"TZ": "America/Lima"},
    {"TZ": "nonsense"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    {"PYTHONHASHSEED": "0", "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Kathmandu", "OMP_NUM_THREADS": "2"},
]


def document(folder, environment):
    command = [sys.executable, "-m", "itinerary", str(SEED), "--format", "json"]
    source = str(Path(itinerary.__file__).parents[1])
    where = {**os.environ, "PYTHONPATH": source, **HERE, **environment}
    return subprocess.run(command, capture_output=True, check=True, cwd=folder, env=where).stdout


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    found = document(tmp_path_factory.mktemp("here"), {})
    assert len(found) > 1000
    return found


@pytest.mark.parametrize("environment", ELSEWHERE, ids=lambda environment: " ".join(environment))
def test_same_output_in_any_environment(here, environment, tmp_path):
    assert document(tmp_path, environment) == here


def written(text):
    return itinerary.extract(text, published=DAY).to_json()


def test_same_output_in_any_order_of_calls():
    forwards = {text: written(text) for text in TEXTS}
    backwards = {text: written(text) for text in reversed(TEXTS)}
    assert forwards == backwards


def test_same_output_in_any_thread():
    alone = [written(text) for text in TEXTS]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(written, TEXTS * 2))
    assert together == alone * 2


def test_same_output_in_other_processes():
    articles = [{"text": text, "published": DAY} for text in TEXTS[:3]]
    spread = [timeline.to_json() for timeline in itinerary.extract_many(articles, processes=2)]
    assert spread == [written(text) for text in TEXTS[:3]]
