"""Which part of a page is the article.

Measured on the layouts of tests/read/layouts.py (see test_article.py for the figures there, and those of trafilatura on the same pages).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from lxml.etree import _Element as Element

from discrepancy.read.apart.blocks import BLOCKS, blocks_of
from discrepancy.read.apart.density import amounts, inside, linked, within
from discrepancy.read.apart.furniture import (
    HEADINGS,
    NEVER,
    is_byline,
    is_hidden,
    is_label,
    is_named_furniture,
    is_pointer,
    is_role,
    is_stamp,
    remove,
    short_text,
    text_of,
    words_of,
)

_BODY = frozenset(
    "articlebody storybody entrycontent postcontent postbody articlecontent storycontent articletext storytext bodytext contentbody maincontent"
    " entrybody newsbody".split()
)
"""Words of classes that content management systems give the text itself."""
_ENOUGH = 600
"""Characters of running text that can be an article by themselves."""
_TEASER = 700
"""Most characters that a teaser with its headline, its summary and its time may have."""


def article_text(root: Element, titles: Collection[str] = ()) -> str:
    """The headline and the article, a blank line between blocks; "" where the page has no running text. Modifies `root`. `titles` are the
    page's own titles: a heading equal to one is the headline, whatever its rank.
    """
    _raise_headline(root, titles)
    headings = [each for each in root.iter("h1") if text_of(each)]
    heads = _around(headings)
    _remove_furniture(root, heads)
    body = root.find("body") if root.tag == "html" else root
    if body is None:
        return ""
    _remove_teasers(body, heads)
    chosen = _chosen(body, heads)
    if chosen is None:
        return ""
    head = next((each for each in headings if inside(each, body)), None)
    before = [] if head is None or inside(head, chosen) else _before(head, chosen)
    _remove_lists(chosen)
    return "\n\n".join([*before, *blocks_of(chosen)])


def _raise_headline(root: Element, titles: Collection[str]) -> None:
    """Make the headline the only h1: not the name of the paper, which some pages make their first heading."""
    headings = [each for each in root.iter("h1", "h2", "h3") if text_of(each)]
    named = [each for each in headings if any(_same(text_of(each), title) for title in titles)]
    plain = [each for each in headings if each.tag == "h1" and linked(each) < 0.95 * len(text_of(each))]
    headline = next(iter([each for each in named if not within(each, "a")] or named or plain), None)
    for heading in headings:
        if headline is not None and heading is headline:
            heading.tag = "h1"
        elif heading.tag == "h1" and (heading not in plain or headline is not None):
            heading.tag = "h2"


def _around(headings: Collection[Element]) -> frozenset[Element]:
    """The headline and the elements around it, which are part of the article whatever their class names are."""
    return frozenset(each for heading in headings for each in (heading, *heading.iterancestors()))


def _same(text: str, title: str) -> bool:
    """Whether a title, maybe with the paper's name after it, is this heading."""
    text, title = " ".join(text.split()).casefold(), " ".join(title.split()).casefold()
    return len(text) > 12 and title.startswith(text) and (title == text or not title[len(text)].isalnum())


def _remove_furniture(root: Element, heads: Collection[Element]) -> None:
    running = amounts(root)
    whole = max(running[root], 1)
    remove([element for element in root.iter() if isinstance(element.tag, str) and _is_furniture(element, running[element], whole, heads)])


def _is_furniture(element: Element, running: int, whole: int, heads: Collection[Element]) -> bool:
    """Whether an element is outside the article. It has `running` characters of the page's `whole` running text; the article has most of them."""
    tag = element.tag
    if tag in ("html", "body", "main"):
        return False
    if tag in NEVER:
        # A page that puts everything into one form (ASP.NET) is still a page.
        return tag not in ("aside", "footer", "form", "label") or running <= whole / 2
    if is_hidden(element) or is_role(element):
        return True
    if tag == "header":
        return not within(element, "article", "main") and element not in heads
    if tag == "time":
        return not within(element, "p", "li", "td", "blockquote", "figcaption")
    if tag in ("p", "div", "span") and len(element) < 6 and is_stamp(short_text(element, 120)):
        return True
    if is_byline(element) and not within(element, "p") and running <= whole / 4:
        return True
    if tag in HEADINGS or not is_named_furniture(element) or element in heads:
        return False
    return running <= whole / 2 or whole - running >= _ENOUGH  # comments can be longer than what they are about


def _remove_teasers(body: Element, heads: Collection[Element]) -> None:
    """Other stories that no class marks: blocks that are links as a whole, headlines that are links, and sections with such a label."""
    remove([link for link in body.iter("a") if any(child.tag in BLOCKS for child in link.iterdescendants())])
    gone = []
    for heading in body.iter(*sorted(HEADINGS)):
        text = text_of(heading)
        if heading.tag == "h1" or not text:
            continue
        if is_label(text):
            gone += _section(heading, heads)
        elif linked(heading) >= 0.95 * len(text):
            gone += _card(heading, heads)
    for container in body.iter("div", "section", "ul", "ol"):
        if container not in heads:
            cards = [child for child in container if _is_card(child)]
            gone += cards if len(cards) > 1 and 2 * len(cards) > len(container) else []
    for strong in body.iter("p", "div", "strong", "b"):
        if (label := _label_block(strong)) is not None:
            gone += _label_and_list(label)
    remove(gone)


def _label_block(strong: Element) -> Element | None:
    """The block that is only a label ("Read also"), by itself or through the bold text that fills it."""
    text = short_text(strong, 100) if len(strong) < 3 else ""
    if not text or not is_label(text):
        return None
    if strong.tag in ("p", "div"):
        return strong
    parent = strong.getparent()
    return parent if parent is not None and short_text(parent, 100) == text else None


def _section(heading: Element, heads: Collection[Element]) -> list[Element]:
    """A labelled section: the container whose first thing the label is, or the label and what follows to the next heading of its rank."""
    parent = heading.getparent()
    if parent is None:
        return [heading]
    if parent.tag not in ("body", "main", "article") and parent not in heads and _first(parent, heading):
        return [parent]
    gone = [heading]
    for after in heading.itersiblings():
        if after.tag in HEADINGS and after.tag <= heading.tag:
            break
        gone.append(after)
    return gone


def _first(parent: Element, heading: Element) -> bool:
    return not (parent.text or "").strip() and next((child for child in parent if text_of(child)), None) is heading


def _card(heading: Element, heads: Collection[Element]) -> list[Element]:
    """A headline that is a link is another story's: its card, or it and the summary below it."""
    card, parent = heading, heading.getparent()
    while parent is not None and parent.tag not in ("body", "main") and parent not in heads and short_text(parent, _TEASER):
        if sum(1 for _ in parent.iter(*sorted(HEADINGS))) > 1 and not all(
            linked(each) >= 0.95 * len(text_of(each)) for each in parent.iter(*sorted(HEADINGS))
        ):
            break
        card, parent = parent, parent.getparent()
    if card is not heading:
        return [card]
    gone = [heading]
    for after in heading.itersiblings():
        if after.tag in HEADINGS or (not short_text(after, _TEASER // 2) and text_of(after)):
            break
        gone.append(after)
    return gone


def _is_card(element: Element) -> bool:
    """Whether this looks like another story's announcement: a headline and a link, and little else."""
    if not isinstance(element.tag, str) or element.tag in ("p", "blockquote", "figure", *HEADINGS):
        return False
    return (
        short_text(element, _TEASER // 2) != ""
        and element.find(".//a") is not None
        and next(element.iter(*sorted(HEADINGS)), None) is not None
    )


def _label_and_list(label: Element | None) -> list[Element]:
    """A label that fills a paragraph, and the list or the links after it."""
    if label is None:
        return []
    gone = [label]
    for after in label.itersiblings():
        text = text_of(after)
        if text and linked(after) < 0.6 * len(text):
            break
        gone.append(after)
    return gone


def _remove_lists(chosen: Element) -> None:
    """Paragraphs that only point elsewhere, and lists of links."""
    gone = []
    for element in chosen.iter("p", "ul", "ol", "li", "div", "table", "dl"):
        text = text_of(element)
        if not text or element is chosen:
            continue
        links = linked(element)
        if element.tag in ("ul", "ol", "div", "table", "dl"):
            if links >= 0.8 * len(text):
                gone.append(element)
        elif is_pointer(text, links):
            gone.append(element)
    remove(gone)


def _chosen(body: Element, heads: Collection[Element]) -> Element | None:
    """The element that holds the article: the one marked as such if it holds most of the running text, else the densest part."""
    running = amounts(body)
    whole = running[body]
    if whole == 0:
        return body if text_of(body) else None
    marked = [each for each in running if _says_body(each)]
    best = max(marked, key=lambda each: running[each], default=None)
    if best is not None and running[best] >= 0.4 * whole:
        outer = next((each for each in best.iterancestors("article") if each in heads), None)
        return outer if outer is not None and running[outer] <= 1.3 * running[best] + 400 else best
    articles = sorted((each for each in body.iter("article") if running[each]), key=lambda each: running[each], reverse=True)
    if articles and (running[articles[0]] >= 0.3 * whole or articles[0] in heads):
        return articles[0]
    main = next((each for each in running if each.tag == "main" or each.get("role") == "main"), None)
    return _densest(main if main is not None and running[main] >= 0.4 * whole else body, running)


def _says_body(element: Element) -> bool:
    return element.get("itemprop") in ("articleBody", "text") or bool(set(words_of(element)) & _BODY)


def _densest(top: Element, running: Mapping[Element, int]) -> Element:
    """The element below `top` whose running text is spread over several children; navigation and side columns are left out."""
    chosen = top
    while True:
        total = running[chosen]
        heavy = next((child for child in chosen if isinstance(child.tag, str) and child.tag != "p" and running[child] >= 0.8 * total), None)
        if heavy is None or heavy.tag not in BLOCKS or (heavy.tag in ("table", "tbody", "tr", "ul", "ol") and total == 0):
            return chosen
        chosen = heavy


def _before(head: Element, chosen: Element) -> list[str]:
    """The headline with its standfirst and captioned picture, where the article's text is another element."""
    found = [text_of(head)]
    branch = head
    while (parent := branch.getparent()) is not None:
        for after in branch.itersiblings():
            if after is chosen or inside(chosen, after):
                return found
            if len(text_of(after)) <= _TEASER:
                found += blocks_of(after)
        if parent.tag in ("body", "main", "html") or inside(chosen, parent):
            return found
        branch = parent
    return found
