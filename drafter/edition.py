"""The edition: the library and the law as built, in one file, from which every run reads what it needs.

One step makes it (:mod:`drafter.publication`): when the wheel is built, and in a checkout when it is out of step with the files people
write, with the code that reads them or with the libraries that do. An installed package holds the edition and none of the sources, so it is
never out of step. In a checkout it lies beside the code, as compiled modules do, where an installed package has it: each checkout has its
own, and one that is deleted leaves nothing behind. A checkout that cannot be written to has it in the user's cache.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from drafter.errors import DrafterError
from drafter.record import NamedTuple
from drafter.shelf import find_store, put_store, say, user_cache
from drafter.stamps import Seal, Stamped, reader_versions, seal, stamps_in

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent
LAW = PACKAGE / "law" / "data"
BUILT = PACKAGE / "_built"
INSTALLED = BUILT / "edition"  # what the wheel carries
_WORDS = (".yaml", ".yml")
_CODE = (".py",)
Kinds = Mapping[str, Mapping[str, Any]]


class Edition(NamedTuple):
    """What was built, by kind and id, and the key of all that it was built from."""

    key: str
    kinds: Kinds


_now: Edition | None = None


def edition() -> Edition:
    """The edition, built first where it is out of step.

    Raises ContentErrors with every error of the files, and DrafterError where an installed package lacks its edition.
    """
    global _now
    if _now is None:
        _now = _of_checkout() if in_checkout() else _installed()
    return _now


def in_checkout() -> bool:
    """Whether the files people write are there to build from."""
    return LAW.is_dir() and (CHECKOUT / "clauses").is_dir()


@contextmanager
def provisional(kinds: Kinds) -> Iterator[None]:
    """Let ``kinds`` be the edition, for the checks of the step that builds it."""
    global _now
    before, _now = _now, Edition("", kinds)
    try:
        yield
    finally:
        _now = before


def sources() -> Iterator[Stamped]:
    """Every file that the edition is built from, with its stamp: the words, the law, and the code that reads and checks them."""
    for folder, endings, deep in (
        (CHECKOUT / "clauses", _WORDS, True),
        (CHECKOUT / "model_ordinances", _WORDS, True),
        (LAW, _WORDS, True),
        (PACKAGE / "law", _CODE, True),
        (PACKAGE / "content", _CODE, True),
        (PACKAGE, _CODE, False),
    ):
        yield from stamps_in(str(folder), endings, deep=deep)


def _installed() -> Edition:
    store = find_store((INSTALLED,), "")
    return Edition("", _incomplete()) if store is None else Edition(store.key, store.kinds(_incomplete))


def _incomplete() -> Kinds:
    raise DrafterError("incomplete", f"The installed package is damaged: {INSTALLED} is missing or cannot be read.",
                       remedy="Install it again: pip install --force-reinstall ordinance-drafter")  # fmt: skip


def _of_checkout() -> Edition:
    tag = sys.implementation.cache_tag  # each version of Python has its own, as it has of compiled modules
    sealed = seal((tag, reader_versions()), sources())
    places = _places(str(tag))
    store = find_store(places, sealed.key)
    if store is None:
        return _made(sealed, places)
    return Edition(store.key, store.kinds(cache(lambda: _made(sealed, places).kinds)))


def _places(tag: str) -> tuple[Path, ...]:
    """Where a checkout's edition may lie: in it, or in the user's cache under a name of its own."""
    cache = user_cache()
    beside = BUILT / f"edition.{tag}"
    return (beside,) if cache is None else (beside, cache / f"edition.{tag}.{crc32(os.fsencode(PACKAGE)):08x}")


def _made(sealed: Seal, places: Sequence[Path]) -> Edition:
    """Build the edition, and keep it."""
    from drafter.publication import build

    say("The library and the law are being built, which takes a second or two.")
    kinds = build()
    if sealed.settled:
        put_store(places, sealed.key, kinds)
    return Edition(sealed.key, kinds)
