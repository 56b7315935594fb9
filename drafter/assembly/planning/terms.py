"""Terms: the options of the library's definitions, whichever of them the draft will use."""

from __future__ import annotations

from drafter.assembly.plan import Plan
from drafter.assembly.planning.options import option_layers, resolve_options


def with_terms(plan: Plan) -> Plan:
    """The plan with the options of each definition that has some. Raises RequestError on a value that does not fit its kind."""
    layers, state = option_layers(plan), plan.profile.place.state
    options = {
        ident: resolve_options(definition.clause, layers, state)
        for ident, definition in plan.library.definitions.items()
        if definition.clause.options
    }
    return plan._replace(options_for_definitions=options)
