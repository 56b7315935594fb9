"""Three settings of severity: how strict the rules are with the library, with a draft, and with a file of the user's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from drafter.flags import Severity
from drafter.review.profile import ReviewProfile

Setting = Literal["library", "draft", "file"]

# Where a setting differs from the rule's own severity. The library must do without what others are only told of.
CHANGED: Mapping[Setting, Mapping[str, Severity | Literal["off"]]] = {
    "library": {"STY-07": "warning"},
    "draft": {},
    "file": {"DEF-04": "note"},
}
SAYS: Mapping[Setting, str] = {
    "library": "every rule, on every clause in every variant; a warning must be mended or waived in the file with a reason",
    "draft": "structural and safety rules on all text, the rest on text that is not the library's own",
    "file": "every rule; those that need the place are skipped unless the place is given",
}


def under(setting: Setting, profile: ReviewProfile) -> ReviewProfile:
    """The profile with the setting's severities; those that the profile itself changes stay."""
    return profile._replace(severities={**CHANGED[setting], **profile.severities})
