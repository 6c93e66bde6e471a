"""Writes the syntax network as package data: matrices as small integers with a scale a column, the rest as half floats."""

from pathlib import Path
from typing import Any

import numpy as np


def pack(weights: dict[str, Any], words: list[str], tags: dict[str, list[str]], output: Path) -> None:
    """Write `syntax/network.npz` under `output`."""
    arrays: dict[str, np.ndarray] = {}
    for name, value in weights.items():
        array = np.asarray(value, dtype=np.float32)
        if array.ndim == 2:
            scale = np.abs(array).max(axis=0) / 127 + 1e-12
            arrays[name] = np.rint(array / scale).astype(np.int8)
            arrays[f"{name}.scale8"] = scale.astype(np.float32)
        else:
            arrays[name] = array.astype(np.float16)
    for name, values in {"words": words, **tags}.items():
        arrays[f"list.{name}"] = np.frombuffer("\n".join(values).encode(), dtype=np.uint8)
    target = output / "syntax"
    target.mkdir(parents=True, exist_ok=True)
    np.savez(target / "network.npz", **arrays)
    print("network.npz", round((target / "network.npz").stat().st_size / 1e6, 2), "MB")
