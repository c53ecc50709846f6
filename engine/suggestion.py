"""A first experiment for a table that somebody brings along; torch-free."""

from dataclasses import replace

import pandas as pd

from datasets.table import Table
from engine.experiment import DataSettings, Experiment, ModelSettings


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


def for_other_columns(experiment: Experiment) -> Experiment:
    """`experiment` without what is only about the columns that its table had: a formula, values to start
    from, a style that computes one certain model."""
    model, training = experiment.model, experiment.training
    if model.kind == "formula" or model.start_values or training.style:
        model, training = ModelSettings(), replace(training, style="")
    return replace(experiment, model=model, training=training)
