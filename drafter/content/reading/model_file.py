"""A model file and a named ask, decoded. Option values of a model stay raw: the library checks them, the plan types them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from drafter.content.model.types import Ask, Known, Model, OptionValue, Preset
from drafter.content.reading.plain_values import line, lines_by_name, names, places
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
    return ReadModel(
        _model(ident, fields, file),
        place_of(node),
        places(fields["clauses"]),
        _settings(fields.get("options", {})),
        tuple(_read_preset(given) for given in fields.get("presets", {}).values()),
        places(fields.get("scenarios", ())),
    )


def _model(ident: str, fields: Mapping[str, Any], file: str) -> Model:
    return Model(
        id=ident,
        name=line(fields["name"]),
        subject=line(fields["subject"]),
        short_title=line(fields["short_title"]),
        chapter_heading=line(fields["chapter_heading"]),
        slug=str(fields["slug"]),
        clauses=names(fields["clauses"]),
        levers=names(fields.get("levers", ())),
        instruments=names(fields.get("instruments", ())),
        types=names(fields.get("types", ())),
        summary=lines_by_name(fields, "summary"),
        options=_option_values(fields["options"]) if "options" in fields else None,
        presets=tuple(_preset(name, given) for name, given in fields.get("presets", {}).items()),
        file=file,
        subject_by_lever=lines_by_name(fields, "subject_by_lever"),
        scenarios=names(fields.get("scenarios", ())),
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
        name=line(fields["name"]),
        words=tuple(line(one) for one in fields.get("words", ())),
        acts=names(fields.get("acts", ())),
        answer=line(fields["answer"]),
        who_could=line(fields.get("who_could", "")),
        nearest=names(fields.get("nearest", ())),
        authorities=names(fields.get("authorities", ())),
    )
    return ReadAsk(ask, places(fields.get("nearest", ())))


def _preset(name: MarkedText, given: Mapping[str, Any]) -> Preset:
    return Preset(
        name=str(name),
        says=line(given["says"]),
        options=_option_values(given.get("options", {})),
        add=names(given.get("add", ())),
        drop=names(given.get("drop", ())),
    )


def _read_preset(given: Mapping[str, Any]) -> ReadPreset:
    return ReadPreset(_settings(given.get("options", {})), places(given.get("add", ())), places(given.get("drop", ())))


def _settings(given: Mapping[MarkedText, Mapping[MarkedText, Any]]) -> tuple[Settings, ...]:
    return tuple(
        Settings(placed(ident), tuple(_setting(name, value) for name, value in values.items())) for ident, values in given.items()
    )


def _setting(name: MarkedText, value: Any) -> Setting:
    return Setting(placed(name), _raw(value), (value if isinstance(value, MarkedText) else name).where())


def _option_values(given: Mapping[MarkedText, Mapping[MarkedText, Any]]) -> dict[str, dict[str, OptionValue]]:
    return {str(ident): {str(name): _raw(value) for name, value in values.items()} for ident, values in given.items()}


def _raw(value: Any) -> OptionValue:
    return names(value) if isinstance(value, tuple) else str(value)
