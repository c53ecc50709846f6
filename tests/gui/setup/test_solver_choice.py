"""Choosing a solver in the form: float64 comes with it, its own settings are offered, others are not."""

from pytestqt.qtbot import QtBot

from gui.document import Document
from gui.setup.training_panel import TrainingPanel


def shown(panel: TrainingPanel) -> set[str]:
    """The optimizer's settings that are in sight."""
    form = panel.form
    names = ("learning_rate", "clip_norm", "damping", "history_size", "tolerance_grad", "tolerance_change")
    return {name for name in names if not form.row(f"optimizer.{name}").label.isHidden()}


def test_a_solver_brings_its_digits_and_its_settings(qtbot: QtBot) -> None:
    document = Document()
    panel = TrainingPanel(document)
    qtbot.addWidget(panel)
    assert shown(panel) == {"learning_rate", "clip_norm"}
    panel.form.row("optimizer.kind").committed.emit("optimizer.kind", "levenberg_marquardt", None)
    assert document.value("training.dtype") == "float64"
    assert shown(panel) == {"damping", "tolerance_grad", "tolerance_change"}
    document.undo_stack.undo()
    assert (document.value("optimizer.kind"), document.value("training.dtype")) == ("sgd", "float32")


def test_float32_that_somebody_chose_stays_when_the_solver_is_exchanged(qtbot: QtBot) -> None:
    document = Document()
    panel = TrainingPanel(document)
    qtbot.addWidget(panel)
    document.set_values({"optimizer.kind": "lbfgs", "training.dtype": "float32"})
    panel.form.row("optimizer.kind").committed.emit("optimizer.kind", "levenberg_marquardt", None)
    assert document.value("training.dtype") == "float32"
