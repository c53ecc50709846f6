"""Why a formula cannot be read: one sentence for each, made where the parser meets it."""

from datasets.formula.errors import FormulaError, shown
from datasets.formula.functions import FUNCTIONS, nearest_function
from datasets.formula.names import as_function
from datasets.formula.nodes import Call, Keyword, Node
from datasets.formula.tokens import Kind, Token
from datasets.problems import QT_TRANSLATE_NOOP


def empty(length: int) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "The formula is empty: write one such as a + b*x."), 0, length
    )


def too_many_parts(node: Node, most: int) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem", "The formula has more than {most} numbers, names and operations: write a shorter one."
        ),
        node.start,
        node.end,
        most=most,
    )


def too_deep(token: Token, most: int) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The formula is nested more than {most} levels deep: write it with fewer parentheses and signs.",
        ),
        token.start,
        token.end,
        most=most,
    )


def missing_operator(left: Token, right: Token, text: str) -> FormulaError:
    """Two operands side by side: a forgotten *, or a function without its parentheses."""
    written, following = text[left.start : left.end], text[right.start : right.end]
    if left.kind is Kind.NUMBER and right.kind is Kind.NUMBER:
        template = QT_TRANSLATE_NOOP(
            "Problem",
            "Between {left} and {right} something is missing, such as + or *; the sign for decimals is "
            "a point.",
        )
    else:
        template = QT_TRANSLATE_NOOP(
            "Problem", "Between {left} and {right} an operator is missing. To multiply, write {left}*{right}."
        )
        if right.text == "(":
            following = "(…)"
        if left.text == ")":
            written = "(…)"
    return FormulaError(template, left.start, right.end, left=shown(written), right=shown(following))


def function_without_call(token: Token, count: int) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{name} is a function: write {call}. A column or a parameter of that name stands in back-quotes: "
            "`{name}`.",
        ),
        token.start,
        token.end,
        name=token.text,
        call=_call_text(token.text, count),
    )


def unknown_function(token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem",
            "There is no function {name}; the nearest is {nearest}. To multiply, write {name}*(…). Functions "
            "are {known}.",
        ),
        token.start,
        token.end,
        name=shown(token.text),
        nearest=nearest_function(as_function(token.text)),
        known=", ".join(FUNCTIONS),
    )


def wrong_count(call: Call, count: int) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "{name} is written {call}; the number of values here is {given}."),
        call.start,
        call.end,
        name=call.name,
        given=len(call.arguments),
        call=_call_text(call.name, count),
    )


def _call_text(name: str, count: int) -> str:
    if name == "where":
        return "where(x > 0, a, b)"
    return f"{name}({', '.join(('x', 'y', 'z')[:count])})"


def expected_operand(token: Token, before: list[Token], text: str) -> FormulaError:
    """An operator, or the end, where a value should stand."""
    after = shown(text[before[-1].start : before[-1].end]) if before else ""
    if token.kind is Kind.END:
        return FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem", "The formula ends after {after}, where a number, a name or ( should follow."
            ),
            before[-1].start,
            before[-1].end,
            after=after,
        )
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "A number, a name or ( is expected here, not {found}."),
        token.start,
        token.end,
        found=shown(text[token.start : token.end]),
    )


def expected_closing(token: Token, opening: Token, sign: str) -> FormulaError:
    if token.kind is Kind.END:
        return FormulaError(
            QT_TRANSLATE_NOOP("Problem", "This {opening} is never closed: add a {sign}."),
            opening.start,
            opening.end,
            opening=opening.text,
            sign=sign,
        )
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "An operator or {sign} is expected here, not {found}."),
        token.start,
        token.end,
        sign=sign,
        found=shown(token.text),
    )


def left_over(token: Token, text: str) -> FormulaError:
    """Something after a whole formula."""
    if token.text == ")":
        template = QT_TRANSLATE_NOOP("Problem", "This ) closes nothing: there is no ( for it.")
    elif token.text == "=":
        template = QT_TRANSLATE_NOOP(
            "Problem", "A formula has no =: write only what stands to the right of it. To compare, write ==."
        )
    elif token.text == ",":
        template = QT_TRANSLATE_NOOP(
            "Problem",
            "A comma separates the values of a function; the sign for decimals is a point, as in 1.5.",
        )
    else:
        template = QT_TRANSLATE_NOOP(
            "Problem", "{found} has no meaning here: an operator such as + or * is expected."
        )
    return FormulaError(template, token.start, token.end, found=shown(text[token.start : token.end]))


def comparison_as_number(node: Node) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem",
            "A comparison is no number: it stands only as the first value of where. For 1 where it holds and "
            "0 elsewhere, write where(x > 0, 1, 0).",
        ),
        node.start,
        node.end,
    )


def chained_comparison(token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Comparisons cannot be chained: for 0 < x < 1 write one where in another, as where(x > 0, "
            "where(x < 1, a, b), b).",
        ),
        token.start,
        token.end,
    )


def no_condition(node: Node) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "The first value of where is a comparison, as in where(x > 0, a, b)."),
        node.start,
        node.end,
    )


def expected_attribute(token: Token) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "After a point a name is expected, as in x.T or x.shape."),
        token.start,
        token.end,
    )


def keyword_first(node: Keyword) -> FormulaError:
    return FormulaError(
        QT_TRANSLATE_NOOP("Problem", "{name}=… stands after the values without a name: move it to the end."),
        node.start,
        node.end,
        name=shown(node.name),
    )
