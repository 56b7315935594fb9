"""Flags as text for people: what and where, the line itself with a mark under the words, and how to mend it.

The one printer of what goes wrong: an error that was raised is shown as its flags.
"""

from __future__ import annotations

from drafter.flags import Flag, Where

MAX_WIDTH = 118


def flag_lines(flag: Flag, place: str | None = None) -> str:
    """``flag`` as lines: severity and message, place, the line with a mark under the words at fault, remedy, authority.

    ``place`` is how the place is said where it is not file, line and column; "" where it goes without saying.
    """
    said, *more = flag.message.split("\n")
    out = [f"{flag.severity}: {said} [{flag.rule}]", *(f"  {line}" for line in more)]
    if flag.where is not None and str(flag.where):
        at = str(flag.where) if place is None else place
        out += [f"  {at}"] if at else []
        out += _marked_line(flag.where)
    elif flag.unit:
        out.append(f"  in {flag.unit}")
    if flag.remedy:
        out += [f"  {line}" for line in flag.remedy.split("\n")]
    if flag.authority is not None:
        seen = f", {shortened(flag.authority.as_of, 80)}" if flag.authority.as_of else ""
        out.append(f"  {flag.authority.cite} ({flag.authority.verified}{seen})")
    return "\n".join(out)


def flag_line(flag: Flag) -> str:
    """``flag`` as one line: place, message and remedy, for long lists of what is wrong in nothing."""
    return " ".join(
        part for part in (f"{flag.severity}:", f"{flag.where}:" if flag.where else "", flag.message, flag.remedy) if part
    )


def _marked_line(where: Where) -> list[str]:
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
