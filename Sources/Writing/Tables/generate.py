#!/usr/bin/env python3
"""Writes the tables of this folder from the Unicode Character Database.

    python3 Sources/Writing/Tables/generate.py /usr/share/unicode

The argument is a folder that holds the database, version 15.0: the Debian package `unicode-data`.
A table holds only what Unicode 14.0 had assigned. That is what the `wcwidth` of glibc 2.36 knows,
and a scalar whose width the C library does not know cannot be drawn in step with ncurses.
"""

import re
import sys
from pathlib import Path

DATABASE = "15.0.0"
REPERTOIRE = (14, 0)
SCALARS = range(0x110000)

# Where the `wcwidth` of glibc differs from the East Asian Width of Unicode. Vowels and final
# consonants of conjoining Hangul take no column, for they are drawn into the syllable that the
# leading consonant began; two blocks of symbols are wide in every terminal font.
GLIBC_WIDTHS = [
    (0x1160, 0x11FF, 0),
    (0xD7B0, 0xD7FB, 0),
    (0x3248, 0x324F, 2),
    (0x4DC0, 0x4DFF, 2),
]

# Scripts whose letters take another shape beside U+200C or U+200D: the cursive ones, and those of
# Indian descent that stack consonants.
JOINING_SCRIPTS = """
    Adlam Arabic Chorasmian Hanifi_Rohingya Mandaic Manichaean Mongolian Nko Old_Uyghur Phags_Pa
    Psalter_Pahlavi Sogdian Syriac
    Balinese Bengali Brahmi Chakma Devanagari Grantha Gujarati Gurmukhi Javanese Kannada Khmer
    Malayalam Meetei_Mayek Myanmar Newa Oriya Sinhala Sundanese Tamil Telugu Tibetan Tirhuta
""".split()

# Combining marks that search takes away: those of Latin, Greek and Cyrillic.
ACCENTS = [
    (0x0300, 0x036F),
    (0x0483, 0x0489),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F),
]

# Letters that Unicode neither decomposes nor folds to the ASCII that people type for them. Those
# named LATIN SMALL LETTER D WITH STROKE and the like are found by their names.
TYPED_AS = {"æ": "ae", "ð": "d", "ı": "i", "ŋ": "n", "œ": "oe", "þ": "th", "ȷ": "j"}

# Flags of `ScalarTraits`, above the two bits of the width.
UNSAFE, PICTOGRAPH, JOINING, SELECTOR, SKIN_TONE = 4, 8, 16, 32, 64

# The combining class that `SearchText` reads as "taken away"; Unicode ends at 254.
REMOVED = 255


def rows(path):
    """The fields of each line of a database file, without comments."""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line and not line.startswith("@"):
            yield [field.strip() for field in line.split(";")]


def property_of(path, name=None):
    """The value that a file of ranges gives to each scalar, or the scalars that have a property."""
    values = {}
    for scalars, value, *_ in rows(path):
        if name in (None, value):
            ends = [int(end, 16) for end in scalars.split("..")]
            values.update((scalar, value) for scalar in range(ends[0], ends[-1] + 1))
    return values


class Database:
    def __init__(self, folder):
        self.name, self.category, self.combining, self.decomposition = {}, {}, {}, {}
        first = None
        for fields in rows(folder / "UnicodeData.txt"):
            scalar, name = int(fields[0], 16), fields[1]
            if name.endswith(", First>"):
                first = scalar
                continue
            for each in range(scalar if first is None else first, scalar + 1):
                self.name[each], self.category[each] = name, fields[2]
            first = None
            if fields[3] != "0":
                self.combining[scalar] = int(fields[3])
            if fields[5]:
                parts = [part for part in fields[5].split() if not part.startswith("<")]
                self.decomposition[scalar] = [int(part, 16) for part in parts]
        self.case_folding = {
            int(scalar, 16): [int(part, 16) for part in folded.split()]
            for scalar, status, folded, *_ in rows(folder / "CaseFolding.txt")
            if status in "CF"
        }
        self.age = property_of(folder / "DerivedAge.txt")
        self.width = property_of(folder / "EastAsianWidth.txt")
        self.script = property_of(folder / "Scripts.txt")
        self.ignorable = property_of(
            folder / "DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
        self.selector = property_of(folder / "PropList.txt", "Variation_Selector")
        emoji = folder / "emoji" / "emoji-data.txt"
        self.pictograph = property_of(emoji, "Extended_Pictographic")
        self.skin_tone = property_of(emoji, "Emoji_Modifier")

    def is_known(self, scalar):
        return scalar in self.category and (
            tuple(int(part) for part in self.age[scalar].split(".")) <= REPERTOIRE)

    def columns(self, scalar):
        for first, last, columns in GLIBC_WIDTHS:
            if first <= scalar <= last:
                return columns
        if self.category[scalar] in ("Mn", "Me"):
            return 0
        return 2 if self.width.get(scalar) in ("F", "W") else 1

    def traits(self, scalar):
        """The value of a scalar in the table of `ScalarTraits`."""
        if not self.is_known(scalar):
            return UNSAFE
        if scalar in self.selector:
            return UNSAFE | SELECTOR
        category = self.category[scalar]
        if category in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp") or scalar in self.ignorable:
            return UNSAFE
        traits = self.columns(scalar)
        if scalar in self.pictograph:
            traits |= PICTOGRAPH
        if scalar in self.skin_tone:
            traits |= SKIN_TONE
        if self.script.get(scalar) in JOINING_SCRIPTS and category[0] in "LM":
            traits |= JOINING
        return traits

    def is_ambiguous(self, scalar):
        """Whether terminals differ in the columns of a scalar, by its East Asian Width."""
        known = self.is_known(scalar) and self.width.get(scalar) == "A"
        return int(known and not self.traits(scalar) & UNSAFE and self.columns(scalar) == 1)

    def combining_class(self, scalar):
        """The value of a scalar in the table of combining classes."""
        if scalar in self.ignorable or any(first <= scalar <= last for first, last in ACCENTS):
            return REMOVED
        return self.combining.get(scalar, 0) if self.is_known(scalar) else 0

    def folded(self, scalar):
        """What search compares in place of a scalar, decomposed and folded to the end."""
        if self.combining_class(scalar) == REMOVED:
            return []
        parts = self.decomposition.get(scalar) or self.case_folding.get(scalar)
        letter = re.match(r"LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH ", self.name[scalar])
        if parts is None and chr(scalar) in TYPED_AS:
            parts = [ord(character) for character in TYPED_AS[chr(scalar)]]
        if parts is None and letter:
            parts = [ord(letter[1].lower())]
        if parts is None:
            return [scalar]
        return [each for part in parts for each in self.folded(part)]


def boundaries(value_of):
    """One entry where the value changes: the scalar in the upper 24 bits, its value below."""
    entries, last = [], None
    for scalar in SCALARS:
        value = value_of(scalar)
        if value != last:
            entries.append(scalar << 8 | value)
            last = value
    return entries


def foldings(database):
    """The entries and the pool of `Folding`."""
    entries, pool = [], []
    for scalar in sorted(database.name):
        if not database.is_known(scalar) or database.combining_class(scalar) == REMOVED:
            continue
        folded = database.folded(scalar)
        if scalar < 0x80 or folded == [scalar]:
            continue
        if len(folded) == 1:
            value = folded[0]
        else:
            value = len(pool)
            pool += folded
        entries.append(scalar << 32 | len(folded) << 24 | value)
    return entries, pool


def write(path, tables):
    """Writes a Swift file of arrays: (comment, name, element type, hexadecimal digits, values)."""
    lines = [
        f"// Written by generate.py from Unicode {DATABASE}, as far as Unicode"
        f" {'.'.join(map(str, REPERTOIRE))} had assigned it.",
        "// swift-format-ignore-file",
    ]
    for comment, name, element, digits, values in tables:
        lines += ["", f"/// {comment}", f"let {name}: [{element}] = ["]
        texts = [f"0x{value:0{digits}X}," for value in values]
        per_line = 98 // (digits + 4)
        for start in range(0, len(texts), per_line):
            lines.append("  " + " ".join(texts[start : start + per_line]))
        lines.append("]")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} FOLDER-OF-THE-UNICODE-CHARACTER-DATABASE")
    folder = Path(sys.argv[1])
    stated = (folder / "EastAsianWidth.txt").read_text(encoding="utf-8").splitlines()[0]
    if DATABASE not in stated:
        sys.exit(f"{folder} holds {stated.lstrip('# ')}; these tables are of {DATABASE}")
    database = Database(folder)
    here = Path(__file__).parent
    write(here / "ScalarTraitsTable.swift", [
        ("Where the traits of scalars change: the scalar in the upper 24 bits, its traits below.",
         "scalarTraitsTable", "UInt32", 8, boundaries(database.traits)),
    ])
    write(here / "CombiningClassTable.swift", [
        ("Where combining classes change: the scalar in the upper 24 bits, its class below, or"
         f"\n/// {REMOVED} for what search takes away.",
         "combiningClassTable", "UInt32", 8, boundaries(database.combining_class)),
    ])
    write(here / "AmbiguousWidthTable.swift", [
        ("Where scalars of ambiguous width begin and end: the scalar in the upper 24 bits, below it 1"
         " for\n/// those that terminals draw in one column or in two, and 0 for others.",
         "ambiguousWidthTable", "UInt32", 8, boundaries(database.is_ambiguous)),
    ])
    entries, pool = foldings(database)
    write(here / "FoldingTable.swift", [
        ("In order: a scalar in the upper 32 bits, the number of scalars it folds to in the next 8,"
         " then\n/// that scalar or, where they are several, their place in `foldingPool`.",
         "foldingTable", "UInt64", 14, entries),
        ("What scalars fold to that fold to several.", "foldingPool", "UInt32", 5, pool),
    ])


main()
