#!/usr/bin/env python3
"""Write the first names that men and women bear, but nearly always one of them, as the US Census of 1990 counted them.

Source: the lists in the package `names` (public domain). Needs: pip install names.

    python tools/build_given_names.py > src/itinerary/language/en/words/given_names.txt
"""

from pathlib import Path

import names

from itinerary.text.names.lexicon import FEMALE, MALE, key, lexicon

FILES = {"m": "dist.male.first", "f": "dist.female.first"}
SURELY = 12                 # how much oftener the one than the other


def counted() -> dict[str, dict[str, float]]:
    """The share of men and of women who bear each name, in per cent."""
    shares: dict[str, dict[str, float]] = {}
    for gender, file in FILES.items():
        for line in (Path(names.__file__).parent / file).read_text().splitlines():
            name, share = line.split()[:2]
            shares.setdefault(key(name), {})[gender] = float(share)
    return shares


def main() -> None:
    """Print the list."""
    found: dict[str, list[str]] = {"m": [], "f": []}
    for name, share in sorted(counted().items()):
        classes = lexicon().get(name, "")
        men, women = share.get("m", 0.0), share.get("f", 0.0)
        if MALE in classes and FEMALE in classes and max(men, women) > SURELY * min(men, women):
            found["m" if men > women else "f"].append(name)
    print("# First names that men and women bear, but nearly always men (m) or women (f), written by a tool from the")
    print("# lists of the United States Census of 1990 (public domain).")
    for gender, listed in found.items():
        for at in range(0, len(listed), 16):
            print(f"{gender}: {', '.join(listed[at : at + 16])}")


if __name__ == "__main__":
    main()
