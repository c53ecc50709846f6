"""Help > Environment: what the program runs on, in two columns, and one button that copies it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.environment import Environment
from engine.environment_text import Fact, facts, plain_text
from gui.cards import text_label

WIDTH = 560  # px


class EnvironmentDialog(QDialog):
    """Shows an `Environment`; what torch tells follows with another one, once it is loaded.

    What is copied is in English in every language, as `python main.py environment` prints it: it is
    for reports that others read.
    """

    def __init__(self, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Environment"))
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(20)
        self._rows.setVerticalSpacing(6)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._waiting = text_label(self.tr("PyTorch is being loaded…"), "small")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy all lines as plain text, in English"))
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 14)
        column.setSpacing(14)
        column.addLayout(self._rows)
        column.addWidget(self._waiting)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(WIDTH)
        self.show_environment(environment)

    def show_environment(self, environment: Environment) -> None:
        """Show other facts; those of torch are waited for while there are none."""
        self._environment = environment
        while self._rows.rowCount():
            self._rows.removeRow(0)
        for fact in facts(environment):
            self._rows.addRow(text_label(_translated(fact.label), "muted"), _value(fact))
        self._waiting.setVisible(environment.torch is None)
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setDefault(True)

    def _copy(self) -> None:
        QApplication.clipboard().setText(plain_text(self._environment))
        self.copy_button.setText(self.tr("Copied"))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Environment", text)


def _value(fact: Fact) -> QLabel:
    label = text_label(_translated(fact.text).format(**fact.fields))
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # sixteen stops on the way to the buttons are too many
    return label
