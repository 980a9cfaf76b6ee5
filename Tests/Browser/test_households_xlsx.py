"""A list of households as Excel keeps it: written by openpyxl, taken in by a facilitator, or told why not."""

import datetime

import openpyxl
import pytest

from aikol import dashed
from eye import look
from phone import Phone

HEAD = ["Көчө", "Үй", "Аты-жөнү", "Номери"]


@pytest.fixture(scope="module")
def staff(browser, village):
    phone = Phone(browser, village.house.address)
    phone.come_in(village.add("Жазгүл Тренерова", "facilitator"), "жазгүл")
    yield phone
    phone.close()


def book(path, rows, head=None):
    """A workbook as an office has it: a title in another sheet, colours, widths, a hidden sheet."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "Короолор"
    sheet.append(head or HEAD)
    for row in rows:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = openpyxl.styles.Font(bold=True)
    sheet.column_dimensions["C"].width = 40
    for number in range(500, 540):
        sheet.cell(number, 1).fill = openpyxl.styles.PatternFill("solid", fgColor="FFEE00")
    made.create_sheet("Эскертүү").append(["Бул барак окулбайт"])
    made.create_sheet("Жашыруун", 0).sheet_state = "hidden"
    made.save(path)
    return path


def send(phone, file):
    phone.visit("/people/households")
    phone.page.locator("main input[type=file]").set_input_files(file)
    phone.follow("main form[action$='/households']:has(input[type=file]) button[type=submit]")


def test_a_file_of_excel_is_the_same_list(staff, village, tmp_path, shots):
    before = village.count("SELECT count(*) FROM residence")
    send(staff, book(tmp_path / "list.xlsx", [
        ["Кең-Булуң", 10, "Айсалкын Үсөнбаева", 21505198700123],
        ["Кең-Булуң", "10а", "Ўғилой Қодирова 7781", None],
        [],
        [" Кең-Булуң ", 9.0, "Жыпаргүл  Сыдыкова", "А-17"],
    ]))
    assert "3 жаңы тургун" in staff.text()
    assert village.count("SELECT count(*) FROM residence") == before + 3
    staff.visit("/people/households?street=%D0%9A%D0%B5%D2%A3-%D0%91%D1%83%D0%BB%D1%83%D2%A3")
    lines = staff.page.locator("main ul.plain-list li").all_inner_texts()
    assert len(lines) == 3 and "Кең-Булуң, 9 " in lines[0] and "Кең-Булуң, 10 " in lines[1]
    assert village.count("SELECT count(*) FROM person WHERE identifier = '21505198700123'") == 1
    look(staff, shots, "xlsx-taken")


def test_each_row_that_cannot_be_taken_is_named(staff, village, tmp_path, shots):
    before = village.count("SELECT count(*) FROM person")
    send(staff, book(tmp_path / "faults.xlsx", [
        ["Кең-Булуң", 11, "Айзада Ким", None], [None, 12, "Бермет Ким", None],
        ["Кең-Булуң", 12, None, None], ["Кең-Булуң", 11, "Айзада Ким", None]]))
    for said in ("3-сап: көчөсү жок", "4-сап: аты жок"):
        assert said in staff.text()
    look(staff, shots, "xlsx-faults")
    # openpyxl writes a formula and leaves its value to Excel.
    send(staff, book(tmp_path / "sum.xlsx", [["Кең-Булуң", "=1+1", "Айзада Ким", None]]))
    assert "2-сап, 2-мамыча: формуланын мааниси жок" in staff.text()
    assert village.count("SELECT count(*) FROM person") == before


def test_what_is_no_workbook_is_told_apart(staff, tmp_path):
    old = tmp_path / "list.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    send(staff, old)
    assert "эски Excel файлы" in staff.text()
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(book(tmp_path / "whole.xlsx", [["а", 1, "Б", None]]).read_bytes()[:-300])
    send(staff, cut)
    assert "кайра сактаңыз" in staff.text()
    send(staff, book(tmp_path / "dates.xlsx", [[datetime.date(2026, 1, 1), 1]], head=["Күнү", "Саны"]))
    assert "«көчө» жана «аты-жөнү»" in staff.text()


def test_a_cohort_takes_it_too(staff, village, tmp_path):
    cohort = dashed(village.count("SELECT hex(id) FROM cohort ORDER BY id DESC LIMIT 1"))
    staff.visit(f"/cohorts/{cohort}/imports/new")
    file = book(tmp_path / "women.xlsx", [["Махабат Кыдырова 7791", "К-1"]], head=["Аты-жөнү", "Белгиси"])
    staff.page.locator("main input[type=file]").set_input_files(file)
    staff.follow("main form[action$='/imports'] button[type=submit]")
    assert "Махабат Кыдырова 7791" in staff.text() and "/imports/" in staff.page.url
