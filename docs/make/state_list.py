"""docs/states.md: every State in a line, with what its law forbids by act."""

from __future__ import annotations

from docs.make.markdown import page, section
from drafter.law.limits.exposure import RISKS
from drafter.law.sources.data_store import load_data
from drafter.law.state_law import StateLaw, state_law

_ABOUT = (
    "`drafter law STATE` shows the statutes with their grades. An act that is not named was not found forbidden, which is no "
    "permission. Exposure is the gravest found, of those who adopt, sign or carry out a barred act or of the body itself. A date is "
    "that of the newest copy seen, as early as its words allow. Confirm everything."
)
_HEADER = ("State", "posture", "forbidden, clearly", "forbidden, arguably", "exposure", "rows read", "newest source")


def states_page() -> str:
    """The whole page."""
    rows = (_row(code, state_law(code)) for code in load_data("state_names"))
    return page("State law by act", "the law data", [section("The States", _HEADER, rows)], _ABOUT)


def _row(code: str, law: StateLaw) -> tuple[str, ...]:
    """Posture, what is forbidden by act, the worst exposure, how much of it was read, the newest source."""
    forbidden = [row for row in law.acts if row.verdict == "forbids"]
    clear = {row.act for row in forbidden if row.certainty == "clear"}
    arguable = {row.act for row in forbidden} - clear
    exposure = RISKS[law.exposures[0].kind] if law.exposures else "none found"
    seen = [row.authority for row in law.acts]
    read = f"{100 * sum(one.verified == 'read' for one in seen) // len(seen)}%" if seen else "no rows"
    listed = (", ".join(f"`{act}`" for act in sorted(acts)) for acts in (clear, arguable))
    return (f"{law.name} ({code})", law.posture.replace("_", " "), *listed, exposure, read, law.newest)
