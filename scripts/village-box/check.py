"""Everything Docs/village-box.md promises that can be tried without a radio."""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).parent))

from network import Box, Phone, run  # noqa: E402

NAME = "aikol.example.org"
TOOLS = pathlib.Path("deploy/village-box")


def step(what, holds):
    print(f"{'ok  ' if holds else 'FAIL'} {what}", flush=True)
    if not holds:
        raise SystemExit(1)


def curl(phone, address, *more):
    return phone.do("curl", "-sS", "--max-time", "10", "-o", "/dev/null", "-w", "%{http_code}",
                    *more, address)


def public_certificate(folder, name, days):
    """A certificate from an authority that every phone knows already, as the hub would bring it."""
    folder.mkdir(exist_ok=True)
    authority, key = folder / "public.pem", folder / "public.key"
    if not authority.exists():
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-days", "900", "-keyout", key, "-out", authority, "-subj", "/CN=Public")
    leaf, own = folder / f"{days}.pem", folder / f"{days}.key"
    request = run("openssl", "req", "-new", "-newkey", "ec", "-pkeyopt",
                  "ec_paramgen_curve:P-256", "-nodes", "-keyout", own, "-subj", f"/CN={name}")
    extensions = folder / "extensions"
    extensions.write_text(f"subjectAltName=DNS:{name}\nextendedKeyUsage=serverAuth\n")
    leaf.write_text(run("openssl", "x509", "-req", "-CA", authority, "-CAkey", key, "-days",
                        str(days), "-extfile", extensions, input=request))
    return authority, leaf, own


def bring(certificate, key, folder):
    return subprocess.run([TOOLS / "bring-certificate", certificate, key, folder],
                          capture_output=True, text=True)


def fill(name, folder, **values):
    """A file of the box as `install` writes it."""
    text = (TOOLS / name).read_text()
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    made = folder / name
    made.write_text(text)
    return made


def units(folder, program):
    """What systemd and hostapd say of their files; neither is process 1 or has a radio here."""
    folder.mkdir()
    for name in ["kurak-box.service", "kurak-box-dnsmasq.service", "kurak-box-certificate.service",
                 "kurak-box-certificate.path"]:
        made = fill(name, folder, NAME=NAME, DEVICE="wlan0")
        made.write_text(made.read_text().replace("/usr/local/bin/kurak", str(program)))
    said = subprocess.run(["systemd-analyze", "verify", *folder.glob("kurak-box*")],
                          capture_output=True, text=True)
    step("systemd finds nothing wrong with the units", said.returncode == 0 and not said.stderr)
    step("hostapd takes its file", is_taken(folder, "jeti kyz bir uydo"))
    step("and not a passphrase of seven letters", not is_taken(folder, "jetikyz"))
    for wrong in ["short", "жети кыз бир үйдө", "x" * 64]:
        refused = subprocess.run([TOOLS / "install", NAME, "wlan0", "Айкөл", wrong],
                                 capture_output=True, text=True)
        step(f"a passphrase of {len(wrong)} letters that phones may not send is refused",
             refused.returncode == 1 and "12 to 63" in refused.stderr)


def is_taken(folder, passphrase):
    """It runs on without a radio as long as nothing is wrong in its file."""
    made = fill("hostapd.conf", folder, DEVICE="wlan0", SSID="Айкөл мектеби", PASSPHRASE=passphrase)
    made.write_text("driver=none\n" + made.read_text())
    try:
        return subprocess.run(["hostapd", made], capture_output=True, timeout=3).returncode == 0
    except subprocess.TimeoutExpired:
        return True


def addresses(phones):
    given = [phone.join() for phone in phones]
    step("three phones have addresses of the room", all(
        re.fullmatch(r"10\.66\.0\.\d+", one) for one in given) and len(set(given)) == 3)
    one = phones[0]
    step("the box is no way to anywhere else", "default" not in one.ip("route"))
    step("its name leads to it", "10.66.0.1" in one.do("getent", "ahostsv4", NAME).stdout)
    step("another name is not there, at once",
         one.do("getent", "ahostsv4", "example.com", timeout=3).returncode == 2)
    step("a phone does not reach another",
         one.do("ping", "-c", "1", "-W", "1", given[1]).returncode != 0)


def own_authority(box, phone):
    authority = box.certificates / "authority.pem"
    step("the certificate of its own authority is not believed unasked",
         curl(phone, f"https://{NAME}/health").returncode == 60)
    step("a phone that was taught it reads the page",
         curl(phone, f"https://{NAME}/health", "--cacert", authority).stdout == "200")
    text = run("openssl", "x509", "-in", authority, "-noout", "-text")
    step("the authority speaks for this name alone",
         "X509v3 Name Constraints: critical" in text and f"DNS:{NAME}" in text)
    step("its key is nowhere on the box", not any(
        b"PRIVATE KEY" in path.read_bytes() and path.name != "key.pem"
        for path in box.certificates.iterdir()))


def brought(box, phone, folder):
    authority, leaf, key = public_certificate(folder, NAME, 880)
    _, older, older_key = public_certificate(folder, NAME, 10)
    before = (box.certificates / "certificate.pem").read_bytes()
    step("a certificate with the wrong key is refused",
         bring(leaf, older_key, box.certificates).returncode == 1)
    step("one that ends sooner is refused",
         bring(older, older_key, box.certificates).returncode == 1)
    step("and what was there still is", (box.certificates / "certificate.pem").read_bytes() == before)
    step("a good one is taken", bring(leaf, key, box.certificates).returncode == 0)
    step("the box goes down in order", box.switch_off() == 0)
    box.switch_on()
    step("a phone reads the page with what it knew from the factory",
         curl(phone, f"https://{NAME}/health", "--cacert", authority).stdout == "200")
    return authority


def browser(phone, *words):
    """Runs the phone's browser in its network, with a home of its own."""
    told = phone.do("env", f"HOME={phone.folder}", sys.executable,
                    "scripts/village-box/reader.py", *words, timeout=180)
    if told.returncode:
        print(told.stdout, told.stderr)
    return told.returncode == 0


def teach(phone, authority):
    store = f"sql:{phone.folder}/.pki/nssdb"
    pathlib.Path(f"{phone.folder}/.pki/nssdb").mkdir(parents=True)
    run("certutil", "-d", store, "-N", "--empty-password")
    run("certutil", "-d", store, "-A", "-t", "C,,", "-n", "public", "-i", authority)


def main(program):
    program = pathlib.Path(program).resolve()
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        work.chmod(0o755)
        box = Box(work, program, NAME)
        phones = []
        try:
            units(work / "units", program)
            run(TOOLS / "make-authority", NAME, box.certificates)
            box.give_addresses()
            box.switch_on()
            phones = [Phone(name, box, work) for name in ["one", "two", "three"]]
            addresses(phones)
            own_authority(box, phones[0])
            authority = brought(box, phones[1], work / "hub")
            teach(phones[1], authority)
            code = re.search(r"as the participant, once: \S+/c/(\w+)", box.said())[1]
            step("a phone keeps a lesson, walks away and reads it",
                 browser(phones[1], f"https://{NAME}", code))
        finally:
            for machine in [*phones, box]:
                machine.close()


main(sys.argv[1])
