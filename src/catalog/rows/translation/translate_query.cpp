#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "ir/database/not_known.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

void not_known(std::string reason, const DoubtPtr& since) {
  throw ir::NotKnown(std::move(reason), since == nullptr ? Span{} : since->origin.span);
}

std::string last_name(const Node& names) {
  const std::vector<std::string> parts = texts(names);
  return parts.empty() ? std::string() : parts.back();
}

Translator::Translator(const Database& database, const Session& session, RowTables& rows,
                       SystemTables system_tables)
    : database_(database),
      names_(database),
      session_(session),
      rows_(rows),
      system_tables_(std::move(system_tables)) {}

Oid Translator::relation(const Node& range) {
  if (const Node& oid = range["oid"]) {
    return static_cast<Oid>(oid.number());
  }
  return Context(names_, session_, {}, problems_).find_relation(range);
}

TypeReference Translator::type(const Node& type_name) {
  if (const Node& oid = type_name["type"]) {
    return {static_cast<Oid>(oid.number()), texts(type_name["modifiers"]), type_name["array"].truth()};
  }
  try {
    return Context(names_, session_, {}, problems_).type(type_name);
  } catch (const Failure& failure) {
    not_known(failure.problem.message);
  }
}

TranslatedQuery Translator::query(const Node& select) {
  for (const std::string_view clause : {"lockingClause", "windowClause", "intoClause"}) {
    if (select[clause] && !select[clause].items().empty() && clause != "lockingClause") {
      not_known(fmt::format("it has a {}", clause == "windowClause" ? "WINDOW clause" : "INTO clause"));
    }
  }
  with(select["withClause"]);
  if (select["larg"]) {
    return set_operation(select);
  }
  if (const auto moved = with_function_in_from(select)) {
    return simple_query(*moved);
  }
  return select["valuesLists"] ? values_query(select) : simple_query(select);
}

void Translator::with(const Node& clause) {
  if (clause["recursive"].truth()) {
    not_known("it is recursive");
  }
  for (const Node& cte : clause["ctes"].items()) {
    const std::string& name = cte["ctename"].str();
    const Node& inner = cte["ctequery"];
    empty_ctes_[name] = is_empty(inner);
    if (!inner.is("SelectStmt") && !empty_ctes_[name]) {
      not_known(fmt::format("\"{}\" in WITH changes rows", name));
    }
    TranslatedQuery made;
    const std::size_t depth = scopes_.size();
    try {
      made = inner.is("SelectStmt") ? query(inner) : without_rows(inner);
    } catch (const ir::NotKnown&) {
      if (!empty_ctes_[name]) {
        throw;
      }
      scopes_.resize(depth);
      made = without_rows(inner);
    }
    const auto names = texts(cte["aliascolnames"]);
    for (std::size_t i = 0; i < names.size() && i < made.columns.size(); ++i) {
      made.columns[i].name = names[i];
    }
    ctes_[name] = std::move(made);
  }
}

TranslatedQuery Translator::set_operation(const Node& select) {
  const std::string& kind = select["op"].str();
  const bool all = select["all"].truth();
  if (all && kind != "SETOP_UNION") {
    not_known("SQLite has no EXCEPT ALL or INTERSECT ALL");
  }
  const TranslatedQuery left = query(select["larg"]);
  const TranslatedQuery right = query(select["rarg"]);
  TranslatedQuery result;
  result.columns = left.columns;
  for (std::size_t i = 0; i < left.columns.size(); ++i) {
    auto& column = result.columns[i];
    if (i >= right.columns.size() ||
        (column.kind != right.columns[i].kind && column.kind != ValueKind::null &&
         right.columns[i].kind != ValueKind::null)) {
      not_known("the parts of UNION have columns of different types");
    }
    column.sql = {};
    column.kind = column.kind == ValueKind::null ? right.columns[i].kind : column.kind;
    column.doubt = column.doubt == nullptr ? right.columns[i].doubt : column.doubt;
    if (column.doubt != nullptr && !all) {
      not_known(fmt::format("the values of \"{}\" are not known", column.name), column.doubt);
    }
    if (!all) {
      require_equality(term_of(column));
    }
  }
  const std::string word = kind == "SETOP_UNION"       ? (all ? "UNION ALL" : "UNION")
                           : kind == "SETOP_INTERSECT" ? "INTERSECT"
                                                       : "EXCEPT";
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    Term cell = term_of(result.columns[i]);
    cell.sql = fmt::format("c{}", i + 1);
    cells.push_back((all ? cell.sql : grouped_sql(cell)) + " AS " + cell.sql);
  }
  const std::string list = cells.empty() ? "*" : sqlgen::join(cells, ", ");
  result.sql =
      fmt::format("SELECT {0} FROM ({1}) {2} SELECT {0} FROM ({3})", list, left.sql, word, right.sql);
  scopes_.emplace_back();
  result.sql += order(select, result.columns) + limit(select);
  scopes_.pop_back();
  return result;
}

TranslatedQuery Translator::values_query(const Node& select) {
  TranslatedQuery result;
  std::vector<std::vector<Term>> columns;
  for (const Node& row : select["valuesLists"].items()) {
    columns.resize(std::max(columns.size(), row.items().size()));
    for (std::size_t i = 0; i < row.items().size(); ++i) {
      columns[i].push_back(output(row.items()[i]));
    }
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    unify(columns[i]);
    TranslatedQuery::Output column{fmt::format("column{}", i + 1), columns[i].front().kind};
    for (const Term& term : columns[i]) {
      column.doubt = column.doubt == nullptr ? term.doubt : column.doubt;
    }
    result.columns.push_back(std::move(column));
  }
  std::vector<std::string> rows;
  for (std::size_t row = 0; row < select["valuesLists"].items().size(); ++row) {
    std::vector<std::string> cells;
    for (const auto& column : columns) {
      cells.push_back(column[row].sql);
    }
    rows.push_back("(" + sqlgen::join(cells, ", ") + ")");
  }
  result.sql = "VALUES " + sqlgen::join(rows, ", ");
  if (!select["sortClause"].items().empty() || select["limitCount"] || select["limitOffset"]) {
    not_known("VALUES with an order");
  }
  return result;
}

TranslatedQuery Translator::simple_query(const Node& select) {
  scopes_.emplace_back();
  TranslatedQuery result;
  const std::string from = open_from(select["fromClause"]);
  const std::string conditions = where(select, from);
  const std::string list = targets(select, result.columns);
  std::vector<std::string> groups;
  for (const Node& group : select["groupClause"].items()) {
    if (group.is("GroupingSet")) {
      not_known("it has grouping sets");
    }
    const Term term = operand(group);
    const auto place = group["ival"] ? static_cast<std::size_t>(group["ival"]["ival"].number()) : 0;
    require_equality(place == 0 || place > result.columns.size() ? term : term_of(result.columns[place - 1]));
    // A number is a column of the list in both.
    const bool is_place = place > 0 && place <= result.columns.size();
    const bool is_decimal = is_place && result.columns[place - 1].kind == ValueKind::numeric;
    groups.push_back(is_decimal ? grouped_sql(decimal_term(result.columns[place - 1].sql))
                                : grouped_sql(term));
  }
  require_grouped(select, groups);
  std::string distinct;
  if (select["distinctClause"]) {
    const auto& parts = select["distinctClause"].items();
    if (std::any_of(parts.begin(), parts.end(), [](const Node& part) { return !part.tag().empty(); })) {
      not_known("it has DISTINCT ON");
    }
    for (const auto& column : result.columns) {
      if (column.doubt != nullptr) {
        not_known(fmt::format("the values of \"{}\" are not known", column.name), column.doubt);
      }
      require_equality(term_of(column));
    }
    distinct = "DISTINCT ";
  }
  result.sql =
      fmt::format("SELECT {}{}{}{}", distinct, list, from.empty() ? "" : " FROM " + from, conditions);
  if (!groups.empty()) {
    result.sql += " GROUP BY " + sqlgen::join(groups, ", ");
  }
  if (select["havingClause"]) {
    if (groups.empty()) {
      not_known("it has HAVING without GROUP BY");
    }
    result.sql += " HAVING " + operand(select["havingClause"]).sql;
  }
  result.sql += order(select, result.columns) + limit(select);
  scopes_.pop_back();
  return result;
}

std::string Translator::targets(const Node& select, std::vector<TranslatedQuery::Output>& columns) {
  std::vector<std::string> list;
  const bool is_distinct = static_cast<bool>(select["distinctClause"]);
  const auto add = [&](std::string name, const Term& term) {
    list.push_back(fmt::format("{} AS c{}", is_distinct ? grouped_sql(term) : term.sql, columns.size() + 1));
    columns.push_back({name.empty() ? "?column?" : std::move(name),
                       term.literal ? ValueKind::text : term.kind, term.doubt, term.type, term.sql});
  };
  for (const Node& target : select["targetList"].items()) {
    const Node& value = target["val"];
    const auto& fields = value["fields"].items();
    if (value.is("ColumnRef") && !fields.empty() && fields.back().is("A_Star")) {
      std::vector<std::string> qualifier = texts(value["fields"]);
      qualifier.pop_back();
      for (const Source& source : scopes_.back()) {
        for (const SourceColumn& column : source.columns) {
          const bool merged = qualifier.empty() && std::find(source.merged.begin(), source.merged.end(),
                                                             column.name) != source.merged.end();
          if ((qualifier.empty() || qualifier.back() == source.name) && !merged) {
            add(column.name, column.term);
          }
        }
      }
      continue;
    }
    add(target["name"] ? target["name"].str() : figure_column_name(value), output(value));
  }
  return list.empty() ? "1" : sqlgen::join(list, ", ");
}

}  // namespace sqlgen::catalog
