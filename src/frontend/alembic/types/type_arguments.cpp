#include "frontend/alembic/types/type_arguments.hpp"
#include "frontend/alembic/names.hpp"

#include <fmt/format.h>

#include <charconv>

#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

namespace {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

[[noreturn]] void wrong(Interpreter& in, const Value& value, Span where, std::string_view name,
                        std::string_view wanted) {
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  Diagnostic diagnostic;
  diagnostic.id = "wrong-argument";
  diagnostic.message = fmt::format("{} must be {}, not {}", name, wanted, in.type_name(value));
  diagnostic.span = where;
  in.fail(std::move(diagnostic));
}

std::optional<std::int64_t> number_argument(Interpreter& in, const BoundArguments& call,
                                            std::string_view name) {
  return type_number(in, call.value(name), call.span(name), name);
}

std::optional<std::string> text_argument(Interpreter& in, const BoundArguments& call, std::string_view name) {
  return type_text(in, call.value(name), call.span(name), name);
}

}  // namespace

std::optional<std::int64_t> type_number(Interpreter& in, const Value& value, Span where,
                                        std::string_view name) {
  if (value.is_none()) {
    return std::nullopt;
  }
  if (value.is_int()) {
    return value.as_int();
  }
  if (value.is_string()) {
    const std::string_view digits = trim(value.as_string());
    std::int64_t parsed = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), parsed);
    if (error == std::errc{} && end == digits.data() + digits.size()) {
      return parsed;
    }
  }
  wrong(in, value, where, name, "a whole number");
}

std::optional<std::string> type_text(Interpreter& in, const Value& value, Span where, std::string_view name) {
  if (value.is_none()) {
    return std::nullopt;
  }
  if (auto text = text_of(value)) {
    return text;
  }
  wrong(in, value, where, name, "a string");
}

bool type_flag(Interpreter& in, const BoundArguments& call, std::string_view name, bool otherwise) {
  return call.given(name) ? in.truth(call.value(name), call.span(name)) : otherwise;
}

void read_string(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.length = number_argument(in, call, "length");
  type.collation = text_argument(in, call, "collation");
}

void read_binary(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.length = number_argument(in, call, "length");
}

void read_numeric(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.precision = number_argument(in, call, "precision");
  type.scale = number_argument(in, call, "scale");
  type.as_decimal = type_flag(in, call, "asdecimal", true);
  type.decimal_return_scale = number_argument(in, call, "decimal_return_scale");
}

void read_float(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.precision = number_argument(in, call, "precision");
  type.as_decimal = type_flag(in, call, "asdecimal", false);
  type.decimal_return_scale = number_argument(in, call, "decimal_return_scale");
}

void read_timezone(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.timezone = type_flag(in, call, "timezone", false);
}

void read_boolean(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.create_constraint = type_flag(in, call, "create_constraint", false);
  if (!call.absent("name")) {
    type.name = constraint_name_of(in, call.value("name"), call.span("name"));
  }
}

void read_interval(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.native = type_flag(in, call, "native", true);
  type.precision = number_argument(in, call, "second_precision");
}

void read_uuid(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.as_uuid = type_flag(in, call, "as_uuid", true);
  type.native = type_flag(in, call, "native_uuid", true);
}

void read_json(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.none_as_null = type_flag(in, call, "none_as_null", false);
}

void read_pickle(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  if (!call.absent("impl")) {
    type.item = type_from_value(in, call.value("impl"), call.span("impl"));
  }
}

void read_array(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.item = type_from_value(in, call.value("item_type"), call.span("item_type"));
  if (ir::type_family(type.item->kind) == ir::TypeFamily::array) {
    in.raise("ValueError",
             "Do not nest ARRAY types; ARRAY(basetype) handles multi-dimensional arrays of basetype",
             call.span("item_type"));
  }
  type.dimensions = number_argument(in, call, "dimensions");
  type.zero_indexes = type_flag(in, call, "zero_indexes", false);
}

void read_tuple(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  for (const python::Argument& argument : call.rest()) {
    type.items.push_back(type_from_value(in, argument.value, argument.span));
  }
}

}  // namespace sqlgen::alembic
