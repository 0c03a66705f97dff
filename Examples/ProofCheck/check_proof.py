#!/usr/bin/env python3
"""Checks proofs of limits (schema ow.proof/1) by working out every end again from the facts alone.

    check_proof.py [FILE ...]        files, or standard input: one proof, or one proof a line

Prints a line for each proof: what is right, or where it differs. Leaves with 0 where every proof is right, 1 where
one differs, 2 where something cannot be read. Standard library only, Python 3.9 or later. The rules it follows are
those of the page "Proofs of limits"; no line of it was taken from the library.
"""
import json
import sys
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

DAY, MINUTE, HOUR = 86_400_000, 60_000, 3_600_000
CHINA = 8 * HOUR
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
EPOCH_ORDINAL = date(1970, 1, 1).toordinal()


def instant(value):
    """Milliseconds since 1970, from ISO 8601 with an offset or from a number."""
    if isinstance(value, int):
        return value
    return (datetime.fromisoformat(value.replace("Z", "+00:00")) - EPOCH) // timedelta(milliseconds=1)


def day_at(moment):
    """The day in China time, as days since 1970."""
    return (moment + CHINA) // DAY


def day(text):
    return date.fromisoformat(text).toordinal() - EPOCH_ORDINAL


def iso(number):
    return date.fromordinal(number + EPOCH_ORDINAL).isoformat()


def midnight(number):
    return number * DAY - CHINA


class Calendar:
    def __init__(self, facts):
        self.first, self.last = day(facts["coversFrom"]), day(facts["coversThrough"])
        self.known = day(facts["knownFrom"]), day(facts["knownThrough"])
        self.before, self.after = set(facts["restBefore"]), set(facts["restAfter"])
        self.years = {year["year"]: year for year in facts["years"]}
        self.kind = lru_cache(maxsize=None)(self._kind)

    def _kind(self, number):
        when = date.fromordinal(number + EPOCH_ORDINAL)
        if number < self.first or number > self.last:
            return "restDay" if when.isoweekday() in (self.before if number < self.first else self.after) else "workday"
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

    def works(self, number):
        return self.kind(number) in ("workday", "makeUpWorkday", "halfDay")

    def is_sure(self, first, last):
        return self.known[0] <= first and last <= self.known[1]


def merged(pauses):
    """Stretches (first, last) in order, those that meet taken together."""
    result = []
    for first, last in sorted(pair for pair in pauses if pair[0] < pair[1]):
        if result and first <= result[-1][1]:
            result[-1][1] = max(result[-1][1], last)
        else:
            result.append([first, last])
    return result


class Limit:
    """One proof, worked out from its facts."""

    def __init__(self, facts):
        self.facts, self.calendar, self.unit = facts, Calendar(facts["calendar"]), facts["unit"]
        self.start = instant(facts["start"])
        self.backwards = facts["runsBackwards"]
        self.total = facts["amount"] + sum(more["amount"] for more in facts["extensions"])
        self.stops = [(instant(s["from"]), instant(s["through"]), s["number"]) for s in facts["suspensions"]]
        self.stop_days = [(day_at(a), day_at(b - 1), number) for a, b, number in self.stops]
        self.derived = {"total": self.total, "suspended": [
            {"number": number, "days": self.count(a, b)} for a, b, number in self.stop_days]}
        self.in_days() if self.unit in ("workday", "naturalDay") else self.in_hours()
        self.derived["due"], self.derived["end"] = iso(day_at(self.end - 1)), self.end
        stopped, at = facts.get("stopped"), facts.get("at")
        if at is not None or stopped is not None:
            at = min(instant(each) for each in (at, stopped) if each is not None)
            self.derived["standing"] = self.standing(at)

    def certain(self, first, last, asks=True):
        self.derived["certain"] = sure = not asks or self.calendar.is_sure(first, last)
        if not sure:
            self.derived["doubt"] = "afterKnown" if last > self.calendar.known[1] else "beforeKnown"

    # Days

    def counts(self, number):
        return self.unit != "workday" or self.calendar.works(number)

    def count(self, first, last):
        """W(first, last]"""
        return sum(map(self.counts, range(first + 1, last + 1)))

    def shift(self, number, amount, step=1):
        """The day on which so many more days have been counted."""
        while amount > 0:
            number += step
            amount -= self.counts(number)
        return number

    def in_days(self):
        start = day_at(self.start)
        origin = start - 1 if self.facts["countsFirstDay"] and not self.backwards else start
        counted = self.shift(origin, self.total, -1 if self.backwards else 1)
        for first, last in [] if self.backwards else merged((max(a, origin), b) for a, b, _ in self.stop_days):
            if first <= counted:
                counted = self.shift(counted, self.count(first, last))
        end, rule = counted, self.facts["lastDay"]
        if self.unit == "naturalDay" and rule != "asCounted":
            while not self.calendar.works(end):
                end += 1 if rule == "nextWorkday" else -1
            self.certain(min(counted, end), max(counted, end))
        else:
            self.certain(min(start, counted), max(start, counted), self.unit == "workday")
        self.end, self.origin = midnight(end + 1), origin
        self.derived["lastDayCounted"] = iso(counted)
        self.derived["days"] = self.runs(start, origin, counted, end)

    def stopped_by(self, number):
        return min((n for a, b, n in self.stop_days if a < number <= b), default=None)

    def runs(self, start, origin, counted, end):
        step = -1 if self.backwards else 1
        furthest = min(counted, end) if self.backwards else max(counted, end)
        runs, count = [], 0
        for number in range(start, furthest + step, step):
            by = None
            if number == origin:
                verdict = "startDay"
            elif not self.backwards and number <= counted and self.stopped_by(number) is not None:
                verdict, by = "suspended", self.stopped_by(number)
            elif (counted - number) * step < 0:
                verdict = "moved"
            elif self.counts(number):
                verdict, count = "counted", count + 1
            else:
                verdict = "restDay"
            run = {"kind": self.calendar.kind(number), "verdict": verdict}
            if by is not None:
                run["suspension"] = by
            if runs and run.items() <= runs[-1].items() and ("suspension" in runs[-1]) == (by is not None):
                runs[-1].update(through=iso(number), count=count)
            else:
                runs.append({"from": iso(number), "through": iso(number), **run, "count": count})
        return runs

    # Hours

    def spans(self, first, last):
        """The counted time between two instants, as (from, through)."""
        if self.unit == "naturalHour":
            return [(first, last)] if first < last else []
        return [(max(a, first), min(b, last)) for number in range(day_at(first), day_at(last) + 1)
                for a, b in self.sessions(number) if max(a, first) < min(b, last)]

    def sessions(self, number):
        if not self.calendar.works(number):
            return []
        half = self.calendar.kind(number) == "halfDay"
        sessions = self.facts["officeHours"]["halfDaySessions" if half else "sessions"]
        return [(midnight(number) + s["opens"] * MINUTE, midnight(number) + s["closes"] * MINUTE) for s in sessions]

    def length(self, first, last):
        return sum(b - a for a, b in self.spans(first, last))

    def reach(self, length):
        """The instant at which so much time has been counted."""
        if self.unit == "naturalHour" or length == 0:
            return self.start + length
        number, step = day_at(self.start), 1 if length > 0 else -1
        while True:
            for a, b in self.sessions(number)[::step]:
                a, b = (max(a, self.start), b) if step > 0 else (a, min(b, self.start))
                if a < b and b - a >= abs(length):
                    return a + length if step > 0 else b + length
                length -= step * max(b - a, 0)
            number += step

    def in_hours(self):
        length = -self.total * HOUR if self.backwards else self.total * HOUR
        self.end, self.pauses = self.reach(length), merged((max(a, self.start), b) for a, b, _ in self.stops)
        for first, last in [] if self.backwards else self.pauses:
            if first < self.end:
                lost = self.length(first, last)
                length += lost if self.unit == "naturalHour" else lost // MINUTE * MINUTE
                self.end = self.reach(length)
        ends = sorted((day_at(self.start), day_at(self.end)))
        self.certain(*ends, self.unit == "workingHour")
        stretches = self.derived["stretches"] = []
        for a, b in [] if self.backwards else self.spans(self.start, self.end):
            stops = [stop for stop in self.stops if max(stop[0], self.start) < stop[1]]
            cuts = sorted({a, b} | {edge for stop in stops for edge in stop[:2] if a < edge < b})
            for first, last in zip(cuts, cuts[1:]):
                by = min((n for p, r, n in stops if p <= first < r), default=None)
                stretches.append({"from": first, "through": last, **({} if by is None else {"suspension": by})})

    # Where it stands

    def standing(self, at):
        late, in_days = at >= self.end, self.unit in ("workday", "naturalDay")
        today, due = day_at(at), day_at(self.end - 1)
        over = (self.count(due, today) if in_days else self.length(self.end, at) // MINUTE) if late else 0
        result = {"lateBy": over, "isLate": late}
        if self.backwards:
            left = self.count(today, due) if in_days else self.length(at, self.end) // MINUTE
            return {**result, "remaining": 0 if late else left}
        if in_days:
            budget, used, number = self.total, 0, self.origin
            while number < today and used < budget:
                number += 1
                used += self.counts(number) and self.stopped_by(number) is None
        else:
            budget, until = self.total * 60, min(at, self.end)
            used = self.length(self.start, until) - sum(self.length(p, min(r, until)) for p, r in self.pauses)
            used //= MINUTE
        return {**result, "used": used, "remaining": 0 if late else max(0, budget - used)}


def normal(value):
    """Instants as numbers, so that both sides compare."""
    if isinstance(value, dict):
        return {name: instant(each) if name == "end" or (name in ("from", "through") and "T" in str(each))
                else normal(each) for name, each in value.items()}
    return [normal(each) for each in value] if isinstance(value, list) else value


def differences(stated, found, place):
    """Where what a proof states is not what follows."""
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
    if stated.pop("isCut", False):
        for name in ("days", "stretches"):
            if name in stated:  # a list that was cut short shows its first parts; the last of them may be incomplete
                limit.derived[name] = limit.derived[name][:len(stated[name]) - 1]
                stated[name] = stated[name][:-1]
    yield from differences(stated, limit.derived, "derived")
    found = {"end": limit.end, "certain": limit.derived["certain"]}
    yield from differences(normal(proof["recorded"]), found, "recorded")


def proofs(text):
    try:
        return [json.loads(text)]
    except ValueError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]


def main(paths):
    code = 0
    for path in paths or ["-"]:
        try:
            with sys.stdin if path == "-" else open(path, encoding="utf-8") as file:
                found = proofs(file.read())
        except (OSError, ValueError) as error:
            print(f"unreadable {path}: {error}", file=sys.stderr)
            return 2
        for proof in found:
            try:
                name, wrong = f"{proof['case']} {proof['clock']['number']}", next(check(proof), None)
            except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
                print(f"unreadable {path}: {type(error).__name__} {error}")
                code = 2
                continue
            print(f"differs {name}: {wrong}" if wrong else f"ok {name}")
            code = max(code, 1 if wrong else 0)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
