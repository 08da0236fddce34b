"""Whatever a source, a file name, a title or a note says stays text: nothing of it runs, loads, or becomes part of the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from discrepancy.flags import write
from discrepancy.flags.storage.flag import decide
from discrepancy.model.discrepancy import State
from tests.attacks.report import hostile_report
from tests.browser.conftest import Open
from tests.browser.desk import reviewing, saved, written
from tests.browser.hostile import TEXTS

WATCH = "window.hits = []; window.hit = (number) => window.hits.push(number);"
OURS = "() => [...document.querySelectorAll('*')].map((element) => element.localName)"
FORBIDDEN = {"img", "iframe", "object", "embed", "link", "base", "video", "audio", "math", "x", "animate", "use", "template", "source"}


REPORT = hostile_report(TEXTS)


def watched(open_page: Open, url: str, **options: Any):
    """The page, and every request that it made."""
    asked: list[str] = []
    page = open_page("about:blank#", live=False, **options)
    page.add_init_script(WATCH)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    page.wait_for_function("() => document.body.classList.contains('live')")
    return page, asked


def look_at_everything(page) -> None:
    """Every discrepancy opened and unfolded, every text read, every fact of some chosen, the pictures, a print."""
    for _ in TEXTS:
        page.evaluate("() => document.querySelectorAll('#detail details').forEach((one) => { one.open = true; })")
        page.keyboard.press("j")
    page.locator("#go-pictures").click()
    page.evaluate("() => document.querySelectorAll('#tab-pictures details').forEach((one) => { one.open = true; })")
    page.locator("#go-text").click()
    for index in range(0, len(TEXTS), 6):
        page.locator("#which").select_option(index=index)
        page.evaluate("() => document.querySelector('.fact').click()")
    page.locator("#go-list").click()
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")


def harmless(page, asked: list[str], url: str) -> None:
    assert page.evaluate("() => window.hits") == []
    assert [address for address in asked if not address.startswith(url.partition("#")[0])] == []
    tags = page.evaluate(OURS)
    assert not FORBIDDEN & set(tags)
    assert tags.count("script") == 2
    assert tags.count("style") == 1
    assert (
        page.evaluate("() => [...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((n) => n.startsWith('on'))")
        == []
    )
    links = page.evaluate("() => [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))")
    assert [link for link in links if not link.startswith("#")] == []
    assert page.locator("h1").is_visible()
    hidden = "[\\u0000-\\u0008\\u000b-\\u001f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]"
    assert page.evaluate(f"() => [...document.body.innerText.matchAll(/{hidden}/g)].length") == 0


def test_the_corpus_is_large() -> None:
    assert len(set(TEXTS)) >= 60


def test_nothing_in_a_report_is_more_than_text(open_page: Open, tmp_path: Path) -> None:
    url = written(REPORT, tmp_path)
    page, asked = watched(open_page, url)
    look_at_everything(page)
    harmless(page, asked, url)


def test_nothing_in_a_review_is_more_than_text(open_page: Open, tmp_path: Path) -> None:
    texts = {source.id: source.text for source in REPORT.sources}
    flags = [decide(d, texts, State.NEEDS_CALL, by=text, note=text) for d, text in zip(REPORT.discrepancies[::2], TEXTS[::2], strict=True)]
    write(tmp_path / "discrepancy-flags.csv", flags)
    with reviewing(REPORT, tmp_path, by=TEXTS[5]) as review:
        page, asked = watched(open_page, review.url)
        assert page.locator("#by").input_value() == TEXTS[5]
        for number in (0, 8, 12, 36, 41):
            page.locator("#by").fill(TEXTS[number])
            page.locator("#note").fill(TEXTS[number])
            page.get_by_role("button", name="accept", exact=False).first.click()
        saved(page)
        assert TEXTS[8] in {flag.note for flag in review.decided().values()}
        look_at_everything(page)
        harmless(page, asked, review.url)


def test_a_report_without_script_shows_text_and_nothing_else(open_page: Open, tmp_path: Path) -> None:
    url = written(REPORT, tmp_path)
    page = open_page("about:blank#", live=False, java_script_enabled=False)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    assert asked == [url]
    assert page.locator("noscript .card, .card").count() == len(TEXTS)
    assert page.locator("img, iframe, object, embed, link, base, video, audio, form").count() == 0


@pytest.mark.parametrize("life", ["report", "review"])
def test_the_policy_would_stop_what_the_escaping_let_through(open_page: Open, tmp_path: Path, life: str) -> None:
    """Were one of the texts to become markup after all, it still could not run, load, or send."""

    def tried(url: str) -> None:
        page = open_page(url, quiet=False)
        blocked = page.evaluate(
            """async () => {
              const seen = [];
              document.addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
              const made = document.createElement("script");
              try { made.text = "window.ran = 1"; document.body.append(made); } catch { seen.push("trusted-types"); }
              try { document.body.insertAdjacentHTML("beforeend", "<b>x</b>"); } catch { seen.push("trusted-types"); }
              setTimeout(() => { try { eval("window.ran = 2"); } catch { seen.push("eval"); } }, 0);
              const image = document.createElement("img"); image.src = "http://evil.example/x"; document.body.append(image);
              const frame = document.createElement("iframe"); frame.src = "http://evil.example/"; document.body.append(frame);
              try { await fetch("http://evil.example/"); } catch { seen.push("fetch"); }
              const awaited = ["img-src", "frame-src", "connect-src", "eval"];
              for (let turn = 0; turn < 100 && !awaited.every((one) => seen.includes(one)); turn += 1) await new Promise((done) => setTimeout(done, 50));
              return [window.ran ?? null, seen];
            }"""
        )
        ran, seen = blocked
        assert ran is None
        assert {"img-src", "frame-src", "connect-src"} <= set(seen)
        assert seen.count("trusted-types") >= 2
        assert "eval" in seen

    if life == "report":
        tried(written(REPORT, tmp_path))
    else:
        with reviewing(REPORT, tmp_path) as review:
            tried(review.url)
