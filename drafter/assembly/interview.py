"""The interview: which question comes next, given the answers so far. Shared by both doors; asks nothing, writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from drafter.assembly.levers import COMPREHENSIVE, model_of
from drafter.assembly.planning.request import misfit
from drafter.content.library import Library
from drafter.content.model.option_values import parse_option
from drafter.content.model.types import Model
from drafter.errors import DrafterError, RequestError
from drafter.law.limits.exposure import RISKS, exposures
from drafter.law.place.choices import forms_of, state_code, types_of
from drafter.law.place.places import resolve_place
from drafter.law.power.instruments import instrument_ids, resolve_instrument
from drafter.law.profile import make_profile
from drafter.law.types import Place
from drafter.matter import Matter

Answers = Mapping[str, str]
# the order in which instruments are offered; one that stands only in the data comes after these
_USUAL = (
    "ordinance", "town_bylaw_article", "local_law", "state_bill", "executive_order", "manager_directive", "resolution",
    "police_directive",
)  # fmt: skip


class Question(NamedTuple):
    """One question: what to ask, why it matters in a line, the default, and the choices ("" and () where it is free).

    ``check`` raises RequestError on an answer that will not do.
    """

    name: str
    ask: str
    why: str
    default: str = ""
    choices: tuple[str, ...] = ()
    check: Callable[[str], object] | None = None


def next_question(answers: Answers, library: Library) -> Question | None:
    """The first question that the answers leave open; None when the matter is whole."""
    for question in _questions(answers, library):
        if question.name not in answers:
            return question
    return None


def _questions(answers: Answers, library: Library) -> Iterator[Question]:
    """The questions in order. Each stops the walk until it is answered, since the next may depend on it."""
    yield Question("state", "Which State?", "State law decides form and much of the substance.", check=state_code)
    if "state" not in answers:
        return
    yield Question("place", "What is the place called?", "Its bare name, as its own papers spell it: Oak Park, Coeur d’Alene.",
                   check=lambda said: _place({**answers, "place": said, "type": answers.get("type", "")}))  # fmt: skip
    if "place" not in answers:
        return
    yield from _kind_questions(answers)
    if not _settled(answers):
        return
    place = _place(answers)
    if place is None:
        return
    yield from _measure_questions(answers, library, place)


def _kind_questions(answers: Answers) -> Iterator[Question]:
    """Type and form, only where the name or the data does not say."""
    if _place(answers) is None:
        types = types_of(state_code(answers["state"]))
        yield Question("type", "What kind of place is it?", "Bodies, officers and powers differ by type.", types[0], types)
        if "type" not in answers:
            return
    place = _place(answers)
    if place is not None and place.form is None:
        forms = forms_of(place)
        yield Question("form", "Which form of government?", "Duties go to the officer who directs departments in this form.",
                       forms[0] if forms else "", forms)  # fmt: skip


def _settled(answers: Answers) -> bool:
    place = _place(answers)
    return place is not None and (place.form is not None or "form" in answers)


def _measure_questions(answers: Answers, library: Library, place: Place) -> Iterator[Question]:
    instruments = _instruments(place)
    yield Question("instrument", "Which instrument?", "An ordinance lasts and binds; an order is quick and binds the executive’s own staff.",
                   instruments[0], instruments, check=lambda said: resolve_instrument(said, place))  # fmt: skip
    if "instrument" not in answers:
        return
    models = _models(library, place, answers["instrument"])
    exposed = exposures(place, answers["instrument"])
    why = (
        f"{place.state_name} law forbids or restricts some of these clauses and holds {RISKS[exposed[0].kind]}; the plan says what stays open."
        if exposed
        else "A model is a whole measure; single clauses can be added or dropped later."
    )
    yield Question("model", "Which measure?", why, models[0] if models else "", models)
    if "model" not in answers:
        return
    yield from _model_questions(answers, library)


def _model_questions(answers: Answers, library: Library) -> Iterator[Question]:
    model = model_of(Matter("", "", "", model=answers["model"]), library)
    presets = tuple(preset.name for preset in model.presets)
    if presets:
        says = "; ".join(f"{preset.name}: {preset.says}" for preset in model.presets)
        yield Question("preset", "How far should it go?", says, "moderate" if "moderate" in presets else presets[0], presets)
        if "preset" not in answers:
            return
    yield Question("effective", "When should it take effect?", "The draft gives the earliest lawful form of what you wish.",
                   "ordinary", ("ordinary", "at once", "after notice"))  # fmt: skip
    yield Question("options", "Go through every choice in the clauses now?", "Each has a default that you can change later.",
                   "no", ("no", "yes"))  # fmt: skip
    if answers.get("options") == "yes":
        yield from _option_questions(model, library)


def _option_questions(model: Model, library: Library) -> Iterator[Question]:
    for ident in model.clauses:
        clause = library.clauses[ident]
        for option in clause.options:
            yield Question(
                f"{ident}.{option.name}",
                f"{clause.title}: {option.ask or option.name}",
                option.why,
                _text(option.default),
                tuple(_text(choice) for choice in option.choices) if option.kind == "choice" else (),
                check=partial(parse_option, option),
            )


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _instruments(place: Place) -> tuple[str, ...]:
    """The instruments this body may issue, the most usual first. Whoever issues an executive order, people call it so."""
    called: dict[str, str] = {}
    for name in dict.fromkeys((*_USUAL, *instrument_ids())):
        try:
            found, _ = resolve_instrument(name, place, strict=True)
        except DrafterError:
            continue
        called.setdefault(found, name if name == "executive_order" else found)
    return tuple(called.values()) or instrument_ids()


def _models(library: Library, place: Place, instrument: str) -> tuple[str, ...]:
    """The models made for the instrument, the widest first; every one where the place has no such instrument."""
    try:
        profile = make_profile(place, resolve_instrument(instrument, place)[0], {})
    except DrafterError:
        fits = list(library.models)
    else:
        fits = [model.id for model in library.models.values() if misfit(model, profile) is None]
    return tuple(sorted(fits, key=lambda one: (one != COMPREHENSIVE, one)))


def _place(answers: Answers) -> Place | None:
    """The place as far as it is known; None where its type must be asked. Raises RequestError on a bad name."""
    try:
        place, _ = resolve_place(answers["place"], answers["state"], answers.get("type", ""), answers.get("form", ""))
    except RequestError as problem:
        if problem.code == "type-needed":
            return None
        raise
    return place


def matter_of(answers: Answers) -> Matter:
    """The matter that whole or partial answers make."""
    options: dict[str, dict[str, str]] = {}
    for name, value in answers.items():
        clause, dot, option = name.rpartition(".")
        if dot and "/" in clause:
            options.setdefault(clause, {})[option] = value
    wish = answers.get("effective", "")
    return Matter(
        place=answers.get("place", ""),
        state=answers.get("state", ""),
        instrument=answers.get("instrument", ""),
        type=answers.get("type", ""),
        form=answers.get("form", ""),
        model=answers.get("model", ""),
        preset=answers.get("preset", ""),
        effective="" if wish == "ordinary" else wish,
        options=options,
    )
