"""How a measure looks here: its opening words, names of bodies and officers, numbers, signatures, effective date."""
