"""Data frames and Arrow tables, by pandas, polars and pyarrow (extras of these names; `arrow` for the last)."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from itinerary.errors import MissingExtraError
from itinerary.export.document import SCHEMA
from itinerary.export.tables import columns
from itinerary.model import Reading

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped, unused-ignore]
    import polars
    import pyarrow  # type: ignore[import-untyped, unused-ignore]

PANDAS = {
    "text": "string",
    "texts": "object",
    "moment": "datetime64[us]",
    "number": "float64",
    "whole": "Int64",
    "flag": "boolean",
}


def to_pandas(reading: Reading, table: str) -> pandas.DataFrame:
    """A pandas frame of one of the tables. Raises MissingExtraError where pandas is not installed."""
    try:
        import pandas
    except ImportError:
        raise MissingExtraError("pandas", "pandas") from None
    found = columns(reading, table)
    return pandas.DataFrame({name: pandas.Series(values, dtype=PANDAS[type]) for name, type, values in found})


def to_polars(reading: Reading, table: str) -> polars.DataFrame:
    """A polars frame of one of the tables. Raises MissingExtraError where polars is not installed."""
    try:
        import polars
    except ImportError:
        raise MissingExtraError("polars", "polars") from None
    types: dict[str, Any] = {
        "text": polars.String,
        "texts": polars.List(polars.String),
        "moment": polars.Datetime("us"),
        "number": polars.Float64,
        "whole": polars.Int64,
        "flag": polars.Boolean,
    }
    found = columns(reading, table)
    return polars.DataFrame(
        {name: values for name, _, values in found}, schema={name: types[type] for name, type, _ in found}
    )


def to_arrow(reading: Reading, table: str) -> pyarrow.Table:
    """An Arrow table with the fixed schema of one of the tables. Raises MissingExtraError where pyarrow is not installed."""
    try:
        import pyarrow
    except ImportError:
        raise MissingExtraError("pyarrow", "arrow") from None
    types = {
        "text": pyarrow.string(),
        "texts": pyarrow.list_(pyarrow.string()),
        "moment": pyarrow.timestamp("us"),
        "number": pyarrow.float64(),
        "whole": pyarrow.int64(),
        "flag": pyarrow.bool_(),
    }
    found = columns(reading, table)
    schema = pyarrow.schema([(name, types[type]) for name, type, _ in found], {"schema": SCHEMA, "table": table})
    return pyarrow.table([values for _, _, values in found], schema=schema)


def to_parquet(reading: Reading, table: str = "events") -> bytes:
    """The Arrow table as a Parquet file."""
    found = to_arrow(reading, table)
    from pyarrow import parquet

    out = BytesIO()
    parquet.write_table(found, out)
    return out.getvalue()


def to_feather(reading: Reading, table: str = "events") -> bytes:
    """The Arrow table as a file of the Arrow IPC format (Feather, version 2)."""
    found = to_arrow(reading, table)
    from pyarrow import feather

    out = BytesIO()
    feather.write_feather(found, out, compression="uncompressed")
    return out.getvalue()
