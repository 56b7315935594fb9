"""The nodes a clause text is read into. Frozen, whitelisted, storable as JSON; nothing here can run code."""

from __future__ import annotations

from dataclasses import dataclass

# ------------------------------------------------------------------------------------------------------------- expressions


@dataclass(frozen=True, slots=True)
class Name:
    name: str


@dataclass(frozen=True, slots=True)
class Const:
    value: str | int | float | bool


@dataclass(frozen=True, slots=True)
class Compare:
    """``operator`` is one of == != < <= > >= in not-in."""

    left: Expression
    operator: str
    right: Expression


@dataclass(frozen=True, slots=True)
class Not:
    term: Expression


@dataclass(frozen=True, slots=True)
class And:
    terms: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Or:
    terms: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Included:
    """``included("clause")`` or ``included("clause#slug")``."""

    target: str


Expression = Name | Const | Compare | Not | And | Or | Included

# ------------------------------------------------------------------------------------------------------------- inline nodes


@dataclass(frozen=True, slots=True)
class Words:
    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    children: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: Inlines


@dataclass(frozen=True, slots=True)
class Value:
    """``{{ name | filter }}``: an option or a profile word."""

    name: str
    filters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """``{{ ref("clause#slug") }}``."""

    target: str


@dataclass(frozen=True, slots=True)
class Cite:
    """``{{ cite("authority") }}``."""

    authority: str


@dataclass(frozen=True, slots=True)
class Blank:
    """``[[fill-in name]]``."""

    name: str


@dataclass(frozen=True, slots=True)
class TermUse:
    """``[[term:agreement]]``: prints the words and marks a use of the term."""

    term: str


@dataclass(frozen=True, slots=True)
class InlineBranch:
    """Arms in order; a test of None is the else. The first arm whose test holds is printed."""

    arms: tuple[tuple[Expression | None, Inlines], ...]


Inline = Words | Strong | Emphasis | Value | Ref | Cite | Blank | TermUse | InlineBranch
Inlines = tuple[Inline, ...]

# -------------------------------------------------------------------------------------------------------------- block nodes


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``heading`` is the run-in heading without its end mark, ``slug`` its name for references ("" when it has none)."""

    content: Inlines
    heading: Inlines = ()
    slug: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One list item: its own words, then what hangs below it. End marks and typed numbers are already stripped."""

    content: Inlines
    children: tuple[Block, ...] = ()
    conjunction: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class ItemBranch:
    """A branch among the items of a list. ``entries`` of an arm are items or further item branches."""

    arms: tuple[tuple[Expression | None, tuple[ListEntry, ...]], ...]


ListEntry = Item | ItemBranch


@dataclass(frozen=True, slots=True)
class List:
    """``conjunction`` is "and", "or" or "" (each item then prints as a sentence)."""

    entries: tuple[ListEntry, ...]
    conjunction: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Branch:
    arms: tuple[tuple[Expression | None, tuple[Block, ...]], ...]


Block = Paragraph | List | Branch
Blocks = tuple[Block, ...]
