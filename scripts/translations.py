"""The texts of the sources in gui/translations: per language a .ts (for translators) and a .qm (for Qt).

python scripts/translations.py update    read the texts into the .ts files and compile them
python scripts/translations.py check     fail where a text is missing, untranslated or not compiled
"""

import shutil
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "gui" / "translations"
PACKAGES = ("datasets", "engine", "gui")
LANGUAGES = ("ja", "ko")

Text = tuple[str, str]  # context, English


def tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools; what it says is shown only when it fails."""
    command = shutil.which(f"pyside6-{name}", path=sysconfig.get_path("scripts"))
    if command is None:
        sys.exit(f"pyside6-{name} is not installed in {sys.prefix}. Please run: make setup")
    done = subprocess.run(
        [command, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"pyside6-{name} failed:\n{done.stdout}{done.stderr}")


def sources() -> list[Path]:
    """Every Python file that may have a text for people, in a stable order."""
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def read_texts(files: list[Path]) -> None:
    """Let lupdate bring the .ts `files` up to the sources. Line numbers would change with every edit."""
    tool("lupdate", *sources(), "-locations", "none", "-no-obsolete", "-ts", *files)


def compile_texts(ts: Path, qm: Path) -> None:
    """Let lrelease make the .qm of a .ts; what is unfinished stays English."""
    tool("lrelease", ts, "-qm", qm)


def messages(ts: Path) -> dict[Text, bool]:
    """Text -> whether it is translated, for every text of a .ts file."""
    found = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None and bool(translation.text)
            found[context.findtext("name", ""), message.findtext("source", "")] = done
    return found


def complaints(ts: Path, qm: Path, scratch: Path) -> list[str]:
    """What is not up to date in one language."""
    if not ts.exists() or not qm.exists():
        return [f"{ts.name} or {qm.name} is not there"]
    fresh, compiled = scratch / ts.name, scratch / qm.name
    shutil.copyfile(ts, fresh)
    read_texts([fresh])
    before, after = messages(ts), messages(fresh)
    found = [f"not in {ts.name}: {context}: {text!r}" for context, text in after.keys() - before.keys()]
    found += [
        f"no longer used, in {ts.name}: {context}: {text!r}" for context, text in before.keys() - after.keys()
    ]
    found += [
        f"untranslated in {ts.name}: {context}: {text!r}"
        for (context, text), done in before.items()
        if not done
    ]
    compile_texts(ts, compiled)
    if compiled.read_bytes() != qm.read_bytes():
        found.append(f"{qm.name} is not what {ts.name} compiles to")
    return sorted(found)


def files(language: str) -> tuple[Path, Path]:
    """The .ts and the .qm of a language."""
    return FOLDER / f"stepfit_{language}.ts", FOLDER / f"stepfit_{language}.qm"


def update() -> int:
    """Bring the .ts files up to the sources and compile them."""
    FOLDER.mkdir(exist_ok=True)
    read_texts([files(language)[0] for language in LANGUAGES])
    for language in LANGUAGES:
        ts, qm = files(language)
        compile_texts(ts, qm)
        done = messages(ts).values()
        print(f"{ts.name}: {sum(done)} of {len(done)} texts translated")
    return 0


def check() -> int:
    """Print what is not up to date, and return the exit code."""
    with tempfile.TemporaryDirectory() as scratch:
        found = [line for language in LANGUAGES for line in complaints(*files(language), Path(scratch))]
    for line in found:
        print(line)
    if found:
        print("Please run: make translations, and translate what is unfinished.")
    return 1 if found else 0


if __name__ == "__main__":
    actions = {"update": update, "check": check}
    if len(sys.argv) != 2 or sys.argv[1] not in actions:
        sys.exit(str(__doc__))
    sys.exit(actions[sys.argv[1]]())
