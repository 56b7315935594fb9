"""Made parts of pages that people write: what stands between two marks is made, and all else is left as it is.

A part begins with ``<!-- NAME: Made by ... -->`` and ends with ``<!-- end of NAME -->``, each alone on its line.
"""

from __future__ import annotations

import re
from pathlib import Path

from docs.make.markdown import made_from
from docs.make.reading import TOP
from drafter.errors import RequestError


def filled(page: str, name: str, sources: str, made: str, top: Path = TOP) -> str:
    """The page at the path ``page``, with its part ``name`` as ``made``. Raises RequestError where it has not one such part."""
    text = (top / page).read_text(encoding="utf-8")
    begin, end = f"<!-- {name}: {made_from(sources)} -->", f"<!-- end of {name} -->"
    part = re.compile(rf"^<!-- {name}:[^\n]*-->\n(?:[^\n]*\n)*?{re.escape(end)}$", re.MULTILINE)
    if len(part.findall(text)) != 1:
        raise RequestError("no-part", f"{page} has no part ‘{name}’ to be made, or more than one.",
                           remedy=f"Write these two lines, once, where it stands:\n{begin}\n{end}")  # fmt: skip
    return part.sub(lambda _: f"{begin}\n{made}\n{end}", text)
