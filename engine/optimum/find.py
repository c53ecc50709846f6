"""The optimum of an experiment on a table: the way is chosen here."""

import numpy as np

from datasets.table import Table
from datasets.watch import Watch
from engine.experiment import Experiment
from engine.optimum.eligibility import Way, way_for
from engine.optimum.found import Found
from engine.optimum.linear import find_linear
from engine.optimum.pieces import Rows
from engine.optimum.searching import find_by_search
from engine.report import Floats
from engine.threads import use_one_thread


def find_optimum(
    experiment: Experiment, table: Table, now: Floats | None = None, watch: Watch | None = None
) -> Found:
    """`now`: the elements of all parameters (m,), from which a search begins, too. For a thread or process of
    its own, where it keeps to one core; `watch` is called often and may end it.

    Raises Problem where there is no optimum to be found, which says why.
    """
    way = way_for(experiment)
    use_one_thread()
    rows = Rows.of(experiment, table, watch)
    with np.errstate(all="ignore"):  # a search looks at places that are out of the range of numbers, too
        return find_linear(rows) if way is Way.LEAST_SQUARES else find_by_search(rows, now)
