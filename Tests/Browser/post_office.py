"""A mail server for the tests: takes every letter and keeps it, says no to none."""

import email
import email.policy
import socketserver
import threading
import time


class PostOffice:
    def __init__(self):
        self.letters = []
        office = self

        class Line(socketserver.StreamRequestHandler):
            def say(self, text):
                self.wfile.write(f"{text}\r\n".encode())

            def handle(self):
                self.say("220 post.test")
                readers = []
                for line in self.rfile:
                    verb = line[:4].upper()
                    if verb == b"EHLO":
                        self.say("250 post.test")
                    elif verb == b"RCPT":
                        readers.append(line.split(b"<")[1].split(b">")[0].decode())
                        self.say("250 good")
                    elif verb == b"DATA":
                        self.say("354 go on")
                        text = b""
                        while (part := self.rfile.readline()) not in (b".\r\n", b""):
                            text += part[1:] if part.startswith(b".") else part
                        letter = email.message_from_bytes(text, policy=email.policy.default)
                        office.letters.append((readers, letter))
                        self.say("250 taken")
                    elif verb == b"QUIT":
                        self.say("221 bye")
                        return
                    else:
                        self.say("250 good")

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Line)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def wait(self, count, seconds=30):
        """The letter that makes so many."""
        until = time.monotonic() + seconds
        while len(self.letters) < count:
            assert time.monotonic() < until, f"{len(self.letters)} letters instead of {count}"
            time.sleep(0.05)
        return self.letters[count - 1]
