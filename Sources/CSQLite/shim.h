#pragma once
#include <sqlite3.h>

// Variadic functions and pointer-valued macros are not imported by Swift.
static inline int ringwerk_sqlite3_defensive(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
static inline int ringwerk_sqlite3_no_quoted_strings(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0) |
         sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
}
static inline int ringwerk_sqlite3_uncounted_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
static inline sqlite3_destructor_type ringwerk_sqlite3_transient(void) { return SQLITE_TRANSIENT; }
