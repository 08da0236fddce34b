"""Pages as newspapers, agencies, blogs and content management systems build them, around stories of our own.

Every layout takes a story and puts around it what stands around stories: navigation, teasers, captions of other pictures, comments, cookie banners.
All of that states facts about other things, so that a fact from outside the article is seen at once.
"""

from __future__ import annotations

import html
from collections.abc import Callable

from tests.read.stories import COMMENTS, COOKIES, CROSS, FOOT, MENU, OFFER, TEASERS, Story


def esc(text: str) -> str:
    return html.escape(text)


def ps(story: Story) -> str:
    return "\n".join(f"<p>{esc(text)}</p>" for text in story.paragraphs)


def menu(tag: str = "nav") -> str:
    return f"<{tag}><ul>" + "".join(f'<li><a href="/{n}">{esc(text)}</a></li>' for n, text in enumerate(MENU)) + f"</ul></{tag}>"


def cards(outer: str, inner: str, heading: str = "h3", label: str = "") -> str:
    """Teasers with a linked headline and a summary."""
    items = "".join(
        f'<{inner}><{heading}><a href="/t{n}">{esc(head)}</a></{heading}><p>{esc(text)}</p></{inner.split()[0]}>'
        for n, (head, text) in enumerate(TEASERS)
    )
    return f"<{outer}>{label}{items}</{outer.split()[0]}>"


def block_links(outer: str) -> str:
    """Teasers that are one link each."""
    items = "".join(
        f'<a href="/t{n}"><img src="{n}.jpg" alt="{esc(head)}"><h4>{esc(head)}</h4><p>{esc(text)}</p></a>'
        for n, (head, text) in enumerate(TEASERS)
    )
    return f"<{outer}>{items}</{outer.split()[0]}>"


def talk(outer: str, label: str = "<h2>Comments (2)</h2>") -> str:
    return (
        f"<{outer}>{label}"
        + "".join(f"<div><b>{esc(who)}</b><p>{esc(text)}</p></div>" for who, text in COMMENTS)
        + f"</{outer.split()[0]}>"
    )


def figure(story: Story) -> str:
    return f'<figure><img src="a.jpg" alt=""><figcaption>{esc(story.caption)}</figcaption></figure>'


def whole(body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Daily Messenger</title>{head}</head><body>{body}</body></html>'
    )


def semantic(s: Story) -> str:
    return whole(f"""<header>{menu()}</header><main><article><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p>{figure(s)}{ps(s)}</article>
    {cards("aside", "div")}</main>{talk('section id="comments"')}<div class="cookie-banner" role="dialog"><p>{COOKIES}</p></div><footer><p>{FOOT}</p></footer>""")


def articles_all_over(s: Story) -> str:
    """Teasers are <article> elements, too."""
    return whole(f"""<div class="site-header">{menu()}</div><main>{cards('section class="top-stories"', "article")}<article class="story"><header><h1>{esc(s.headline)}</h1>
    <p class="standfirst">{esc(s.standfirst)}</p><div class="byline">By Kim Ware, 31, in Borland. <time datetime="2021-03-04">4 March 2021</time> 5 min read</div></header>{figure(s)}{ps(s)}</article>
    {cards('section class="more-stories"', "article")}</main>{talk('div class="comments-area"')}<div id="gdpr-consent"><p>{COOKIES}</p></div>""")


def divs(s: Story) -> str:
    """An older content management system: divs with ids and classes."""
    return whole(f"""<div id="topnav">{menu("div")}</div><div id="wrapper"><div id="sidebar-left">{cards("div", 'div class="teaser"')}</div><div id="content">
    <h1>{esc(s.headline)}</h1><div class="intro"><p>{esc(s.standfirst)}</p></div>{figure(s)}<div class="article-body">{ps(s)}</div><div class="related-links">{cards("div", "div")}</div>
    <div id="disqus_thread">{talk("div")}</div></div></div><div id="cookieConsent">{COOKIES}</div><div id="footer">{FOOT}</div>""")


def table_layout(s: Story) -> str:
    """As pages were made in 1999."""
    left = "".join(f'<a href="/{n}">{esc(text)}</a><br>' for n, text in enumerate(MENU))
    right = "".join(f'<b><a href="/t{n}">{esc(head)}</a></b><br>' for n, (head, _) in enumerate(TEASERS))
    return whole(f"""<table><tr><td>{left}</td><td><h1>{esc(s.headline)}</h1><p><b>{esc(s.standfirst)}</b></p><p><i>{esc(s.caption)}</i></p>{ps(s)}</td><td>{right}</td></tr></table>
    <table><tr><td>{FOOT[:40]}</td></tr></table>""")


def blog(s: Story) -> str:
    return whole(f"""<div id="page" class="hfeed site"><header id="masthead" class="site-header">{menu()}</header><div id="primary" class="content-area"><main id="main" class="site-main">
    <article id="post-12" class="post type-post hentry category-news tag-sea"><header class="entry-header"><h1 class="entry-title">{esc(s.headline)}</h1><div class="entry-meta">Posted on <time class="entry-date" datetime="2021-03-04T08:00:00+00:00">March 4, 2021</time> by Bo, 7 comments</div></header>
    <div class="entry-content"><p>{esc(s.standfirst)}</p><figure class="wp-caption"><img src="x.jpg"><figcaption class="wp-caption-text">{esc(s.caption)}</figcaption></figure>{ps(s)}<div class="sharedaddy sd-sharing-enabled"><p>Share this with 300 friends</p></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>{cards("div", "div")}</div></div>
    <footer class="entry-footer">Tagged 4 times</footer></article><nav class="post-navigation"><a href="/p">Previous: 8 boats sunk</a></nav>{talk('div id="comments" class="comments-area"')}</main></div><aside id="secondary" class="widget-area">{cards('section class="widget"', "div")}</aside></div>""")


def teasers_inside(s: Story) -> str:
    """Teasers and a request in the middle of the text."""
    first, *rest = s.paragraphs
    label, linked = CROSS
    return whole(f"""{menu()}<main><article><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p>{figure(s)}<p>{esc(first)}</p><p>{label}<a href="/m">{esc(linked)}</a></p>
    <p>{esc(rest[0])}</p><div class="inline-promo"><p>{OFFER}</p></div><p>{esc(rest[1])}</p><p><strong><a href="/t">{esc(TEASERS[0][0])}</a></strong></p>
    {"".join(f"<p>{esc(text)}</p>" for text in rest[2:])}<aside><h4>More on this</h4><p>{esc(TEASERS[1][1])}</p></aside></article></main>""")


def links_as_blocks(s: Story) -> str:
    return whole(f"""<header>{menu()}</header><div class="container"><div class="story-content"><h1>{esc(s.headline)}</h1><h2>{esc(s.standfirst)}</h2>{figure(s)}{ps(s)}</div>
    {block_links('div class="grid"')}{talk('section class="comments"')}</div>""")


def unmarked(s: Story) -> str:
    """No class and no element says anything; only headings do."""
    return whole(f"""<div>{menu("div")}</div><div><div><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p><p>{esc(s.caption)}</p>{ps(s)}</div>
    <div><h2>Related stories</h2>{cards("div", "div")}</div><div><h2>Comments</h2>{talk("div", "")}</div></div><div>{FOOT[:38]}</div>""")


def flat(s: Story) -> str:
    """Everything is a child of one element, one after the other."""
    teasers = "".join(f'<h3><a href="/t{n}">{esc(head)}</a></h3><p>{esc(text)}</p>' for n, (head, text) in enumerate(TEASERS))
    comments = "".join(f"<p><b>{esc(who)}</b> {esc(text)}</p>" for who, text in COMMENTS)
    return whole(
        f"""<div id="main"><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p><p class="caption">{esc(s.caption)}</p>{ps(s)}<h2>Most read</h2>{teasers}<h2>Leave a comment</h2>{comments}</div>"""
    )


def microdata(s: Story) -> str:
    return whole(f"""<div class="nav-bar">{menu("div")}</div><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{esc(s.headline)}</h1><meta itemprop="datePublished" content="2021-03-04">
    <p itemprop="description">{esc(s.standfirst)}</p>{figure(s)}<div itemprop="articleBody">{ps(s)}</div></div><div class="recirculation">{cards("ul", "li")}</div><div class="onetrust-consent-sdk">{COOKIES}</div>""")


def breaks(s: Story) -> str:
    """Paragraphs are divided by line breaks."""
    text = "<br><br>".join(esc(text) for text in (s.standfirst, s.caption, *s.paragraphs))
    return whole(
        f"""<div class="menu">{menu("div")}</div><div class="center"><h1>{esc(s.headline)}</h1><div class="text">{text}</div></div><div class="right-rail">{cards("div", "div")}</div>"""
    )


def components(s: Story) -> str:
    """Hashed class names of a script's framework; only roles, data-component and elements tell."""
    body = "".join(
        f'<div data-component="text-block" class="ssrcss-11r1m41"><p class="ssrcss-1q0x1qg">{esc(text)}</p></div>' for text in s.paragraphs
    )
    return whole(f"""<div id="app" class="css-1x"><div role="banner">{menu()}</div><main id="main-content"><article class="css-k3"><header><h1 class="css-77">{esc(s.headline)}</h1></header><div data-component="text-block" class="css-2"><p><b>{esc(s.standfirst)}</b></p></div>
    <div data-component="image-block">{figure(s)}</div>{body}<section data-component="tag-list"><h2>Related Topics</h2><ul><li><a href="#">Sea</a></li></ul></section></article></main><div role="complementary">{cards('div class="css-9"', 'div class="css-8"')}</div><div data-component="links-block">{cards("div", "div")}</div></div>""")


def form_page(s: Story) -> str:
    """Everything stands in one form."""
    return whole(f"""<form id="aspnetForm" action="/x"><div class="header-menu">{menu("div")}</div><div class="col-main"><h1>{esc(s.headline)}</h1><p class="lead">{esc(s.standfirst)}</p>{figure(s)}<div class="bodytext">{ps(s)}</div></div>
    <div class="col-side"><h3>Latest news</h3>{cards("div", "div")}</div><div class="newsletter-signup"><label>{OFFER}</label><input></div></form>""")


def hidden_text(s: Story) -> str:
    """What no reader sees, and a paywall above what one does."""
    return whole(f"""{menu()}<article><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p>{figure(s)}<div hidden><p>{esc(TEASERS[0][1])}</p></div><div style="display: none"><p>{esc(TEASERS[1][1])}</p></div>{ps(s)}
    <div class="paywall-overlay" aria-hidden="true"><p>{OFFER}</p></div><template><p>{esc(TEASERS[2][1])}</p></template><noscript><p>Please enable 2 scripts.</p></noscript><script>var n = "{TEASERS[0][0]}";</script></article>""")


def lists_of_teasers(s: Story) -> str:
    teasers = "".join(f'<li><a href="/t{n}">{esc(head)}</a></li>' for n, (head, _) in enumerate(TEASERS))
    pictures = "".join(
        f'<li><a href="/t{n}"><figure><img src="{n}.jpg"><figcaption>{esc(text)}</figcaption></figure></a></li>'
        for n, (_, text) in enumerate(TEASERS)
    )
    return whole(f"""{menu()}<main class="layout has-sidebar comments-enabled"><div class="article-wrapper"><article class="article article--with-comments"><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p>{figure(s)}{ps(s)}<ul>{teasers}</ul></article>
    <ul class="gallery">{pictures}</ul></div></main>""")


def captions_around(s: Story) -> str:
    """Pictures of other stories with captions, and videos, beside and below."""
    others = "".join(
        f'<div class="video-card"><figure><img src="{n}.jpg"><figcaption><a href="/v{n}">{esc(text)}</a></figcaption></figure></div>'
        for n, (_, text) in enumerate(TEASERS)
    )
    return whole(f"""<header role="banner">{menu()}</header><article><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p>{figure(s)}{ps(s)}<section class="video-carousel"><h3>Watch</h3>{others}</section></article>
    <section aria-label="Photos of the week"><h2>Photos of the week</h2>{others}</section>""")


def live_comments(s: Story) -> str:
    """Comments are nested <article> elements inside the article, as the standard suggests."""
    comments = "".join(f'<article class="comment"><footer>{esc(who)}</footer><p>{esc(text)}</p></article>' for who, text in COMMENTS)
    return whole(
        f"""{menu()}<article><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p>{figure(s)}{ps(s)}<section><h2>2 comments</h2>{comments}</section></article>"""
    )


def long_discussion(s: Story) -> str:
    """Comments that are longer than the article."""
    comments = "".join(f'<li class="comment"><p>{esc(text)}</p></li>' for _, text in COMMENTS * 40)
    return whole(
        f"""{menu()}<div class="page"><div class="story"><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p>{figure(s)}{ps(s)}</div><ol class="comment-list">{comments}</ol></div>"""
    )


def logo_heading(s: Story) -> str:
    """The paper's name is the first heading, the headline is a link to the page itself."""
    return whole(
        f"""<div class="top"><h1><a href="/">Messenger of the 9 Islands</a></h1>{menu()}</div><div class="post"><h2><a href="/self">{esc(s.headline)}</a></h2><p>{esc(s.standfirst)}</p>{figure(s)}{ps(s)}</div>
    {cards('div class="sidebar"', "div")}""",
        f'<meta property="og:title" content="{esc(s.headline)}">',
    )


def cards_without_links(s: Story) -> str:
    """Cards whose headline is no link; "more" is."""
    items = "".join(
        f'<div class="c{n}"><h3>{esc(head)}</h3><p>{esc(text)}</p><a href="/t{n}">More</a></div>' for n, (head, text) in enumerate(TEASERS)
    )
    return whole(
        f"""<div>{menu("div")}</div><div class="x"><div class="y"><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p>{figure(s)}{ps(s)}</div><div class="z">{items}</div></div>"""
    )


def sections(s: Story) -> str:
    """Crossheads, a list, a table and a quotation are the article's own."""
    first, second, third, fourth, last = s.paragraphs
    return whole(f"""{menu()}<main><article><h1>{esc(s.headline)}</h1><p>{esc(s.standfirst)}</p>{figure(s)}<section><p>{esc(first)}</p></section><section><h2>What happened</h2><ul><li>{esc(second)}</li><li>{esc(third)}</li></ul></section>
    <section><h2>Reactions</h2><blockquote><p>{esc(fourth)}</p></blockquote><table><tr><td>{esc(last)}</td></tr></table></section></article></main>{cards("aside", "div")}""")


def stamps(s: Story) -> str:
    """Lines of author and day that no class marks, and lists of stories under other labels."""
    links = "".join(f'<li><a href="/t{n}">{esc(head)}</a><p>{esc(text)}</p></li>' for n, (head, text) in enumerate(TEASERS))
    return whole(f"""{menu()}<div><div><h1>{esc(s.headline)}</h1><p>By Kim Ware</p><p>Published 3 March 2021, 17:45 GMT</p><span>4 min read</span><p>{esc(s.standfirst)}</p>{figure(s)}{ps(s)}</div>
    <div><h3>Editor’s picks</h3><ul>{links}</ul></div><div><h3>In case you missed it</h3><ul>{links}</ul></div></div>""")


LAYOUTS: dict[str, Callable[[Story], str]] = {
    each.__name__: each
    for each in (semantic, articles_all_over, divs, table_layout, blog, teasers_inside, links_as_blocks, unmarked, flat, microdata, breaks, components,
                 form_page, hidden_text, lists_of_teasers, captions_around, live_comments, long_discussion, logo_heading, cards_without_links, sections, stamps)
}  # fmt: skip
