"""What a printed page says, as Debian's pdftotext reads it."""

import re
import subprocess
import unicodedata


def text(pdf):
    assert pdf.startswith(b"%PDF-"), f"not a PDF: {pdf[:60]!r}"
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, timeout=30, check=True
    )
    return unicodedata.normalize("NFC", done.stdout.decode())


def raw(pdf):
    done = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, timeout=30, check=True
    )
    return unicodedata.normalize("NFC", done.stdout.decode())


def flat(text):
    """Words only, so that a line break inside a name does not matter."""
    return re.sub(r"\s+", " ", text)


def page_count(pdf):
    done = subprocess.run(
        ["pdfinfo", "-"], input=pdf, capture_output=True, timeout=30, check=True
    )
    return int(re.search(r"Pages:\s+(\d+)", done.stdout.decode())[1])
