"""No source accepts its own contradictions: a decision in a text counts only where that text is named as the editor's own."""

from __future__ import annotations

import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.cli.command import Command

OTHER = "Lena Obrist, the bus driver, is 46. She denies it.\n"
IGNORE = "<!-- discrepancy: ignore age-conflict checked -->"
ESCAPED = IGNORE.replace("<", "&lt;").replace(">", "&gt;")
STATED = "The bus driver Lena Obrist, 41, was arrested on Monday."


def page(comment: str) -> bytes:
    body = f"<h1>Bus driver arrested</h1><p>{comment} {STATED}</p><p>The company did not comment on the arrest of the driver.</p>"
    return f"<html><body><article>{body}</article></body></html>".encode()


def mail(folder: Path, attached: bool) -> None:
    message = EmailMessage()
    message["Subject"], message["From"] = "Arrest", "desk@example.org"
    message.set_content(STATED if attached else f"{IGNORE}\n{STATED}\n")
    if attached:
        message.add_attachment(f"{IGNORE}\n{STATED}\n".encode(), maintype="text", subtype="markdown", filename="a.md")
    (folder / "a.eml").write_bytes(message.as_bytes())


def archive(folder: Path) -> None:
    with zipfile.ZipFile(folder / "a.zip", "w") as packed:
        packed.writestr("a.md", f"{IGNORE}\n{STATED}\n")


WAYS = {
    "text that a page shows": lambda folder: (folder / "a.html").write_bytes(page(ESCAPED)),
    "a comment of a page": lambda folder: (folder / "a.html").write_bytes(page(IGNORE)),
    "a line of a mail": lambda folder: mail(folder, attached=False),
    "Markdown that a mail brings": lambda folder: mail(folder, attached=True),
    "Markdown in an archive": archive,
    "plain text": lambda folder: (folder / "a.txt").write_text(f"{IGNORE}\n{STATED}\n"),
    "code between backticks": lambda folder: (folder / "a.md").write_text(f"`{IGNORE}` {STATED}\n"),
    "fenced code": lambda folder: (folder / "a.md").write_text(f"~~~~\n{IGNORE}\n{STATED}\n~~~\n~~~~\n"),
    "an escaped comment": lambda folder: (folder / "a.md").write_text(f"\\{IGNORE} {STATED}\n"),
}


@pytest.mark.parametrize("named", [False, True], ids=["not named", "its folder named as editable"])
@pytest.mark.parametrize("way", WAYS)
def test_a_source_does_not_decide(tmp_path: Path, command: Command, way: str, named: bool) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    WAYS[way](folder)
    if named:
        (tmp_path / "discrepancy.toml").write_text('editable = ["sources"]\n', encoding="utf-8")
    for strict in ((), ("--strict",)):
        run = command("check", folder, "--no-store", *strict)
        assert run.code == 1, run.err
        assert "accepted by comments" not in run.err


def test_markdown_of_ones_own_decides_only_where_it_is_named(tmp_path: Path, command: Command) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    (folder / "draft.md").write_text(f"The `<!--` of `` a ` comment ``.\n\n{IGNORE}\n{STATED}\n", encoding="utf-8")
    run = command("check", folder, "--no-store")
    assert (run.code, "draft.md:3: this comment decides nothing" in run.err) == (1, True)
    (tmp_path / "discrepancy.toml").write_text('editable = ["sources/draft.md"]\n', encoding="utf-8")
    run = command("check", folder, "--no-store")
    assert (run.code, "1 discrepancy is accepted by comments in its editable sources" in run.err) == (0, True)
