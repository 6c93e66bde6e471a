"""Writes the syntax network as package data: matrices as small integers with a scale a column, the rest as half floats."""

import json
from pathlib import Path
from typing import Any

import numpy as np


def pack(weights: dict[str, Any], words: list[str], tags: dict[str, list[str]], output: Path) -> None:
    """Write `syntax/network.bin` under `output`: a line of JSON that tells what follows, then the arrays."""
    arrays: dict[str, np.ndarray] = {}
    for name, value in weights.items():
        array = np.asarray(value, dtype=np.float32)
        if array.ndim == 2:
            scale = np.abs(array).max(axis=0) / 127 + 1e-12
            arrays[f"{name}.scale8"] = scale.astype(np.float32)
            arrays[name] = np.rint(array / scale).astype(np.int8)
        else:
            arrays[name] = array.astype(np.float16)
    write(arrays, {"words": words, **tags}, output / "syntax" / "network.bin")


def write(arrays: dict[str, np.ndarray], lists: dict[str, list[str]], target: Path) -> None:
    """Write the arrays and lists into one file."""
    shapes = [[name, array.dtype.str, list(array.shape)] for name, array in sorted(arrays.items())]
    head = json.dumps({"lists": lists, "arrays": shapes}, ensure_ascii=False, separators=(",", ":"))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(b"\n".join([head.encode(), b"".join(arrays[name].tobytes() for name in sorted(arrays))]))
    print(target.name, round(target.stat().st_size / 1e6, 2), "MB")
