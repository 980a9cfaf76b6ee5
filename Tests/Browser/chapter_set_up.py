"""She opens the link, names the village and its hosts, and is in."""

from story import PASSPHRASE

PLACE = {
    "village": ["Айкөл", "Айкёль", "Айкўл", "Aikol"],
    "aimak": ["Жаңы аймак", "Новый аймак", "Янги аймоқ", "New aimak"],
    "district": ["Кара-Суу району", "Кара-Суйский район", "Қорасув тумани", "Kara-Suu district"],
    "oblast": ["Ош облусу", "Ошская область", "Ўш вилояти", "Osh oblast"],
    "ayil-kenesh": ["Айкөл айылдык кеңеши", "Айкёльский айылный кенеш", "Айкўл кенгаши", "Council"],
    "ayil-okmotu": ["Айкөл айыл өкмөтү", "Айкёльский айыл окмоту", "Айкўл ҳокимияти", "Okmotu"],
    "womens-council": ["Аялдар кеңеши", "Женсовет", "Аёллар кенгаши", "Women's council"],
}
LANGUAGES = ["ky", "ru", "uz", "en"]


def a_visitor_reads_that_it_is_being_set_up(story):
    visitor = story.walker("visitor")
    for language in LANGUAGES:
        visitor.visit(f"{story.house.address}/{language}")
    visitor.visit("/sign-in", expect=404)
    visitor.visit(f"/set-up/{'A' * 20}", expect=404)


def the_administrator_sets_up(story):
    administrator = story.laptop("administrator")
    administrator.visit(f"/set-up/{story.house.set_up_token}")
    set_up = f"/set-up/{story.house.set_up_token}"
    administrator.send(set_up, expect=422, name="Гүлнара Асанова", login="гүлнара", password="кыска")
    form = administrator.form(set_up)
    assert form.locator("[name=name]").input_value() == "Гүлнара Асанова", "what she typed is lost"
    assert form.locator(".fault").count() >= 2
    fields = {
        f"{name}__{language}".replace("-", "_"): text
        for name, texts in PLACE.items()
        for language, text in zip(LANGUAGES, texts, strict=True)
    }
    administrator.send(set_up, **fields, password=PASSPHRASE)
    here = PLACE["village"][LANGUAGES.index(story.language)]
    assert here in administrator.page.locator("header").inner_text()
    assert "Гүлнара" in administrator.page.locator("header").inner_text()
    administrator.visit(set_up, expect=404)
    story.administrator = administrator


def she_signs_in_again_with_her_passphrase(story):
    laptop = story.laptop("administrator again")
    laptop.visit("/people", expect=200)
    assert "/sign-in" in laptop.page.url, "a stranger sees the list of people"
    wrong = laptop.form("/sign-in")
    wrong.locator("[name=login]").fill("гүлнара")
    wrong.locator("[name=password]").fill("эмне болсо ошол болсун")
    laptop.follow(wrong.locator("button[type=submit]"), expect=422)
    laptop.send("/sign-in", login="ГҮЛНАРА", password=PASSPHRASE)
    assert laptop.page.url.endswith("/people"), "she did not come back to where she went"
    laptop.follow("header form[action$='/sign-out'] button")
    laptop.visit("/people")
    assert "/sign-in" in laptop.page.url, "she is still in after signing out"


def she_signs_in_by_keyboard_alone(story):
    laptop = story.laptop("a keyboard")
    laptop.visit("/sign-in")
    keyboard = laptop.page.keyboard
    keyboard.press("Tab")
    assert focused(laptop).startswith("#"), "the first key does not reach the way to the content"
    assert outlined(laptop), "nobody sees where the focus is"
    keyboard.press("Enter")
    tab_to(laptop, "login")
    keyboard.type("гүлнара")
    tab_to(laptop, "password")
    assert outlined(laptop), "nobody sees where the focus is"
    keyboard.type(PASSPHRASE)
    with laptop.page.expect_navigation(wait_until="load"):
        keyboard.press("Enter")
    laptop.check()
    assert "Гүлнара" in laptop.page.locator("header").inner_text()


def tab_to(walker, name):
    for _ in range(20):
        walker.page.keyboard.press("Tab")
        if focused(walker) == name:
            return
    raise AssertionError(f"twenty presses of Tab do not reach {name}")


def focused(walker):
    return walker.page.evaluate(
        "document.activeElement.name || document.activeElement.getAttribute('href') || ''"
    )


def outlined(walker):
    return walker.page.evaluate(
        "getComputedStyle(document.activeElement).outlineStyle !== 'none'"
        " || getComputedStyle(document.activeElement).boxShadow !== 'none'"
    )
