"""Mails by their reader, and what is attached to them."""

from __future__ import annotations

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target

_HEAD = b"From: Desk <a@example.org>\nSubject: =?utf-8?q?Quay_closed?=\nDate: Thu, 4 Mar 2021 10:00:00 +0000\nMIME-Version: 1.0\n"

TARGET = Target(
    id="eml",
    run=lambda data: read_as(".eml", data),
    seeds=(
        _HEAD + b"Content-Type: text/plain; charset=utf-8; format=flowed\n\nHarbour master Ivo Lund, 52, \nclosed the quay. \n-- \nDesk\n",
        _HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html; charset=latin-1\nContent-Transfer-Encoding: quoted-printable\n\n<p>14 hurt=20</p>\n"
        b"--x\nContent-Type: text/csv\nContent-Disposition: attachment; filename=\"a.csv\"\nContent-Transfer-Encoding: base64\n\nTmFtZSxBZ2UK\n--x--\n",
        _HEAD + b"Content-Type: message/rfc822\n\n" + _HEAD + b"\n12 dead\n",
    ),
    words=(
        b"\n\n", b"\r\n", b"--x", b"--x--", b"Content-Type: ", b"multipart/mixed; boundary=x", b"text/html", b"text/plain", b"message/rfc822", b"charset=", b"utf-7", b"unknown-8bit",
        b"Content-Transfer-Encoding: ", b"base64", b"quoted-printable", b"uuencode", b"Content-Disposition: attachment", b"filename*=utf-8''%00a", b'filename="../../a.zip"', b"From: ",
        b"Date: ", b"=?utf-8?b?", b"?=", b"=?x?q?", b"\"", b"<", b">", b",", b";", b"format=flowed", b"Subject: ", b"\x80", b"=3D",
    ),
)  # fmt: skip
