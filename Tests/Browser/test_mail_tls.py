"""Letters go over TLS to a server that proves who it is; to any other nothing is said."""

import contextlib
import re

import pytest

from aikol import Village
from client import Client
from phone import PIN
from post_office_tls import HOST, PASSWORD, USER, Authority, SecretOffice

FROM = "kurak@aikol.example.kg"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority") / "one")


@pytest.fixture(scope="module")
def stranger(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority") / "two")


@pytest.fixture(scope="module")
def village(program, tmp_path_factory):
    with Village(program, tmp_path_factory.mktemp("village")) as village:
        yield village


@pytest.fixture(scope="module")
def secret(tmp_path_factory):
    file = tmp_path_factory.mktemp("secret") / "password"
    file.write_text(f"{PASSWORD}\n")
    file.chmod(0o600)
    return file


@contextlib.contextmanager
def office(context=None, from_the_start=False):
    office = SecretOffice(context, from_the_start)
    yield office
    office.stop()


def serve(village, office, secret, authority=None, scheme="smtp"):
    """The house begins anew with this way out; gives where its log goes on."""
    house = village.house
    house.stop()
    house.more = [
        "--demo", "--public-url", house.address, "--mail-from", FROM,
        "--mail", f"{scheme}://{USER}@{HOST}:{office.port}", "--mail-password-file", str(secret)]
    if authority:
        house.more += ["--mail-ca", str(authority.file)]
    begin = house.log.stat().st_size
    house.start()
    return begin


def ask_for_a_code(village, number):
    """Somebody new gives her address, and a letter waits for it."""
    client = Client(village.house.port, timeout=60)
    card = f"/ky/card/{village.add(f'Айпери {number}', 'resident').replace('-', '')}"
    client.page(card)
    client.post(card, {"login": f"айпери{number}", "pin": PIN})
    client.page("/ky/me/mail")
    address = f"aiperi.{number}@example.org"
    client.post("/ky/me/mail", {"address": address, "current": PIN})
    return address


# Behind TLS from the first word the library does not know that it is.
@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_letter_goes_over_tls_to_a_server_that_proves_who_it_is(village, authority, secret, scheme):
    context = authority.certificate(f"IP:{HOST}")
    with office(context, scheme == "smtps") as post:
        begin = serve(village, post, secret, authority, scheme)
        address = ask_for_a_code(village, 8801 if scheme == "smtp" else 8802)
        post.until(lambda: post.letters)
        readers, letter, is_secret = post.letters[0]
        assert readers == [address] and is_secret
        assert re.search(r"^\d{6}\r?$", letter.get_content(), re.M)
        assert post.logins == [(USER, PASSWORD)]
        # Before TLS nothing is said but that it is wanted.
        spoken = [line.split()[0] for line in post.plain.split(b"\r\n") if line]
        assert spoken == ([b"EHLO", b"STARTTLS"] if scheme == "smtp" else [])
        assert address.encode() in post.behind_tls
        assert "mail server" not in village.house.said(begin)


@pytest.mark.parametrize("fault", ["another name", "another authority", "no authority named", "no TLS"])
def test_nothing_is_said_to_a_server_that_does_not(village, authority, stranger, secret, fault):
    name = "IP:127.0.0.3,DNS:mail.example.kg" if fault == "another name" else f"IP:{HOST}"
    context = None if fault == "no TLS" else authority.certificate(name)
    trusted = {"another authority": stranger, "no authority named": None}.get(fault, authority)
    with office(context) as post:
        begin = serve(village, post, secret, trusted)
        address = ask_for_a_code(village, 8810 + len(fault))
        post.until(lambda: "the mail server could not be used" in village.house.said(begin))
        assert post.calls > 0 and post.letters == [] and post.logins == []
        assert post.behind_tls == b""
        spoken = {line.split()[0] for line in post.plain.split(b"\r\n") if line}
        assert spoken <= {b"EHLO", b"STARTTLS", b"QUIT"}, post.plain
        # The log says why, and whose letter it was it does not.
        assert address not in village.house.said(begin)
        assert village.count("SELECT count(*) FROM mail_waiting") > 0, "it waits for a better day"


def test_an_authority_that_cannot_be_read_is_said_at_once(village, tmp_path):
    words = ["serve", "--data", str(tmp_path / "data"), "--public-url", "http://127.0.0.1", "--mail-from",
             FROM, "--mail", "smtp://mail.example.kg"]
    for file, said in [(tmp_path / "none.pem", "cannot read"), (tmp_path, "cannot read"),
                       (__file__, "holds no certificate")]:
        done = village.house.run(*words, "--mail-ca", str(file), check=False)
        assert done.returncode and said in done.stdout + done.stderr
