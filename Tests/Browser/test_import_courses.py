"""Files of other programs become courses and questions through the page; what stays behind is said."""

import os
import pathlib
import re
import zipfile

import pytest

from audit import audit
from house import House
from story import PASSPHRASE, Story
from walker import LAPTOP, PHONE

DATA = pathlib.Path(
    os.environ.get("KURAK_DATA") or pathlib.Path(__file__).resolve().parents[3] / "shared/data")
INTEROP = DATA / "interop"


def sample(path):
    """A published file, or the reason why it is not asked."""
    found = INTEROP / path
    if not found.exists():
        pytest.skip(f"no {found}; set KURAK_DATA: the published file was not imported")
    return found


def packed(folder, into, name):
    """A folder of the samples as the file it is made from."""
    target = into / name
    with zipfile.ZipFile(target, "w") as archive:
        names = sorted(path for path in folder.rglob("*") if path.is_file())
        # An EPUB says what it is by its first file, which is not packed.
        for path in sorted(names, key=lambda path: path.name != "mimetype"):
            archive.write(path, path.relative_to(folder))
    return target


@pytest.fixture(scope="module")
def story(program, browser, shots, tmp_path_factory):
    with House(program, tmp_path_factory.mktemp("imports"), more=["--demo"]) as house:
        story = Story(browser, house, "en", shots)
        code = re.search(r"administrator, once: \S+/c/(\w+)", house.said())[1]
        story.administrator = story.walker("the administrator")
        story.administrator.visit(f"{house.address}/c/{code}")
        story.administrator.send("", login="айнура", password=PASSPHRASE)
        yield story
        story.close()


def take(walker, file, language=""):
    """Looks at what would become of a file, on a phone and on a laptop."""
    walker.visit("/authoring")
    walker.follow("main a[href$='/authoring/imports/new']")
    walker.send("/authoring/imports", file=file, language=language)
    walker.page.set_viewport_size(LAPTOP)
    walker.check()
    walker.page.set_viewport_size(PHONE)
    walker.check()
    walker.remember(f"/authoring/imports/{file.name}", 200)
    return walker.page.locator("section[aria-labelledby=not-taken] li").all_inner_texts()


def becomes_a_draft(walker):
    """It is taken as it was shown, and its lessons are there."""
    rows = walker.page.locator("[aria-labelledby=lessons] tbody tr").count()
    walker.send("/confirm")
    assert re.search(r"/authoring/[\w-]+$", walker.page.url)
    assert walker.page.locator("ol.steps > li").count() == rows > 0
    return rows


def test_a_book_becomes_lessons_and_its_scripts_are_named(story, tmp_path):
    walker = story.administrator
    notes = take(walker, packed(sample("epub/scr-support"), tmp_path, "scripts.epub"))
    assert "EPUB" in walker.text()
    assert any("programs of the page" in note for note in notes), notes
    becomes_a_draft(walker)


def test_a_whole_book_is_cut_into_lessons_that_fit_ten_minutes(story):
    walker = story.administrator
    notes = take(walker, sample("epub/zip/childrens-literature.epub"))
    assert any("cut at its headings" in note for note in notes), notes
    assert becomes_a_draft(walker) > 3


def test_a_package_of_scorm_becomes_lessons_without_its_runtime(story, tmp_path):
    walker = story.administrator
    folder = sample("scorm/PrerequisitesTest_SCORM12")
    notes = take(walker, packed(folder, tmp_path, "prerequisites.zip"))
    assert "SCORM" in walker.text()
    assert any("prerequisites" in note for note in notes), notes
    becomes_a_draft(walker)


def test_questions_of_gift_come_into_the_bank_and_the_rest_is_told_by_its_line(story):
    walker = story.administrator
    files = sorted(sample("gift").rglob("*.gift")) or sorted(sample("gift").rglob("*.txt"))
    taken = refused = 0
    for file in files[:12]:
        walker.visit("/questions/import")
        walker.send("/questions/import", file=file)
        text = walker.text()
        taken += int((re.search(r"(\d+) questions? (?:was|were) taken", text) or [0, 0])[1])
        refused += len(re.findall(rf"{re.escape(file.name)}, line \d+", text))
    assert taken > 10 and refused > 0, f"{taken} taken, {refused} lines told of in {len(files)} files"
    walker.visit("/questions")
    assert walker.page.locator("[name=q]").count() > 10


def test_what_is_no_course_is_refused_in_words_beside_its_field(story, tmp_path):
    walker = story.administrator
    wrong = tmp_path / "letter.zip"
    wrong.write_bytes(b"PK\x03\x04 and nothing more")
    walker.visit("/authoring/imports/new")
    walker.send("/authoring/imports", expect=422, file=wrong)
    assert walker.page.locator("#file-fault").inner_text().strip()


def test_axe_finds_nothing(story):
    assert len(story.seen) >= 4
    audit(story, set())
