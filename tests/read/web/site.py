"""Real sites on this machine: a server for each, with the paths that a test gives it, and a list of what was asked."""

from __future__ import annotations

import datetime
import ipaddress
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

STORY = "Greta Holm, 34, won the regatta off Bergen on Saturday, her club said."
PAGE = f"<html><body><article><h1>The regatta</h1><p>{STORY}</p></article></body></html>".encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass(frozen=True)
class Reply:
    """What a path answers."""

    body: bytes = PAGE
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: HTML)


Answer = Reply | Callable[[BaseHTTPRequestHandler], None]


class Server(ThreadingHTTPServer):
    daemon_threads = True
    closing = threading.Event()

    def server_bind(self) -> None:
        """Without asking what this machine is called, which may take a second."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def handle_error(self, request: object, client_address: object) -> None:
        """The other side went."""


class Site:
    """`asked` holds path and headers of each request, `names` the server names of TLS."""

    def __init__(self, paths: Mapping[str, Answer], certificate: Path | None = None) -> None:
        self.paths = dict(paths)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.names: list[str | None] = []
        self.server = Server(("127.0.0.1", 0), self._handler())
        self.server.closing = threading.Event()
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            context.sni_callback = lambda _socket, name, _context: self.names.append(name)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self.server.server_port

    @property
    def pages(self) -> list[str]:
        """What was asked for but for robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                answer = site.paths.get(self.path, Reply(b"", 404))
                if not isinstance(answer, Reply):
                    return answer(self)
                self.send_response(answer.status)
                for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                    if value:
                        self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body)
                return None

            def log_message(self, format: str, *args: object) -> None:
                """Nothing."""

        return Handler


@contextmanager
def site(paths: Mapping[str, Answer], certificate: Path | None = None) -> Iterator[Site]:
    """A site that serves these paths."""
    made = Site(paths, certificate)
    thread = threading.Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.server.closing.set()
        made.server.shutdown()
        made.server.server_close()
        thread.join()


def moved(to: str, status: int = 302, **headers: str) -> Reply:
    return Reply(b"", status, {"Location": to, **headers})


class Names:
    """A resolver with names of its own; `asked` lists what was looked up."""

    def __init__(self, places: Mapping[tuple[str, int], Sequence[tuple[str, int]]]) -> None:
        self.places = places
        self.asked: list[tuple[str, int]] = []

    def __call__(self, host: str, port: int) -> Sequence[tuple[str, int]]:
        self.asked.append((host, port))
        if (host, port) not in self.places:
            raise OSError(-2, "Name or service not known")
        return self.places[host, port]


def certificate(folder: Path, *names: str) -> Path:
    """A certificate for these names that signs itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
    now = datetime.datetime.now(datetime.UTC)
    alternatives = [x509.IPAddress(ipaddress.ip_address(name)) if name[0].isdigit() else x509.DNSName(name) for name in names]
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / f"{names[0]}.pem"
    path.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return path
