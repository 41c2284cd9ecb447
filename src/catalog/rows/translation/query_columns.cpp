#include "catalog/rows/translation/query_columns.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/translation/translator.hpp"

namespace sqlgen::catalog {

namespace {

struct QuerySource {
  std::string name;
  const Object* table = nullptr;  // null where its columns are not known
};

class QueryColumns {
 public:
  QueryColumns(const Database& database, const Session& session)
      : database_(database), rows_(std::make_unique<RowTables>()), lookup_(database, session, *rows_, {}) {}

  bool read(const Node& select) {
    if (!select.is("SelectStmt") || select["larg"] || select["valuesLists"] || select["lockingClause"]) {
      return false;
    }
    has_ctes_ = static_cast<bool>(select["withClause"]);
    for (const Node& item : select["fromClause"].items()) {
      if (!add_source(item)) {
        return false;
      }
    }
    for (const Node& target : select["targetList"].items()) {
      if (!add_target(target)) {
        return false;
      }
    }
    return !columns_.empty();
  }
  std::vector<std::pair<std::string, std::string>> take() { return std::move(columns_); }

 private:
  bool add_source(const Node& item) {
    if (item.is("JoinExpr")) {
      outer_ = outer_ || item["jointype"].str() != "JOIN_INNER";
      return !item["isNatural"].truth() && item["usingClause"].items().empty() && add_source(item["larg"]) &&
             add_source(item["rarg"]);
    }
    const Object* table =
        item.is("RangeVar") && !has_ctes_ ? database_.find(lookup_.relation(item)) : nullptr;
    if (table != nullptr && (table->as<Table>() == nullptr || table->doubt != nullptr || table->assumed)) {
      table = nullptr;
    }
    const std::string& alias = item["alias"]["aliasname"].str();
    sources_.push_back({alias.empty() ? item["relname"].str() : alias, table});
    return item["alias"]["colnames"].items().empty();
  }

  bool add_target(const Node& target) {
    const auto& fields = target["val"].is("ColumnRef") ? target["val"]["fields"].items() : no_fields_;
    if (!fields.empty() && fields.back().is("A_Star")) {
      for (const QuerySource& source : sources_) {
        if (fields.size() == 1 || source.name == fields.front().str()) {
          if (source.table == nullptr) {
            return false;
          }
          for (const Column& column : source.table->columns()) {
            add(column.name, &column);
          }
        }
      }
      return true;
    }
    const std::string name = target_name(target);
    const Column* column = fields.empty() ? nullptr : find(fields);
    const bool may_be_there = std::any_of(sources_.begin(), sources_.end(),
                                          [](const QuerySource& source) { return source.table == nullptr; });
    if (name.empty() || (!fields.empty() && column == nullptr && !may_be_there)) {
      return false;
    }
    if (column == nullptr) {
      columns_.emplace_back(name, type_of(target["val"]));
    } else {
      add(name, column);
    }
    return true;
  }

  static std::string target_name(const Node& target) {
    const std::string name = target["name"] ? target["name"].str() : figure_column_name(target["val"]);
    return name.empty() && !target["val"].is("ColumnRef") ? "?column?" : name;
  }

  // Of expressions those that single rows are asked for most.
  [[nodiscard]] std::string type_of(const Node& value) const {
    if (value.is("SubLink")) {
      return value["subLinkType"].str() == "EXISTS_SUBLINK" ? "bool not null" : "";
    }
    if (value.is("A_Const")) {
      return value["ival"] ? "int4 not null" : value["sval"] ? "text not null" : "";
    }
    const std::string function = value.is("FuncCall") ? last_name(value["funcname"]) : std::string();
    if (function == "count") {
      return "int8 not null";
    }
    const auto& arguments = value["args"].items();
    if ((function == "max" || function == "min") && arguments.size() == 1 &&
        arguments.front().is("ColumnRef")) {
      const auto& fields = arguments.front()["fields"].items();
      const Column* column = fields.empty() || fields.back().is("A_Star") ? nullptr : find(fields);
      const BuiltinType* type =
          column == nullptr || column->type.array ? nullptr : builtin_type(column->type.type);
      const std::string name(type == nullptr ? std::string_view() : type->name);
      return name == "varchar" ? "text" : name;
    }
    return "";
  }

  [[nodiscard]] const Column* find(const std::vector<Node>& fields) const {
    const Column* found = nullptr;
    for (const QuerySource& source : sources_) {
      if (fields.size() > 1 && source.name != fields[fields.size() - 2].str()) {
        continue;
      }
      const Column* column =
          source.table == nullptr ? nullptr : source.table->as<Table>()->column(fields.back().str());
      found = column == nullptr ? found : column;
    }
    return found;
  }

  void add(const std::string& name, const Column* column) {
    const BuiltinType* type =
        column == nullptr || column->type.array ? nullptr : builtin_type(column->type.type);
    const Object* own = column == nullptr || column->type.array ? nullptr : database_.find(column->type.type);
    if (own != nullptr && own->as<EnumType>() != nullptr) {
      columns_.emplace_back(name, column->not_null && !outer_ ? "enum not null" : "enum");
      return;
    }
    const bool required = type != nullptr && column->not_null && !outer_;
    columns_.emplace_back(
        name, type == nullptr ? std::string() : std::string(type->name) + (required ? " not null" : ""));
  }

  const Database& database_;
  std::unique_ptr<RowTables> rows_;
  Translator lookup_;
  bool has_ctes_ = false;
  bool outer_ = false;  // a row may have no part in a table
  std::vector<QuerySource> sources_;
  std::vector<std::pair<std::string, std::string>> columns_;
  const std::vector<Node> no_fields_;
};

}  // namespace

std::vector<std::pair<std::string, std::string>> query_columns(const Database& database,
                                                               const Session& session, const Node& select) {
  QueryColumns reader(database, session);
  if (!reader.read(select)) {
    return {};
  }
  auto columns = reader.take();
  std::set<std::string> names;
  for (const auto& [name, type] : columns) {
    if (!names.insert(name).second) {
      return {};
    }
  }
  return columns;
}

}  // namespace sqlgen::catalog
