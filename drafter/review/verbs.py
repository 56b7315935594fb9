"""The forms of an English verb: block, blocks, blocked, blocking."""

from __future__ import annotations

from typing import Literal

Form = Literal["bare", "third", "participle", "gerund"]

_PARTICIPLES = {
    "drive": "driven", "fight": "fought", "forbid": "forbidden", "get": "gotten", "give": "given", "hide": "hidden", "hold": "held",
    "keep": "kept", "lead": "led", "make": "made", "mislead": "misled", "overwrite": "overwritten", "say": "said", "send": "sent",
    "shut": "shut", "speak": "spoken", "spread": "spread", "stand": "stood", "take": "taken", "tell": "told", "throw": "thrown",
    "withdraw": "withdrawn", "write": "written",
}  # fmt: skip
_DOUBLED = frozenset(("get", "grab", "scrub", "shred", "shut", "stop", "tip", "trap", "forbid", "slam"))
_VOWELS = "aeiou"


def forms(verb: str) -> dict[str, Form]:
    """Each form of ``verb`` and which it is. A participle is that of a passive."""
    found: dict[str, Form] = {_participle(verb): "participle", _gerund(verb): "gerund", _third(verb): "third"}
    return found | {verb: "bare"}


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _participle(verb: str) -> str:
    if verb in _PARTICIPLES:
        return _PARTICIPLES[verb]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    if verb.endswith("e"):
        return verb + "d"
    return (verb + verb[-1] if verb in _DOUBLED else verb) + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return (verb + verb[-1] if verb in _DOUBLED else verb) + "ing"
