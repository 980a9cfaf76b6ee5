"""A line between the phone and the house that can be cut: at once, or at a byte."""

import socket
import threading


class Relay:
    """Listens on a port of its own and hands on to the house whatever comes, while it is open."""

    def __init__(self, port):
        self.house = port
        self.open = True
        # After so many bytes to the house, or from it, the next lines break.
        self.budget = None
        self.broken = 0
        # All bytes that came from the house.
        self.fetched = 0
        self.lock = threading.Lock()
        self.pairs = set()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                phone, _ = self.listener.accept()
            except OSError:
                return
            if not self.open:
                phone.close()
                continue
            try:
                house = socket.create_connection(("127.0.0.1", self.house), timeout=10)
                house.settimeout(None)
            except OSError:
                phone.close()
                continue
            pair = (phone, house)
            with self.lock:
                self.pairs.add(pair)
            for source, target in (pair, pair[::-1]):
                threading.Thread(target=self._hand_on, args=(source, target, pair), daemon=True).start()

    def _hand_on(self, source, target, pair):
        try:
            while data := source.recv(4096):
                data, breaks = self._within(data)
                target.sendall(data)
                if source is pair[1]:
                    self.fetched += len(data)
                if breaks:
                    break
        except OSError:
            pass
        self._end(pair)

    def _within(self, data):
        """What of it still goes over, and whether the line breaks behind it."""
        with self.lock:
            if self.budget is None:
                return data, False
            if len(data) < self.budget:
                self.budget -= len(data)
                return data, False
            data, self.budget = data[: self.budget], None
            self.broken += 1
            self.open = False
            return data, True

    def _end(self, pair):
        with self.lock:
            self.pairs.discard(pair)
        for end in pair:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()

    def cut(self):
        self.open = False
        for pair in list(self.pairs):
            self._end(pair)

    def cut_after(self, count):
        """Lets so many bytes through, both ways together, and then nothing more."""
        with self.lock:
            self.budget = count

    def mend(self):
        with self.lock:
            self.budget = None
        self.open = True

    def close(self):
        self.cut()
        self.listener.close()
