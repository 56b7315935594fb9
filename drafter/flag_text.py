"""Flags as text for people: what and where, the line itself with a mark under the words, and how to mend it."""

from __future__ import annotations

from drafter.flags import Flag, Where

MAX_WIDTH = 118


def flag_lines(flag: Flag) -> str:
    """``flag`` as lines: severity and message, place, the line with a mark under the words at fault, remedy, authority."""
    out = [f"{flag.severity}: {flag.message} [{flag.rule}]"]
    if flag.where is not None and str(flag.where):
        out.append(f"  {flag.where}")
        out.extend(marked_line(flag.where))
    elif flag.unit:
        out.append(f"  in {flag.unit}")
    if flag.remedy:
        out.append(f"  {flag.remedy}")
    if flag.authority is not None:
        seen = f", {shortened(flag.authority.as_of, 80)}" if flag.authority.as_of else ""
        out.append(f"  {flag.authority.cite} ({flag.authority.verified}{seen})")
    return "\n".join(out)


def marked_line(where: Where) -> list[str]:
    """The line of the file and the mark below it; a long line is cut around the mark."""
    if not where.line_text.strip() or not where.column:
        return []
    text = where.line_text.replace("\t", " ").rstrip()
    start = where.column - 1
    length = max(min(where.end_column or where.column + 1, len(text) + 1) - where.column, 1)
    cut = max(0, start - MAX_WIDTH // 2) if len(text) > MAX_WIDTH else 0
    shown = text[cut : cut + MAX_WIDTH]
    before, after = "..." if cut else "", "..." if cut + MAX_WIDTH < len(text) else ""
    mark = "^" * min(length, max(len(shown) - (start - cut), 1))
    gutter = f"  {where.line} | "
    return [gutter + before + shown + after, " " * (len(gutter) + len(before) + start - cut) + mark]


def shortened(text: str, most: int) -> str:
    """At most ``most`` characters, ended at a word: the authority has the rest."""
    return text if len(text) <= most else text[:most].rpartition(" ")[0].rstrip(" ,;(") + " …"
