"""Carries out a statement over the views of a ledger with DuckDB: ring_table.py LEDGER STATEMENT.

Prints the seconds that it took, and then a line a cell: coalition, ring, column, value ("-" for none).
"""

import pathlib
import sys
import time

import duckdb
import duckdb_ext

ledger, statement = sys.argv[1:3]
extension = next(pathlib.Path(duckdb_ext.__path__[0]).rglob("sqlite_scanner.duckdb_extension"))
engine = duckdb.connect(config={"allow_unsigned_extensions": True})
engine.execute(f"LOAD '{extension}'")
engine.execute(f"ATTACH '{ledger}' AS ledger (TYPE sqlite, READ_ONLY)")
engine.execute("USE ledger")
start = time.perf_counter()
answer = engine.execute(pathlib.Path(statement).read_text())
names = [column[0] for column in answer.description]
rows = answer.fetchall()
print(f"{time.perf_counter() - start:.2f}")
for row in rows:
    for name, value in list(zip(names, row))[2:]:
        print(row[0], row[1], name, "-" if value is None else repr(value), sep="\t")
