#include <fmt/format.h>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

std::string Deparser::assignments(const Node& nodes) const {
  std::vector<std::string> parts;
  for (const Node& target : nodes.items()) {
    std::string name = quote_name(target["name"].str());
    for (const Node& step : target["indirection"].items()) {
      name += step.is("A_Indices") ? "[" + expression(step["uidx"]) + "]" : "." + quote_name(step.str());
    }
    parts.push_back(fmt::format("{} = {}", name, expression(target["val"])));
  }
  return sqlgen::join(parts, ", ");
}

std::string Deparser::insert(const Node& node) const {
  std::string text = with(node["withClause"]) + "INSERT INTO " + relation(node["relation"]) +
                     alias(node["relation"]["alias"]);
  std::vector<std::string> names;
  for (const Node& column : node["cols"].items()) {
    names.push_back(quote_name(column["name"].str()));
  }
  text += names.empty() ? "" : " (" + sqlgen::join(names, ", ") + ")";
  text += node["override"].str() == "OVERRIDING_SYSTEM_VALUE" ? " OVERRIDING SYSTEM VALUE" : "";
  text += node["selectStmt"] ? " " + select(node["selectStmt"]) : " DEFAULT VALUES";
  if (const Node& conflict = node["onConflictClause"]) {
    text += " ON CONFLICT";
    const Node& target = conflict["infer"];
    if (target["conname"]) {
      text += " ON CONSTRAINT " + quote_name(target["conname"].str());
    } else if (target) {
      std::vector<std::string> parts;
      for (const Node& element : target["indexElems"].items()) {
        parts.push_back(element["name"] ? quote_name(element["name"].str())
                                        : "(" + expression(element["expr"]) + ")");
      }
      text += " (" + sqlgen::join(parts, ", ") + ")";
      text += target["whereClause"] ? " WHERE " + expression(target["whereClause"]) : "";
    }
    text += conflict["action"].str() == "ONCONFLICT_UPDATE"
                ? " DO UPDATE SET " + assignments(conflict["targetList"])
                : " DO NOTHING";
    text += conflict["whereClause"] ? " WHERE " + expression(conflict["whereClause"]) : "";
  }
  return text + (node["returningList"].items().empty() ? "" : " RETURNING " + targets(node["returningList"]));
}

std::string Deparser::update(const Node& node) const {
  std::string text = with(node["withClause"]) + "UPDATE " + relation(node["relation"]) +
                     alias(node["relation"]["alias"]) + " SET " + assignments(node["targetList"]);
  std::vector<std::string> from;
  for (const Node& item : node["fromClause"].items()) {
    from.push_back(from_item(item));
  }
  text += from.empty() ? "" : " FROM " + sqlgen::join(from, ", ");
  text += node["whereClause"] ? " WHERE " + expression(node["whereClause"]) : "";
  return text + (node["returningList"].items().empty() ? "" : " RETURNING " + targets(node["returningList"]));
}

std::string Deparser::remove(const Node& node) const {
  std::string text = with(node["withClause"]) + "DELETE FROM " + relation(node["relation"]) +
                     alias(node["relation"]["alias"]);
  std::vector<std::string> from;
  for (const Node& item : node["usingClause"].items()) {
    from.push_back(from_item(item));
  }
  text += from.empty() ? "" : " USING " + sqlgen::join(from, ", ");
  text += node["whereClause"] ? " WHERE " + expression(node["whereClause"]) : "";
  return text + (node["returningList"].items().empty() ? "" : " RETURNING " + targets(node["returningList"]));
}

std::string Deparser::statement(const Node& node) const {
  if (node.is("InsertStmt")) {
    return insert(node);
  }
  if (node.is("UpdateStmt")) {
    return update(node);
  }
  if (node.is("NotifyStmt")) {
    return "NOTIFY " + quote_name(node["conditionname"].str()) +
           (node["payload"] ? ", " + literal(node["payload"].str()) : "");
  }
  return node.is("DeleteStmt") ? remove(node) : select(node);
}

}  // namespace sqlgen::catalog
