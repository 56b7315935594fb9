"""Word files, one module a part of the file: written straight, read back, and checked before they leave."""
