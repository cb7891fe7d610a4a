"""The sums of a store, wherever Cadre shows them.

    python3 figures.py CADRE RECKONING STORE[:COHORTS]

RECKONING is the folder of reckon.py, which adds up by itself. Its sums are set against those of
`cadre totals` in every format, of the Totals screen, and of what each export says. With a number of
cohorts the store is made up first. Prints what was compared; the first difference ends it.
"""

import csv
import datetime
import io
import itertools
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree

CADRE, RECKONING, STORE = sys.argv[1:]
sys.path.insert(0, RECKONING)
sys.dont_write_bytecode = True
import reckon  # noqa: E402

compared = set()
TODAY = datetime.date(2026, 3, 15)


def cadre(*arguments):
    run = subprocess.run([CADRE, *arguments], capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, (arguments, run.stderr)
    return run.stdout


def same(where, found, expected):
    if found != expected and isinstance(found, dict):
        differing = {key for key, _ in found.items() ^ expected.items()}
        found, expected = ({key: side.get(key) for key in differing} for side in (found, expected))
    assert found == expected, "%s\n%s\nand not\n%s" % (where, found, expected)
    compared.add(where[0])


# ---- Making stores up, of which each export can be had


def made_up_store(dice, cohorts):
    def maybe(chance, values):
        return dice.choice(values) if dice.random() < chance else None

    def count():
        number = dice.choice([0, 1, 7, 8, 61, 84, 300, 2300, 90000, 2**53 - 1])
        forms = ["%d", "%d", "%d", ">%d", ">=%d", "~%d", "%d..", "?", "?"]
        form = dice.choice(forms)
        if form == "%d..":
            return "%d..%d" % (number, number + dice.choice([0, 1]))
        return form % number if "%d" in form else form

    def record(*fields):
        return "".join("%s: %s\n" % field for field in fields if field[1] is not None) + "\n"

    text = "# Made up.\n\n%rec: Store\n\n"
    text += record(("Operator", "AG"), ("YearBasis", maybe(0.6, reckon.BASES)))
    text += "%rec: Organization\n\n" + record(
        ("Id", "AG"), ("Name", "Agency"), ("Kind", "10"), ("Identifier", "XX-1"))
    text += "%rec: Country\n\n"
    for country in ["VN", "PE", "LA"]:
        text += record(("Id", country), ("Name", "Name of %s" % country))
    text += "%rec: Program\n\n"
    programs = ["P%d" % number for number in range(4)]
    for program in programs:
        text += record(
            ("Id", program), ("Title", "Title of %s" % program),
            ("Country", dice.choice(["VN", "PE", "LA"])), ("Donor", "AG"), ("Sector", "32261"),
            ("Status", "active"), ("Start", "2002"), ("Form", maybe(0.5, reckon.FORMS)),
            ("Venue", maybe(0.5, reckon.VENUES)), ("Unit", maybe(0.7, reckon.UNITS)),
            ("YearBasis", maybe(0.5, reckon.BASES)))
    for source in "ab":
        text += "%rec: Source\n\n" * (source == "a") + record(("Id", source), ("Title", source))
    text += "%rec: Cohort\n\n"
    made = []
    for number in range(cohorts):
        year = dice.choice([2016, 2016, 2017, 2017, 2018, 2021, 2025])
        edge = dice.choice(["", "-03", "-04", "-03-31", "-04-01", "-09-30", "-10-01", "-12-31"])
        figures = [
            ("Planned", count() if dice.random() < 0.7 else None),
            ("Actual", count() if dice.random() < 0.7 else None),
            ("Status", maybe(0.8, reckon.STATUSES)), ("Source", maybe(0.7, "ab"))]
        if made and dice.random() < 0.3:
            # Perhaps the same cohort, by another source.
            text += record(("Id", "C%d" % number), *dice.choice(made), *figures)
            continue
        made.append([
            ("Program", dice.choice(programs)),
            ("Year", maybe(0.1, ["?"]) or year), ("YearBasis", maybe(0.3, reckon.BASES)),
            ("Organization", maybe(0.3, ["AG"])), ("Form", maybe(0.2, reckon.FORMS)),
            ("Venue", maybe(0.5, reckon.VENUES)), ("Unit", maybe(0.3, reckon.UNITS)),
            ("Start", maybe(0.6, ["%d%s" % (year + dice.choice([0, 0, 1]), edge)]))])
        text += record(("Id", "C%d" % number), *made[-1], *figures)
    return text


# ---- What the sums are


class Store:
    def __init__(self, path, text):
        self.path = path
        self.records = reckon.read_store(text)
        self.cohorts = list(reckon.cohorts_of(self.records))

    def rows(self, groups, view="stated", cumulative=False, cohorts=None, least=False):
        """The rows of a table of totals, each a list of cells, the percentage last."""
        cohorts = self.cohorts if cohorts is None else cohorts
        rows = reckon.answer(cohorts, groups, view, cumulative, TODAY, least)
        return [row.split("\t") for row in rows]


def questions(dice):
    yield ["year"], "stated", False
    yield ["year", "venue", "country"], "stated", False
    for view in reckon.VIEWS:
        groups = dice.sample(reckon.GROUPS, dice.choice([1, 2, 2, 3]))
        yield groups, view, "year" in groups and dice.random() < 0.5
        yield ["year", dice.choice(["country", "program", "form", "venue"])], view, True


# ---- cadre totals, in every format


def check_totals(store, dice):
    formats = itertools.cycle(FORMATS.items())
    for groups, view, cumulative in questions(dice):
        arguments = ["totals", "--store", store.path, "--by", ",".join(groups),
                     "--today", str(TODAY)]
        arguments += [] if view == "stated" else ["--basis", view]
        arguments += ["--cumulative"] if cumulative else []
        rows = [row[:-1] for row in store.rows(groups, view, cumulative, least=True)]
        figures = ["planned", "planned_unknown", "actual", "actual_unknown", "cohorts", "assumed",
                   "known", "may_count_twice", "planned_of_all", "actual_of_all", "state",
                   "year_basis", "venues"]
        table = [groups + ["unit"] + figures] + rows
        # What is a group, or no matter of the groups, has no column besides.
        idle = [("unit" in groups, -14), ("year" not in groups, -2), ("venue" in groups, -1)]
        gone = {len(table[0]) + at for is_idle, at in idle if is_idle}
        table = [[cell for at, cell in enumerate(row) if at not in gone] for row in table]
        if cumulative:
            table = [row + ["yes" if at else "cumulative"] for at, row in enumerate(table)]
        columns, *rows = table
        for form, read in itertools.islice(formats, 2):
            where = ("totals " + form, store.path, groups, view, cumulative)
            same(where, read(cadre(*arguments, "--format", form), columns), [columns] + rows)


def read_markdown(text):
    # Below the table it may say that the store has errors.
    table = [line for line in text.splitlines() if line.startswith("|")]
    lines = [line.strip("|")[1:-1].split(" | ") for line in table]
    return [[re.sub(r"\\(.)", r"\1", cell.strip()) for cell in line] for line in lines if line]


def read_table(text, _):
    lines = text.splitlines()
    # Between two columns every line is blank.
    width = max(map(len, lines))
    taken = [any(line[at : at + 1].strip() for line in lines) for at in range(width)] + [False]
    # A single blank may stand between the words of a cell.
    taken = [here or at > 0 and taken[at - 1] and taken[at + 1] for at, here in enumerate(taken[:-1])]
    taken.append(False)
    starts = [at for at in range(width) if taken[at] and (at == 0 or not taken[at - 1])]
    ends = [taken.index(False, start) for start in starts]
    return [[line[a:b].strip() for a, b in zip(starts, ends)] for line in lines]


def read_rec(text, columns):
    """A record has no field for an empty cell."""
    rows = [dict(row) for row in reckon.read_store(text).get("Total", [])]
    assert all(set(row) <= set(columns) for row in rows)
    return [columns] + [[row.get(column, "") for column in columns] for row in rows]


def read_json(text, _):
    rows = json.loads(text)
    return [list(rows[0])] + [list(row.values()) for row in rows]


FORMATS = {
    "csv": lambda text, _: list(csv.reader(io.StringIO(text, newline=""))),
    "tsv": lambda text, _: [line.split("\t") for line in text.splitlines()],
    "json": read_json,
    "markdown": lambda text, _: [read_markdown(text)[0]] + read_markdown(text)[2:],
    "rec": read_rec,
    "table": read_table,
}


# ---- The Totals screen

FIGURE = "‡?≥ ~?[0-9,]+|‡?~?[0-9,]+|‡?\\?|[·–]|too large"


def written(shown):
    """A figure of the screen as scripts have it."""
    text = shown.replace(",", "").replace("‡", "").replace("≥", ">=").replace("≤", "<=").rstrip("%")
    return "" if text in ("·", "–", "≠") else text.replace("= ", "=")


class Screen:
    """The table of the Totals screen that some keys lead to."""

    def __init__(self, store, keys):
        self.keys = keys
        lines = cadre(
            "frame", "--size", "240x200", "--today", str(TODAY), "--keys", keys, store.path
        ).splitlines()
        title, heading, *lines = lines[1:]
        self.unit = re.match("─ [^·]* · (each unit by itself|[a-z -]+?(?:, perhaps not the same)?)( ·| \\(| ─)", title).group(1)
        ends = [heading.index(name) + len(name) for name in ("Plan", "Actual", "%")]

        def read(line):
            plan = re.search(" (" + FIGURE + ")?$", line[: ends[0]])
            cells = [plan.group(1) or ""] + [line[a:b].strip() for a, b in zip(ends, ends[1:])]
            return line[: plan.start()].strip(), cells

        rule = next(at for at, line in enumerate(lines) if line.startswith("─"))
        # Blanks at the ends of lines are not printed.
        self.rows = [read(line.ljust(240)) for line in lines[:rule]]
        assert lines[rule + 1].startswith(" Sum"), lines[rule + 1]
        isSum = "different units" not in lines[rule + 1]
        self.sum = [written(cell) for cell in read(lines[rule + 1])[1]] if isSum else None

    def known(self, groups, expected, cumulative):
        """The figures of the lines for which something is recorded; of the years between them, none."""
        rows = []
        for label, cells in self.rows:
            if "year" in groups:
                at = groups.index("year")
                if len(rows) == len(expected) or self.year(groups, label) != expected[len(rows)][at]:
                    # Nothing is recorded, so that a running sum is what it was before, or more.
                    carried = (opened(rows[-1]), [""] * 3) if cumulative else (["·"] * 3,)
                    assert cells in carried, (self.keys, label, cells)
                    continue
            rows.append(cells)
            if any("‡" in cell for cell in cells):
                assert int(expected[len(rows) - 1][-7]) > 0, (self.keys, label, cells)
        return [[written(cell) for cell in cells] for cells in rows]

    @staticmethod
    def year(groups, label):
        """The year in the names of a line, which stands first or last."""
        words = label.removesuffix(" *").split()
        word = words[0] if groups[0] == "year" else words[-1]
        return re.sub("^[A-Z]+", "", word)


def opened(cells):
    """The figures of a row as lower ends."""
    *sums, share = cells
    share = "≠" if share == "≠" else "–"
    return [re.sub("^(‡?)(~?[0-9])", r"\1≥ \2", cell) for cell in sums] + [share]


def check_screen(store, dice):
    venues = len({cohort["venue"] for cohort in store.cohorts})
    for at, group in enumerate(reckon.GROUPS):
        keys = "tc" + "v" * venues + "g" * at
        for number, view in enumerate(reckon.VIEWS if group == "year" else ["stated"]):
            check_units(store, [group], view, False, keys + "B" * number)
        if group == "year":
            check_units(store, [group], "JFY", True, keys + "BB+")
        for second in dice.sample([other for other in reckon.GROUPS if other != group], 2):
            steps = [other for other in reckon.GROUPS if other != group].index(second) + 1
            running = "year" in (group, second) and dice.random() < 0.5
            check_units(store, [group, second], "CY", running, keys + "," * steps + "B" + "+" * running)


def check_units(store, groups, view, cumulative, keys):
    """Each unit by itself, as m shows one after the other."""
    seen = []
    for _ in range(1 if "unit" in groups else 5):
        screen = Screen(store, keys + "m" * len(seen))
        unit = "unclear" if "unclear" in screen.unit else screen.unit
        if unit in seen:
            break
        seen.append(unit)
        cohorts = [c for c in store.cohorts if "unit" in groups or c["unit"] == unit]
        where = ("screen", store.path, groups, view, cumulative, unit, screen.keys)
        rows = store.rows(groups, view, cumulative, cohorts)
        if cumulative:
            # What is in no known year stands apart.
            at = groups.index("year")
            rows += [row for row in store.rows(groups, view, False, cohorts) if row[at] == "?"]
        cells = [[row[-6], row[-5], row[-1]] for row in rows]
        same(where, screen.known(groups, rows, cumulative), cells)
        total = store.rows([], cohorts=cohorts)
        expected = [total[0][-6], total[0][-5], total[0][-1]] if len(total) == 1 else None
        if expected and cumulative and reckon.runs_over_gap(cohorts, groups, view):
            expected = [re.sub("^(~?[0-9])", r">=\1", cell) for cell in expected[:2]] + [""]
        same(where, screen.sum, expected)
    if "unit" not in groups:
        same(("screen", store.path, "units"), set(seen), {c["unit"] for c in store.cohorts})


# ---- Exports


def check_export(store, dice):
    data = json.loads(cadre("export", "--format", "json", "--store", store.path))

    def fields(record):
        pairs = [(n, v if isinstance(v, list) else [v]) for n, v in record.items()]
        return [(name, value) for name, values in pairs for value in values if value]

    records = {kind: [fields(record) for record in data[kind]] for kind in data}
    table = csv.DictReader(
        io.StringIO(cadre("export", "--format", "csv", "--store", store.path), newline=""))
    sheet = dict(records, Cohort=[fields(row) for row in table])
    for form, found in [("json", records), ("csv", sheet)]:
        cohorts = list(reckon.cohorts_of(found))
        for groups, view, cumulative in questions(dice):
            where = (form, store.path, groups, view, cumulative)
            same(where, store.rows(groups, view, cumulative, cohorts),
                 store.rows(groups, view, cumulative))


def check_sql(store):
    base = sqlite3.connect(":memory:")
    base.executescript(cadre("export", "--format", "sql", "--store", store.path))
    part = "%s, %s_low, %s_high"
    names = ["country", "program", "form", "venue", "organization", "status"]
    names.remove("organization")
    same_as = {}
    for cohort, other in base.execute("SELECT cohort, other FROM likely_same"):
        same_as.setdefault(cohort, {cohort}).add(other)
    query = "SELECT id, year, unit, %s, %s, %s FROM cohort_in_full" % (
        ", ".join(names), part % (("planned",) * 3), part % (("actual",) * 3))
    cohorts = []
    for name, year, unit, *rest in base.execute(query):
        same_set = tuple(sorted(same_as[name])) if name in same_as else None
        cohort = dict(zip(names, (value or "" for value in rest)))
        cohort.update(stated=year, unit=unit, basis="CY", same=same_set)
        for name, (text, low, high) in [("planned", rest[-6:-3]), ("actual", rest[-3:])]:
            known = None if text is None else (low, high, False, text == "?")
            if text and text.startswith("~"):
                # Its ends are those of what it may have been rounded from.
                assert low <= int(text[1:]) <= high and low < high, (text, low, high)
                known = (int(text[1:]), int(text[1:]), True, False)
            cohort[name] = known
        cohorts.append(cohort)
    for groups in [["year"], ["country", "year"], ["form", "venue"], ["program"], ["status"], []]:
        where = ("sql", store.path, groups)
        # It is told of no bases, and so not of what may still come.
        found, expected = (
            [row[:-4] + row[-2:] for row in rows]
            for rows in (store.rows(groups, cohorts=cohorts), store.rows(groups)))
        same(where, found, expected)


def check_markdown(store):
    lines = cadre("export", "--format", "markdown", "--store", store.path).splitlines()
    found = read_markdown("\n".join(line for line in lines if line.startswith("|")))[2:]
    plain = [[re.sub(r"\[\^[0-9]+\]", "", cell) for cell in row] for row in found]

    def figure(cell):
        return written(cell.replace("≈ ", "~"))

    expected = store.rows(["year", "venue", "country"])
    same(
        ("markdown", store.path),
        [[re.sub("^[A-Z]+", "", row[0]), row[1], row[3]] + [figure(c) for c in row[4:]]
         for row in plain],
        [[row[0], row[1], row[3], row[-6], row[-5], row[-1]] for row in expected])


PLACES = {
    "donor-country": "in the donor country", "in-country": "in the partner country",
    "third-country": "in a third country", "online": "online",
}
THINGS = {
    "experts": "experts sent", "unclear": "people or participations: the source does not say",
}


def check_iati(store, programs):
    """Each period of each indicator; what is unknown altogether is left out there."""
    tree = xml.etree.ElementTree.fromstring(
        cadre("export", "--format", "iati", "--today", "2026-03-15", "--store", store.path,
              " or ".join("program:%s" % program for program in programs)))
    found = {}
    for activity in tree.iter("iati-activity"):
        program = activity.find("iati-identifier").text
        results = [r for r in activity.iter("result") if r.get("aggregation-status") == "true"]
        for indicator in (i for result in results for i in result.iter("indicator")):
            title = indicator.find("title/narrative").text
            for period in indicator.iter("period"):
                days = [period.find(name).get("iso-date") for name in ("period-start", "period-end")]
                for name in ("target", "actual"):
                    # A part of it, by sex, has a dimension.
                    for figure in (f for f in period.iter(name) if f.find("dimension") is None):
                        comment = figure.findtext("comment/narrative", "")
                        key = (program, title, *days, name)
                        assert key not in found, key
                        found[key] = stated(figure.get("value"), comment)
    expected = {}
    unpaired = set()
    members = {}
    for cohort in store.cohorts:
        if cohort["stated"] is None or cohort["program"] not in programs:
            continue
        program = next(p for p in store.records["Program"] if reckon.first(p, "Id") == cohort["program"])
        profile = store.records["Store"][0]
        bases = [cohort["basis"]] + [reckon.first(r, "YearBasis") for r in (program, profile)]
        basis = next((b for b in bases if b not in (None, "unclear")), "CY")
        year = cohort["stated"]
        days = {
            "CY": ("%d-01-01" % year, "%d-12-31" % year),
            "JFY": ("%d-04-01" % year, "%d-03-31" % (year + 1)),
            "USFY": ("%d-10-01" % (year - 1), "%d-09-30" % year),
        }[basis]
        place = PLACES.get(cohort["venue"], "place not stated")
        title = "Training %s, %s" % (place, THINGS.get(cohort["unit"], cohort["unit"]))
        for name, count in [("target", cohort["planned"]), ("actual", cohort["actual"])]:
            if count is not None:
                identifier = reporter(store) + "-" + cohort["program"]
                expected.setdefault((identifier, title, *days, name), []).append(count)
                members.setdefault((identifier, title, *days), {})[id(cohort)] = cohort
                if (cohort["planned"] is None) != (cohort["actual"] is None):
                    unpaired.add((identifier, title, *days, name))
    sums = {key: reckon.written_sum(parts) for key, parts in expected.items()}
    sums = {key: text for key, text in sums.items() if text != "?"}
    for period, cohorts in members.items():
        cohorts = list(cohorts.values())
        if reckon.repeated(cohorts) or (len(cohorts) > 1 and cohorts[0]["unit"] == "unclear"):
            unpaired.add((*period, "target"))
    for *period, _ in unpaired:
        # Plan and actual that are not of the same cohorts are no target and actual.
        if (*period, "target") in sums and (*period, "actual") in sums:
            del sums[(*period, "target")]
    same(("iati", store.path), found, sums)


def reporter(store):
    """The identifier of the organization that reports."""
    operator = reckon.first(store.records["Store"][0], "Operator")
    return next(
        reckon.first(o, "Identifier") for o in store.records["Organization"]
        if reckon.first(o, "Id") == operator)


def stated(value, comment):
    """What a value and its comment say, as a sum."""
    several = re.match("(About|At least) this many: (.*?[^.])\\.( |$)", comment)
    single = re.match("(More than|At least|About|From) ([0-9]+)( to ([0-9]+))?\\.", comment)
    if several:
        parts = several.group(2).split(" + ")
    elif single:
        word, number, _, end = single.groups()
        parts = [
            {"More than": ">%s", "At least": ">=%s", "About": "~%s"}[word] % number
            if word != "From" else "%s..%s" % (number, end)
        ]
    else:
        return value
    counts = [reckon.count(part) for part in parts]
    known = sum(count[0] for count in counts)
    assert int(value) == known - ("More than" in comment), (value, comment)
    return reckon.written_sum(counts)


def main():
    name, cohorts = STORE.rsplit(":", 1) if ":" in STORE else (STORE, None)
    dice = random.Random(int(cohorts or 0))
    if cohorts:
        with open(name, "w", encoding="utf-8") as file:
            file.write(made_up_store(dice, int(cohorts)))
    files = [name]
    if os.path.isdir(name):
        files = sorted(os.path.join(name, file) for file in os.listdir(name))
    store = Store(name, "\n\n".join(open(file, encoding="utf-8").read() for file in files))
    check_totals(store, dice)
    check_screen(store, dice)
    check_export(store, dice)
    check_sql(store)
    check_markdown(store)
    programs = [reckon.first(program, "Id") for program in store.records["Program"]]
    if not cohorts:
        # The programs of the other countries of the sample data lack what IATI demands.
        programs = [program for program in programs if program.startswith("VN-")]
    check_iati(store, programs)
    print(" ".join(sorted(compared)))


main()
