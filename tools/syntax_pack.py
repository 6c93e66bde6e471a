"""Writes the syntax network as package data: matrices as small integers with a scale a column, the rest as half floats."""

import json
from math import prod
from pathlib import Path
from typing import Any

import numpy as np

FILE = Path("syntax") / "network.bin"


def pack(weights: dict[str, Any], words: list[str], tags: dict[str, list[str]], output: Path) -> None:
    """Write `syntax/network.bin` under `output`: a line of JSON that tells what follows, then the arrays."""
    write(small(weights), {"words": words, **tags}, output / FILE)


def add(weights: dict[str, Any], tags: dict[str, list[str]], output: Path) -> None:
    """Put these weights and tags into the file that is there, in the place of any of the same name."""
    line, _, body = (output / FILE).read_bytes().partition(b"\n")
    head = json.loads(line)
    arrays, at = {}, 0
    for name, kind, shape in head["arrays"]:
        arrays[name] = np.frombuffer(body, kind, prod(shape), at).reshape(shape)
        at += arrays[name].nbytes
    write(arrays | small(weights), head["lists"] | tags, output / FILE)


def small(weights: dict[str, Any]) -> dict[str, np.ndarray]:
    """Matrices as int8 and one scale a column, all else as float16."""
    arrays: dict[str, np.ndarray] = {}
    for name, value in weights.items():
        array = np.asarray(value, dtype=np.float32)
        if array.ndim == 2:
            scale = np.abs(array).max(axis=0) / 127 + 1e-12
            arrays[f"{name}.scale8"] = scale.astype(np.float32)
            arrays[name] = np.rint(array / scale).astype(np.int8)
        else:
            arrays[name] = array.astype(np.float16)
    return arrays


def write(arrays: dict[str, np.ndarray], lists: dict[str, list[str]], target: Path) -> None:
    """Write the arrays and lists into one file."""
    shapes = [[name, array.dtype.str, list(array.shape)] for name, array in sorted(arrays.items())]
    head = json.dumps({"lists": lists, "arrays": shapes}, ensure_ascii=False, separators=(",", ":"))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(b"\n".join([head.encode(), b"".join(arrays[name].tobytes() for name in sorted(arrays))]))
    print(target.name, round(target.stat().st_size / 1e6, 2), "MB")
