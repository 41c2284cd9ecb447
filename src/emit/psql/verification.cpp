#include "emit/psql/verification.hpp"

#include <fmt/format.h>

#include <set>

#include "emit/psql/quoting.hpp"
#include "support/text.hpp"

namespace sqlgen::emit::psql {

namespace {

using catalog::Node;

std::vector<std::string> text_items(const Node& list) {
  std::vector<std::string> texts;
  for (const Node& item : list.items()) {
    texts.push_back(item.str());
  }
  return texts;
}

std::string relation(const Expectation& one, const std::string& name, std::string_view kinds) {
  return fmt::format(
      "SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = {} AND "
      "c.relname = {} AND c.relkind IN ({})",
      sql_text(one.schema), sql_text(name), kinds);
}

std::string changed_definition(const Expectation& one, std::string_view shown) {
  const bool changed = one.before["definition"] && !(one.before["definition"] == one.after["definition"]);
  return changed && one.after["definition"]
             ? fmt::format(" AND {} = {}", shown, sql_text(one.after["definition"].str()))
             : std::string();
}

std::string column_query(const Expectation& one) {
  std::string query = fmt::format(
      "SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = "
      "c.relnamespace WHERE n.nspname = {} AND c.relname = {} AND a.attname = {} AND a.attnum > 0 AND NOT "
      "a.attisdropped",
      sql_text(one.schema), sql_text(one.table), sql_text(one.name));
  if (!one.present) {
    return query;
  }
  if (one.after["type"]) {
    query += fmt::format(" AND format_type(a.atttypid, a.atttypmod) = {}", sql_text(one.after["type"].str()));
  }
  query += one.after["not_null"].truth() ? " AND a.attnotnull" : " AND NOT a.attnotnull";
  const bool has_default = one.after["default"] || one.after["generated"];
  query += has_default ? " AND a.atthasdef" : " AND NOT a.atthasdef";
  return query;
}

std::string constraint_query(const Expectation& one) {
  return fmt::format(
             "SELECT FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid "
             "= "
             "c.relnamespace WHERE n.nspname = {} AND c.relname = {} AND k.conname = {}",
             sql_text(one.schema), sql_text(one.table), sql_text(one.name)) +
         changed_definition(one, "pg_get_constraintdef(k.oid)");
}

std::string index_query(const Expectation& one) {
  const char* valid = one.present ? " AND i.indisvalid" : "";
  return fmt::format(
             "SELECT FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = "
             "i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = {} AND c.relname = "
             "{} "
             "AND x.relname = {}{}",
             sql_text(one.schema), sql_text(one.table), sql_text(one.name), valid) +
         changed_definition(one,
                            R"(regexp_replace(pg_get_indexdef(x.oid), ' ON (ONLY )?public\.', ' ON \1'))");
}

std::string type_query(const Expectation& one) {
  std::string query = fmt::format(
      "SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = {} AND "
      "t.typname "
      "= {}",
      sql_text(one.schema), sql_text(one.name));
  if (one.after["values"]) {
    query += fmt::format(
        " AND ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY "
        "e.enumsortorder) = {}::text[]",
        sql_array(text_items(one.after["values"])));
  }
  return query;
}

std::string function_query(const Expectation& one) {
  return fmt::format(
      "SELECT FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = {} AND "
      "p.proname "
      "= {} AND ARRAY(SELECT format_type(a.type, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY AS a(type, "
      "place) ORDER BY a.place) = {}::text[]",
      sql_text(one.schema), sql_text(one.name),
      sql_array(text_items((one.after ? one.after : one.before)["arguments"])));
}

// A query that gives a row where the object is as it is expected to be.
std::string query_for(const Expectation& one) {
  if (one.list == "columns") {
    return column_query(one);
  }
  if (one.list == "constraints") {
    return constraint_query(one);
  }
  if (one.list == "indexes") {
    return index_query(one);
  }
  if (one.list == "triggers") {
    return fmt::format(
        "SELECT FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = "
        "c.relnamespace WHERE n.nspname = {} AND c.relname = {} AND g.tgname = {}",
        sql_text(one.schema), sql_text(one.table), sql_text(one.name));
  }
  if (one.list == "types") {
    return type_query(one);
  }
  if (one.list == "functions") {
    return function_query(one);
  }
  if (one.list == "schemas") {
    return fmt::format("SELECT FROM pg_namespace WHERE nspname = {}", sql_text(one.name));
  }
  if (one.list == "extensions") {
    return fmt::format("SELECT FROM pg_extension WHERE extname = {}", sql_text(one.name));
  }
  return relation(one, one.name,
                  one.list == "sequences" ? "'S'"
                  : one.list == "views"   ? "'v', 'm'"
                                          : "'r', 'p', 'f'");
}

// Keeps the rows of the version table, which need not be there, in the setting sqlgen.at.
std::string version_block(const std::string& table) {
  const std::string block = fmt::format(
      "BEGIN\n"
      "  PERFORM set_config('sqlgen.at', '', false);\n"
      "  IF to_regclass({}) IS NOT NULL THEN\n"
      "    PERFORM set_config('sqlgen.at', coalesce((SELECT string_agg(version_num, ',' ORDER BY version_num "
      "COLLATE \"C\") FROM {}), ''), false);\n"
      "  END IF;\n"
      "END",
      sql_text(table), table);
  return fmt::format("DO {};\n", dollar_quoted(block));
}

}  // namespace

std::string verification_script(const Verification& verification, const ir::VersionTable& version_table,
                                const dialect::Names& names, std::string_view queries) {
  const auto schema =
      version_table.schema ? std::optional(ir::Identifier(*version_table.schema)) : std::nullopt;
  const std::string table = names.qualified(schema, ir::Identifier(version_table.name));
  std::string out =
      "\\set ON_ERROR_STOP on\n\\set QUIET on\n\\pset pager off\n\\pset tuples_only on\n\\pset format "
      "unaligned\n\\pset fieldsep '  '\nSET standard_conforming_strings = on;\nSET client_encoding = "
      "'UTF8';\n"
      "BEGIN TRANSACTION READ ONLY;\n";
  out += queries;
  out += version_block(table);
  // As the catalog shows types: those of the schema public by their names alone.
  out += "SET LOCAL search_path TO public;\nWITH checks(place, what, is_so) AS (VALUES\n";
  out += fmt::format("  (1, {}, current_setting('sqlgen.at') = {})",
                     sql_text(fmt::format("{} is at {}", version_table.name, state_name(verification.rows))),
                     sql_text(join(verification.rows, ",")));
  std::string unknown;
  std::size_t place = 1;
  for (const Expectation& one : verification.expectations) {
    if (!one.doubt.empty()) {
      unknown += fmt::format("SELECT '?', {};\n", sql_text(one.title() + ": not known, " + one.doubt));
      continue;
    }
    out += fmt::format(",\n  ({}, {}, {}EXISTS ({}))", ++place, sql_text(one.title()),
                       one.present ? "" : "NOT ", query_for(one));
  }
  out +=
      "\n), verdict AS (SELECT set_config('sqlgen.failed', (count(*) FILTER (WHERE is_so IS NOT "
      "TRUE))::text, "
      "false) AS failed FROM checks)\n"
      "SELECT CASE WHEN is_so THEN 'ok' ELSE 'FAIL' END, what FROM checks, verdict WHERE failed IS NOT NULL "
      "ORDER BY place;\n";
  out += unknown;
  out += "SELECT CASE WHEN current_setting('sqlgen.failed') = '0' THEN 'ok' ELSE 'FAIL' END;\n";
  out += fmt::format(
      "DO {};\nROLLBACK;\n",
      dollar_quoted("BEGIN\n  IF current_setting('sqlgen.failed') <> '0' THEN\n    RAISE EXCEPTION "
                    "'FAIL: % of the checks above', current_setting('sqlgen.failed');\n  END IF;\nEND"));
  return out;
}

std::string server_queries(const Verification& verification) {
  std::string out =
      "SELECT 'server', current_setting('server_version');\n"
      "SELECT 'invalid index', indexrelid::regclass FROM pg_index WHERE NOT indisvalid ORDER BY 2;\n"
      "SELECT 'open transaction', pid, usename, state, now() - xact_start FROM pg_stat_activity WHERE "
      "datname "
      "= current_database() AND pid <> pg_backend_pid() AND xact_start < now() - interval '1 minute' ORDER "
      "BY "
      "xact_start;\n";
  std::set<std::string> tables;
  for (const Expectation& one : verification.expectations) {
    const std::string& name = one.list == "tables" ? one.name : one.table;
    if (!name.empty() && one.present && tables.insert(one.schema + "." + name).second) {
      out += fmt::format(
          "SELECT 'size', {}, pg_size_pretty(pg_total_relation_size(c.oid)), c.reltuples::bigint FROM "
          "pg_class c "
          "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = {} AND c.relname = {};\n",
          sql_text(name), sql_text(one.schema), sql_text(name));
    }
  }
  return out;
}

}  // namespace sqlgen::emit::psql
