"""Makes the pack's emoji: a font whose glyph number n stands at U+F0000 + n, and a list whose line n
(from 0) says which emoji that is and what it is called in English.

    python3 emoji.py NotoEmoji_400Regular.ttf annotations.json annotationsDerived.json FOLDER

The font is Noto Emoji (npm: @expo-google-fonts/noto-emoji), the names are those of the Unicode CLDR
(npm: cldr-annotations-full and cldr-annotations-derived-full, folder en). Needs fontTools.
"""

import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

FIRST = 0xF0000
TEXT_BELOW = 0x2190  # Signs such as © are letters of the text's own fonts.

source, annotations, derived, folder = sys.argv[1:]
font = TTFont(source)
glyphs = font.getBestCmap()

ligatures = {}
for table in font["GSUB"].table.LookupList.Lookup[0].SubTable:
    table = getattr(table, "ExtSubTable", table)
    for first, found in table.ligatures.items():
        ligatures.update({(first, *one.Component): one.LigGlyph for one in found})


def plain(emoji):
    """Without what one colour does not show: skin tones, and the wish for a picture."""
    return "".join(c for c in emoji if ord(c) != 0xFE0F and not 0x1F3FB <= ord(c) <= 0x1F3FF)


def drawn(emoji):
    """The one glyph that draws it, or None."""
    parts = [glyphs.get(ord(c)) for c in emoji]
    whole = []
    while parts and None not in parts:
        longest = next((n for n in range(len(parts), 1, -1) if tuple(parts[:n]) in ligatures), 1)
        whole.append(ligatures.get(tuple(parts[:longest]), parts[0]))
        parts = parts[longest:]
    return whole[0] if len(whole) == 1 and not parts else None


names = {}
for file, key in ((annotations, "annotations"), (derived, "annotationsDerived")):
    for emoji, said in json.loads(Path(file).read_text())[key]["annotations"].items():
        bare = plain(emoji)
        alone = len(bare) == 1 and ord(bare) < TEXT_BELOW
        if "tts" in said and bare and not alone and (emoji == bare or bare not in names):
            names[bare] = said["tts"][0]

signs = {emoji: drawn(emoji) for emoji in sorted(names)}
signs = {emoji: glyph for emoji, glyph in signs.items() if glyph}

cmap = CmapSubtable.newSubtable(12)
cmap.platformID, cmap.platEncID, cmap.language = 3, 10, 0
cmap.cmap = {FIRST + n: glyph for n, glyph in enumerate(signs.values())}
font["cmap"].tables = [cmap]
for table in ("GSUB", "STAT", "vhea", "vmtx", "gasp"):
    del font[table]
options = subset.Options(notdef_outline=True, name_IDs=[0, 1, 2, 5, 13, 14], hinting=False)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=cmap.cmap)
subsetter.subset(font)
font.save(Path(folder) / "noto-emoji.ttf")
lines = (f"{emoji}\t{names[emoji]}\n" for emoji in signs)
(Path(folder) / "emoji.tsv").write_text("".join(lines))
