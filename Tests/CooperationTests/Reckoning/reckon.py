"""An independent reckoning of totals: made-up stores, and what their totals are.

    python3 reckon.py SEED COUNT

For each store: U+001E and the text of the store; then for each question U+001D, a line
`GROUPS VIEW each|cumulative` and the rows of the answer, cells between tabs:
groups, unit, planned, unknown, actual, unknown, cohorts, assumed, of how many the actual is known, how
many seem to be one with another of the row, what all plans and all actuals come to, what is known of
the actuals, the bases, the venues, percentage.

It shares no code with Cadre and follows the design alone: it reads the text of a store by itself,
adds with whole numbers of any size and divides with fractions.
"""

import datetime
import random
import re
import sys
from fractions import Fraction

VENUES = ["donor-country", "in-country", "third-country", "online", "unknown"]
UNITS = ["people", "participations", "person-days", "experts", "unclear"]
FORMS = ["course", "ojt", "seminar", "advisor", "observation", "mixed"]
BASES = ["CY", "JFY", "USFY", "unclear"]
STATUSES = ["planned", "running", "completed", "cancelled", "unknown"]
GROUPS = ["year", "country", "program", "form", "venue", "unit", "organization", "status"]
VIEWS = ["stated", "CY", "JFY", "USFY"]
LARGEST = 2**53


# ---- Making stores up


def made_up_count(dice):
    number = dice.choice([0, 1, 7, 8, 61, 84, 300, 2300, 90000, LARGEST - 1, LARGEST])
    kind = dice.randrange(12)
    if kind < 5:
        return str(number)
    if kind == 5:
        return ">%d" % min(number, LARGEST - 1)
    if kind == 6:
        return ">=%d" % number
    if kind == 7:
        return "~%d" % number
    if kind == 8:
        return "%d..%d" % (number, min(number + dice.choice([0, 1, 20]), LARGEST))
    if kind == 9:
        # No count: still something whose number is not known.
        return dice.choice(["12½", "about 30", "2.300", "-5", "1e3", ">", "9..8", str(LARGEST + 1)])
    return "?"


def made_up_date(dice):
    year = dice.randrange(2014, 2027)
    edges = [(1, 1), (3, 31), (4, 1), (9, 30), (10, 1), (12, 31), (2, 29), (6, 15), (2, 30)]
    month, day = dice.choice(edges)
    return dice.choice(
        ["?", "%04d" % year, "%04d-%02d" % (year, month)]
        + ["%04d-%02d-%02d" % (year, month, day)] * 4
        + ["%d-%d-%d" % (year, month, day), "soon"]
    )


def word(dice, words):
    return dice.choice(words) if dice.random() < 0.95 else "nonsense"


def record(dice, fields):
    lines = []
    for name, value in fields:
        if value is None:
            continue
        lines.append("%s: %s" % (name, value))
        if dice.random() < 0.03:
            lines.append("# a comment in between")
    return "\n".join(lines) + "\n" * dice.randrange(2, 4)


def made_up_store(dice):
    def maybe(chance, value):
        return value() if dice.random() < chance else None

    text = "# Made up.\n\n%rec: Store\n\n"
    text += record(
        dice, [("Title", "Made up"), ("YearBasis", maybe(0.5, lambda: word(dice, BASES)))]
    )
    countries = ["VN", "PE", "LA"][: dice.randrange(1, 4)]
    text += "%rec: Country\n\n"
    for country in countries:
        text += record(dice, [("Id", country), ("Name", country)])
    programs = ["P%d" % number for number in range(dice.randrange(1, 4))]
    text += "%rec: Program\n\n"
    for program in programs:
        text += record(
            dice,
            [
                ("Id", program),
                ("Title", program),
                ("Country", maybe(0.95, lambda: dice.choice(countries + ["XX"]))),
                ("Form", maybe(0.5, lambda: word(dice, FORMS))),
                ("Venue", maybe(0.5, lambda: word(dice, VENUES[:2]))),
                ("Unit", maybe(0.6, lambda: word(dice, UNITS[:2]))),
                ("YearBasis", maybe(0.5, lambda: word(dice, BASES))),
            ],
        )
    text += "%rec: Cohort\n\n"
    made = []

    def sources():
        names = ["PlannedSource", "ActualSource", "Source", "Source"]
        return [(name, dice.choice("abc")) for name in names if dice.random() < 0.4]

    for number in range(dice.randrange(0, 9)):
        organizations = [
            ("Organization", name) for name in ["VINACOMIN", "MGB"] if dice.random() < 0.2
        ]
        if made and dice.random() < 0.3:
            # The same cohort as another source has it, or one that differs in what tells them apart.
            figures = ("Id", "Planned", "Actual", "Status", "PlannedSource", "ActualSource", "Source")
            fields = [field for field in dice.choice(made) if field[0] not in figures]
            if dice.random() < 0.3:
                fields.append((dice.choice(["Course", "Site", "End", "Intake"]), "2019-07"))
            dice.shuffle(fields)
            fields += [
                ("Planned", maybe(0.6, lambda: dice.choice(["84", "~80", made_up_count(dice)]))),
                ("Actual", maybe(0.6, lambda: dice.choice(["61", ">61", made_up_count(dice)]))),
                ("Status", maybe(0.7, lambda: word(dice, STATUSES))),
            ]
            text += record(dice, [("Id", "C%d" % number)] + fields + sources())
            continue
        fields = (
            [
                ("Program", maybe(0.97, lambda: dice.choice(programs + ["NONE"]))),
                ("Year", dice.choice(["?", "soon", "2016", "2017", "2018", "2019", "2025"])),
                ("YearBasis", maybe(0.3, lambda: word(dice, BASES))),
                ("Form", maybe(0.2, lambda: word(dice, FORMS))),
                ("Venue", maybe(0.4, lambda: word(dice, VENUES))),
                ("Unit", maybe(0.3, lambda: word(dice, UNITS))),
                ("Start", maybe(0.6, lambda: made_up_date(dice))),
                ("Planned", maybe(0.6, lambda: made_up_count(dice))),
                ("Actual", maybe(0.6, lambda: made_up_count(dice))),
                ("Actual", maybe(0.03, lambda: made_up_count(dice))),
                ("Status", maybe(0.7, lambda: word(dice, STATUSES))),
                ("Course", maybe(0.3, lambda: dice.choice(["ventilation", "rescue"]))),
                ("Note", maybe(0.1, lambda: "Planned: 999\n+ Actual: 999")),
            ]
            + organizations
        )
        made.append(fields)
        text += record(dice, [("Id", "C%d" % number)] + fields + sources())
    return text


# ---- Reading a store


def read_store(text):
    """The records of the types, each a list of names and values."""
    records = {}
    kind = None
    fields = []

    def finish():
        nonlocal kind, fields
        if not fields:
            return
        if fields[0][0] == "%rec":
            kind = fields[0][1]
        elif kind is not None:
            records.setdefault(kind, []).append(fields)
        fields = []

    for line in text.split("\n"):
        if line.startswith("#"):
            continue
        if not line:
            finish()
        elif line.startswith("+"):
            name, value = fields[-1]
            fields[-1] = (name, value + "\n" + line[1:].removeprefix(" "))
        else:
            name, value = line.split(":", 1)
            fields.append((name, value.removeprefix(" ")))
    finish()
    return records


def first(fields, name):
    return next((value for key, value in fields if key == name), None)


def only(fields, name):
    """The one value of a field; something that is no number where it stands more than once."""
    values = [value for key, value in fields if key == name]
    return "several" if len(values) > 1 else next(iter(values), None)


def code(fields, name, words):
    value = first(fields, name)
    return value if value in words else None


def count(text):
    """Lower end, upper end or None, whether it is about, whether it is unknown."""
    unknown = (0, None, False, True)
    if text is None:
        return None
    match = re.fullmatch(r"(>=|>|~|)([0-9]+)", text)
    if match:
        sign, number = match.group(1), int(match.group(2))
        if number > LARGEST or (sign == ">" and number == LARGEST):
            return unknown
        if sign == ">":
            return (number + 1, None, False, False)
        if sign == ">=":
            return (number, None, False, False)
        return (number, number, sign == "~", False)
    match = re.fullmatch(r"([0-9]+)\.\.([0-9]+)", text)
    if match:
        lower, upper = int(match.group(1)), int(match.group(2))
        if lower <= upper <= LARGEST:
            return (lower, upper, False, False)
    return unknown


def days(text):
    """The first and the last day that a date can mean."""
    if text is None or not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
        return None
    parts = [int(part) for part in text.split("-")]
    try:
        if len(parts) == 3:
            day = datetime.date(*parts)
            return day, day
        if len(parts) == 2:
            following = datetime.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
            return datetime.date(parts[0], parts[1], 1), following - datetime.timedelta(days=1)
        return datetime.date(parts[0], 1, 1), datetime.date(parts[0], 12, 31)
    except ValueError:
        return None


def year_of(day, basis):
    if basis == "JFY":
        return day.year - (day.month < 4)
    if basis == "USFY":
        return day.year + (day.month > 9)
    return day.year


def cohorts_of(records):
    """The cohorts, each with the set of those that seem to be one with it."""
    cohorts = list(single_cohorts_of(records))
    alike = {}
    for cohort in cohorts:
        if cohort["program"] and cohort["stated"] is not None:
            alike.setdefault(repr(cohort["likeness"]), []).append(cohort)
    for number, members in enumerate(alike.values()):
        if any(may_repeat(one, other) for one in members for other in members):
            for member in members:
                member["same"] = number
    return cohorts


def may_repeat(one, other):
    """Whether two sources state numbers of what may be the same people."""
    for name in ("planned", "actual"):
        mine, theirs = one["sources"][name], other["sources"][name]
        if mine and theirs and not mine & theirs and count_people([one[name], other[name]]):
            return True
    return False


def count_people(counts):
    """Whether two of them or more are known numbers, and not all are nobody."""
    known = [count for count in counts if count and not count[3]]
    return len(known) > 1 and any(count[1] != 0 for count in known)


def single_cohorts_of(records):
    basis_of_store = next(
        (code(store, "YearBasis", BASES) for store in records.get("Store", [])), None
    )
    countries = {first(country, "Id") for country in records.get("Country", [])}
    programs = {first(program, "Id"): program for program in records.get("Program", [])}
    for fields in records.get("Cohort", []):
        program = programs.get(first(fields, "Program"), [])

        def own_or_inherited(name, words, unreadable):
            """What cannot be read is another word, and not the program's."""
            if first(fields, name) is not None:
                return code(fields, name, words) or unreadable
            return code(program, name, words)

        basis_of_program = first(program, "YearBasis") and (
            code(program, "YearBasis", BASES) or "unclear"
        )

        year = only(fields, "Year")
        country = first(program, "Country")
        def date(name):
            value = first(fields, name)
            return value if value == "?" or days(value) else None

        def sources(name):
            return {value for key, value in fields if key in ("Source", name)}

        cohort = {
            "same": None,
            "sources": {"planned": sources("PlannedSource"), "actual": sources("ActualSource")},
            "stated": int(year) if re.fullmatch("[0-9]{4}", year) else None,
            "basis": (
                code(fields, "YearBasis", BASES) or "unclear"
                if first(fields, "YearBasis") is not None
                else basis_of_program or basis_of_store or "unclear"
            ),
            "days": days(first(fields, "Start")),
            "end": days(first(fields, "End")),
            "country": country if country in countries else "",
            "program": first(program, "Id") or "",
            "form": own_or_inherited("Form", FORMS, "") or "",
            "venue": own_or_inherited("Venue", VENUES, "unknown") or "",
            "unit": own_or_inherited("Unit", UNITS, "unclear") or "unclear",
            "organization": "; ".join(value for key, value in fields if key == "Organization"),
            "status": code(fields, "Status", STATUSES) or "",
            "planned": count(only(fields, "Planned")),
            "actual": count(only(fields, "Actual")),
        }
        tellings = ["Intake", "Days", "Course", "Organization", "Site"]
        cohort["likeness"] = (
            [cohort[name] for name in ("program", "stated", "basis", "form", "unit")]
            + [own_or_inherited("Venue", VENUES, "unknown"), date("Start"), date("End")]
            + [sorted(value for key, value in fields if key == name) for name in tellings]
        )
        yield cohort


# ---- Adding up


def placed(cohort, view):
    """The year that a cohort stands in, and whether it is assumed."""
    if view in ("stated", cohort["basis"]):
        return cohort["stated"], False
    if cohort["days"]:
        years = {year_of(day, view) for day in cohort["days"]}
        if len(years) == 1:
            return years.pop(), False
    return cohort["stated"], True


def written_sum(parts, is_open=False):
    """A sum; open where something is not reported that it should hold."""
    if not parts:
        return ""
    lower = sum(part[0] for part in parts)
    if lower > 2**63 - 1:
        return "too large"
    if all(part[3] for part in parts):
        return "?"
    is_exact = all(part[0] == part[1] for part in parts) and not is_open
    is_about = any(part[2] for part in parts)
    return ("" if is_exact else ">=") + ("~" if is_about else "") + str(lower)


def repeated(members):
    """How many members seem to be one with another of them."""
    sets = [m["same"] for m in members if m["same"] is not None]
    return sum(sets.count(number) > 1 for number in sets)


def written_share(members, is_open):
    if repeated(members) or (len(members) > 1 and members[0]["unit"] == "unclear"):
        return ""
    if is_open or any(m["planned"] is None or m["actual"] is None for m in members):
        return ""
    planned = [m["planned"] for m in members if m["planned"]]
    actual = [m["actual"] for m in members if m["actual"]]
    if any(written_sum(parts) in ("", "?", "too large") for parts in (planned, actual)):
        return ""
    plan = sum(part[0] for part in planned)
    has_plan = all(part[0] == part[1] for part in planned)
    has_actual = all(part[0] == part[1] for part in actual)
    if plan == 0 or not (has_plan or has_actual):
        return ""
    percent = Fraction(100 * sum(part[0] for part in actual), plan)
    whole = percent.__floor__() if has_plan else percent.__ceil__()
    sign = "" if has_plan and has_actual else (">=" if has_plan else "<=")
    return sign + ("~" if any(part[2] for part in planned + actual) else "") + str(whole)


def doubled_in(members, name):
    """The lower ends that may be of the same people, by what they are of."""
    sets = {}
    for member in members:
        if member["same"] is not None and member[name]:
            sets.setdefault(member["same"], []).append(member[name])
    return [
        [count[0] for count in counts if not count[3]]
        for counts in sets.values()
        if count_people(counts)
    ]


def from_least(members, name, is_open=False):
    """The sum from the least that it may come to, if those that seem to be one are."""
    parts = [m[name] for m in members if m[name]]
    whole = written_sum(parts, is_open)
    doubled = doubled_in(members, name)
    if not doubled or whole in ("?", "too large"):
        return whole
    highest = sum(part[0] for part in parts)
    lowest = highest - sum(sum(ends) - min(ends) for ends in doubled)
    about = "~" if any(part[2] for part in parts) else ""
    if is_open or any(part[1] is None for part in parts):
        return ">=%s%d" % (about, lowest)
    most = sum(part[1] for part in parts)
    return about + (str(most) if lowest == most else "%d..%d" % (lowest, most))


def state(members, actual, today, is_open):
    known = sum(not part[3] for part in actual)
    if known == len(members):
        if doubled_in(members, "actual"):
            return "perhaps twice"
        text = written_sum(actual, is_open)
        return "about" if text.startswith("~") else "known" if text.isdigit() else "bound"
    if known:
        return "partly known"
    if actual:
        return "unknown"
    return "none yet" if any(under_way(m, today) for m in members) else "not reported"


def under_way(cohort, today):
    """Whether what is absent may still come."""
    if cohort["status"] not in ("planned", "running"):
        return False
    if today is None or cohort["stated"] is None:
        return True
    year = cohort["stated"]
    last = {
        "CY": datetime.date(year, 12, 31),
        "USFY": datetime.date(year, 9, 30),
    }.get(cohort["basis"], datetime.date(year + 1, 3, 31))
    return last >= today or bool(cohort.get("end") and cohort["end"][1] >= today)


def in_words(members, name, words):
    """The different values, in the order of the words, none of them last."""
    values = {m[name] for m in members}
    return "; ".join([w for w in words if w in values] + ["not stated"] * ("" in values))


def order(value):
    return (value in (None, ""), value if value is not None else 0)


def grouped(cohorts, groups, view):
    rows = {}
    for cohort in cohorts:
        year, assumed = placed(cohort, view)
        key = tuple(year if group == "year" else cohort[group] for group in groups)
        rows.setdefault((key, cohort["unit"]), []).append((cohort, assumed))
    return rows


def answer(cohorts, groups, view, cumulative, today=None, least=False):
    """The rows; if asked for, with what all cohorts came to from the least."""
    rows = grouped(cohorts, groups, view)
    gaps = {}
    if cumulative:
        position = groups.index("year")
        gaps = {row: has_gap(rows, row, position) for row in rows if row[0][position] is not None}
        rows = {
            (key, unit): [
                member
                for (other, other_unit), members in rows.items()
                if other_unit == unit
                and other[position] is not None
                and other[position] <= key[position]
                and other[:position] + other[position + 1 :]
                == key[:position] + key[position + 1 :]
                for member in members
            ]
            for key, unit in rows
            if key[position] is not None
        }
    for key, unit in sorted(rows, key=lambda row: ([order(value) for value in row[0]], row[1])):
        members = [cohort for cohort, _ in rows[key, unit]]
        is_open = gaps.get((key, unit), False)
        planned, actual = ([m[name] for m in members if m[name]] for name in ("planned", "actual"))
        cells = ["?" if value is None else str(value) for value in key] + [unit]
        for parts in (planned, actual):
            cells += [written_sum(parts), str(sum(part[3] for part in parts))]
        cells += [str(len(members)), str(sum(assumed for _, assumed in rows[key, unit]))]
        cells += [str(sum(not part[3] for part in actual)), str(repeated(members))]
        # A cohort without a plan has none; one without an actual is not reported.
        is_part = is_open or len(actual) < len(members)
        if least:
            cells += [from_least(members, "planned", is_open), from_least(members, "actual", is_part)]
        else:
            cells += [written_sum(planned, is_open), written_sum(actual, is_part)]
        cells += [state(members, actual, today, is_open), in_words(members, "basis", BASES)]
        cells += [in_words(members, "venue", VENUES)]
        yield "\t".join(cells + [written_share(members, is_open)])


def has_gap(rows, row, position):
    """Whether of a year from the first of a row's group up to its own nothing is recorded."""
    key, unit = row
    years = {
        other[position]
        for (other, other_unit) in rows
        if other_unit == unit
        and other[position] is not None
        and other[position] <= key[position]
        and other[:position] + other[position + 1 :] == key[:position] + key[position + 1 :]
    }
    return len(years) < key[position] - min(years) + 1


def runs_over_gap(cohorts, groups, view):
    """Whether of a year between those of a group nothing is recorded."""
    rows = grouped(cohorts, groups, view)
    position = groups.index("year")
    return any(has_gap(rows, row, position) for row in rows if row[0][position] is not None)


def main():
    seed, number = int(sys.argv[1]), int(sys.argv[2])
    dice = random.Random(seed)
    out = []
    for _ in range(number):
        text = made_up_store(dice)
        out.append("\x1e" + text)
        cohorts = list(cohorts_of(read_store(text)))
        for _ in range(6):
            groups = dice.sample(GROUPS, dice.choice([1, 1, 1, 2, 3, 0]))
            view = dice.choice(VIEWS)
            cumulative = "year" in groups and dice.random() < 0.5
            rows = answer(cohorts, groups, view, cumulative)
            kind = "cumulative" if cumulative else "each"
            out.append("\x1d%s %s %s\n" % (",".join(groups) or "-", view, kind))
            out.append("\n".join(rows))
    sys.stdout.write("".join(out))


if __name__ == "__main__":
    main()
