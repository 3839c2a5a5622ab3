extension Schema {
  /// The tables about runs, deliveries and what came of them; days are days since 1970-01-01, moments are seconds.
  static let bookkeeping = """
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY, pipeline TEXT NOT NULL, day INTEGER NOT NULL, started INTEGER NOT NULL,
      ended INTEGER, state TEXT CHECK (state IN ('done', 'findings', 'refused', 'failed', 'interrupted')),
      CHECK (state IS NOT NULL OR ended IS NULL)
    ) STRICT;

    -- The id is the order in which deliveries were taken; of two of one day the later taken counts. A late one came
    -- when one of a later day had been taken already.
    CREATE TABLE deliveries (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, delivered_on INTEGER NOT NULL,
      mode TEXT NOT NULL CHECK (mode IN ('append', 'snapshot')), tolerance REAL NOT NULL,
      late INTEGER NOT NULL CHECK (late IN (0, 1)), taken INTEGER NOT NULL CHECK (taken IN (0, 1)),
      reason TEXT CHECK (reason IN ('files', 'tolerance', 'required')),
      run INTEGER REFERENCES runs, CHECK ((taken = 1) = (reason IS NULL))
    ) STRICT;
    CREATE INDEX deliveries_by_day ON deliveries (delivered_on);

    CREATE TABLE files (
      delivery INTEGER NOT NULL REFERENCES deliveries, kind TEXT NOT NULL, name TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('read', 'absent', 'refused')), sha256 BLOB CHECK (length(sha256) = 32),
      read INTEGER NOT NULL, accepted INTEGER NOT NULL, unchanged INTEGER NOT NULL, updated INTEGER NOT NULL,
      rejected INTEGER NOT NULL, retried INTEGER NOT NULL, closed INTEGER NOT NULL, skipped INTEGER NOT NULL,
      line INTEGER, reason TEXT,
      PRIMARY KEY (delivery, kind), CHECK (read = accepted + unchanged + updated + rejected)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX files_by_digest ON files (sha256);

    CREATE TABLE rejected (
      delivery INTEGER NOT NULL REFERENCES deliveries, kind TEXT NOT NULL, line INTEGER NOT NULL,
      "column" TEXT NOT NULL, code TEXT NOT NULL, value TEXT NOT NULL, record BLOB NOT NULL,
      PRIMARY KEY (delivery, kind, line)
    ) STRICT, WITHOUT ROWID;

    -- Keys that a snapshot named on rows that were not accepted, and of a late one all that it named: what a snapshot
    -- names it does not close. Unused parts are 0.
    CREATE TABLE named (
      kind TEXT NOT NULL, delivery INTEGER NOT NULL REFERENCES deliveries,
      key1 INTEGER NOT NULL, key2 INTEGER NOT NULL, key3 INTEGER NOT NULL, key4 INTEGER NOT NULL, key5 INTEGER NOT NULL,
      PRIMARY KEY (kind, delivery, key1, key2, key3, key4, key5)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE figures (
      run INTEGER NOT NULL REFERENCES runs, path TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (run, path)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE editions (
      report TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
      run INTEGER NOT NULL REFERENCES runs, folder TEXT NOT NULL, sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
      PRIMARY KEY (report, period, number)
    ) STRICT, WITHOUT ROWID;

    """

  /// How a delivery's files were read; without it, as in ledgers from before, nobody knows.
  static let readingManner = "ALTER TABLE deliveries ADD COLUMN manner BLOB CHECK (length(manner) = 32);"

  /// Who was forgotten, and whether a delivery's rejected rows are no longer kept.
  static let keeping = """
    CREATE TABLE forgotten (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32), pseudonym TEXT NOT NULL UNIQUE, since INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE deliveries ADD COLUMN rejects_dropped INTEGER NOT NULL DEFAULT 0 CHECK (rejects_dropped IN (0, 1));
    """

  /// What each edition shows; of editions from before nobody knows. A figure without a value is hidden.
  static let published = """
    CREATE TABLE published (
      report TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL, path TEXT NOT NULL, value REAL,
      format TEXT NOT NULL, PRIMARY KEY (report, period, number, path),
      FOREIGN KEY (report, period, number) REFERENCES editions (report, period, number)
    ) STRICT, WITHOUT ROWID;
    """

  /// What each stage of a run rested on, and the run since which it has been so.
  static let stages = """
    CREATE TABLE stages (
      run INTEGER NOT NULL REFERENCES runs, stage TEXT NOT NULL, inputs BLOB NOT NULL CHECK (length(inputs) = 32),
      outputs BLOB CHECK (length(outputs) = 32), told TEXT NOT NULL, since INTEGER NOT NULL REFERENCES runs,
      UNIQUE (run, stage)
    ) STRICT;
    """

  /// From which folder of a pipeline a delivery came; of deliveries from before nobody knows.
  static let sources = "ALTER TABLE deliveries ADD COLUMN source TEXT;"

  /// Editions that are announced and do not stand yet, and where figures stand in workbooks; of editions from before nobody
  /// knows.
  static let placing = """
    CREATE TABLE unplaced (
      report TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL, run INTEGER NOT NULL REFERENCES runs,
      folder TEXT NOT NULL, PRIMARY KEY (report, period, number),
      FOREIGN KEY (report, period, number) REFERENCES editions (report, period, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE workbook_cells (
      report TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL, file TEXT NOT NULL, sheet TEXT NOT NULL,
      cells TEXT NOT NULL, PRIMARY KEY (report, period, number, file, sheet),
      FOREIGN KEY (report, period, number) REFERENCES editions (report, period, number)
    ) STRICT;
    """

  /// The figures of a run and of an edition, each in one piece (`FigureOutline`, `EditionFigure`) where they were a row each.
  /// Those of former runs are entered with their paths as names.
  static let figuresInOnePiece = """
    CREATE TABLE run_figures (run INTEGER PRIMARY KEY REFERENCES runs, outline BLOB NOT NULL) STRICT;
    INSERT INTO run_figures SELECT run, CAST(group_concat(path || char(9) || value || char(10), '') AS BLOB) FROM (
      SELECT run, \(field("path")) AS path, \(field("value")) AS value FROM figures ORDER BY run, figures.path
    ) GROUP BY run;
    DROP TABLE figures;
    CREATE TABLE edition_figures (
      report TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL, lines BLOB NOT NULL,
      PRIMARY KEY (report, period, number),
      FOREIGN KEY (report, period, number) REFERENCES editions (report, period, number)
    ) STRICT;
    INSERT INTO edition_figures
      SELECT report, period, number, CAST(group_concat(line || char(10), '') AS BLOB) FROM (
        SELECT report, period, number,
          format || char(9) || iif(value IS NULL, '', printf('%!.17g', value)) || char(9) || \(field("path")) AS line
        FROM published ORDER BY report, period, number, published.path
      ) GROUP BY report, period, number;
    DROP TABLE published;
    """

  /// A column written as a `Field`.
  private static func field(_ column: String) -> String {
    #"replace(replace(replace(\#(column), '\', '\\'), char(9), '\t'), char(10), '\n')"#
  }
}
