"""Web pages by their reader."""

from __future__ import annotations

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target
from tests.fuzz.words import WORDS

_PAGE = b"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Quay closed - Post</title>
<meta property="article:published_time" content="2021-03-04T10:00:00Z"><meta name="author" content="Ada"><link rel="canonical" href="http://x.example/a">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2021-03-04","publisher":{"name":"Post"},"headline":"Quay"}</script>
</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>Quay closed</h1><time datetime="2021-03-04">4 March</time>
<p>Harbour master Ivo Lund, 52, closed the quay on Monday. 14 people were hurt.</p><blockquote>It was cold</blockquote>
<table><tr><td>a</td><td>12</td></tr></table><pre>x<br>y</pre><figure><figcaption>A ship</figcaption></figure></article><footer>(c) Post</footer></body></html>"""

TARGET = Target(
    id="html",
    run=lambda data: read_as(".html", data),
    seeds=(_PAGE, b"<html><body><p>14 people were hurt when the dam broke on 3 May 2021.</p><p>It was a cold day by the sea.</p></body></html>"),
    words=(
        b"<p>", b"</p>", b"<div>", b"<article>", b"<h1>", b"<br>", b"<ul><li>", b"<table><tr><td>", b"<main>", b"<section>", b"<script>", b"<style>", b"<!--", b"-->",
        b"<meta charset=utf-16>", b"<meta charset=x>", b"&amp;", b"&#0;", b"&#xD800;", b"&nbsp;", b"<svg>", b"<math>", b"<template>", b"<noscript>", b"<a href='x'>",
        b'<script type="application/ld+json">', b'{"@graph":[', b'"@type":["NewsArticle"]', b'"datePublished":', b'"publisher":[', b'"headline":{}', b"null", b"itemprop=",
        b'class="article-body"', b'id="content"', b'hidden="" ', b"<time datetime=", b"<?xml version='1.0' encoding='x'?>", *WORDS[::4],
    ),
)  # fmt: skip
