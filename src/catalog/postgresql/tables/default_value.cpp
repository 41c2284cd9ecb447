#include "catalog/postgresql/tables/default_value.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/constants.hpp"
#include "catalog/postgresql/facts/conversions.hpp"

namespace sqlgen::catalog {

namespace {

void require_enum_value(Context& context, const Object& object, const EnumType& type,
                        const std::string& text) {
  if (std::find(type.values.begin(), type.values.end(), text) == type.values.end()) {
    context.fail(Problem::Kind::unknown_object, "22P02",
                 fmt::format("invalid input value for enum {}: \"{}\"", object.name, text), {object.name},
                 object.doubt);
  }
}

// A string constant takes the column's type at once, and has to be one of its values.
void require_constant(Context& context, const std::string& column, const TypeReference& type,
                      const std::string& text) {
  const TypeReference base = base_type(context.db, type);
  if (base.array) {
    return;
  }
  const Object* object = context.db.find(base.type);
  if (const auto* values = object == nullptr ? nullptr : object->as<EnumType>()) {
    require_enum_value(context, *object, *values, text);
  } else if (object == nullptr && !may_be_constant(base.type, text)) {
    context.fail(Problem::Kind::invalid_definition, "22P02",
                 fmt::format("invalid input syntax for type {}: \"{}\"",
                             shown_type(context.db, {base.type, {}, false}, {}), text),
                 {column});
  }
}

}  // namespace

bool is_no_default(Context& context, const Node& expression, const TypeReference& type) {
  if (expression.is("TypeCast")) {
    const TypeReference cast = context.type(expression["typeName"]);
    return !has_length_coercion(context.db, cast) && is_no_default(context, expression["arg"], type);
  }
  return expression.is("A_Const") && expression["isnull"].truth() && !has_length_coercion(context.db, type);
}

void require_default_value(Context& context, const std::string& column, const TypeReference& type,
                           const Node& value) {
  if (value.is("A_Const") && value["sval"]) {
    require_constant(context, column, type, value["sval"]["sval"].str());
    return;
  }
  if (!value.is("TypeCast")) {
    return;
  }
  const TypeReference cast = context.type(value["typeName"]);
  require_default_value(context, column, cast, value["arg"]);
  if (!converts_by_assignment(context.db, cast, type)) {
    const auto shown = [&](const TypeReference& of) {
      return shown_type(context.db, {of.type, {}, of.array}, {});
    };
    context.fail(Problem::Kind::invalid_definition, "42804",
                 fmt::format("column \"{}\" is of type {} but default expression is of type {}", column,
                             shown(type), shown(cast)),
                 {column});
  }
}

void require_default_type(Context& context, const std::string& column, const TypeReference& type,
                          const Node& bound) {
  const auto typed = analyzed(context.db, {}, bound);
  if (type.type == kNoOid || !typed || converts_by_assignment(context.db, typed->type, type)) {
    return;
  }
  const auto shown = [&](const TypeReference& of) {
    return shown_type(context.db, {of.type, {}, of.array}, {});
  };
  context.fail(Problem::Kind::invalid_definition, "42804",
               fmt::format("column \"{}\" is of type {} but default expression is of type {}", column,
                           shown(type), shown(typed->type)),
               {column});
}

void require_no_generated(Context& context, Oid table_oid, const Node& expression) {
  const Object& object = *context.db.find(table_oid);
  for (const int number : columns_used(expression)) {
    const Column* column = object.as<Table>()->column(number);
    if (column != nullptr && column->generated) {
      context.fail(
          Problem::Kind::invalid_definition, "42P17",
          fmt::format("cannot use generated column \"{}\" in column generation expression", column->name),
          {object.name + "." + column->name}, column->doubt);
    }
  }
}

}  // namespace sqlgen::catalog
