"""What an experiment plans to do with its columns. Torch-free."""

from datasets.preparation.plan import Plan
from engine.experiment import DataSettings


def plan_for(data: DataSettings) -> Plan:
    """The plan of the settings: what a column chooses, and what holds for those that choose nothing."""
    return Plan.of(
        data.prepare,
        standardize_inputs=data.standardize_inputs,
        standardize_targets=data.standardize_targets,
        set_aside=data.missing == "set_aside",
    )
