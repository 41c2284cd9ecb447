#include "frontend/python/objects/objects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/limits/memory_budget.hpp"

namespace sqlgen::python {

namespace {

// The outermost call empties the queue, which stands on its stack: static objects go after thread-local ones.
// What nested destructors hand over waits in it.
template <class T>
void drain(T&& thing) {
  const MemoryBudget::Suspended in_destructor;
  thread_local std::vector<T>* outer = nullptr;
  if (outer != nullptr) {
    outer->push_back(std::forward<T>(thing));
    return;
  }
  std::vector<T> queue;
  outer = &queue;
  queue.push_back(std::forward<T>(thing));
  while (!queue.empty()) {
    const auto batch = std::move(queue.back());
    queue.pop_back();
  }
  outer = nullptr;
}

}  // namespace

void dispose(std::vector<Value>&& values) {
  if (std::any_of(values.begin(), values.end(), [](const Value& value) { return value.is_object(); })) {
    drain(std::move(values));
  }
}

void dispose(Iteration&& iteration) {
  if (iteration) {
    drain(std::move(iteration));
  }
}

DictObject::~DictObject() {
  const MemoryBudget::Suspended in_destructor;
  std::vector<Value> values;
  for (std::size_t i = 0; i < table.extent(); ++i) {
    if (table.entry(i).value.is_object()) {
      values.push_back(std::move(table.entry(i).value));
    }
  }
  dispose(std::move(values));
}

std::int64_t RangeObject::size() const {
  if (step > 0) {
    return start < stop ? (stop - start - 1) / step + 1 : 0;
  }
  return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

std::string SliceObject::repr(Interpreter& in, Span where) {
  return fmt::format("slice({}, {}, {})", in.repr(lower, where), in.repr(upper, where), in.repr(step, where));
}

std::optional<Value> find_index(Interpreter& in, const Value& value, Span where) {
  const Value& plain = unwrap(value);
  if (is_opaque(plain)) {
    fail_on_opaque(in, plain, where);
  }
  if (is_integer(plain)) {
    return plain;
  }
  const auto method = value.is_object() ? in.find_attribute(value, "__index__", where) : std::nullopt;
  if (!method) {
    return std::nullopt;
  }
  const Value result = in.call(*method, std::vector<Value>{}, where);
  if (!is_integer(unwrap(result))) {
    in.raise("TypeError", fmt::format("__index__ returned non-int (type {})", in.type_name(result)), where);
  }
  return unwrap(result);
}

namespace {

std::int64_t slice_index(Interpreter& in, const Value& value, Span where) {
  const auto index = find_index(in, value, where);
  if (!index) {
    in.raise("TypeError", "slice indices must be integers or None or have an __index__ method", where);
  }
  if (const auto small = small_int(*index)) {
    return *small;
  }
  // Beyond any sequence.
  return int_compare(*index, Value::integer(0)) < 0 ? std::numeric_limits<std::int64_t>::min()
                                                    : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

Value as_index(Interpreter& in, const Value& value, Span where) {
  if (auto index = find_index(in, value, where)) {
    return *index;
  }
  in.raise("TypeError", fmt::format("'{}' object cannot be interpreted as an integer", in.type_name(value)),
           where);
}

SliceRange resolve_slice(Interpreter& in, const SliceObject& slice,
                         const std::function<std::size_t()>& length_of, Span where) {
  const auto number = [&](const Value& value) {
    return value.is_none() ? std::nullopt : std::optional(slice_index(in, value, where));
  };
  SliceRange range;
  range.step = number(slice.step).value_or(1);
  if (range.step == 0) {
    in.raise("ValueError", "slice step cannot be zero", where);
  }
  range.step = std::max(range.step, -std::numeric_limits<std::int64_t>::max());
  const auto lower = number(slice.lower);
  const auto upper = number(slice.upper);
  const auto length = static_cast<std::int64_t>(length_of());
  const bool backwards = range.step < 0;
  const std::int64_t low = backwards ? -1 : 0;
  const std::int64_t high = backwards ? length - 1 : length;
  const auto bound = [&](std::optional<std::int64_t> index, std::int64_t otherwise) {
    if (!index) {
      return otherwise;
    }
    if (*index < 0) {
      index = *index < -length ? low : *index + length;
    }
    return std::clamp(*index, low, high);
  };
  range.start = bound(lower, backwards ? high : low);
  range.stop = bound(upper, backwards ? low : high);
  range.count = RangeObject(range.start, range.stop, range.step).size();
  return range;
}

std::optional<Value> SliceObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "start") {
    return lower;
  }
  if (name == "stop") {
    return upper;
  }
  if (name == "indices") {
    const auto self = std::static_pointer_cast<SliceObject>(shared_from_this());
    return make_function("indices(len)", [self](Interpreter& inner, const BoundArguments& call) {
      const auto length = slice_index(inner, call.value("len"), call.call_span());
      if (length < 0) {
        inner.raise("ValueError", "length should not be negative", call.call_span());
      }
      const auto range = resolve_slice(
          inner, *self, [length] { return static_cast<std::size_t>(length); }, call.call_span());
      return make_tuple(
          {Value::integer(range.start), Value::integer(range.stop), Value::integer(range.step)});
    });
  }
  return name == "step" ? step : Object::attribute(in, name, where);
}

Value make_iterator(std::string type_name, Iteration next) {
  return Value::make<IteratorObject>(std::move(type_name), std::move(next));
}

ModuleObject::ModuleObject(std::string module_name)
    : Object(kKind), name(std::move(module_name)), dict(std::make_shared<DictObject>()) {
  constexpr std::size_t kUsualNames = 16;
  dict->table.reserve(kUsualNames);
  dict->table.set("__name__", Value::string(name));
}

std::optional<Value> ModuleObject::attribute(Interpreter& in, std::string_view attribute_name, Span where) {
  if (const auto* value = names().find(attribute_name)) {
    return *value;
  }
  if (lazy) {
    if (auto value = lazy(in, attribute_name, where)) {
      names().set(attribute_name, *value);
      return value;
    }
  }
  if (attribute_name == "__dict__") {
    return Value::object(dict);
  }
  if (attribute_name == "__doc__") {
    return Value();
  }
  if (is_package) {
    // A sub-module is an attribute of its package once something imports it.
    auto submodule = in.find_submodule(name + "." + std::string(attribute_name));
    if (submodule) {
      return submodule;
    }
  }
  if (const auto* getter = names().find("__getattr__")) {
    return in.call(*getter, std::vector{Value::string(std::string(attribute_name))}, where);
  }
  if (open && !attribute_name.starts_with("__")) {
    return unlisted_name(in, name, attribute_name, where);
  }
  return std::nullopt;
}

bool ModuleObject::set_attribute(Interpreter&, std::string_view attribute_name, const Value& value, Span) {
  names().set(attribute_name, value);
  return true;
}

bool ModuleObject::delete_attribute(Interpreter&, std::string_view attribute_name, Span) {
  return names().erase(attribute_name);
}

std::string ModuleObject::repr(Interpreter&, Span) {
  return fmt::format("<module '{}'>", name);
}

}  // namespace sqlgen::python
