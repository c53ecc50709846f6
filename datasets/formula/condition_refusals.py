"""Why a condition cannot be read or does not fit a table: one sentence for each."""

from datasets.formula.errors import FormulaError, shown
from datasets.formula.nodes import Node
from datasets.formula.tokens import Token
from datasets.problems import QT_TRANSLATE_NOOP


def _call(name: str) -> str:
    return "missing(x)" if name == "missing" else f'{name}(x, "abc")'


def single_equals(token: Token) -> FormulaError:
    return FormulaError(QT_TRANSLATE_NOOP("Problem", "To compare, write ==."), token.start, token.end)


def no_comparison(node: Node) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Here a comparison is expected, such as x > 3 or missing(x); and, or and not join comparisons.",
        ),
        node.start,
        node.end,
    )


def condition_as_number(node: Node) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem", "A comparison is no number: join comparisons by and or or, as in x > 0 and x < 1."
        ),
        node.start,
        node.end,
    )


def chained_comparison(token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "Comparisons cannot be chained: write 0 < x < 1 as x > 0 and x < 1."),
        token.start,
        token.end,
    )


def text_as_number(node: Node) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", 'A text in quotes can only be compared, as in x == "abc".'),
        node.start,
        node.end,
    )


def text_without_comparison(token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", 'Before a text in quotes a comparison is missing, as in x == "abc".'),
        token.start,
        token.end,
    )


def expected_column(name: str, token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "{name} asks about one column: write {call}."),
        token.start,
        token.end,
        name=name,
        call=_call(name),
    )


def expected_text(name: str, first: Token, last: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "{name} needs a column and a text in quotes: write {call}."),
        first.start,
        last.end,
        name=name,
        call=_call(name),
    )


def needs_text(node: Node, column: str) -> FormulaError:
    """A number where a column of texts is compared."""
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", 'The column “{column}” holds texts: compare it with a text, as "abc".'),
        node.start,
        node.end,
        column=shown(column),
    )


def needs_number(node: Node) -> FormulaError:
    """A text where numbers are compared."""
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "Numbers are compared here: write a number, without quotes."),
        node.start,
        node.end,
    )


def text_column_as_number(node: Node, column: str) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "The column “{column}” holds texts: it cannot be computed with."),
        node.start,
        node.end,
        column=shown(column),
    )


def number_column_as_text(node: Node, column: str, name: str) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "{name} is for texts, and the column “{column}” holds numbers."),
        node.start,
        node.end,
        column=shown(column),
        name=name,
    )
