"""A model file and a named ask, decoded. Option values of a model stay raw: the library checks them, the plan types them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from drafter.content.model.types import Ask, Known, Model, OptionValue, Preset
from drafter.content.schema.decode import decode
from drafter.content.schema.faults import Faults
from drafter.content.schema.files import ASK, MODEL
from drafter.content.schema.positions import MarkedNode, MarkedText, Placed, place_of, placed
from drafter.flags import Where


class Setting(NamedTuple):
    """A value that a model gives an option, and where it stands. It is raw: the clause's own option says of what kind it is."""

    option: Placed
    value: OptionValue
    where: Where


class Settings(NamedTuple):
    """The options that a model sets in one clause."""

    clause: Placed
    values: tuple[Setting, ...]


class ReadPreset(NamedTuple):
    """What a preset names, with its places."""

    settings: tuple[Settings, ...]
    add: tuple[Placed, ...]
    drop: tuple[Placed, ...]


class ReadModel(NamedTuple):
    """A model with what it names of other files, for the checks that need the places."""

    model: Model
    where: Where
    clauses: tuple[Placed, ...]
    settings: tuple[Settings, ...] = ()
    presets: tuple[ReadPreset, ...] = ()
    scenarios: tuple[Placed, ...] = ()


class ReadAsk(NamedTuple):
    ask: Ask
    nearest: tuple[Placed, ...]


def read_model(ident: str, node: MarkedNode, faults: Faults, *, file: str) -> ReadModel | None:
    """The model of a file, or None with every fault noted."""
    before = len(faults)
    fields = decode(node, MODEL, faults)
    if fields is None or len(faults) > before:
        return None
    model = Model(
        id=ident,
        name=_line(fields["name"]),
        subject=_line(fields["subject"]),
        short_title=_line(fields["short_title"]),
        chapter_heading=_line(fields["chapter_heading"]),
        slug=str(fields["slug"]),
        clauses=_strings(fields["clauses"]),
        levers=_strings(fields.get("levers", ())),
        instruments=_strings(fields.get("instruments", ())),
        types=_strings(fields.get("types", ())),
        summary={str(key): _line(value) for key, value in fields["summary"].items()} if "summary" in fields else None,
        options=_option_values(fields["options"]) if "options" in fields else None,
        presets=tuple(_preset(name, given) for name, given in fields.get("presets", {}).items()),
        file=file,
        subject_by_lever={str(k): _line(v) for k, v in fields["subject_by_lever"].items()}
        if "subject_by_lever" in fields
        else None,
        scenarios=_strings(fields.get("scenarios", ())),
    )
    return ReadModel(
        model,
        place_of(node),
        _placed(fields["clauses"]),
        _settings(fields.get("options", {})),
        tuple(_read_preset(given) for given in fields.get("presets", {}).values()),
        _placed(fields.get("scenarios", ())),
    )


def read_ask(ident: str, node: MarkedNode, known: Known, faults: Faults) -> ReadAsk | None:
    """The named ask of a file, or None with every fault noted."""
    before = len(faults)
    fields = decode(node, ASK, faults)
    if fields is None:
        return None
    for name, ids in (("acts", known.acts), ("authorities", known.authorities)):
        for one in fields.get(name, ()):
            if ids and one not in ids:
                what = "act" if name == "acts" else "authority"
                faults.unknown(what, one, one.where(), sorted(ids))
    if len(faults) > before:
        return None
    ask = Ask(
        id=ident,
        name=_line(fields["name"]),
        words=tuple(_line(one) for one in fields.get("words", ())),
        acts=_strings(fields.get("acts", ())),
        answer=_line(fields["answer"]),
        who_could=_line(fields.get("who_could", "")),
        nearest=_strings(fields.get("nearest", ())),
        authorities=_strings(fields.get("authorities", ())),
    )
    return ReadAsk(ask, _placed(fields.get("nearest", ())))


def _preset(name: MarkedText, given: Mapping[str, Any]) -> Preset:
    return Preset(
        name=str(name),
        says=_line(given["says"]),
        options=_option_values(given.get("options", {})),
        add=_strings(given.get("add", ())),
        drop=_strings(given.get("drop", ())),
    )


def _read_preset(given: Mapping[str, Any]) -> ReadPreset:
    return ReadPreset(_settings(given.get("options", {})), _placed(given.get("add", ())), _placed(given.get("drop", ())))


def _settings(given: Mapping[MarkedText, Mapping[MarkedText, Any]]) -> tuple[Settings, ...]:
    return tuple(
        Settings(placed(ident), tuple(_setting(name, value) for name, value in values.items())) for ident, values in given.items()
    )


def _setting(name: MarkedText, value: Any) -> Setting:
    return Setting(placed(name), _raw(value), (value if isinstance(value, MarkedText) else name).where())


def _placed(values: tuple[MarkedText, ...]) -> tuple[Placed, ...]:
    return tuple(placed(value) for value in values)


def _option_values(given: Mapping[MarkedText, Mapping[MarkedText, Any]]) -> dict[str, dict[str, OptionValue]]:
    return {str(ident): {str(name): _raw(value) for name, value in values.items()} for ident, values in given.items()}


def _raw(value: Any) -> OptionValue:
    return _strings(value) if isinstance(value, tuple) else str(value)


def _strings(values: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)


def _line(text: str) -> str:
    return " ".join(text.split())
