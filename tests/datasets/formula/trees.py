"""Trees of formulas for hypothesis: as the parser makes them, and of every kind."""

from hypothesis import strategies as st

from datasets.formula import FUNCTIONS
from datasets.formula.nodes import Binary, Call, Compare, Constant, Name, Node, Number, Unary

NAMES = ("a", "b", "x", "x1", "売上", "net income", "e", "sin", "pi", "a`b", "P3", "x²", "__class__", "ガ")

_numbers = st.one_of(
    st.integers(0, 12),
    st.integers(0, 2**63 - 1),
    st.floats(0, 10, allow_nan=False).map(abs),
    st.floats(0, allow_nan=False, allow_infinity=False).map(abs),
)
_leaves = st.one_of(
    _numbers.map(Number),
    st.sampled_from(("pi", "e")).map(Constant),
    st.sampled_from(NAMES).map(Name),
    st.sampled_from(NAMES[:4]).map(Name),
)
_compared = st.sampled_from(("<", "<=", ">", ">=", "==", "!="))


def _larger(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    plain = [name for name in FUNCTIONS if name != "where"]
    calls = st.sampled_from(plain).flatmap(
        lambda name: st.tuples(*[inner] * FUNCTIONS[name].count).map(
            lambda arguments: Call(Name(name), arguments)
        )
    )
    conditions = st.builds(Compare, _compared, inner, inner)
    return st.one_of(
        st.builds(Unary, st.just("-"), inner),
        st.builds(Binary, st.sampled_from(("+", "-", "*", "/", "**")), inner, inner),
        st.builds(Binary, st.sampled_from(("+", "-", "*", "**")), inner, inner),
        calls,
        st.tuples(conditions, inner, inner).map(lambda parts: Call(Name("where"), parts)),
    )


trees = st.recursive(_leaves, _larger, max_leaves=25)
