"""Look at the pages as a reader does.

    python tools/screens.py FOLDER [SEED.txt …]

Renders pages and maps in headless Chromium, light and dark, wide and narrow, saves a picture of each into FOLDER, and checks
that nothing asks the network, nothing is cut off or reaches beyond the screen, and axe-core finds nothing serious.
Needs Debian's packages chromium and chromium-driver, the Python package selenium (extra `screens`) and, for axe-core, npm.
Says so and exits with status 0 where one of them is missing.
"""

import argparse
import json
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import itinerary
from itinerary.files import front_matter, read

ROOT = Path(__file__).parents[1]
NAMES = ("01-vladivostok-summit-trip", "03-fado-tour", "15-gasherbrum-expedition")
SEEDS = [ROOT / "seeds" / f"{name}.txt" for name in NAMES]
THEMES, WIDTHS = ("light", "dark"), (1280, 820, 390)
FLAGS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync""".split()
# Elements that reach beyond the window, and words that are wider than the box that hides the rest of them.
CUT_OFF = """
const wide = document.documentElement.clientWidth, found = [];
for (const e of document.querySelectorAll('body *')) {
  const box = e.getBoundingClientRect();
  if (box.width && box.height && (box.right > wide + 1 || box.left < -1) && !e.closest('.itn-map'))
    found.push(`${e.tagName}.${e.getAttribute('class')} from ${box.left} to ${box.right}: ${e.textContent.slice(0, 40)}`);
}
return found;
"""
OVERLAPPING = """
const boxes = [...document.querySelectorAll('.lane a span, .axis span, .lane h3, .itn-map text.name')]
  .filter(e => e.getClientRects().length).map(e => [e, e.getBoundingClientRect()]), found = [];
for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
  const [e, a] = boxes[i], [f, b] = boxes[j];
  if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
    found.push(`${e.textContent} and ${f.textContent}`);
}
return found;
"""
TIPS = """
const done = arguments[0], wide = document.documentElement.clientWidth, high = innerHeight, found = [];
for (const ref of document.querySelectorAll('.ref')) {
  const target = ref.querySelector('a, button');
  target.scrollIntoView({block: 'center'});
  target.focus();
  const tip = ref.querySelector('.tip'), box = tip.getBoundingClientRect();
  if (document.activeElement !== target) found.push(`not reachable: ${target.textContent}`);
  else if (!box.width || box.left < -1 || box.right > wide + 1 || box.top < -1 || box.bottom > high + 1)
    found.push(`tooltip cut off: ${target.textContent} ${JSON.stringify(box)}`);
}
document.activeElement.blur();
for (const e of document.querySelectorAll('.text')) e.scrollTop = 0;
scrollTo(0, 0);
done(found);
"""


AXE = "axe.run({rules: {'target-size': {enabled: true}}}).then(r => arguments[0](r.violations))"
FOCUSABLE = """[...document.querySelectorAll('a[href], button, summary, [tabindex="0"]')]
.filter(e => e.getClientRects().length)"""


class MissingToolError(Exception):
    """Something that these checks need is not installed."""


def axe(folder):
    """The source of axe-core, from the npm registry."""
    npm = shutil.which("npm")
    if npm is None:
        raise MissingToolError("npm is not installed: no axe-core")
    command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "axe-core@4"]
    if subprocess.run(command, capture_output=True, check=False, timeout=120).returncode:
        raise MissingToolError("npm could not install axe-core")
    return (Path(folder) / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@contextmanager
def browser():
    """A headless Chromium that notes every request."""
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        raise MissingToolError("Chromium is not installed: apt-get install chromium chromium-driver")
    try:
        from selenium import webdriver
    except ImportError:
        raise MissingToolError("selenium is not installed: pip install 'itinerary-timeline[screens]'") from None
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    with tempfile.TemporaryDirectory() as profile:
        for flag in [*FLAGS, f"--user-data-dir={profile}"]:
            options.add_argument(flag)
        service = webdriver.ChromeService(shutil.which("chromedriver"))
        driver = webdriver.Chrome(options=options, service=service)
        try:
            yield driver
        finally:
            driver.quit()


def requests(driver):
    """What the page asked the network for since this was last called."""
    events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    urls = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
    return [url for url in urls if not url.startswith(("file:", "data:"))]


def visit(driver, page, width, theme, picture=None, axe_source=None):
    """Open a page at a width and in a theme, keep a picture, and tell what is wrong with it."""
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": theme}]})
    screen = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
    requests(driver)
    driver.get(Path(page).resolve().as_uri())
    wrong = [f"asks for {url}" for url in requests(driver)]
    wrong += [f"reaches out of the window: {what}" for what in driver.execute_script(CUT_OFF)]
    wrong += [f"overlap: {what}" for what in driver.execute_script(OVERLAPPING)]
    wrong += driver.execute_async_script(TIPS)
    if picture:
        high = driver.execute_script("return document.documentElement.scrollHeight")
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {**screen, "height": min(high, 6000)})
        driver.save_screenshot(str(picture))
    if axe_source:
        driver.execute_script("document.querySelectorAll('details').forEach(e => e.open = true)")
        driver.execute_script(axe_source)
        found = driver.execute_async_script(AXE)
        serious = [(v["id"], v["nodes"]) for v in found if v["impact"] in ("serious", "critical")]
        for rule, nodes in serious:
            wrong.append(f"axe: {rule}, as in {nodes[0]['html'][:160]}: {nodes[0]['failureSummary'][:200]}")
    return wrong


def untabbed(driver):
    """What the Tab key does not come to, pressed once around the page."""
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys

    driver.execute_script("window.seen = new Set(); document.addEventListener('focusin', e => window.seen.add(e.target))")
    # Once around, wherever the focus was last, and over the browser's own controls.
    for _ in range(driver.execute_script(f"const all = {FOCUSABLE}; return all.length") + 3):
        ActionChains(driver).send_keys(Keys.TAB).perform()
    return driver.execute_script(f"const all = {FOCUSABLE}; return all.filter(e => !seen.has(e)).map(e => e.outerHTML)")


def timeline(path):
    """The timeline of a seed."""
    facts, text = front_matter(read(str(path)))
    return itinerary.extract(text, **facts)


def pages(folder, seeds):
    """The page of each seed and the map of the first, as files."""
    for path in seeds:
        found = timeline(path)
        page = folder / f"{Path(path).stem}.html"
        page.write_text(found.to_text("html"), encoding="utf-8")
        yield page
    for path in seeds[:1]:
        page = folder / f"{Path(path).stem}-map.html"
        timeline(path).map(offline=True).save(page)
        yield page


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("seeds", nargs="*", type=Path, metavar="SEED.txt", default=SEEDS)
    arguments = parser.parse_args()
    folder, seeds = arguments.folder, arguments.seeds
    folder.mkdir(parents=True, exist_ok=True)
    failures = 0
    with tempfile.TemporaryDirectory() as home:
        try:
            source = axe(home)
            with browser() as driver:
                for page, width, theme in product(list(pages(folder, seeds)), WIDTHS, THEMES):
                    picture = page.with_name(f"{page.stem}-{width}-{theme}.png")
                    wrong = visit(driver, page, width, theme, picture, source)
                    failures += bool(wrong)
                    print(f"{picture.name}: {'; '.join(wrong) or 'nothing wrong'}")
        except MissingToolError as missing:
            print(f"skipped: {missing}")
    return failures > 0


if __name__ == "__main__":
    raise SystemExit(main())
