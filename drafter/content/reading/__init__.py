"""One reader for each kind of file: clause, definition, model, situation, declined provision, own section."""
