"""Markdown by its reader, front matter first."""

from __future__ import annotations

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target
from tests.fuzz.words import SENTENCES, WORDS

TARGET = Target(
    id="markdown",
    run=lambda data: read_as(".md", data),
    seeds=(
        b'---\ntitle: "Quay"\ndate: 2021-03-04\nlang: en\n---\n# Quay\n\n' + SENTENCES[0],
        b'+++\ntitle = "Quay"\ndate = 2021-03-04T10:00:00Z\n+++\n\n* '
        + SENTENCES[1]
        + b"\n* **14 people** were [hurt](http://x.example).\n",
        b"| a | b |\n|---|---|\n| Greta Holm | 34 |\n\n> quote\n\n```\n12 dead\n```\n<!-- note -->",
    ),
    words=(b"---\n", b"+++\n", b"date: ", b"date = ", b"title: ", b'"', b"'", b"url: ", b"language: ", b"1e9999", b"{", b"[[", *WORDS),
)
