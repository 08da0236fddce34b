"""How much running text an element has, how much of it is links, and where it is in the tree."""

from __future__ import annotations

from collections.abc import Mapping

from lxml.etree import _Element as Element

from discrepancy.read.apart.furniture import text_of

_LONG = 40
"""A paragraph of running text is longer than this; labels and captions of buttons are not."""
_HOLDERS = frozenset("div section article td li blockquote body main".split())


def amounts(root: Element) -> Mapping[Element, int]:
    """For `root` and each element in it: characters of its running text outside links. Paragraphs count, and text directly in other blocks."""
    found: dict[Element, int] = {}
    open_: list[int] = [0]
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, done = stack.pop()
        if not isinstance(element.tag, str):
            continue
        if done:
            found[element] = total = open_.pop() + _own_running(element)
            open_[-1] += total
            continue
        open_.append(0)
        stack.append((element, True))
        stack.extend((child, False) for child in element)
    return found


def _own_running(element: Element) -> int:
    if element.tag == "p":
        length = len(text_of(element))
        free = length - linked(element)
    elif element.tag in _HOLDERS:
        length = free = _own_text(element)
    else:
        return 0
    return free if length > _LONG and free > length / 2 else 0


def _own_text(element: Element) -> int:
    return len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)


def linked(element: Element) -> int:
    """Number of characters of an element's text that are links."""
    if element.tag == "a" or within(element, "a"):
        return len(text_of(element))
    return sum(len(text_of(link)) for link in element.iter("a"))


def within(element: Element, *tags: str) -> bool:
    """Whether one of these elements encloses it."""
    return next(element.iterancestors(*tags), None) is not None


def inside(element: Element, other: Element) -> bool:
    """Whether an element is `other`, or is somewhere in it."""
    return element is other or any(each is other for each in element.iterancestors())
