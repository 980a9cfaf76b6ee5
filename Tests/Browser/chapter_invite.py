"""Cards of paper, and the women who come in with them."""

import re

import paper
from people import WOMEN

PIN = "274905"
CODE = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{1,4})+\b")


def she_prints_the_cards(story):
    laptop = story.administrator
    laptop.visit("/people")
    boxes = laptop.page.locator("input[name=person]")
    assert boxes.count() == len(WOMEN) + 1
    for box in boxes.all():
        if "Гүлнара" not in (box.get_attribute("aria-label") or ""):
            box.check()
    cards = laptop.download("main form[action$='/people/cards'] button[type=submit]")
    story.codes = codes(cards)
    assert set(story.codes) == set(WOMEN), set(WOMEN) ^ set(story.codes)


def codes(cards):
    """The code of each name, as they stand on the paper."""
    text = paper.flat(paper.raw(cards))
    places = sorted((text.index(name), name) for name in WOMEN if name in text)
    found = {}
    for at, name in places:
        code = CODE.search(text, at)
        assert code, f"no code after {name}"
        found[name] = code[0]
    assert len(set(found.values())) == len(found), "two cards have the same code"
    return found


def a_participant_scans_her_card(story, name=WOMEN[0], login="айгүл"):
    phone = story.walker(login)
    phone.visit(f"{story.house.address}/c/{story.codes[name].replace('-', '')}")
    assert name in phone.page.locator("h1").inner_text()
    phone.send("", expect=422, login=login, pin="111111")
    phone.send("", login=login, pin=PIN)
    assert name in phone.page.locator("header").inner_text()
    story.participants[name] = phone
    return phone


def another_types_the_code(story):
    name = WOMEN[13]
    phone = story.walker("ўғилой")
    phone.visit("/card")
    phone.send("/card", code=story.codes[name].lower().replace("-", " "))
    phone.send("", login="ўғилой", pin=PIN)
    assert name in phone.page.locator("header").inner_text()
    story.participants[name] = phone


def a_used_card_is_dead(story):
    stranger = story.walker("stranger")
    stranger.visit(f"/card/{story.codes[WOMEN[0]].replace('-', '')}", expect=404)


def she_comes_back_with_her_pin_on_her_phone_alone(story):
    phone = story.participants[WOMEN[0]]
    phone.follow("header form[action$='/sign-out'] button")
    phone.visit("/sign-in")
    form = phone.page.locator("form:has([name=pin])")
    form.locator("[name=person]").first.check()
    form.locator("[name=pin]").fill(PIN)
    phone.follow(form.locator("button[type=submit]"))
    assert WOMEN[0] in phone.page.locator("header").inner_text()
    other = story.walker("another phone")
    other.visit("/sign-in")
    assert other.page.locator("[name=pin]").count() == 0, "a PIN is asked for on a strange device"


def a_new_card_kills_the_old_one(story):
    laptop, name = story.administrator, WOMEN[-1]
    laptop.visit(f"/people?search={name.split()[0]}")
    laptop.follow(laptop.page.get_by_role("link", name=name))
    card = laptop.download("main form[action$='/people/cards'] button[type=submit]")
    old, story.codes[name] = story.codes[name], CODE.search(paper.raw(card))[0]
    assert old != story.codes[name]
    stranger = story.walker("stranger")
    stranger.visit(f"/card/{old.replace('-', '')}", expect=404)
