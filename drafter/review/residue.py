"""FILL-01 on a draft: template marks left in the library's words. A value that the user gave prints as it is and is no residue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.document import Measure, Text
from drafter.flags import Flag
from drafter.printed import every_paragraph

_RESIDUE = re.compile(r"\{[{%]|[}%]\}|\[\[|\]\]|[\ue000-\uf8ff]|\b(?:None|undefined)\b")


def residue(measure: Measure) -> Iterator[Flag]:
    """FILL-01: template marks left in the words."""
    for one in every_paragraph(measure):
        lines = tuple((Text(line.label),) for line in one.lines)
        for content in (*one.inlines, *lines):
            words = "¤".join(run.text for run in content if isinstance(run, Text) and run.source is None)
            if found := _RESIDUE.search(words):
                yield Flag("error", "FILL-01", f"Template residue ‘{found.group()}’ stands in the text.", unit=one.key,
                           remedy="This is a fault of the clause: report it, or mend the clause file.")  # fmt: skip
