"""The form of government: as given, of a curated place, or the only one there; else it stays open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafter.errors import RequestError, did_you_mean
from drafter.law.place.choices import canonical, forms_for
from drafter.law.sources.data_store import load_data

_GROUP = {"city": "city", "district": "city", "county": "county", "consolidated": "consolidated", "state": "state"}
_MEETING_MANAGER = "A town with a manager may keep its town meeting or have a council, and the two legislate differently."


def resolve_form(said: str, type_: str, code: str, curated: str) -> tuple[str | None, str]:
    """The canonical form and the user's own word for it. Raises RequestError for a form that the type cannot have."""
    known = forms_for(code, type_)
    if not said.strip():
        return (curated or (known[0] if len(known) == 1 else None)), ""
    wanted = canonical(said)
    state_says: Mapping[str, Any] = load_data(f"states/{code}")["types"][type_].get("forms_said", {})
    if wanted in state_says:
        return str(state_says[wanted]["form"]), wanted
    row: Mapping[str, Any] = load_data("aliases")["forms"].get(wanted, {})
    found = row.get(_GROUP.get(type_, "local"))
    if wanted == "town_manager" and "town_meeting" in known:
        raise RequestError("form-ambiguous", _MEETING_MANAGER, alternatives=("town-meeting", "council-manager"),
                           remedy="Give --form town-meeting with --fact chief_executive=\"Town Manager\", or --form council-manager.")  # fmt: skip
    if found not in known:
        raise _no_such_form(said, wanted, type_, code)
    return str(found), wanted if wanted != found else ""


def _no_such_form(said: str, wanted: str, type_: str, code: str) -> RequestError:
    known = forms_for(code, type_)
    state = load_data(f"states/{code}")["name"]
    words = (*known, *load_data("aliases")["forms"])
    near = "" if wanted in words else did_you_mean(wanted, words)
    return RequestError(
        "unknown-form",
        f"‘{said[:60]}’ is no form of government of a {type_} in {state}.",
        remedy=" ".join((near, f"Its forms: {', '.join(known)}.")).strip(),
        alternatives=known,
    )
