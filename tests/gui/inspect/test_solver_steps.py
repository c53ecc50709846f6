"""The Step page with a solver: the Jacobian, the trial and the verdict in words, the code that runs."""

import pytest
from pytestqt.qtbot import QtBot

from engine.experiment import SOLVER_KINDS
from engine.report import Phase, SolverStep, StepView
from engine.step_view import step_view
from engine.trainer import Trainer
from gui.inspect.backward_view import BackwardView
from gui.inspect.code_view import CodeView
from gui.inspect.optimizer_text import optimizer_text
from gui.inspect.solver_text import solver_text
from gui.inspect.update_view import UpdateView
from tests.engine.solvers.test_steps import poor


def watched(kind: str = "levenberg_marquardt", *, accepted: bool = True) -> StepView:
    """A step of the run with a trial that was, or was not, taken."""
    trainer = Trainer(*poor(kind))
    for _ in range(40):
        trainer.step(watch=True)
        view = step_view(trainer)
        if view.solver is not None and view.solver.accepted is accepted and not view.solver.stop:
            return view
    raise AssertionError("there is such a step")


def test_the_jacobian_is_shown_row_by_row_under_the_parameters_names(qtbot: QtBot) -> None:
    view, page = watched(), BackwardView()
    qtbot.addWidget(page)
    page.show_step(view, hot=False)
    assert view.jacobian is not None
    assert page.jacobian.text().split() == ["jacobian", "(15,", "4)", "float64", "cpu"]
    model = page.rows.figure_model
    heads = [str(model.headerData(at, page.rows.horizontalHeader().orientation())) for at in range(3)]
    assert heads[1:] == ["b1", "b2"]
    assert not page.rows.isHidden()


def test_other_optimizers_show_none(qtbot: QtBot) -> None:
    page = BackwardView()
    qtbot.addWidget(page)
    page.show_step(watched("lbfgs"), hot=False)
    assert page.jacobian.isHidden()
    assert page.rows.isHidden()


def test_a_rejected_trial_is_said_and_reckoned(qtbot: QtBot) -> None:
    view, page = watched(accepted=False), UpdateView()
    qtbot.addWidget(page)
    page.show_step(view, hot=True)
    assert page.note.text().startswith("Rejected: the trial does not bring the fall")
    text = page.lines.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "Sum of squares at the trial\nS_trial = ‖r(p + d)‖²" in text
    assert "gain = (S − S_trial) / promised" in text
    assert "Damping for the next step: it grows" in text
    assert "Parameter, left as it was\np = p" in text


@pytest.mark.parametrize("kind", SOLVER_KINDS)
def test_an_accepted_one_changes_the_parameter(kind: str, qtbot: QtBot) -> None:
    view, page = watched(kind), UpdateView()
    qtbot.addWidget(page)
    page.show_step(view, hot=True)
    assert page.note.text().startswith("Accepted: ")
    assert "Parameter after the update" in page.lines.text()


def test_the_last_step_says_why_it_is_the_last() -> None:
    done = SolverStep(False, "no_decrease", {"gain": float("nan"), "used": 1.0, "damping": 1.0})
    assert solver_text("levenberg_marquardt", done) == (
        "Rejected: the parameters stay as they were. No further decrease is possible: the run is done."
    )
    flat = SolverStep(False, "gradient", {})
    assert solver_text("lbfgs", flat).startswith("The gradient is below its tolerance")


def test_the_call_that_makes_a_solver() -> None:
    settings = poor("levenberg_marquardt")[0].optimizer
    assert optimizer_text(settings) == (
        "LevenbergMarquardt(damping=0.001, tolerance_grad=1e-12, tolerance_change=1e-12)"
    )
    assert "history_size=10" in optimizer_text(poor("lbfgs")[0].optimizer)


def test_the_code_has_the_lines_of_the_solver_and_marks_all_of_a_phase(qtbot: QtBot) -> None:
    code = CodeView()
    qtbot.addWidget(code)
    code.show_style("", optimizer="levenberg_marquardt")
    lines = code.toPlainText().splitlines()
    assert lines[0] == "while not optimizer.stop:"
    assert [line.strip() for line in lines[3:6]] == [
        "loss.backward(retain_graph=True)",
        "r = residuals(y_pred)",
        "J = jacobian(r, parameters)",
    ]
    code.show_next(Phase.BACKWARD)
    marked = [own.cursor.block().text().strip() for own in code.extraSelections()]
    assert [line for line in marked if line] == [line.strip() for line in lines[3:6]]
    code.show_style("", optimizer="adam")
    assert code.toPlainText().startswith("for x, y in batches:")
    assert "optimizer.step()" in code.toPlainText()
