#include "frontend/native/schemas/xml_content.hpp"

#include <algorithm>
#include <utility>

#include "support/text.hpp"

namespace sqlgen::native::xsd {

using tree::Map;
using tree::Node;

Node xml_text(std::string_view value) {
  return {std::string(value)};
}

Node annotation(std::string_view help) {
  return {Map{{"xs:documentation", Node{Map{{"", xml_text(help)}}}}}};
}

Node enumeration(const std::vector<std::string>& values) {
  Map restriction{{"base", xml_text("xs:string")}};
  for (const std::string& value : values) {
    restriction.emplace_back("xs:enumeration", Node{Map{{"value", xml_text(value)}}});
  }
  return {Map{{"xs:restriction", {std::move(restriction)}}}};
}

void Content::attribute(std::string_view name, std::string_view type, const Parameter& parameter) {
  const bool known = std::any_of(attributes_.begin(), attributes_.end(), [&](const auto& entry) {
    const Node* other = entry.second.find("name");
    return other != nullptr && *other->text() == name;
  });
  if (known) {
    return;
  }
  Map map{{"name", xml_text(name)}};
  if (parameter.kind != Kind::choice) {
    map.emplace_back("type", xml_text(type));
  }
  if (parameter.required && type == "single_line") {
    map.emplace_back("use", xml_text("required"));
  }
  if (!parameter.help.empty()) {
    map.emplace_back("xs:annotation", annotation(parameter.help));
  }
  if (parameter.kind == Kind::choice) {
    map.emplace_back("xs:simpleType", enumeration(split(parameter.choices, '|')));
  }
  attributes_.emplace_back("xs:attribute", Node{std::move(map)});
}

void Content::element(std::string_view name, std::string_view type, std::string_view help) {
  Map map{{"name", xml_text(name)}, {"type", xml_text(type)}};
  if (!help.empty()) {
    map.emplace_back("xs:annotation", annotation(help));
  }
  elements_.emplace_back("xs:element", Node{std::move(map)});
}

void Content::dialect_options() {
  const Node group{Map{{"ref", xml_text("dialect_options")}}};
  elements_.emplace_back("xs:group", group);
  element(other_options_model().name, "row", other_options_model().help);
  attributes_.emplace_back("xs:attributeGroup", group);
}

void Content::any() {
  elements_.emplace_back("xs:any", Node{Map{{"processContents", xml_text("lax")}}});
  attributes_.emplace_back("xs:anyAttribute", Node{Map{{"processContents", xml_text("lax")}}});
}

// Each item is an element; one text alone may be an attribute.
void Content::list(const Parameter& parameter, std::string_view type) {
  const std::string one = singular_of(parameter.name);
  if (type == "identifier" || type == "index_column") {
    Parameter optional = parameter;
    optional.required = false;
    attribute(one, "xs:string", optional);
    attribute(parameter.name, "xs:string", optional);
  }
  element(one, type, parameter.help);
}

void Content::add(const Parameter& parameter) {
  // A statement and a comment may have several lines, which only an element keeps; other texts are names.
  const bool several_lines = parameter.name == "sql" || parameter.name == "statement" ||
                             parameter.name == "comment" || parameter.name == "message";
  switch (parameter.kind) {
    case Kind::text:
      if (parameter.required && !several_lines) {
        return attribute(parameter.name, "single_line", parameter);
      }
      [[fallthrough]];
    case Kind::sql:
    case Kind::type:
      attribute(parameter.name, "xs:string", parameter);
      return element(parameter.name, "xs:string", parameter.help);
    case Kind::identifier:  // an element where its quoting is said
      attribute(parameter.name, "xs:string", parameter);
      return element(parameter.name, "identifier", parameter.help);
    case Kind::flag:
      return attribute(parameter.name, "flag", parameter);
    case Kind::integer:
      return attribute(parameter.name, "integer", parameter);
    case Kind::autoincrement:
      return attribute(parameter.name, "autoincrement", parameter);
    case Kind::choice:
      return attribute(parameter.name, "single_line", parameter);
    case Kind::names:
      return list(parameter, "identifier");
    case Kind::index_columns:
      return list(parameter, "index_column");
    case Kind::objects:
      return list(parameter, object_model(parameter).name);
    case Kind::rows:
      return list(parameter, parameter.name == "arguments" ? "value" : "row");
    case Kind::default_value:
      attribute(parameter.name, "xs:string", parameter);
      return element(parameter.name, "default", parameter.help);
    case Kind::value:
      attribute(parameter.name, "xs:string", parameter);
      return element(parameter.name, "value", parameter.help);
    case Kind::set:
      return element(parameter.name, "row", parameter.help);
    case Kind::object:
      return element(parameter.name, object_model(parameter).name, parameter.help);
    case Kind::operations:
      return element(parameter.name, "operations", parameter.help);
  }
}

Node Content::type(bool mixed, std::string_view help) const {
  Map map;
  if (mixed) {
    map.emplace_back("mixed", xml_text("true"));
  }
  if (!help.empty()) {
    map.emplace_back("xs:annotation", annotation(help));
  }
  if (!elements_.empty()) {
    Map choice{{"minOccurs", xml_text("0")}, {"maxOccurs", xml_text("unbounded")}};
    choice.insert(choice.end(), elements_.begin(), elements_.end());
    map.emplace_back("xs:choice", Node{std::move(choice)});
  }
  map.insert(map.end(), attributes_.begin(), attributes_.end());
  return {std::move(map)};
}

Content content_of(std::span<const Parameter> parameters, bool dialect_options) {
  Content content;
  for (const Parameter& parameter : parameters) {
    content.add(parameter);
  }
  if (dialect_options) {
    content.dialect_options();
  }
  return content;
}

}  // namespace sqlgen::native::xsd
