"""Drafts model ordinances and executive orders, fitted to the place, from a library of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafter.matter import Matter
    from drafter.toolkit import Toolkit

__version__ = "0.1.0"
__all__ = ["Matter", "Toolkit", "__version__"]


def __getattr__(name: str) -> Any:
    """Load the API when it is asked for, so that ``drafter --help`` costs no more than the command line."""
    if name == "Toolkit":
        from drafter.toolkit import Toolkit

        return Toolkit
    if name == "Matter":
        from drafter.matter import Matter

        return Matter
    raise AttributeError(f"module ‘drafter’ has no attribute ‘{name}’")
