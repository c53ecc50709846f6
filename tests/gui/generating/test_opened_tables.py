"""A generated table that is opened: what of the settings stays."""

from dataclasses import replace

import pytest

from datasets.synthetic import generate
from engine.data_source import open_data
from engine.experiment import DataSettings, Experiment, ModelSettings, OptimizerSettings, TrainingSettings
from gui import opening
from gui.document import Document

RULE = DataSettings(generator="circle", rows=40, noise=0.1, seed=3, range=(0.0, 1.0))
OLD = Experiment(
    data=DataSettings(generator="sine", rows=50, seed=8, validation_fraction=0.2),
    model=ModelSettings(kind="formula", formula="a*sin(x)"),
    optimizer=OptimizerSettings(learning_rate=0.5),
    training=TrainingSettings(style="autograd", epochs=7),
)


@pytest.fixture
def document(qapp):
    document = Document()
    document.open_experiment(OLD, open_data(OLD.data))
    return document


def test_it_keeps_how_it_was_made(document):
    opened = opening.open_generated("circle", RULE)
    document.open_table(opened.table, opened.source)
    data = document.experiment.data
    assert data == replace(RULE, validation_fraction=0.2)
    assert open_data(data).equals(document.table)


def test_of_the_model_stays_what_is_not_about_other_columns(document):
    opened = opening.open_generated("circle", RULE)
    document.open_table(opened.table, opened.source)
    experiment = document.experiment
    assert experiment.model == ModelSettings()
    assert experiment.training == TrainingSettings(epochs=7)
    assert experiment.optimizer == OLD.optimizer
    mlp = ModelSettings(kind="mlp", layers=(8, 8))
    document.open_experiment(replace(experiment, model=mlp), document.table)
    opened = opening.open_generated("plane")
    document.open_table(opened.table, opened.source)
    assert document.experiment.model == mlp


def test_of_the_same_columns_everything_stays(document):
    opened = opening.open_generated("line")
    document.open_table(opened.table, opened.source)
    assert (document.experiment.model, document.experiment.training) == (OLD.model, OLD.training)
    assert document.experiment.data.seed == 0, "that of the rows, not that of the table before"


def test_another_table_has_no_rule(document):
    document.open_table(generate("line", 20))
    data = document.experiment.data
    assert (data.generator, data.seed, data.rows) == ("", 8, DataSettings().rows)
    assert document.experiment.model == OLD.model
