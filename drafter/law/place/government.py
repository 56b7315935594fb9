"""The form of government: as given, of a curated place, or the only one there; else it stays open."""

from __future__ import annotations

from drafter.errors import RequestError, did_you_mean
from drafter.law.place.choices import canonical, forms_for
from drafter.law.place.rows import FormAlias
from drafter.law.place.states import aliases, kind_row, state_row
from drafter.law.types import FormId, PlaceType

_MEETING_MANAGER = "A town with a manager may keep its town meeting or have a council, and the two legislate differently."


def resolve_form(said: str, type_: PlaceType, code: str, curated: FormId | None = None) -> tuple[FormId | None, str]:
    """The canonical form and the user's own word for it. Raises RequestError for a form that the type cannot have."""
    known = forms_for(code, type_)
    if not said.strip():
        return (curated or (known[0] if len(known) == 1 else None)), ""
    wanted = canonical(said)
    state_says = kind_row(code, type_).forms_said.get(wanted)
    if state_says is not None:
        return state_says.form, wanted
    found = _meant(aliases().forms.get(wanted, FormAlias()), type_)
    if wanted == "town_manager" and "town_meeting" in known:
        raise RequestError("form-ambiguous", _MEETING_MANAGER, alternatives=("town-meeting", "council-manager"),
                           remedy="Give --form town-meeting with --fact chief_executive=\"Town Manager\", or --form council-manager.")  # fmt: skip
    if found is None or found not in known:
        raise _no_such_form(said, wanted, type_, code)
    return found, wanted if wanted != found else ""


def _meant(alias: FormAlias, type_: PlaceType) -> FormId | None:
    """What the word means for a place of that type: towns, villages, boroughs and townships read the local one."""
    match type_:
        case "city" | "district":
            return alias.city
        case "county":
            return alias.county
        case "consolidated":
            return alias.consolidated
        case "state":
            return alias.state
    return alias.local


def _no_such_form(said: str, wanted: str, type_: PlaceType, code: str) -> RequestError:
    known = forms_for(code, type_)
    words = (*known, *aliases().forms)
    near = "" if wanted in words else did_you_mean(wanted, words)
    return RequestError(
        "unknown-form",
        f"‘{said[:60]}’ is no form of government of a {type_} in {state_row(code).name}.",
        remedy=" ".join((near, f"Its forms: {', '.join(known)}.")).strip(),
        alternatives=known,
    )
