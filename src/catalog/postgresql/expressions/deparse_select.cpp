#include <fmt/format.h>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

std::string name_list(const Node& names) {
  std::vector<std::string> parts;
  for (const Node& name : names.items()) {
    parts.push_back(quote_name(name.str()));
  }
  return sqlgen::join(parts, ", ");
}

}  // namespace

std::string Deparser::relation(const Node& range) const {
  if (const Object* object = db_.find(static_cast<Oid>(range["oid"].number()))) {
    return shown_name(db_, *object, style_);
  }
  return quote_names(names_of(range));
}

std::string Deparser::alias(const Node& node) const {
  if (!node) {
    return {};
  }
  std::string text = " AS " + quote_name(node["aliasname"].str());
  if (!node["colnames"].items().empty()) {
    text += "(" + name_list(node["colnames"]) + ")";
  }
  return text;
}

std::string Deparser::targets(const Node& nodes) const {
  std::vector<std::string> parts;
  for (const Node& target : nodes.items()) {
    std::string text = expression(target["val"]);
    // A column is called as it is, unless it was renamed since.
    const std::string name = target["name"] ? quote_name(target["name"].str()) : "";
    const bool same = target["val"].is("Column") && (text == name || text.ends_with("." + name));
    if (!name.empty() && !same) {
      text += " AS " + name;
    }
    parts.push_back(std::move(text));
  }
  return sqlgen::join(parts, ", ");
}

std::string Deparser::function_item(const Node& node) const {
  std::vector<std::string> parts;
  for (const Node& function : node["functions"].items()) {
    parts.push_back(function.items().empty() ? "" : expression(function.items().front()));
  }
  std::string text = node["lateral"].truth() ? "LATERAL " : "";
  text += node["is_rowsfrom"].truth() ? "ROWS FROM(" + sqlgen::join(parts, ", ") + ")"
                                      : sqlgen::join(parts, ", ");
  text += node["ordinality"].truth() ? " WITH ORDINALITY" : "";
  text += alias(node["alias"]);
  if (!node["coldeflist"].items().empty()) {
    std::vector<std::string> columns;
    for (const Node& column : node["coldeflist"].items()) {
      columns.push_back(quote_name(column["colname"].str()) + " " + type(column["typeName"]));
    }
    text += (node["alias"] ? "(" : " AS (") + sqlgen::join(columns, ", ") + ")";
  }
  return text;
}

std::string Deparser::join(const Node& node) const {
  std::string text = from_item(node["larg"]);
  const std::string& kind = node["jointype"].str();
  text += node["isNatural"].truth() ? " NATURAL" : "";
  text += kind == "JOIN_LEFT"    ? " LEFT JOIN "
          : kind == "JOIN_RIGHT" ? " RIGHT JOIN "
          : kind == "JOIN_FULL"  ? " FULL JOIN "
          : !node["quals"] && node["usingClause"].items().empty() && !node["isNatural"].truth()
              ? " CROSS JOIN "
              : " JOIN ";
  text += from_item(node["rarg"]);
  if (!node["usingClause"].items().empty()) {
    text += " USING (" + name_list(node["usingClause"]) + ")" + alias(node["join_using_alias"]);
  } else if (node["quals"]) {
    text += " ON " + expression(node["quals"]);
  }
  return "(" + text + ")" + alias(node["alias"]);
}

std::string Deparser::from_item(const Node& node) const {
  if (node.is("JoinExpr")) {
    return join(node);
  }
  if (node.is("RangeSubselect")) {
    return fmt::format("{}({}){}", node["lateral"].truth() ? "LATERAL " : "", select(node["subquery"]),
                       alias(node["alias"]));
  }
  if (node.is("RangeFunction")) {
    return function_item(node);
  }
  if (node.is("RangeTableFunc")) {
    return xml_table(node);
  }
  if (node.is("RangeTableSample")) {
    return fmt::format("{} TABLESAMPLE {}({}){}", from_item(node["relation"]),
                       quote_names(texts(node["method"])), list(node["args"]),
                       node["repeatable"] ? " REPEATABLE (" + expression(node["repeatable"]) + ")" : "");
  }
  std::string text = (node["inh"].truth() ? "" : "ONLY ") + relation(node);
  return text + alias(node["alias"]);
}

std::string Deparser::grouping(const Node& node) const {
  if (!node.is("GroupingSet")) {
    return expression(node);
  }
  std::vector<std::string> parts;
  for (const Node& item : node["content"].items()) {
    parts.push_back(grouping(item));
  }
  const std::string& kind = node["kind"].str();
  const std::string_view word = kind == "GROUPING_SET_ROLLUP" ? "ROLLUP"
                                : kind == "GROUPING_SET_CUBE" ? "CUBE"
                                : kind == "GROUPING_SET_SETS" ? "GROUPING SETS "
                                                              : "";
  return fmt::format("{}({})", word, sqlgen::join(parts, ", "));
}

std::string Deparser::search_and_cycle(const Node& cte) const {
  std::string text;
  if (const Node& search = cte["search_clause"]) {
    text += fmt::format(" SEARCH {} FIRST BY {} SET {}",
                        search["search_breadth_first"].truth() ? "BREADTH" : "DEPTH",
                        name_list(search["search_col_list"]), quote_name(search["search_seq_column"].str()));
  }
  if (const Node& cycle = cte["cycle_clause"]) {
    text += fmt::format(" CYCLE {} SET {}", name_list(cycle["cycle_col_list"]),
                        quote_name(cycle["cycle_mark_column"].str()));
    text += fmt::format(" TO {} DEFAULT {}", expression(cycle["cycle_mark_value"]),
                        expression(cycle["cycle_mark_default"]));
    text += " USING " + quote_name(cycle["cycle_path_column"].str());
  }
  return text;
}

std::string Deparser::with(const Node& node) const {
  if (!node) {
    return {};
  }
  std::vector<std::string> parts;
  for (const Node& cte : node["ctes"].items()) {
    std::string text = quote_name(cte["ctename"].str());
    if (!cte["aliascolnames"].items().empty()) {
      text += "(" + name_list(cte["aliascolnames"]) + ")";
    }
    const std::string& kept = cte["ctematerialized"].str();
    text += kept == "CTEMaterializeAlways"  ? " AS MATERIALIZED ("
            : kept == "CTEMaterializeNever" ? " AS NOT MATERIALIZED ("
                                            : " AS (";
    parts.push_back(text + statement(cte["ctequery"]) + ")" + search_and_cycle(cte));
  }
  return std::string("WITH ") + (node["recursive"].truth() ? "RECURSIVE " : "") + sqlgen::join(parts, ", ") +
         " ";
}

std::string Deparser::simple_select(const Node& node) const {
  if (!node["valuesLists"].items().empty()) {
    std::vector<std::string> rows;
    for (const Node& row : node["valuesLists"].items()) {
      rows.push_back("(" + list(row) + ")");
    }
    return "VALUES " + sqlgen::join(rows, ", ");
  }
  std::string text = "SELECT ";
  if (const auto& distinct = node["distinctClause"].items(); !distinct.empty()) {
    const bool on = distinct.size() > 1 || !distinct.front().tag().empty();
    text += on ? "DISTINCT ON (" + list(node["distinctClause"]) + ") " : "DISTINCT ";
  }
  text += targets(node["targetList"]);
  std::vector<std::string> from;
  for (const Node& item : node["fromClause"].items()) {
    from.push_back(from_item(item));
  }
  text += from.empty() ? "" : " FROM " + sqlgen::join(from, ", ");
  text += node["whereClause"] ? " WHERE " + expression(node["whereClause"]) : "";
  std::vector<std::string> groups;
  for (const Node& item : node["groupClause"].items()) {
    groups.push_back(grouping(item));
  }
  text += groups.empty() ? ""
                         : std::string(" GROUP BY ") + (node["groupDistinct"].truth() ? "DISTINCT " : "") +
                               sqlgen::join(groups, ", ");
  text += node["havingClause"] ? " HAVING " + expression(node["havingClause"]) : "";
  std::vector<std::string> windows;
  for (const Node& item : node["windowClause"].items()) {
    windows.push_back(quote_name(item["name"].str()) + " AS (" + window(item) + ")");
  }
  return text + (windows.empty() ? "" : " WINDOW " + sqlgen::join(windows, ", "));
}

std::string Deparser::select_end(const Node& node) const {
  std::string text;
  if (!node["sortClause"].items().empty()) {
    text += " ORDER BY " + sort(node["sortClause"]);
  }
  if (node["limitOffset"]) {
    text += " OFFSET " + expression(node["limitOffset"]);
  }
  if (node["limitCount"]) {
    text += node["limitOption"].str() == "LIMIT_OPTION_WITH_TIES"
                ? " FETCH FIRST (" + expression(node["limitCount"]) + ") ROWS WITH TIES"
                : " LIMIT " + expression(node["limitCount"]);
  }
  for (const Node& lock : node["lockingClause"].items()) {
    const std::string& strength = lock["strength"].str();
    text += strength == "LCS_FORUPDATE"        ? " FOR UPDATE"
            : strength == "LCS_FORNOKEYUPDATE" ? " FOR NO KEY UPDATE"
            : strength == "LCS_FORSHARE"       ? " FOR SHARE"
                                               : " FOR KEY SHARE";
    std::vector<std::string> names;
    for (const Node& range : lock["lockedRels"].items()) {
      names.push_back(quote_name(range["relname"].str()));
    }
    text += names.empty() ? "" : " OF " + sqlgen::join(names, ", ");
    const std::string& policy = lock["waitPolicy"].str();
    text += policy == "LockWaitSkip" ? " SKIP LOCKED" : policy == "LockWaitError" ? " NOWAIT" : "";
  }
  return text;
}

std::string Deparser::select(const Node& node) const {
  const std::string start = with(node["withClause"]);
  const std::string& set = node["op"].str();
  if (set.empty() || set == "SETOP_NONE") {
    return start + simple_select(node) + select_end(node);
  }
  const auto side = [this](const Node& part) {
    const bool bare = part["op"].str() == "SETOP_NONE" && !part["withClause"] && select_end(part).empty();
    return bare ? select(part) : "(" + select(part) + ")";
  };
  const std::string_view word = set == "SETOP_UNION"    ? "UNION"
                                : set == "SETOP_EXCEPT" ? "EXCEPT"
                                                        : "INTERSECT";
  return fmt::format("{}{} {}{} {}{}", start, side(node["larg"]), word, node["all"].truth() ? " ALL" : "",
                     side(node["rarg"]), select_end(node));
}

}  // namespace sqlgen::catalog
