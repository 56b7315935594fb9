"""From a matter to a draft: the plan, the words, definitions, numbers and references, each pass a value to a value."""
