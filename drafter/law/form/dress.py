"""The dress of an instrument: its title, opening words, recitals and signature blocks, filled for a place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, cast

from drafter.document import SignatureBlock, SignatureLine
from drafter.law.place.said import takes_article
from drafter.law.sources.data_store import load_data
from drafter.law.types import FormRule, InstrumentForm, Place, Word

_APPROVAL = "executive_approval"  # the signature block of the officer who signs or vetoes


def instrument_form(
    ident: str, place: Place, words: Mapping[str, Word], opening: FormRule | None, *, approver: str = ""
) -> InstrumentForm:
    """The instrument dressed for this place. ``opening`` is the State's rule; None falls back on the customary form.

    ``approver`` is the officer who signs or vetoes what the body passes, where it is not the head of the departments.
    """
    if approver:
        words = {**words, "approver": Word(approver)}
    row = load_data("instruments")[ident]
    custom = FormRule(filled(row["opening"], place, words), "memory", prescribed=False)
    approval = bool(approver) or _executive_approves(place)
    blocks = [name for name in row["signatures"] if name != _APPROVAL or approval]
    return InstrumentForm(
        id=ident,
        family=cast(Literal["ordinance", "executive_order", "resolution"], row["family"]),
        name=row["name"],
        this=row.get("this", f"this {str(row['name']).lower()}"),
        heading=row.get("heading", ""),
        number_line=row["number_line"],
        title_pattern=row["title_pattern"],
        opening=opening or custom,
        recital_style=row.get("recital_style", "whereas"),
        recital_last=row.get("recital_last", "."),
        codifies=bool(row.get("codifies")),
        motion=row.get("motion", ""),
        signatures=tuple(_signature(name, place, words) for name in blocks),
        to_executive=_APPROVAL in blocks,
    )


def default_style(ident: str) -> str:
    """The numbering style of an instrument where the place's own is not known."""
    return str(load_data("instruments")[ident].get("style", "uniform"))


def _executive_approves(place: Place) -> bool:
    """Whether a measure of the body goes to an executive to sign or veto: only where one heads the administration."""
    return place.form in ("mayor_council_strong", "county_board_with_executive", "consolidated", None)


def _signature(name: str, place: Place, words: Mapping[str, Word]) -> SignatureBlock:
    row: Mapping[str, Any] = load_data("signature_blocks")[name]
    lines = tuple(SignatureLine(_label(filled(label, place, words)), kind) for label, kind in row["lines"])
    return SignatureBlock(_label(filled(row["heading"], place, words)), lines)


def _label(text: str) -> str:
    """Signature labels are plain text: an unknown office prints as a blank to fill."""
    return text.replace("[[", "[").replace("]]", "]")


def filled(template: str, place: Place, words: Mapping[str, Word]) -> str:
    """``template`` with its ``{words}``: in capitals for {WORDS}, capitalised for {Words}; unknown ones as ``[[blanks]]``."""

    def one(match: re.Match[str]) -> str:
        name = match.group(1)
        text = _word_text(name.lower(), place, words)
        if text is None:
            return match.group(0)
        if name.isupper():
            return text.upper() if "[[" not in text else text
        return text[:1].upper() + text[1:] if name[0].isupper() else text

    if not takes_article(place.full_name):  # "King County"
        template = template.replace("the {jurisdiction}", "{jurisdiction}").replace("THE {JURISDICTION}", "{JURISDICTION}")
    once = re.sub(r"\{([A-Za-z_]+)\}", one, template)
    return re.sub(r"\[\[([^\[\]]*)\[\[(.+?)\]\]([^\[\]]*)\]\]", r"[[\1\2\3]]", once)


def _word_text(name: str, place: Place, words: Mapping[str, Word]) -> str | None:
    own = {"name": place.name, "full_name": place.full_name, "state_name": place.state_name, "type_word": place.type_word}
    if name in own:
        return own[name]
    if name == "approver" and name not in words:
        name = "chief_executive"
    word = words.get(name)
    if word is None:
        return None
    return word.text if word.text is not None else f"[[{word.blank}]]"
