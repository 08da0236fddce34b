"""Values as bytes and back, without loss: what travels to workers and into the store, and never as executable pickle."""

from __future__ import annotations

import datetime
import json
import sys
import types
import typing
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import sha256
from operator import attrgetter
from typing import Any

from discrepancy.model.frozen.changed import draft_of

Decode = Callable[[Any], Any]

LEVEL = 1
"""zlib's fastest level: a third of the size for a tenth of a millisecond per article. Its checksum also finds a damaged page of the store."""


class Damaged(Exception):
    """Bytes that are not what was packed."""


def pack(value: object) -> bytes:
    """A dataclass, or a tuple of them, of texts, numbers, dates and enums; two equal values give equal bytes."""
    return zlib.compress(json.dumps(value, default=_encode, separators=(",", ":")).encode("ascii"), LEVEL)


def unpack(kind: Any, data: bytes) -> Any:
    """The value again, of the type `kind`: unpack(Fact, pack(fact)) == fact. Raises Damaged."""
    try:
        return _decoder(kind)(json.loads(zlib.decompress(data)))
    except (zlib.error, ValueError, TypeError, LookupError, RecursionError) as error:
        raise Damaged(str(error)) from None


def digest(*values: object) -> bytes:
    """A digest of 20 bytes of these values: dataclasses, mappings, sets and sequences all the way down, independent of the order of sets."""
    return sha256(json.dumps(_plain(values), separators=(",", ":")).encode("ascii")).digest()[:20]


def _encode(value: Any) -> Any:
    if is_dataclass(value):
        kind: Any = type(value)
        return _getter(kind)(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be packed")


@cache
def _getter(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in fields(kind)]
    if len(names) == 1:
        only = attrgetter(names[0])
        return lambda value: (only(value),)
    return attrgetter(*names)


@cache
def _decoder(kind: Any) -> Decode:
    """A function from a JSON value to a `kind`."""
    made = _converter(kind)
    return made if made is not None else lambda value: value


def _converter(kind: Any) -> Decode | None:
    """A function from a JSON value to a `kind`, or None where the JSON value needs no conversion."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        (one,) = {_converter(item) for item in inside if item is not type(None)} or {None}
        return None if one is None else lambda value: None if value is None else one(value)
    if origin is tuple:
        return _of_tuple(inside)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    if isinstance(kind, type) and issubclass(kind, datetime.date):
        return kind.fromisoformat
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return _of_named_tuple(kind)
    return _of_dataclass(kind) if is_dataclass(kind) else None


def _of_tuple(inside: tuple[Any, ...]) -> Decode:
    if inside == (str, ...):  # words, of which every fact has some and all have the same: each is one object
        return lambda value: tuple(map(sys.intern, value))
    if len(inside) == 2 and inside[1] is Ellipsis:
        one = _converter(inside[0])
        return tuple if one is None else lambda value: tuple(map(one, value))
    each = [_decoder(item) for item in inside]
    if all(_converter(item) is None for item in inside):
        return tuple
    return lambda value: tuple(decode(item) for decode, item in zip(each, value, strict=True))


def _of_named_tuple(kind: Any) -> Decode:
    hints = typing.get_type_hints(kind)
    special = [(place, made) for place, name in enumerate(kind._fields) if (made := _converter(hints[name])) is not None]
    make = kind._make
    if not special:
        return lambda row: make(row)

    def decode(row: list[Any]) -> Any:
        for place, converted in special:
            row[place] = converted(row[place])
        return make(row)

    return decode


def _of_dataclass(kind: Any) -> Decode:
    hints = typing.get_type_hints(kind)
    names = tuple(field.name for field in fields(kind))
    special = [(place, made) for place, name in enumerate(names) if (made := _converter(hints[name])) is not None]
    draft = draft_of(kind)

    def decode(row: list[Any]) -> Any:
        for place, made in special:
            row[place] = made(row[place])
        if draft is None or len(row) != len(names):
            return kind(**dict(zip(names, row, strict=True)))
        value = draft(*row)
        value.__class__ = kind
        return value

    return decode


def _plain(value: Any) -> Any:
    """`value` in lists, texts and numbers, sets and mappings sorted."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [type(value).__name__, *(_plain(item) for item in _getter(type(value))(value))]
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Mapping):
        return sorted(([_plain(name), _plain(item)] for name, item in value.items()), key=json.dumps)
    if isinstance(value, frozenset | set):
        return sorted((_plain(item) for item in value), key=json.dumps)
    return str(value)
