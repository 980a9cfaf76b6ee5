"""A browser's manners without a browser: cookies, the token of a form, an Origin."""

import html
import http.client
import re
import urllib.parse
import uuid

FIELD = re.compile(r'<input[^>]*type="hidden"[^>]*name="(token|command)"[^>]*value="([^"]*)"')


class Refused(Exception):
    """The house answered, and it was not a yes."""

    def __init__(self, status, text):
        super().__init__(f"{status}: {text[:300]}")
        self.status = status


class Client:
    def __init__(self, port, timeout=10):
        self.port = port
        self.timeout = timeout
        self.cookies = {}
        self.token = None
        self.connection = None

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def ask(self, method, path, body=None, headers=None):
        """One request and its whole answer; a broken line is the caller's to judge."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection(
                "127.0.0.1", self.port, timeout=self.timeout
            )
        sent = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        sent.update(headers or {})
        try:
            self.connection.request(method, path, body=body, headers=sent)
            answer = self.connection.getresponse()
            content = answer.read()
        except Exception:
            self.close()
            raise
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";", 1)[0].split("=", 1)
            self.cookies[name] = value
        return answer, content

    def get(self, path):
        try:
            answer, content = self.ask("GET", path)
        except http.client.RemoteDisconnected:
            # The house hangs up an idle line; like a browser, look again on a new one.
            answer, content = self.ask("GET", path)
        if answer.status != 200:
            raise Refused(answer.status, content.decode(errors="replace"))
        return content

    def page(self, path):
        """A page; its token serves the forms that follow."""
        text = self.get(path).decode()
        for name, value in FIELD.findall(text):
            if name == "token":
                self.token = html.unescape(value)
        return text

    def post(self, path, fields=(), command=None):
        """Sends a form and returns where it leads; `command` stays when it is sent again."""
        pairs = list(fields.items() if isinstance(fields, dict) else fields)
        pairs += [("token", self.token), ("command", command or str(uuid.uuid4()))]
        body = urllib.parse.urlencode(pairs)
        return self.sent(path, body, "application/x-www-form-urlencoded")

    def upload(self, path, field, name, content):
        border = uuid.uuid4().hex
        parts = [
            f'--{border}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in [("token", self.token), ("command", str(uuid.uuid4()))]
        ]
        head = f'--{border}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"'
        parts.append(f"{head}\r\nContent-Type: text/csv\r\n\r\n".encode() + content + b"\r\n")
        body = b"".join(parts) + f"--{border}--\r\n".encode()
        return self.sent(path, body, f"multipart/form-data; boundary={border}")

    def sent(self, path, body, kind):
        headers = {"Content-Type": kind, "Origin": f"http://127.0.0.1:{self.port}"}
        answer, content = self.ask("POST", path, body, headers)
        if answer.status not in (200, 303):
            raise Refused(answer.status, content.decode(errors="replace"))
        return urllib.parse.urldefrag(answer.headers.get("Location", ""))[0]
