#include "catalog/rows/system/system_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// Those in which the server's own objects stand beside the script's: a query has to ask for a name.
constexpr auto kShared =
    std::to_array<std::string_view>({"pg_class", "pg_type", "pg_proc", "pg_namespace", "pg_attribute",
                                     "pg_constraint", "pg_index", "pg_trigger", "schemata", "routines"});

std::string_view literal_of(const Node& node) {
  return node.is("A_Const") && node["sval"] ? std::string_view(node["sval"]["sval"].str())
                                            : std::string_view();
}

/// pg_attribute.attname, or a query of it.
bool is_column_name(const Node& node) {
  if (node.is("SubLink")) {
    const auto& targets = node["subselect"]["targetList"].items();
    return targets.size() == 1 && is_column_name(targets.front()["val"]);
  }
  if (!node.is("ColumnRef")) {
    return false;
  }
  const auto& parts = node["fields"].items();
  return !parts.empty() && parts.back().is_text() && parts.back().str() == "attname";
}

/// The texts of a query; without those that are only names of columns, which nothing of the server's is found
/// by.
std::set<std::string> literals_of(const Node& query) {
  std::map<std::string, int> uses;
  query.walk([&](const Node& node) {
    if (const std::string_view literal = literal_of(node); !literal.empty()) {
      ++uses[std::string(literal)];
    }
    for (const auto& [side, other] : {std::pair("lexpr", "rexpr"), std::pair("rexpr", "lexpr")}) {
      if (node.is("A_Expr") && is_column_name(node[side]) && !literal_of(node[other]).empty()) {
        --uses[std::string(literal_of(node[other]))];
      }
    }
  });
  std::set<std::string> literals;
  for (const auto& [literal, count] : uses) {
    if (count > 0) {
      literals.insert(literal);
    }
  }
  return literals;
}

void check_names(const Database& database, const std::set<std::string>& literals, const std::string& table) {
  const bool shared = std::find(kShared.begin(), kShared.end(), table) != kShared.end();
  bool asks_for_name = false;
  for (const std::string& literal : literals) {
    if (const DoubtPtr doubt = database.doubt_about(literal)) {
      not_known(fmt::format("whether there is a \"{}\" is not known: {}", literal, doubt->reason), doubt);
    }
    const bool of_server =
        literal.starts_with("pg_") || builtin_type(literal) != nullptr || is_builtin_function(literal);
    if (shared && of_server && literal != "public") {
      not_known(fmt::format("\"{}\" is the server's own", literal));
    }
    asks_for_name = asks_for_name || (literal.size() > 1 && literal != "public");
  }
  if (shared && !asks_for_name) {
    not_known(fmt::format("it asks {} for more than what it names", table));
  }
  database.for_each([&](const Object& object) {
    const bool named = !asks_for_name || literals.count(object.name) != 0;
    if (named && (object.doubt != nullptr || object.assumed) && !object.name.starts_with("pg_")) {
      not_known(fmt::format("\"{}\" is not known for certain", object.name), object.doubt);
    }
  });
}

}  // namespace

TranslatedQuery::Output text_column(std::string name) {
  return {std::move(name), ValueKind::text, {}, {type_oid::kName}};
}

TranslatedQuery::Output number_column(std::string name) {
  return {std::move(name), ValueKind::integer};
}

TranslatedQuery::Output truth_column(std::string name) {
  return {std::move(name), ValueKind::boolean};
}

TranslatedQuery::Output unknown_column(std::string name, const char* why) {
  return {std::move(name), ValueKind::text, std::make_shared<Doubt>(Doubt{why})};
}

SqliteValue system_text(std::string text) {
  return {SqliteValue::Kind::text, std::move(text)};
}

SqliteValue system_number(std::int64_t number) {
  return {SqliteValue::Kind::integer, std::to_string(number)};
}

SqliteValue system_truth(bool truth) {
  return {SqliteValue::Kind::integer, truth ? "1" : "0"};
}

SqliteValue system_yes_or_no(bool yes) {
  return system_text(yes ? "YES" : "NO");
}

const std::vector<Trigger>& triggers_of(const Object& object) {
  static const std::vector<Trigger> kNone;
  const auto* table = object.as<Table>();
  const auto* view = object.as<View>();
  return table != nullptr ? table->triggers : view != nullptr ? view->triggers : kNone;
}

std::string system_literal(const SqliteValue& value) {
  if (value.kind != SqliteValue::Kind::blob) {
    return sqlite_literal(value);
  }
  std::string hex;
  for (const char c : value.text) {
    hex += fmt::format("{:02X}", static_cast<unsigned char>(c));
  }
  return "X'" + hex + "'";
}

void SystemRows::add(const std::vector<SqliteValue>& row) {
  doubt_columns(row, false);
  append(row);
}

void SystemRows::add_shaped(const std::vector<SqliteValue>& row) {
  doubt_columns(row, true);
  append(row);
}

void SystemRows::doubt_columns(const std::vector<SqliteValue>& row, bool is_shaped) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].kind == SqliteValue::Kind::blob && columns_[i].doubt == nullptr) {
      columns_[i].doubt = std::make_shared<Doubt>(Doubt{read_unknown_cell(row[i].text).why, {}, is_shaped});
    }
  }
}

void SystemRows::append(const std::vector<SqliteValue>& row) {
  std::vector<std::string> cells;
  for (const SqliteValue& value : row) {
    cells.push_back(system_literal(value));
  }
  rows_ += (rows_.empty() ? "(" : ", (") + join(cells, ", ") + ")";
}

SystemTable SystemRows::table() const {
  std::vector<std::string> names, nothing;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    names.push_back(fmt::format("column{0} AS c{0}", i + 1));
    nothing.push_back(fmt::format("NULL AS c{}", i + 1));
  }
  return {rows_.empty() ? fmt::format("SELECT {} WHERE 0", join(nothing, ", "))
                        : fmt::format("SELECT {} FROM (VALUES {})", join(names, ", "), rows_),
          columns_};
}

SystemTables system_tables(const Database& database, const Session& /*session*/, const Node& query) {
  return [&database, literals = literals_of(query)](const std::string& schema,
                                                    const std::string& name) -> std::optional<SystemTable> {
    std::optional<SystemTable> table;
    if (schema == "information_schema") {
      table = information_schema_table(database, name);
    } else if (schema.empty() || schema == "pg_catalog") {
      table = pg_catalog_table(database, name);
    }
    if (!table) {
      return std::nullopt;
    }
    check_names(database, literals, name);
    return with_all_columns(schema.empty() ? "pg_catalog" : schema, name, std::move(*table));
  };
}

}  // namespace sqlgen::catalog
