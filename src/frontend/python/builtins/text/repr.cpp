#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/syntax/source/identifier.hpp"
#include "support/spelling/float_repr.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

// Remembers what is being printed, so that a container in itself ends.
class ReprGuard {
 public:
  ReprGuard(Interpreter& in, const Object* object, Span where)
      : depth_(in, where), stack_(in.state().in_repr) {
    nested_ = std::find(stack_.begin(), stack_.end(), object) != stack_.end();
    stack_.push_back(object);
  }
  ReprGuard(const ReprGuard&) = delete;
  ReprGuard& operator=(const ReprGuard&) = delete;
  ~ReprGuard() { stack_.pop_back(); }
  [[nodiscard]] bool nested() const { return nested_; }

 private:
  DepthGuard depth_;
  std::vector<const Object*>& stack_;
  bool nested_ = false;
};

std::string join_reprs(Interpreter& in, const std::vector<Value>& items, Span where) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    out += i == 0 ? "" : ", ";
    out += in.repr(items[i], where);
  }
  in.count_bytes(out.size(), where);
  return out;
}

std::string table_repr(Interpreter& in, const HashTable& table, Span where) {
  std::string out;
  for (std::size_t i = 0; i < table.extent(); ++i) {
    if (!table.live(i)) {
      continue;
    }
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): __repr__ may change the table
    const auto entry = table.entry(i);
    out += out.empty() ? "" : ", ";
    out += in.repr(entry.key, where) + ": ";
    out += in.repr(entry.value, where);
  }
  in.count_bytes(out.size(), where);
  return out;
}

std::string set_repr(Interpreter& in, const SetObject& set, Span where) {
  if (set.size() == 0) {
    return set.type_name() + "()";
  }
  const auto items = "{" + join_reprs(in, set.items(), where) + "}";
  return set.frozen ? "frozenset(" + items + ")" : items;
}

std::string object_repr(Interpreter& in, Object& object, Span where) {
  switch (object.kind()) {
    case Object::Kind::list: {
      const ReprGuard guard(in, &object, where);
      return guard.nested() ? "[...]"
                            : "[" + join_reprs(in, static_cast<ListObject&>(object).items, where) + "]";
    }
    case Object::Kind::tuple: {
      const ReprGuard guard(in, &object, where);
      const auto& items = static_cast<TupleObject&>(object).items;
      return guard.nested() ? "(...)" : "(" + join_reprs(in, items, where) + (items.size() == 1 ? ",)" : ")");
    }
    case Object::Kind::dict: {
      const ReprGuard guard(in, &object, where);
      auto& dict = static_cast<DictObject&>(object);
      const auto text = guard.nested() ? "{...}" : "{" + table_repr(in, dict.table, where) + "}";
      return dict.read_only ? "mappingproxy(" + text + ")" : text;
    }
    case Object::Kind::set: {
      const ReprGuard guard(in, &object, where);
      return guard.nested() ? object.type_name() + "(...)"
                            : set_repr(in, static_cast<SetObject&>(object), where);
    }
    case Object::Kind::bytes: {
      const auto& bytes = static_cast<BytesObject&>(object);
      const auto text = repr_bytes(bytes.bytes);
      return bytes.is_array ? "bytearray(" + text + ")" : text;
    }
    case Object::Kind::range: {
      const auto& range = static_cast<RangeObject&>(object);
      return range.step == 1 ? fmt::format("range({}, {})", range.start, range.stop)
                             : fmt::format("range({}, {}, {})", range.start, range.stop, range.step);
    }
    case Object::Kind::big_int:
      return int_to_decimal(in, Value::object(object.shared_from_this()), where);
    default: {
      const DepthGuard guard(in, where);
      return object.repr(in, where);
    }
  }
}

}  // namespace

std::string Interpreter::repr(const Value& value, Span where) {
  state_->step(where);
  if (value.is_string()) {
    return repr_string(value.as_string());
  }
  if (value.is_int()) {
    return fmt::format("{}", value.as_int());
  }
  if (value.is_bool()) {
    return value.as_bool() ? "True" : "False";
  }
  if (value.is_float()) {
    return float_repr(value.as_float());
  }
  return value.is_object() ? object_repr(*this, *value.as_object(), where) : "None";
}

std::string Interpreter::str(const Value& value, Span where) {
  if (value.is_string()) {
    return value.as_string();
  }
  if (!value.is_object()) {
    return repr(value, where);
  }
  auto& object = *value.as_object();
  switch (object.kind()) {
    case Object::Kind::native:
    case Object::Kind::instance:
    case Object::Kind::opaque: {
      const DepthGuard guard(*this, where);
      return object.str(*this, where);
    }
    default:
      return repr(value, where);
  }
}

}  // namespace sqlgen::python
