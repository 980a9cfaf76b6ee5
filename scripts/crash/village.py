"""A village to be knocked over: a cohort with sessions, and neighbours with a ballot open."""

import datetime
import re
import subprocess

from client import Client

PASSPHRASE = "алма бадам сары жол 7"
PIN = "274905"
CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{1,4})+")
LANGUAGES = ["ky", "ru", "uz", "en"]
IDEAS = 6


class Village:
    """What the load is made of: a signed-in facilitator, sessions, voters."""

    def __init__(self, port, token, women=30, sessions=4, voters=12):
        self.women = women
        self.staff = Client(port, timeout=60)
        self.set_up(token)
        self.cohort = self.open_cohort()
        self.enrol()
        self.sessions = [self.plan(number) for number in range(sessions)]
        self.voters = [self.claim(code, number) for number, code in enumerate(self.cards(voters))]
        self.decision = self.open_decision()
        for voter in self.voters:
            voter.page(f"{self.decision}/ballot")

    def set_up(self, token):
        staff = self.staff
        staff.page(f"/ky/set-up/{token}")
        fields = {f"{name}.ky": name for name in ["village", "aimak", "district", "oblast"]}
        fields |= {"name": "Гүлнара Асанова", "login": "gulnara", "password": PASSPHRASE}
        staff.post(f"/ky/set-up/{token}", fields)

    def open_cohort(self):
        self.staff.page("/ky/cohorts/new")
        fields = {"title.ky": "Күз", "course": "how-my-aimak-is-governed", "hours": "24"}
        fields |= {"first": "2026-01-05", "last": "2026-12-31", "attendance": "50"}
        return self.staff.post("/ky/cohorts", fields | {"quiz": "60", "lessons": "yes"})

    def enrol(self):
        rows = "\n".join(f"Аял {number:03} Өмүрова" for number in range(1, self.women + 1))
        self.staff.page(f"{self.cohort}/imports/new")
        place = self.staff.upload(
            f"{self.cohort}/imports", "file", "list.csv", f"аты-жөнү\n{rows}\n".encode()
        )
        self.staff.page(place)
        self.staff.post(f"{place}/confirm", {"namesakes": "same"})

    def plan(self, number):
        self.staff.page(f"{self.cohort}/meetings/new")
        day = datetime.date.today() + datetime.timedelta(days=number)
        fields = {"day": day.isoformat(), "time": "14:00", "place": "Мектеп", "lesson": ""}
        return self.staff.post(f"{self.cohort}/meetings", fields)

    def cards(self, count):
        text = self.staff.page("/ky/people")
        persons = re.findall(r'name="person" value="([^"]+)" aria-label="[^"]*Аял', text)
        place = self.staff.post("/ky/people/cards", [("person", id) for id in persons[:count]])
        sheet = self.staff.get(place)
        done = subprocess.run(
            ["pdftotext", "-raw", "-", "-"], input=sheet, capture_output=True, check=True
        )
        codes = CODE.findall(done.stdout.decode())
        if len(codes) != count:
            raise AssertionError(f"{len(codes)} codes on the cards of {count} women")
        return [code.replace("-", "") for code in codes]

    def claim(self, code, number):
        voter = Client(self.staff.port, timeout=60)
        voter.page(f"/ky/card/{code}")
        voter.post(f"/ky/card/{code}", {"login": f"ayal{number}", "pin": PIN})
        return voter

    def open_decision(self, ideas=IDEAS):
        staff = self.staff
        staff.page("/ky/decisions/new")
        closing = datetime.date.today() + datetime.timedelta(days=20)
        fields = rule_fields(staff.page("/ky/decisions/new"))
        fields |= {"title.ky": "Бюджет", "budget": "100000", "day": closing.isoformat()}
        place = staff.post("/ky/decisions/new", fields | {"time": "18:00"})
        for number in range(1, ideas + 1):
            staff.page(f"{place}/ideas")
            staff.post(
                f"{place}/ideas", {"title.ky": f"Идея {number}", "cost": str(10_000 * number)}
            )
        questions = ["decides", "benefits", "pays", "heard", "time", "change"]
        staff.page(f"{place}/equality")
        staff.post(f"{place}/equality", {f"{name}.ky": "Баары" for name in questions})
        staff.page(place)
        staff.post(f"{place}/open")
        return place


def rule_fields(text):
    """What the form proposes for the count stays as it is proposed."""
    fields = {}
    for select in re.findall(r"<select[^>]*>.*?</select>", text, re.S):
        name = re.search(r'name="([^"]+)"', select)[1]
        chosen = re.search(r'<option value="([^"]*)" selected', select)
        fields[name] = (chosen or re.search(r'<option value="([^"]*)"', select))[1]
    for box in re.findall(r'<input[^>]*type="(?:radio|checkbox)"[^>]*>', text):
        if " checked" in box:
            fields[re.search(r'name="([^"]+)"', box)[1]] = re.search(r'value="([^"]*)"', box)[1]
    return fields
