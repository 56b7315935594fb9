"""Commands: whether a sentence tells anyone to do an act that it names, or forbids it, or only speaks of it.

A text commands in many shapes: "shall block", "Block", "If it comes, block", "is to be blocked", "the clerk blocks". The words before
a verb decide, the nearest first: those that make it a duty or a leave, those that ban it, those that only suppose it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from drafter.review.sentences import ABBREVIATED
from drafter.review.verbs import Form

Force = Literal["command", "ban", "neither"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BANS = (
    r"(?:nobody|no one|none|neither|nor|nothing)\b(?:\s+[\w’'-]+){0,6}?\s+(?:shall|must|may|will|should|can)\b"
    r"|(?:shall|must|may|will|should|can|could|would|need|do|does|did|to|and|or)\s+(?:not|never)\b(?!\s+only)"
    r"|(?:do|does|did|sha|must|wo|ca|should|could|would|need)n[’']t\b|cannot\b|never\b|nor\b|neither\b|nobody\b|no one\b|nothing\b"
    r"|(?:is|are|was|were|be)\s+(?:not|never)\s+(?:to|permitted|allowed|authorized|required|directed|expected|free|able|supposed|meant"
    r"|(?:the|an?|any)\s+(?:policy|duty|job|practice|purpose))\b|not\s+(?:permit|allow|authoriz|requir|direct)\w*|no\s+(?:[\w’'-]+\s+){1,8}?(?:shall|must|may|will|can|is|are)\b"
    r"|refrain\w*|abstain\w*|prohibit\w*|forb[ia]d\w*|barred\b|bann?(?:ed|s)?\b|prevent\w*|discourag\w*|(?:declin|refus)\w+\s+to\b"
    r"|unlawful|illegal|(?:is|are|be|as|commits?)\s+an?\s+(?:violation|crime|offense)|misconduct|grounds? (?:for|of) discipline"
)
_COMMANDS = (
    r"(?:shall|must|may|will|should|can)\b|(?:ought|has|have|had|needs?|is|are)\s+to\b"
    r"|(?:is|are|be)\s+(?:\w+ly\s+|hereby\s+)?(?:authorized|directed|required|permitted|allowed|empowered|instructed|ordered|entitled|free"
    r"|encouraged|urged|expected|obliged|bound|advised|trained|prepared|ready|assigned|sent|commanded|asked|requested|told|tasked)\s+to\b"
)
_SUPPOSES = (
    r"(?:who|whom|whose|which|if|whether|unless|because|whenever|when|while|until|before|after|where|once|although|though|how|why|what"
    r"|could|might|would|that\s+(?:may|could|might|would|will|can))\b"
)
_FORCE = rf"\b(?:(?P<ban>{_BANS})|(?P<command>{_COMMANDS})|(?P<neither>{_SUPPOSES}))"
# A number or a mark that stands before a step.
_MARK = r"[\W_]*(?:(?:step\s+)?\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.):]+\)?\s*)?(?:(?:then|and|but|first|next)\s+)?"
# A clause that leads up to the main one, to its comma or colon.
_LEADING = (
    rf"{_MARK}(?:if|when|whenever|once|after|before|as soon as|upon|on|where|wherever|while|until|unless|in case|in the event|at|during"
    r"|because|since|although|for|in|to|with|without|as|by|from|under)\b[^,:]*[,:]"
)
_CONDITION = rf"{_MARK}(?:if|when|whenever|once|after|before|as soon as|where)\b"
# "Nothing in this order means that an officer shall ...": what goes on under it is banned, duty or not.
_FRAME = (
    r"(?:\bnothing\b|\b(?:does|do|shall|may|must|is|are|did)\s+not\s+(?:be\s+)?(?:\w+ly\s+)?(?:mean|read|constru|requir|permit|allow|authoriz"
    r"|direct|oblig|let|say|give|grant|order|empower)\w*)(?:(?!\bbut\b|;|,\s+and\s+(?:the|an?|each|every|any|all|they|it)\b).)*$"
)
_TWICE = r"\b(?:fail|hesitate|forget|neglect|omit|wait|refuse|decline|cease|miss a chance)\s+to\s+(?:\w+ly\s+)?$"
_EXCEPT = (
    r"\b(?:but|except|other than|only|save)\s+(?:to\s+|then\s+)?$|\b(?:except|other than|but|save)(?:\s+as needed)?\s+to:?\s.*$"
)
# Words after which a verb in its bare form begins, or goes on from one before it.
_OPENS = _set(
    "and or then please always also first second third next last finally now just simply only but to you we they i both"
    " either hereby again still instead together so not never all everyone everybody nobody somebody someone anyone employee"
    " employees personnel staff officer officers deputy deputies department departments clerk clerks police guard guards"
    " volunteer volunteers resident residents people persons person supervisor supervisors worker workers teacher teachers"
    " contractor contractors chief sheriff mayor manager city town village county school schools hospital hospitals vendor"
    " vendors head heads member members council board office offices director directors team teams shall must may will should"
    " can"
)
# A word after one of these is a noun: "a block", "an alert".
_BEFORE_NOUN = _set(
    "a an the this that these those each every any no some its their his her our your my of for in on at by with from into"
    " about as than per another such said what which"
)
# "a request to delete", "an attempt to hide", "refuses to lie": what is spoken of is not told.
_SPOKEN_OF = (
    r"\b(?:requests?|requested|asks?|asked|attempts?|attempted|tr(?:y|ies|ied)|threat(?:s|ens?|ened)?|plan(?:s|ned)?|efforts?|proposals?"
    r"|offers?|invitations?|orders?|demands?|demanded|conspir\w+|intent|wish(?:es)?|wants?|refus\w+|declin\w+|agreements?)"
    r"\s+(?:by [^,;]{1,60} )?to$"
    r"|\b(?:agenc(?:y|ies)|government|visitors?|who|if|whether|when)\b[^,;:]{0,50}\b(?:ask|request|demand|urg|tell|order|want)\w*\b[^,;:]{0,50}\bto$"
)
_STARTS = r"(?:^|[_:;.!?…—–•*(\[“\"]|\(?\b(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\bstep \w+[:.,]?)\s*$"
_PHRASE = r"\W*(?:at|in|on|without|by|for|with)(?:\s+\w+){1,3}\s*$"  # "At all times block ..."
_QUESTION = r"\W*(?:may|can|could|should|must|shall|will|would|do|does|is|are|what|why|who|how|when|where)\b[^.!]*\?[”\"’)]*\s*$"
_AUXILIARY = (
    r"\b(?P<duty>(?:(?:shall|must|may|will|should|can|could)|(?:is|are|has|have|needs?|ought) to)\s+(?:\w+ly\s+|also\s+|always\s+)?(?:be|get)"
    r"|be)\s+(?P<rest>(?:\w+ly\s+|also\s+|always\s+|then\s+|first\s+)?(?:\w+(?:ed|en|n|t),?\s+(?:or\s+|and\s+)?){0,4})$"
    r"|\b(?:is|are|gets?)\s+(?:\w+ly\s+|also\s+|always\s+|then\s+|first\s+)?(?:\w+(?:ed|en|n|t),?\s+(?:or\s+|and\s+)?){0,4}$"
)
_TITLE_AGAINST = (
    r"\b(?:against|prohibit\w*|forbid\w*|bar(?:s|red|ring)?|bann?\w*|prevent\w*|no|not|without|end(?:s|ing)?|stop\w*|limit\w*|restrict\w*"
    r"|refus\w*|from|penal\w*|punish\w*)\b"
)
_TASK = r"\b(?:responsible for|charged with|tasked with|assigned to|(?:duty|policy|practice|job|task) of|by)\s+(?:\w+ly\s+)?$"
_LONGEST_ABBREVIATION = 12  # characters, and what stands before it
_END = re.compile(r"[.?!][”\"’)]*\s+")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """``pattern`` for text in any case, compiled where it is wanted."""
    return re.compile(pattern, re.IGNORECASE)


def sentences_of(words: str) -> Iterator[str]:
    """The sentences of ``words``, however they begin; an abbreviation ends none."""
    begin = 0
    for end in _END.finditer(words):
        stop = end.start() + 1
        if not ABBREVIATED.search(words, max(begin, stop - _LONGEST_ABBREVIATION), stop):
            yield words[begin : end.end()].rstrip()
            begin = end.end()
    if words[begin:].strip():
        yield words[begin:]


class Command(NamedTuple):
    """A sentence after the stems of its list; its own words begin at ``boundary``.

    A ``titled`` one says an act by naming it. One that is not ``stated`` stands in a text that explains.
    """

    whole: str
    boundary: int = 0
    titled: bool = False
    stated: bool = True

    def force(self, form: Form, at: int, *, stated: bool = True) -> Force:
        """What the sentence does with the verb that begins at ``at``. With ``stated`` it may command by a statement."""
        if compiled(_QUESTION).match(self.whole[self.boundary :]):
            return "neither"
        if form == "bare":
            return self._bare(at)
        if form == "gerund":
            return self._gerund(at)
        if form == "participle":
            return self._passive(at, stated=stated)
        return self._third(at) if stated else "neither"

    def leading(self, at: int) -> str:
        """The clause that leads up to the main one: "If an agency asks,"."""
        found = compiled(_LEADING).match(self.whole[self.boundary : at])
        return found.group() if found else ""

    def governing(self, at: int) -> str:
        """The words before the verb that can govern it: no clause that leads up to it, nor one that a semicolon has closed."""
        lead, own = self.whole[: self.boundary], self.whole[self.boundary : at]
        own = own[len(self.leading(at)) :]
        if ":" not in own and ";" in own and not compiled(r";\s*(?:or|nor|and)\s+$").search(own):
            return own[own.rindex(";") + 1 :]
        first = compiled(_LEADING).match(lead)
        if first and lead[first.end() :].strip():
            lead = lead[first.end() :]
        elif first or compiled(_CONDITION).match(lead):
            lead = ""  # the stem is a condition, and each item what is then done
        return lead + own

    def auxiliary(self, at: int) -> re.Match[str] | None:
        """The auxiliary of a passive whose participle begins at ``at``: "is to be"."""
        return compiled(_AUXILIARY).search(self.whole, 0, at)

    # --------------------------------------------------------------------------------------------------------- by form

    def _bare(self, at: int) -> Force:
        left = self.governing(at)
        item = not self.whole[self.boundary : at].strip()
        before = left.rstrip(" :—–-") if item else left.rstrip()
        word = re.split(r"[\s(“\"]", before)[-1].lower()
        if word in _BEFORE_NOUN or word.endswith(("’s", "'s")):
            return "neither"
        if word == "to" and compiled(_SPOKEN_OF).search(before):
            tried = re.search(r"\b(?:try|attempt|plan|agree|help) to$", before, re.I)
            return self._bare(at - (len(left) - tried.start())) if tried else "neither"
        kind, since = _last_force(left)
        if kind == "ban":
            return "command" if compiled(_TWICE).search(since) or compiled(_EXCEPT).search(since) else "ban"
        if compiled(_FRAME).search(left):
            return "ban"
        if kind == "neither":
            return "command" if self._condition_first(at) else "neither"
        opens = (
            item
            or word in _OPENS
            or word.endswith((",", "ly"))
            or compiled(_STARTS).search(left) is not None
            or compiled(_PHRASE).match(left) is not None
        )
        return "command" if opens or (kind == "command" and len(since.split()) <= 3) else "neither"

    def _condition_first(self, at: int) -> bool:
        """Whether the sentence opens with a condition and the rest is the command: "When an agency asks delete the data"."""
        own = self.whole[self.boundary : at]
        if not compiled(_CONDITION).match(own) or len(compiled(rf"\b{_SUPPOSES}").findall(own)) > 1 or len(own.split()) < 3:
            return False
        return compiled(r",|\b(?:shall|must|may|will|is|are|then)\b").search(self.whole, at) is None

    def _third(self, at: int) -> Force:
        """A statement of what is done: "The clerk blocks the agent." """
        left = self.governing(at)
        before = left.rstrip()
        word = re.split(r"[\s(“\"]", before)[-1].lower()
        if word in _BEFORE_NOUN or compiled(r"\bno\s+(?:\w+\s+){1,3}$").search(left):
            return "neither"
        kind, _ = _last_force(left)
        return kind or "command" if kind != "command" else "neither"

    def _passive(self, at: int, *, stated: bool) -> Force:
        auxiliary = self.auxiliary(at)
        assert auxiliary is not None
        left = self.governing(at)
        left = left[: len(left) - (at - auxiliary.start())]
        if compiled(r"\b(?:not|never|no|nor|neither|nobody)\b|n[’']t\b").search(auxiliary.group() + left[-80:]) or compiled(
            _FRAME
        ).search(left):
            return "ban"
        if compiled(rf"\b{_SUPPOSES}").search(left) or not (auxiliary.group("duty") or stated):
            return "neither"
        if not auxiliary.group("duty") and compiled(r"(?<!ensure )(?<!see )(?<!sure )\bthat\b").search(left):
            return "neither"
        return "command"

    def _gerund(self, at: int) -> Force:
        left = self.governing(at)
        kind, _ = _last_force(left)
        if kind == "ban" or (self.titled and compiled(_TITLE_AGAINST).search(left)):
            return "ban"
        return "command" if self.titled or compiled(_TASK).search(left) else "neither"


def _last_force(left: str) -> tuple[Force | Literal[""], str]:
    """The last word that bans, commands or supposes, and the words since."""
    kind: Force | Literal[""] = ""
    end = 0
    for found in compiled(_FORCE).finditer(left):
        said = found.lastgroup
        if said == "command" and kind == "neither" and found.group().lower().endswith("to"):
            continue  # "an employee who is told to" does no more than suppose it
        kind = "ban" if said == "ban" else "command" if said == "command" else "neither"
        end = found.end()
    return kind, left[end:]
