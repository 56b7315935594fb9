"""One answer of a scenario against its clause: its text, its paragraph, its test, its words, and what it says gives way to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from drafter.content.model.nodes import Blocks, Branch, Included, Name, Paragraph, Ref, Value
from drafter.content.model.types import TESTS, Answer, Body, Known
from drafter.content.model.variants import parts, possible, ways_to
from drafter.content.reading.clause_file import ReadClause
from drafter.errors import did_you_mean

INSERTED = re.compile(r"\{([a-z][a-z0-9_]*)\}")
ALL = "all"
BASE = "base"  # how a file names the text of a clause that is no alternate


class Problem(NamedTuple):
    """What is wrong with an answer, and where: the field of it, and which of the field's texts."""

    field: str
    number: int
    rule: str
    message: str
    remedy: str


def still_holds(answer: Answer, clauses: Mapping[str, ReadClause], known: Known) -> bool:
    """Whether an answer of the library speaks of a clause as it now is: another folder may have put its own in that one's place."""
    read = clauses.get(answer.clause)
    if read is None:
        return False
    names = {option.name for option in read.clause.options} | TESTS | known.tests
    tests = () if answer.when is None else parts(answer.when)
    asked = {one.name for one in tests if isinstance(one, Name)}
    return asked <= names and not any(AnswerCheck(answer, read, clauses, known).problems())


class AnswerCheck(NamedTuple):
    """The check of one answer against the clause that it speaks of."""

    answer: Answer
    read: ReadClause
    clauses: Mapping[str, ReadClause]
    known: Known

    def problems(self) -> Iterator[Problem]:
        """Everything that is wrong with it."""
        clause = self.read.clause
        texts = {body.name: body for body in (clause.base, *clause.alternates)}
        for number, name in enumerate(self.answer.texts):
            if name not in texts:
                yield self._no_text(name or BASE, number, [one or BASE for one in texts])
            elif self.answer.at and self.answer.at not in texts[name].slugs:
                yield self._no_slug(texts[name])
        bodies = [texts[name] for name in self.answer.texts if name in texts]
        bodies = [body for body in bodies if not self.answer.at or self.answer.at in body.slugs]
        yield from self._unreached(bodies)
        yield from self._inserted()
        for number, over in enumerate(self.answer.over):
            yield from self._not_named(over, number, bodies)

    def _no_text(self, name: str, number: int, known: list[str]) -> Problem:
        remedy = did_you_mean(name, known, "Its texts")
        return Problem("alternate", number, "unknown-alternate", f"‘{self.answer.clause}’ has no alternate ‘{name}’.", remedy)

    def _no_slug(self, body: Body) -> Problem:
        at = self.answer.at
        text = f"The text ‘{body.name}’ of" if body.name else "The text of"
        remedy = did_you_mean(at, body.slugs, "Its paragraphs")
        return Problem("at", 0, "unknown-slug", f"{text} ‘{self.answer.clause}’ has no paragraph headed ‘{at}’.", remedy)

    def _unreached(self, bodies: list[Body]) -> Iterator[Problem]:
        """An answer is reached when, in one of its texts, its paragraph can stand while its test holds."""
        options = {option.name: option for option in self.read.clause.options}
        own = () if self.answer.when is None else (self.answer.when,)
        ways = [way for body in bodies for way in (ways_to(body.blocks, self.answer.at) if self.answer.at else [()])]
        if bodies and not any(possible((*way, *own), options) for way in ways):
            field = "when" if own else "at" if self.answer.at else "clause"
            message = "No choice of options makes this text say this."
            yield Problem(field, 0, "answer-never-given", message, "Mend the test, or the paragraph that it speaks of.")

    def _inserted(self) -> Iterator[Problem]:
        options = {option.name for option in self.read.clause.options}
        for field, text in (("who", self.answer.who), ("what", self.answer.what)):
            for found in INSERTED.finditer(text):
                name = found[1]
                if name not in options and self.known.words and name not in self.known.words:
                    remedy = did_you_mean(name, [*options, *sorted(self.known.words)])
                    message = f"‘{name}’ is no option of ‘{self.answer.clause}’ and no word of the profile."
                    yield Problem(field, 0, "unknown-name", message, remedy)

    def _not_named(self, over: str, number: int, bodies: list[Body]) -> Iterator[Problem]:
        """What gives way is said by the text: it speaks of the whole instrument, or one of the two clauses refers to the other."""
        other = self.clauses.get(over)
        if over == ALL:
            if not any(Value("this") in parts(_at(body.blocks, self.answer.at)) for body in bodies):
                message = "The text does not say that it goes before the rest of the instrument."
                remedy = "Name the paragraph that says so, or take this out."
                yield Problem("over", number, "exception-not-named", message, remedy)
        elif other is None:
            remedy = did_you_mean(over, list(self.clauses))
            yield Problem("over", number, "unknown-clause", f"There is no clause ‘{over}’.", remedy)
        elif not (_speaks_of(self.read, over) or _speaks_of(other, self.answer.clause)):
            message = f"Neither ‘{self.answer.clause}’ nor ‘{over}’ refers to the other."
            remedy = "Let the text name the exception, or take this out."
            yield Problem("over", number, "exception-not-named", message, remedy)


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
