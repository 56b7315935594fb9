"""Shapes: what a field of a file may hold. Data, read by the decoder and by the maker of JSON Schemas.

The shape decides what a scalar is, not YAML: ``state: NO`` is a text because the field is one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Words(NamedTuple):
    """A text. ``block`` is legal text, which keeps its lines; ``pattern`` must match all of it; ``example`` shows the form."""

    says: str = ""
    choices: tuple[str, ...] = ()
    pattern: str = ""
    example: str = ""
    block: bool = False
    may_be_empty: bool = False


class YesNo(NamedTuple):
    """yes or no, in any of YAML's spellings."""

    says: str = ""


class OptionRaw(NamedTuple):
    """An option's value before its kind is known: a text, or a list of texts."""

    says: str = ""


class ListOf(NamedTuple):
    """A list; ``lone`` lets a single value stand for a list of one."""

    item: Shape
    says: str = ""
    lone: bool = False


class MapOf(NamedTuple):
    """Names of one's own choosing, each with a value."""

    key: Words
    value: Shape
    says: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """Named fields. ``name`` is how messages call it ("a clause file")."""

    name: str
    fields: Mapping[str, Shape] = field(hash=False)
    required: tuple[str, ...] = ()
    says: str = ""


class Either(NamedTuple):
    """A short form (a lone text) or a long one."""

    short: Words
    long: Shape
    says: str = ""


Shape = Words | YesNo | OptionRaw | ListOf | MapOf | Record | Either
