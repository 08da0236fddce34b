"""The pictures of the docs are those that `make pictures` takes."""

from pathlib import Path

from benchmarks.pictures.shot import SHOTS

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"


def test_every_picture_is_taken_and_no_other_is_kept() -> None:
    assert sorted(path.name for path in PICTURES.iterdir()) == sorted(f"{shot.name}.png" for shot in SHOTS)


def test_a_picture_has_the_size_that_it_was_taken_at() -> None:
    for shot in SHOTS:
        head = (PICTURES / f"{shot.name}.png").read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        # The header chunk of PNG: width and height, four bytes each, big end first.
        assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (shot.width, shot.height)


def test_the_readme_opens_with_them() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text.index("docs/pictures/review.png") < text.index("docs/pictures/report.png") < text.index("```")
