#include <fmt/format.h>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/types/type_json.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/objects.hpp"

// Plain Python values as data for SQL.

namespace sqlgen::alembic {

using python::Interpreter;
using python::Object;
using python::Value;

namespace {

using Literal = std::optional<ir::LiteralValue>;

Literal literal_of(ir::LiteralValue::Data value) {
  return ir::LiteralValue(std::move(value));
}

int civil_field(Interpreter& in, const Value& object, std::string_view name, Span where) {
  const auto value = in.get_attribute(object, name, where);
  return value.is_int() ? static_cast<int>(value.as_int()) : 0;
}

ir::DateValue date_of(Interpreter& in, const Value& value, Span where) {
  return {civil_field(in, value, "year", where), civil_field(in, value, "month", where),
          civil_field(in, value, "day", where)};
}

/// Microseconds of a timedelta.
std::int64_t microseconds_of(Interpreter& in, const Value& delta, Span where) {
  const auto part = [&](std::string_view name) { return in.get_attribute(delta, name, where).as_int(); };
  return (part("days") * 86400 + part("seconds")) * 1000000 + part("microseconds");
}

ir::TimeValue time_of(Interpreter& in, const Value& value, Span where) {
  ir::TimeValue time{civil_field(in, value, "hour", where), civil_field(in, value, "minute", where),
                     civil_field(in, value, "second", where), civil_field(in, value, "microsecond", where)};
  const auto offset_function = in.find_attribute(value, "utcoffset", where);
  if (offset_function) {
    const auto offset = in.call(*offset_function, std::vector<Value>{}, where);
    if (!offset.is_none()) {
      time.utc_offset = microseconds_of(in, offset, where);
    }
  }
  return time;
}

Literal list_of(Interpreter& in, const std::vector<Value>& items, bool is_tuple, Span where) {
  const python::DepthGuard guard(in, where);  // a list may hold itself
  ir::ListValue list;
  list.is_tuple = is_tuple;
  for (const auto& item : items) {
    auto literal = literal_from_value(in, item, where);
    if (!literal) {
      return std::nullopt;
    }
    list.items.push_back(std::move(*literal));
  }
  return literal_of(std::move(list));
}

Literal map_of(Interpreter& in, const std::vector<std::pair<Value, Value>>& items, Span where) {
  const python::DepthGuard guard(in, where);
  ir::MapValue map;
  for (const auto& [key, value] : items) {
    auto key_literal = literal_from_value(in, key, where);
    auto value_literal = literal_from_value(in, value, where);
    if (!key_literal || !value_literal) {
      return std::nullopt;
    }
    map.entries.emplace_back(std::move(*key_literal), std::move(*value_literal));
  }
  return literal_of(std::move(map));
}

/// postgresql.Range(lower, upper, bounds=...).
Literal range_of(Interpreter& in, const Value& value, Span where) {
  ir::RangeValue range;
  const auto end = [&](std::string_view name) -> std::shared_ptr<const ir::LiteralValue> {
    const auto attribute = in.get_attribute(value, name, where);
    auto literal = attribute.is_none() ? std::nullopt : literal_from_value(in, attribute, where);
    return literal ? std::make_shared<const ir::LiteralValue>(std::move(*literal)) : nullptr;
  };
  range.lower = end("lower");
  range.upper = end("upper");
  if (const auto bounds = in.find_attribute(value, "bounds", where); bounds && bounds->is_string()) {
    range.bounds = bounds->as_string();
  }
  if (const auto empty = in.find_attribute(value, "empty", where); empty && empty->is_bool()) {
    range.empty = empty->as_bool();
  }
  return literal_of(std::move(range));
}

/// A member of an enum class: an instance whose class says so by having `__members__`.
Literal enum_member_of(Interpreter& in, const Value& value, Span where) {
  const auto class_object = in.type_of(value);
  if (!in.find_attribute(class_object, "__members__", where)) {
    return std::nullopt;
  }
  const auto name = in.find_attribute(value, "name", where);
  const auto inner = in.find_attribute(value, "value", where);
  if (!name || !name->is_string() || !inner) {
    return std::nullopt;
  }
  ir::EnumMemberValue member;
  member.class_name = in.type_name(value);
  member.name = name->as_string();
  member.is_value = &python::unwrap(value) != &value;
  auto literal = literal_from_value(in, *inner, where);
  member.value = std::make_shared<const ir::LiteralValue>(literal ? std::move(*literal) : ir::LiteralValue{});
  return literal_of(std::move(member));
}

/// datetime, date, time, timedelta, Decimal, UUID and Range, known by the names of their types.
Literal library_value(Interpreter& in, const Value& value, Span where) {
  const std::string type = in.type_name(value);
  if (type == "datetime" || type == "datetime.datetime") {
    return literal_of(ir::DateTimeValue{date_of(in, value, where), time_of(in, value, where)});
  }
  if (type == "date" || type == "datetime.date") {
    return literal_of(date_of(in, value, where));
  }
  if (type == "time" || type == "datetime.time") {
    return literal_of(time_of(in, value, where));
  }
  if (type == "timedelta" || type == "datetime.timedelta") {
    const auto part = [&](std::string_view name) { return in.get_attribute(value, name, where).as_int(); };
    return literal_of(ir::IntervalValue{part("days"), part("seconds"), part("microseconds")});
  }
  if (type == "Decimal" || type == "decimal.Decimal") {
    return literal_of(ir::DecimalValue{in.str(value, where)});
  }
  if (type == "UUID" || type == "uuid.UUID") {
    return literal_of(ir::UuidValue{in.str(value, where)});
  }
  if (type == "Range") {
    return range_of(in, value, where);
  }
  return std::nullopt;
}

}  // namespace

std::optional<ir::LiteralValue> literal_from_value(Interpreter& in, const Value& value, Span where) {
  if (value.is_none()) {
    return ir::LiteralValue{};
  }
  if (value.is_bool()) {
    return literal_of(value.as_bool());
  }
  if (value.is_int()) {
    return literal_of(value.as_int());
  }
  if (value.is_float()) {
    return literal_of(value.as_float());
  }
  if (const auto text = text_of(value)) {
    return literal_of(*text);
  }
  if (python::is_opaque(value)) {
    return std::nullopt;
  }
  if (is_json_null(value)) {
    return literal_of(json_null_value());
  }
  if (const auto* bytes = python::bytes_of(value)) {
    return literal_of(ir::BytesValue{*bytes});
  }
  if (const auto* items = python::sequence_items(value)) {
    return list_of(in, *items, python::is_tuple(value), where);
  }
  if (const auto items = python::dict_items(value)) {
    return map_of(in, *items, where);
  }
  const auto& object = value.as_object();
  if (object->kind() == Object::Kind::big_int) {
    return literal_of(ir::BigIntegerValue{in.str(value, where)});
  }
  if (object->kind() == Object::Kind::set || object->kind() == Object::Kind::range) {
    return list_of(in, in.to_vector(value, where), false, where);
  }
  if (auto literal = library_value(in, value, where)) {
    return literal;
  }
  if (object->kind() == Object::Kind::instance) {
    auto member = enum_member_of(in, value, where);
    const Value& plain = python::unwrap(value);
    return member || &plain == &value ? member : literal_from_value(in, plain, where);
  }
  return std::nullopt;
}

}  // namespace sqlgen::alembic
