"""What every browser test stands on: the program, the browser, the walkers."""

import os
import pathlib
import re
import shutil
import sys

import pytest
from playwright.sync_api import sync_playwright

# The crash test and the story share a client that is no browser.
sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "scripts" / "crash"))

from aikol import Village  # noqa: E402
from house import House  # noqa: E402
from relay import Relay  # noqa: E402

# The one without a window draws the same pages for two thirds of the work.
CHROMIUM = (os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell")
            or shutil.which("chromium") or "/usr/bin/chromium")


@pytest.fixture(scope="session")
def program():
    path = os.environ.get("KURAK")
    if not path:
        pytest.fail("KURAK names the program under test; scripts/test sets it")
    return pathlib.Path(path).resolve()


@pytest.fixture(scope="session")
def playwright_of():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright_of):
    browser = playwright_of.chromium.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
    )
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def house(program, tmp_path_factory):
    with House(program, tmp_path_factory.mktemp("house")) as house:
        yield house


@pytest.fixture(scope="module")
def village(program, tmp_path_factory):
    """The demonstration, of its own for each file of tests."""
    with Village(program, tmp_path_factory.mktemp("village")) as village:
        yield village


@pytest.fixture(scope="module")
def line(village):
    """A way to it that can be cut."""
    line = Relay(village.house.port)
    yield line
    line.close()


@pytest.fixture(scope="session")
def shots():
    """The folder for screenshots, or nothing when nobody asked for them."""
    folder = os.environ.get("KURAK_SHOTS")
    if not folder:
        return None
    path = pathlib.Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    return path


def pytest_itemcollected(item):
    """A name read as a sentence when a test fails."""
    item._nodeid = re.sub(r"_", " ", item.nodeid.rsplit("::", 1)[-1])
