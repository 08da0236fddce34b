"""Feeds by their reader."""

from __future__ import annotations

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target

TARGET = Target(
    id="feed",
    run=lambda data: read_as(".xml", data),
    seeds=(
        b'<rss version="2.0"><channel><title>Quay</title><language>en</language><item><title>12 dead</title><link>http://x.example/a</link>'
        b"<pubDate>Thu, 4 Mar 2021 10:00:00 +0000</pubDate><description>&lt;p&gt;14 hurt&lt;/p&gt;</description></item></channel></rss>",
        b'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Q</title><entry><id>urn:x</id><title type="html">12 dead</title><link href="http://x.example/b"/>'
        b"<updated>2021-03-04T10:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>14 hurt</p></div></content></entry></feed>",
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item><title>9 dead</title></item></rdf:RDF>',
    ),
    words=(
        b"<item>", b"</item>", b"<entry>", b"<title>", b"</title>", b"<link>", b"</link>", b"<link href='http://[x'/>", b"http://[", b"<pubDate>", b"</pubDate>", b"<updated>", b"<content>",
        b"<description>", b"<![CDATA[", b"]]>", b"&lt;", b"&#55296;", b"<guid>", b"xmlns='x'", b"<!DOCTYPE x>", b"<!ENTITY", b"99999-99-99", b"Thu, 99 Mar", b"+9999", b"<!--", b"<?x?>",
    ),
)  # fmt: skip
