"""From a matter and a model to a plan: which clauses, with which options, judged by the law of the place, and why."""
