#include "emit/sqlite3/checks.hpp"

#include <fmt/format.h>

#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::emit::sqlite3 {

std::string sql_text(std::string_view text) {
  return fmt::format("'{}'", replace_all(text, "'", "''"));
}

std::string refusing_table(std::string_view name, std::string_view message, std::string_view check) {
  return fmt::format("CREATE TEMP TABLE {} (value TEXT CONSTRAINT \"{}\" CHECK ({}));\n", name,
                     replace_all(message, "\"", "\"\""), check);
}

std::string state_statements(const VersionTableName& table) {
  return fmt::format(
      "CREATE TEMP TABLE sqlgen_at{} AS SELECT coalesce(group_concat(version_num, ','), 'base') AS heads\n"
      "  FROM (SELECT version_num FROM {} ORDER BY version_num COLLATE BINARY);\n",
      table.suffix, table.sql);
}

std::string guard_statements(const VersionTableName& table, const VersionSet& start,
                             const std::string& command) {
  const std::size_t hole = command.find("{}");
  const std::string wanted = sql_text(state_argument(start));
  std::string text = fmt::format(
      "SELECT 'the database is at ' || heads || '; the script for it: ' || {} || heads || {}\n"
      "  FROM temp.sqlgen_at{} WHERE heads <> {};\n",
      sql_text(command.substr(0, hole)), sql_text(command.substr(hole + 2)), table.suffix, wanted);
  text += refusing_table("sqlgen_guard" + table.suffix,
                         fmt::format("nothing done: this script begins at {}", state_name(start)),
                         "value = " + wanted);
  return text +
         fmt::format("INSERT INTO temp.sqlgen_guard{0} SELECT heads FROM temp.sqlgen_at{0};\n", table.suffix);
}

std::string table_guard(const VersionTableName& table, const VersionSet& start) {
  const std::string guard = "sqlgen_table" + table.suffix;
  return refusing_table(guard,
                        fmt::format("nothing done: this script begins at {}, and the database has no {}",
                                    state_name(start), table.name),
                        "value > 0") +
         fmt::format("INSERT INTO temp.{} SELECT count(*) FROM {} WHERE lower(name) = lower({});\n", guard,
                     table.master, sql_text(table.name));
}

std::string start_statements(const VersionTableName& table, const VersionSet& start) {
  const std::string refused = fmt::format("nothing done: this script begins at {}", state_name(start));
  if (start.empty()) {
    return refusing_table("sqlgen_guard", refused, "value = 0") +
           fmt::format(
               "INSERT INTO temp.sqlgen_guard SELECT count(*) FROM {} WHERE lower(name) = lower({});\n"
               "DROP TABLE temp.sqlgen_guard;\n",
               table.master, sql_text(table.name));
  }
  return table_guard(table, start) + state_statements(table) +
         refusing_table("sqlgen_guard", refused, "value = " + sql_text(state_argument(start))) +
         "INSERT INTO temp.sqlgen_guard SELECT heads FROM temp.sqlgen_at;\n"
         "DROP TABLE temp.sqlgen_table;\nDROP TABLE temp.sqlgen_at;\nDROP TABLE temp.sqlgen_guard;\n";
}

std::string change_statements(const VersionTableName& table, const graph::VersionChange& change) {
  const std::string statement = std::visit(
      Overloaded{
          [&](const graph::VersionInsert& c) {
            return fmt::format(
                "INSERT INTO {0} (version_num) SELECT {1} WHERE NOT EXISTS (SELECT 1 FROM {0} WHERE "
                "version_num = "
                "{1});\n",
                table.sql, sql_text(c.id));
          },
          [&](const graph::VersionUpdate& c) {
            return fmt::format("UPDATE {} SET version_num = {} WHERE version_num = {};\n", table.sql,
                               sql_text(c.to), sql_text(c.from));
          },
          [&](const graph::VersionDelete& c) {
            return fmt::format("DELETE FROM {} WHERE version_num = {};\n", table.sql, sql_text(c.id));
          },
      },
      change);
  return statement + "INSERT INTO temp.sqlgen_rows SELECT changes();\n";
}

// The shell has no conditional. It does read commands that a program writes, and that program can ask whether
// a file is there, which SQL can make; the process's number keeps runs apart. `.exit` ends the shell at once
// only with a number that is not 0; of 256 the status has the lower eight bits.
std::string early_end(std::string_view condition, std::string_view message) {
  return fmt::format(
      "CREATE TEMP TABLE sqlgen_shell (pid INTEGER);\n"
      ".read '|rm -f ./sqlgen-end.$PPID; printf \"INSERT INTO sqlgen_shell VALUES (%d);\" $PPID'\n"
      "SELECT {} FROM temp.sqlgen_shell WHERE ({}) AND writefile('./sqlgen-end.' || pid, '') = 0;\n"
      ".read '|test -e ./sqlgen-end.$PPID && rm -f ./sqlgen-end.$PPID && printf \"ROLLBACK;\\n.exit "
      "256\\n\"'\n"
      "DROP TABLE temp.sqlgen_shell;\n",
      sql_text(message), condition);
}

std::string foreign_keys_before() {
  return "CREATE TEMP TABLE sqlgen_keys AS SELECT \"table\" AS child, parent, count(*) AS violations\n"
         "  FROM pragma_foreign_key_check GROUP BY 1, 2;\n";
}

std::string foreign_keys_after() {
  return "SELECT 'violated: ' || k.\"table\" || ' -> ' || k.parent || ', ' || count(*) || ' rows'\n"
         "  FROM pragma_foreign_key_check AS k GROUP BY k.\"table\", k.parent HAVING count(*) > coalesce(\n"
         "    (SELECT violations FROM temp.sqlgen_keys AS b WHERE b.child = k.\"table\" AND b.parent = "
         "k.parent), "
         "0);\n" +
         refusing_table("sqlgen_violated", "nothing done: foreign keys would be violated", "value IS NULL") +
         "INSERT INTO temp.sqlgen_violated SELECT k.\"table\" FROM pragma_foreign_key_check AS k\n"
         "  GROUP BY k.\"table\", k.parent HAVING count(*) > coalesce(\n"
         "    (SELECT violations FROM temp.sqlgen_keys AS b WHERE b.child = k.\"table\" AND b.parent = "
         "k.parent), "
         "0);\n"
         "DROP TABLE temp.sqlgen_violated;\nDROP TABLE temp.sqlgen_keys;\n";
}

std::string leftover_guard() {
  return refusing_table(
             "sqlgen_leftover",
             "nothing done: a batch was cut off earlier, and a table that begins with _alembic_tmp_ has the "
             "only copy of its rows: rename that table first",
             "value IS NULL") +
         "INSERT INTO temp.sqlgen_leftover SELECT name FROM sqlite_master AS t\n"
         "  WHERE type = 'table' AND substr(name, 1, 13) = '_alembic_tmp_'\n"
         "    AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE lower(name) = lower(substr(t.name, 14)));\n"
         "DROP TABLE temp.sqlgen_leftover;\n";
}

}  // namespace sqlgen::emit::sqlite3
