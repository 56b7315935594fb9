"""Rendering: a draft in each format, and what each file is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import NamedTuple

from drafter.assembly.despite import barring_cites
from drafter.assembly.draft import Draft
from drafter.errors import RequestError, did_you_mean


class Format(NamedTuple):
    """One format: the ending of its files and how a draft becomes its bytes. ``provenance`` False is ``--bare``."""

    ending: str
    render: Callable[[Draft, bool], bytes]


def _docx(draft: Draft, provenance: bool) -> bytes:
    from drafter.formats.docx.writer import write_docx

    return write_docx(draft.measure, provenance=provenance, study_copy_of=study_copy_of(draft))


def _annotated(draft: Draft, provenance: bool) -> bytes:
    from drafter.formats.docx.writer import write_docx

    return write_docx(draft.measure, annotated=True, provenance=provenance, study_copy_of=study_copy_of(draft))


def _memo(draft: Draft, provenance: bool) -> bytes:
    from drafter.formats.docx.simple import write_simple_docx
    from drafter.packet.memo import memo

    return write_simple_docx(memo(draft))


def _memo_md(draft: Draft, provenance: bool) -> bytes:
    from drafter.formats.simple_md import write_simple_md
    from drafter.packet.memo import memo

    return write_simple_md(memo(draft)).encode()


def _pdf(draft: Draft, provenance: bool) -> bytes:
    from drafter.formats.pdf import write_pdf

    return write_pdf(draft.measure, study_copy_of=study_copy_of(draft))


def _html(draft: Draft, provenance: bool) -> bytes:
    from drafter.formats.html import write_html

    return write_html(draft.measure, study_copy_of=study_copy_of(draft)).encode()


def _md(draft: Draft, provenance: bool) -> bytes:
    from drafter.formats.md import write_md

    return write_md(draft.measure, study_copy_of=study_copy_of(draft)).encode()


def _txt(draft: Draft, provenance: bool) -> bytes:
    from drafter.formats.txt import write_txt

    return write_txt(draft.measure, study_copy_of=study_copy_of(draft)).encode()


def _json(draft: Draft, provenance: bool) -> bytes:
    from drafter.packet.as_json import draft_json

    return draft_json(draft).encode()


FORMATS: Mapping[str, Format] = {
    "docx": Format(".docx", _docx),
    "annotated": Format("-annotated.docx", _annotated),
    "memo": Format("-memo.docx", _memo),
    "memo-md": Format("-memo.md", _memo_md),
    "pdf": Format(".pdf", _pdf),
    "html": Format(".html", _html),
    "md": Format(".md", _md),
    "txt": Format(".txt", _txt),
    "json": Format(".json", _json),
}
DEFAULT_FORMATS = ("docx", "annotated", "memo", "json")
CLEAN = "docx"


def formats_of(draft: Draft, wanted: tuple[str, ...], *, chosen: bool) -> tuple[str, ...]:
    """The formats to write. A study copy has no clean copy: it is left out, or refused with a RequestError where it was ``chosen``."""
    if not study_copy_of(draft) or CLEAN not in wanted:
        return wanted
    if chosen:
        raise RequestError("no-clean-copy", "A study copy has no clean Word copy: it holds text that state law bars.",
                           remedy="Use --format annotated, pdf, html, md or txt; each says on every page what it is.")  # fmt: skip
    return tuple(one for one in wanted if one != CLEAN)


def study_copy_of(draft: Draft) -> str:
    """The laws that bar text of the draft, or "": what a study copy says on every page."""
    return barring_cites(draft.plan)


def render(draft: Draft, name: str, *, provenance: bool = True) -> bytes:
    """The draft in the format ``name``. Raises RequestError for an unknown format."""
    return format_named(name).render(draft, provenance)


def format_named(name: str) -> Format:
    """The format called ``name``. Raises RequestError where there is none."""
    found = FORMATS.get(name.lower())
    if found is None:
        raise RequestError(
            "unknown-format",
            f"There is no format ‘{name}’.",
            remedy=did_you_mean(name, list(FORMATS), "Use one of"),
            alternatives=list(FORMATS),
        )
    return found


def file_name(draft: Draft, name: str) -> str:
    """Place, model and instrument in plain ASCII: ``oak-park-il-data-sharing-ordinance.docx``."""
    place = draft.plan.profile.place
    properties = draft.measure.properties
    named = place.full_name if place.type == "county" else place.name
    words = (named, "" if place.type == "state" else place.state, properties.slug, properties.instrument)
    marked = "-study-copy" if study_copy_of(draft) else ""
    return "-".join(slug(word) for word in words if word) + marked + FORMATS[name].ending


def slug(text: str) -> str:
    """``text`` in lower-case ASCII letters, digits and hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", ascii_text.lower())).strip("-")
