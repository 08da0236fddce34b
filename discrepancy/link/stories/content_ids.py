"""Ids of sources by their content, so that file names never decide between two links.

Ties are common (two pairs of one score, two values of one rank), and breaking them by file name would let a copy with another name change
findings. So a story is linked and judged under these ids, and the findings are returned under the sources' own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from discrepancy.model.entity import Entity
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.frame import Frame
from discrepancy.model.frozen.changed import changed
from discrepancy.model.source import Source

LENGTH = 20
"""Hex digits of a mark: 80 bits, so that no two texts of any collection share one by accident."""
_NO_DATE = "9999-12-31"
_CONTENT_ID = re.compile(rf"\d{{4}}-\d\d-\d\d [0-9a-f]{{{LENGTH}}}")
_HYPHEN = re.compile(r"-\s+")


def mark_of(text: str) -> str:
    """A mark of a text, character by character."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def text_mark(text: str) -> str:
    """A mark of the text that ignores blanks and line ends, those after a hyphen included."""
    return mark_of(_HYPHEN.sub("-", " ".join(text.split())))


def facts_mark(source: Source) -> str:
    """A mark that distinguishes two sources that were given as facts; empty for a text."""
    if source.facts is None:
        return ""
    return mark_of(
        "\x1f".join(f"{fact.kind} {fact.start} {fact.end} {fact.attribute} {fact.subject} {fact.value}" for fact in source.facts)
    )


def content_id(source: Source, mark: str) -> str:
    """An id made of the day and the content of a source whose text has this mark: ids sort by day."""
    rest = "\x1f".join((mark, source.timezone or "", source.language or "", facts_mark(source)))
    return f"{source.published or _NO_DATE} {mark_of(rest)}"


def restore_ids(text: str, names: Mapping[str, str]) -> str:
    """Put the sources' own ids back into a text."""
    return _CONTENT_ID.sub(lambda found: names.get(found.group(), found.group()), text)


def extract_with_id(extract: Extract, name: str) -> Extract:
    """The extract as of a source with this id."""
    old = extract.source
    return changed(
        extract,
        source=name,
        facts=tuple(fact_with_id(fact, name) for fact in extract.facts),
        entities=tuple(_entity_as(entity, old, name) for entity in extract.entities),
    )


def fact_with_id(fact: Fact, name: str) -> Fact:
    """The fact under another id of its source."""
    entity = None if fact.entity is None else _moved(fact.entity, fact.source, name)
    return changed(fact, source=name, entity=entity, frame=_frame_as(fact.frame, fact.source, name))


def _frame_as(frame: Frame, old: str, name: str) -> Frame:
    changed = {field: slot._replace(entity=_moved(slot.entity, old, name)) for field, slot in frame.slots() if slot.entity is not None}
    return frame.with_slots(**changed) if changed else frame


def _entity_as(entity: Entity, old: str, name: str) -> Entity:
    return changed(
        entity,
        id=_moved(entity.id, old, name),
        source=name,
        kin=tuple((relation, _moved(other, old, name)) for relation, other in entity.kin),
        unlike=tuple(_moved(other, old, name) for other in entity.unlike),
    )


def _moved(entity: str, old: str, name: str) -> str:
    return f"{name}{entity[len(old) :]}" if entity.startswith(f"{old}#") else entity
