#include <fmt/format.h>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

std::string_view document_or_content(const Node& node) {
  return node["xmloption"].str() == "XMLOPTION_DOCUMENT" ? "DOCUMENT" : "CONTENT";
}

}  // namespace

std::string in_parentheses(std::string text) {
  return text.starts_with('(') ? text : "(" + std::move(text) + ")";
}

std::string Deparser::xml_root(const Node& node) const {
  const auto& items = node["args"].items();
  // xml.h, XmlStandaloneType.
  const std::int64_t standalone = items[2]["ival"]["ival"].number();
  return fmt::format("XMLROOT({}, VERSION {}{})", expression(items[0]),
                     items[1]["isnull"].truth() ? "NO VALUE" : expression(items[1]),
                     standalone == 0   ? ", STANDALONE YES"
                     : standalone == 1 ? ", STANDALONE NO"
                     : standalone == 2 ? ", STANDALONE NO VALUE"
                                       : "");
}

std::string Deparser::xml(const Node& node) const {
  const std::string kind = node["op"].str().substr(std::string_view("IS_").size());
  const auto& items = node["args"].items();
  if (kind == "XMLPARSE") {
    return fmt::format("XMLPARSE({} {}{})", document_or_content(node), expression(items[0]),
                       items[1]["boolval"]["boolval"].truth() ? " PRESERVE WHITESPACE" : "");
  }
  if (kind == "XMLROOT") {
    return xml_root(node);
  }
  if (kind == "DOCUMENT") {
    return fmt::format("({} IS DOCUMENT)", expression(items[0]));
  }
  if (kind == "XMLFOREST") {
    return "XMLFOREST(" + targets(node["named_args"]) + ")";
  }
  std::vector<std::string> parts;
  if (node["name"]) {
    parts.push_back("NAME " + quote_name(node["name"].str()));
  }
  if (!node["named_args"].items().empty()) {
    parts.push_back("XMLATTRIBUTES(" + targets(node["named_args"]) + ")");
  }
  if (!items.empty()) {
    parts.push_back(list(node["args"]));
  }
  return kind + "(" + sqlgen::join(parts, ", ") + ")";
}

std::string Deparser::xml_serialize(const Node& node) const {
  return fmt::format("XMLSERIALIZE({} {} AS {})", document_or_content(node), expression(node["expr"]),
                     type(node["typeName"]));
}

std::string Deparser::xml_table(const Node& node) const {
  std::vector<std::string> spaces;
  for (const Node& space : node["namespaces"].items()) {
    const std::string uri = expression(space["val"]);
    spaces.push_back(space["name"] ? uri + " AS " + quote_name(space["name"].str()) : "DEFAULT " + uri);
  }
  std::vector<std::string> columns;
  for (const Node& column : node["columns"].items()) {
    std::string text = quote_name(column["colname"].str());
    if (column["for_ordinality"].truth()) {
      columns.push_back(text + " FOR ORDINALITY");
      continue;
    }
    text += " " + type(column["typeName"]);
    text += column["coldefexpr"] ? " DEFAULT " + expression(column["coldefexpr"]) : "";
    text += column["colexpr"] ? " PATH " + expression(column["colexpr"]) : "";
    columns.push_back(text + (column["is_not_null"].truth() ? " NOT NULL" : ""));
  }
  return fmt::format("{}XMLTABLE({}{} PASSING {} COLUMNS {}){}", node["lateral"].truth() ? "LATERAL " : "",
                     spaces.empty() ? "" : "XMLNAMESPACES(" + sqlgen::join(spaces, ", ") + "), ",
                     in_parentheses(expression(node["rowexpr"])), in_parentheses(expression(node["docexpr"])),
                     sqlgen::join(columns, ", "), alias(node["alias"]));
}

}  // namespace sqlgen::catalog
