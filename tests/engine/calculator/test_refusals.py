"""What beginners meet is explained: the shapes named, the place marked, a remedy that can be typed."""

import pytest

from tests.engine.calculator.helpers import Typist


@pytest.fixture
def typist() -> Typist:
    made = Typist()
    for line in (
        "A = tensor([[1., 2., 3.], [4., 5., 6.]])",
        "B = tensor([[1., 0., 2.], [0., 1., 1.]])",
        "a = tensor([1., 2., 3.])",
        "b = tensor([[1.], [2.], [3.]])",
        "n = tensor([1, 2, 3])",
        "w = tensor(4., requires_grad=True)",
    ):
        made.value(line)
    return made


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("A @ B", "(2, 3) @ (2, 3): the inner sizes 3 and 2 differ. Try A @ B.T."),
        ("A @ b.T", "(2, 3) @ (1, 3): the inner sizes 3 and 1 differ. Try A @ b."),
        ("(A + 1) @ B", "Try (A + 1) @ B.T."),
        ("matmul(A, B)", "Try A @ B.T."),
        ("A.matmul(B)", "Try A @ B.T."),
        ("A.T @ a", "(3, 2) @ (3,): the inner sizes 2 and 3 differ. Try A @ a."),
        ("A @ ones(5)", "The last size of the first and the first of the second must be the same."),
        ("a @ ones(4)", "(3,) @ (4,)"),
        ("A @ 2", "(2, 3) @ (): a matrix product needs vectors or matrices on both sides."),
        ("A @ n", "here float32 meets int64. Try A @ n.float()."),
        ("A.double() @ a", "here float64 meets float32. Try A.double() @ a.double()."),
        ("n.mean()", "mean needs decimal numbers, and this tensor of shape (3,) is int64. Convert it"),
        ("n.std()", "std needs decimal numbers"),
        ("inverse(tensor([[1, 2], [3, 4]]))", "inverse needs decimal numbers"),
        ("A * ones(3, 2)", "the one has the shape of the other transposed. Write .T"),
        ("A + ones(6)", "though both have 6 elements. Give one the shape of the other, as in A.reshape(6,)"),
        ("A * ones(3, 5)", "and * works element by element. For a matrix product write @."),
        ("a - ones(4)", "(3,) - (4,): the sizes 3 and 4 differ in dimension -1."),
        ("where(A > 0, a, ones(4))", "(2, 3) where (4,)"),
        ("inverse(A)", "inverse needs a square matrix, and this has the shape (2, 3). For others"),
        ("inverse(tensor([[1., 2.], [2., 4.]]))", "This (2, 2) matrix is singular: its determinant is 0"),
        ("linalg.solve(zeros(2, 2), ones(2))", "singular"),
        ("A[2]", "no place 2 in dimension 0 of (2, 3): places go from 0 to 1, or from -1 back to -2."),
        ("A[0, 3]", "There is no place 3 in dimension 1 of (2, 3)"),
        ("A[0, 0, 0]", "(2, 3) has 2 dimensions, and here are 3 places in brackets."),
        ("A[a > 1]", "True and False in brackets need the shape of the tensor: (3,) does not fit (2, 3)."),
        ("a[0.5]", "In brackets stand places"),
        ("a[a]", "Places are whole numbers or True and False, and this tensor is float32."),
        ("a[::-1]", "To reverse, write flip(A, 0)."),
        ("zeros(0)[0]", "There is no place 0: dimension 0 of (0,) is empty."),
        ("A.shape[2]", "There is no place 2: the last of 2 is 1."),
        ("A.reshape(4, 2)", "(2, 3) has 6 elements, and (4, 2) has 8."),
        ("A.reshape(-1, 4)", "(2, 3) has 6 elements, which cannot be divided by 4"),
        ("A.reshape(-1, -1)", "At most one size of a shape may be -1"),
        ("A.sum(dim=2)", "no dimension 2 in the shape (2, 3): dim is one of 0 to 1, or -1 for the last."),
        ("w.sum(dim=1)", "There is no dimension 1: this is a single number, of shape ()."),
        ("cat([A, b])", "needs the other sizes to be the same, and here are (2, 3) and (3, 1)."),
        ("stack([A, B, a])", "stack puts together tensors of one shape, and here are (2, 3) and (3,)."),
        ("stack(A)", "Tensors to put together stand in brackets, as in stack([A, B])"),
        ("tensor([[1, 2], [3]])", "The rows of a tensor are all of one length, and these have 1, 2."),
        ("tensor([a, a])", "To put tensors side by side, write stack([A, B])."),
        ("tensor(1, 2, 3)", "several numbers stand in brackets within, as in tensor([1., 2.])."),
        ("tensor([1, 2], [3, 4])", "tensor(…) takes one value"),
        ("[1, 2] + 1", "A list in brackets is no tensor yet: write tensor(…) around it"),
        ("A.max(dim=0) + 1", "write .values or .indices after it."),
        ("tensor(3, requires_grad=True)", "Only decimal numbers have gradients, and these are int64"),
        ("(w * a).backward()", "Only a single number can be differentiated, and this has the shape (3,)"),
        ("a.sum().backward()", "There is nothing to differentiate"),
        ("tensor([1.]).std()", "which is 1 - 1 here: take more elements, or write correction=0."),
        ("zeros(0).max()", "max of no numbers at all has no value"),
        ("n ** -1", "convert first, as in A.float()**-1."),
        ("(a > 1) - (a > 2)", "True and False cannot be subtracted"),
        ("1 / 0", "Division by zero has no result."),
        ("Aa", "The name Aa means nothing here. The nearest is A."),
        ("loss", "The name loss means nothing here. The nearest is cos."),
        ("X", "There is no X here: it comes with a run that has such rows."),
        ("A.meen()", "A tensor has no method meen. The nearest is mean."),
        ("A.shap", "A tensor has no shap. The nearest is shape."),
        ("meen(A)", "There is no function meen. The nearest is mean."),
        ("A.mean", "mean is a method: write .mean(), with parentheses."),
        ("mean", "mean is a function: its values stand in parentheses, mean(…)."),
        ("A(2)", "A is a value and no function: to multiply, write A * (…); for a part, A[…]."),
        ("2(3)", "This is no function and cannot be called"),
        ("item(a)", "item stands after a value and a point, as in A.item(…)."),
        ("a.item()", "item() takes the only number out of a tensor, and (3,) has 3."),
        ("A.sum(of=1)", "It is called so: A.sum(dim=None, keepdim=False, dtype=None)."),
        ("reshape()", "It is called so: reshape(input, *shape)."),
        ("zeros(2.5)", "size is a whole number such as 3, and this is 2.5."),
        ("zeros(-1)", "A size cannot be negative, and here it is (-1,)."),
        ("A.to(3)", "dtype is one of float32"),
        ("A.zero_()", "zero_ would change a tensor in place"),
        ("print(A)", "Every result is shown by itself"),
        ("import torch", "torch is there already"),
        ("A[0] = 1", "To the left of = stands one name, as in A = A + 1, and here it is A[0]."),
        ("A += 1", "To the left of = stands one name"),
        ("A == B == A", "Comparisons cannot be chained"),
        ("C =", "To the right of = the value is missing."),
        ("torch = 3", "torch keeps its meaning: choose another name."),
        ("C = [1, 2]", "A name can stand for a tensor, a number or a shape: write tensor(…) around a list."),
        ("arange(0, 1, -1)", "arange does not get from 0 to 1 in steps of -1"),
        ("A.expand(4, 3)", "(2, 3) cannot be expanded to (4, 3): only sizes of 1 can be stretched."),
        ("ones(2, 2, 2).T", "T turns a matrix around, and (2, 2, 2) has 3 dimensions"),
        ("outer(A, a)", "outer takes two vectors, and here are (2, 3) and (3,)."),
        ("sin(A", "This ( is never closed: add a )."),
        ("'text'", "Quotes have no meaning"),
    ],
)  # fmt: skip
def test_the_sentence_says_what_to_do(typist: Typist, line: str, said: str) -> None:
    assert said in typist.refusal(line)


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("1 + A @ B", "A @ B"),
        ("sin(A) + Aa * 2", "Aa"),
        ("C = A.reshape(4, 2) * 2", "A.reshape(4, 2)"),
        ("A[:, 0] + A[0, 7]", "A[0, 7]"),
        ("torch = 3", "torch"),
        ("`two words` + 1", "`two words`"),
        ("2 * (A + ones(4)) / 3", "A + ones(4)"),
    ],
)
def test_the_place_is_marked(typist: Typist, line: str, marked: str) -> None:
    found = typist.answer(line)
    assert line[found.start : found.end] == marked


def test_a_product_is_done_as_the_remedy_says(typist: Typist) -> None:
    for line in ("A @ B", "A.T @ a", "A @ n", "(A + 1) @ B"):
        remedy = typist.refusal(line).rpartition("Try ")[2].removesuffix(".")
        assert typist.answer(remedy).problem is None, remedy


class TestNotes:
    def test_broadcasting_that_makes_more_of_both_is_said_beside_the_result(self, typist: Typist) -> None:
        (note,) = typist.notes("a - b")
        assert note.startswith("(3,) and (3, 1) were broadcast to (3, 3)")
        assert ".squeeze()" in note
        assert typist.notes("((a - b) ** 2).mean()") == [note]

    @pytest.mark.parametrize(
        "line", ["A - a", "A * 2", "b + tensor([1.])", "a - b.squeeze()", "zeros(0, 1) + a"]
    )
    def test_broadcasting_that_is_meant_is_not(self, typist: Typist, line: str) -> None:
        assert typist.notes(line) == []

    def test_a_nearly_singular_matrix(self, typist: Typist) -> None:
        (note,) = typist.notes("inverse(tensor([[1., 2., 3.], [4., 5., 6.], [7., 8., 9.]]))")
        assert "nearly singular" in note
        assert typist.notes("inverse(tensor([[1., 2.], [3., 4.]]))") == []

    def test_the_transposed_of_a_vector(self, typist: Typist) -> None:
        assert "T changes nothing" in typist.notes("a.T")[0]


class TestBounds:
    @pytest.mark.parametrize(
        "line",
        [
            "zeros(100000, 100000)",
            "ones(4000, 1) * ones(1, 4000)",
            "arange(1e300)",
            "arange(0, 1, 1e-300)",
            "linspace(0, 1, 10**15)",
            "eye(10**6)",
            "full((10**4, 10**4), 1)",
            "randn(10**8)",
            "ones(1, 1).expand(10**5, 10**5)",
            "ones(2).repeat(10**9)",
            "outer(ones(10**4), ones(10**4))",
            "diag(ones(10**4))",
            "ones(10**4, 1) @ ones(1, 10**4)",
            "stack([ones(10**6), ones(10**6)] ).repeat(10, 10)",
            "eye(10)[zeros(10**5, 1).long(), zeros(1, 10**5).long()]",
            "where(ones(10**4, 1) > 0, ones(1, 10**4), 0)",
        ],
    )
    def test_what_would_be_too_large_is_never_made(self, typist: Typist, line: str) -> None:
        said = typist.refusal(line)
        assert "at most 10,000,000" in said

    @pytest.mark.parametrize(
        "line",
        [
            "ones(3000, 3000) @ ones(3000, 3000)",
            "inverse(ones(3000, 3000))",
            "det(ones(3000, 3000))",
            "pinv(ones(3000, 3000))",
            "solve(eye(3000), ones(3000))",
            "+".join(["zeros(10**7)"] * 12),
        ],
    )
    def test_what_would_take_too_long_is_not_begun(self, typist: Typist, line: str) -> None:
        assert "takes too much work" in typist.refusal(line)

    def test_time_is_looked_at_between_operations(self) -> None:
        from datasets.problems import Problem
        from engine.calculator.budget import Budget

        now = [0.0]
        budget = Budget(lambda: now[0])
        budget.check_time()
        now[0] = 100.0
        with pytest.raises(Problem, match="too much work"):
            budget.check_time()

    def test_whole_numbers_end_where_those_of_torch_do(self, typist: Typist) -> None:
        for line in ("2**63", "9**9**9**9", "9223372036854775807 + 1", "10.0**400", "-(2**62) * 4"):
            assert "too large" in typist.refusal(line)
        assert typist.value("2**62") == str(2**62)

    def test_names_end_somewhere(self, typist: Typist, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("engine.calculator.store._MOST_BYTES", 10_000)
        typist.value("one = zeros(1000)")
        typist.value("same = one[:10]")
        typist.value("two = zeros(1000)")
        assert "no room for more named tensors" in typist.refusal("three = zeros(1000)")
        typist.value("two = 0")
        typist.value("three = zeros(1000)")

    def test_what_autograd_keeps_ends_somewhere(
        self, typist: Typist, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("engine.calculator.store._MOST_TRACKED", 10_000)
        typist.value("y = w * ones(1000)")
        said = [typist.answer("y = y * w").problem for _ in range(10)]
        assert said[0] is None
        assert "no room" in str(said[-1])
        typist.value("y = 0")
        typist.value("y = w * ones(1000)")

    def test_dimensions_end_somewhere(self, typist: Typist) -> None:
        assert "at most 64 dimensions" in typist.refusal("zeros(" + "1, " * 70 + ")")
        typist.value("d = ones(" + "1, " * 40 + ")")
        assert "at most 64 dimensions" in typist.refusal("d" + "[None]" * 30)
