#!/usr/bin/env python3
"""Makes the tables of readings and of traditional forms that the search of items uses.

    python3 Scripts/make_readings.py FOLDER

FOLDER holds Unihan_Readings.txt and Unihan_Variants.txt of the Unicode Character Database, plain or as .bz2 (Debian's
package `unicode-data` has them in /usr/share/unicode). Writes two files of Sources/OneWindowCore/Search; run from the
root of the repository. The same input gives the same bytes. Standard library only.

Which readings: those of kMandarin (the customary one), kHanyuPinlu (readings counted in modern texts) and kTGHZ2013
(the dictionary to the 2013 table of standard characters), without tones, ü as v. Dictionaries of older readings
(kHanyuPinyin, most of kXHC1983) are left out: they give 广 the reading `an` and 市 the reading `fu`, which only stand
for other characters. ADDED names the exceptions: readings of kXHC1983 alone that stand in names of today.
"""
import bz2
import collections
import os
import re
import sys
import unicodedata

FIELDS = ("kMandarin", "kHanyuPinlu", "kTGHZ2013")
# 六安 is Lù'ān; 晟 is mostly shèng in names; 稽首, 栖栖, 漯水, 镐京, 将进酒 have the others.
ADDED = {"六": "lu", "晟": "sheng", "稽": "qi", "栖": "xi", "漯": "ta", "镐": "hao", "将": "qiang"}
# GB 2312 has these two beside the simplified characters that everybody writes for them.
FOLDED = {"後": "后", "於": "于"}
# lüe and nüe are also typed so.
TYPED = {"lve": "lue", "nve": "nue"}
WIDTH = 100


def lines(folder, name):
    path = os.path.join(folder, name)
    opened = open(path, encoding="utf-8") if os.path.exists(path) else bz2.open(path + ".bz2", "rt", encoding="utf-8")
    with opened as file:
        yield from file


def version(folder):
    for line in lines(folder, "Unihan_Readings.txt"):
        found = re.match(r"# Unicode [Vv]ersion:? ?([0-9.]+)", line)
        if found:
            return found.group(1)
    sys.exit("the file names no version")


def field(folder, name, wanted):
    values = collections.defaultdict(dict)
    for line in lines(folder, name):
        if line.startswith("U+"):
            code, key, value = line.rstrip("\n").split("\t")
            if key in wanted:
                values[chr(int(code[2:], 16))][key] = value
    return values


def plain(reading):
    text = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def readings_in(key, value):
    if key == "kMandarin":
        return value.split()
    if key == "kHanyuPinlu":
        return [part.split("(")[0] for part in value.split()]
    return [reading for part in value.split() for reading in part.split(":")[1].split(",")]


def gb2312():
    for row in range(16, 88):
        for cell in range(1, 95):
            try:
                yield bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312")
            except UnicodeDecodeError:
                pass


def filled(words):
    line = ""
    for word in words:
        while word:
            room = WIDTH - len(line) - (1 if line else 0)
            if room < 8:
                yield line
                line, room = "", WIDTH
            line += (" " if line else "") + word[:room]
            rest = word[room:]
            # A syllable that goes on in the next line is named again there.
            word = re.match("[a-z]*", word).group(0) + rest if rest else ""
    yield line


def write(name, head, lines_of_text):
    with open(os.path.join("Sources/OneWindowCore/Search", name), "w", encoding="utf-8", newline="\n") as file:
        file.write(head)
        for line in lines_of_text:
            file.write("        " + line + "\n")
        file.write('        """\n}\n')


def main(folder):
    unicode_version = version(folder)
    known = field(folder, "Unihan_Readings.txt", FIELDS + ("kXHC1983",))
    characters = list(gb2312())
    assert len(characters) == 6763
    by_reading = collections.defaultdict(list)
    for character in characters:
        found = []
        for key in FIELDS:
            for reading in map(plain, readings_in(key, known[character].get(key, ""))):
                if reading not in found:
                    found.append(reading)
        extra = ADDED.get(character)
        if extra:
            assert extra in map(plain, readings_in("kXHC1983", known[character]["kXHC1983"])), character
            found.append(extra)
        found += [TYPED[reading] for reading in found if reading in TYPED]
        assert found and all(re.fullmatch("[a-z]{1,6}", reading) for reading in found), character
        for reading in found:
            by_reading[reading].append(character)
    source = f"""// Made by Scripts/make_readings.py from Unihan {unicode_version}; see THIRD-PARTY.md. Not edited by hand.

"""
    write(
        "PinyinReadings.swift",
        source
        + """/// How the characters of GB 2312 are read (拼音), without tones, ü as v: each syllable with its characters, one after
/// the other. A character that is read in several ways stands at each.
///
/// Source: the fields kMandarin, kHanyuPinlu and kTGHZ2013 of the Unihan database of Unicode, and the seven readings
/// of kXHC1983 that the script names. `lue` and `nue` stand beside `lve` and `nve`.
enum PinyinReadings {
    static let text: StaticString = \"\"\"
""",
        filled(reading + "".join(by_reading[reading]) for reading in sorted(by_reading)),
    )
    known = set(characters)
    pairs = collections.defaultdict(list, {target: [character] for character, target in FOLDED.items()})
    for character, values in field(folder, "Unihan_Variants.txt", ("kSimplifiedVariant",)).items():
        if character in known or ord(character) > 0xFFFF:
            continue
        targets = [chr(int(value.split("<")[0][2:], 16)) for value in values["kSimplifiedVariant"].split()]
        target = next((target for target in targets if target in known), None)
        if target:
            pairs[target].append(character)
    write(
        "TraditionalForms.swift",
        source
        + """/// Traditional characters (繁体字), each group after the simplified one that search takes them for; groups are set apart
/// by spaces. They are those that GB 2312 has not, and 後 and 於.
///
/// Source: the field kSimplifiedVariant of the Unihan database of Unicode; of several simplified forms the first.
enum TraditionalForms {
    static let text: StaticString = \"\"\"
""",
        filled_groups([target + "".join(sorted(pairs[target])) for target in sorted(pairs)]),
    )


def filled_groups(groups):
    line = ""
    for group in groups:
        if line and len(line) + 1 + len(group) > WIDTH:
            yield line
            line = ""
        line += (" " if line else "") + group
    yield line


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
