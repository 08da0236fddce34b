"""How fast the page is: 2,000 findings open and answer a key, 20,000 are searched and scrolled: python -m benchmarks.pages.

Times are taken in Chromium, from the first byte of the page or from the key to the next frame; the best of a few, since other work of the
machine is not the page's. The goals: 2,000 findings open in a second and answer a key in 50 ms; 20,000 answer a key in 150 ms and a search
in two seconds.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.served import served
from discrepancy.report.content.format import Options
from discrepancy.report.html import render
from tests.browser.made import many

ANSWER = """async (key) => {
  const times = [];
  for (let number = 0; number < 7; number += 1) {
    await new Promise((done) => setTimeout(done, 30));
    const start = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    document.getElementById('detail').getBoundingClientRect();
    await new Promise((done) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    }));
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}"""
SEARCHED = """async (words) => {
  const start = performance.now();
  const field = document.getElementById('q');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}"""


def opened(page: Page, url: str) -> float:
    """Milliseconds from the start of the navigation to a page that shows its list and its first card; the best of three."""
    times = []
    for _ in range(3):
        page.goto("about:blank")
        page.goto(url, wait_until="commit")
        page.wait_for_function("() => document.querySelector('.row') && document.querySelector('#detail h2')")
        times.append(page.evaluate("() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
    return float(min(times))


def measure(page: Page) -> list[tuple[str, float, float]]:
    """What was measured, in milliseconds, and the goal."""
    rows: list[tuple[str, float, float]] = []
    with served(many(2000)) as url:
        rows.append(("2,000 findings open", opened(page, url), 1000))
        rows += [(f"2,000 findings, key {key}", page.evaluate(ANSWER, key), 50) for key in ("j", "a", "1", "k")]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(render(many(20_000), Options()), encoding="utf-8")
        rows.append(("20,000 findings open", opened(page, path.as_uri()), 10_000))
        rows.append(("20,000 findings, key j", page.evaluate(ANSWER, "j"), 150))
        rows.append(("20,000 findings, search", page.evaluate(SEARCHED, "quarrow marlow 777"), 2000))
    return rows


def main() -> None:
    """Print what was measured next to the goals."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        sys.exit("no chromium: apt-get install chromium, or CHROMIUM=/path/to/it")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=["--headless", "--no-sandbox", "--disable-gpu"])
        print(f"{'':28}{'ms':>8}{'goal':>8}")
        for name, took, goal in measure(browser.new_page(viewport={"width": 1440, "height": 900})):
            print(f"{name:28}{took:8,.0f}{goal:8,.0f}{'' if took <= goal else '  over'}")
        browser.close()


if __name__ == "__main__":
    main()
