"""The words above the columns of predictions and beside their metrics."""

from PySide6.QtCore import QCoreApplication

from datasets.problems import QT_TRANSLATE_NOOP
from gui.inspect.prediction_rows import Headers

_METRICS = {
    "mse": QT_TRANSLATE_NOOP("PredictionsPanel", "mean squared error"),
    "rmse": QT_TRANSLATE_NOOP("PredictionsPanel", "root mean squared error"),
    "mae": QT_TRANSLATE_NOOP("PredictionsPanel", "mean absolute error"),
    "r2": QT_TRANSLATE_NOOP("PredictionsPanel", "R²"),
    "accuracy": QT_TRANSLATE_NOOP("PredictionsPanel", "accuracy"),
    "f1": QT_TRANSLATE_NOOP("PredictionsPanel", "F1"),
    "auc": QT_TRANSLATE_NOOP("PredictionsPanel", "AUC"),
    "log_loss": QT_TRANSLATE_NOOP("PredictionsPanel", "log loss"),
}
_HEADERS = {
    "row": QT_TRANSLATE_NOOP("PredictionsPanel", "row"),
    "target": QT_TRANSLATE_NOOP("PredictionsPanel", "target"),
    "prediction": QT_TRANSLATE_NOOP("PredictionsPanel", "prediction"),
    "residual": QT_TRANSLATE_NOOP("PredictionsPanel", "residual"),
    "probability": QT_TRANSLATE_NOOP("PredictionsPanel", "probability"),
    "loss": QT_TRANSLATE_NOOP("PredictionsPanel", "loss"),
    "output": QT_TRANSLATE_NOOP("PredictionsPanel", "output"),
}


def metric_names() -> dict[str, str]:
    """What people call the metrics."""
    return {name: _tr(text) for name, text in _METRICS.items()}


def headers() -> Headers:
    """The headings of the columns."""
    return Headers(held="", **{name: _tr(text) for name, text in _HEADERS.items()})


def _tr(text: str) -> str:
    return QCoreApplication.translate("PredictionsPanel", text)
