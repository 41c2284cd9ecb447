#include "frontend/alembic/live/object_changes.hpp"

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/objects.hpp"
#include "frontend/python/objects/signature.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

// Whether something holds the object beside the dict that it is looked up in.
Value is_held(Interpreter& in, const BoundArguments& call) {
  auto* objects = call.value("objects").cast<python::DictObject>();
  const Value* object =
      objects == nullptr ? nullptr : objects->table.find(in, call.value("key"), call.call_span());
  return Value::boolean(object != nullptr && object->is_object() && object->as_object().use_count() > 1);
}

// Whether both are one object; also of values that are not known.
Value is_same(Interpreter& /*in*/, const BoundArguments& call) {
  const Value& one = call.value("one");
  const Value& other = call.value("other");
  return Value::boolean(one.is_object() && other.is_object() && one.as_object() == other.as_object());
}

// Of pairs that begin with a name, those for which one dict has another value than the other. Each flush asks
// it of each object.
Value replaced(Interpreter& in, const BoundArguments& call) {
  const auto* held = call.value("held").cast<python::DictObject>();
  const auto* committed = call.value("committed").cast<python::DictObject>();
  std::vector<Value> found;
  if (held == nullptr || committed == nullptr) {
    return call.value("pairs");
  }
  for (const Value& pair : in.to_vector(call.value("pairs"), call.call_span())) {
    const auto* items = python::sequence_items(pair);
    const std::string& name = items->front().as_string();
    const Value* now = held->table.find(name);
    const Value* before = now == nullptr ? nullptr : committed->table.find(name);
    if (now != nullptr && (before == nullptr || !python::identical(*now, *before))) {
      found.push_back(pair);
    }
  }
  return python::make_list(std::move(found));
}

}  // namespace

std::vector<std::pair<std::string, Value>> object_functions() {
  return {{"is_held", python::make_function("is_held(objects, key)", is_held)},
          {"is_same", python::make_function("is_same(one, other)", is_same)},
          {"replaced", python::make_function("replaced(held, committed, pairs)", replaced)}};
}

}  // namespace sqlgen::alembic
