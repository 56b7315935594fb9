"""The dress of an instrument in its place: title, opening words, signature blocks and the rules of its form, as one value."""

from __future__ import annotations

from typing import cast

from drafter.law.form.forms import state_form
from drafter.law.place.locality import Locality
from drafter.law.place.states import government_form
from drafter.law.power.instrument_rows import instrument_row
from drafter.law.power.rows import InstrumentRow
from drafter.law.sources.data_store import load_data
from drafter.law.types import FormId, InstrumentForm, Opening, SignatureForm


def dressed(ident: str, here: Locality) -> InstrumentForm:
    """The instrument dressed for this place. The State's opening words stand before the customary ones."""
    row = instrument_row(ident)
    state = state_form(here, ident)
    approver = "Mayor" if here.facts.get("mayor_approves") == "yes" else state.approver
    blocks = _signatures(row, approved=bool(approver) or _executive_approves(here.place.form))
    return InstrumentForm(
        id=ident,
        family=row.family,
        level=row.level,
        name=row.name,
        this=row.this,
        number_line=row.number_line,
        title=row.title,
        opening=state.opening or Opening(row.opening, "memory", prescribed=False),
        recital_style=row.recital_style,
        recital_last=row.recital_last,
        codifies=row.codifies,
        motion=row.motion,
        numbering=state.numbering or row.numbering,
        signatures=blocks,
        approver=approver,
        to_executive=any(block.approval for block in blocks),
        may_command_sheriff=row.may_command_sheriff,
        single_subject=state.single_subject,
        procedure=state.procedure,
        effective=state.effective,
    )


def _executive_approves(form: FormId | None) -> bool:
    """Whether an executive signs or vetoes; where the form is not confirmed, the block stands to be struck."""
    return form is None or government_form(form).executive_approves


def _signatures(row: InstrumentRow, *, approved: bool) -> tuple[SignatureForm, ...]:
    """The blocks of the instrument; that of an executive who signs or vetoes only where one does."""
    blocks = cast("dict[str, SignatureForm]", load_data("signature_blocks"))
    named = (blocks[name] for name in row.signatures)
    return tuple(block for block in named if approved or not block.approval)
