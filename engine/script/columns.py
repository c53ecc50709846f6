"""Prepared columns in a script: numbers filled, their logarithms, categories, and the features of them."""

from dataclasses import dataclass

from datasets.preparation.column import PreparedColumn
from datasets.preparation.terms import Atom, Kind, Term
from engine.script import comments
from engine.script.facts import Facts
from engine.script.names import identifiers, listed_expressions, literal
from engine.script.split import trains

_OTHERS = "validates tests order codes groups found classes own known counts"  # names of the lines around
_TAKEN = frozenset(_OTHERS.split())


@dataclass(frozen=True)
class Columns:
    """The input columns of a script by the names of their variables."""

    facts: Facts
    names: dict[str, str]

    def lines(self) -> list[str]:
        """The lines from `table` to x, float64 (rows, features), before any scale."""
        preparation = self.facts.encoding.preparation
        lines = [f"# {self.facts.say(comments.PREPARED)}"]
        for column in preparation.prepared:
            lines += self._number(column) if column.classes is None else self._category(column)
        items = [self._expression(term) for term in preparation.terms]
        flags = all(atom.is_flag for term in preparation.terms for atom, _ in term.factors)
        return [*lines, *listed_expressions(items, "x = np.stack(", f", axis=1){'.astype(float)' * flags}")]

    # -- one column ------------------------------------------------------------------------------

    def _number(self, column: PreparedColumn) -> list[str]:
        name = self.names[column.name]
        lines = [f"{name} = table[{literal(column.name)}].to_numpy(float)"]
        if column.indicator:
            lines.append(f"{name}_missing = np.isnan({name})")
        lines += self._filled(column, name)
        return [*lines, f"{name} = np.log({name})"] if column.log else lines

    def _filled(self, column: PreparedColumn, name: str) -> list[str]:
        """Empty cells by what is found on the rows that train; nothing where no cell is empty."""
        cells = self.facts.table.frame[column.name].iloc[self.facts.used]
        if column.fill is None or not cells.isna().any():
            return []
        how = self.facts.plan.for_column(column.name).missing
        known = f"~np.isnan({name})" + (f" & {trains(self.facts)}" if self.facts.holds_back else "")
        said = f"  # {self.facts.say(comments.FILLED)}"
        filled = f"{name} = np.where(np.isnan({name}), {name}_fill, {name})"
        if how == "constant":
            return [f"{name}_fill = {literal(column.fill)}{said}", filled]
        if how == "most_frequent":
            found = f"known, counts = np.unique({name}[{known}], return_counts=True)"
            return [found, f"{name}_fill = known[counts.argmax()]{said}", filled]
        value = f"{name}[{known}].mean()" if how == "mean" else f"np.median({name}[{known}])"
        return [f"{name}_fill = {value}{said}", filled]

    def _category(self, column: PreparedColumn) -> list[str]:
        assert column.classes is not None
        name, labels = self.names[column.name], list(column.classes.labels)
        cells = f"table[{literal(column.name)}]"
        lines = [f"{name}_missing = {cells}.isna().to_numpy()"] if column.indicator else []
        fill = "" if column.fill is None else f".fillna({literal(column.fill)})"
        if column.coding != "ordinal":
            return [*lines, f"{name} = {cells}{fill}.to_numpy()"]
        pairs = ", ".join(f"{literal(label)}: {place}" for place, label in enumerate(labels))
        unknown = f".fillna({labels.index(column.fill)})" if column.fill in labels else ""
        return [*lines, f"{name} = {cells}{fill}.map({{{pairs}}}){unknown}.to_numpy(float)"]

    # -- features --------------------------------------------------------------------------------

    def _expression(self, term: Term) -> str:
        several = len(term.factors) > 1
        return " * ".join(self._factor(atom, exponent, several) for atom, exponent in term.factors)

    def _factor(self, atom: Atom, exponent: int, several: bool) -> str:
        name = self.names[atom.column]
        if atom.kind is Kind.MISSING:
            return f"{name}_missing"
        if atom.kind is Kind.IS:
            equal = f"{name} == {literal(self._label(atom))}"
            return f"({equal})" if several else equal
        return name if exponent == 1 else f"{name}**{exponent}"

    def _label(self, atom: Atom) -> object:
        for column in self.facts.encoding.preparation.prepared:
            if column.name == atom.column and column.classes is not None:
                return column.classes.labels[atom.place]
        raise KeyError(atom.column)


def columns_of(facts: Facts) -> Columns:
    """The input columns of `facts` with names of their own."""
    inputs = facts.encoding.inputs
    numbered = (f"p{number + 1}" for number in range(len(inputs)))
    taken = {f"{name}{end}" for name in (*inputs, *numbered) for end in ("_missing", "_fill")}
    return Columns(facts, identifiers(inputs, also_taken=_TAKEN | taken))
