"""A mail server that takes letters behind TLS alone, and only of who knows the password."""

import email
import email.policy
import ssl
import subprocess
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from house import free_port

# To the program this is another machine: only 127.0.0.1 is its own.
HOST = "127.0.0.2"
USER, PASSWORD = "kurak", "сыр 7751"


def openssl(folder, *words):
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)


class Authority:
    """Whoever signs the certificates of one test."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        openssl(folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Authority of a test")
        self.file = folder / "ca.pem"

    def certificate(self, name):
        """A key and a certificate for a server of this name."""
        (self.folder / "names").write_text(f"subjectAltName={name}\n")
        openssl(self.folder, "req", "-newkey", "rsa:2048", "-nodes", "-keyout", "server.key",
                "-out", "server.csr", "-subj", "/CN=post")
        openssl(self.folder, "x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
                "-CAcreateserial", "-days", "2", "-extfile", "names", "-out", "server.pem")
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.folder / "server.pem", self.folder / "server.key")
        return context


class SecretOffice(Controller):
    """With STARTTLS, with TLS from the first word, or, as a thief of words would, with neither."""

    def __init__(self, context=None, from_the_start=False):
        self.context = context
        self.letters = []
        self.logins = []
        self.plain = b""
        self.behind_tls = b""
        self.calls = 0
        super().__init__(
            self, hostname=HOST, port=free_port(), ssl_context=context if from_the_start else None)
        self.from_the_start = from_the_start
        self.start()
        # Starting, it looked whether it answers.
        self.calls = 0

    def factory(self):
        office = self

        class Line(SMTP):
            def connection_made(self, transport):
                super().connection_made(transport)
                office.calls += 1

            def data_received(self, data):
                if office.is_secret(self.session):
                    office.behind_tls += data
                else:
                    office.plain += data
                super().data_received(data)

        demands = self.context and not self.from_the_start
        return Line(
            self, hostname="post.test", tls_context=self.context if demands else None,
            require_starttls=bool(demands), authenticator=self.check,
            auth_required=self.context is not None, auth_require_tls=bool(demands))

    def is_secret(self, session):
        return self.from_the_start or session is not None and session.ssl is not None

    def check(self, server, session, envelope, mechanism, data):
        self.logins.append((data.login.decode(), data.password.decode()))
        return AuthResult(success=self.logins[-1] == (USER, PASSWORD))

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.letters.append((envelope.rcpt_tos, letter, self.is_secret(session)))
        return "250 taken"

    def until(self, what, seconds=40):
        end = time.monotonic() + seconds
        while not what():
            assert time.monotonic() < end, f"{self.calls} calls, {self.plain}, {self.letters}"
            time.sleep(0.05)
