"""The rules of structure of a clause text: what is said when one is broken, and how to mend it. ``{0}`` is filled in."""

from __future__ import annotations

from collections.abc import Mapping

STRUCTURE_RULES: Mapping[str, tuple[str, str]] = {
    "branch-mixes": (
        "A branch that begins among list items holds only items; this is something else.",
        "Close the branch before it, or begin the branch before the list.",
    ),
    "else-last": ("‘{0}’ stands after ‘else’.", "‘else’ comes last."),
    "empty-branch": ("Nothing stands under this ‘{0}’.", "Give it words, or take it out."),
    "empty-item": ("This item may have no words at all.", "Put its tags alone on their lines, around it."),
    "empty-paragraph": ("This paragraph may have no words{0} at all.", "Put its tags alone on their lines, around it."),
    "bare-conjunction": ("This item ends in ‘{0}’ without a semicolon.", "Write ‘; {0}’, if it joins the items."),
    "flush-text": (
        "Text stands inside an item, after its own words.",
        "Text after a list begins the next paragraph: do not indent it.",
    ),
    "following": (
        "This list may shrink to one item, and the words above it say “following”.",
        "Reword them: a list of one is set into its sentence.",
    ),
    "glued-text": (
        "This line is glued under a list item.",
        "If it begins the next paragraph, leave a blank line before it; if it continues the item, indent it.",
    ),
    "heading-branch": (
        "A run-in heading holds a branch, so that nothing could refer to it.",
        "Branch around the whole paragraph.",
    ),
    "heading-end": ("A run-in heading ends in a period.", "Write **Heading.** and then the text."),
    "indentation": (
        "This {0}.",
        "A tag stands at the indentation of what it encloses, a nested list by 3 under its item, other text not at all.",
    ),
    "list-may-be-empty": (
        "Every item of this list stands under a test, so that it may be empty.",
        "Keep one item outside of every branch, or end a branch with {{% else %}}.",
    ),
    "list-without-stem": ("This list follows no paragraph.", "Write the words that lead into it above."),
    "second-list": ("This item has a second list at another indentation.", "Indent the items of one list alike."),
    "stem-without-list": ("This ends in a colon, and no list follows it.", "Write the list below it, or end it with a period."),
    "stray-tag": ("‘{0}’ has no ‘if’ at this indentation.", "Each if has one endif below it, indented alike."),
    "too-deep": ("Lists and branches are nested more than {0} deep here.", "Split the text into paragraphs of its own."),
    "typed-label": (
        "‘{0}’ is typed at the beginning of a line.",
        "The writer numbers everything: write a list with 1., or wrap the line elsewhere.",
    ),
    "unclosed": ("This ‘if’ is never closed.", "Close it with {{% endif %}} alone on a line, indented alike."),
    "wrapped-number": (
        "A line of running text begins with ‘{0}’, which would open a list.",
        "Wrap the line elsewhere; or, if it is a list, end the words above it with a colon or leave a blank line.",
    ),
    "wrapped-tag": (
        "This tag stands alone on its line, in the middle of a sentence.",
        "Wrap the line so that words stand beside it; or leave a blank line before the branch, if it is one of paragraphs.",
    ),
}
