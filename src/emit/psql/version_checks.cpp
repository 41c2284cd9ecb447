#include "emit/psql/version_checks.hpp"

#include <fmt/format.h>

#include "emit/psql/quoting.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::emit::psql {

namespace {

std::string do_block(std::string_view body) {
  return fmt::format("DO {};\n", dollar_quoted(body));
}

std::string state_list(const std::vector<NumberedState>& states) {
  std::string list;
  for (const NumberedState& state : states) {
    list += fmt::format("{}({}, {})", list.empty() ? "" : ",\n      ", state.number, sql_array(state.rows));
  }
  return list;
}

std::string part_list(const std::vector<NumberedPart>& parts) {
  std::string list;
  for (const NumberedPart& part : parts) {
    list += fmt::format("{}({}, {}, {})", list.empty() ? "" : ",\n        ", part.unit, part.part,
                        sql_text(part.digest));
  }
  return list.empty() ? "(0, 0, NULL::text)" : list;
}

// What the database has, against what the script may begin at.
std::string state_search(const VersionTableName& table, const Guard& guard) {
  const std::size_t colon = guard.command.find("{}");
  const std::string before = guard.command.substr(0, colon);
  const std::string after = guard.command.substr(colon + 2);
  return fmt::format(
      "  SELECT max(number) INTO sqlgen_done FROM (VALUES\n      {}\n    ) AS state (number, heads)\n"
      "    WHERE heads = sqlgen_at;\n"
      "  IF sqlgen_done IS NULL THEN\n"
      "    RAISE EXCEPTION USING\n"
      "      MESSAGE = {} || coalesce(nullif(array_to_string(sqlgen_at, ', '), ''), 'base'),\n"
      "      HINT = {} || coalesce(nullif(array_to_string(sqlgen_at, ','), ''), 'base') || {};\n"
      "  END IF;\n",
      state_list(guard.states),
      sql_text(fmt::format("nothing done: this script begins at {}, and {} says that the database is at ",
                           state_name(guard.states.front().rows), table.title)),
      sql_text("the script for it: " + before), sql_text(after));
}

// A revision that was left between two of its parts goes on there, if this script has its beginning.
std::string part_search(const VersionTableName& table, const Guard& guard) {
  return fmt::format(
      "  IF to_regclass({0}) IS NOT NULL{5} THEN\n"
      "    FOR sqlgen_note IN SELECT * FROM {1} WHERE version_table = {2} LOOP\n"
      "      SELECT part INTO sqlgen_part FROM (VALUES\n        {3}\n"
      "      ) AS known (unit, part, digest)\n"
      "        WHERE unit = sqlgen_done + 1 AND digest = sqlgen_note.done;\n"
      "      IF sqlgen_part IS NULL AND sqlgen_note.done <> '' THEN\n"
      "        RAISE EXCEPTION USING\n"
      "          MESSAGE = 'nothing done: the database is within ' || sqlgen_note.step\n"
      "            || ', which this script does not take up where it was left',\n"
      "          HINT = 'apply the script again that left it there, or do the rest by hand and empty {4}';\n"
      "      END IF;\n"
      "      sqlgen_begun := sqlgen_note.begun;\n"
      "    END LOOP;\n"
      "  END IF;\n",
      sql_text(table.progress), table.progress, sql_text(table.title), part_list(guard.parts),
      replace_all(table.progress, "'", "''"),
      guard.goes_on ? fmt::format(" AND sqlgen_done < {}", guard.states.back().number) : "");
}

std::string version_change_text(const VersionTableName& table, const graph::VersionChange& change) {
  return std::visit(Overloaded{
                        [&](const graph::VersionInsert& c) {
                          return fmt::format(
                              "  INSERT INTO {0} (version_num) SELECT {1}\n"
                              "    WHERE NOT EXISTS (SELECT FROM {0} WHERE version_num = {1});\n",
                              table.sql, sql_text(c.id));
                        },
                        [&](const graph::VersionUpdate& c) {
                          return fmt::format("  UPDATE {0} SET version_num = {2} WHERE version_num = {1};\n",
                                             table.sql, sql_text(c.from), sql_text(c.to));
                        },
                        [&](const graph::VersionDelete& c) {
                          return fmt::format("  DELETE FROM {} WHERE version_num = {};\n", table.sql,
                                             sql_text(c.id));
                        },
                    },
                    change);
}

std::string change_name(const graph::VersionChange& change) {
  return std::visit(
      Overloaded{
          [](const graph::VersionInsert& c) { return "adding " + c.id; },
          [](const graph::VersionUpdate& c) { return fmt::format("changing {} into {}", c.from, c.to); },
          [](const graph::VersionDelete& c) { return "deleting " + c.id; },
      },
      change);
}

}  // namespace

std::string current_rows(const VersionTableName& table) {
  return fmt::format("ARRAY(SELECT version_num::text FROM {} ORDER BY version_num::text COLLATE \"C\")",
                     table.sql);
}

std::string guard_block(const VersionTableName& table, const Guard& guard) {
  std::string body =
      "\nDECLARE\n"
      "  sqlgen_at text[] := ARRAY[]::text[];\n"
      "  sqlgen_done integer := 0;\n"
      "  sqlgen_part integer;\n"
      "  sqlgen_begun text := '';\n"
      "  sqlgen_note record;\n"
      "BEGIN\n";
  body += fmt::format("  IF to_regclass({}) IS NOT NULL THEN\n    sqlgen_at := {};\n  END IF;\n",
                      sql_text(table.sql), current_rows(table));
  if (!guard.states.empty()) {
    body += state_search(table, guard);
  }
  body += part_search(table, guard);
  body +=
      "  PERFORM set_config('sqlgen.done', sqlgen_done::text, false);\n"
      "  PERFORM set_config('sqlgen.part', coalesce(sqlgen_part, 0)::text, false);\n"
      "  PERFORM set_config('sqlgen.begun', coalesce(sqlgen_begun, ''), false);\n"
      "END ";
  return do_block(body);
}

std::string state_block(const VersionTableName& table, const VersionSet& rows, bool locked) {
  return do_block(
      fmt::format(" BEGIN\n{}"
                  "  IF {} <> {} THEN\n"
                  "    RAISE EXCEPTION 'another program has changed % meanwhile', {};\n"
                  "  END IF;\nEND ",
                  locked ? fmt::format("  LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE;\n", table.sql) : "",
                  current_rows(table), sql_array(rows), sql_text(table.title)));
}

std::string start_block(const VersionTableName& table, const VersionSet& rows) {
  return do_block(
      fmt::format("\nDECLARE\n  sqlgen_at text[] := ARRAY[]::text[];\nBEGIN\n"
                  "  IF to_regclass({0}) IS NOT NULL THEN\n    sqlgen_at := {1};\n  END IF;\n"
                  "  IF sqlgen_at <> {2} THEN\n"
                  "    RAISE EXCEPTION USING MESSAGE = {3} || coalesce(nullif(array_to_string(sqlgen_at, ', "
                  "'), ''), 'base');\n"
                  "  END IF;\nEND ",
                  sql_text(table.sql), current_rows(table), sql_array(rows),
                  sql_text(fmt::format("what follows is for a database at {}, and {} says that it is at ",
                                       state_name(rows), table.title))));
}

std::string change_block(const VersionTableName& table, const std::vector<graph::VersionChange>& changes) {
  std::string body = "\nDECLARE\n  sqlgen_rows bigint;\nBEGIN\n";
  for (const graph::VersionChange& change : changes) {
    body += version_change_text(table, change);
    body += fmt::format(
        "  GET DIAGNOSTICS sqlgen_rows = ROW_COUNT;\n"
        "  IF sqlgen_rows <> 1 THEN\n"
        "    RAISE EXCEPTION '%: % rows, not one', {}, sqlgen_rows;\n"
        "  END IF;\n",
        sql_text(fmt::format("{} in {}", change_name(change), table.title)));
  }
  return do_block(body + "END ");
}

}  // namespace sqlgen::emit::psql
