"""The metrics of a run as rows of figures: one for each metric, with a column for each set of rows."""

from collections.abc import Mapping

import numpy as np

from gui.inspect.figure_model import FigureColumn, Figures


def metric_figures(
    metrics: Mapping[str, Mapping[str, float]],
    target: str | None,
    names: Mapping[str, str],
    headers: Mapping[str, str],
) -> Figures:
    """The table for `metrics` ("train", "validation" -> name -> value).

    With several targets a name ends in " (target)": only those of `target` are shown, without it.
    `names` are what people call the metrics, `headers` has "metric" and one for each set.
    """
    keys = _keys(metrics.get("train", {}), target)
    columns = [FigureColumn(headers["metric"], tuple(names.get(name, name) for name in keys))]
    for part, values in metrics.items():
        figures = np.array([values.get(key, np.nan) for key in keys.values()], dtype=np.float64)
        columns.append(FigureColumn(headers[part], figures, signed=False, absent=np.isnan(figures)))
    return Figures(rows=len(keys), columns=tuple(columns))


def _keys(values: Mapping[str, float], target: str | None) -> dict[str, str]:
    """The plain name of each metric of `target` -> its key."""
    suffix = f" ({target})"
    own = {key.removesuffix(suffix): key for key in values if target is not None and key.endswith(suffix)}
    return own or {key: key for key in values}
