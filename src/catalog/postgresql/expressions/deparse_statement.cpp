#include <fmt/format.h>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

// Of a column, or a part of it.
std::string Deparser::target_name(const Node& target) const {
  std::string name = quote_name(target["name"].str());
  for (const Node& step : target["indirection"].items()) {
    const std::string upper = step["uidx"] ? expression(step["uidx"]) : "";
    name += !step.is("A_Indices") ? "." + quote_name(step.str())
            : step["is_slice"].truth()
                ? fmt::format("[{}:{}]", step["lidx"] ? expression(step["lidx"]) : "", upper)
                : "[" + upper + "]";
  }
  return name;
}

std::string Deparser::assignments(const Node& nodes) const {
  std::vector<std::string> parts;
  std::vector<std::string> together;  // (a, b) = ...
  for (const Node& target : nodes.items()) {
    const Node& value = target["val"];
    if (!value.is("MultiAssignRef")) {
      parts.push_back(fmt::format("{} = {}", target_name(target), expression(value)));
      continue;
    }
    together.push_back(target_name(target));
    if (value["colno"].number() == value["ncolumns"].number()) {
      parts.push_back(fmt::format("({}) = {}", sqlgen::join(together, ", "), expression(value["source"])));
      together.clear();
    }
  }
  return sqlgen::join(parts, ", ");
}

std::string Deparser::conflict(const Node& node) const {
  std::string text = " ON CONFLICT";
  const Node& target = node["infer"];
  if (target["conname"]) {
    text += " ON CONSTRAINT " + quote_name(target["conname"].str());
  } else if (target) {
    std::vector<std::string> parts;
    for (const Node& element : target["indexElems"].items()) {
      std::string part =
          element["name"] ? quote_name(element["name"].str()) : "(" + expression(element["expr"]) + ")";
      const std::vector<std::string> collation = texts(element["collation"]),
                                     opclass = texts(element["opclass"]);
      part += collation.empty() ? "" : " COLLATE " + quote_names(collation);
      part += opclass.empty() ? "" : " " + quote_names(opclass);
      parts.push_back(std::move(part));
    }
    text += " (" + sqlgen::join(parts, ", ") + ")";
    text += target["whereClause"] ? " WHERE " + expression(target["whereClause"]) : "";
  }
  text += node["action"].str() == "ONCONFLICT_UPDATE" ? " DO UPDATE SET " + assignments(node["targetList"])
                                                      : " DO NOTHING";
  return text + (node["whereClause"] ? " WHERE " + expression(node["whereClause"]) : "");
}

std::string Deparser::insert(const Node& node) const {
  std::string text = with(node["withClause"]) + "INSERT INTO " + relation(node["relation"]) +
                     alias(node["relation"]["alias"]);
  std::vector<std::string> names;
  for (const Node& column : node["cols"].items()) {
    names.push_back(target_name(column));
  }
  text += names.empty() ? "" : " (" + sqlgen::join(names, ", ") + ")";
  const std::string& given = node["override"].str();
  text += given == "OVERRIDING_SYSTEM_VALUE" ? " OVERRIDING SYSTEM VALUE"
          : given == "OVERRIDING_USER_VALUE" ? " OVERRIDING USER VALUE"
                                             : "";
  text += node["selectStmt"] ? " " + select(node["selectStmt"]) : " DEFAULT VALUES";
  text += node["onConflictClause"] ? conflict(node["onConflictClause"]) : "";
  return text + (node["returningList"].items().empty() ? "" : " RETURNING " + targets(node["returningList"]));
}

std::string Deparser::update(const Node& node) const {
  std::string text = with(node["withClause"]) + "UPDATE " + from_item(node["relation"]) + " SET " +
                     assignments(node["targetList"]);
  std::vector<std::string> from;
  for (const Node& item : node["fromClause"].items()) {
    from.push_back(from_item(item));
  }
  text += from.empty() ? "" : " FROM " + sqlgen::join(from, ", ");
  text += node["whereClause"] ? " WHERE " + expression(node["whereClause"]) : "";
  return text + (node["returningList"].items().empty() ? "" : " RETURNING " + targets(node["returningList"]));
}

std::string Deparser::remove(const Node& node) const {
  std::string text = with(node["withClause"]) + "DELETE FROM " + from_item(node["relation"]);
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
