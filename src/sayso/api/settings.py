"""What a server is started with."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from sayso.api.loopback import is_loopback

# Where the built page lies within the package; a checkout has it once `web/` was built.
PAGE = Path(__file__).parent.parent / "web"


class Settings(BaseModel):
    """Settings of one server; each has a default under which it serves this machine alone."""

    model_config = ConfigDict(frozen=True)

    store: str = Field("sayso.db", description="A file (SQLite), or postgresql://user@host/database.")
    host: str = Field("127.0.0.1", description="The address listened at.")
    port: int = Field(8000, ge=1, le=65535)
    person: str | None = Field(None, description="Who judges where there are no accounts; else the login name.")
    page: Path = Field(PAGE, description="The folder of the built page.")
    max_report: int = Field(20_000_000, ge=1, description="Bytes that one report may have.")
    max_upload: int = Field(200_000_000, ge=1, description="Bytes that may be handed over at once.")
    memory: int = Field(1_000, ge=50, description="MB that reading one report may take.")
    fetch: bool = Field(True, description="Addresses are fetched where a user asks so; else none is.")
    allow_private: bool = Field(False, description="Fetch loopback and private addresses too, where a user asks so.")
    accounts: bool = Field(False, description="People sign in on this machine too; beyond it they always do.")
    proxied: bool = Field(False, description="A proxy stands before it, and gives on what others ask.")
    secure: bool = Field(False, description="Browsers reach it by https alone.")
    session_idle: float = Field(12.0, gt=0, description="Hours after which a session ends that is not used.")
    session_whole: float = Field(168.0, gt=0, description="Hours after which a session ends in any case.")
    argon_passes: int = Field(3, ge=1, description="Of argon2id over its memory, for passwords.")
    argon_memory: int = Field(65_536, ge=8, description="KiB of argon2id.")
    argon_lanes: int = Field(4, ge=1, description="Of argon2id.")
    tiles: str | None = Field(None, description="Address of map tiles that the user chose: an origin such as "
                              "https://tiles.example.org. It is the only one that the page may load from.")

    @property
    def signing_in(self) -> bool:
        """Whether people must say who they are: wherever others than this machine could ask."""
        return self.accounts or self.proxied or not is_loopback(self.host)
