"""One running `kurak serve` over a data directory of its own."""

import re
import socket
import subprocess
import time
import urllib.error
import urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class House:
    def __init__(self, program, folder, data=None, port=None, more=()):
        self.program = program
        self.data = data or folder / "data"
        self.log = folder / "log.txt"
        self.port = port or free_port()
        self.more = list(more)
        self.address = f"http://127.0.0.1:{self.port}"
        self.set_up_token = None
        self.process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        listen = f"127.0.0.1:{self.port}"
        words = ["serve", "--data", self.data, "--listen", listen, "--quiet", *self.more]
        with open(self.log, "ab") as log:
            begin = log.tell()
            self.process = subprocess.Popen(
                [self.program, *words], stdout=log, stderr=subprocess.STDOUT
            )
        self.wait(begin)

    def wait(self, begin, seconds=90):
        """Returns when it answers; its first lines are then written."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise AssertionError(f"kurak ended at once: {self.said(begin)}")
            try:
                with urllib.request.urlopen(f"{self.address}/health", timeout=2):
                    pass
                if "answers on" in self.said(begin):
                    break
            except (urllib.error.URLError, OSError):
                pass
            time.sleep(0.02)
        else:
            raise AssertionError(f"kurak does not answer: {self.said(begin)}")
        link = re.search(r"/set-up/(\w+)", self.said(begin))
        if link:
            self.set_up_token = link[1]

    def said(self, begin=0):
        return self.log.read_bytes()[begin:].decode(errors="replace")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise AssertionError("kurak did not stop within 20 s of SIGTERM") from None
        return self.process.returncode if self.process else None

    def kill(self):
        self.process.kill()
        self.process.wait()

    def run(self, *words, check=True):
        """Another command of the program."""
        done = subprocess.run(
            [self.program, *words], capture_output=True, text=True, timeout=60
        )
        if check and done.returncode:
            raise AssertionError(f"kurak {words[0]}: {done.stdout}{done.stderr}")
        return done
