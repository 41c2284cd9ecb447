// What moves the catalog, and what is asked of it: SQL in both databases' languages, and comments that accept
// findings.
#include <array>
#include <string>

#include "fuzz/support/folder.hpp"
#include "fuzz/support/python_bytes.hpp"
#include "fuzz/support/target.hpp"

namespace sqlgen::fuzz {

namespace {

constexpr std::string_view kPostgresql =
    "CREATE TYPE mood AS ENUM ('sad', 'glad');\n"
    "CREATE TABLE t (id serial PRIMARY KEY, m mood, n numeric(6,2) CHECK (n > 0), j jsonb, a text[], at "
    "timestamptz);\n"
    "CREATE TABLE u (t_id int REFERENCES t (id) ON DELETE CASCADE, name varchar(9) UNIQUE);\n"
    "CREATE INDEX i ON u (lower(name)) WHERE t_id > 1;\nCREATE VIEW v AS SELECT t.id, u.name FROM t JOIN u "
    "ON u.t_id = t.id;\n"
    "INSERT INTO t (m, n, j, a) VALUES ('sad', 1.5, '{\"k\": [1]}', '{x,y}'), (NULL, NULL, NULL, NULL);\n"
    "INSERT INTO u VALUES (1, 'b'), (2, NULL), (1, '\u00c4');\n";
constexpr std::string_view kSqlite =
    "CREATE TABLE t (id INTEGER PRIMARY KEY, m TEXT COLLATE NOCASE, n NUMERIC CHECK (n > 0), j JSON, a AS (m "
    "|| 'x') STORED);\n"
    "CREATE TABLE u (t_id INTEGER REFERENCES t (id) ON DELETE CASCADE, name VARCHAR(9) UNIQUE);\n"
    "CREATE INDEX i ON u (lower(name)) WHERE t_id > 1;\nCREATE VIEW v AS SELECT t.id, u.name FROM t JOIN u "
    "ON u.t_id = t.id;\n"
    "INSERT INTO t (m, n, j) VALUES ('sad', 1.5, '{\"k\": [1]}'), (NULL, NULL, NULL);\n"
    "INSERT INTO u VALUES (1, 'b'), (2, NULL), (1, '\u00c4');\n";

}  // namespace

void catalog_sql(std::string_view input) {
  constexpr std::array<const char*, 2> kDialects{"postgresql", "sqlite"};
  const std::string dialect = kDialects.at(choose(input, kDialects.size()));
  const auto parts = parts_of(input, "----");
  const Folder folder;
  for (std::size_t i = 0; i < parts.size() && i < 3; ++i) {
    const std::string id = "r" + std::to_string(i);
    folder.write("r/" + id + ".sql",
                 "-- id: " + id + "\n" +
                     (i == 0 ? std::string() : "-- parents: r" + std::to_string(i - 1) + "\n") +
                     "-- sqlgen:upgrade\n" + std::string(parts[i]));
  }
  folder.write(
      "r/z.py",
      "revision = 'z'\ndown_revision = 'r" + std::to_string(std::min<std::size_t>(parts.size(), 3) - 1) +
          "'\nimport sqlalchemy as sa\nfrom alembic import op\n\n\ndef upgrade():\n"
          "    i = sa.inspect(op.get_bind())\n"
          "    for t in i.get_table_names():\n"
          "        i.get_columns(t), i.get_indexes(t), i.get_foreign_keys(t), i.get_unique_constraints(t)\n"
          "        op.get_bind().execute(sa.text('SELECT * FROM ' + t)).fetchall()\n");
  (void)folder.run({"schema", "r" + std::to_string(std::min<std::size_t>(parts.size(), 3) - 1), "--dialect",
                    dialect, "--revisions", "r"});
  (void)folder.run({"upgrade", "head", "--dialect", dialect, "--revisions", "r"});
  (void)folder.report({"review", "head", "--dialect", dialect, "--revisions", "r", "--format", "sarif"});
  (void)folder.report({"check", "--dialect", dialect, "--revisions", "r"});
}

void catalog_questions(std::string_view input) {
  const bool sqlite = choose(input, 2) == 1;
  const auto parts = parts_of(input, "----");
  const Folder folder;
  folder.write("r/a.sql", "-- id: a\n-- sqlgen:upgrade\n" + std::string(sqlite ? kSqlite : kPostgresql));
  const std::string head =
      "revision = 'z'\ndown_revision = 'a'\nimport sqlalchemy as sa\nfrom alembic import op\n"
      "x = " +
      python_bytes(parts.front()) + ".decode('utf-8', 'replace')\ny = " + python_bytes(parts.back()) +
      ".decode('utf-8', 'replace')\n\n\ndef upgrade():\n";
  for (const char* body :
       {"    rows = op.get_bind().execute(sa.text(x)).fetchall()\n"
        "    op.execute(repr(rows).replace(':', ' '))\n"
        "    for row in rows:\n        op.execute(repr(tuple(row)).replace(':', ' '))\n",
        "    i = sa.inspect(op.get_bind())\n"
        "    for name in ('get_columns', 'get_pk_constraint', 'get_foreign_keys', 'get_indexes', "
        "'get_unique_constraints',\n                 'get_check_constraints', 'get_table_comment', "
        "'get_view_definition', 'has_table'):\n"
        "        try:\n            got = getattr(i, name)(x, schema=y or None)\n"
        "        except Exception as e:\n            got = e\n"
        "        op.execute(repr(got).replace(':', ' '))\n"
        "    op.execute(str(i.has_index(x, y)))\n    "
        "op.execute(repr(i.get_table_names(schema=y)))\n"}) {
    folder.write("r/z.py", head + body);
    (void)folder.run({"upgrade", "heads", "--dialect", sqlite ? "sqlite" : "postgresql", "--revisions", "r"});
  }
}

void accept_comment(std::string_view input) {
  const Folder folder;
  folder.write("r/a.py",
               "revision = 'a'\ndown_revision = None\nfrom alembic import op\nimport sqlalchemy as "
               "sa\n\n\ndef upgrade():\n"
               "    op.drop_column('t', 'a')  # sqlgen: accept " +
                   std::string(input) + "\n    # sqlgen: accept " + std::string(input) +
                   "\n    op.drop_table('u')\n");
  folder.write("r/b.sql", "-- id: b\n-- parents: a\n-- sqlgen:upgrade\n-- sqlgen: accept " +
                              std::string(input) + "\nDROP TABLE x;\n");
  for (const char* format : {"text", "json", "html"}) {
    (void)folder.report(
        {"review", "head", "--dialect", "postgresql", "--revisions", "r", "--format", format});
  }
}

}  // namespace sqlgen::fuzz
