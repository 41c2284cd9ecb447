#include "convert/nodes/type_text.hpp"

#include <fmt/format.h>

#include <vector>

#include "convert/nodes/entries.hpp"
#include "convert/nodes/type_arguments.hpp"
#include "ir/expressions/expression.hpp"
#include "sqlalchemy/expressions/schema_types.hpp"
#include "support/diagnostic.hpp"
#include "support/text.hpp"

namespace sqlgen::convert {

namespace {

using ir::Type;
using ir::TypeFamily;
using ir::TypeKind;

bool is_from(TypeKind kind, TypeKind first, TypeKind last) {
  return kind >= first && kind <= last;
}

// The name with its module, where the plain name would be another type's.
std::string qualified_name(const Type& type) {
  const std::string name(ir::type_name(type.kind));
  if (is_from(type.kind, TypeKind::pg_array, TypeKind::pg_tstzmultirange)) {
    return "postgresql." + name;
  }
  return is_from(type.kind, TypeKind::sqlite_datetime, TypeKind::sqlite_json) ? "sqlite." + name : name;
}

void add_identifier(TypeArguments& arguments, std::string_view name, const ir::Identifier& value) {
  arguments.keyword(name, quoted_argument(value.text));
  if (value.quote) {
    arguments.keyword("quote", *value.quote ? "true" : "false");
  }
}

void add_name(TypeArguments& arguments, const ir::ConstraintName& name) {
  if (name.given()) {
    add_identifier(arguments, "name", name.name);
  }
}

void add_enumeration(TypeArguments& arguments, const Type& type) {
  const ir::EnumInfo& info = *type.enumeration;
  for (const std::string& label : ir::written_labels(type)) {
    arguments.add(quoted_argument(label));
  }
  add_name(arguments, type.name);
  if (type.schema) {
    arguments.keyword("schema", quoted_argument(type.schema->text));
  }
  arguments.flag("native_enum", info.native, true);
  arguments.flag("create_constraint", info.create_constraint, false);
  arguments.flag("create_type", info.create_type, true);
  arguments.flag("inherit_schema", info.inherit_schema, false);
  arguments.flag("metadata", info.has_metadata, false);
  arguments.flag("validate_strings", info.validate_strings, false);
  if (type.length && *type.length != ir::longest_label(info.labels)) {
    arguments.number("length", type.length);
  }
}

std::string sql_text(const ir::ExpressionPtr& expression) {
  const auto* text = expression != nullptr ? expression->get<ir::TextClause>() : nullptr;
  if (text == nullptr || !text->binds.empty()) {
    throw Unsayable{"an expression in a DOMAIN"};
  }
  return text->sql;
}

void add_domain(TypeArguments& arguments, const Type& type) {
  arguments.add(quoted_argument(type.name.name.text));
  arguments.add(type_text(*type.item));
  arguments.text("collation", type.collation);
  if (const auto* text = std::get_if<std::string>(&type.domain_default)) {
    arguments.keyword("default", quoted_argument(*text));
  } else if (std::holds_alternative<ir::ExpressionPtr>(type.domain_default)) {
    throw Unsayable{"a DOMAIN's default that is SQL"};
  }
  if (type.domain_constraint_name) {
    arguments.keyword("constraint_name", quoted_argument(type.domain_constraint_name->text));
  }
  arguments.flag("not_null", type.domain_not_null.value_or(false), false);
  if (type.domain_check) {
    arguments.keyword("check", quoted_argument(sql_text(type.domain_check)));
  }
  if (type.schema) {
    arguments.keyword("schema", quoted_argument(type.schema->text));
  }
  if (type.name.name.quote) {
    arguments.keyword("quote", *type.name.name.quote ? "true" : "false");
  }
  if (type.enumeration) {
    arguments.flag("create_type", type.enumeration->create_type, true);
    arguments.flag("inherit_schema", type.enumeration->inherit_schema, false);
    arguments.flag("metadata", type.enumeration->has_metadata, false);
  }
}

// Types that take a timezone and what goes with it.
void add_time(TypeArguments& arguments, const Type& type) {
  arguments.flag("timezone", type.timezone, false);
  if (type.kind == TypeKind::pg_timestamp || type.kind == TypeKind::pg_time) {
    arguments.number("precision", type.precision);
  }
  arguments.text("storage_format", type.storage_format);
}

void add_numeric(TypeArguments& arguments, const Type& type, bool decimal) {
  if (type.precision) {
    arguments.add(fmt::format("{}", *type.precision));
  }
  if (type.scale && type.precision) {
    arguments.add(fmt::format("{}", *type.scale));
  } else {
    arguments.number("scale", type.scale);
  }
  arguments.flag("asdecimal", type.as_decimal, decimal);
}

void add_length(TypeArguments& arguments, const Type& type) {
  if (type.length) {
    arguments.add(fmt::format("{}", *type.length));
  }
  arguments.text("collation", type.collation);
}

void add_by_family(TypeArguments& arguments, const Type& type) {
  switch (ir::type_family(type.kind)) {
    case TypeFamily::string:
    case TypeFamily::binary:
      add_length(arguments, type);
      break;
    case TypeFamily::numeric:
      add_numeric(arguments, type, true);
      break;
    case TypeFamily::floating:
      add_numeric(arguments, type, false);
      break;
    case TypeFamily::boolean:
      arguments.flag("create_constraint", type.create_constraint, false);
      add_name(arguments, type.name);
      break;
    case TypeFamily::date:
    case TypeFamily::time:
    case TypeFamily::datetime:
      add_time(arguments, type);
      break;
    case TypeFamily::enumeration:
      add_enumeration(arguments, type);
      break;
    case TypeFamily::uuid:
      arguments.flag("as_uuid", type.as_uuid, true);
      arguments.flag("native_uuid", type.native, true);
      break;
    case TypeFamily::json:
      arguments.flag("none_as_null", type.none_as_null.value_or(false), false);
      break;
    case TypeFamily::array:
      arguments.add(type_text(*type.item));
      arguments.number("dimensions", type.dimensions);
      break;
    case TypeFamily::tuple:
      for (const ir::TypePtr& item : type.items) {
        arguments.add(type_text(*item));
      }
      break;
    case TypeFamily::interval:
    case TypeFamily::null:
    case TypeFamily::integer:
    case TypeFamily::hstore:
    case TypeFamily::range:
    case TypeFamily::multirange:
    case TypeFamily::other:
      break;
  }
}

void add_arguments(TypeArguments& arguments, const Type& type) {
  switch (type.kind) {
    case TypeKind::interval:
      arguments.flag("native", type.native, true);
      arguments.number("second_precision", type.precision);
      break;
    case TypeKind::pg_interval:
      arguments.number("precision", type.precision);
      arguments.text("fields", type.fields);
      break;
    case TypeKind::pg_bit:
      arguments.number("length", type.length);
      arguments.flag("varying", type.varying, false);
      break;
    case TypeKind::pickle_type:
      if (type.item) {
        arguments.keyword("impl", type_text(*type.item));
      }
      break;
    case TypeKind::pg_domain:
      add_domain(arguments, type);
      break;
    default:
      add_by_family(arguments, type);
  }
}

// The type without its variants.
std::string own_text(const Type& type) {
  switch (type.kind) {
    case TypeKind::type_decorator:
      if (!type.item) {
        throw Unsayable{"a TypeDecorator without an impl"};
      }
      return own_text(*type.item);
    case TypeKind::user_defined:
      if (!type.text_spelling) {
        throw Unsayable{"a type without get_col_spec()"};
      }
      return fmt::format("UserDefinedType({})", quoted_argument(*type.text_spelling));
    case TypeKind::unknown:
      throw Unsayable{fmt::format("the type {}, which is not known", type.text_spelling.value_or(""))};
    case TypeKind::foreign:
      return type.text_spelling.value_or("") + "()";
    case TypeKind::json_int_index:
    case TypeKind::json_str_index:
    case TypeKind::json_path:
      throw Unsayable{fmt::format("the type {}", ir::type_name(type.kind))};
    default:
      break;
  }
  TypeArguments arguments;
  add_arguments(arguments, type);
  const std::string inside = arguments.join();
  return inside.empty() ? qualified_name(type) : fmt::format("{}({})", qualified_name(type), inside);
}

}  // namespace

std::string type_text(const Type& type) {
  std::string text = own_text(type);
  const auto& variants = type.kind == TypeKind::type_decorator && type.variants.empty() && type.item
                             ? type.item->variants
                             : type.variants;
  for (const auto& [dialect, variant] : variants) {
    // A method can be called on what a constructor made.
    text += fmt::format("{}.with_variant({}, {})", text.ends_with(')') ? "" : "()", type_text(*variant),
                        quoted_argument(dialect));
  }
  return text;
}

}  // namespace sqlgen::convert
