#include <fmt/format.h>

#include <algorithm>

#include "frontend/native/model.hpp"
#include "frontend/native/schemas/schemas.hpp"
#include "frontend/tree/xml/xml_notation.hpp"
#include "support/text.hpp"

namespace sqlgen::native {

namespace {

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

// What an element may hold: attributes, child elements in any order and number, and text.
class Content {
 public:
  void add(const Parameter& parameter);
  void attribute(std::string_view name, std::string_view type, const Parameter& parameter);
  void element(std::string_view name, std::string_view type, std::string_view help = {});
  /// The options of dialects.
  void dialect_options();
  /// Any attributes and elements, for rows, whose names are a table's columns.
  void any();
  [[nodiscard]] Node type(bool mixed, std::string_view help = {}) const;
  [[nodiscard]] const Map& attributes() const { return attributes_; }
  [[nodiscard]] const Map& elements() const { return elements_; }

 private:
  void list(const Parameter& parameter, std::string_view type);

  Map attributes_, elements_;
};

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

class Schema {
 public:
  Map build();

 private:
  void simple_type(std::string_view name, Node of);
  void complex_type(std::string_view name, Node of);
  void simple_types();
  void values();
  void dialect_options();
  void operations(bool in_batch);
  void revision();

  Map root_;
};

// The name comes first, before what the type is.
Node named(std::string_view name, Node of) {
  Map& map = std::get<Map>(of.value);
  map.insert(map.begin(), {"name", xml_text(name)});
  return of;
}

void Schema::simple_type(std::string_view name, Node of) {
  root_.emplace_back("xs:simpleType", named(name, std::move(of)));
}
void Schema::complex_type(std::string_view name, Node of) {
  root_.emplace_back("xs:complexType", named(name, std::move(of)));
}

void Schema::simple_types() {
  const auto pattern = [](std::string_view expression) {
    return Node{
        Map{{"xs:restriction", Node{Map{{"base", xml_text("xs:string")},
                                        {"xs:pattern", Node{Map{{"value", xml_text(expression)}}}}}}}}};
  };
  simple_type("flag", enumeration({"true", "false"}));
  simple_type("autoincrement", enumeration({"true", "false", "auto", "ignore_fk"}));
  simple_type("integer", pattern("-?[0-9]+"));
  simple_type("single_line", pattern(".+"));
  const auto dialects = model_dialects();
  simple_type("dialect", enumeration({dialects.begin(), dialects.end()}));
}

void Schema::values() {
  const Parameter column{"column", Kind::text, "in a row: the column that it is for"};
  Content value = content_of(typed_value_model(), false);
  value.attribute("column", "xs:string", column);
  complex_type("value", value.type(true, "a value; plain text is a text"));
  complex_type("default",
               content_of(default_value_model(), false).type(true, "a default; plain text is a literal"));
  constexpr Parameter kIdentifier[] = {{"name", Kind::text, "the name"},
                                       {"quote", Kind::flag, "always, or never, quote it"}};
  complex_type("identifier", content_of(kIdentifier, false).type(true, "a name; plain text is the name"));
  constexpr Parameter kIndexColumn[] = {{"sql", Kind::sql, "an SQL expression"},
                                        {"name", Kind::text, "the column's name"},
                                        {"quote", Kind::flag, "always, or never, quote it"}};
  complex_type("index_column",
               content_of(kIndexColumn, false).type(true, "a column's name, or an expression"));
  Content row;
  row.any();
  complex_type("row", row.type(true,
                               "values by their columns: attributes and elements of the column's name, or "
                               "<value column=\"...\">"));
  root_.emplace_back("xs:element", Node{Map{{"name", xml_text("value")}, {"type", xml_text("value")}}});
}

void Schema::dialect_options() {
  const Content content = content_of(dialect_option_models(), false);
  root_.emplace_back("xs:group", named("dialect_options", {Map{{"xs:choice", {content.elements()}}}}));
  root_.emplace_back("xs:attributeGroup", named("dialect_options", {content.attributes()}));
}

std::string type_of(const OperationModel& model, bool in_batch) {
  return fmt::format("{}.{}", in_batch ? "batch" : "op", model.name);
}

void Schema::operations(bool in_batch) {
  Content all;
  for (const OperationModel& model : operation_models()) {
    if (in_batch && !model.in_batch) {
      continue;
    }
    std::vector<Parameter> parameters{{"dialect", Kind::text, "only for this dialect"}};
    std::copy_if(model.parameters.begin(), model.parameters.end(), std::back_inserter(parameters),
                 [&](const Parameter& p) { return !in_batch || !is_said_by_batch(p.name); });
    Content content;
    content.attribute("dialect", "dialect", parameters.front());
    for (const Parameter& parameter : std::span(parameters).subspan(1)) {
      if (parameter.kind == Kind::operations && model.name == "batch_alter_table") {
        content.element(parameter.name, "batch_operations", parameter.help);
      } else {
        content.add(parameter);
      }
    }
    if (model.dialect_options) {
      content.dialect_options();
    }
    const bool takes_text = std::any_of(model.parameters.begin(), model.parameters.end(),
                                        [](const Parameter& p) { return p.name == "sql"; });
    complex_type(type_of(model, in_batch), content.type(takes_text, model.help));
    all.element(model.name, type_of(model, in_batch), model.help);
  }
  complex_type(in_batch ? "batch_operations" : "operations", all.type(false));
}

// The header's elements, then both directions; its attributes.
void Schema::revision() {
  Node header = content_of(header_model(), false).type(false);
  Map sequence;
  Map attributes;
  for (auto& [key, value] : std::get<Map>(header.value)) {
    (key == "xs:choice" ? sequence : attributes).emplace_back(key, std::move(value));
  }
  for (const auto& [name, help] :
       {std::pair{"upgrade", "what the upgrade does"},
        std::pair{
            "downgrade",
            "what the downgrade does; derived where it is left out and each operation can be reversed"}}) {
    sequence.emplace_back("xs:element", Node{Map{{"name", xml_text(name)},
                                                 {"type", xml_text("operations")},
                                                 {"minOccurs", xml_text("0")},
                                                 {"xs:annotation", annotation(help)}}});
  }
  Map type{{"xs:sequence", {std::move(sequence)}}};
  type.insert(type.end(), attributes.begin(), attributes.end());
  root_.emplace_back("xs:element",
                     Node{Map{{"name", xml_text("revision")}, {"xs:complexType", {std::move(type)}}}});
}

Map Schema::build() {
  root_.emplace_back("xmlns:xs", xml_text("http://www.w3.org/2001/XMLSchema"));
  root_.emplace_back("xs:annotation", annotation("a revision of sqlgen, in XML"));
  revision();
  operations(false);
  operations(true);
  for (const ObjectModel& model : object_models()) {
    complex_type(model.name, content_of(model.parameters, model.dialect_options).type(false, model.help));
  }
  dialect_options();
  values();
  simple_types();
  return std::move(root_);
}

}  // namespace

std::string xml_schema() {
  return xml_notation::print(Schema().build(), "xs:schema");
}

}  // namespace sqlgen::native
