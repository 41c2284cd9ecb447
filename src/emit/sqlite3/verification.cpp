#include "emit/sqlite3/verification.hpp"

#include <fmt/format.h>

#include "emit/sqlite3/checks.hpp"
#include "support/text.hpp"

namespace sqlgen::emit::sqlite3 {

namespace {

// A query that gives a row where the object is as it is expected to be.
std::string schema_query(const Expectation& one) {
  if (one.list == "columns") {
    std::string query = fmt::format("SELECT 1 FROM pragma_table_xinfo({}) WHERE name = {}",
                                    sql_text(one.table), sql_text(one.name));
    if (one.present) {
      // SQLite shows a generated column's type with words of its definition.
      const std::string type = one.after["generated"] ? ""
                                                      : fmt::format(" AND upper(type) = upper({})",
                                                                    sql_text(one.after["type"].str()));
      query += fmt::format("{} AND \"notnull\" = {}", type, one.after["not_null"].truth() ? 1 : 0);
    }
    return query;
  }
  const char* type = one.list == "indexes"    ? "index"
                     : one.list == "views"    ? "view"
                     : one.list == "triggers" ? "trigger"
                                              : "table";
  std::string query = fmt::format("SELECT 1 FROM main.sqlite_master WHERE type = '{}' AND name = {}", type,
                                  sql_text(one.name));
  if (!one.table.empty()) {
    query += fmt::format(" AND lower(tbl_name) = lower({})", sql_text(one.table));
  }
  return query;
}

// A constraint has no name that could be looked up, but it stands in its table's text.
std::string named_in_text(const Expectation& one) {
  return fmt::format(
      "SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = {} AND instr(sql, {}) > 0",
      sql_text(one.table), sql_text("CONSTRAINT " + one.name));
}

}  // namespace

std::string verification_script(const Verification& verification, const ir::VersionTable& version_table,
                                const dialect::Names& names) {
  const std::string table = names.qualified(std::nullopt, ir::Identifier(version_table.name));
  // An unqualified name is looked for in the database and then in what is attached: where the version table
  // is not there, it is an empty one.
  std::string out =
      ".bail on\n.headers off\n.mode list\n.separator \"  \"\nATTACH ':memory:' AS sqlgen_base;\n";
  out += fmt::format("CREATE TABLE sqlgen_base.{} (version_num TEXT);\n", table);
  out += "CREATE TEMP TABLE sqlgen_checks (place INTEGER PRIMARY KEY, what TEXT, is_so INTEGER);\n";
  const auto add = [&](const std::string& what, const std::string& condition) {
    out += fmt::format("INSERT INTO temp.sqlgen_checks (what, is_so) VALUES ({}, {});\n", sql_text(what),
                       condition);
  };
  add(fmt::format("{} is at {}", version_table.name, state_name(verification.rows)),
      fmt::format("coalesce((SELECT group_concat(version_num, ',') FROM (SELECT version_num FROM {} ORDER BY "
                  "version_num)), '') = {}",
                  table, sql_text(join(verification.rows, ","))));
  for (const Expectation& one : verification.expectations) {
    if (!one.doubt.empty()) {
      add(one.title() + ": not known, " + one.doubt, "NULL");
      continue;
    }
    add(one.title(), fmt::format("{}EXISTS ({})", one.present ? "" : "NOT ",
                                 one.list == "constraints" ? named_in_text(one) : schema_query(one)));
  }
  out +=
      "SELECT CASE is_so WHEN 1 THEN 'ok' WHEN 0 THEN 'FAIL' ELSE '?' END, what FROM temp.sqlgen_checks "
      "ORDER BY "
      "place;\n"
      "SELECT CASE WHEN min(is_so) THEN 'ok' ELSE 'FAIL' END FROM temp.sqlgen_checks;\n"
      "CREATE TEMP TABLE sqlgen_verdict (is_so INTEGER CONSTRAINT \"FAIL: see above\" CHECK (is_so));\n"
      "INSERT INTO temp.sqlgen_verdict SELECT min(is_so) FROM temp.sqlgen_checks;\n";
  return out;
}

}  // namespace sqlgen::emit::sqlite3
