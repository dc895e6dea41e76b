"""A time stamping authority of the tests' own: OpenSSL answers behind a small server on loopback."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = Time of the tests
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
"""


def openssl() -> bool:
    """Whether it is installed."""
    return shutil.which("openssl") is not None


def make_authority(folder: Path) -> Path:
    """Makes keys and certificates; returns the root certificate."""
    folder.mkdir()
    (folder / "conf").write_text(_CONFIG.format(folder=folder))
    (folder / "serial").write_text("01\n")
    config = ("-config", "conf")
    _run(folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=Root", "-keyout",
         "root.key", "-out", "root.pem", "-extensions", "root", *config)
    _run(folder, "req", "-newkey", "rsa:2048", "-nodes", "-keyout", "leaf.key", "-out", "leaf.csr", *config)
    _run(folder, "x509", "-req", "-in", "leaf.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days",
         "30", "-out", "leaf.pem", "-extfile", "conf", "-extensions", "leaf")
    return folder / "root.pem"


@contextmanager
def serving(folder: Path, *, broken: bytes | None = None) -> Iterator[tuple[str, list[str]]]:
    """The address at which it answers, and the paths that were asked; with `broken` it answers that."""
    asked: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            query = self.rfile.read(int(self.headers["Content-Length"]))
            (folder / "query").write_bytes(query)
            if broken is None:
                _run(folder, "ts", "-reply", "-queryfile", "query", "-signer", "leaf.pem", "-inkey", "leaf.key",
                     "-out", "answer", "-config", "conf")
            body = (folder / "answer").read_bytes() if broken is None else broken
            self.send_response(302 if self.path == "/elsewhere" else 200)
            self.send_header("Location", "/stamp")
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _run(folder: Path, *words: str) -> None:
    done = subprocess.run(["openssl", *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
