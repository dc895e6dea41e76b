"""The doors whose formats need a parser; each is loaded only when a report of its kind comes."""

from __future__ import annotations

from sayso.intake.kinds import Kind
from sayso.intake.material import Found, Material


def found_in(material: Material, kind: Kind) -> list[Found]:
    """What the door of a kind makes of a material: reports, material for other doors, and what it refuses.

    Args:
        kind: "html", "pdf" or "email".

    Raises:
        UnreadableReport: it is none.
    """
    if kind == "email":
        from sayso.intake.email import read_email

        return list(read_email(material))
    if kind == "pdf":
        from sayso.intake.pdf import read_pdf

        return list(read_pdf(material))
    from sayso.intake.html import read_html

    return list(read_html(material))
