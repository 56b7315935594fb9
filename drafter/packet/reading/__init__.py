"""A file of the user's own, Word, Markdown or plain text, read into paragraphs whose kinds are known."""
