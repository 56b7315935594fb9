"""The language of clause texts: tags, tests, paragraphs, lists and branches, parsed once into nodes."""
