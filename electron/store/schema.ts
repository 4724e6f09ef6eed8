/**
 * Schema version 1 of the .jxwb file. STRICT tables: a value of the wrong kind is refused on the way in and found by
 * `PRAGMA quick_check` on the way out. AUTOINCREMENT: an id is never used twice, so undo, versions and comments can point at it.
 * Money is in 分, percentages in hundredths of a percent; NULL means a blank cell.
 */
export const SCHEMA_1 = `
CREATE TABLE book (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  fiscal_year INTEGER NOT NULL,
  department TEXT NOT NULL,
  compiler TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  layout TEXT NOT NULL,
  revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE section (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  title TEXT NOT NULL
) STRICT;

CREATE TABLE paragraph (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  section_id INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX paragraph_order ON paragraph (section_id, position);

CREATE TABLE project (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  agency_code TEXT NOT NULL,
  agency_name TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  budget_total INTEGER,
  budget_fiscal INTEGER,
  budget_other INTEGER,
  funds_use TEXT NOT NULL,
  plan_1 INTEGER,
  plan_2 INTEGER,
  plan_3 INTEGER,
  plan_4 INTEGER,
  goal TEXT NOT NULL
) STRICT;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  level1 TEXT NOT NULL,
  level2 TEXT NOT NULL,
  level3 TEXT NOT NULL,
  description TEXT NOT NULL,
  symbol TEXT NOT NULL,
  number TEXT NOT NULL,
  unit TEXT NOT NULL,
  basis TEXT NOT NULL
) STRICT;
CREATE INDEX indicator_order ON indicator (project_id, position);

-- What the import could not take over, in the order it was met.
CREATE TABLE import_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;

-- Every edit with its inverse, both as JSON lists of operations. undone = 1 are the steps that redo would take.
CREATE TABLE command (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  forward TEXT NOT NULL,
  inverse TEXT NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX command_undone ON command (undone, id);
`;

/**
 * Schema version 2: checks switched off, marks on texts (已忽略, 待核对), the project that an import note is about, and last year's
 * book, kept whole so that it is there wherever the file goes.
 */
export const SCHEMA_2 = `
-- A JSON list of rule ids.
ALTER TABLE book ADD COLUMN rules_off TEXT NOT NULL DEFAULT '[]';

-- NULL: about no project. No foreign key: an undo brings a deleted project back under its old id.
ALTER TABLE import_note ADD COLUMN project_id INTEGER;

-- See shared/book/mark.ts. No foreign key, for the same reason.
CREATE TABLE text_mark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  rule TEXT NOT NULL,
  row_table TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (kind, rule, row_table, row_id, field)
) STRICT;

-- The book of an earlier year in its JSON form, for comparison.
CREATE TABLE last_year (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  source TEXT NOT NULL,
  linked_at TEXT NOT NULL,
  book TEXT NOT NULL
) STRICT;
`;

/** Schema version 3: a mark keeps the texts of the fields that it stands on under their names, as a JSON object. */
export const SCHEMA_3 = `
ALTER TABLE text_mark RENAME COLUMN text TO fields;
UPDATE text_mark SET fields = json_quote(fields);
`;

/**
 * Schema version 4: what names a book through its copies and versions, what each edit was sent as, digests of what the file holds,
 * and versions.
 */
export const SCHEMA_4 = `
-- The same in every copy of a book, whatever its name and folder: a backup is found by it. A UUID.
ALTER TABLE book ADD COLUMN book_id TEXT NOT NULL DEFAULT '';

-- The name under which an edit was sent: one that comes twice is done once.
ALTER TABLE command ADD COLUMN edit TEXT NOT NULL DEFAULT '';
-- See store/digest.ts.
ALTER TABLE command ADD COLUMN digest TEXT NOT NULL DEFAULT '';

-- Of each part of the book; see store/digest.ts.
CREATE TABLE digest (
  part TEXT NOT NULL,
  id INTEGER NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (part, id)
) STRICT, WITHOUT ROWID;

-- What versions hold, once for each content: the text that the digest is of, deflated (RFC 1951).
CREATE TABLE piece (
  digest TEXT NOT NULL UNIQUE,
  content BLOB NOT NULL
) STRICT;

-- A state of the book. parts: a JSON list of [part, id, digest of the piece], deflated; sections and projects in print order.
CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  name TEXT NOT NULL,
  revision INTEGER NOT NULL,
  -- The last step that was not undone, 0 where there was none: what was done since can be done again.
  command INTEGER NOT NULL,
  -- user_version of the file when it was made: what the pieces' columns are.
  schema INTEGER NOT NULL,
  parts BLOB NOT NULL,
  digest TEXT NOT NULL
) STRICT;
`;

/** Schema version 5: comments; see shared/book/comment.ts. */
export const SCHEMA_5 = `
-- No foreign key: an undo brings a deleted row back under its old id.
CREATE TABLE comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  -- The uuid of what it answers, or ''.
  parent TEXT NOT NULL,
  row_table TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  -- NULL: on all of the field.
  range_from INTEGER,
  range_to INTEGER,
  quote TEXT NOT NULL,
  author TEXT NOT NULL,
  initials TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL,
  state_by TEXT NOT NULL,
  state_at TEXT NOT NULL,
  source TEXT NOT NULL,
  foreign_id TEXT NOT NULL,
  round INTEGER NOT NULL
) STRICT;
`;
