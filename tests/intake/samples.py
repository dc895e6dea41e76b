"""Small inputs that the tests make themselves."""

from __future__ import annotations

import zlib

PROSE = (
    "The ministry said on Tuesday that two soldiers were killed near the border, and that the shelling "
    "had stopped by the evening."
)
SECOND = (
    "A spokesman for the other side denied that its forces had opened fire, and said that three of its own "
    "men had been wounded."
)
SPANISH = (
    "El portavoz del ministerio dijo que las fuerzas armadas bombardearon anoche tres aldeas cerca de la frontera "
    "y que dos personas murieron en el ataque, según las autoridades locales."
)
RUSSIAN = "Министерство обороны сообщило, что в результате обстрела погибли два человека, ещё трое ранены."

Placed = tuple[float, float, str]  # points from the left, points from the bottom, words


def pdf_of(pages: list[list[Placed]], *, info: str = "", locked: bool = False, size: float = 11) -> bytes:
    """A PDF with words at given places, written by hand after ISO 32000-1.

    Args:
        pages: the words of each page; a page without words is a picture's.
        info: entries of the information dictionary, such as `/Title (Report)`.
        locked: demand a password that nobody has.
        size: of the letters, in points.
    """
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        words = "".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, text in page)
        stream = zlib.compress(words.encode("latin-1"))
        objects.append(
            f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n" + stream.decode("latin-1") + "\nendstream"
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    trailer = ""
    if info:
        objects.append(f"<< {info} >>")
        trailer += f" /Info {len(objects)} 0 R"
    if locked:
        mark = "00" * 32
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /O <{mark}> /U <{mark}> /P -4 >>")
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<00112233> <00112233>]"
    return _written(objects, trailer)


def pdf_packed(stream: bytes) -> bytes:
    """A PDF of one page whose words are that stream, packed by zlib."""
    return _written([
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n" + stream.decode("latin-1") + "\nendstream",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 3 0 R >> >> >>"], "")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _written(objects: list[str], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010d} 00000 n \n" for place in places).encode()
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R{trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def lines(*words: str, left: float = 72, top: float = 760, step: float = 14) -> list[Placed]:
    """Words as printed lines, one below the other; an empty one leaves a gap."""
    return [(left, top - index * step, text) for index, text in enumerate(words) if text]


def page_of(body: str, *, head: str = "") -> str:
    """A web page with a body and what stands in its head."""
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"
