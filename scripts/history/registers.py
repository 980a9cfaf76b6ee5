"""What a ballot and a mark of attendance are to those who use them."""

from checker import IMPOSSIBLE

NO_BALLOT = None


def ballot(state, operation):
    """Nothing, or the ideas ticked and whether the house says that they were changed."""
    if operation.what == "cast":
        return operation.value, state is not NO_BALLOT
    if operation.what == "withdraw":
        return NO_BALLOT
    return state if state == operation.value else IMPOSSIBLE


def marks(state, operation):
    """The last thing that was written; None before."""
    if operation.what == "mark":
        return operation.value
    return state if state == operation.value else IMPOSSIBLE
