#include <fmt/format.h>

#include <algorithm>

#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

std::string Translator::open_from(const Node& items) {
  if (scopes_.empty()) {
    scopes_.emplace_back();
  }
  std::vector<std::string> parts;
  for (const Node& item : items.items()) {
    parts.push_back(from_item(item));
  }
  return sqlgen::join(parts, ", ");
}

std::string Translator::from_item(const Node& item) {
  if (item.is("RangeVar")) {
    return range_variable(item);
  }
  if (item.is("RangeSubselect")) {
    return subselect(item);
  }
  if (item.is("JoinExpr")) {
    return join(item);
  }
  if (item.is("RangeFunction")) {
    return range_function(item);
  }
  not_known("its FROM clause is of a rare kind");
}

std::string Translator::add_source(const Node& alias, const std::string& name,
                                   const std::vector<TranslatedQuery::Output>& columns,
                                   const std::vector<std::string>& expressions) {
  std::string handle = fmt::format("s{}", ++aliases_);
  Source source{alias ? alias["aliasname"].str() : name, {}};
  const auto renamed = texts(alias["colnames"]);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto& column = columns[i];
    Term term{handle + "." + expressions[i], column.kind, {}, false, column.doubt, column.type};
    source.columns.push_back({i < renamed.size() ? renamed[i] : column.name, std::move(term)});
  }
  scopes_.back().push_back(std::move(source));
  return handle;
}

std::string Translator::open_table(Oid table, const std::string& alias) {
  if (scopes_.empty()) {
    scopes_.emplace_back();
  }
  const Object* object = database_.find(table);
  if (object == nullptr || object->as<Table>() == nullptr) {
    not_known(object == nullptr ? "it is not known which table is meant"
                                : fmt::format("\"{}\" is a {}", object->name, object->kind_name()));
  }
  if (const DoubtPtr doubt = rows_.doubt(database_, table)) {
    not_known(fmt::format("the rows of \"{}\" are not known: {}", object->name, doubt->reason), doubt);
  }
  if (RowTables::has_children(database_, table)) {
    not_known(fmt::format("other tables inherit from \"{}\"", object->name));
  }
  std::vector<TranslatedQuery::Output> columns;
  std::vector<std::string> expressions;
  for (const Column& column : object->columns()) {
    const DoubtPtr doubt = column.doubt != nullptr ? column.doubt : rows_.column_doubt(table, column.number);
    columns.push_back({column.name, value_kind(database_, column.type), doubt, column.type});
    expressions.push_back(fmt::format("c{}", column.number));
  }
  const std::string storage = rows_.storage(*object);
  Node named = Node::object("Alias", {{"aliasname", Node::text(alias.empty() ? object->name : alias)}});
  const std::string handle = add_source(named, object->name, columns, expressions);
  scopes_.back().back().table = table;
  return fmt::format("{} AS {}", storage, handle);
}

void Translator::open_values(const std::string& alias,
                             const std::vector<std::pair<std::string, Term>>& values) {
  Source source{alias, {}};
  for (const auto& [name, term] : values) {
    source.columns.push_back({name, term});
  }
  scopes_.back().push_back(std::move(source));
}

std::string Translator::range_variable(const Node& range) {
  const std::string& name = range["relname"].str();
  const std::string& schema = range["schemaname"].str();
  std::optional<TranslatedQuery> made;
  if (const auto cte = ctes_.find(name); schema.empty() && cte != ctes_.end()) {
    made = cte->second;
  } else if (const Oid oid = relation(range); oid != kNoOid) {
    if (database_.find_as<View>(oid) != nullptr) {
      const TranslatedQuery view = view_query(oid);
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < view.columns.size(); ++i) {
        cells.push_back(fmt::format("c{}", i + 1));
      }
      return fmt::format("({}) AS {}", view.sql, add_source(range["alias"], name, view.columns, cells));
    }
    std::string opened = open_table(oid, range["alias"]["aliasname"].str());
    const auto renamed = texts(range["alias"]["colnames"]);
    for (std::size_t i = 0; i < renamed.size() && i < scopes_.back().back().columns.size(); ++i) {
      scopes_.back().back().columns[i].name = renamed[i];
    }
    return opened;
  } else if (auto table = system_tables_ ? system_tables_(schema, name) : std::nullopt) {
    made = TranslatedQuery{std::move(table->sql), std::move(table->columns)};
  }
  if (!made) {
    not_known(fmt::format("no revision makes the table \"{}\"", name));
  }
  if (made->sql.empty()) {
    not_known(fmt::format("what \"{}\" gives is not known", name));
  }
  std::vector<std::string> expressions;
  for (std::size_t i = 0; i < made->columns.size(); ++i) {
    expressions.push_back(fmt::format("c{}", i + 1));
  }
  const std::string handle = add_source(range["alias"], name, made->columns, expressions);
  return fmt::format("({}) AS {}", made->sql, handle);
}

std::string Translator::subselect(const Node& item) {
  if (item["lateral"].truth()) {
    not_known("it has a LATERAL query");
  }
  const TranslatedQuery inner = query(item["subquery"]);
  std::vector<std::string> expressions;
  const bool values = static_cast<bool>(item["subquery"]["valuesLists"]);
  for (std::size_t i = 0; i < inner.columns.size(); ++i) {
    expressions.push_back(fmt::format("{}{}", values ? "column" : "c", i + 1));
  }
  return fmt::format("({}) AS {}", inner.sql, add_source(item["alias"], "", inner.columns, expressions));
}

std::string Translator::join(const Node& node) {
  if (node["alias"] || node["isNatural"].truth()) {
    not_known("it has a join of a rare kind");
  }
  const std::size_t first = scopes_.back().size();
  const std::string left = from_item(node["larg"]);
  const std::size_t second = scopes_.back().size();
  const std::string right = from_item(node["rarg"]);
  std::string condition = node["quals"] ? " ON " + operand(node["quals"]).sql : "";
  std::vector<std::string> pairs;
  for (const std::string& name : texts(node["usingClause"])) {
    std::vector<Term> terms;
    for (std::size_t i = first; i < scopes_.back().size(); ++i) {
      Source& source = scopes_.back()[i];
      for (const SourceColumn& column : source.columns) {
        if (column.name == name) {
          terms.push_back(column.term);
        }
      }
      if (i >= second) {
        source.merged.push_back(name);
      }
    }
    if (terms.size() != 2 || terms[0].kind != terms[1].kind || !may_be_compared(terms[0]) ||
        !may_be_compared(terms[1])) {
      not_known("what its USING compares is not known");
    }
    pairs.push_back(equality_sql(terms[0], terms[1]));
  }
  if (!pairs.empty()) {
    condition = " ON " + sqlgen::join(pairs, " AND ");
  }
  const std::string& kind = node["jointype"].str();
  const std::string word = kind == "JOIN_LEFT"    ? "LEFT JOIN"
                           : kind == "JOIN_RIGHT" ? "RIGHT JOIN"
                           : kind == "JOIN_FULL"  ? "FULL JOIN"
                                                  : "JOIN";
  if (word != "JOIN" && word != "LEFT JOIN" && !pairs.empty()) {
    not_known("an outer join with USING");
  }
  const bool nested = node["rarg"].is("JoinExpr");
  return fmt::format("{} {} {}{}", left, word, nested ? "(" + right + ")" : right, condition);
}

}  // namespace sqlgen::catalog
