"""One answer of a scenario against its clause: its text, its paragraph, its test, its words, and what it says gives way to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from drafter.content.model.nodes import Blocks, Branch, Included, Paragraph, Ref, Value
from drafter.content.model.types import Answer, Body, Known
from drafter.content.model.variants import parts, possible, ways_to
from drafter.content.reading.clause_file import ReadClause
from drafter.content.schema.faults import Faults
from drafter.content.schema.positions import MarkedText
from drafter.errors import did_you_mean

INSERTED = re.compile(r"\{([a-z][a-z0-9_]*)\}")
ALL = "all"


class AnswerCheck(NamedTuple):
    """The check of one answer; ``given`` are its fields, for their places."""

    answer: Answer
    given: Mapping[str, Any]
    read: ReadClause
    clauses: Mapping[str, ReadClause]
    known: Known
    faults: Faults

    def check(self) -> None:
        bodies = [body for text in self._texts() if (body := self._body(text)) is not None]
        self._check_reach(bodies)
        self._check_inserted()
        for over in self.given.get("over", ()):
            self._check_over(over, bodies)

    def _texts(self) -> Iterator[tuple[str, MarkedText]]:
        marks = self.given.get("alternate", (self.given["clause"],) * len(self.answer.texts))
        yield from zip(self.answer.texts, marks, strict=True)

    def _body(self, named: tuple[str, MarkedText]) -> Body | None:
        name, mark = named
        clause = self.read.clause
        for body in (clause.base, *clause.alternates):
            if body.name == name:
                return self._with_slug(body)
        known = ["base", *(one.name for one in clause.alternates)]
        remedy = did_you_mean(mark, known, "Its texts")
        self.faults.add("unknown-alternate", mark.where(), f"‘{clause.id}’ has no alternate ‘{mark}’.", remedy)
        return None

    def _with_slug(self, body: Body) -> Body | None:
        at = self.answer.at
        if not at or at in body.slugs:
            return body
        where = self.given["at"].where()
        text = f"The text ‘{body.name}’ of" if body.name else "The text of"
        remedy = did_you_mean(at, body.slugs, "Its paragraphs")
        self.faults.add("unknown-slug", where, f"{text} ‘{self.answer.clause}’ has no paragraph headed ‘{at}’.", remedy)
        return None

    def _check_reach(self, bodies: list[Body]) -> None:
        """An answer is reached when, in one of its texts, its paragraph can stand while its test holds."""
        options = {option.name: option for option in self.read.clause.options}
        own = () if self.answer.when is None else (self.answer.when,)
        ways = [way for body in bodies for way in (ways_to(body.blocks, self.answer.at) if self.answer.at else [()])]
        if bodies and not any(possible((*way, *own), options) for way in ways):
            mark: MarkedText = self.given.get("when") or self.given.get("at") or self.given["clause"]
            self.faults.add(
                "answer-never-given",
                mark.where(),
                "No choice of options makes this text say this.",
                "Mend the test, or the paragraph that it speaks of.",
            )

    def _check_inserted(self) -> None:
        options = {option.name for option in self.read.clause.options}
        for field in ("who", "what"):
            text: MarkedText = self.given[field]
            for found in INSERTED.finditer(text):
                name = found[1]
                if name not in options and self.known.words and name not in self.known.words:
                    remedy = did_you_mean(name, [*options, *sorted(self.known.words)])
                    message = f"‘{name}’ is no option of ‘{self.answer.clause}’ and no word of the profile."
                    self.faults.add("unknown-name", text.where(), message, remedy)

    def _check_over(self, over: MarkedText, bodies: list[Body]) -> None:
        """What gives way is said by the text: it speaks of the whole instrument, or one of the two clauses refers to the other."""
        if over == ALL:
            if not any(Value("this") in parts(_at(body.blocks, self.answer.at)) for body in bodies):
                message = "The text does not say that it goes before the rest of the instrument."
                self.faults.add(
                    "exception-not-named", over.where(), message, "Name the paragraph that says so, or take this out."
                )
            return
        other = self.clauses.get(over)
        if other is None:
            self.faults.unknown("clause", over, over.where(), list(self.clauses))
        elif not (_speaks_of(self.read, str(over)) or _speaks_of(other, self.answer.clause)):
            message = f"Neither ‘{self.answer.clause}’ nor ‘{over}’ refers to the other."
            self.faults.add("exception-not-named", over.where(), message, "Let the text name the exception, or take this out.")


def _at(blocks: Blocks, slug: str) -> Blocks:
    """The paragraphs that are headed ``slug``, wherever they stand; all blocks where no slug is given."""
    if not slug:
        return blocks
    out: list[Any] = []
    for block in blocks:
        if isinstance(block, Branch):
            out += [one for _, body in block.arms for one in _at(body, slug)]
        elif isinstance(block, Paragraph) and block.slug == slug:
            out.append(block)
    return tuple(out)


def _speaks_of(read: ReadClause, ident: str) -> bool:
    texts = (body.blocks for body in (read.clause.base, *read.clause.alternates))
    return any(isinstance(one, Ref | Included) and one.target.partition("#")[0] == ident for text in texts for one in parts(text))
