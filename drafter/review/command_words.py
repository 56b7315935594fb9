"""The words that make a sentence a command, a ban, or neither, as regular expressions for text in any case."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NONE_BUT = r"(?!\s+(?:but|except|other than)\b)"  # "no one but the clerk may" lets the clerk
_BANS = (
    rf"(?:nobody|no one|none|neither|nor|nothing)\b{_NONE_BUT}(?:\s+[\w’'-]+){{0,6}}?\s+(?:shall|must|may|will|should|can|is|are|has|have|needs?)\b"
    r"|(?:shall|must|may|will|should|can|could|would|need|do|does|did|to|and|or)\s+(?:not|never)\b(?!\s+only)"
    rf"|(?:do|does|did|sha|must|wo|ca|should|could|would|need)n[’']t\b|cannot\b|never\b|nor\b|neither\b|(?:nobody|no one)\b{_NONE_BUT}"
    r"|nothing\b"
    r"|(?:is|are|was|were|be)\s+(?:not|never)\s+(?:to|permitted|allowed|authorized|required|directed|expected|free|able|supposed|meant"
    r"|(?:the|an?|any)\s+(?:policy|duty|job|practice|purpose))\b|not\s+(?:permit|allow|authoriz|requir|direct)\w*"
    r"|no\s+(?!(?:\w+\s+){1,3}(?:but|except|other than)\b)(?:[\w’'-]+\s+){1,8}?(?:shall|must|may|will|can|is|are)\b"
    r"|refrain\w*|abstain\w*|prohibit\w*|forb[ia]d\w*|barred\b|bann?(?:ed|s)?\b|prevent\w*|discourag\w*|(?:declin|refus)\w+\s+to\b"
    r"|unlawful|illegal|(?:is|are|be|as|commits?)\s+an?\s+(?:violation|crime|offense)|misconduct|grounds? (?:for|of) discipline"
)
_COMMANDS = (
    r"(?:shall|must|may|will|should|can)\b|(?:ought|has|have|had|needs?|is|are)\s+to\b"
    r"|(?:is|are|be)\s+(?:\w+ly\s+|hereby\s+)?(?:authorized|directed|required|permitted|allowed|empowered|instructed|ordered|entitled|free"
    r"|encouraged|urged|expected|obliged|bound|advised|trained|prepared|ready|assigned|sent|commanded|asked|requested|told|tasked)\s+to\b"
)
CONDITIONS = r"(?:if|whether|unless|because|whenever|when|while|until|before|after|where|(?<!at )once|although|though|how|why)"
SUPPOSES = (
    rf"(?:who|whom|whose|which|{CONDITIONS}"
    r"|(?<!do )(?<!use )(?<!take )what"
    r"|could|might|would|that\s+(?:may|could|might|would|will|can))\b"
)
FORCE = rf"\b(?:(?P<ban>{_BANS})|(?P<command>{_COMMANDS})|(?P<neither>{SUPPOSES}))"
# A number or a mark that stands before a step.
_MARK = r"[\W_]*(?:(?:step\s+)?\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.):]+\)?\s*)?(?:(?:then|and|but|first|next)\s+)?"
# A clause that leads up to the main one, to its comma or colon.
LEADING = (
    rf"{_MARK}(?:if|when|whenever|once|after|before|as soon as|upon|on|where|wherever|while|until|unless|in case|in the event|at|during"
    r"|because|since|although|for|in|to|with|without|as|by|from|under)\b[^,:]*[,:]"
)
CONDITION = rf"{_MARK}(?:if|when|whenever|once|after|before|as soon as|where)\b"
# "Nothing in this order means that an officer shall ...": what goes on under it is banned, duty or not.
FRAME = (
    r"(?:\bnothing\b|\b(?:does|do|shall|may|must|is|are|did)\s+not\s+(?:be\s+)?(?:\w+ly\s+)?(?:mean|read|constru|requir|permit|allow|authoriz"
    r"|direct|oblig|let|say|give|grant|order|empower)\w*)(?:(?!\bbut\b|;|,\s+and\s+(?:the|an?|each|every|any|all|they|it)\b).)*$"
)
UNDONE = r"\b(?:not|never|no|nor|neither|nobody)\b|n[’']t\b"
TWICE = r"\b(?:fail|hesitate|forget|neglect|omit|wait|refuse|decline|cease|miss a chance)\s+to\s+(?:\w+ly\s+)?$"
EXCEPT = (
    r"\b(?:but|except|other than|only|save)\s+(?:to\s+|then\s+)?$|\b(?:except|other than|but|save)(?:\s+as needed)?\s+to:?\s.*$"
)
# What a ban says last where a list of what it bans follows in the sentence; "Do not wait: block the door" bans no blocking.
INTRODUCES = r"(?:^|\b(?:to|from|do|of|for|that|following|these|this|acts|things|forms))\s*:\s*$"
# Words after which a verb in its bare form begins, or goes on from one before it.
OPENS = _set(
    "and or then please always also first second third next last finally now just simply only but to you we they i both"
    " either hereby again still instead together so not never all everyone everybody nobody somebody someone anyone employee"
    " employees personnel staff officer officers deputy deputies department departments clerk clerks police guard guards"
    " volunteer volunteers resident residents people persons person supervisor supervisors worker workers teacher teachers"
    " contractor contractors chief sheriff mayor manager city town village county school schools hospital hospitals vendor"
    " vendors head heads member members council board office offices director directors team teams shall must may will should"
    " can"
)
# A word after one of these is a noun: "a block", "an alert".
BEFORE_NOUN = _set(
    "a an the this that these those each every any no some its their his her our your my of for in on at by with from into"
    " about as than per another such said what which"
)
# "a request to delete", "an attempt to hide", "refuses to lie": what is spoken of is not told.
SPOKEN_OF = (
    r"\b(?:requests?|requested|asks?|asked|attempts?|attempted|tr(?:y|ies|ied)|threat(?:s|ens?|ened)?|plan(?:s|ned)?|efforts?|proposals?"
    r"|offers?|invitations?|orders?|demands?|demanded|conspir\w+|intent|wish(?:es)?|wants?|refus\w+|declin\w+|agreements?)"
    r"\s+(?:by [^,;]{1,60} )?to$"
    r"|\b(?:agenc(?:y|ies)|government|visitors?|who|if|whether|when)\b[^,;:]{0,50}\b(?:ask|request|demand|urg|tell|order|want)\w*\b[^,;:]{0,50}\bto$"
)
STARTS = r"(?:^|[_:;.!?…—–•*(\[“\"]|\(?\b(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\bstep \w+[:.,]?)\s*$"
PHRASE = r"\W*(?:at|in|on|without|by|for|with)(?:\s+\w+){1,3}\s*$"  # "At all times block ..."
QUESTION = r"\W*(?:may|can|could|should|must|shall|will|would|do|does|is|are|what|why|who|how|when|where)\b[^.!]*\?[”\"’)]*\s*$"
AUXILIARY = (
    r"\b(?P<duty>(?:(?:shall|must|may|will|should|can|could)|(?:is|are|has|have|needs?|ought) to)\s+(?:\w+ly\s+|also\s+|always\s+)?(?:be|get)"
    r"|be)\s+(?P<rest>(?:\w+ly\s+|also\s+|always\s+|then\s+|first\s+)?(?:\w+(?:ed|en|n|t),?\s+(?:or\s+|and\s+)?){0,4})$"
    r"|\b(?:is|are|gets?)\s+(?:\w+ly\s+|also\s+|always\s+|then\s+|first\s+)?(?:\w+(?:ed|en|n|t),?\s+(?:or\s+|and\s+)?){0,4}$"
)
TITLE_AGAINST = (
    r"\b(?:against|prohibit\w*|forbid\w*|bar(?:s|red|ring)?|bann?\w*|prevent\w*|no|not|without|end(?:s|ing)?|stop\w*|limit\w*|restrict\w*"
    r"|refus\w*|from|penal\w*|punish\w*)\b"
)
TASK = r"\b(?:responsible for|charged with|tasked with|assigned to|(?:duty|policy|practice|job|task) of|by)\s+(?:\w+ly\s+)?$"
LONGEST_ABBREVIATION = 12  # characters, and what stands before it
END = re.compile(r"[.?!][”\"’)]*\s+")
