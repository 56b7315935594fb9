"""Sentences and words of a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?<=[.?!])[”\"’')]*\s+(?=[A-Z“\"(\[‹])")
# What ends in a period and ends no sentence.
ABBREVIATED = re.compile(
    r"(?:\b(?:v|vs|No|Nos|art|arts|amend|Const|Stat|Stats|Rev|Ann|Gen|Gov|Penal|Mun|Sec|Secs|ch|cl|tit|para|subd|subds|subch|St|Mr|Ms|Dr"
    r"|Jr|Sr|Inc|Co|Corp|Proc|Crim|Civ|Exec|Fed|Reg|Regs|Cir|Supp|Dist|App|Ct|e\.g|i\.e|cf|Op|Atty|Util|Veh|Pub|Loc|Gov’t|Gov't|Comp"
    r"|Ill|Cal|Wash|Mass|Minn|Conn|Colo|Wis|Mich|Fla|Ga|Tex|Pa|Va|Md|Or|Ore|Ariz|Ark|Del|Ind|Kan|Ky|La|Me|Miss|Mo|Mont|Neb|Nev|Okla|Tenn"
    r"|Vt|Wyo|Ala|N|S|E|W|D|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_LONGEST_ABBREVIATION = 40  # characters; only the end of a piece can be one
BLANK = re.compile(r"[\[‹][^\[\]‹›]*[\]›]")
_NAME = re.compile(
    r"(?<=[a-z,;] )[A-Z][\w’'-]*(?: (?:(?:of|for) (?:the )?)?[A-Z][\w’'-]*)+|^The [A-Z][\w’'-]*(?: (?:(?:of|for) (?:the )?)?[A-Z][\w’'-]*)+"
)
_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")


def sentences(words: str) -> Iterator[str]:
    """The sentences of ``words``; an abbreviation ends none."""
    held: list[str] = []
    for piece in _END.split(words):
        held.append(piece)
        if not ABBREVIATED.search(piece, max(0, len(piece) - _LONGEST_ABBREVIATION)):
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)


def count(words: str) -> int:
    """How many words; a fill-in in brackets is one, and so is a name: "Metropolitan King County Council"."""
    return len(_WORD.findall(_NAME.sub("Name", BLANK.sub("blank", words))))


def words_of(text: str) -> list[str]:
    return _WORD.findall(text)
