"""The parts of a page around the article, found by element, role, class and wording, never by the page's text itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from lxml.etree import _Element as Element

NEVER = frozenset(
    "script style noscript template svg iframe object embed canvas form button input select textarea label nav aside footer dialog menu audio video"
    " picture source track map area math head link meta base".split()
)
_ROLES = frozenset(
    "navigation complementary search banner contentinfo dialog alertdialog alert menu menubar toolbar tablist feed status".split()
)
# Words of class names and ids, as the style guides of content management systems use them. Each names a part of the page, not for a topic.
_WORDS = frozenset(
    """nav navbar navigation menu breadcrumb breadcrumbs sidebar rail related recommended recommendations recommendation recirc recirculation teaser teasers
    promo promos promoted trending popular mostread comment comments commenting disqus respond discussion cookie cookies consent gdpr cmp newsletter
    subscribe subscription signup paywall share sharing sharebar social sociable footer advert advertisement adverts ads ad sponsored sponsor outbrain taboola
    tags taglist tagcloud pagination pager modal popup overlay toolbar skiplink masthead topbar ticker widget widgets carousel
    syndicated readnext upnext morefrom seealso alsoread copyright legal disclaimer login""".split()
)
_BYLINE = frozenset("byline author authors dateline timestamp pubdate postmeta articlemeta readtime readingtime lastupdated".split())
_PAIRS = frozenset(
    """most-read most-viewed most-popular read-more read-next read-also also-read see-also more-stories more-news more-from up-next you-may also-like
    top-stories latest-news tag-list author-bio about-author site-header page-header site-nav skip-link back-top read-time reading-time last-updated
    post-meta entry-meta article-meta story-meta social-media mailing-list sign-up further-reading next-article previous-article
    article-list story-list news-list card-list""".split()
)
_SPLIT = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=\d)")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Headings and labels that begin a list of other stories, a discussion or a request.
_LABEL = re.compile(
    r"""\W*(?:(?:also\s+)?read\s+(?:more|next|also|on)|related(?:\s+(?:stories|articles|news|topics|coverage|content|posts|links|reading))?
    | more\s+(?:stories|news|articles|from|on|in|like)\b.{0,40} | most\s+(?:read|popular|viewed|shared|commented)
    | (?:you\s+(?:may|might)\s+)also\s+like
    | see\s+also | also\s+in\b.{0,40} | recommended(?:\s+(?:for\s+you|stories|reading))?
    | (?:top|latest|other|popular|featured)\s+(?:stories|news|headlines|articles|videos?)

    | around\s+the\s+(?:web|site) | elsewhere(?:\s+on\b.{0,40})? | in\s+(?:other\s+news|case\s+you\s+missed\s+it) | editor.?s.?\s+picks?
    | popular(?:\s+(?:now|in\b.{0,40}))?
    | (?:keep|continue)\s+reading | more\s+to\s+(?:read|explore) | people\s+also\s+read
    | from\s+(?:our\s+partners|the\s+web|around\s+the\s+web)
    | (?:paid|promoted|partner)\s+(?:content|stories|links) | stay\s+informed
    | (?:top|reader|all|\d+)\s+(?:comments|responses|replies) | responses?(?:\s+\(?\d+\)?)?
    | discussion | have\s+your\s+say | what\s+do\s+you\s+think\??
    | trending(?:\s+now)? | further\s+reading | don'?t\s+miss | up\s+next | what\s+to\s+read\s+next | (?:\d+\s+)?(?:reader\s+)?comments?(?:\s+\(?\d+\)?)?
    | leave\s+a\s+(?:comment|reply) | join\s+the\s+(?:conversation|discussion) | (?:share|follow)\s+(?:this|us)\b.{0,40}
    | (?:sign\s+up|subscribe)\b.{0,60} | newsletters? | tags | topics | about\s+the\s+author | advertisement | sponsored(?:\s+content)?
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_LEAD = re.compile(
    r"\W*(?:(?:also\s+)?read(?:\s+(?:more|next|also|on))?|related(?:\s+\w+)?|see\s+also|more(?:\s+on\s+this)?|watch|listen|recommended|don'?t\s+miss)\s*[:|\u2013\u2014\u00bb>-]",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:by\s+(?-i:[A-Z]).{1,100}|(?:first\s+|last\s+)?(?:published|posted|updated|modified|created)\b.{1,100}|\d{1,3}\s*+(?:-\s*+)?min(?:ute)?s?\.?\s+read)(?<![.!?])$",
    re.IGNORECASE,
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


def words_of(element: Element) -> Iterator[str]:
    """The words of class, id and data-component names, lower case, and pairs of neighbours joined by "-"."""
    for name in ("class", "id", "data-component", "data-testid", "data-module"):
        if value := element.get(name):
            for whole in value.split()[:50]:
                parts = [part.lower() for part in _SPLIT.split(whole[:100]) if part]
                yield from parts
                yield from ("".join(pair) for pair in pairwise(parts))
                yield from ("-".join(pair) for pair in pairwise(parts))


def is_named_furniture(element: Element) -> bool:
    """Whether the element's own words say that it is not part of the article."""
    found = set(words_of(element))
    return bool(found & _WORDS or found & _PAIRS)


def is_byline(element: Element) -> bool:
    """Whether the element's words say that it holds who wrote the text, and when."""
    found = set(words_of(element))
    return bool(found & _BYLINE) or element.get("itemprop") in ("author", "datePublished", "dateModified") or element.get("rel") == "author"


def is_hidden(element: Element) -> bool:
    """Whether the element is invisible to readers of the page."""
    return (
        element.get("hidden") is not None or element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or "") is not None
    )


def is_role(element: Element) -> bool:
    """Whether its ARIA role says that it is not part of the article."""
    return (element.get("role") or "").lower() in _ROLES


def is_label(text: str) -> bool:
    """Whether this heading begins other stories, comments or a request to the reader."""
    return len(text) < 100 and _LABEL.match(text) is not None


def is_pointer(text: str, linked: int) -> bool:
    """Whether a paragraph only points at another story; `linked` of its characters are links."""
    length = len(text)
    return length > 0 and (linked >= 0.95 * length or (_LEAD.match(text) is not None and linked >= 0.5 * length))


def is_stamp(text: str) -> bool:
    """Whether a line says who wrote the text and when, or how long it takes to read, and nothing else."""
    return len(text) <= 120 and _STAMP.match(text) is not None


def text_of(element: Element) -> str:
    """All text of an element, with single blanks."""
    return " ".join("".join(element.itertext()).split())


def short_text(element: Element, limit: int) -> str:
    """The text of an element, with single blanks, if it is not longer than this; else "". Reads no more text than needed."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        part = " ".join(part.split()) if not part.isspace() else " "
        length += len(part)
        if length > 2 * limit:
            return ""
        parts.append(part)
    text = text_of(element)
    return text if len(text) <= limit else ""


def remove(elements: Iterable[Element]) -> None:
    """Take elements out of the tree; the text after each stays."""
    for element in list(elements):
        parent = element.getparent()
        if parent is None:
            continue
        if element.tail:
            before = element.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + " " + element.tail
            else:
                parent.text = (parent.text or "") + " " + element.tail
        parent.remove(element)
