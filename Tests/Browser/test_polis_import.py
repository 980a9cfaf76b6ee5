"""A conversation held with Polis: chosen as files, looked at, taken in, and shown with its groups."""

import os
import pathlib
import zipfile

import pytest

from eye import look
from phone import Phone

DATA = pathlib.Path(
    os.environ.get("KURAK_DATA") or pathlib.Path(__file__).resolve().parents[3] / "shared/data")
NAMES = ["votes.csv", "comments.csv", "summary.csv"]


def sample(name):
    """The files of a published conversation, or the reason why it is not asked."""
    folder = DATA / "polis" / name
    if not folder.exists():
        pytest.skip(f"no {folder}; set KURAK_DATA: the published conversation was not taken in")
    return [folder / file for file in NAMES]


@pytest.fixture(scope="module")
def staff(browser, village):
    phone = Phone(browser, village.house.address)
    phone.come_in(village.add("Жазгүл Тренерова", "facilitator"), "жазгүл")
    yield phone
    phone.close()


def choose(phone, *files):
    phone.visit("/deliberations/import")
    phone.page.locator("main input[type=file]").set_input_files(files)
    phone.follow("main form[action$='/import'] button[type=submit]")


def facts(phone):
    titles = phone.page.locator("main dl.facts dt").all_inner_texts()
    values = phone.page.locator("main dl.facts dd").all_inner_texts()
    return dict(zip(titles, values))


def take(phone, question=None):
    form = phone.page.locator("main form[action$='/confirm']")
    if question is not None:
        form.locator("[name=question]").fill(question)
    phone.follow(form.locator("button[type=submit]"))


def test_a_real_conversation_is_looked_at_and_taken_in(staff, village, shots):
    files = sample("scoop-hivemind.ubi")
    staff.visit("/deliberations")
    staff.follow("main a[href$='/deliberations/import']")
    look(staff, shots, "polis-choose")
    persons = village.count("SELECT count(*) FROM person")
    choose(staff, *files)
    look(staff, shots, "polis-preview")
    seen = facts(staff)
    assert seen["Адамдар"].startswith("234") and seen["Пикирлер"].startswith("71")
    assert seen["Алынбаган саптар"] == "0"
    question = staff.page.locator("[name=question]")
    assert question.input_value() == "A Universal Basic Income for Aotearoa NZ?"
    assert village.count("SELECT count(*) FROM deliberation_topic WHERE source <> ''") == 0
    take(staff, "")
    assert staff.page.locator(".faulty [name=question]").count() == 1
    take(staff, "Баарына негизги киреше керекпи?")
    assert staff.page.url.endswith("/results")
    # The house counts in a moment, and the page comes again by itself.
    staff.page.locator(".opinion-map").wait_for()
    assert "1-топ" in staff.text() and "2-топ" in staff.text() and "234" in staff.text()
    look(staff, shots, "polis-results")
    assert village.count("SELECT count(*) FROM person") == persons
    assert village.count("SELECT sum(length(bytes)) FROM deliberation_import") == 0
    staff.visit("/deliberations")
    assert "Баарына негизги киреше керекпи?" in staff.text()


def test_one_zip_does_as_well(staff, tmp_path):
    packed = tmp_path / "export.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sample("vtaiwan.uberx"):
            archive.write(file, f"openData/{file.name}")
    choose(staff, packed)
    assert facts(staff)["Алынбаган саптар"] == "0"
    take(staff)
    assert staff.page.url.endswith("/results")
    staff.page.locator(".opinion-map").wait_for()


def test_what_cannot_be_taken_is_told_row_by_row(staff, shots, tmp_path):
    votes = tmp_path / "votes.csv"
    rows = [f"{statement},{person},1" for person in range(12) for statement in range(5)]
    votes.write_text("\n".join(
        ["comment-id,voter-id,vote", *rows, "1,13,ооба", "1,Айгүл,1", "2,3", "1,1,-1"]) + "\n")
    letter = tmp_path / "letter.txt"
    letter.write_text("Салам")
    choose(staff, votes, letter)
    look(staff, shots, "polis-faults")
    lines = staff.page.locator("section[aria-labelledby=not-taken] li").all_inner_texts()
    assert len(lines) == 3 and "62-сап" in lines[0] and "ооба" in lines[0] and "Айгүл" in lines[1]
    assert facts(staff)["Түшүнүлгөн файлдар"] == "votes.csv"
    staff.follow("main form[action$='/drop'] button[type=submit]")
    assert staff.page.url.endswith("/deliberations")


def test_what_is_no_export_is_refused_beside_its_field(staff, shots, tmp_path):
    letter = tmp_path / "letter.csv"
    letter.write_text("Салам, кошуналар")
    choose(staff, letter)
    assert staff.page.locator("#file-fault").inner_text().strip()
    look(staff, shots, "polis-refused")
