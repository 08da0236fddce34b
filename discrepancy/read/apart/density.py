"""How much running text an element has, how much of it is links, and where it stands in the tree."""

from __future__ import annotations

from lxml.etree import _Element as Element

from discrepancy.read.apart.furniture import text_of

_LONG = 40
"""A paragraph of running text is longer than this; labels and captions of buttons are not."""


def running(element: Element) -> int:
    """Characters of running text in it that are no links: paragraphs, and text directly in other blocks."""
    total = 0
    for each in element.iter():
        if not isinstance(each.tag, str):
            continue
        if each.tag == "p" or (
            each.tag in ("div", "section", "article", "td", "li", "blockquote", "body", "main") and _own_text(each) > _LONG
        ):
            length = len(text_of(each)) if each.tag == "p" else _own_text(each)
            free = length - (linked(each) if each.tag == "p" else 0)
            total += free if length > _LONG and free > length / 2 else 0
    return total


def _own_text(element: Element) -> int:
    return len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)


def linked(element: Element) -> int:
    """Characters of its text that are links."""
    if element.tag == "a" or within(element, "a"):
        return len(text_of(element))
    return sum(len(text_of(link)) for link in element.iter("a"))


def within(element: Element, *tags: str) -> bool:
    """Whether one of these elements stands around it."""
    return next(element.iterancestors(*tags), None) is not None


def inside(element: Element, other: Element) -> bool:
    """Whether it is `other`, or stands somewhere in it."""
    return element is other or any(each is other for each in element.iterancestors())
