// Runs in the root of a Debian 11, under the Node that this project uses: the addon loads there, and SQLite works.
const Database = require("/addon/better-sqlite3");

const db = new Database(":memory:");
db.exec("CREATE TABLE text (body TEXT); INSERT INTO text VALUES ('绩效')");
const row = db.prepare("SELECT body, pow(2, 10) AS number, log2(8) AS two FROM text").get();
const copy = new Database(db.serialize());
const count = copy.prepare("SELECT count(*) FROM text").pluck().get();
if (row.body !== "绩效" || row.number !== 1024 || row.two !== 3 || count !== 1)
  throw new Error(JSON.stringify({ row, count }));
