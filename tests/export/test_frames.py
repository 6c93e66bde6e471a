"""Frames and Arrow tables: their columns, their types, and what they say where their packages are missing."""

import sys
from io import BytesIO

import polars
import pytest

from itinerary import ArgumentError, MissingExtraError
from itinerary.export.frames import to_feather, to_parquet
from itinerary.export.tables import TABLES


@pytest.mark.parametrize(("method", "package"), [("pandas", "pandas"), ("polars", "polars"), ("arrow", "pyarrow")])
def test_missing_package_says_what_to_install(sample, monkeypatch, method, package):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError, match=rf"{package} is not installed; .* 'itinerary-timeline\[{method}\]'"):
        getattr(sample, f"to_{method}")()


def test_unknown_table(sample):
    with pytest.raises(ArgumentError, match="no table 'trips'; the tables are events, times, stops, legs"):
        sample.to_polars("trips")


@pytest.mark.parametrize("table", TABLES)
def test_the_schema_does_not_hang_on_the_rows(sample, table):
    full, empty = sample.to_arrow(table), sample[:0].to_arrow(table)
    assert full.schema.equals(empty.schema, check_metadata=True)
    assert full.schema.metadata == {b"schema": b"itinerary/1", b"table": table.encode()}
    assert list(sample.to_pandas(table).columns) == sample.to_polars(table).columns == full.schema.names


def test_types(sample):
    types = dict(zip(sample.to_polars().columns, sample.to_polars().dtypes, strict=True))
    assert (types["earliest_start"], types["places"]) == (polars.Datetime("us"), polars.List(polars.String))
    frame = sample.to_pandas()
    assert str(frame["latest_end"].dtype) == "datetime64[us]"
    assert frame.loc[frame["id"] == "e2", "actors"].item() == ["Ann Lee", "Bo Dahl"]
    assert frame["value"].isna().tolist() == [False, False, True]


def test_legs_and_stops(sample):
    assert sample.to_polars("legs").select("origin", "destination", "km").rows() == [("Oslo", "Bergen", 306.2)]
    assert sample.to_polars("stops")["place"].to_list() == ["Oslo", "Bergen"]


def test_files(sample):
    assert polars.read_parquet(BytesIO(to_parquet(sample.reading))).equals(sample.to_polars())
    assert polars.read_ipc(BytesIO(to_feather(sample.reading))).equals(sample.to_polars())
