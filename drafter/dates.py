"""Dates as legal text says them."""

from __future__ import annotations

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(iso: str) -> str:
    """ "2027-01-31" as "January 31, 2027"; other texts as they are."""
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", iso)
    if not found or not 1 <= int(found[2]) <= 12:
        return iso
    return f"{MONTHS[int(found[2]) - 1]} {int(found[3])}, {found[1]}"
