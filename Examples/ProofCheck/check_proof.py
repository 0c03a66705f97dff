#!/usr/bin/env python3
"""Checks proofs of limits (schema ow.proof/1) by working out every end again from the facts alone.

    check_proof.py [FILE ...]        files, or standard input: one proof, or one proof a line

Prints a line for each proof: ok, or the place where it differs. Leaves with 0 where every proof is right, 1 where one
differs, 2 where one cannot be read. Standard library only, Python 3.9 or later. The rules are those of the page
"Proofs of limits"; no line was taken from the library.
"""
import json
import sys
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

DAY, HOUR, MINUTE = 86_400_000, 3_600_000, 60_000
EPOCH, EPOCH_DAY = datetime(1970, 1, 1, tzinfo=timezone.utc), date(1970, 1, 1).toordinal()


def instant(value):
    """Milliseconds since 1970, from ISO 8601 with an offset or from a number."""
    if not isinstance(value, int):
        value = (datetime.fromisoformat(value.replace("Z", "+00:00")) - EPOCH) // timedelta(milliseconds=1)
    if abs(value) > 10**15:
        raise ValueError("an instant that no case has")
    return value


def day_at(moment):  # in China time, as days since 1970
    return (moment + 8 * HOUR) // DAY


def midnight(day):
    return day * DAY - 8 * HOUR


def day_of(text):
    return date.fromisoformat(text).toordinal() - EPOCH_DAY


def iso(day):
    return date.fromordinal(day + EPOCH_DAY).isoformat()


def merged(pauses):
    """Stretches in order, those that meet taken together."""
    result = []
    for first, last in sorted(pause for pause in pauses if pause[0] < pause[1]):
        if result and first <= result[-1][1]:
            result[-1][1] = max(result[-1][1], last)
        else:
            result.append([first, last])
    return result


class Limit:
    """What follows from the facts of one proof, in `derived`."""

    def __init__(self, facts):
        self.facts, self.unit, self.backwards = facts, facts["unit"], facts["runsBackwards"]
        self.start, sheet = instant(facts["start"]), facts["calendar"]
        self.covered = day_of(sheet["coversFrom"]), day_of(sheet["coversThrough"])
        self.known = day_of(sheet["knownFrom"]), day_of(sheet["knownThrough"])
        self.years = {year["year"]: year for year in sheet["years"]}
        self.kind = lru_cache(maxsize=None)(self.kind_of)
        self.total = facts["amount"] + sum(more["amount"] for more in facts["extensions"])
        if not 0 <= self.total < 10**6:
            raise ValueError("a budget that no case has")
        stops = facts["suspensions"]
        self.stops = [(instant(stop["from"]), instant(stop["through"]), stop["number"]) for stop in stops]
        self.stop_days = [(day_at(first), day_at(last - 1), number) for first, last, number in self.stops]
        self.in_days = self.unit in ("workday", "naturalDay")
        suspended = [{"number": number, "days": self.count(first, last)} for first, last, number in self.stop_days]
        self.derived = {"total": self.total, "suspended": suspended}
        self.work_out_days() if self.in_days else self.work_out_hours()
        self.derived.update(due=iso(day_at(self.end - 1)), end=self.end)
        moments = [instant(facts[name]) for name in ("at", "stopped") if name in facts]
        if moments:
            self.derived["standing"] = self.standing(min(moments))

    def kind_of(self, day):
        when, sheet = date.fromordinal(day + EPOCH_DAY), self.facts["calendar"]
        if not self.covered[0] <= day <= self.covered[1]:
            rests = sheet["restBefore" if day < self.covered[0] else "restAfter"]
            return "restDay" if when.isoweekday() in rests else "workday"
        if when.year not in self.years:
            raise ValueError(f"the facts of {when.year} are missing")
        year, text = self.years[when.year], when.isoformat()
        rests = when.isoweekday() in year["weeklyRest"]
        for lists in (year.get("local", {}), year):  # the layer's word holds where both name a day
            if text in lists.get("halfDays", ()):
                return "halfDay"
            if text in lists.get("workdays", ()):
                return "makeUpWorkday" if rests else "workday"
            if text in lists.get("daysOff", ()):
                return "dayOff"
        return "restDay" if rests else "workday"

    def is_worked(self, day):
        return self.kind(day) not in ("restDay", "dayOff")

    def set_certain(self, one, other, asks_calendar):
        first, last = min(one, other), max(one, other)
        self.derived["certain"] = not asks_calendar or self.known[0] <= first and last <= self.known[1]
        if not self.derived["certain"]:
            self.derived["doubt"] = "afterKnown" if last > self.known[1] else "beforeKnown"

    # Limits in days

    def counts(self, day):
        return self.unit != "workday" or self.is_worked(day)

    def count(self, first, last):
        """W(first, last]"""
        return sum(map(self.counts, range(first + 1, last + 1)))

    def shift(self, day, amount, step=1):
        while amount > 0:
            day += step
            amount -= self.counts(day)
        return day

    def work_out_days(self):
        start, rule = day_at(self.start), self.facts["lastDay"]
        self.origin = start - 1 if self.facts["countsFirstDay"] and not self.backwards else start
        counted = self.shift(self.origin, self.total, -1 if self.backwards else 1)
        pauses = [] if self.backwards else merged((max(p, self.origin), r) for p, r, _ in self.stop_days)
        for first, last in pauses:
            if first <= counted:
                counted = self.shift(counted, self.count(first, last))
        end = counted
        while self.unit == "naturalDay" and rule != "asCounted" and not self.is_worked(end):
            end += 1 if rule == "nextWorkday" else -1
        in_workdays = self.unit == "workday"
        self.set_certain(start if in_workdays else end, counted, in_workdays or rule != "asCounted")
        self.end = midnight(end + 1)
        self.derived.update(lastDayCounted=iso(counted), days=self.runs(start, counted, end))

    def stopped_by(self, day):
        return min((number for p, r, number in self.stop_days if p < day <= r), default=None)

    def runs(self, start, counted, end):
        """Every day from the start, those that are alike taken together."""
        step, runs, alike, count = -1 if self.backwards else 1, [], None, 0
        for day in range(start, (min if self.backwards else max)(counted, end) + step, step):
            run = {"kind": self.kind(day)}
            if day == self.origin:
                run["verdict"] = "startDay"
            elif (counted - day) * step < 0:
                run["verdict"] = "moved"
            elif not self.backwards and self.stopped_by(day) is not None:
                run.update(verdict="suspended", suspension=self.stopped_by(day))
            else:
                run["verdict"] = "counted" if self.counts(day) else "restDay"
                count += self.counts(day)
            if not runs or run != alike:
                runs, alike = runs + [{"from": iso(day), **run}], run
            runs[-1].update(through=iso(day), count=count)
        return runs

    # Limits in hours

    def sessions(self, day):
        if not self.is_worked(day):
            return []
        sessions = self.facts["officeHours"]["halfDaySessions" if self.kind(day) == "halfDay" else "sessions"]
        return [(midnight(day) + each["opens"] * MINUTE, midnight(day) + each["closes"] * MINUTE) for each in sessions]

    def spans(self, first, last):
        """The time between two instants that counts."""
        if self.unit == "naturalHour":
            return [(first, last)] if first < last else []
        return [(max(a, first), min(b, last)) for day in range(day_at(first), day_at(last) + 1)
                for a, b in self.sessions(day) if max(a, first) < min(b, last)]

    def time(self, first, last):
        return sum(b - a for a, b in self.spans(first, last))

    def reach(self, length):
        """The instant at which so much time has been counted since the start, or until it where negative."""
        if self.unit == "naturalHour" or length == 0:
            return self.start + length
        day, step = day_at(self.start), 1 if length > 0 else -1
        while True:
            for a, b in self.sessions(day)[::step]:
                a, b = (max(a, self.start), b) if step > 0 else (a, min(b, self.start))
                if a < b and b - a >= abs(length):
                    return a + length if step > 0 else b + length
                length -= step * max(b - a, 0)
            day += step

    def work_out_hours(self):
        length = (-1 if self.backwards else 1) * self.total * HOUR
        self.end, self.pauses = self.reach(length), merged((max(p, self.start), r) for p, r, _ in self.stops)
        for first, last in [] if self.backwards else self.pauses:
            if first < self.end:
                lost = self.time(first, last)
                length += lost if self.unit == "naturalHour" else lost // MINUTE * MINUTE
                self.end = self.reach(length)
        self.set_certain(day_at(self.start), day_at(self.end), self.unit == "workingHour")
        stretches = self.derived["stretches"] = []
        stops = [stop for stop in self.stops if max(stop[0], self.start) < stop[1]]
        for a, b in [] if self.backwards else self.spans(self.start, self.end):
            cuts = sorted({a, b} | {edge for stop in stops for edge in stop[:2] if a < edge < b})
            for first, last in zip(cuts, cuts[1:]):
                by = sorted(number for p, r, number in stops if p <= first < r)
                stretches.append({"from": first, "through": last, **({"suspension": by[0]} if by else {})})

    # Where it stands

    def standing(self, at):
        late, today, due = at >= self.end, day_at(at), day_at(self.end - 1)
        over, left = ((self.count(due, today), self.count(today, due)) if self.in_days
                      else (self.time(self.end, at) // MINUTE, self.time(at, self.end) // MINUTE))
        result = {"lateBy": over if late else 0, "isLate": late}
        if not self.backwards:
            if self.in_days:
                used, day = 0, self.origin
                while day < today and used < self.total:
                    day += 1
                    used += self.counts(day) and self.stopped_by(day) is None
            else:
                until = min(at, self.end)
                used = self.time(self.start, until) - sum(self.time(p, min(r, until)) for p, r in self.pauses)
                used //= MINUTE
            result["used"], left = used, max(0, self.total * (1 if self.in_days else 60) - used)
        return {**result, "remaining": 0 if late else left}


def normal(value):
    """The same with instants as numbers, so that both sides compare."""
    if isinstance(value, dict):
        return {name: instant(each) if name == "end" or name in ("from", "through") and "T" in str(each)
                else normal(each) for name, each in value.items()}
    return [normal(each) for each in value] if isinstance(value, list) else value


def differences(stated, found, place):
    if isinstance(stated, dict) and isinstance(found, dict):
        for name in list(found) + [name for name in stated if name not in found]:
            yield from differences(stated.get(name), found.get(name), f"{place}.{name}")
    elif isinstance(stated, list) and isinstance(found, list) and len(stated) == len(found):
        for index, (one, other) in enumerate(zip(stated, found)):
            yield from differences(one, other, f"{place}[{index}]")
    elif stated != found or isinstance(stated, bool) != isinstance(found, bool):
        yield f"{place}: {stated} is stated, {found} follows"


def check(proof):
    if proof["schema"] != "ow.proof/1":
        raise ValueError("not a proof of schema ow.proof/1")
    limit, stated = Limit(proof["facts"]), normal(proof["derived"])
    if stated.pop("isCut", False):  # a list that was cut short: its last entry may go on
        for name in {"days", "stretches"} & set(stated):
            stated[name] = stated[name][:-1]
            limit.derived[name] = limit.derived[name][:len(stated[name])]
    yield from differences(stated, limit.derived, "derived")
    found = {"end": limit.end, "certain": limit.derived["certain"]}
    yield from differences(normal(proof["recorded"]), found, "recorded")


def proofs(path):
    with open(0 if path == "-" else path, encoding="utf-8") as file:
        text = file.read()
    try:
        return [json.loads(text)]
    except ValueError:
        return [json.loads(line) for line in text.split("\n") if line.strip()]


def main(paths):
    code = 0
    for path in paths or ["-"]:
        try:
            found = proofs(path)
        except (OSError, ValueError, RecursionError) as error:
            print(f"unreadable {path}: {error}")
            return 2
        for proof in found:
            try:
                name = f"{proof['request' if 'request' in proof else 'case']} {proof['clock']['number']}"
                wrong = next(check(proof), None)
            except (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
                print(f"unreadable {path}: {type(error).__name__} {error}")
                code = 2
                continue
            print(f"differs {name}: {wrong}" if wrong else f"ok {name}")
            code = max(code, 1 if wrong else 0)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
