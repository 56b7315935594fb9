"""The build-everything matrix: every model, instrument, State, type and form, numbering style and preset that can be asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from drafter.errors import NotYetError, RequestError
from drafter.law.form.numbering_styles import style_names
from drafter.law.place.choices import every_place, forms_of
from drafter.law.power.instrument_rows import instrument_rows
from drafter.law.power.instruments import resolve_instrument
from drafter.law.types import Place
from drafter.matter import Matter
from drafter.toolkit import Toolkit

ASKED = (
    "ordinance", "executive order", "resolution", "manager directive", "police directive", "local law", "town bylaw article",
    "state bill",
)  # fmt: skip
PRESETS = ("", "strong", "moderate", "core")
EXTRAS = ("", "emergency", "civil", "private_right")


@dataclass(frozen=True)
class Case:
    """One request. ``instrument`` is what it resolves to; ``asked`` the words that lead there."""

    state: str
    kind: str
    form: str
    asked: str
    instrument: str
    model: str
    place: Place
    style: str = ""
    preset: str = ""
    extra: str = ""

    def pairs(self) -> frozenset[tuple[tuple[str, str], ...]]:
        """Every pair of factors: what the ordinary run must have met at least once."""
        factors = (
            ("state", self.state), ("kind", f"{self.kind}/{self.form}"), ("instrument", self.instrument), ("model", self.model),
            ("style", self.style), ("preset", self.preset), ("extra", self.extra),
        )  # fmt: skip
        return frozenset(combinations([one for one in factors if one[1]], 2))

    def matter(self) -> Matter:
        facts = {"code_style": self.style} if self.style else {}
        return Matter(
            place=self.place.name,
            state=self.state,
            instrument=self.asked,
            type="borough" if self.place.type_word == "Borough" else self.kind,
            form=self.form,
            model=self.model,
            preset=self.preset,
            date="2026-11-24",
            facts=facts,
            add={"emergency": ("common/emergency",), "civil": ("data_sharing/civil_penalty",),
                 "private_right": ("common/private_right",)}.get(self.extra, ()),
            drop=("common/no_private_right",) if self.extra == "private_right" else (),
        )  # fmt: skip


@cache
def toolkit() -> Toolkit:
    """The library and the law, loaded once in a process."""
    return Toolkit()


def every_place_and_form() -> Iterator[Place]:
    """Every State, type and form, and each type with its form not confirmed."""
    seen: set[tuple[str, str]] = set()
    for place in every_place():
        yield place
        if (place.state, place.type) not in seen and len(forms_of(place)) > 1:
            seen.add((place.state, place.type))
            yield place._replace(form=None)


@cache
def refused() -> tuple[tuple[Place, str, NotYetError | RequestError], ...]:
    """Instruments that no body of the place may issue, with the answer given."""
    return tuple(row for row in _resolved() if isinstance(row[2], Exception))  # type: ignore[misc]


@cache
def _resolved() -> tuple[tuple[Place, str, str | NotYetError | RequestError], ...]:
    out: list[tuple[Place, str, str | NotYetError | RequestError]] = []
    for place in every_place_and_form():
        for asked in ASKED:
            try:
                out.append((place, asked, resolve_instrument(asked, place)[0]))
            except (NotYetError, RequestError) as error:
                out.append((place, asked, error))
    return tuple(out)


@cache
def every_case() -> tuple[Case, ...]:
    """The whole matrix, in which styles, presets and added clauses take turns."""
    out: list[Case] = []
    rows = instrument_rows()
    styles = ("", *style_names())
    seen: set[tuple[Place, str]] = set()
    for place, asked, found in _resolved():
        if not isinstance(found, str) or (place, found) in seen:
            continue
        seen.add((place, found))
        family = rows[found].family
        for name, model in toolkit().library.models.items():
            if model.types and place.type not in model.types:
                continue
            if model.instruments and family not in model.instruments and found not in model.instruments:
                continue
            if found == "state_bill" and "state_bill" not in model.instruments:
                continue
            turn = len(out)
            presets = ("", *(preset.name for preset in model.presets))
            legislative = family == "ordinance" and found != "state_bill"
            out.append(
                Case(place.state, place.type, place.form or "", asked, found, name, place,
                     styles[turn * 5 % len(styles)] if rows[found].codifies else "",
                     presets[turn * 3 % len(presets)],
                     EXTRAS[turn * 7 % len(EXTRAS)] if legislative else "")
            )  # fmt: skip
    return tuple(out)


@cache
def pairwise_cases() -> tuple[Case, ...]:
    """A small part of the matrix that still meets every pair of factors: greedy, and the same on every run."""
    wanted = frozenset().union(*(case.pairs() for case in every_case()))
    met: set[tuple[tuple[str, str], ...]] = set()
    chosen: list[Case] = []
    for least in (12, 6, 3, 1):
        for case in _dealt(every_case()):
            new = case.pairs() - met
            if len(new) >= least:
                chosen.append(case)
                met |= new
    assert met == wanted
    return tuple(chosen)


def _dealt(cases: Sequence[Case]) -> Iterator[Case]:
    """The cases spread out, neighbours apart, so that few are needed."""
    stride = 997
    for start in range(stride):
        yield from cases[start::stride]
