#include "frontend/python/objects/containers.hpp"

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {

Value make_list(std::vector<Value> items) {
  return Value::make<ListObject>(std::move(items));
}

Value make_tuple(std::vector<Value> items) {
  return Value::make<TupleObject>(std::move(items));
}

Value make_dict(Interpreter& in, std::vector<std::pair<Value, Value>> items, Span where) {
  auto dict = std::make_shared<DictObject>();
  for (std::pair<Value, Value>& item : items) {
    dict->table.set(in, item.first, std::move(item.second), where);
  }
  return Value::object(std::move(dict));
}

Value make_bytes(std::string bytes) {
  return Value::make<BytesObject>(std::move(bytes));
}

const std::vector<Value>* sequence_items(const Value& value) {
  const auto& plain = unwrap(value);
  if (const auto* list = plain.cast<ListObject>()) {
    return &list->items;
  }
  const auto* tuple = plain.cast<TupleObject>();
  return tuple != nullptr ? &tuple->items : nullptr;
}

std::optional<std::vector<std::pair<Value, Value>>> dict_items(const Value& value) {
  const auto* dict = unwrap(value).cast<DictObject>();
  if (dict == nullptr) {
    return std::nullopt;
  }
  std::vector<std::pair<Value, Value>> items;
  items.reserve(dict->table.size());
  for (std::size_t i = 0; i < dict->table.extent(); ++i) {
    if (dict->table.live(i)) {
      items.emplace_back(dict->table.entry(i).key, dict->table.entry(i).value);
    }
  }
  return items;
}

const std::string* bytes_of(const Value& value) {
  const auto* bytes = unwrap(value).cast<BytesObject>();
  return bytes != nullptr ? &bytes->bytes : nullptr;
}

bool is_list(const Value& value) {
  return unwrap(value).cast<ListObject>() != nullptr;
}
bool is_tuple(const Value& value) {
  return unwrap(value).cast<TupleObject>() != nullptr;
}
bool is_dict(const Value& value) {
  return unwrap(value).cast<DictObject>() != nullptr;
}

Value make_module(std::string name, std::vector<std::pair<std::string, Value>> attributes, bool open) {
  auto module = std::make_shared<ModuleObject>(std::move(name));
  module->open = open;
  for (std::pair<std::string, Value>& attribute : attributes) {
    module->names().set(attribute.first, std::move(attribute.second));
  }
  return Value::object(std::move(module));
}

Value make_function(std::string_view declaration, NativeFunction function) {
  return Value::make<NativeFunctionObject>(declaration, std::move(function), true);
}

Value make_builtin(std::string_view declaration, NativeFunction function) {
  return Value::make<NativeFunctionObject>(declaration, std::move(function), false);
}

}  // namespace sqlgen::python
