"""A table as a Parquet file, through pyarrow: int64, double and string columns, missing values as null."""

from pathlib import Path
from typing import Any

from datasets.atomic import replacing_bytes
from datasets.columns import INT64, Column, is_text
from datasets.extras import package
from datasets.table import Table
from datasets.watch import Watch

CELLS = 500_000  # that are compressed together, and written in one go


def write_parquet(table: Table, path: Path, watch: Watch | None = None) -> None:
    """Write all rows of `table`. Raises Problem where that fails, and where pyarrow is not installed."""
    arrow = package("pyarrow", path.name)
    parquet = package("pyarrow", path.name, "pyarrow.parquet")
    columns = {name: table.frame[name] for name in table.columns}
    schema = arrow.schema([(name, _type(arrow, column)) for name, column in columns.items()])
    step = max(1, CELLS // len(columns))
    with replacing_bytes(path) as stream, _writer(parquet, stream, schema) as writer:
        for start in range(0, max(table.rows, 1), step):
            if watch is not None:
                watch(start, table.rows)
            parts = [
                _array(arrow, column.iloc[start : start + step], field.type)
                for column, field in zip(columns.values(), schema, strict=True)
            ]
            writer.write_batch(arrow.RecordBatch.from_arrays(parts, schema=schema))


def _writer(parquet: Any, stream: Any, schema: Any) -> Any:
    return parquet.ParquetWriter(stream, schema, write_page_checksum=True)


def _type(arrow: Any, column: Column) -> Any:
    if is_text(column):
        return arrow.string()
    return arrow.int64() if column.dtype == INT64 else arrow.float64()


def _array(arrow: Any, column: Column, kind: Any) -> Any:
    if is_text(column):
        missing = column.isna().to_numpy()
        return arrow.array(column.to_numpy(dtype=object), kind, mask=missing)
    return arrow.array(column.to_numpy(), kind, from_pandas=True)
