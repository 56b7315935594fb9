"""The cover page of the annotated copy: not part of the instrument; what is still open."""

from __future__ import annotations

from drafter.document import FillIn, Measure, Reference, every_inline
from drafter.formats.docx.runs import plain_run
from drafter.formats.docx.tables import table_xml

_NOTICE = (
    "This page and the comments in the margin are drafting notes for counsel. Take both out before the measure is introduced. "
    "The text is a model for counsel’s review, not legal advice; it has not been adopted, and nothing here certifies it."
)


def cover_xml(measure: Measure) -> str:
    """A page of its own: the notice, then a table of open fill-ins."""
    name = measure.properties.instrument.lower()
    rows = [(blank, "the clerk" if clerk else "counsel or staff") for blank, clerk in _open(measure).items()]
    parts = [
        _paragraph("CoverHeading", f"Not part of the {name}"),
        _paragraph("BodyText", _NOTICE),
        _paragraph("CoverHeading", "Open fill-ins"),
    ]
    if rows:
        parts.append(table_xml(("Fill-in", "Who fills it"), [(plain_run(one), plain_run(two)) for one, two in rows], (0.7, 0.3)))
    else:
        parts.append(_paragraph("BodyText", "None."))
    return "".join(parts)


def _open(measure: Measure) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for _, content in every_inline(measure):
        for run in content:
            parts = run.parts if isinstance(run, Reference) else (run,)
            for part in parts:
                if isinstance(part, FillIn):
                    found.setdefault(part.name, part.clerk)
    return found


def _paragraph(style: str, words: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{plain_run(words)}</w:p>'
