"""How one text becomes words: its names filled, its branches decided, its lists marked, the terms that it uses found."""
