#include <fmt/format.h>

#include <cmath>

#include "frontend/python/builtins/bytes/bytes_methods.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

// What the language asks of every value: truth, hash, length, iteration, membership.

namespace sqlgen::python {

bool Interpreter::truth(const Value& value, Span where) {
  if (value.is_bool()) {
    return value.as_bool();
  }
  if (value.is_int()) {
    return value.as_int() != 0;
  }
  if (value.is_string()) {
    return !value.as_string().empty();
  }
  if (value.is_float()) {
    return value.as_float() != 0.0;
  }
  if (!value.is_object()) {
    return false;
  }
  auto& object = *value.as_object();
  switch (object.kind()) {
    case Object::Kind::list:
      return !static_cast<ListObject&>(object).items.empty();
    case Object::Kind::tuple:
      return !static_cast<TupleObject&>(object).items.empty();
    case Object::Kind::dict:
      return static_cast<DictObject&>(object).table.size() != 0;
    case Object::Kind::set:
      return static_cast<SetObject&>(object).size() != 0;
    case Object::Kind::bytes:
      return !static_cast<BytesObject&>(object).bytes.empty();
    case Object::Kind::range:
      return static_cast<RangeObject&>(object).size() != 0;
    case Object::Kind::class_:
    case Object::Kind::function:
      return true;
    default:
      return object.truth(*this, where);
  }
}

namespace {

[[noreturn]] void unhashable(Interpreter& in, const Value& value, Span where) {
  in.raise("TypeError", fmt::format("unhashable type: '{}'", in.type_name(value)), where);
}

std::size_t hash_items(Interpreter& in, const std::vector<Value>& items, Span where) {
  const DepthGuard guard(in, where);
  std::size_t result = items.size();
  in.count_steps(items.size(), where);
  for (const auto& item : items) {
    result = result * 1000003U ^ in.hash(item, where);
  }
  return result;
}

std::size_t hash_set(Interpreter& in, const SetObject& set, const Value& value, Span where) {
  if (!set.frozen) {
    unhashable(in, value, where);
  }
  std::size_t result = set.size();  // the same for any order
  for (const Value& item : set.items()) {
    result += in.hash(item, where) * 31;
  }
  return result;
}

std::size_t hash_int(const Value& value) {
  const auto small = small_int(value);
  return small ? std::hash<std::int64_t>{}(*small) : int_hash(value);
}

// That of the int where it is one.
std::size_t hash_double(double number) {
  return std::isfinite(number) && std::floor(number) == number ? hash_int(int_from_double(number))
                                                               : std::hash<double>{}(number);
}

}  // namespace

std::size_t Interpreter::hash(const Value& value, Span where) {
  if (value.is_string()) {
    count_scan(*this, value.as_string().size(), where);
    return hash_text(value.as_string());
  }
  if (value.is_int() || value.is_bool()) {
    return hash_int(value);
  }
  if (value.is_float()) {
    return hash_double(value.as_float());
  }
  if (!value.is_object()) {
    return 0x5A5A;
  }
  auto& object = *value.as_object();
  switch (object.kind()) {
    case Object::Kind::list:
    case Object::Kind::dict:
    case Object::Kind::slice:
      unhashable(*this, value, where);
    case Object::Kind::tuple:
      return hash_items(*this, static_cast<TupleObject&>(object).items, where);
    case Object::Kind::set:
      return hash_set(*this, static_cast<SetObject&>(object), value, where);
    case Object::Kind::bytes:
      if (static_cast<BytesObject&>(object).is_array) {
        unhashable(*this, value, where);
      }
      return hash_text(static_cast<BytesObject&>(object).bytes) + 1;
    case Object::Kind::big_int:
      return hash_int(value);
    case Object::Kind::range: {
      const auto& range = static_cast<RangeObject&>(object);
      return static_cast<std::size_t>(range.size() * 31 + range.start);
    }
    default: {
      const DepthGuard guard(*this, where);
      return object.hash(*this, where);
    }
  }
}

std::int64_t Interpreter::length(const Value& value, Span where) {
  if (value.is_string()) {
    count_scan(*this, value.as_string().size() / 8, where);
    return static_cast<std::int64_t>(utf8_length(value.as_string()));
  }
  if (value.is_object()) {
    auto& object = *value.as_object();
    switch (object.kind()) {
      case Object::Kind::list:
        return static_cast<std::int64_t>(static_cast<ListObject&>(object).items.size());
      case Object::Kind::tuple:
        return static_cast<std::int64_t>(static_cast<TupleObject&>(object).items.size());
      case Object::Kind::dict:
        return static_cast<DictObject&>(object).table.length(*this, where);
      case Object::Kind::bytes:
        return static_cast<std::int64_t>(static_cast<BytesObject&>(object).bytes.size());
      case Object::Kind::range:
        return static_cast<RangeObject&>(object).size();
      default:
        if (const auto count = object.length(*this, where)) {
          return *count;
        }
    }
  }
  raise("TypeError", fmt::format("object of type '{}' has no len()", type_name(value)), where);
}

bool Interpreter::contains(const Value& container, const Value& item, Span where) {
  if (container.is_string()) {
    const auto& plain = unwrap(item);
    if (!plain.is_string()) {
      if (is_opaque(item)) {
        fail_on_opaque(*this, item, where);
      }
      raise("TypeError",
            fmt::format("'in <string>' requires string as left operand, not {}", type_name(item)), where);
    }
    count_search(*this, container.as_string().size(), plain.as_string().size(), where);
    return find_text(container.as_string(), plain.as_string()) != std::string::npos;
  }
  if (auto* dict = container.cast<DictObject>()) {
    return dict->table.find(*this, item, where) != nullptr;
  }
  if (auto* set = container.cast<SetObject>()) {
    return set->has(*this, item, where);
  }
  if (const auto* range = container.cast<RangeObject>(); range != nullptr && item.is_int()) {
    const auto offset = item.as_int() - range->start;
    return range->size() > 0 && offset % range->step == 0 && offset / range->step >= 0 &&
           offset / range->step < range->size();
  }
  if (const auto* bytes = container.cast<BytesObject>()) {
    if (const auto* part = item.cast<BytesObject>()) {
      count_search(*this, bytes->bytes.size(), part->bytes.size(), where);
      return find_text(bytes->bytes, part->bytes) != std::string::npos;
    }
    if (!find_index(*this, item, where)) {
      if (is_opaque(item)) {
        fail_on_opaque(*this, item, where);
      }
      raise("TypeError", fmt::format("a bytes-like object is required, not '{}'", type_name(item)), where);
    }
    return bytes->bytes.find(byte_of(*this, item, where)) != std::string::npos;
  }
  if (container.is_object()) {
    if (const auto result = container.as_object()->contains(*this, item, where)) {
      return *result;
    }
  }
  std::optional<Iteration> native;
  const bool is_native = container.is_object() && container.as_object()->kind() == Object::Kind::native;
  if (is_native) {
    native = container.as_object()->iterate(*this, where);
  }
  if (!container.is_object() || (is_native && !native)) {
    raise("TypeError", fmt::format("argument of type '{}' is not iterable", type_name(container)), where);
  }
  const auto next = is_native ? *std::move(native) : iterate(container, where);
  while (const auto candidate = next()) {
    count_steps(1, where);
    if (equal(*candidate, item, where)) {
      return true;
    }
  }
  return false;
}

bool Interpreter::is_callable(const Value& value) const {
  return value.is_object() && value.as_object()->callable();
}

std::string Interpreter::type_name(const Value& value) const {
  if (value.is_object()) {
    return value.as_object()->type_name();
  }
  if (value.is_string()) {
    return "str";
  }
  if (value.is_int()) {
    return "int";
  }
  if (value.is_bool()) {
    return "bool";
  }
  return value.is_float() ? "float" : "NoneType";
}

}  // namespace sqlgen::python
