"""A clause file or definition file, decoded and its texts read: a clause, and what only the whole library can judge."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from types import MappingProxyType
from typing import Any, NamedTuple

from drafter.content.model.nodes import Expression
from drafter.content.model.types import Body, Clause, ClauseNote, Definition, Known, Meets, Waiver
from drafter.content.reading.alternates import read_alternate
from drafter.content.reading.option_file import read_options
from drafter.content.reading.part_rules import check_part
from drafter.content.reading.plain_values import line, lines_by_name, names, places
from drafter.content.schema.decode import decode
from drafter.content.schema.faults import Faults
from drafter.content.schema.files import CLAUSE, DEFINITION, FAMILIES
from drafter.content.schema.positions import MarkedNode, MarkedText, Placed, place_of
from drafter.content.text.language import read_test
from drafter.content.text.markup import Heading, ReadText, read_text
from drafter.content.text.scope import Arm, Reference, Scope, facts
from drafter.content.text.tags import Tag
from drafter.flags import Where


class TextFacts(NamedTuple):
    """What the library-wide checks need to know of one text."""

    headings: tuple[Heading, ...]
    references: tuple[Reference, ...]
    needs: tuple[Placed, ...]
    where: Where
    arms: tuple[Arm, ...] = ()
    meets: tuple[tuple[str, Where], ...] = ()


class ClauseFacts(NamedTuple):
    """What they need to know of a clause; ``terms`` are the [[term:...]] it forces."""

    texts: tuple[TextFacts, ...]  # of the base text, then of each alternate
    where: Where
    instead_of: tuple[Placed, ...] = ()
    terms: tuple[tuple[str, Where], ...] = ()
    term_places: Mapping[str, Where] = MappingProxyType({})
    option_places: Mapping[str, Where] = MappingProxyType({})


class ReadBody(NamedTuple):
    """One text of a clause, with its facts."""

    body: Body
    facts: TextFacts


class ReadClause(NamedTuple):
    """A clause with its facts; ``definition`` when it is one."""

    clause: Clause
    facts: ClauseFacts
    definition: Definition | None = None

    @property
    def bodies(self) -> tuple[ReadBody, ...]:
        texts = zip((self.clause.base, *self.clause.alternates), self.facts.texts, strict=True)
        return tuple(ReadBody(body, facts) for body, facts in texts)


def read_clause(
    ident: str, node: MarkedNode, text: str, known: Known, faults: Faults, *, file: str, built_in: bool
) -> ReadClause | None:
    """The clause or definition of a file. ``text`` is the file's words, from which its version is made.

    None, with every fault noted, where too little of the file can be read.
    """
    is_definition = ident.startswith("definitions/")
    fields = decode(node, DEFINITION if is_definition else CLAUSE, faults)
    title = "term" if is_definition else "title"
    if fields is None or title not in fields or "text" not in fields:
        return None
    return _ClauseFile(ident, fields, known, faults, is_definition, built_in).read(version_of(text), file, place_of(node))


def version_of(text: str) -> str:
    """The version of a file: a hash of its words."""
    return blake2b(text.encode(), digest_size=6).hexdigest()


class _ClauseFile:
    """One reading of one file."""

    def __init__(
        self, ident: str, fields: Mapping[str, Any], known: Known, faults: Faults, is_definition: bool, built_in: bool
    ) -> None:
        self.ident = ident
        self.fields = fields
        self.known = known
        self.faults = faults
        self.is_definition = is_definition
        self.built_in = built_in
        self.options = read_options(fields.get("options", {}), known, faults)
        self.scope = Scope(ident, {option.name: option for option in self.options}, known, faults)
        self.part = "definition" if is_definition else str(fields.get("part", "operative"))

    def read(self, version: str, file: str, where: Where) -> ReadClause:
        fields, before = self.fields, len(self.faults)
        base = self._base()
        alternates = tuple(self._alternate(name, given, base) for name, given in fields.get("alternates", {}).items())
        if len(self.faults) == before:  # a misspelt name would else be told twice: as unknown, and as unused
            self._check_unused()
        clause = self._clause(base.body, tuple(one.body for one in alternates), version, file)
        definition, term_places = self._definition(clause) if self.is_definition else (None, {})
        found = ClauseFacts(
            texts=(base.facts, *(one.facts for one in alternates)),
            where=where,
            instead_of=places(fields.get("instead_of", ())),
            terms=tuple(self.scope.terms),
            term_places=term_places,
            option_places={str(name): name.where() for name in fields.get("options", {})},
        )
        return ReadClause(clause, found, definition)

    def _clause(self, base: Body, alternates: tuple[Body, ...], version: str, file: str) -> Clause:
        fields = self.fields
        return Clause(
            id=self.ident,
            title=line(fields["term" if self.is_definition else "title"]),
            part=self.part,  # type: ignore[arg-type]  # the shape admits the parts only
            base=base,
            alternates=alternates,
            instruments=names(fields.get("instruments", FAMILIES)),
            options=self.options,
            summary=lines_by_name(fields, "summary"),
            notes=tuple(ClauseNote(str(n["kind"]), line(n["text"])) for n in fields.get("notes", ()) if len(n) == 2),  # type: ignore[arg-type]
            authorities=self._known_ids("authorities", self.known.authorities, "authority"),
            precedents=self._known_ids("precedents", self.known.precedents, "precedent"),
            instead_of=names(fields.get("instead_of", ())),
            version=version,
            file=file,
            built_in=self.built_in,
            waive=_waivers(fields.get("waive", ())),
        )

    def _definition(self, clause: Clause) -> tuple[Definition, dict[str, Where]]:
        fields = self.fields
        forms = fields.get("forms", ())
        definition = Definition(
            id=clause.id,
            term=line(fields["term"]),
            clause=clause,
            forms=tuple(line(form) for form in forms),
            exceptions=tuple(line(one) for one in fields.get("except", ())),
        )
        return definition, {line(one): one.where() for one in (fields["term"], *forms)}

    # -------------------------------------------------------------------------------------------------------------- texts

    def _base(self) -> ReadBody:
        text: MarkedText = self.fields["text"]
        return self._facts("", self.fields, read_text(text, self.scope), text)

    def _alternate(self, name: MarkedText, given: Mapping[str, Any], base: ReadBody) -> ReadBody:
        text = read_alternate(name, given, ReadText(base.body.blocks, base.facts.headings), self.scope)
        return self._facts(str(name), given, text, name)

    def _facts(self, name: str, given: Mapping[str, Any], text: ReadText, at: MarkedText) -> ReadBody:
        references, self.scope.references = tuple(self.scope.references), []
        words, self.scope.words = self.scope.words, {}
        needs = given.get("needs", ())
        body = Body(
            name=name,
            blocks=text.blocks,
            acts=self._acts(given),
            when=names(given.get("when", ())),
            directs=str(given["directs"]) if "directs" in given else None,  # type: ignore[arg-type]  # as the shape admits
            subject=names(given.get("subject", ())),
            covers=names(given.get("covers", ())),
            needs=names(needs),
            meets=tuple(self._meets(given.get("meets", ()))),
            slugs=text.slugs,
            line=given["text"].line + 1 if "text" in given and given["text"].style else at.line,
        )
        check_part(self.part, body, words, at, self.faults, built_in=self.built_in)
        arms, self.scope.arms = tuple(self.scope.arms), []
        meets = _places(given.get("meets", ()))
        return ReadBody(body, TextFacts(text.headings, references, places(needs), at.where(), arms, meets))

    def _acts(self, given: Mapping[str, Any]) -> tuple[str, ...] | None:
        if "acts" not in given:
            return None
        return self._checked(given["acts"], self.known.acts, "act")

    def _known_ids(self, name: str, known: frozenset[str], what: str) -> tuple[str, ...]:
        return self._checked(self.fields.get(name, ()), known, what)

    def _checked(self, given: tuple[MarkedText, ...], known: frozenset[str], what: str) -> tuple[str, ...]:
        for index, one in enumerate(given):
            if known and one not in known:
                self.faults.unknown(what, one, one.where(), sorted(known), f"{_LISTS[what]} shows them.")
            if one in given[:index]:
                self.faults.add("twice", one.where(), f"‘{one}’ stands here a second time.", "Keep one of the two.")
        return names(given)

    def _meets(self, given: tuple[Any, ...]) -> list[Meets]:
        out = []
        for one in given:
            if isinstance(one, MarkedText):
                self._checked((one,), self.known.conditions, "condition")
                out.append(Meets(str(one)))
            else:
                self._checked(tuple(one), self.known.conditions, "condition")
                out.extend(Meets(str(ident), self._condition(test)) for ident, test in one.items())
        return out

    def _condition(self, test: MarkedText) -> Expression | None:
        found = read_test(Tag("block", "if", str(test), 0, len(test), test), self.scope)
        if found is not None:
            self.scope.arms.append(Arm(test.where(), facts(found)))
        return found

    def _check_unused(self) -> None:
        for option in self.options:
            if option.name not in self.scope.used:
                name = next(key for key in self.fields["options"] if key == option.name)
                self.faults.add("unused-option", name.where(), f"The option ‘{name}’ is used in no text of the clause.",
                                "Use it, or take it out.")  # fmt: skip


_LISTS = {
    "act": "docs/reference.md",
    "authority": "‘drafter authorities list’",
    "precedent": "‘drafter precedents list’",
    "condition": "docs/reference.md",
}


def _places(meets: tuple[Any, ...]) -> tuple[tuple[str, Where], ...]:
    marked = [ident for one in meets for ident in ((one,) if isinstance(one, MarkedText) else one)]
    return tuple((str(ident), ident.where()) for ident in marked)


def _waivers(given: tuple[Any, ...]) -> tuple[Waiver, ...]:
    return tuple(Waiver(str(one["rule"]), line(one["why"]), one["rule"].line) for one in given if len(one) == 2)
