"""Rich Text: groups, words, bytes and what they leave open."""

from __future__ import annotations

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target
from tests.fuzz.words import WORDS


def run(data: bytes) -> None:
    read_as(".rtf", data if data.startswith(b"{\\rtf") else b"{\\rtf1\\ansi " + data)


TARGET = Target(
    id="rtf",
    run=run,
    seeds=(
        rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}{\f1\fcharset204 Arial;}}{\info{\title Quay}}\pard Ivo Lund, \b 52\b0\par}",
        rb"{\rtf1\ansi\uc1 S\u8364 ?\u-10179 ?\u-8704 ?{\deleted 51}{\v x}\trowd\cell a\cell\row{\footnote 41}{\*\x y}\bin3 }}}\par}",
    ),
    words=(
        b"{",
        b"}",
        b"\\'e9",
        b"\\u233?",
        b"\\uc0",
        b"\\bin99",
        b"\\f1",
        b"\\fcharset128",
        b"\\ansicpg932",
        b"\\*",
        b"\\deleted",
        *WORDS[::6],
    ),
)
