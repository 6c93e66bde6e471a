"""Draw the pictures of README and docs anew: python tools/draw_pictures.py

Needs what tools/screens.py needs, but for npm. Pictures are kept in 64 colours, so that they stay small.
"""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from screens import ROOT, browser, timeline

TARGET = ROOT / "docs" / "pictures"
TOUR, OBITUARY = (ROOT / "seeds" / f"{name}.txt" for name in ("03-fado-tour", "09-oceanographer-obituary"))
SHOTS = (
    ("page-light", "page", "light", 1280, 860, None),
    ("page-dark", "page", "dark", 1280, 860, None),
    ("narrow-dark", "page", "dark", 390, 844, None),
    ("tooltip", "page", "light", 1280, 400, ".text .time"),
    ("map", "map", "light", 780, 530, None),
)
"""The name of a picture, its page, theme, width and height, and what is pointed at."""


def shoot(driver, page, theme, width, height, target):
    """A picture of the top of a page, or of the part around what has the focus."""
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": theme}]})
    screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": True}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    driver.get(page.as_uri())
    if target:
        script = "const e = document.querySelectorAll(arguments[0])[8]; e.scrollIntoView({block: 'center'}); e.focus()"
        driver.execute_script(script, target)
    return Image.open(BytesIO(driver.get_screenshot_as_png())).convert("RGB")


def main():
    TARGET.mkdir(exist_ok=True)
    with TemporaryDirectory() as home, browser() as driver:
        pages = {name: Path(home).resolve() / f"{name}.html" for name in ("page", "map")}
        timeline(TOUR).show().save(pages["page"])
        timeline(OBITUARY).itineraries[0].map(offline=True).save(pages["map"])
        for name, page, *look in SHOTS:
            path = TARGET / f"{name}.png"
            shoot(driver, pages[page], *look).quantize(64, dither=Image.Dither.NONE).save(path, optimize=True)
            print(f"{path.name}: {path.stat().st_size:,} bytes")
    timeline(TOUR).plot().savefig(TARGET / "figure.png", dpi=90, metadata={"Software": None})


if __name__ == "__main__":
    main()
