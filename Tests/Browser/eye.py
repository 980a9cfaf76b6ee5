"""What was made is looked at: by axe on a phone and on a laptop, and by eye for whoever asks."""

from test_offline import axe

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 360, "height": 740}


def look(phone, shots, name):
    for size in (NARROW, WIDE):
        phone.page.set_viewport_size(size)
        assert phone.page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        axe(phone.page)
        if shots:
            phone.page.screenshot(path=shots / f"{name}-{size['width']}.png", full_page=True)
    phone.page.set_viewport_size(NARROW)
