"""The whole life of a cohort: opened, agreed, filled in five ways, left, closed."""

import paper
from chapter_enrol import upload
from walker import fill

NAMES = ["Салтанат Ибраимова", "Ҳилола Эргашева", "Мээрим", "Гүлсүн Токтоева"]


def she_opens_two_cohorts(story):
    laptop = story.administrator
    laptop.visit("/cohorts")
    for title in ["Жаз", "Күз"]:
        laptop.visit("/cohorts/new")
        laptop.send(
            "/cohorts", **{f"title__{story.language}": title}, course="how-my-aimak-is-governed",
            hours=24, attendance=50, quiz=60,
        )
        if title == "Жаз":
            story.other = laptop.page.url
        else:
            story.cohort = laptop.page.url


def number(address):
    return address.split("#")[0].rstrip("/").rsplit("/", 1)[1]


def at(story, part=""):
    return story.cohort.split("#")[0] + part


def its_days_are_planned_around_a_holiday(story):
    laptop = story.administrator
    laptop.visit("/holidays")
    laptop.send("/holidays", expect=422, source="?")
    laptop.send(
        "/holidays", **{f"name__{story.language}": "Нооруз"}, first="2027-03-20",
        last="2027-03-21", yearly=True, source="Токтом 12",
    )
    assert "20.03.2027 – 21.03.2027" in laptop.text()
    laptop.visit(at(story, "/series"))
    fields = dict(
        weekday=["5", "6"], time="14:00", place="Маданият үйү", first="2027-03-13",
        last="2027-03-28",
    )
    form = laptop.form("/series")
    for name, value in fields.items():
        fill(form, name, value)
    laptop.follow(form.locator("button[name=look]"))
    assert "Нооруз" in laptop.page.locator("#days").inner_text()
    assert laptop.page.locator("#days li").count() == 6
    laptop.follow(laptop.page.locator("#days button[type=submit]"))
    assert laptop.page.locator("ul.meetings li").count() == 4, "the holiday was not left out"


def two_hosts_agree(story):
    laptop = story.administrator
    laptop.visit(at(story, "/hosts"))
    for place, term in enumerate([dict(room="Экинчи бөлмө"), dict(costs="Чай жана жол")]):
        add = laptop.page.locator("#add form").first
        add.locator("[name=host]").select_option(index=0)
        for name, value in term.items():
            add.locator(f"[name={name}]").fill(value)
        add.locator("[name=shown]").check()
        laptop.follow(add.locator("button[type=submit]"))
        assert laptop.page.locator("section.card").count() == place + 1
    laptop.page.locator("section.card form[action$='/agree'] [name=by]").first.fill("")
    laptop.follow("section.card form[action$='/agree'] button", expect=422)
    laptop.page.locator("section.card form[action$='/agree'] [name=by]").first.fill("Э. Токторов")
    laptop.follow("section.card form[action$='/agree'] button")
    # The other host's person finds what waits for her on her own first page, and agrees.
    deputy = story.deputy
    deputy.visit("")
    deputy.follow(f"main a[href$='/{number(story.cohort)}/hosts']")
    assert "Чай жана жол" in deputy.text()
    deputy.page.locator("form[action$='/agree'] [name=by]").first.fill("А. Осмонова")
    deputy.follow("form[action$='/agree'] button")
    assert deputy.page.locator("form[action$='/agree']").count() == 0
    deputy.visit("")
    assert deputy.page.locator(f"main a[href$='/{number(story.cohort)}/hosts']").count() == 0
    deputy.follow("main a[href$='/figures']")
    deputy.visit("")
    deputy.follow("main a[href$='/schools']")
    deputy.follow(f"main a[href$='/{number(story.cohort)}/hosts']")
    sheet = paper.flat(paper.raw(deputy.download("main a[href$='/hosts.pdf']")))
    for word in ["Экинчи бөлмө", "Чай жана жол", "Э. Токторов", "А. Осмонова"]:
        assert word in sheet, word


def it_is_opened_to_the_public(story):
    laptop, visitor = story.administrator, story.walker("visitor")
    page = f"/schools/{number(story.cohort)}"
    visitor.visit(page, expect=404)
    laptop.visit(at(story, "/applications"))
    for words, kind in [("Убактысы бар", "points"), ("Ушул айылда жашайт", "yes-no")]:
        laptop.send(
            "/criteria", **{f"words__{story.language}": words}, kind=kind, weight="2")
    laptop.visit(at(story, "/door"))
    laptop.send(
        "/door", seats=2, public=True, applications=True, place="Маданият үйү",
        **{f"question_1__{story.language}": "Айылда эмнени өзгөртөсүз?"},
    )
    visitor.visit("")
    visitor.follow(f"main a[href$='{page}']")
    for word in ["Маданият үйү", "Экинчи бөлмө", "Убактысы бар", "14:00"]:
        assert word in visitor.text(), word
    assert "Токторов" not in visitor.text()
    story.visitor = visitor


def she_applies_and_is_chosen(story):
    visitor, laptop = story.visitor, story.administrator
    blank = paper.flat(paper.raw(visitor.download("main a[href$='/apply.pdf']")))
    assert "Айылда эмнени өзгөртөсүз?" in blank
    story.receipts = []
    for name in NAMES[:3]:
        visitor.visit(f"/schools/{number(story.cohort)}/apply")
        if name == NAMES[0]:
            visitor.send("/apply", expect=422, village="Айкөл")
        visitor.send("/apply", name=name, reach="0700 112233", answer_1="Жолду\nжана жарыкты")
        assert name not in visitor.text(), "who finds the code would read her name"
        story.receipts.append(visitor.page.url)
    laptop.visit(at(story, "/applications"))
    assert laptop.page.locator("ul.plain-list a").count() == 3
    open_application(story, NAMES[0])
    assert "Жолду" in laptop.text()
    marks = laptop.form("/marks")
    for group in marks.locator("fieldset").all():
        group.locator("input").last.check()
    laptop.follow(marks.locator("button[type=submit]"))
    laptop.send("/choose")
    card = laptop.download("form[action$='/people/cards'] button")
    assert NAMES[0] in paper.flat(paper.raw(card))
    visitor.visit(story.receipts[0])
    assert visitor.page.locator(".notice.good").count() == 1


def open_application(story, name):
    laptop = story.administrator
    laptop.visit(at(story, "/applications"))
    laptop.follow(laptop.page.get_by_role("link", name=name))


def she_joins_by_the_code_on_the_wall(story):
    laptop, visitor = story.administrator, story.visitor
    laptop.visit(at(story, "/door"))
    laptop.follow("#code form[action$='/door/code'] button")
    code = laptop.page.locator("#code .receipt").inner_text().strip()
    sheet = paper.flat(paper.raw(laptop.download("main a[href$='/code.pdf']")))
    assert code in sheet, "the code is not on the sheet for the wall"
    visitor.visit("/join")
    visitor.send("/join", expect=422, code="XXXXXX", name=NAMES[3])
    assert visitor.form("/join").locator("[name=name]").input_value() == NAMES[3]
    visitor.send("/join", code=code.lower(), name=NAMES[3])
    laptop.visit(story.cohort)
    assert NAMES[3] not in laptop.text(), "she is in before anybody said yes"
    open_application(story, NAMES[3])
    laptop.send("/choose")


def when_it_is_full_one_waits_and_one_is_refused_kindly(story):
    laptop, visitor = story.administrator, story.visitor
    visitor.visit(f"/schools/{number(story.cohort)}")
    open_application(story, NAMES[1])
    laptop.send("/choose", expect=409)
    laptop.send("/wait")
    open_application(story, NAMES[2])
    laptop.send("/refuse", reply="Жазында жаңы агым ачылат, келиңиз.")
    visitor.visit(story.receipts[2])
    assert "Жазында жаңы агым ачылат, келиңиз." in visitor.text()
    visitor.follow("form[action$='/withdraw'] button")
    assert "Жазында" not in visitor.text(), "what was written is still there"
    upload_refused(story)


def upload_refused(story):
    laptop = story.administrator
    upload(story, "list.csv", "name,password\nБир аял,x\nЭки аял,y\n".encode())
    assert "password" in laptop.text(), "it is not said that passwords are not taken"
    laptop.send("/confirm", expect=409)
    laptop.send("/drop")


def one_moves_and_one_leaves_with_a_reason(story):
    laptop = story.administrator
    laptop.visit(story.cohort)
    laptop.follow(leave_link(laptop, NAMES[0]))
    laptop.send("/move", to=number(story.other))
    assert laptop.page.locator("#preview li").count() >= 6, "it is not said what goes along"
    laptop.send("/move")
    assert NAMES[0] in laptop.text()
    laptop.visit(story.cohort)
    laptop.follow(leave_link(laptop, NAMES[3]))
    laptop.send("/end", expect=422, word="Автобус жок")
    assert laptop.form("/end").locator("[name=word]").input_value() == "Автобус жок"
    laptop.send("/end", reason="road")
    laptop.visit("/leaving")
    assert laptop.page.locator("dl.facts").count() == 0, "two women can be recognised"
    # A seat is free: who waited comes in.
    laptop.visit(at(story, "/applications?state=waiting"))
    laptop.follow(laptop.page.get_by_role("link", name=NAMES[1]))
    laptop.send("/choose")
    laptop.visit(story.cohort)
    assert NAMES[1] in laptop.text()


def leave_link(laptop, name):
    return laptop.page.locator("tr[id^=row-]", has_text=name).locator("a[href$='/end']")


def it_is_closed(story):
    laptop, visitor = story.administrator, story.visitor
    laptop.visit(at(story, "/door"))
    laptop.follow("#close form button")
    visitor.visit(f"/schools/{number(story.cohort)}")
    assert visitor.page.locator("a[href$='/apply']").count() == 0
    visitor.visit(f"/schools/{number(story.cohort)}/apply", expect=404)
    laptop.visit(story.cohort)
    laptop.send("/people", expect=409, name="Кечиккен")


def others_are_kept_out(story):
    """What the matrix of permissions says, asked by a browser."""
    for path in ["", "/door", "/applications", "/series", "/hosts", "/applications/new"]:
        visitor = story.visitor
        visitor.visit(at(story, path))
        assert "/sign-in" in visitor.page.url, path
    for path in ["", "/door", "/applications", "/series"]:
        story.deputy.visit(at(story, path), expect=403)
