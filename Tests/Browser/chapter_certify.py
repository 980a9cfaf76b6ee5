"""The cohort's rule decides, the paper says it, and anybody may check."""

import re

import paper
from people import WOMEN


def the_certificate_is_issued(story):
    laptop = story.administrator
    laptop.visit(f"{story.cohort}/certificates")
    assert WOMEN[0] in laptop.text()
    laptop.send("/certificates")
    certificate = laptop.page.locator("main a[href*='/certificate.pdf']").first
    story.certificate = story.house.address + certificate.get_attribute("href")


def it_bears_her_name_and_a_code(story):
    sheet = story.administrator.fetch(story.certificate)
    text = paper.flat(paper.text(sheet))
    assert WOMEN[0] in text
    assert paper.page_count(sheet) == 1
    code = re.search(r"/v/(\w+)", text.replace(" ", "")) or re.search(
        r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{1,4})+\b", text
    )
    assert code, "no code on the certificate"
    story.certificate_code = code[code.lastindex or 0].replace("-", "")


def anybody_checks_it(story):
    stranger = story.walker("a stranger")
    stranger.visit(f"{story.house.address}/v/{story.certificate_code}")
    assert WOMEN[0] in stranger.text()
    stranger.visit(f"{story.house.address}/v/{'Z' * 10}", expect=404)


def she_finds_it_herself(story):
    phone = story.participants[WOMEN[0]]
    phone.visit("/progress")
    assert phone.page.locator("main a[href*='certificate']").count()
