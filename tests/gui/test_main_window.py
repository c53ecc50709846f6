"""The whole window over a real run: what a person does with it, in every language, to the last click."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFileDialog, QLabel, QMessageBox, QTabBar
from pytestqt.qtbot import QtBot

from datasets.files import read_table
from datasets.problems import Problem
from datasets.synthetic import generate
from engine.lesson_texts import lesson_body
from engine.lessons import lesson_names
from engine.report import FrameRequest, Report, RunState, StepUnit
from gui import app, labels, theme
from gui.help_dialogs import AboutDialog, ShortcutsDialog
from gui.main_window import MainWindow
from gui.opening import open_file
from gui.settings import WindowSettings
from gui.side_panels import NARROW
from gui.window import USUAL_SIZE

Button = QMessageBox.StandardButton
LOADING = 120_000  # ms: torch is imported by the first run of the process
ROWS = "x,y,気温\n" + "\n".join(f"{n},{2 * n + 1},{20 + n}" for n in range(8)) + "\n"

Make = Callable[..., MainWindow]


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication) -> Make:
    """Makes a window as the application does; every one is closed at the end."""
    made: list[MainWindow] = []

    def make_one(file: Path | None = None, *, begun: bool = True) -> MainWindow:
        start = app.Start(qapp)
        qtbot.addWidget(start.window, before_close_func=lambda _: give_up(made))
        start.window.show()
        qtbot.waitUntil(lambda: start.window._was_painted)
        made.append(start.fill())
        if begun:
            app.begin(made[-1], file)
            wait_for(qtbot, made[-1], RunState.READY)
        return made[-1]

    return make_one


def give_up(made: list[MainWindow]) -> None:
    """Nobody is there to be asked about unsaved changes; the next test begins in English."""
    for main in made:
        main.document.undo_stack.setClean()
        main._languages.choose("en")


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def wait_for(qtbot: QtBot, main: MainWindow, state: RunState) -> None:
    qtbot.waitUntil(lambda: main.session.state is state, timeout=LOADING)


def messages(main: MainWindow) -> str:
    return " ".join(main.parts.messages.texts())


def status(main: MainWindow) -> str:
    return " ".join(label.text() for label in main.parts.status.findChildren(QLabel))


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """Answer every question with `button`; the questions are collected."""
    asked: list[str] = []

    def exec_(box: QMessageBox) -> int:
        asked.append(box.text())
        return button.value

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked


class TestStart:
    def test_the_first_window_fits_on_the_screen(self, make: Make) -> None:
        main = make(begun=False)
        room = main.window.screen().availableSize()
        assert main.window.width() <= room.width()
        assert main.window.height() < room.height()

    def test_the_frame_shows_without_what_takes_time_to_load(self) -> None:
        """In a process of its own: here all is loaded already."""
        import subprocess
        import sys

        code = """
import sys
from gui import app
start = app.Start(app.make_application())
def report():
    print([name for name in ("numpy", "pandas", "pyqtgraph", "torch") if name in sys.modules])
    start.app.quit()
start.window.painted.connect(report)
start.window.show()
start.app.exec()
"""
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "[]"

    def test_a_lesson_is_loaded_and_one_key_runs_it(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        assert main.document.table.rows == 2000
        assert "A cubic fitted to the sine" in main.window.windowTitle()
        assert main.window.focusWidget() is main.parts.run_bar.run_button
        qtbot.keyClick(main.parts.run_bar.run_button, Qt.Key.Key_Space)
        wait_for(qtbot, main, RunState.RUNNING)

    def test_the_first_start_shows_what_the_lesson_is_about(self, make: Make) -> None:
        main = make()
        assert main.parts.lesson.isVisible()
        assert main.parts.lesson.text.toPlainText().startswith(
            lesson_body("sine-autograd", "en").partition("\n")[0]
        )

    def test_a_file_of_the_command_line_is_opened(self, make: Make, csv: Path) -> None:
        main = make(csv)
        assert main.document.table.columns == ("x", "y", "気温")
        assert WindowSettings().recent_files == (csv,)

    def test_a_file_that_cannot_be_read_is_told_and_the_window_stays(
        self, qtbot: QtBot, make: Make, tmp_path: Path
    ) -> None:
        main = make(begun=False)
        app.begin(main, tmp_path / "nothing.csv")
        qtbot.waitUntil(lambda: "nothing.csv" in messages(main))
        main.files.open_lesson("line-mse")
        wait_for(qtbot, main, RunState.READY)
        assert main.document.table.rows == 100


class TestRun:
    def test_run_pause_step_back_and_reset(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.RUNNING)
        qtbot.waitUntil(lambda: main.session.reached > 0)
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.PAUSED)
        at = main.session.reached
        main.actions.steps[StepUnit.BATCH].trigger()
        qtbot.waitUntil(lambda: main.session.reached == at + 1)
        main.actions.back.trigger()
        qtbot.waitUntil(lambda: main.session.reached == at)
        main.parts.timeline.step_wanted.emit(0)
        qtbot.waitUntil(lambda: main.session.reached == 0)
        main.actions.reset.trigger()
        wait_for(qtbot, main, RunState.READY)

    def test_the_timeline_leads_to_the_start_and_to_the_end_again(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.session.run_steps(60)
        slider = main.parts.timeline.slider
        qtbot.waitUntil(lambda: slider.maximum() == 60 and main.session.state is RunState.PAUSED)
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(1, 15))
        qtbot.waitUntil(lambda: main.session.state is RunState.READY)
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(1, 15))
        qtbot.keyClick(slider, Qt.Key.Key_End)
        qtbot.waitUntil(lambda: main.session.state is RunState.PAUSED)
        assert "step 60" in status(main)

    def test_so_many_steps(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.parts.run_bar.steps_box.setValue(25)
        main.parts.run_bar.many_button.click()
        qtbot.waitUntil(lambda: main.session.reached == 25 and main.session.state is RunState.PAUSED)
        qtbot.waitUntil(lambda: "step 25" in status(main))

    def test_step_in_fast_succession_loses_no_step_and_not_the_keyboard(
        self, qtbot: QtBot, make: Make
    ) -> None:
        main = make()
        button = main.parts.run_bar.step_button
        button.setFocus()
        for _ in range(7):
            qtbot.keyClick(button, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: main.parts.timeline.slider.value() == 7, timeout=LOADING)
        assert main.window.focusWidget() is button

    def test_step_while_it_runs_pauses(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.RUNNING)
        main.actions.steps[StepUnit.BATCH].trigger()
        wait_for(qtbot, main, RunState.PAUSED)

    def test_back_by_a_phase(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.parts.sides.set_front((5,))
        for _ in range(2):
            main.actions.steps[StepUnit.PHASE].trigger()
        qtbot.waitUntil(lambda: "next: backward" in main.parts.step._title.text())
        main.actions.backs[StepUnit.PHASE].trigger()
        qtbot.waitUntil(lambda: "next: loss" in main.parts.step._title.text())

    def test_clearing_gradients_is_a_setting_that_can_be_undone(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        box = main.parts.step.zero_grad.clears
        box.click()
        assert main.document.value("training.zero_grad") is False
        main.document.undo_stack.undo()
        assert box.isChecked()
        assert main.document.value("training.zero_grad") is True

    def test_a_phase_at_a_time(self, qtbot: QtBot, make: Make) -> None:
        main = make()

        def after_one_phase(report: Report) -> bool:  # one that was asked for before may still come first
            return (report.step, report.phase.value) == (0, "loss")

        with qtbot.waitSignal(main._worker.reported, check_params_cb=after_one_phase):
            main.actions.steps[StepUnit.PHASE].trigger()

    def test_settings_change_while_it_runs_and_are_undone(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.RUNNING)
        qtbot.waitUntil(lambda: main.session.reached > 0)
        before = main.document.experiment
        main.document.set_value("optimizer.learning_rate", 5e-7)
        assert main.window.isWindowModified()
        main.actions.undo.trigger()
        assert main.document.experiment == before
        assert not main.window.isWindowModified()
        assert main.session.state is RunState.RUNNING

    def test_another_document_begins_with_empty_plots(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.session.run_steps(20)
        qtbot.waitUntil(lambda: len(main.parts.loss.history.steps("loss")) == 20)
        main.files.open_lesson("line-mse")
        qtbot.waitUntil(lambda: main.document.table.rows == 100)
        qtbot.waitUntil(lambda: len(main.parts.loss.history.steps("loss")) == 0)
        assert main.parts.timeline.slider.maximum() == 0

    def test_what_waits_for_a_reset_is_said_on_the_button(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.actions.steps[StepUnit.BATCH].trigger()
        qtbot.waitUntil(lambda: main.session.reached == 1)
        main.document.set_value("model.degree", 4)
        button = main.parts.run_bar.reset_button
        qtbot.waitUntil(lambda: bool(button.property("accented")))
        main.actions.reset.trigger()
        qtbot.waitUntil(lambda: not button.property("accented"))

    def test_a_rate_that_is_too_large_is_said_in_a_sentence(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.document.set_value("optimizer.learning_rate", 1.0)
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.DIVERGED)
        assert "Lower the learning rate" in messages(main)
        main.actions.reset.trigger()
        wait_for(qtbot, main, RunState.READY)
        assert messages(main) == ""

    def test_an_impossible_run_is_said_and_made_possible(self, qtbot: QtBot, make: Make, csv: Path) -> None:
        main = make(csv)
        main.document.set_value("loss.kind", "cross_entropy")
        wait_for(qtbot, main, RunState.FAILED)
        assert "softmax" in messages(main)
        main.actions.undo.trigger()
        wait_for(qtbot, main, RunState.READY)
        qtbot.waitUntil(lambda: messages(main) == "")


class TestFiles:
    def test_a_dropped_file_is_opened(self, qtbot: QtBot, make: Make, csv: Path) -> None:
        main = make()
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(csv))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(main.window, enter)
        assert enter.isAccepted()
        main.window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
        qtbot.waitUntil(lambda: main.document.table.rows == 8)
        assert "rows" in main.window.windowTitle()

    def test_an_experiment_is_saved_and_opened_again(
        self, qtbot: QtBot, make: Make, csv: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        main = make(csv)
        main.document.set_value("optimizer.learning_rate", 0.003)
        path = csv.with_name("mine.toml")
        monkeypatch.setattr("gui.file_commands.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
        main.actions.save.trigger()
        assert path.exists()
        assert not main.window.isWindowModified()
        main.files.new()
        qtbot.waitUntil(lambda: main.document.table.rows == 5)
        main.files.open_file(path)
        qtbot.waitUntil(lambda: main.document.table.rows == 8)
        assert main.document.experiment.optimizer.learning_rate == 0.003
        assert main.document.path == path

    @pytest.mark.parametrize("typed", ["mine.csv", "mine", "run 1.5"])
    def test_an_experiment_never_takes_the_name_of_a_table(
        self, make: Make, csv: Path, monkeypatch: pytest.MonkeyPatch, typed: str
    ) -> None:
        main = make(csv)
        path = csv.with_name(typed)
        monkeypatch.setattr("gui.file_commands.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
        main.actions.save_as.trigger()
        assert csv.with_name(f"{typed}.toml").exists()
        assert not path.exists()

    @pytest.mark.parametrize(("answer", "kept"), [(Button.No, True), (Button.Yes, False)])
    def test_a_file_that_the_dialog_did_not_ask_about_is_asked_about(
        self, make: Make, csv: Path, monkeypatch: pytest.MonkeyPatch, answer: Button, kept: bool
    ) -> None:
        main = make(csv)
        there = csv.with_name("mine.toml")
        there.write_text("precious", encoding="utf-8")
        typed = str(csv.with_name("mine"))
        monkeypatch.setattr("gui.file_commands.QFileDialog.getSaveFileName", lambda *_: (typed, ""))
        monkeypatch.setattr("gui.file_commands.QMessageBox.question", lambda *_: answer)
        main.actions.save_as.trigger()
        assert (there.read_text(encoding="utf-8") == "precious") is kept

    def test_a_new_table_waits_for_numbers_and_has_the_keyboard(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.actions.pages[2].trigger()
        main.files.new()
        qtbot.waitUntil(lambda: "No row is complete yet" in messages(main))
        view = main.parts.data.view
        qtbot.waitUntil(lambda: main.window.focusWidget() is view)
        view.table_model.type_cell(view.table_model.index(0, 0), "1")
        view.table_model.type_cell(view.table_model.index(0, 1), "2")
        wait_for(qtbot, main, RunState.READY)

    def test_the_last_file_asked_for_while_another_is_read_is_opened(
        self, qtbot: QtBot, make: Make, csv: Path
    ) -> None:
        main = make()
        other = csv.with_name("other.csv")
        other.write_text("x,y\n1,2\n3,4\n", encoding="utf-8")
        for path in (csv, csv.with_name("nowhere.csv"), other):
            main.files.open_file(path)
        qtbot.waitUntil(lambda: main.document.table.name == "other.csv")
        assert messages(main) == ""

    def test_what_cannot_be_written_is_told(
        self, make: Make, csv: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        main = make(csv)
        nowhere = csv.parent / "nowhere" / "mine.toml"
        monkeypatch.setattr("gui.file_commands.QFileDialog.getSaveFileName", lambda *_: (str(nowhere), ""))
        main.actions.save_as.trigger()
        assert "nowhere" in messages(main)

    def test_the_table_is_saved_alone(
        self, qtbot: QtBot, make: Make, csv: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        main = make(csv)
        copy = csv.with_name("copy.csv")
        monkeypatch.setattr("gui.file_commands.QFileDialog.getSaveFileName", lambda *_: (str(copy), ""))
        main.actions.save_table.trigger()
        dialog = main.files.table_saving.dialog
        assert dialog is not None
        qtbot.waitUntil(dialog.save_button.isEnabled)
        with qtbot.waitSignal(main.files.table_saving.work.ended):
            dialog.save_button.click()
        assert copy.read_text(encoding="utf-8-sig") == ROWS

    def test_another_format_is_chosen_by_its_filter(
        self, qtbot: QtBot, make: Make, csv: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        main = make(csv)
        offered: list[str] = []

        def choose(*args: str) -> tuple[str, str]:
            offered.extend(args[3].split(";;"))
            return str(csv), next(each for each in offered if "xlsx" in each)

        monkeypatch.setattr("gui.file_commands.QFileDialog.getSaveFileName", choose)
        with qtbot.waitSignal(main.files.table_saving.work.ended):
            main.actions.save_table.trigger()
        assert len(offered) == 4
        assert csv.read_text(encoding="utf-8") == ROWS
        assert read_table(csv.with_suffix(".xlsx")).rows == main.document.table.rows

    def test_lessons_samples_and_recent_files_are_in_the_menu(
        self, qtbot: QtBot, make: Make, csv: Path
    ) -> None:
        main = make(csv)
        main.menus.lessons.aboutToShow.emit()
        groups = [action.menu() for action in main.menus.lessons.actions() if action.menu()]
        titles = [action.text() for group in groups for action in group.actions()]
        assert titles == [labels.lesson(name) for name in lesson_names()]
        for menu, text in (
            (main.menus.samples, "Iris"),
            (main.menus.recent, "rows.csv"),
        ):
            menu.aboutToShow.emit()
            assert any(text in action.text() for action in menu.actions())
        iris = next(action for action in main.menus.samples.actions() if "Iris" in action.text())
        iris.trigger()
        qtbot.waitUntil(lambda: main.document.table.rows == 150)


def test_the_table_is_edited_from_the_menu_where_it_is_shown(make: Make) -> None:
    main = make()
    view, actions = main.parts.data.view, main.parts.data.view.table_actions
    main.go_to_page(1)
    view.selectRow(2)
    main.menus.table.aboutToShow.emit()
    assert actions.remove_rows in main.menus.table.actions()
    rows = main.document.table.rows
    actions.remove_rows.trigger()
    assert main.document.table.rows == rows - 1
    main.go_to_page(2)
    main.menus.table.aboutToShow.emit()
    assert not actions.remove_rows.isEnabled()
    main.menus.table.aboutToHide.emit()
    assert actions.remove_rows.isEnabled()


class TestLessons:
    def test_the_list_of_all_is_in_the_menu_and_opens_one(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.go_to_page(1)
        main.menus.lessons.aboutToShow.emit()
        main.menus.lessons.actions()[0].trigger()
        page = main.parts.lesson
        assert page.isVisible()
        assert main.window.focusWidget() is page.browser.field
        qtbot.keyClicks(page.browser.field, "exclusive")
        qtbot.keyClick(page.browser.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: main.document.table.rows == 4)
        qtbot.waitUntil(page.text.isVisible)
        assert "Exclusive or" in main.window.windowTitle()

    def test_who_is_on_another_page_stays_there_when_a_lesson_opens(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.go_to_page(1)
        main.files.open_lesson("xor")
        qtbot.waitUntil(lambda: main.document.table.rows == 4)
        assert main.parts.data.isVisible()
        assert not main.parts.lesson.isVisible()

    def test_a_table_is_not_left_behind_the_page_of_the_lessons(
        self, qtbot: QtBot, make: Make, csv: Path
    ) -> None:
        main = make()
        assert main.parts.lesson.isVisible()
        main.files.open_file(csv)
        qtbot.waitUntil(lambda: main.document.table.rows == 8)
        assert main.parts.data.isVisible()
        main.go_to_page(2)
        main.files.open_sample("diabetes")
        qtbot.waitUntil(lambda: main.document.table.rows > 8)
        assert main.parts.prepare.isVisible()

    def test_a_link_in_a_text_opens_the_lesson_it_leads_to(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.parts.lesson.text.anchorClicked.emit(QUrl("lesson:line-mse"))
        qtbot.waitUntil(lambda: main.document.table.rows == 100)

    def test_a_check_leaves_the_run_of_the_window_alone(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.session.run_steps(5)
        qtbot.waitUntil(lambda: main.session.reached == 5 and main.session.state is RunState.PAUSED)
        with qtbot.waitSignal(main.parts.lesson.checker.checked, timeout=LOADING):
            main.parts.lesson.checker.start("autograd-scalars")
        assert main.parts.lesson.checker.verdicts() == {"autograd-scalars": True}
        assert main.session.reached == 5
        assert main.session.state is RunState.PAUSED


class TestClosing:
    def test_while_a_lesson_is_checked(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        checker = main.parts.lesson.checker
        checker.start("sine-dynamic")
        qtbot.waitUntil(lambda: checker.progress is not None)
        assert main.window.close()
        assert not any(work.isRunning() for work in checker._alive)

    @pytest.mark.parametrize(
        ("button", "closes"),
        [(QMessageBox.StandardButton.Discard, True), (QMessageBox.StandardButton.Cancel, False)],
    )
    def test_unsaved_changes_are_asked_about(
        self, make: Make, monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton, closes: bool
    ) -> None:
        main = make()
        main.document.set_value("optimizer.learning_rate", 1e-7)
        asked = answer(monkeypatch, button)
        assert main.window.close() is closes
        assert len(asked) == 1

    def test_saving_when_asked_saves(self, make: Make, csv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        main = make(csv)
        main.document.set_value("optimizer.learning_rate", 1e-7)
        path = csv.with_name("kept.toml")
        answer(monkeypatch, QMessageBox.StandardButton.Save)
        monkeypatch.setattr("gui.file_commands.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
        assert main.window.close()
        assert "1e-07" in path.read_text(encoding="utf-8")

    def test_while_it_runs(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.RUNNING)
        assert main.window.close()
        assert not main._worker.isRunning()

    def test_while_torch_is_loading_or_a_file_is_read(self, make: Make, csv: Path) -> None:
        main = make(begun=False)
        app.begin(main, csv)
        assert main.window.close()
        other = make(begun=False)
        other.session.start()
        assert other.window.close()
        assert not other._worker.isRunning()

    def test_while_the_window_is_being_filled(self, qtbot: QtBot, make: Make) -> None:
        main = make(begun=False)
        assert main.window.close()
        app.begin(main, None)  # comes late
        assert not main.files.loading.is_busy

    def test_no_thread_begins_once_it_is_closed(self, make: Make, csv: Path) -> None:
        main = make(begun=False)
        app.begin(main, csv)
        main.window.close()
        main.files.busy_changed.emit(False)  # the reading is over, and says so late
        assert not main._worker.isRunning()

    def test_the_window_goes_before_its_threads_do(self, make: Make) -> None:
        main = make(begun=False)
        shown = []
        main.window.closing.connect(lambda: shown.append(main.window.isVisible()))
        main.window.close()
        assert shown == [False]

    def test_after_a_failure(self, qtbot: QtBot, make: Make, csv: Path) -> None:
        main = make(csv)
        main.document.set_value("loss.kind", "cross_entropy")
        wait_for(qtbot, main, RunState.FAILED)
        main.document.undo_stack.setClean()
        assert main.window.close()

    def test_the_shape_of_the_window_is_remembered(self, qtbot: QtBot, make: Make) -> None:
        main = make(begun=False)
        main.window.resize(1300, 700)
        main.parts.sides.set_front((4, 6))
        main.window.close()
        again = make(begun=False)
        again.window.resize(1300, 700)
        qtbot.waitUntil(lambda: again.parts.sides.right.count() == 5)
        assert again.parts.sides.left.currentWidget() is again.parts.training


class TestAppearance:
    @pytest.mark.parametrize("code", ["en", "ja", "ko"])
    def test_every_part_opens_in_every_language(self, qtbot: QtBot, make: Make, code: str) -> None:
        main = make(begun=False)
        main.choose_language(code)
        qtbot.waitUntil(lambda: (main.actions.reset.text() == "Reset") is (code == "en"))
        for tabs in (main.parts.sides.left, main.parts.sides.right):
            for index in range(tabs.count()):
                tabs.setCurrentIndex(index)
                assert tabs.tabText(index)
                assert not main.window.grab().isNull()
        shortcuts = ShortcutsDialog(main.actions, main.parts.data.view.table_actions, main.window)
        words = {label.text() for label in shortcuts.findChildren(QLabel)}
        assert {"F5", "Ctrl+1", "Ctrl+Shift+I", "Ctrl+Z"} <= words
        for dialog in (shortcuts, AboutDialog(main.window)):
            dialog.show()
            assert not dialog.grab().isNull()
            dialog.close()
        assert WindowSettings().language == code

    def test_light_and_dark(self, make: Make) -> None:
        main = make(begun=False)
        main.actions.themes["dark"].trigger()
        assert theme.tokens() is theme.DARK
        assert WindowSettings().theme == "dark"
        main.actions.themes["light"].trigger()
        assert theme.tokens() is theme.LIGHT

    def test_panels_that_were_put_away_stay_away_at_the_next_start(self, make: Make) -> None:
        first = make(begun=False)
        first.window.resize(USUAL_SIZE)
        for name in ("loss", "inspect"):
            first.actions.panels[name].setChecked(False)
        first.window.close()
        again = make(begun=False)
        again.window.resize(USUAL_SIZE)
        shut = {name for name, action in again.actions.panels.items() if not action.isChecked()}
        assert shut == {"loss", "inspect"}
        assert again.parts.lower.isHidden()
        assert again.parts.sides.right_card.isHidden()
        assert not again.parts.upper.isHidden()

    def test_what_was_seen_in_the_middle_is_seen_at_the_next_start(self, make: Make) -> None:
        first = make(begun=False)
        name = list(first.actions.upper_views)[-1]
        first.actions.panels["fit"].setChecked(False)
        first.actions.upper_views[name].trigger()
        assert first.actions.panels["fit"].isChecked()
        assert first.parts.upper.front == name
        first.window.close()
        assert make(begun=False).parts.upper.front == name

    def test_a_narrow_window_gathers_its_pages_at_the_left(self, qtbot: QtBot, make: Make) -> None:
        main = make(begun=False)
        sides = main.parts.sides
        main.window.resize(1440, 900)
        qtbot.waitUntil(lambda: sides.left.count() == 5)
        main.window.resize(NARROW - 100, 640)
        qtbot.waitUntil(lambda: sides.left.count() == 10)
        assert sides.right_card.isHidden()
        main.window.resize(1440, 900)
        qtbot.waitUntil(lambda: sides.right.count() == 5)
        assert not sides.right_card.isHidden()

    def test_panels_are_put_away_and_back(self, make: Make) -> None:
        main = make(begun=False)
        main.window.resize(USUAL_SIZE)
        for name, card in (
            ("setup", main.parts.sides.left_card),
            ("inspect", main.parts.sides.right_card),
            ("fit", main.parts.upper),
            ("loss", main.parts.lower),
            ("timeline", main.parts.timeline),
        ):
            main.actions.panels[name].setChecked(False)
            assert card.isHidden()
            main.actions.panels[name].setChecked(True)
            assert not card.isHidden()

    def test_every_area_that_takes_the_keyboard_by_tab_has_a_name(self, make: Make) -> None:
        """What has words of its own needs none; plots, tables and what scrolls have none to read out."""
        main = make()
        areas = [
            area
            for area in main.window.findChildren(QAbstractScrollArea)
            if area.focusPolicy() & Qt.FocusPolicy.TabFocus and area.window() is main.window
        ]
        assert main.parts.fit.plot in areas
        assert [area for area in areas if not area.accessibleName()] == []

    def test_hidden_panels_ask_for_nothing(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        for name in ("fit", "loss", "inspect"):
            main.actions.panels[name].setChecked(False)
        wanted = main.session._wanted()
        assert wanted == FrameRequest()


def test_an_error_nobody_expected_is_a_message_and_in_the_log(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from gui import failures

    main = make(begun=False)
    monkeypatch.setattr(failures, "log_file", lambda: tmp_path / "stepfit.log")
    hook = failures.Failures()
    hook.failed.connect(main.parts.messages.show_problem)
    try:
        raise ZeroDivisionError("a bug")
    except ZeroDivisionError as error:
        hook._on_exception(type(error), error, error.__traceback__)
    assert "ZeroDivisionError" in messages(main)
    assert str(tmp_path / "stepfit.log") in messages(main)
    assert "a bug" in caplog.text
    problem = Problem("There is no file {path}. Check its name and folder.", path="a.csv")
    hook._on_exception(Problem, problem, None)
    assert "a.csv" in messages(main)


class TestCalculator:
    def results(self, main: MainWindow) -> list[str]:
        return main.parts.calculator.transcript.toPlainText().splitlines()

    def type_line(self, qtbot: QtBot, main: MainWindow, text: str, expected: str) -> None:
        line = main.parts.calculator.input
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: expected in self.results(main), timeout=LOADING)

    def test_lines_are_worked_out_at_rest_and_while_the_run_goes_on(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.window.resize(USUAL_SIZE)
        main.go_to_page(main.parts.sides.pages().index(main.parts.calculator))
        assert main.window.focusWidget() is main.parts.calculator.input
        self.type_line(qtbot, main, "X.shape", "(2000, 1)")
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.RUNNING)
        self.type_line(qtbot, main, "A = tensor([[1., 2.]])", "A · (1, 2) · float32")
        self.type_line(qtbot, main, "A @ A.T", "[[5.]]")
        self.type_line(qtbot, main, "A @ A", "(1, 2) @ (1, 2): the inner sizes 2 and 1 differ. Try A @ A.T.")
        qtbot.waitUntil(lambda: main.parts.calculator.names.names[0].name == "A")
        assert main.session.state is RunState.RUNNING

    def test_where_no_run_can_be_built_lines_are_worked_out(
        self, qtbot: QtBot, make: Make, csv: Path
    ) -> None:
        main = make(csv)
        main.window.resize(USUAL_SIZE)
        main.document.set_value("loss.kind", "cross_entropy")
        wait_for(qtbot, main, RunState.FAILED)
        main.go_to_page(main.parts.sides.pages().index(main.parts.calculator))
        self.type_line(qtbot, main, "ones(2, 3).sum()", "6.0")
        self.type_line(qtbot, main, "X", "There is no X here: it comes with a run that has such rows. "
                       "Numbers of your own stand in tensor([…]).")  # fmt: skip


def test_every_page_is_one_key_away_also_where_its_card_is_hidden(qtbot: QtBot, make: Make) -> None:
    main = make()
    main.window.resize(USUAL_SIZE)
    for number, (action, page) in enumerate(zip(main.actions.pages, main.parts.sides.pages(), strict=True)):
        main.actions.panels["setup"].setChecked(False)
        main.actions.panels["inspect"].setChecked(False)
        action.trigger()
        qtbot.waitUntil(page.isVisible)
        focused = main.window.focusWidget()
        assert number in main.parts.sides.front()
        assert focused is not None
        assert page.isAncestorOf(focused) or isinstance(focused, QTabBar)


class TestFormula:
    def test_a_formula_is_proposed_bounded_while_it_runs_and_undone(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.files.open_generated("line")
        qtbot.waitUntil(lambda: main.document.table.name == "line", timeout=LOADING)
        panel, document = main.parts.model, main.document
        main.go_to_page(main.parts.sides.pages().index(panel))
        document.set_values({"training.style": "", "training.epochs": 0, "loss.kind": "mean_squared"})
        document.set_values({"model.kind": "linear", "model.formula": "", "optimizer.learning_rate": 0.1})
        kind = panel.form.row("model.kind").field
        kind.setCurrentIndex(kind.findData("formula"))
        kind.activated.emit(kind.currentIndex())
        assert document.value("model.formula") == "a + b*x"
        table = panel.formula_part.table
        wait_for(qtbot, main, RunState.READY)
        main.actions.run.trigger()
        self.wait_for_value(qtbot, main, "b", 2.0)
        upper = table.row("b").fields["upper"]
        upper.setText("1.5")
        upper.commit()
        self.wait_for_value(qtbot, main, "b", 1.5)
        document.undo_stack.undo()
        self.wait_for_value(qtbot, main, "b", 2.0)
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.PAUSED)

    def wait_for_value(self, qtbot: QtBot, main: MainWindow, name: str, value: float) -> None:
        label = main.parts.model.formula_part.table.row(name)._value

        def shown() -> float:
            text = label.text().removeprefix("= ").replace("−", "-")
            return float(text) if text else float("nan")

        qtbot.waitUntil(lambda: abs(shown() - value) < 1e-3, timeout=LOADING)

    def test_the_true_curve_of_a_lesson_is_drawn(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.files.open_lesson("logistic-13")
        key = main.parts.fit.legend.keys["truth"]
        qtbot.waitUntil(lambda: main.document.value("data.truth") != "", timeout=LOADING)
        assert key.isVisible()
        main.document.set_value("data.truth", "")
        assert not key.isVisible()
        main.document.undo_stack.undo()
        assert key.isVisible()

    def test_without_a_target_the_panels_show_what_goes_in_and_out(self, qtbot: QtBot, make: Make) -> None:
        main = make()
        main.files.open_lesson("perceptron")
        qtbot.waitUntil(lambda: main.document.table.targets == (), timeout=LOADING)
        main.go_to_page(main.parts.sides.pages().index(main.parts.predictions))
        main.actions.steps[StepUnit.BATCH].trigger()
        qtbot.waitUntil(lambda: main.session.state is RunState.PAUSED, timeout=LOADING)
        panel = main.parts.predictions
        qtbot.waitUntil(lambda: "No column is the target" in panel._note.text())
        assert "sum of its outputs" in main.parts.fit.plot.hint
        assert messages(main) == "" or "one row" in messages(main)


class TestGenerating:
    def test_a_rule_is_chosen_and_made_anew_while_it_trains(
        self, qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        main = make()
        document = main.document
        calm = {"optimizer.learning_rate": 0.01, "loss.kind": "mean_squared", "training.epochs": 0}
        main.menus.samples.aboutToShow.emit()
        next(each for each in main.menus.samples.actions() if each.text() == "Spiral…").trigger()
        form = main.generating.dialog
        assert form is not None
        form.rows.setText("300")
        form.rows.commit()
        form.ok.click()
        qtbot.waitUntil(lambda: document.table.name == "spiral", timeout=LOADING)
        assert (document.experiment.data.generator, document.experiment.data.rows) == ("spiral", 300)
        assert document.experiment.model.kind == "linear", "the lesson's formula is about other columns"
        assert main.generating.dialog is None
        document.set_values(calm)
        wait_for(qtbot, main, RunState.READY)
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.RUNNING)
        main.actions.generate.trigger()
        form = main.generating.dialog
        assert form is not None
        assert form.data == document.experiment.data
        form._set("seed", 5)
        form.ok.click()
        qtbot.waitUntil(lambda: document.experiment.data.seed == 5, timeout=LOADING)
        assert document.table.equals(generate("spiral", 300, seed=5))
        assert main.session.state is RunState.RUNNING
        main.actions.run.trigger()
        wait_for(qtbot, main, RunState.PAUSED)
        path = tmp_path / "mine.toml"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        main.actions.save_as.trigger()
        assert [file.name for file in tmp_path.glob("mine*")] == ["mine.toml"], "no rows beside it"
        assert open_file(path).table.equals(document.table)
        document.undo_stack.undo()
        assert document.table.equals(generate("spiral", 300))


def test_no_two_commands_share_a_key(make: Make) -> None:
    keys: dict[str, set[str]] = {}
    for action in make().findChildren(QAction):
        for key in action.shortcuts():
            keys.setdefault(key.toString(), set()).add(action.text())
    assert len(keys) > 30
    assert {key: texts for key, texts in keys.items() if len(texts) > 1} == {}
