"""The languages of the window: which there are, switching while running, and translating problems."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from datasets.problems import QT_TRANSLATE_NOOP, Problem

FOLDER = Path(__file__).parent / "translations"
SYSTEM = "system"
NAMES = {"en": "English", "ja": "日本語", "ko": "한국어"}  # each in itself, so that its reader finds it

# What Qt's own dialogs say and its own translations lack; in the order of their contexts.
QT_LACKS = {
    "QFileDialog": (
        QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
        QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    ),
    "QAbstractFileIconProvider": (
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    ),
}


def system_language() -> str:
    """The first language that the system asks for and that there is here, or English."""
    for wanted in QLocale.system().uiLanguages():
        code = wanted.replace("_", "-").split("-")[0].lower()
        if code in NAMES:
            return code
    return "en"


class Languages(QObject):
    """Switches the language of the whole application; widgets hear of it by QEvent.LanguageChange."""

    def __init__(self, app: QCoreApplication, choice: str = SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[tuple[QTranslator, bytes]] = []  # which reads its texts in these bytes
        self.choice = SYSTEM
        self.code = "en"
        self.choose(choice)

    def choose(self, choice: str) -> None:
        """Speak `choice` from now on: "en", "ja", "ko", or "system"."""
        self.choice = choice if choice in NAMES else SYSTEM
        self.code = system_language() if self.choice == SYSTEM else self.choice
        for translator, _ in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(QLocale(self.code))
        if self.code != "en":
            qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._install(qt / f"qtbase_{self.code}.qm")
            self._install(FOLDER / f"stepfit_{self.code}.qm")

    def _install(self, file: Path) -> None:
        """Read `file` as a whole: Qt would map it, and crash where an update writes it anew meanwhile."""
        if not file.is_file():
            return
        translator, texts = QTranslator(self), file.read_bytes()
        if translator.load(texts):
            self._app.installTranslator(translator)
            self._installed.append((translator, texts))


def current_language() -> str:
    """The code of the language that the window speaks."""
    code = QLocale().name().split("_")[0]
    return code if code in NAMES else "en"


def translate_problem(problem: Problem) -> str:
    """The sentence of `problem` in the language of the window, its fields filled in.

    A field that is itself a `Problem` is translated too, so that one may quote another, and so are a role
    and a coding style, which the window calls by its title.
    """
    fields = {name: field_text(name, value) for name, value in problem.fields.items()}
    return QCoreApplication.translate("Problem", problem.template).format(**fields)


def field_text(name: str, value: object) -> object:
    """What stands in a translated sentence for its field `name`."""
    if isinstance(value, Problem):
        return translate_problem(value)
    if name == "style":
        from gui import labels  # and with it numpy, which the first frame does not wait for

        return labels.choice("training.style", value)
    return QCoreApplication.translate("Labels", str(value)) if name == "role" else value
