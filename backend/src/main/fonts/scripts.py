"""Makes the fonts of scripts that the pack's own letters have not: without hints, and of Chinese,
Japanese and Korean what most texts are written in (the first level of GB 2312 and of Big5, the first of
JIS X 0208, and KS X 1001).

    python3 scripts.py FOLDER_OF_NOTO NotoSansCJK-Regular.ttc FOLDER

The fonts are Noto (Debian: fonts-noto-core and fonts-noto-cjk). Needs fontTools.
"""

import subprocess
import sys
from pathlib import Path

SCRIPTS = {
    "arabic": "NotoNaskhArabic",
    "hebrew": "NotoSerifHebrew",
    "thai": "NotoSerifThai",
    "devanagari": "NotoSerifDevanagari",
    "bengali": "NotoSerifBengali",
    "tamil": "NotoSerifTamil",
    "ethiopic": "NotoSerifEthiopic",
}
HIGH = range(0xA1, 0xFF)
EAST = {
    "gb2312": (range(0xA1, 0xD8), HIGH),
    "euc_jp": (range(0xA1, 0xD0), HIGH),
    "euc_kr": (range(0xA1, 0xC9), HIGH),
    "big5": (range(0xA4, 0xC7), range(0x40, 0xFF)),
}


def characters(code, rows, cells):
    """What a two-byte code has in its rows; of letters alone, no boxes to draw with."""
    for row in rows:
        for cell in cells:
            text = bytes([row, cell]).decode(code, "ignore")
            if len(text) == 1 and ord(text) >= 0x2000 and not 0x2500 <= ord(text) < 0x2600:
                yield text


def subset(source, target, *options):
    subprocess.run(
        [sys.executable, "-m", "fontTools.subset", source, "--no-hinting", f"--output-file={target}", *options],
        check=True,
    )


noto, east, folder = (Path(argument) for argument in sys.argv[1:])
for script, font in SCRIPTS.items():
    subset(noto / f"{font}-Regular.ttf", folder / f"script-{script}.ttf", "--unicodes=*", "--layout-features=*")
wanted = {c for code, (rows, cells) in EAST.items() for c in characters(code, rows, cells)}
subset(
    east,
    folder / "script-han.otf",
    "--font-number=0",
    "--layout-features=ccmp",
    "--unicodes=" + ",".join(f"{ord(c):X}" for c in sorted(wanted)) + ",20-7E",
)
