#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "frontend/native/model/model.hpp"
#include "frontend/native/schemas/schemas.hpp"
#include "frontend/native/schemas/xml_content.hpp"
#include "frontend/tree/xml/xml_notation.hpp"

namespace sqlgen::native {

namespace {

using tree::Map;
using tree::Node;
using xsd::annotation;
using xsd::Content;
using xsd::content_of;
using xsd::enumeration;
using xsd::xml_text;

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
