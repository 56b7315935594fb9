"""The law of a place: what it is called, what its bodies may do, how its measures look, and whether an act is allowed."""
