"""Makes tests/read/files/ anew with the programs that people use: LibreOffice, Chromium, s-nail, wget and zip.

python -m tests.read.make_files. What it makes is committed, so that the tests need none of these programs.
"""

from __future__ import annotations

import functools
import html
import http.server
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "files"
OLD = HERE.with_name("old")
"""Apart, because LibreOffice takes seconds for each."""
SEEDS = Path(__file__).parents[2] / "seeds"
CHROMIUM = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")
LIBREOFFICE = ("soffice", "--headless", "--norestore")

AGES = "Name,Age,As of\nIvo Lund,52,2021-03-04\nMara Quist,37,2021-03-04\nPer Holm,some 61,2021-03-02\n"
CHANGED = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>
<text:tracked-changes text:track-changes="true">
<text:changed-region text:id="c1" xml:id="c1"><text:deletion><office:change-info><dc:creator>Desk</dc:creator><dc:date>2021-03-04T10:00:00</dc:date>
</office:change-info><text:p>51</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="c2" xml:id="c2"><text:insertion><office:change-info><dc:creator>Desk</dc:creator><dc:date>2021-03-04T10:00:00</dc:date>
</office:change-info></text:insertion></text:changed-region>
</text:tracked-changes>
<text:p>Harbour master Ivo Lund, <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>52<text:change-end text:change-id="c2"/>, closed
 the quay<office:annotation><dc:creator>Desk</dc:creator><dc:date>2021-03-04T10:00:00</dc:date><text:p>Was it not 19 days?</text:p></office:annotation>
 for 12 days.</text:p>
<text:p>Its cranes weigh 40 tonnes<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The port says 41 tonnes.</text:p>
</text:note-body></text:note>.</text:p>
</office:text></office:body></office:document>
"""


def run(*command: str | Path, **more: Any) -> None:
    subprocess.run([str(part) for part in command], check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)


def blocks(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def page(text: str) -> str:
    """A plain page of this text, its first line the headline."""
    head, *rest = blocks(text)
    body = "\n".join(f"<p>{html.escape(block)}</p>" for block in rest)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{html.escape(head)}</title>\n</head>\n'
        f"<body>\n<article>\n<h1>{html.escape(head)}</h1>\n{body}\n</article>\n</body>\n</html>\n"
    )


def convert(source: Path, form: str, out: Path, profile: Path) -> Path:
    """LibreOffice's conversion of one file."""
    run(*LIBREOFFICE, f"-env:UserInstallation=file://{profile}", "--convert-to", form, "--outdir", out, source)
    return out / f"{source.stem}.{form.partition(':')[0]}"


def mail(source: Path, subject: str, to: Path) -> None:
    """What s-nail hands to the mail server: the message as it goes out."""
    script = to.parent / "server.sh"
    script.write_text(f'#!/bin/sh\ncat > "{to}"\n')
    script.chmod(0o755)
    command = ("s-nail", "-n", "-S", f"mta=file://{script}", "-S", "v15-compat", "-S", "sendwait", "-S", "sendcharsets=utf-8", "-S", "ttycharset=utf-8",
               "-S", "from=Quay Post Desk <desk@example.org>", "-s", subject, "reader@example.org")  # fmt: skip
    with source.open("rb") as text:
        run(*command, stdin=text)


def warc(folder: Path, name: str, to: Path) -> None:
    """What wget archives of one page, from a server on this machine."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/{name}"
    run("wget", "-q", "-O", "/dev/null", "--no-warc-keep-log", "--warc-file", to.name.partition(".")[0], address, cwd=to.parent)
    server.shutdown()


def make() -> None:
    """Every file, in place of what is there."""
    shutil.rmtree(HERE, ignore_errors=True)
    HERE.mkdir()
    OLD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        profile = work / "profile"
        for seed in sorted(SEEDS.glob("*.txt")):
            text, stem = seed.read_text(encoding="utf-8"), seed.stem[:3]
            source = work / f"{stem}.html"
            source.write_text(page(text), encoding="utf-8")
            shutil.copy(source, HERE)
            (HERE / f"{stem}.md").write_text("# " + "\n\n".join(blocks(text)) + "\n", encoding="utf-8")
            run(*CHROMIUM, f"--print-to-pdf={HERE / f'{stem}.chromium.pdf'}", f"file://{source}")
            odt = convert_page(source, "odt", work, profile)
            shutil.copy(odt, HERE)
            docx = convert(odt, "docx", work, profile)
            shutil.copy(docx, HERE)
            shutil.copy(convert(docx, "rtf", work, profile), HERE)
            if stem == "000":
                shutil.copy(convert(docx, "doc", work, profile), OLD)
            shutil.copy(convert(odt, "pdf", work, profile), HERE / f"{stem}.libreoffice.pdf")
            plain = work / f"{stem}.txt"
            plain.write_text("\n\n".join(blocks(text)) + "\n", encoding="utf-8")
            mail(plain, blocks(text)[0], HERE / f"{stem}.eml")
            (HERE / "server.sh").unlink()
        warc(HERE, "001.html", HERE / "visit.warc.gz")
        run("zip", "-q", "-j", HERE / "several.zip", HERE / "000.docx", HERE / "001.md", HERE / "003.eml")
        table = work / "ages.csv"
        table.write_text(AGES)
        shutil.copy(convert(table, "xlsx", work, profile), HERE)
        changed = work / "changed.fodt"
        changed.write_text(CHANGED, encoding="utf-8")
        for form, to in (("docx", HERE), ("odt", HERE), ("rtf", HERE), ("doc", OLD)):
            shutil.copy(convert(changed, form, work, profile), to)


def convert_page(source: Path, form: str, out: Path, profile: Path) -> Path:
    """A page opened in Writer, not in Writer/Web, which knows no docx."""
    run(
        *LIBREOFFICE,
        f"-env:UserInstallation=file://{profile}",
        "--infilter=HTML (StarWriter)",
        "--convert-to",
        form,
        "--outdir",
        out,
        source,
    )
    return out / f"{source.stem}.{form}"


if __name__ == "__main__":
    make()
