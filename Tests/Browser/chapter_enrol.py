"""A cohort, thirty women from a file, and the import that can be taken back."""

from people import WOMEN, csv

TITLES = {"ky": "Күз 2026", "ru": "Осень 2026", "uz": "Куз 2026", "en": "Autumn 2026"}


def she_opens_a_cohort(story):
    laptop = story.administrator
    laptop.visit("/cohorts")
    laptop.follow("main a[href$='/cohorts/new']")
    fields = {f"title__{language}": text for language, text in TITLES.items()}
    laptop.send(
        "/cohorts", **fields, course="how-my-aimak-is-governed", hours=24,
        attendance=50, quiz=60, first="2026-01-05",
    )
    assert TITLES[story.language] in laptop.text()
    story.cohort = laptop.page.url


def a_broken_file_is_refused_without_harm(story):
    laptop = story.administrator
    upload(story, "broken.csv", b"\xff\xfe\x00name\n", expect=422)
    assert laptop.page.locator("#file-fault, .fault-summary").count() >= 1
    laptop.visit(story.cohort)
    assert WOMEN[0] not in laptop.text()


def she_imports_them_looks_undoes_and_imports_again(story):
    laptop = story.administrator
    upload(story, "list.csv", csv())
    assert "Айгүл Токтосунова" in laptop.text(), "the preview does not show the rows"
    preview = laptop.page.url
    laptop.visit(story.cohort)
    assert laptop.page.locator("tr[id^=row-]").count() == 0, "written before she confirmed"
    laptop.visit(preview)
    laptop.send("/confirm")
    laptop.visit(story.cohort)
    assert laptop.page.locator("tr[id^=row-]").count() == len(WOMEN)
    laptop.visit(preview)
    laptop.send("/undo")
    laptop.visit(story.cohort)
    assert laptop.page.locator("tr[id^=row-]").count() == 0, "undone, and still there"
    # The second time as another program saves it: commas, no byte order mark.
    upload(story, "list-2.csv", csv(separator=",", mark=False))
    laptop.send("/confirm")
    laptop.visit(story.cohort)
    names = laptop.page.locator("tr[id^=row-] th").all_inner_texts()
    assert sorted(name.strip() for name in names) == sorted(WOMEN)


def a_known_row_is_called_known(story):
    laptop = story.administrator
    upload(story, "again.csv", csv(rows=WOMEN[:3] + ["Жаңы Келген"]))
    for name in WOMEN[:3] + ["Жаңы Келген"]:
        assert name in laptop.text()
    laptop.send("/drop")


def upload(story, name, content, expect=200):
    laptop = story.administrator
    laptop.visit(story.cohort)
    laptop.follow("main a[href$='/imports/new']")
    file = {"name": name, "mimeType": "text/csv", "buffer": content}
    laptop.send("/imports", expect, file=file)
