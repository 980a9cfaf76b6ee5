"""The calendar of the village, as a calendar of somebody else's making reads it."""

import datetime
import urllib.request

import icalendar
import pytest

from house import House


@pytest.fixture(scope="module")
def calendar(program, tmp_path_factory):
    with House(program, tmp_path_factory.mktemp("calendar"), more=["--demo"]) as house:
        with urllib.request.urlopen(f"{house.address}/ky/calendar.ics") as answer:
            assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
            yield icalendar.Calendar.from_ical(answer.read())


def test_meetings_stand_in_it_with_place_and_hour(calendar):
    events = list(calendar.walk("VEVENT"))
    assert len(events) >= 5
    assert len({str(event["UID"]) for event in events}) == len(events)
    for event in events:
        assert not event.errors
        assert str(event["LOCATION"]) == "Айкөл, маданият үйү"
        assert event["SUMMARY"] in ("Биринчи агым", "Экинчи агым")
        start = event["DTSTART"].dt
        assert start.utcoffset() == datetime.timedelta(0)
        assert start.hour == 8, "two in the afternoon in the village"
        assert event["DURATION"].dt == datetime.timedelta(hours=2)
