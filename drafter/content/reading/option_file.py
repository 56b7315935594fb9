"""The ``options`` of a clause file as typed options, each default and choice of its kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.content.model.option_values import NUMERIC_KINDS, parse_option
from drafter.content.model.types import Known, Option, OptionValue
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedText
from drafter.content.text.scope import RESERVED
from drafter.errors import RequestError


def read_options(fields: Mapping[MarkedText, Any], known: Known, faults: Faults) -> tuple[Option, ...]:
    """The options in the file's order. ``fields`` is decoded; faults are noted at their words."""
    out = []
    for name, given in fields.items():
        _check_name(name, known, faults)
        if "kind" in given and "default" in given:
            out.append(_option(name, given, faults))
    return tuple(out)


def _check_name(name: MarkedText, known: Known, faults: Faults) -> None:
    if name in RESERVED or name in known.words or name in known.tests:
        what = "a word of the clause language" if name in RESERVED else "a word of the profile"
        faults.add(
            "option-name", name.where(), f"‘{name}’ is {what}, so that no option can have its name.", "Choose another name."
        )


def _option(name: MarkedText, given: Mapping[str, Any], faults: Faults) -> Option:
    option = Option(
        name=str(name),
        kind=str(given["kind"]),  # type: ignore[arg-type]  # the shape admits the kinds only
        default="",
        ask=" ".join(given.get("ask", "").split()),
        why=" ".join(given.get("why", "").split()),
        line=name.line,
        covers=tuple(str(one) for one in given.get("covers", ())),
    )
    option = option._replace(choices=_choices(option, name, given, faults))
    option = option._replace(default=_typed(option, given["default"], faults))
    by_state = {str(state): _typed(option, raw, faults) for state, raw in given.get("default_by_state", {}).items()}
    return option._replace(default_by_state=by_state or None)


def _choices(option: Option, name: MarkedText, given: Mapping[str, Any], faults: Faults) -> tuple[OptionValue, ...]:
    raw = given.get("choices", ())
    if option.kind in ("choice", "choices"):
        if not raw:
            faults.add("missing", name.where(), f"‘{name}’ is a {option.kind} and names no choices.", "Add ‘choices: [...]’.")
        return _once([(one, str(one)) for one in raw], faults)
    return _once([(one, value) for one in raw if (value := _typed(option, one, faults)) is not None], faults)


def _once(values: list[tuple[MarkedText, OptionValue]], faults: Faults) -> tuple[OptionValue, ...]:
    out: list[OptionValue] = []
    for marked, value in values:
        if value in out:
            faults.add("twice", marked.where(), f"‘{marked}’ stands among the choices twice.", "Keep one.")
        else:
            out.append(value)
    return tuple(out)


def _typed(option: Option, raw: Any, faults: Faults) -> OptionValue:
    """``raw`` as the option's kind; noted, and "" where it is not of the kind or not among the choices."""
    if option.kind in ("choice", "choices") and not option.choices:
        return ""  # noted already
    marked = raw if isinstance(raw, MarkedText) else raw[0] if raw else None
    try:
        value = parse_option(option, raw)
    except RequestError as error:
        if isinstance(marked, MarkedText):
            faults.refused(error, marked.where())
        return ""
    if option.kind in NUMERIC_KINDS | {"date", "text", "office"} and option.choices and value not in option.choices:
        if isinstance(marked, MarkedText):
            shown = ", ".join(str(choice) for choice in option.choices)
            faults.add(
                "option-value",
                marked.where(),
                f"The default ‘{marked}’ is not among the choices ({shown}).",
                "Add it to ‘choices’.",
            )
        return ""
    return value
