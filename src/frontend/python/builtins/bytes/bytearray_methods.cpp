#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/bytes/bytes_methods.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

std::string& changed_bytes(const Value& self) {
  return self.cast<BytesObject>()->bytes;
}

Value bytearray_append(Interpreter& in, const Value& self, Bound a) {
  in.count_bytes(1, a.call_span());
  changed_bytes(self) += byte_of(in, a.value(std::size_t{0}), a.call_span());
  return Value();
}

Value bytearray_extend(Interpreter& in, const Value& self, Bound a) {
  const std::string more = bytes_of_items(in, a.value(std::size_t{0}), a.call_span());
  in.count_bytes(more.size(), a.call_span());
  changed_bytes(self) += more;
  return Value();
}

Value bytearray_insert(Interpreter& in, const Value& self, Bound a) {
  auto& bytes = changed_bytes(self);
  const auto size = static_cast<std::int64_t>(bytes.size());
  const auto index = count_argument(in, a, 0, 0);
  const char byte = byte_of(in, a.value(1), a.call_span());
  in.count_bytes(1, a.call_span());
  bytes.insert(static_cast<std::size_t>(std::clamp<std::int64_t>(index < 0 ? index + size : index, 0, size)),
               1, byte);
  return Value();
}

Value bytearray_pop(Interpreter& in, const Value& self, Bound a) {
  auto& bytes = changed_bytes(self);
  const auto size = static_cast<std::int64_t>(bytes.size());
  auto index = count_argument(in, a, 0, -1);
  index = index < 0 ? index + size : index;
  if (bytes.empty() || index < 0 || index >= size) {
    in.raise("IndexError", bytes.empty() ? "pop from empty bytearray" : "pop index out of range",
             a.call_span());
  }
  const auto byte = static_cast<unsigned char>(bytes[static_cast<std::size_t>(index)]);
  bytes.erase(static_cast<std::size_t>(index), 1);
  return Value::integer(byte);
}

Value bytearray_remove(Interpreter& in, const Value& self, Bound a) {
  auto& bytes = changed_bytes(self);
  const auto at = bytes.find(byte_of(in, a.value(std::size_t{0}), a.call_span()));
  if (at == std::string::npos) {
    in.raise("ValueError", "value not found in bytearray", a.call_span());
  }
  bytes.erase(at, 1);
  return Value();
}

Value bytearray_reverse(Interpreter&, const Value& self, Bound) {
  std::reverse(changed_bytes(self).begin(), changed_bytes(self).end());
  return Value();
}

Value bytearray_clear(Interpreter&, const Value& self, Bound) {
  changed_bytes(self).clear();
  return Value();
}

Value bytearray_copy(Interpreter& in, const Value& self, Bound a) {
  in.count_bytes(own_bytes(self).size(), a.call_span());
  return same_kind_of_bytes(self, own_bytes(self));
}

}  // namespace

std::vector<BuiltinMethodTable::Row> bytearray_change_methods() {
  return {
      {"append(item, /)", bytearray_append},
      {"extend(iterable_of_ints, /)", bytearray_extend},
      {"insert(index, item, /)", bytearray_insert},
      {"pop(index=-1, /)", bytearray_pop},
      {"remove(value, /)", bytearray_remove},
      {"reverse()", bytearray_reverse},
      {"clear()", bytearray_clear},
      {"copy()", bytearray_copy},
  };
}

}  // namespace sqlgen::python
