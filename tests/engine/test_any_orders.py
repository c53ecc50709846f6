"""Whatever is asked of a run, in whatever order: a step gone back to is the step that it was."""

from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from engine.experiment import Experiment
from engine.loop import TrainingLoop
from engine.report import Phase, StepUnit
from tests.engine.runs import drive, looped, network, numbers, recipe, same, values, with_cell

UNITS = st.sampled_from(StepUnit)
ORDERS = st.one_of(
    st.tuples(st.just("resume"), st.integers(0, 7)),
    st.tuples(st.just("step"), UNITS, st.integers(1, 4)),
    st.tuples(st.just("back"), UNITS),
    st.tuples(st.just("go_to"), st.integers(0, 30)),
    st.tuples(st.just("set"), st.just("optimizer__learning_rate"), st.sampled_from((0.01, 0.1))),
    st.tuples(st.just("set"), st.just("optimizer__kind"), st.sampled_from(("sgd", "adam"))),
    st.tuples(st.just("set"), st.just("training__batch_size"), st.sampled_from((0, 4, 5))),
    st.tuples(st.just("set"), st.just("model__dropout"), st.sampled_from((0.0, 0.5))),
    st.tuples(st.just("set"), st.just("loss__l2"), st.sampled_from((0.0, 0.1))),
    st.tuples(st.just("cell"), st.integers(0, 22)),
)
# A change after going back begins another way from there, as going on does.
ONWARD = ("resume", "step", "set", "cell")


class Run:
    """A loop, and the parameters seen after each of its steps as far as they still are its steps."""

    def __init__(self) -> None:
        self.experiment: Experiment = network(model__dropout=0.2)
        self.table = numbers()
        self.loop: TrainingLoop = looped(self.experiment, self.table)
        self.seen: dict[int, list[Tensor]] = {}
        self.look()

    @property
    def ended(self) -> int:
        """Steps whose last phase is done: those can be gone back to."""
        trainer = self.loop.trainer
        return trainer.step_count - (trainer.phase is Phase.ZERO_GRAD)

    def do(self, name: str, *arguments: object) -> None:
        ended = self.ended
        if name == "set":
            self.experiment = recipe(self.experiment, **{str(arguments[0]): arguments[1]})
            self.loop.post(self.experiment, self.table)
        elif name == "cell":
            self.table = with_cell(self.table, int(str(arguments[0])), "x1", 0.25)
            self.loop.post(self.experiment, self.table)
        else:
            getattr(self.loop, name)(*arguments)
        drive(self.loop)
        if name in ONWARD or self.loop.trainer.is_fresh:
            self.seen = {step: seen for step, seen in self.seen.items() if step <= ended}
        self.look()

    def look(self) -> None:
        """Compare with what was seen at this step before."""
        trainer, history = self.loop.trainer, self.loop.history
        assert self.loop.message is None
        assert len(history) >= self.ended
        assert len(history.epochs(history.evaluated)) == len(history.train_loss)
        if trainer.phase is not Phase.FORWARD:
            return
        now = values(trainer)
        assert same(self.seen.setdefault(trainer.step_count, now), now), trainer.step_count


@given(st.lists(ORDERS, min_size=2, max_size=14))
@settings(max_examples=60, deadline=None)
def test_a_step_gone_back_to_is_the_step_that_it_was(orders: list[tuple[str, *tuple[object, ...]]]) -> None:
    run = Run()
    for order in orders:
        run.do(*order)
    for step in sorted(run.seen, reverse=True):
        run.do("go_to", step)
        assert run.loop.trainer.step_count == step
