"""People who may sign in: made, changed, verified; their sessions and tokens."""

from sayso.accounts.accounts import Accounts, accounts_over
from sayso.accounts.passwords import Cost
from sayso.accounts.sessions import Lifetimes

__all__ = ["Accounts", "Cost", "Lifetimes", "accounts_over"]
