"""Whatever is typed, the answer is a value or a sentence with a place: nothing is run, nothing is raised."""

import math
from copy import deepcopy
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.calculator.budget import MOST_ELEMENTS, Budget
from engine.calculator.functions import FUNCTIONS
from engine.calculator.records import Calculated
from engine.calculator.run_names import RunNames
from engine.calculator.scope import Scope
from engine.calculator.session import Session
from tests.engine.calculator.helpers import Typist

HOSTILE = [
    "__import__('os').system('touch x')",
    "__import__(1)",
    "().__class__.__bases__[0].__subclasses__()",
    "A.__class__",
    "A.__dict__",
    "A.__class__()",
    "A.__init__(2)",
    "A.__reduce__()",
    "A.__torch_function__",
    "A.data",
    "A._base",
    "A.storage()",
    "A.numpy()",
    "A.tolist()",
    "A.apply_(sin)",
    "A.map_(A, sin)",
    "A.register_hook(sin)",
    "A.share_memory_()",
    "A.resize_(10, 10)",
    "A.set_(A)",
    "A.copy_(A)",
    "A.cuda()",
    "torch.load(1)",
    "torch.save(A, 1)",
    "torch.hub.load(1)",
    "torch.ops.aten.sin(A)",
    "torch.compile(A)",
    "torch.set_num_threads(1)",
    "torch.set_default_dtype(float64)",
    "torch.set_grad_enabled(False)",
    "torch.autograd.backward(A)",
    "torch.__builtins__",
    "torch.os",
    "torch.sys.modules",
    "torch.Tensor(3)",
    "torch.nn.Linear(1, 1)",
    "math.factorial(100000)",
    "eval(1)",
    "exec(1)",
    "open(1)",
    "compile(1)",
    "getattr(A, 1)",
    "globals()",
    "vars()",
    "type(A)",
    "lambda: 0",
    "[x for x in A]",
    "A if A else A",
    "A := 1",
    "A; A",
    "A\nB",
    "{1: 2}",
    "f'{A}'",
    "`__import__`(1)",
    "`torch.load`(1)",
    "sin.__globals__",
    "sin(context=1)",
    "sin(input=A, input=A)",
    "sum(A, **A)",
    "A.sum(*A)",
    "context",
    "self",
    "A[...]",
    "A[A.shape]",
    "A[None, None][None]",
    "A[1:2:0]",
    "A[(0, 1)]",
    "A[[]]",
    "A[[[0]]]",
    "A[torch]",
    "A[float32]",
    "A[True]",
    "torch",
    "torch.torch.torch",
    "-torch",
    "-None",
    "None + 1",
    "float32 * 2",
    "A == None",
    "(A, A) == (A, A)",
    "[A] == [A]",
    "tensor(torch)",
    "tensor(None)",
    "tensor([None])",
    "tensor(float32)",
    "tensor([[1, 2], [[3], [4]]])",
    "tensor([1e400])",
    "tensor([99999999999999999999])",
    "zeros(True)",
    "zeros(A)",
    "zeros(zeros)",
    "zeros((1, (2, 3)))",
    "zeros([1, 2], 3)",
    "full((2,), A)",
    "eye(-1)",
    "arange(nan)",
    "arange(inf)",
    "arange(0, 1, 0)",
    "arange(A)",
    "linspace(nan, inf, 3)",
    "linspace(0, 1, -3)",
    "randint(5, 5, (2,))",
    "randint(-9223372036854775807, 9223372036854775807, (2,))",
    "manual_seed(-1)",
    "manual_seed(9223372036854775807)",
    "manual_seed(A)",
    "A.sum(dim=[])",
    "A.sum(dim=(0, 0))",
    "A.sum(dim=None, keepdim=1)",
    "A.permute(0, 0)",
    "A.permute()",
    "A.transpose(0)",
    "A.flatten(1, 0)",
    "A.squeeze((0, 1))",
    "A.expand()",
    "A.expand(-1, -1)",
    "A.expand(-1, -1, -1)",
    "A.repeat()",
    "A.reshape()",
    "A.reshape(0, -1)",
    "zeros(0).reshape(0, -1)",
    "stack([])",
    "cat([])",
    "cat([A, 1])",
    "inverse(zeros(0, 0))",
    "det(zeros(0, 0))",
    "pinv(zeros(0, 3))",
    "inverse(ones(2, 3, 3))",
    "solve(eye(0), zeros(0))",
    "norm(A, p=A)",
    "norm(A, p=nan)",
    "A.clamp()",
    "A.clamp(min=nan)",
    "where(1, 2, 3)",
    "where(A, A)",
    "A.backward()",
    "A.requires_grad_(3)",
    "A.grad.grad.grad",
    "0 ** -1",
    "(-8) ** (1 / 3)",
    "1e308 * 10",
    "1e308 ** 2",
    "nan == nan",
    "2 ** 2 ** 2 ** 2 ** 2 ** 2",
    "A" * 1_999,
    "(" * 1_000,
    "[" * 59 + "]" * 59,
    "-" * 500 + "A",
    "A" + ".T" * 500,
    "A" + "[0]" * 300,
    "A" + "+A" * 240,
    "=" * 100,
    "A = B = 1",
    "A = (C = 1)",
    "1 = A",
    "A, B = 1, 2",
    "\x00",
    "\u202e A",
    "Ａ ＋ １",
    "`",
    "``",
    "#",
    "= 3",
    ".",
    "A.",
    ".T",
    "@",
    "A @",
    "A @ @ A",
]

NAMES = ["A", "a", "n", "w", "torch", "linalg", "X", "weight", "e", "None", "True", "float64", "inf"]


def sound(answer: Calculated, text: str) -> None:
    """A value or a sentence, never both; the place is in the text; nobody was surprised."""
    assert (answer.value is None) is not (answer.problem is None)
    if answer.problem is not None:
        assert 0 <= answer.start <= answer.end <= len(text)
        said = str(answer.problem)
        assert "could not be worked out" not in said, said
        assert len(said) < 800


@cache
def first_lines() -> Typist:
    made = Typist()
    for line in (
        "A = tensor([[1., 2., 3.], [4., 5., 6.]])",
        "a = tensor([1., 2., 3.])",
        "n = tensor([3, 1, 2])",
        "w = tensor(4., requires_grad=True)",
    ):
        made.value(line)
    return made


def begun() -> Typist:
    """A session of its own with these names, as a line may change them."""
    made, before = Typist(), first_lines().session
    made.session.values, made.session.tracked = deepcopy(before.values), before.tracked
    return made


@pytest.fixture(scope="module")
def typist() -> Typist:
    return begun()


@pytest.mark.parametrize("line", HOSTILE)
def test_hostile_lines(typist: Typist, line: str) -> None:
    sound(typist.answer(line), line)


@pytest.mark.parametrize("line", [line for line in HOSTILE if "__" in line or "torch.l" in line])
def test_what_reaches_for_python_is_refused(typist: Typist, line: str) -> None:
    typist.refusal(line)


def expressions() -> st.SearchStrategy[str]:
    """Expressions of the language, most of them senseless."""
    numbers = st.sampled_from(["0", "1", "2", "-1", "3.5", "1e9", "1e300", "10**7", "2**62"])
    leaves = st.sampled_from(NAMES) | numbers

    def wider(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        items = st.lists(inner, max_size=3).map(", ".join)
        function = st.sampled_from(sorted(FUNCTIONS))
        keyword = st.sampled_from(["dim", "keepdim", "dtype", "min", "other", "size", "p"])
        return st.one_of(
            st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "**", "@", "<", "=="]), inner).map(
                lambda parts: "({} {} {})".format(*parts)
            ),
            st.tuples(function, items).map(lambda parts: "{}({})".format(*parts)),
            st.tuples(inner, function, items).map(lambda parts: "{}.{}({})".format(*parts)),
            st.tuples(inner, function, keyword, inner).map(lambda parts: "{}.{}({}={})".format(*parts)),
            st.tuples(inner, st.sampled_from(["T", "shape", "grad", "dtype", "values"])).map(".".join),
            st.tuples(inner, items).map(lambda parts: "{}[{}]".format(*parts)),
            st.tuples(inner, inner, inner).map(lambda parts: "{}[{}:{}]".format(*parts)),
            items.map("[{}]".format),
            items.map("({},)".format),
            inner.map("-{}".format),
        )

    return st.recursive(leaves, wider, max_leaves=12)


@settings(max_examples=1500)
@given(line=expressions())
def test_generated_lines(line: str) -> None:
    sound(begun().answer(line), line)


@settings(max_examples=500)
@given(line=st.text(max_size=60))
def test_any_text(line: str) -> None:
    sound(Typist().answer(line), line)


@settings(max_examples=300)
@given(line=st.text(alphabet="Aan[](){}.,:=+-*/@ 0123e`_'\"T#\\", max_size=40))
def test_text_of_signs_that_mean_something(line: str) -> None:
    sound(begun().answer(line), line)


def test_no_result_is_larger_than_the_budget_says(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    take = Budget.take

    def noted(budget: Budget, shape: tuple[int, ...], work: float = 0.0) -> None:
        asked.append(math.prod(shape))
        take(budget, shape, work)

    monkeypatch.setattr(Budget, "take", noted)
    typist = Typist()
    typist.refusal("ones(10**5, 1) + ones(1, 10**5) * 2")
    assert asked == [10**5, 10**5, 10**5, 10**10]
    assert asked[-1] > MOST_ELEMENTS


def test_without_a_run_there_are_no_names() -> None:
    scope = Scope(Session(), RunNames(None))
    assert scope.infos() == ()
