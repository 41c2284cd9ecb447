#include "frontend/alembic/expressions/sql_columns.hpp"

#include <fmt/format.h>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/objects.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value keys(Interpreter& /*in*/, ColumnsObject& self, const BoundArguments& /*call*/) {
  std::vector<Value> result;
  for (const auto& item : self.columns()) {
    result.push_back(Value::string(item.key));
  }
  return python::make_list(std::move(result));
}

Value values(Interpreter& /*in*/, ColumnsObject& self, const BoundArguments& /*call*/) {
  std::vector<Value> result;
  for (const auto& item : self.columns()) {
    result.push_back(wrap_expression(item.column));
  }
  return python::make_list(std::move(result));
}

Value items(Interpreter& /*in*/, ColumnsObject& self, const BoundArguments& /*call*/) {
  std::vector<Value> result;
  for (const auto& item : self.columns()) {
    result.push_back(python::make_tuple({Value::string(item.key), wrap_expression(item.column)}));
  }
  return python::make_list(std::move(result));
}

Value get(Interpreter& /*in*/, ColumnsObject& self, const BoundArguments& call) {
  const auto key = text_of(call.value("key"));
  auto column = key ? self.find(*key) : nullptr;
  return column ? wrap_expression(std::move(column)) : call.value("default");
}

const NativeMethodTable<ColumnsObject>& columns_methods() {
  static const NativeMethodTable<ColumnsObject> table = {
      {"keys()", keys}, {"values()", values}, {"items()", items}, {"get(key, default=None)", get}};
  return table;
}

}  // namespace

ir::ExpressionPtr ColumnsObject::find(std::string_view key) const {
  for (const auto& item : columns_) {
    if (item.key == key) {
      return item.column;
    }
  }
  return nullptr;
}

std::optional<Value> ColumnsObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (auto column = find(name)) {
    return wrap_expression(std::move(column));
  }
  if (auto method = columns_methods().bind(self<ColumnsObject>(), name)) {
    return method;
  }
  if (name.starts_with("__")) {
    return std::nullopt;
  }
  std::vector<std::string> known;
  for (const auto& item : columns_) {
    known.push_back(item.key);
  }
  const auto near = closest(name, known);
  in.raise("AttributeError", near ? fmt::format("{}; did you mean '{}'?", name, *near) : std::string(name),
           where);
}

const ir::FromColumn& ColumnsObject::item(Interpreter& in, const Value& key, Span where) const {
  if (key.is_int()) {
    auto index = key.as_int();
    index += index < 0 ? static_cast<std::int64_t>(columns_.size()) : 0;
    if (index < 0 || index >= static_cast<std::int64_t>(columns_.size())) {
      in.raise("IndexError", in.repr(key, where), where);
    }
    return columns_[static_cast<std::size_t>(index)];
  }
  const auto text = text_of(key);
  for (const auto& item : columns_) {
    if (text && item.key == *text) {
      return item;
    }
  }
  in.raise("KeyError", text.value_or(in.repr(key, where)), where);
}

std::optional<Value> ColumnsObject::subscript(Interpreter& in, const Value& key, Span where) {
  // c["a", "b"] and c[0:2] are collections again.
  std::vector<ir::FromColumn> chosen;
  if (const auto* slice = key.get<python::SliceObject>()) {
    const auto range = python::resolve_slice(
        in, *slice, [&] { return columns_.size(); }, where);
    for (std::int64_t i = 0; i < range.count; ++i) {
      chosen.push_back(columns_[static_cast<std::size_t>(range.start + i * range.step)]);
    }
    return Value::make<ColumnsObject>(std::move(chosen));
  }
  if (const auto* keys = python::is_tuple(key) ? python::sequence_items(key) : nullptr) {
    for (const auto& one : *keys) {
      chosen.push_back(item(in, one, where));
    }
    return Value::make<ColumnsObject>(std::move(chosen));
  }
  return wrap_expression(item(in, key, where).column);
}

std::optional<bool> ColumnsObject::contains(Interpreter& in, const Value& item, Span where) {
  const auto text = text_of(item);
  if (!text) {
    in.raise("TypeError", "__contains__ requires a string argument", where);
  }
  return find(*text) != nullptr;
}

std::optional<python::Iteration> ColumnsObject::iterate(Interpreter& /*in*/, Span /*where*/) {
  return python::Iteration([columns = columns_, next = std::size_t{0}]() mutable -> std::optional<Value> {
    if (next >= columns.size()) {
      return std::nullopt;
    }
    return wrap_expression(columns[next++].column);
  });
}

std::optional<std::int64_t> ColumnsObject::length(Interpreter& /*in*/, Span /*where*/) {
  return static_cast<std::int64_t>(columns_.size());
}

Value columns_of(const ir::ExpressionPtr& from) {
  return Value::make<ColumnsObject>(ir::from_columns(from));
}

}  // namespace sqlgen::alembic
