"""Pages on paper: what they say, without what only a screen needs."""

import paper
from people import WOMEN
from walker import LAPTOP


def they_print(story):
    laptop = story.administrator
    laptop.page.set_viewport_size(LAPTOP)
    for place, most_pages, words in [
        (story.meeting, 6, WOMEN),
        (story.cohort, 5, WOMEN),
        (laptop.path("/courses/how-my-aimak-is-governed/1-who-decides"), 6, []),
        (story.decision, 4, ["150"]),
    ]:
        laptop.visit(place)
        ways = laptop.page.locator("header nav.rooms a").all_inner_texts()
        sheet = laptop.page.pdf(format="A4", print_background=False)
        text = paper.flat(paper.text(sheet))
        # Cell by cell: a name may go on in the next line of its own.
        cells = paper.flat(paper.raw(sheet))
        for word in words:
            assert word in cells, f"{place} on paper lacks {word}"
        title = paper.flat(laptop.page.locator("h1").inner_text())
        assert title.split()[0] in text
        assert paper.page_count(sheet) <= most_pages, f"{place}: {paper.page_count(sheet)} sheets"
        assert not all(way in text for way in ways), f"{place} prints the way through the house"
