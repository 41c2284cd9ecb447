#include <fmt/format.h>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

std::string Deparser::type(const Node& type_name) const {
  if (const Node& bound = type_name["type"]) {
    TypeReference reference{static_cast<Oid>(bound.number()), texts(type_name["modifiers"]),
                            type_name["array"].truth()};
    return shown_type(db_, reference, style_);
  }
  std::string text = quote_names(texts(type_name["names"]));
  if (type_name["setof"].truth()) {
    text = "SETOF " + text;
  }
  if (!type_name["typmods"].items().empty()) {
    text += "(" + list(type_name["typmods"]) + ")";
  }
  if (type_name["pct_type"].truth()) {
    text += "%TYPE";
  }
  for (std::size_t i = 0; i < type_name["arrayBounds"].items().size(); ++i) {
    text += "[]";
  }
  return text;
}

std::string Deparser::function_name(const Node& call) const {
  if (const Object* function = db_.find(static_cast<Oid>(call["function"].number()))) {
    return shown_name(db_, *function, style_);
  }
  std::vector<std::string> names = texts(call["funcname"]);
  if (names.size() == 2 && names.front() == "pg_catalog") {
    names.erase(names.begin());
  }
  return quote_names(names);
}

std::string Deparser::arguments(const Node& node) const {
  if (node["agg_star"].truth()) {
    return "*";
  }
  std::string text = node["agg_distinct"].truth() ? "DISTINCT " : "";
  const auto& items = node["args"].items();
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool variadic = node["func_variadic"].truth() && i + 1 == items.size();
    text += (i == 0 ? "" : ", ") + std::string(variadic ? "VARIADIC " : "") + expression(items[i]);
  }
  if (!node["agg_order"].items().empty() && !node["agg_within_group"].truth()) {
    text += " ORDER BY " + sort(node["agg_order"]);
  }
  return text;
}

// Functions that the grammar makes of SQL's own notations, and that are shown in them (ruleutils.c,
// get_func_sql_syntax). Empty for others.
std::string Deparser::call_in_sql_syntax(const Node& node) const {
  const auto& items = node["args"].items();
  const std::string name = texts(node["funcname"]).back();
  const auto argument = [&](std::size_t at) { return expression(items[at]); };
  if (name == "timezone" && items.size() == 2) {
    return fmt::format("({} AT TIME ZONE {})", argument(1), argument(0));
  }
  if (name == "extract" && items.size() == 2) {
    return fmt::format("EXTRACT({} FROM {})", items[0]["sval"]["sval"].str(), argument(1));
  }
  if (name == "overlaps" && items.size() == 4) {
    return fmt::format("(({}, {}) OVERLAPS ({}, {}))", argument(0), argument(1), argument(2), argument(3));
  }
  if (name == "position" && items.size() == 2) {
    return fmt::format("POSITION(({}) IN ({}))", argument(1), argument(0));
  }
  if (name == "overlay" && items.size() >= 3) {
    return fmt::format("OVERLAY({} PLACING {} FROM {}{})", argument(0), argument(1), argument(2),
                       items.size() > 3 ? " FOR " + argument(3) : "");
  }
  if (name == "substring" && items.size() >= 2) {
    return fmt::format("SUBSTRING({} FROM {}{})", argument(0), argument(1),
                       items.size() > 2 ? " FOR " + argument(2) : "");
  }
  if ((name == "btrim" || name == "ltrim" || name == "rtrim") && !items.empty()) {
    const std::string_view side = name == "btrim" ? "BOTH" : name == "ltrim" ? "LEADING" : "TRAILING";
    return fmt::format("TRIM({} {}FROM {})", side, items.size() > 1 ? argument(1) + " " : "", argument(0));
  }
  if (name == "xmlexists" && items.size() == 2) {
    return fmt::format("XMLEXISTS({} PASSING {})", in_parentheses(argument(0)), in_parentheses(argument(1)));
  }
  if (name == "pg_collation_for" && items.size() == 1) {
    return fmt::format("COLLATION FOR ({})", argument(0));
  }
  if (name == "normalize" && !items.empty()) {
    return fmt::format("NORMALIZE({}{})", argument(0),
                       items.size() > 1 ? ", " + items[1]["sval"]["sval"].str() : "");
  }
  if (name == "is_normalized" && !items.empty()) {
    return fmt::format("({} IS {}NORMALIZED)", argument(0),
                       items.size() > 1 ? items[1]["sval"]["sval"].str() + " " : "");
  }
  return {};
}

std::string Deparser::call(const Node& node) const {
  if (node["funcformat"].str() == "COERCE_SQL_SYNTAX") {
    if (std::string text = call_in_sql_syntax(node); !text.empty()) {
      return text;
    }
  }
  std::string text = function_name(node) + "(" + arguments(node) + ")";
  if (node["agg_within_group"].truth()) {
    text += " WITHIN GROUP (ORDER BY " + sort(node["agg_order"]) + ")";
  }
  if (node["agg_filter"]) {
    text += " FILTER (WHERE " + expression(node["agg_filter"]) + ")";
  }
  if (node["over"]) {
    const Node& over = node["over"];
    text += " OVER " + (over["name"] ? quote_name(over["name"].str()) : "(" + window(over) + ")");
  }
  return text;
}

std::string Deparser::window(const Node& node) const {
  std::vector<std::string> parts;
  if (node["refname"]) {
    parts.push_back(quote_name(node["refname"].str()));
  }
  if (!node["partitionClause"].items().empty()) {
    parts.push_back("PARTITION BY " + list(node["partitionClause"]));
  }
  if (!node["orderClause"].items().empty()) {
    parts.push_back("ORDER BY " + sort(node["orderClause"]));
  }
  // parsenodes.h, FRAMEOPTION_*.
  const auto has = [options = node["frameOptions"].number()](std::int64_t bit) {
    return (options & bit) != 0;
  };
  if (has(0x1)) {
    const std::string start = node["startOffset"] ? expression(node["startOffset"]) : "";
    const std::string end = node["endOffset"] ? expression(node["endOffset"]) : "";
    std::string frame = has(0x2) ? "RANGE " : has(0x4) ? "ROWS " : "GROUPS ";
    const std::string from = has(0x20)    ? "UNBOUNDED PRECEDING"
                             : has(0x200) ? "CURRENT ROW"
                             : has(0x800) ? start + " PRECEDING"
                                          : start + " FOLLOWING";
    const std::string to = has(0x100)    ? "UNBOUNDED FOLLOWING"
                           : has(0x400)  ? "CURRENT ROW"
                           : has(0x1000) ? end + " PRECEDING"
                                         : end + " FOLLOWING";
    frame += has(0x10) ? fmt::format("BETWEEN {} AND {}", from, to) : from;
    frame += has(0x8000)    ? " EXCLUDE CURRENT ROW"
             : has(0x10000) ? " EXCLUDE GROUP"
             : has(0x20000) ? " EXCLUDE TIES"
                            : "";
    parts.push_back(std::move(frame));
  }
  return sqlgen::join(parts, " ");
}

std::string Deparser::sort(const Node& items) const {
  std::vector<std::string> parts;
  for (const Node& item : items.items()) {
    std::string text = expression(item["node"]);
    const std::string& direction = item["sortby_dir"].str();
    if (direction == "SORTBY_DESC") {
      text += " DESC";
    } else if (direction == "SORTBY_USING") {
      text += " USING " + operator_name(item["useOp"]);
    }
    const std::string& nulls = item["sortby_nulls"].str();
    text += nulls == "SORTBY_NULLS_FIRST"  ? " NULLS FIRST"
            : nulls == "SORTBY_NULLS_LAST" ? " NULLS LAST"
                                           : "";
    parts.push_back(std::move(text));
  }
  return sqlgen::join(parts, ", ");
}

}  // namespace sqlgen::catalog
