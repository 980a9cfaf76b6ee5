"""Cards as a camera sees them: turned, far away, in a shadow, grainy."""

import base64
import io
import random
import subprocess

from PIL import Image, ImageDraw, ImageFilter

FRAME = (640, 480)


def page(pdf, folder, name="cards"):
    """The first page of a paper as a picture."""
    path = folder / f"{name}.pdf"
    path.write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", "150", "-png", "-singlefile", path, folder / name], check=True)
    return Image.open(folder / f"{name}.png").convert("L")


def card(sheet, number):
    """One of the eight cards on a page."""
    width, height = sheet.width // 2, sheet.height // 4
    left, top = number % 2 * width, number // 2 * height
    return sheet.crop((left, top, left + width, top + height))


def seen(picture, angle=0, part=0.9, grain=0, blur=0.0, shadow=0, seed=7):
    """The picture before a grey wall, as large a part of the frame as said."""
    chance = random.Random(seed)
    turned = picture.convert("L").rotate(angle, expand=True, resample=Image.BICUBIC, fillcolor=150)
    factor = min(FRAME[0] / turned.width, FRAME[1] / turned.height) * part
    turned = turned.resize(
        (int(turned.width * factor), int(turned.height * factor)), Image.BICUBIC)
    frame = Image.new("L", FRAME, 150)
    frame.paste(turned, ((FRAME[0] - turned.width) // 2, (FRAME[1] - turned.height) // 2))
    if shadow:
        dark = Image.new("L", FRAME, 0)
        ImageDraw.Draw(dark).polygon([(0, 0), (400, 0), (250, 480), (0, 480)], fill=shadow)
        frame = Image.composite(Image.new("L", FRAME, 0), frame, dark)
    if grain:
        frame.putdata([max(0, min(255, one + chance.randint(-grain, grain)))
                       for one in frame.get_flattened_data()])
    return frame.filter(ImageFilter.GaussianBlur(blur)) if blur else frame


def address(picture):
    """As a picture that a page can load."""
    file = io.BytesIO()
    picture.save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def film(path, *scenes):
    """A file for Chromium's fake camera: each picture for so many frames of a thirtieth."""
    with open(path, "wb") as file:
        for picture, frames in scenes:
            one = io.BytesIO()
            picture.convert("RGB").save(one, "JPEG", quality=88)
            for _ in range(frames):
                file.write(one.getvalue())
    return path
