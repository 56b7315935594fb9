"""Instruments: what a person's word for one means here, whether this body may issue it, and how it is dressed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, cast

from drafter.document import SignatureBlock, SignatureLine
from drafter.errors import NotYetError, RequestError, did_you_mean
from drafter.flags import Flag
from drafter.law.competence import Row, competence_row, state_powers
from drafter.law.data_store import load_data
from drafter.law.types import FormRule, InstrumentForm, Place, Word

_ORDERS = {
    "county": "county_executive_order",
    "state": "governor_executive_order",
    "district": "mayoral_executive_order",
}
_ALIASES = {
    "bylaw": "town_bylaw_article",
    "by_law": "town_bylaw_article",
    "warrant_article": "town_bylaw_article",
    "bill": "state_bill",
    "act": "state_bill",
    "administrative_directive": "manager_directive",
    "managers_directive": "manager_directive",
    "general_order": "police_directive",
    "governors_order": "governor_executive_order",
    "mayors_order": "mayoral_executive_order",
}


def instrument_ids() -> tuple[str, ...]:
    """Every instrument, in the order of the data."""
    return tuple(load_data("instruments"))


def resolve_instrument(said: str, place: Place, *, strict: bool = False) -> tuple[str, tuple[Flag, ...]]:
    """The instrument that ``said`` means in this place, following one redirect with a warning unless ``strict``.

    Raises RequestError for an unknown word and NotYetError where no body here may issue it.
    """
    ident = _named(said, place)
    row = competence_row(ident, place)
    if row is None:
        return _unconfirmed(ident, place)
    if row["may_issue"] == "no":
        return _redirected(ident, row, place, strict=strict)
    ident, flags = _kind_of_place(ident, place)
    if row["may_issue"] == "only_if":
        flags = (*flags, *_condition(ident, row, place))
    return ident, flags


def _condition(ident: str, row: Row, place: Place) -> tuple[Flag, ...]:
    """The row's condition tried on the State: met, not met (NotYetError), or for counsel to confirm."""
    condition = str(row["condition"])
    if condition.startswith("state is "):
        if condition.removeprefix("state is ") == place.state:
            return ()
        raise NotYetError("no-such-power", f"A {_name(ident)} is not an instrument of {place.state_name}.",
                          remedy="Ask for an ordinance.", alternatives=("ordinance",))  # fmt: skip
    if not condition.startswith("state_powers"):
        return (_condition_flag(ident, condition),)
    power = str(state_powers(place.state).get("county_ordinance_power", "unknown"))
    if power == "general":
        return ()
    if power in ("none", "not_applicable"):
        raise NotYetError(
            "no-county-ordinances",
            f"Counties in {place.state_name} have no general power to make ordinances.",
            remedy="Ask for a resolution, which states policy and requests: --instrument resolution",
            alternatives=("resolution",),
        )
    return (_condition_flag(ident, _COUNTY_POWER.get(power, _COUNTY_POWER["limited"])),)


_COUNTY_POWER = {
    "limited": "a state statute lets counties legislate on this subject",
    "charter_only": "the county has a charter that lets it legislate",
    "general_if_charter": "the county has a charter that lets it legislate",
}


def _named(said: str, place: Place) -> str:
    wanted = re.sub(r"[^a-z]+", "_", said.lower().replace("’", "").replace("'", "")).strip("_")
    wanted = _ALIASES.get(wanted, wanted)
    if wanted in ("executive_order", "order"):
        return _ORDERS.get(place.type, "mayoral_executive_order")
    if wanted not in load_data("instruments"):
        known = ["executive_order", *instrument_ids()]
        raise RequestError(
            "unknown-instrument",
            f"There is no instrument ‘{said}’.",
            remedy=did_you_mean(wanted, known) or f"Use one of: {', '.join(known)}.",
            alternatives=known,
        )
    _refuse_wrong_level(wanted, said, place)
    return wanted


def _refuse_wrong_level(ident: str, said: str, place: Place) -> None:
    of_state = ident in ("state_bill", "governor_executive_order")
    if of_state != (place.type == "state"):
        fits = "state_bill or executive_order" if place.type == "state" else "ordinance, executive_order or resolution"
        raise RequestError(
            "instrument-of-another-level",
            f"A {said.replace('_', ' ')} is not an instrument of the {place.full_name}.",
            remedy=f"For it, ask for {fits}; for a State, give type: state.",
        )


def _kind_of_place(ident: str, place: Place) -> tuple[str, tuple[Flag, ...]]:
    """New York legislates on these subjects by local law; an ordinance there is drafted as one, and the user is told."""
    if ident == "ordinance" and place.state == "NY" and place.type != "state" and place.name != "New York":
        return "local_law", (
            _redirect_flag("an ordinance", "a local law", "New York localities legislate on these subjects by local law."),
        )
    return ident, ()


def _unconfirmed(ident: str, place: Place) -> tuple[str, tuple[Flag, ...]]:
    ident, flags = _kind_of_place(ident, place)
    flag = Flag("warning", "power-not-checked", "The form of government is not confirmed, so whether this body may issue this "
                "instrument was not checked.", remedy="Give the form: --form mayor-council, council-manager, ...")  # fmt: skip
    return ident, (*flags, flag)


def _redirected(ident: str, row: Row, place: Place, *, strict: bool) -> tuple[str, tuple[Flag, ...]]:
    target = str(row.get("redirect") or "").split(" or ")[0].partition(".")[0].strip()
    name = _name(ident)
    if strict or target not in load_data("instruments"):
        raise NotYetError(
            "no-such-power",
            f"A {name} cannot be issued here: {row['why']}",
            remedy=f"Ask for {target} instead." if target else "Ask for a resolution or an ordinance.",
            alternatives=(target,) if target else (),
        )
    kind, flags = _kind_of_place(target, place)
    why = str(row["why"])
    return kind, (_redirect_flag(_article(name), _article(_name(kind)), why), *flags)


def _redirect_flag(said: str, used: str, why: str) -> Flag:
    return Flag("warning", "instrument-redirected", f"You asked for {said}; the draft is {used}. {why}",
                remedy="Use --strict-instrument to refuse instead.")  # fmt: skip


def _condition_flag(ident: str, condition: str) -> Flag:
    return Flag("warning", "power-conditional", f"This {_name(ident)} may be issued only if {condition}.",
                remedy="Counsel must confirm the condition.")  # fmt: skip


def _name(ident: str) -> str:
    return str(load_data("instruments")[ident]["name"]).lower()


def _article(name: str) -> str:
    return ("an " if name[0] in "aeiou" else "a ") + name


# ----------------------------------------------------------------------------------------------------------------- dress


def instrument_form(ident: str, place: Place, words: Mapping[str, Word], opening: FormRule | None) -> InstrumentForm:
    """The instrument dressed for this place. ``opening`` is the State's rule; None falls back on the customary form."""
    row = load_data("instruments")[ident]
    custom = FormRule(filled(row["opening"], place, words), "memory", prescribed=False)
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
        signatures=tuple(_signature(name, place, words) for name in row["signatures"] if _wanted(name, place)),
    )


def default_style(ident: str) -> str:
    """The numbering style of an instrument where the place's own is not known."""
    return str(load_data("instruments")[ident].get("style", "uniform"))


def _wanted(block: str, place: Place) -> bool:
    """A measure goes to an executive for approval only where one heads the administration."""
    if block != "executive_approval":
        return True
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

    if " of " not in place.full_name:  # "King County" takes no article
        template = template.replace("the {jurisdiction}", "{jurisdiction}").replace("THE {JURISDICTION}", "{JURISDICTION}")
    once = re.sub(r"\{([A-Za-z_]+)\}", one, template)
    return re.sub(r"\[\[([^\[\]]*)\[\[(.+?)\]\]([^\[\]]*)\]\]", r"[[\1\2\3]]", once)


def _word_text(name: str, place: Place, words: Mapping[str, Word]) -> str | None:
    own = {"name": place.name, "full_name": place.full_name, "state_name": place.state_name, "type_word": place.type_word}
    if name in own:
        return own[name]
    if name == "approver":
        name = "chief_executive"
    word = words.get(name)
    if word is None:
        return None
    return word.text if word.text is not None else f"[[{word.blank}]]"
