"""Reading a source once, word by word, and resolving each mention in turn."""

from __future__ import annotations

from discrepancy.subjects.holders import read_countryman, read_role
from discrepancy.subjects.introductions import Unnamed
from discrepancy.subjects.relatives import read_relative
from discrepancy.subjects.scene import PRONOUNS, Scene, Trees
from discrepancy.text.document import Document
from discrepancy.text.names.countrymen import stands_for_one
from discrepancy.text.names.role_nouns import INDEFINITE

_NAME, _ROLE, _PRONOUN = range(3)


def read(document: Document, trees: Trees | None = None) -> Scene:
    """The scene of a source with all its mentions. Linear in the text."""
    scene = Scene(document, trees)
    unnamed = Unnamed()
    named: set[int] = set()
    names, roles = document.names, document.roles
    inside = {i for name in names for i in range(name.first, name.last + 1)}
    events = [(name.first, _NAME, at) for at, name in enumerate(names)]
    events.extend((role.last, _ROLE, at) for at, role in enumerate(roles))
    events.extend((i, _PRONOUN, 0) for i, lower in enumerate(document.words.lowers) if lower in PRONOUNS and i not in inside)
    events.sort()
    for index, what, at in events:
        if what == _NAME:
            if stands_for_one(document.words, names[at]) and read_countryman(scene, names[at]):
                continue
            seen = scene.name(at)
            if seen is not None and seen.entity not in named:
                if scene.told[seen.sentence] < scene.told[seen.sentence + 1] and not seen.byline:
                    named.add(seen.entity)
                unnamed.name(scene, seen, names[at])
        elif what == _PRONOUN:
            scene.pronoun(index)
        else:
            role = roles[at]
            if role.sort == "kin" and read_relative(scene, role) is not None:
                continue
            if role.sort == "kin" and role.determiner not in INDEFINITE:
                continue
            seen, new = read_role(scene, role)
            if seen is not None and new and role.determiner not in ("the", "this", "that"):
                unnamed.add(scene, seen)
    return scene
