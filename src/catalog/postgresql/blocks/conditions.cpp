#include <algorithm>
#include <map>
#include <string>

#include "catalog/postgresql/statements.hpp"
#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {

namespace {

using Row = std::map<std::string, std::string>;

// Rows of the system catalogs, with the columns by which things are looked for by name.
class SystemRows {
 public:
  explicit SystemRows(const Database& database) : db_(database) {}

  // False where the table is none of those that are known.
  bool fill(const std::string& table) {
    if (table == "pg_type") {
      each(
          [](const Object& object) {
            return object.is_type() || object.as<CompositeType>() != nullptr || object.as<Table>() != nullptr;
          },
          [](const Object& object, Row& row) { row["typname"] = object.name; });
    } else if (table == "pg_class") {
      each([](const Object& object) { return object.is_relation(); },
           [](const Object& object, Row& row) { row["relname"] = object.name; });
    } else if (table == "pg_tables" || table == "tables") {
      each([](const Object& object) { return object.as<Table>() != nullptr || object.as<View>() != nullptr; },
           [&](const Object& object, Row& row) {
             row["table_name"] = row["tablename"] = object.name;
             row["table_schema"] = row["schemaname"] = db_.schema_name(object);
           });
    } else if (table == "pg_indexes") {
      each([](const Object& object) { return object.as<Index>() != nullptr; },
           [&](const Object& object, Row& row) {
             row["indexname"] = object.name;
             row["schemaname"] = db_.schema_name(object);
             row["tablename"] = db_.find(object.as<Index>()->table)->name;
           });
    } else if (table == "pg_extension") {
      each([](const Object& object) { return object.as<Extension>() != nullptr; },
           [](const Object& object, Row& row) { row["extname"] = object.name; });
    } else if (table == "pg_constraint" || table == "table_constraints") {
      constraints();
    } else if (table == "columns") {
      columns();
    } else {
      return false;
    }
    return true;
  }

  std::vector<Row> rows = {};

 private:
  template <class Wanted, class Set>
  void each(const Wanted& wanted, const Set& set) {
    db_.for_each([&](const Object& object) {
      if (wanted(object)) {
        set(object, rows.emplace_back());
      }
    });
  }

  void constraints() {
    db_.for_each([&](const Object& object) {
      const auto* table = object.as<Table>();
      for (const Constraint& constraint : table == nullptr ? std::vector<Constraint>() : table->constraints) {
        Row& row = rows.emplace_back();
        row["conname"] = row["constraint_name"] = constraint.name;
        row["table_name"] = object.name;
        row["table_schema"] = row["constraint_schema"] = db_.schema_name(object);
      }
    });
  }

  void columns() {
    db_.for_each([&](const Object& object) {
      for (const Column& column :
           object.as<CompositeType>() == nullptr ? object.columns() : std::vector<Column>()) {
        Row& row = rows.emplace_back();
        row["column_name"] = column.name;
        row["table_name"] = object.name;
        row["table_schema"] = db_.schema_name(object);
      }
    });
  }

  const Database& db_;
};

// column = 'constant', and such ones with AND between; anything else is not read.
bool read_equalities(const Node& node, std::map<std::string, std::string>& wanted) {
  if (node.is("BoolExpr") && node["boolop"].str() == "AND_EXPR") {
    return std::all_of(node["args"].items().begin(), node["args"].items().end(),
                       [&](const Node& part) { return read_equalities(part, wanted); });
  }
  const Node& column = node["lexpr"];
  const Node& value = node["rexpr"].is("TypeCast") ? node["rexpr"]["arg"] : node["rexpr"];
  const bool equality =
      node.is("A_Expr") && node["kind"].str() == "AEXPR_OP" && texts(node["name"]).back() == "=";
  if (!equality || !column.is("ColumnRef") || !value.is("A_Const") || !value["sval"]) {
    return false;
  }
  wanted[texts(column["fields"]).back()] = value["sval"]["sval"].str();
  return true;
}

std::optional<bool> exists(Context& context, const Node& select) {
  const auto& from = select["fromClause"].items();
  std::map<std::string, std::string> wanted;
  if (from.size() != 1 || !from.front().is("RangeVar") || !select["whereClause"] ||
      !read_equalities(select["whereClause"], wanted)) {
    return std::nullopt;
  }
  SystemRows system(context.db);
  if (!system.fill(from.front()["relname"].str())) {
    return std::nullopt;
  }
  for (const auto& [column, value] : wanted) {
    if (context.db.doubt_about(value) != nullptr) {
      return std::nullopt;
    }
  }
  for (const Row& row : system.rows) {
    bool fits = true;
    for (const auto& [column, value] : wanted) {
      const auto field = row.find(column);
      if (field == row.end()) {
        return std::nullopt;
      }
      fits = fits && field->second == value;
    }
    if (fits) {
      return true;
    }
  }
  return false;
}

std::optional<bool> holds(Context& context, const Node& node) {
  if (node.is("BoolExpr") && node["boolop"].str() == "NOT_EXPR") {
    const auto inner = holds(context, node["args"].items().front());
    return inner ? std::optional(!*inner) : std::nullopt;
  }
  if (node.is("SubLink") && node["subLinkType"].str() == "EXISTS_SUBLINK") {
    return exists(context, node["subselect"]);
  }
  return std::nullopt;
}

}  // namespace

std::optional<bool> evaluate_condition(Context& context, std::string_view expression) {
  const auto parsed = parse_postgresql("SELECT " + std::string(expression));
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  if (statements == nullptr || statements->size() != 1) {
    return std::nullopt;
  }
  const auto& targets = statements->front().tree["targetList"].items();
  return targets.size() == 1 ? holds(context, targets.front()["val"]) : std::nullopt;
}

}  // namespace sqlgen::catalog
