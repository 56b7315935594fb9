"""Shapes: what a field of a file may hold. Data, read by the decoder and by the maker of JSON Schemas.

The shape decides what a scalar is, not YAML: ``state: NO`` is a text because the field is one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from drafter.content.schema.faults import Faults
    from drafter.content.schema.positions import MarkedText


class Words(NamedTuple):
    """A text. ``block`` is legal text, which keeps its lines; ``pattern`` must match all of it; ``example`` shows the form.

    ``names`` says that the text is the id of something of that kind ("authority"): whether there is one is checked once
    everything has been read. ``into`` reads the text into a value of its own, or gives None and notes what is wrong.
    ``defines`` says that the text is itself the id of such a thing; ``most_words`` bounds a quotation.
    """

    says: str = ""
    choices: tuple[str, ...] = ()
    pattern: str = ""
    example: str = ""
    block: bool = False
    may_be_empty: bool = False
    names: str = ""
    into: Callable[[MarkedText, Faults], Any] | None = None
    defines: str = ""
    most_words: int = 0


class Whole(NamedTuple):
    """A whole number from ``least`` to ``most``."""

    says: str = ""
    least: int = 0
    most: int = 1_000_000_000


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


class Needs(NamedTuple):
    """Fields that a record must have where other fields have these values: ``when`` {"verified": "read"} it needs ``fields``."""

    when: Mapping[str, str | bool]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """Named fields. ``name`` is how messages call it ("a clause file"); ``needs`` are the fields that others call for.

    ``into`` makes the typed value of the fields that were given, by name: texts are plain, numbers and yes or no are typed.
    Without it the decoded fields stand in a dict and keep their places, for a reader that has more to check.
    """

    name: str
    fields: Mapping[str, Shape] = field(hash=False)
    required: tuple[str, ...] = ()
    says: str = ""
    into: Callable[..., Any] | None = field(default=None, hash=False, compare=False)
    needs: tuple[Needs, ...] = field(default=(), hash=False)


class Either(NamedTuple):
    """A short form (a lone text) or a long one."""

    short: Words
    long: Shape
    says: str = ""


Shape = Words | Whole | YesNo | OptionRaw | ListOf | MapOf | Record | Either
