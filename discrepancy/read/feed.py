"""Feeds in RSS 2.0, RSS 1.0 or Atom: each entry is a document with its own date, title and address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, tostring

from discrepancy.read.files.html_fragment import fragment_text
from discrepancy.read.files.metadata import with_metadata
from discrepancy.read.files.reader import Content, NotMeant, Part, Reader, Request
from discrepancy.read.files.zip_package import parse_xml

_ATOM = "{http://www.w3.org/2005/Atom}"
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 80
_ENTRIES = ("item", "entry")


def read(data: bytes, request: Request) -> Iterator[Part]:
    """One document per entry: its headline, and its content or else its summary. Raises NotMeant for other XML."""
    root = parse_xml(data)
    local = root.tag.rpartition("}")[2]
    if local not in ("rss", "RDF", "feed"):
        raise NotMeant(f"is XML, but not a feed: its root is <{local[:50]}>")
    return _entries(root)


def _entries(root: Element) -> Iterator[Part]:
    atom = root.tag == f"{_ATOM}feed"
    head = root if atom else next((each for each in root if _local(each) == "channel"), root)
    entries, inner = _outermost(root)
    shared = {
        "publisher": _first(head, "title"),
        "language": _first(head, "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
    }
    taken: set[str] = set()
    for number, entry in enumerate(entries, 1):
        title = _first(entry, "title") or ""
        body = _first(entry, "encoded", "content") or _first(entry, "description", "summary") or ""
        link = next(
            (each.get("href") for each in entry if _local(each) == "link" and each.get("href") and each.get("rel") in (None, "alternate")),
            None,
        )
        link = link or _first(entry, "link")
        name = _name(link or _first(entry, "guid", "id") or "", number, taken)
        title = " ".join(fragment_text(title).split())
        text = "\n\n".join(filter(None, (title, fragment_text(body))))
        if not text:
            yield Part(name=name, problem="this entry holds no text")
            continue
        where = "entry of the feed"
        values = {
            "title": (title, f"title, {where}"),
            "url": (link or "", f"link, {where}"),
            "published": (_first(entry, "pubDate", "published", "date", "issued") or "", f"publication date, {where}"),
            "modified": (_first(entry, "updated", "modified") or "", f"updated, {where}"),
            **{field: (value, "head of the feed") for field, value in shared.items() if value},
        }
        content = with_metadata(Content(text=text, extracted=True), {key: pair for key, pair in values.items() if pair[0]})
        if content.published is None and content.modified is not None and atom:
            # RFC 4287 asks every entry for `updated`, and for `published` of none.
            content = replace(content, published=content.modified, found=(*content.found, ("published", f"updated, {where}")))
        yield Part(name=name, content=content)
    if inner:
        yield Part(name="", problem=f"{inner} of its entries are inside another entry and were not read separately")


def _outermost(root: Element) -> tuple[list[Element], int]:
    """The entries that no other entry contains, in order, and the number of the others, whose text would be read once for each level."""
    found: list[Element] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if _local(element) in _ENTRIES:
            found.append(element)
        else:
            stack.extend(reversed(element))
    return found, sum(_local(each) in _ENTRIES for entry in found for each in entry.iter()) - len(found)


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _first(element: Element, *names: str) -> str | None:
    """The text of the first child of one of these names; of xhtml, its markup."""
    for name in names:
        for child in element:
            if _local(child) == name and not (
                child.tag.startswith("{http://search.yahoo.com/mrss") or child.tag.startswith("{http://www.itunes")
            ):
                text = tostring(child, encoding="unicode") if len(child) else child.text
                if text and text.strip():
                    return text.strip()
    return None


def _name(address: str, number: int, taken: set[str]) -> str:
    """A short name that stays when entries are added: the end of its address."""
    try:
        parts = urlsplit(address) if len(address) < 2_000 else None
    except ValueError:  # brackets where no address has them
        parts = None
    end = (parts.path.rstrip("/").rpartition("/")[2] or parts.netloc) if parts else ""
    if parts and parts.query:
        end += f"-{parts.query}"
    name = _UNSAFE.sub("-", end).strip("-.")[:_LONGEST] or f"entry-{number}"
    while name in taken:
        name = f"{name}-{number}"
    taken.add(name)
    return name


READER = Reader(
    id="feed", summary="Feeds in RSS or Atom, each entry a document", extensions=(".rss", ".atom", ".rdf", ".xml"), apart=__name__
)
