"""The metadata of a page: JSON-LD, Open Graph and other meta elements, microdata, <time>, canonical link, language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping

from lxml.etree import _Element as Element

from discrepancy.read.apart.furniture import is_byline, is_stamp, short_text
from discrepancy.read.files.dateline import dateline_day

_ARTICLE = ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
            "BlogPosting", "LiveBlogPosting", "Report", "ScholarlyArticle", "TechArticle", "SocialMediaPosting", "WebPage")  # fmt: skip
"""Types of schema.org that mean the page's own text, WebPage last."""
_META = {
    "published": ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued",
                  "dcterms.issued", "dc.date", "dcterms.date", "citation_publication_date", "pubdate", "publishdate", "publish-date", "date"),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name"),
    "title": ("og:title", "citation_title", "dc.title", "twitter:title"),
    "language": ("og:locale", "dc.language", "content-language"),
    "url": ("og:url",),
}  # fmt: skip
_DEEPEST = 20
_LINE = 200
_LATER = re.compile(r"(?:last\s+)?(?:updated|modified)", re.IGNORECASE)


def metadata(root: Element) -> dict[str, tuple[str, str]]:
    """Field to (what is written, where it was found); the most reliable place wins: JSON-LD, then meta elements, then the visible page."""
    found: dict[str, tuple[str, str]] = {}

    def add(field: str, value: object, where: str) -> None:
        if isinstance(value, str) and value.strip() and field not in found:
            found[field] = (value.strip(), where)

    for item in sorted(_linked_data(root), key=_rank):
        add("published", item.get("datePublished"), "JSON-LD datePublished")
        add("modified", item.get("dateModified"), "JSON-LD dateModified")
        add("title", item.get("headline"), "JSON-LD headline")
        add("publisher", _name(item.get("publisher")), "JSON-LD publisher")
        add("language", item.get("inLanguage"), "JSON-LD inLanguage")
    _add_elements(root, add)
    if "published" not in found:
        for day in _days_of_lines(root):
            add("published", day, "line of the author and the day")
    for tag, where in (("h1", "h1"), ("title", "title element")):
        for element in root.iter(tag):
            add("title", " ".join("".join(element.itertext()).split()), where)
    add("language", root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"), "lang of the page")
    if "language" in found:
        language, where = found["language"]
        found["language"] = (language.replace("_", "-"), where)
    return found


def _add_elements(root: Element, add: Callable[[str, object, str], None]) -> None:
    """What link, meta and time elements and microdata say."""
    link = next(iter(root.xpath("//link[contains(concat(' ', normalize-space(@rel), ' '), ' canonical ')]/@href")), None)
    add("url", link, "canonical link")
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        metas.setdefault(name.lower(), meta.get("content") or "")
    for field, names in _META.items():
        for name in names:
            add(field, metas.get(name), f"meta {name}")
    for field, name in (("published", "datePublished"), ("modified", "dateModified")):
        for each in root.xpath("//*[@itemprop=$name]", name=name):
            add(field, each.get("datetime") or each.get("content"), f"itemprop {name}")
    for time in root.xpath(
        "//time[@pubdate]/@datetime | //article//header//time/@datetime | //article/time/@datetime | //header//time/@datetime"
    ):
        add("published", time, "time element of the article's head")


def _days_of_lines(root: Element) -> Iterator[str]:
    """The days of lines that name the author or stamp the page."""
    for line in root.iter("time", "p", "div", "span", "li"):
        text = short_text(line, _LINE) if len(line) < 6 else ""
        if text and (line.tag == "time" or is_byline(line) or is_stamp(text)) and not _LATER.match(text):
            day = dateline_day(text)
            if day is not None:
                yield day.isoformat()


def _linked_data(root: Element) -> Iterator[Mapping[str, object]]:
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads((script.text or "").strip(), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(data, 0)


def _articles(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _articles(item, depth + 1)
    elif isinstance(data, dict):
        if _rank(data) < len(_ARTICLE):
            yield data
        for key in ("@graph", "mainEntity"):
            if key in data:
                yield from _articles(data[key], depth + 1)


def _rank(item: Mapping[str, object]) -> int:
    kinds = item.get("@type")
    named = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
    return min((_ARTICLE.index(kind) for kind in named if kind in _ARTICLE), default=len(_ARTICLE))


def _name(publisher: object) -> object:
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    return publisher.get("name") if isinstance(publisher, dict) else publisher
