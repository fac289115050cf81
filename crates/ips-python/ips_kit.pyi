"""Who may get Individual Placement and Support (IPS) under a payer's own policy. What each function does says its docstring: `help(ips_kit)`."""

import datetime
import os
from typing import Any, Literal, Protocol, overload, type_check_only

import pyarrow

__version__: str

@type_check_only
class _ArrowStream(Protocol):
    """A table of whatever library: a pyarrow Table, a Polars frame, a DuckDB relation, a pandas frame."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

@type_check_only
class _ArrowArray(Protocol):
    """One batch of rows."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...

@overload
def screen(
    table: _ArrowArray,
    *,
    policy: str | os.PathLike[str] | bytes,
    as_of: datetime.date | str,
    columns: dict[str, str | None] | None = None,
    dates: Literal["month_first", "day_first"] | None = None,
    dictionaries: bool = True,
    language: Literal["en", "es"] = "en",
    threads: int | None = None,
) -> pyarrow.RecordBatch: ...
@overload
def screen(
    table: _ArrowStream,
    *,
    policy: str | os.PathLike[str] | bytes,
    as_of: datetime.date | str,
    columns: dict[str, str | None] | None = None,
    dates: Literal["month_first", "day_first"] | None = None,
    dictionaries: bool = True,
    language: Literal["en", "es"] = "en",
    threads: int | None = None,
) -> pyarrow.Table: ...
def explain(
    facts: dict[str, Any],
    *,
    policy: str | os.PathLike[str] | bytes,
    as_of: datetime.date | str,
    language: Literal["en", "es"] = "en",
) -> dict[str, Any]: ...
def policies() -> list[dict[str, Any]]: ...
