"""Predict a file and save predictions in the whole window, over a real run."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from datasets.files import read_table
from engine.frame_prediction import FramePrediction
from engine.report import RunState
from engine.trainer import Trainer
from gui.inspect.predictions_panel import FILE, ROW, ROWS
from gui.main_window import MainWindow
from tests.gui.test_main_window import Make, csv, make, messages, wait_for  # noqa: F401  (fixtures)

PREDICTIONS = 7  # among the pages of the side cards


@pytest.fixture
def main(qtbot: QtBot, make: Make, tmp_path: Path) -> MainWindow:  # noqa: F811
    random = np.random.default_rng(3)
    x = random.normal(size=(60, 2))
    frame = pd.DataFrame({"x": x[:, 0], "気温": x[:, 1], "y": 2 * x[:, 0] - x[:, 1] + 1})
    frame.to_csv(tmp_path / "table.csv", index=False)
    window = make(tmp_path / "table.csv")
    window.go_to_page(PREDICTIONS)
    window.session.run_steps(5)
    qtbot.waitUntil(lambda: window.session.reached == 5)
    wait_for(qtbot, window, RunState.PAUSED)
    return window


@pytest.fixture
def second(tmp_path: Path) -> Path:
    path = tmp_path / "second.csv"
    frame = pd.DataFrame(
        {"id": ["a", "b", "c"], "y": [1.0, 2.0, 3.0], "気温": [0.5, 0.25, None], "x": [1, 2, 3]}
    )
    frame.to_csv(path, index=False)
    return path


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Choose `path` wherever a file is asked for."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path), ""))


def saved(qtbot: QtBot, main: MainWindow, act: Callable[[], object], path: Path) -> pd.DataFrame:
    """Act, accept the choices of the text file, and read it once it is there."""
    saving = main.files.table_saving
    act()
    qtbot.waitUntil(lambda: saving.dialog is not None and saving.dialog.save_button.isEnabled())
    with qtbot.waitSignal(saving.work.ended):
        assert saving.dialog is not None
        saving.dialog.save_button.click()
    return read_table(path).frame


def same_run(main: MainWindow, steps: int) -> Trainer:
    """The same run, without a window."""
    trainer = Trainer(main.document.experiment, main.document.table)
    for _ in range(steps):
        trainer.step()
    return trainer


def predicted(qtbot: QtBot, main: MainWindow, path: Path) -> None:
    page = main.parts.predictions.file_page
    with qtbot.waitSignal(main.predicting.file_predicted):
        main.predicting.predict_file(path)
    assert page.result is not None


def test_a_typed_row_is_predicted_live_and_follows_the_run(qtbot: QtBot, main: MainWindow) -> None:
    panel = main.parts.predictions
    panel.show_page(ROW)
    answer = panel.row_page.answer
    qtbot.waitUntil(lambda: answer.figures.isVisible())
    panel.row_page.form.fields["x"].setText("１.５")
    panel.row_page.form.fields["気温"].setText("-2")
    expected = same_run(main, 5).predict(np.array([[1.5, -2.0]]))[0]

    def value() -> float:
        found = panel.row_page._answer
        return float("nan") if found is None or not found.rows else float(found.rows[0].values[0])

    qtbot.waitUntil(lambda: value() == expected[0])
    main.session.run_steps(3)
    later = same_run(main, 8).predict(np.array([[1.5, -2.0]]))[0]
    qtbot.waitUntil(lambda: value() == later[0])
    panel.row_page.form.fields["x"].setText("abc")
    qtbot.waitUntil(lambda: answer.reason.isVisible())
    assert answer.reason.text() == "x: “abc” is not a number."


def test_only_the_page_in_front_is_asked_for(main: MainWindow) -> None:
    panel = main.parts.predictions
    assert set(panel.fields()) == {"prediction_page", "metrics"}
    panel.show_page(ROW)
    assert set(panel.fields()) == {"typed"}
    panel.show_page(FILE)
    assert panel.fields() == {}
    panel.show_page(ROWS)
    assert set(panel.fields()) == {"prediction_page", "metrics"}


def test_a_second_file_is_predicted_and_saved(
    qtbot: QtBot, main: MainWindow, second: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = main.parts.predictions
    panel.show_page(FILE)
    choose(monkeypatch, second)
    with qtbot.waitSignal(main.predicting.file_predicted):
        panel.file_page._empty._button.click()
    result = panel.file_page.result
    assert result is not None
    assert (result.name, result.rows, result.step) == ("second.csv", 3, 5)
    values = same_run(main, 5).predict(np.array([[1.0, 0.5], [2.0, 0.25]]))
    assert np.array_equal(result.predicted[:2], values)
    assert "the first is row 3" in str(result.gaps)
    out = tmp_path / "out.csv"
    choose(monkeypatch, out)
    frame = saved(qtbot, main, panel.file_page.save_button.click, out)
    assert frame.columns.tolist() == ["id", "y", "気温", "x", "y predicted", "y residual"]
    assert np.array_equal(frame["y predicted"].to_numpy()[:2], values[:, 0])
    assert np.array_equal(frame["y residual"].to_numpy()[:2], values[:, 0] - [1.0, 2.0])
    assert frame.iloc[2, 4:].isna().all()
    assert "Rows without a prediction: 1, the first is row 3. 気温 is empty" in messages(main)


def test_predicting_again_takes_the_parameters_of_now(qtbot: QtBot, main: MainWindow, second: Path) -> None:
    predicted(qtbot, main, second)
    page = main.parts.predictions.file_page
    before = page.result
    main.session.run_steps(4)
    qtbot.waitUntil(lambda: main.session.reached == 9)
    assert page.result is before
    with qtbot.waitSignal(main.predicting.file_predicted):
        page.again_button.click()
    assert page.result is not None
    assert before is not None
    assert page.result.step == 9
    assert not np.array_equal(page.result.predicted, before.predicted, equal_nan=True)


def test_the_table_is_saved_with_its_predictions_while_the_run_goes_on(
    qtbot: QtBot, main: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main.document.set_value("data.validation_fraction", 0.25)
    main.document.set_value("training.epochs", 0)
    main.session.run_or_pause()
    wait_for(qtbot, main, RunState.RUNNING)
    qtbot.waitUntil(lambda: main.session.reached > 20)
    out = tmp_path / "out.csv"
    choose(monkeypatch, out)
    frame = saved(qtbot, main, main.parts.predictions.save_button.click, out)
    assert main.session.state is RunState.RUNNING
    main.session.run_or_pause()
    wait_for(qtbot, main, RunState.PAUSED)
    assert frame.columns.tolist() == ["x", "気温", "y", "y predicted", "y residual", "part"]
    assert frame["part"].value_counts().to_dict() == {"train": 45, "validation": 15}
    assert (frame["y residual"] == frame["y predicted"] - frame["y"]).all()


def test_a_file_without_the_columns_is_told_and_what_was_there_stays(
    qtbot: QtBot, main: MainWindow, second: Path, tmp_path: Path
) -> None:
    predicted(qtbot, main, second)
    before = main.parts.predictions.file_page.result
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    with qtbot.waitSignal(main.predicting.problem_found):
        main.predicting.predict_file(other)
    assert "other.csv has not all the columns that the model reads. Missing are: x, 気温." in messages(main)
    assert main.parts.predictions.file_page.result is before
    with qtbot.waitSignal(main.predicting.problem_found):
        main.predicting.predict_file(tmp_path / "gone.csv")


def test_predicting_is_ended_in_the_middle(qtbot: QtBot, main: MainWindow, tmp_path: Path) -> None:
    large = tmp_path / "large.parquet"
    pd.DataFrame({"x": np.zeros(100_000), "気温": np.ones(100_000)}).to_parquet(large)
    seen: list[object] = []
    main.predicting.file_predicted.connect(seen.append)
    held = pytest.MonkeyPatch()
    advance = FramePrediction.advance
    held.setattr(FramePrediction, "advance", lambda made: made.done or advance(made))  # the first piece only
    with qtbot.waitSignal(main.predicting.progressed):
        main.predicting.predict_file(large)
    bar = main.parts.predicting
    qtbot.waitUntil(bar.isVisible)
    assert seen == []
    with qtbot.waitSignal(main.predicting.ended):
        bar.cancel_button.click()
    assert not bar.isVisible()
    held.undo()
    small = tmp_path / "small.csv"
    small.write_text("x,気温\n1,2\n", encoding="utf-8")
    predicted(qtbot, main, small)
    assert len(seen) == 1


def test_another_document_forgets_the_file(
    qtbot: QtBot,
    main: MainWindow,
    second: Path,
    csv: Path,  # noqa: F811
) -> None:
    predicted(qtbot, main, second)
    main.files.open_file(csv)
    qtbot.waitUntil(lambda: main.parts.predictions.file_page.result is None)


@pytest.mark.parametrize(
    ("code", "words"),
    [("ja", ("ファイルを予測…", "3 行、ステップ 5 で予測")), ("ko", ("파일 예측…", "3행, 스텝 5에서 예측"))],
)
def test_the_page_speaks_the_language_of_the_window(
    qtbot: QtBot, main: MainWindow, second: Path, code: str, words: tuple[str, str]
) -> None:
    predicted(qtbot, main, second)
    main.parts.predictions.show_page(FILE)
    main.choose_language(code)
    page = main.parts.predictions.file_page
    qtbot.waitUntil(lambda: (page.file_button.text(), page._step.text()) == words)


def test_a_doubtful_file_is_asked_about_and_the_answer_remembered(
    qtbot: QtBot, main: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "doubtful.csv"
    path.write_bytes("x;気温\n1,5;2,25\n2,5;3,5\n".encode("cp932"))
    main.predicting.predict_file(path)
    qtbot.waitUntil(lambda: main.files.dialog is not None)
    dialog = main.files.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.import_button.isEnabled)
    with qtbot.waitSignal(main.predicting.file_predicted):
        dialog.import_button.click()
    result = main.parts.predictions.file_page.result
    assert result is not None
    expected = same_run(main, 5).predict(np.array([[1.5, 2.25], [2.5, 3.5]]))
    assert np.array_equal(result.predicted, expected)
    assert main.document.table.name == "table.csv"
    qtbot.waitUntil(lambda: main.files.dialog is None and not main.predicting.reading.is_busy)
    predicted(qtbot, main, path)  # it is not asked once more
    assert main.files.dialog is None


def test_nothing_is_predicted_where_the_choices_are_cancelled(
    qtbot: QtBot, main: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "doubtful.csv"
    path.write_bytes("x;気温\n1,5;2,25\n".encode("cp932"))
    main.predicting.predict_file(path)
    qtbot.waitUntil(lambda: main.files.dialog is not None)
    with qtbot.assertNotEmitted(main.predicting.file_predicted):
        assert main.files.dialog is not None
        main.files.dialog.reject()
    assert not main.predicting.reading.is_busy
