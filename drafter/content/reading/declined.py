"""``clauses/declined.yaml``: the provisions of the coverage lists that no clause answers, each with its reason and authorities."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drafter.content.model.types import Declined, Known
from drafter.content.reading.folders import CLAUSES, DECLINED
from drafter.content.schema.decode import decode
from drafter.content.schema.faults import Faults
from drafter.content.schema.files import DECLINED as SHAPE
from drafter.content.schema.positions import place_of, read_document
from drafter.flags import Where


def read_declined(folder: Path, known: Known, faults: Faults) -> tuple[Declined, ...]:
    """The declined provisions of the library in ``folder``, in file order; none where it has no list. Faults are noted."""
    path = folder / CLAUSES / DECLINED
    if not path.is_file():
        return ()
    node = read_document(f"{CLAUSES}/{DECLINED}", path.read_bytes(), faults)
    fields = None if node is None else decode(node, SHAPE, faults)
    if node is None or fields is None:
        return ()
    return tuple(_declined(row, place_of(node), known, faults) for row in fields.get("declined", ()) if len(row) >= 3)


def _declined(row: Mapping[str, Any], top: Where, known: Known, faults: Faults) -> Declined:
    for one in row.get("authorities", ()):
        if known.authorities and one not in known.authorities:
            faults.unknown("authority", one, one.where(), sorted(known.authorities))  # fmt: skip
    by_form = str(row["kind"]) == "by_form"
    if by_form != ("where" in row) or by_form == ("authorities" in row):
        faults.add("declined", top, f"‘{row['id']}’ names neither its authorities nor, where the form does it, where.",
                   "Give ‘authorities’, or with kind by_form ‘where’.")  # fmt: skip
    return Declined(
        id=str(row["id"]),
        kind=str(row["kind"]),  # type: ignore[arg-type]  # the shape admits the kinds only
        reason=" ".join(row["reason"].split()),
        authorities=tuple(str(one) for one in row.get("authorities", ())),
        nearest=tuple(str(one) for one in row.get("nearest", ())),
        where=" ".join(row.get("where", "").split()),
    )
