#include <fmt/format.h>

#include <iterator>

#include "frontend/python/builtins/bytes/bytes_methods.hpp"
#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

namespace sqlgen::python {

namespace {

std::int64_t to_index(Interpreter& in, const Value& key, const char* what, Span where) {
  const auto given = find_index(in, key, where);
  if (!given) {
    in.raise("TypeError",
             fmt::format("{} indices must be integers or slices, not {}", what, in.type_name(key)), where);
  }
  const auto index = small_int(*given);
  if (!index) {
    in.raise("IndexError", "cannot fit 'int' into an index-sized integer", where);
  }
  return *index;
}

// The place in `items`, whose size is asked for last: an __index__ may change it.
template <class Items>
std::size_t checked_index(Interpreter& in, const Value& key, const Items& items, const char* what,
                          const char* out_of_range, Span where) {
  auto index = to_index(in, key, what, where);
  const auto size = static_cast<std::int64_t>(items.size());
  index += index < 0 ? size : 0;
  if (index < 0 || index >= size) {
    in.raise("IndexError", out_of_range, where);
  }
  return static_cast<std::size_t>(index);
}

std::vector<Value> take(Interpreter& in, const std::vector<Value>& items, const SliceObject& slice,
                        Span where) {
  const auto range = resolve_slice(
      in, slice, [&] { return items.size(); }, where);
  in.count_bytes(static_cast<std::uint64_t>(range.count) * sizeof(Value), where);
  std::vector<Value> taken;
  taken.reserve(static_cast<std::size_t>(range.count));
  for (std::int64_t i = 0; i < range.count; ++i) {
    taken.push_back(items[static_cast<std::size_t>(range.start + i * range.step)]);
  }
  return taken;
}

Value bytes_subscript(Interpreter& in, const BytesObject& bytes, const Value& key, Span where) {
  if (const auto* slice = key.cast<SliceObject>()) {
    const auto range = resolve_slice(
        in, *slice, [&] { return bytes.bytes.size(); }, where);
    std::string taken;
    for (std::int64_t i = 0; i < range.count; ++i) {
      taken += bytes.bytes[static_cast<std::size_t>(range.start + i * range.step)];
    }
    in.count_bytes(taken.size(), where);
    return Value::make<BytesObject>(std::move(taken), bytes.is_array);
  }
  const auto index = checked_index(in, key, bytes.bytes, "byte", "index out of range", where);
  return Value::integer(static_cast<unsigned char>(bytes.bytes[index]));
}

Value range_subscript(Interpreter& in, const RangeObject& range, const Value& key, Span where) {
  if (const auto* slice = key.cast<SliceObject>()) {
    const auto part = resolve_slice(
        in, *slice, [&] { return static_cast<std::size_t>(range.size()); }, where);
    const auto start = range.at(part.start);
    const auto step = range.step * part.step;
    return Value::make<RangeObject>(start, start + step * part.count, step);
  }
  auto index = to_index(in, key, "range", where);
  index += index < 0 ? range.size() : 0;
  if (index < 0 || index >= range.size()) {
    in.raise("IndexError", "range object index out of range", where);
  }
  return Value::integer(range.at(index));
}

// sequence[slice] = items; also what `del sequence[slice]` does with no items.
template <class Items>
void assign_slice(Interpreter& in, Items& target, const SliceObject& slice, Items items, bool deletes,
                  Span where) {
  auto range = resolve_slice(
      in, slice, [&] { return target.size(); }, where);
  if (range.step == 1) {
    const auto begin = target.begin() + range.start;
    // The old items go last: what they own may look at the list.
    const Items old(begin, begin + range.count);
    target.erase(begin, begin + range.count);
    target.insert(target.begin() + range.start, std::make_move_iterator(items.begin()),
                  std::make_move_iterator(items.end()));
    return;
  }
  if (deletes) {
    if (range.step < 0) {
      range.start += (range.count - 1) * range.step;
      range.step = -range.step;
    }
    // What stays moves up, once; what goes is destroyed last, as above.
    Items old;
    auto kept = static_cast<std::size_t>(range.start);
    for (std::size_t i = kept; range.count > 0 && i < target.size(); ++i) {
      const auto offset = static_cast<std::int64_t>(i) - range.start;
      const bool goes = offset % range.step == 0 && offset / range.step < range.count;
      if (goes) {
        old.push_back(std::move(target[i]));
      } else {
        target[kept++] = std::move(target[i]);
      }
    }
    target.resize(target.size() - old.size());
    return;
  }
  if (static_cast<std::int64_t>(items.size()) != range.count) {
    in.raise("ValueError",
             fmt::format("attempt to assign sequence of size {} to extended slice of size {}", items.size(),
                         range.count),
             where);
  }
  for (std::int64_t i = 0; i < range.count; ++i) {
    target[static_cast<std::size_t>(range.start + i * range.step)] =
        std::move(items[static_cast<std::size_t>(i)]);
  }
}

// bytearray[key] = value.
void set_bytes(Interpreter& in, std::string& bytes, const Value& key, const Value& value, Span where) {
  if (const auto* slice = key.cast<SliceObject>()) {
    std::string items = bytes_of_items(in, value, where);
    in.count_bytes(items.size(), where);
    assign_slice(in, bytes, *slice, std::move(items), false, where);
    return;
  }
  const auto index = checked_index(in, key, bytes, "bytearray", "bytearray index out of range", where);
  bytes[index] = byte_of(in, value, where);
}

// del bytearray[key].
void delete_bytes(Interpreter& in, std::string& bytes, const Value& key, Span where) {
  if (const auto* slice = key.cast<SliceObject>()) {
    assign_slice(in, bytes, *slice, std::string(), true, where);
  } else {
    bytes.erase(checked_index(in, key, bytes, "bytearray", "bytearray index out of range", where), 1);
  }
}

void check_writable(Interpreter& in, const DictObject& dict, const char* what, Span where) {
  if (dict.read_only) {
    in.raise("TypeError", fmt::format("'mappingproxy' object does not support item {}", what), where);
  }
}

}  // namespace

Value Interpreter::subscript(const Value& object, const Value& key, Span where) {
  if (object.is_string()) {
    if (const auto* slice = key.cast<SliceObject>()) {
      return string_slice(*this, object, *slice, where);
    }
    return string_item(*this, object, to_index(*this, key, "string", where), where);
  }
  if (auto* dict = object.cast<DictObject>()) {
    if (const auto* value = dict->table.find(*this, key, where)) {
      return *value;
    }
    throw_exception(*this, make_exception(*this, "KeyError", {key}), where);
  }
  if (const auto* list = object.cast<ListObject>()) {
    if (const auto* slice = key.cast<SliceObject>()) {
      return make_list(take(*this, list->items, *slice, where));
    }
    return list->items[checked_index(*this, key, list->items, "list", "list index out of range", where)];
  }
  if (const auto* tuple = object.cast<TupleObject>()) {
    if (const auto* slice = key.cast<SliceObject>()) {
      return make_tuple(take(*this, tuple->items, *slice, where));
    }
    return tuple->items[checked_index(*this, key, tuple->items, "tuple", "tuple index out of range", where)];
  }
  if (const auto* bytes = object.cast<BytesObject>()) {
    return bytes_subscript(*this, *bytes, key, where);
  }
  if (const auto* range = object.cast<RangeObject>()) {
    return range_subscript(*this, *range, key, where);
  }
  if (object.is_object()) {
    const DepthGuard guard(*this, where);
    if (auto result = object.as_object()->subscript(*this, key, where)) {
      return std::move(*result);
    }
  }
  raise("TypeError", fmt::format("'{}' object is not subscriptable", type_name(object)), where);
}

void Interpreter::set_subscript(const Value& object, const Value& key, const Value& value, Span where) {
  if (auto* dict = object.cast<DictObject>()) {
    check_writable(*this, *dict, "assignment", where);
    dict->table.set(*this, key, value, where);
    return;
  }
  if (auto* list = object.cast<ListObject>()) {
    if (const auto* slice = key.cast<SliceObject>()) {
      assign_slice(*this, list->items, *slice, to_vector(value, where), false, where);
    } else {
      list->items[checked_index(*this, key, list->items, "list", "list assignment index out of range",
                                where)] = value;
    }
    return;
  }
  if (auto* bytes = object.cast<BytesObject>(); bytes != nullptr && bytes->is_array) {
    set_bytes(*this, bytes->bytes, key, value, where);
    return;
  }
  if (!object.is_object() || !object.as_object()->set_subscript(*this, key, value, where)) {
    raise("TypeError", fmt::format("'{}' object does not support item assignment", type_name(object)), where);
  }
}

void Interpreter::delete_subscript(const Value& object, const Value& key, Span where) {
  if (auto* dict = object.cast<DictObject>()) {
    check_writable(*this, *dict, "deletion", where);
    if (!dict->table.erase(*this, key, where)) {
      throw_exception(*this, make_exception(*this, "KeyError", {key}), where);
    }
    return;
  }
  if (auto* list = object.cast<ListObject>()) {
    if (const auto* slice = key.cast<SliceObject>()) {
      assign_slice(*this, list->items, *slice, {}, true, where);
    } else {
      const auto index =
          checked_index(*this, key, list->items, "list", "list assignment index out of range", where);
      const Value old = list->items[index];
      list->items.erase(list->items.begin() + static_cast<std::ptrdiff_t>(index));
    }
    return;
  }
  if (auto* bytes = object.cast<BytesObject>(); bytes != nullptr && bytes->is_array) {
    delete_bytes(*this, bytes->bytes, key, where);
    return;
  }
  if (!object.is_object() || !object.as_object()->delete_subscript(*this, key, where)) {
    raise("TypeError", fmt::format("'{}' object doesn't support item deletion", type_name(object)), where);
  }
}

}  // namespace sqlgen::python
