#include "frontend/python/builtins/functions/builtin_functions.hpp"

#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

namespace sqlgen::python {

namespace {

std::string attribute_argument(Interpreter& in, Bound a) {
  const Value& name = unwrap(a.value("name"));
  if (is_opaque(name)) {
    fail_on_opaque(in, name, a.span("name"));
  }
  if (!name.is_string()) {
    in.raise("TypeError", fmt::format("attribute name must be string, not '{}'", in.type_name(name)),
             a.span("name"));
  }
  return name.as_string();
}

}  // namespace

Value builtin_dir(Interpreter& in, const Value&, Bound a) {
  std::vector<Value> names;
  if (a.rest().empty()) {
    const Value scope = in.call(*in.state().builtin("locals"), std::vector<Value>{}, a.call_span());
    names = in.to_vector(scope, a.call_span());
  } else if (auto* instance = a.rest()[0].value.cast<InstanceObject>();
             instance != nullptr && instance->cls->find("__dir__") != nullptr) {
    const Value told = in.call(in.get_attribute(a.rest()[0].value, "__dir__", a.call_span()),
                               std::vector<Value>{}, a.call_span());
    names = in.to_vector(told, a.call_span());
  } else {
    for (auto& name : attribute_names(in, a.rest()[0].value)) {
      names.push_back(Value::string(std::move(name)));
    }
  }
  sort_values(in, names, Value(), false, a.call_span());
  return make_list(std::move(names));
}

Value builtin_getattr(Interpreter& in, const Value&, Bound a) {
  const auto name = attribute_argument(in, a);
  if (!a.given("default")) {
    return in.get_attribute(a.value("object"), name, a.call_span());
  }
  if (auto value = probe_attribute(in, a.value("object"), name, a.call_span())) {
    return std::move(*value);
  }
  return a.value("default");
}

Value builtin_hasattr(Interpreter& in, const Value&, Bound a) {
  const auto name = attribute_argument(in, a);
  if (has_unknown_class(a.value("object"))) {
    fail_on_opaque(in, a.value("object"), a.span("object"));
  }
  const auto found = probe_attribute(in, a.value("object"), name, a.call_span());
  if (found && is_opaque(*found) && !is_known_attribute(in, a.value("object"), name)) {
    fail_on_opaque(in, *found, a.call_span());
  }
  return Value::boolean(found.has_value());
}

Value builtin_setattr(Interpreter& in, const Value&, Bound a) {
  in.set_attribute(a.value("object"), attribute_argument(in, a), a.value("value"), a.call_span());
  return Value();
}

Value builtin_delattr(Interpreter& in, const Value&, Bound a) {
  in.delete_attribute(a.value("object"), attribute_argument(in, a), a.call_span());
  return Value();
}

Value builtin_globals(Interpreter& in, const Value&, Bound) {
  const auto* frame = in.state().frame;
  return frame != nullptr ? Value::object(frame->module->dict) : Value::make<DictObject>();
}

Value builtin_locals(Interpreter& in, const Value&, Bound a) {
  const auto* frame = in.state().frame;
  if (frame == nullptr) {
    return Value::make<DictObject>();
  }
  auto dict = std::make_shared<DictObject>();
  if (frame->class_names != nullptr) {
    dict->table = frame->class_names->table;
  } else if (frame->function == nullptr) {
    return Value::object(frame->module->dict);
  } else {
    for (std::size_t i = 0; i < frame->scope->locals.size(); ++i) {
      if (!frame->environment->slots[i].is_unset()) {
        dict->table.set(frame->scope->locals[i], frame->environment->slots[i]);
      }
    }
  }
  in.count_bytes(64, a.call_span());
  return Value::object(std::move(dict));
}

Value builtin_vars(Interpreter& in, const Value&, Bound a) {
  if (a.rest().empty()) {
    return builtin_locals(in, Value(), a);
  }
  return in.get_attribute(a.rest()[0].value, "__dict__", a.call_span());
}

}  // namespace sqlgen::python
