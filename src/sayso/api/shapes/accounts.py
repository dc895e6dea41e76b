"""People who sign in, and what they send to do so."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from sayso.records.account import Role

Name = Annotated[str, Field(max_length=200, examples=["Ana Vell"])]
Password = Annotated[str, Field(max_length=2000, json_schema_extra={"format": "password"})]


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SignInGiven(_Given):
    """A name, in any case, and its password."""

    name: Name
    password: Password


class PasswordChange(_Given):
    """One's own password, old and new."""

    old: Password
    new: Password


class PasswordGiven(_Given):
    """A user's new password."""

    password: Password


class UserGiven(_Given):
    """A user to be made."""

    name: Name
    role: Role = "reader"
    password: Password


class UserChange(_Given):
    """What is to be otherwise: one of both."""

    role: Role | None = None
    disabled: bool | None = None


class TokenGiven(_Given):
    """A token to be made."""

    name: Annotated[str, Field(max_length=200, examples=["weekly export"], description="What it is for.")]
    role: Role = "reader"
    days: Annotated[int | None, Field(ge=1, le=3650, description="After which it ends; null for one that "
                                      "does not.")] = 90


class Me(BaseModel):
    """Who asks."""

    name: str
    role: Role
    accounts: bool = Field(description="People sign in here; where they do not, everybody may do everything.")
    by: Literal["session", "token"] | None = Field(description="How you showed who you are.")


class UserRow(BaseModel):
    """Somebody who may sign in."""

    name: str
    role: Role
    made_at: str
    made_by: str
    disabled_at: str | None = Field(description="Since when they may not sign in.")
    signed_in_at: str | None = Field(description="When they last signed in.")


class TokenRow(BaseModel):
    """A token, without its secret."""

    id: str
    name: str = Field(description="What it is for.")
    role: Role
    made_at: str
    ends_at: str | None
    used_at: str | None = Field(description="When it was last used, to the minute.")


class TokenMade(BaseModel):
    """A token that was made; its secret is told this once."""

    token: TokenRow
    secret: str = Field(examples=["sayso_…"])
