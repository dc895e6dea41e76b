"""The interface over HTTP: what a store holds as JSON, and the page that shows it."""

from sayso.api.app import create_app
from sayso.api.settings import Settings

__all__ = ["Settings", "create_app"]
