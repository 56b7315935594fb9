"""Which place it is: its name, State, type and form of government, its executive, sheriff and jail, local facts."""
