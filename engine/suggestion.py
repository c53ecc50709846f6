"""A first experiment for a table that somebody brings along; torch-free."""

from dataclasses import replace

import pandas as pd

from datasets.table import Table
from engine.experiment import DataSettings, Experiment


def suggested(table: Table, data: DataSettings) -> Experiment:
    """The settings as declared, with the loss and the output that the target calls for.

    A target of text is a class: cross-entropy over softmax. Nothing is scaled unasked.
    """
    experiment = Experiment(name=table.name, data=data)
    if len(table.targets) != 1 or pd.api.types.is_numeric_dtype(table.frame[table.targets[0]]):
        return experiment
    return replace(
        experiment,
        model=replace(experiment.model, output="softmax"),
        loss=replace(experiment.loss, kind="cross_entropy"),
    )
