"""``comments.xml``: the drafter's notes of the annotated copy, anchored to the catchline of their section."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document import Note
from drafter.formats.docx.xml_text import HEAD, NAMESPACES, attribute, text

AUTHOR, INITIALS = "Drafting note", "DN"  # a role, never a person
_NAMES = {"choice": "Choice made", "authority": "Authority", "risk": "Legal risk", "verify": "Verify"}


class Comments:
    """Gathers comments while the body is written. ``date`` is ISO."""

    def __init__(self, date: str) -> None:
        self._date = date
        self._comments: list[str] = []

    def around(self, notes: Sequence[Note]) -> tuple[str, str]:
        """What stands before and after the words that ``notes`` are anchored to."""
        start, end = "", ""
        for note in notes:
            number = len(self._comments)
            self._comments.append(self._comment(number, note))
            start += f'<w:commentRangeStart w:id="{number}"/>'
            end += (
                f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
                f'<w:commentReference w:id="{number}"/></w:r>'
            )
        return start, end

    def _comment(self, number: int, note: Note) -> str:
        when = f' w:date="{attribute(self._date)}T00:00:00Z"' if self._date else ""
        return (
            f'<w:comment w:id="{number}" w:author="{AUTHOR}"{when} w:initials="{INITIALS}">'
            '<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
            '<w:annotationRef/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">'
            f'{_NAMES[note.kind]}. </w:t></w:r><w:r><w:t xml:space="preserve">{text(note.text)}</w:t></w:r></w:p></w:comment>'
        )

    def xml(self) -> str:
        """The whole part."""
        return f"{HEAD}<w:comments {NAMESPACES}>{''.join(self._comments)}</w:comments>"
