"""The rows of the data on places: what a State's file says of its types of place, and what is known of one place. Frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from drafter.content.model.nodes import Inlines
from drafter.flags import Verified
from drafter.law.types import FormId, PlaceType
from drafter.record import NamedTuple

FORM_IDS: tuple[FormId, ...] = get_args(FormId)
PLACE_TYPES: tuple[PlaceType, ...] = get_args(PlaceType)
CountyOrdinances = Literal["general", "general_if_charter", "charter_only", "limited", "none", "not_applicable"]


class Sourced(NamedTuple):
    """Something of state law with its source and grade: an act on cooperation, a statute on citation, a governor's power."""

    cite: str
    verified: Verified
    url: str = ""
    as_of: str = ""
    note: str = ""


class SheriffRow(NamedTuple):
    """How the State's sheriffs are chosen where nothing else is known."""

    default: Literal["elected", "none"]
    cite: str
    verified: Verified
    url: str = ""
    as_of: str = ""
    note: str = ""


class JailRow(NamedTuple):
    """Who runs the State's jails where nothing else is known."""

    default: Literal["sheriff", "own", "none", "unknown"]
    verified: Verified
    note: str = ""


class LocalPower(NamedTuple):
    """The provisions that give one kind of local government its power.

    ``any_unit`` empowers each of the kind, ``home_rule_unit`` only those with home rule. What was not read stands in the fields
    that say so, and never prints as a cite. ``types`` are those that it speaks of; none is all of the kind.
    """

    verified: Verified
    any_unit: str = ""
    home_rule_unit: str = ""
    home_rule_unit_unconfirmed: str = ""
    unconfirmed: tuple[str, ...] = ()
    types: tuple[PlaceType, ...] = ()
    url: str = ""
    as_of: str = ""


class HomeRule(NamedTuple):
    """A dillon State gives its local governments only the powers that a statute grants."""

    status: Literal["home_rule", "dillon", "mixed"]
    municipal: LocalPower
    county: LocalPower | None = None


class DutyVerb(NamedTuple):
    """The verb for duties that a statute of the State fixes."""

    use: Literal["shall", "must"]
    cite: str
    verified: Verified
    note: str


class Instead(NamedTuple):
    """An instrument of the State's own in place of the usual one, and why."""

    use: str
    why: str


class Government(NamedTuple):
    """A form of government as the State has it: candidates for the names of its body and its executive; one is the name."""

    body: tuple[str, ...]
    chief_executive: tuple[str, ...]
    clerk: tuple[str, ...] = ()


class GovernmentForm(NamedTuple):
    """What follows from a form of government, whatever the State.

    ``executive_approves``: an elected executive heads the administration, and so signs or vetoes what the body passes;
    ``manager_beside``: a manager, where there is one, serves under a board that directs departments itself.
    """

    says: str
    executive_approves: bool = False
    manager_beside: bool = False


class SaidForm(NamedTuple):
    """What a person's word for a form means in this State alone, with the executive or body that the word names."""

    form: FormId
    chief_executive: str = ""
    body: str = ""


class BodySeen(NamedTuple):
    """Where names of the body were seen."""

    names: tuple[str, ...]
    cite: str
    verified: Verified
    url: str = ""
    as_of: str = ""


class PlaceKind(NamedTuple):
    """A State's cities, its towns, its counties: how they are styled and what their offices are called."""

    type_word: str
    name: Inlines  # "City of {{ name }}"
    forms: Mapping[FormId, Government]
    law_office: tuple[str, ...]
    clerk: tuple[str, ...]
    police_chief: tuple[str, ...]
    short_name: str = ""
    jail_administrator: str = ""
    forms_said: Mapping[str, SaidForm] = {}
    body_seen: BodySeen | None = None
    note: str = ""


class State(NamedTuple):
    """One State's own file. ``types_said`` are words for a type that mean another here; ``instead`` is by instrument."""

    name: str
    sheriff: SheriffRow
    jail: JailRow
    home_rule: HomeRule
    county_ordinances: CountyOrdinances
    types: Mapping[PlaceType, PlaceKind]
    types_said: Mapping[str, PlaceType] = {}
    cooperation_act: Sourced | None = None
    citation_statute: Sourced | None = None
    governor_power: Sourced | None = None
    duty_verb: DutyVerb | None = None
    directives_bind: bool = False
    instead: Mapping[str, Instead] = {}


class CuratedPlace(NamedTuple):
    """A well-known place whose facts differ from its State's usual ones. ``form`` None is not settled."""

    name: str
    state: str
    type: PlaceType
    verified: Verified
    form: FormId | None = None
    facts: Mapping[str, str] = {}
    spelt: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    existing: tuple[str, ...] = ()
    note: str = ""


class LocalFact(NamedTuple):
    """A fact that a user may give. ``word`` facts replace a profile word; ``values`` are all that it can be, where there are any."""

    fact: str
    says: str
    word: bool = False
    values: tuple[str, ...] = ()


class FormAlias(NamedTuple):
    """What a person's word for a form of government means for each kind of place, and the officer or body that the word names."""

    city: FormId | None = None
    local: FormId | None = None
    county: FormId | None = None
    consolidated: FormId | None = None
    state: FormId | None = None
    executive: Inlines = ()
    bodies: tuple[str, ...] = ()


class Aliases(NamedTuple):
    """What people say for types and forms of place."""

    types: Mapping[str, PlaceType]
    states: Mapping[str, str]
    unsupported: tuple[str, ...]
    unsupported_endings: tuple[str, ...]
    territories: Mapping[str, str]
    forms: Mapping[str, FormAlias]
