"""Executive orders: what they cannot do, and what they need."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.review.rule import Fault, Rule
from drafter.review.sentences import sentences
from drafter.review.subject import Subject

_BEYOND = re.compile(
    r"\b(?:is guilty of|misdemeanou?r(?! citation)|punishable by|shall be (?:fined|punished)|(?:civil|criminal) penalty of|a fine of"
    r"|private (?:right|cause) of action|may (?:sue|bring (?:an? )?(?:civil )?(?:action|suit))|(?:is|are) (?:hereby )?appropriated|appropriates"
    r"|levies|imposes? an? (?:tax|fee|fine)|a tax of)\b",
    re.I,
)
_NEGATED = re.compile(r"\b(?:no|not|nothing|neither|never|without|whether|other than)\b", re.I)
_OUTSIDE = re.compile(
    r"\b(?:[Tt]he |[Ee]ach |[Aa]n? )?((?:(?!The |Each |An? )[A-Z][\w’']* )?(?:Sheriff|District Attorney|State[’']s Attorney|Prosecut(?:or|ing Attorney)"
    r"|County Clerk|School (?:Board|District)"
    r"|school (?:board|district)|Court|court|judge|Council|council|legislature|Board of \w+))s? (?:shall|must|may not)\b"
)
_AUTHORITY = re.compile(r"\bunder\b|\bby (?:the )?(?:powers?|authority|virtue)\b|\bpursuant to\b|\bvested\b", re.I)
_FILED = re.compile(r"\bfiled?\b|\bfiling\b|\battest", re.I)
_PRIOR = re.compile(r"\brescind|\bsupersed|\brevok|\brepeal|\bprior (?:orders?|directives?|measures?)|\bearlier (?:orders?|directives?|measures?)"
                    r"|\bstays? in (?:force|effect)\b", re.I)  # fmt: skip


def beyond_power(subject: Subject) -> Iterator[Fault]:
    """EO-01: crime, fine, claim, tax or money by order; a command to an officer outside the executive."""
    if subject.family != "executive_order":
        return
    for passage in subject.operative:
        for sentence in sentences(f"{passage.stem} {passage.words}" if passage.kind == "item" else passage.words):
            if (found := _BEYOND.search(sentence)) and not _NEGATED.search(sentence[: found.start()]):
                yield Fault(passage, found.group())
            elif (outside := _OUTSIDE.search(sentence)) and outside.group(1) not in subject.profile.names:
                yield Fault(passage, outside.group(), f"An order does not command the {outside.group(1)}.")


def no_authority(subject: Subject) -> Iterator[Fault]:
    """EO-02: no authority in the opening words; no word on earlier orders; no line for filing."""
    if subject.family != "executive_order" or not subject.text.whole:
        return
    opening = " ".join(one.words for one in subject.of("enacting", "recital"))
    body = " ".join(f"{one.heading} {one.words}" for one in (*subject.of("section"), *subject.operative))
    if not _AUTHORITY.search(opening):
        yield Fault(None, "", "The opening words name no authority for the order.")
    if not _FILED.search(" ".join(one.printed for one in subject.of("signature", "other"))) and not _PRIOR.search(body):
        yield Fault(None, "", "The order has no line for filing and says nothing of earlier orders.")


_HEAD = "Executive Order No. [number]\nRecords\n"
_OPEN = "NOW, THEREFORE, I, [name], Mayor, under section 5 of the charter, order as follows:\n"

ORDERS: tuple[Rule, ...] = (
    Rule("EO-01", "error", "An order sets no crime, fine, claim, tax or appropriation, and commands only those whom its signer directs.",
         "Direct your own departments, request of others, or make it an ordinance.", "siouxfalls, chicago-clerk", beyond_power,
         (_HEAD + _OPEN + "Section 1. Rule.\nA person who enters is guilty of a misdemeanor.",
          _HEAD + _OPEN + "Section 1. Rule.\nThe Sheriff shall decline each detainer."),
         (_HEAD + _OPEN + "Section 1. Rule.\nThe police department shall keep a log.",
         _HEAD + _OPEN + "Section 1. Rule.\nThe Sheriff is requested to keep a log.")),
    Rule("EO-02", "warning", "An order names its authority, and says what becomes of earlier orders or where it is filed.",
         "Cite charter or statute in the opening words; add a filing line and a section on earlier orders.", "phila-eo, siouxfalls", no_authority,
         (_HEAD + "NOW, THEREFORE, I, [name], Mayor, order as follows:\nSection 1. Rule.\nThe police department shall keep a log.",),
         (_HEAD + _OPEN + "Section 1. Rule.\nThe police department shall keep a log.\nSection 2. Prior orders.\nOrder No. 2 is rescinded.",), "whole"),
)  # fmt: skip
