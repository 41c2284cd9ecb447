#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/calls/class_creation.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"

// What calling a class does: __new__, then __init__.
namespace sqlgen::python {

namespace {

bool is_immutable_type(const std::string& name) {
  return name == "str" || name == "int" || name == "float" || name == "tuple" || name == "frozenset" ||
         name == "bytes" || name == "bool";
}

bool defined_here(const Value* method) {
  return method != nullptr && method->get<UnboundBuiltinMethod>() == nullptr;
}

}  // namespace

Value allocate_instance(Interpreter& in, const std::shared_ptr<ClassObject>& cls,
                        const Arguments& arguments) {
  if (is_metaclass(*cls)) {
    return allocate_class(in, cls, arguments);
  }
  in.count_bytes(sizeof(InstanceObject) + 64, arguments.span);
  if (cls->is_exception) {
    auto exception = std::make_shared<ExceptionInstance>(cls);
    for (const auto& argument : arguments.positional) {
      exception->arguments.push_back(argument.value);
    }
    in.state().heap.track(*exception);
    return Value::object(std::move(exception));
  }
  auto instance = std::make_shared<InstanceObject>(cls);
  in.state().heap.track(*instance);
  if (auto* type = dynamic_cast<BuiltinType*>(cls->native.get())) {
    if (is_immutable_type(type->name())) {
      instance->native = type->call(in, arguments);
    } else if (methods_of_type(type->name()) != nullptr) {
      instance->native = type->call(in, Arguments{{}, {}, arguments.span});
    }
  }
  return Value::object(std::move(instance));
}

void initialize_native(Interpreter& in, InstanceObject& instance, const Arguments& arguments) {
  const auto& native = instance.cls->native;
  if (!native) {
    return;
  }
  if (dynamic_cast<BuiltinType*>(native.get()) == nullptr) {
    instance.native = native->call(in, arguments);
  } else if (!is_immutable_type(native->name()) && methods_of_type(native->name()) != nullptr) {
    instance.native = native->call(in, arguments);
  }
}

namespace {

void initialize(Interpreter& in, const Value& instance, const std::shared_ptr<ClassObject>& cls,
                const Arguments& arguments) {
  auto* object = instance.cast<InstanceObject>();
  const auto* init = cls->find("__init__");
  if (defined_here(init)) {
    const auto result =
        in.call(bind_attribute(in, *init, instance, Value::object(cls), arguments.span), arguments);
    if (!result.is_none() && !is_opaque(result)) {
      in.raise("TypeError", fmt::format("__init__() should return None, not '{}'", in.type_name(result)),
               arguments.span);
    }
    return;
  }
  if (cls->native) {
    initialize_native(in, *object, arguments);
    return;
  }
  const bool takes_any =
      cls->is_exception || !cls->unknown_base.is_unset() || cls->find("__new__") != nullptr;
  if (!takes_any && (!arguments.positional.empty() || !arguments.keywords.empty())) {
    in.raise("TypeError", fmt::format("{}() takes no arguments", cls->name), arguments.span);
  }
  object->can_execute = !cls->unknown_base.is_unset() && is_handed_what_executes(in, arguments);
  if (cls->is_exception && !arguments.keywords.empty()) {
    in.raise("TypeError", fmt::format("{}() takes no keyword arguments", cls->name),
             arguments.keywords[0].span);
  }
}

}  // namespace

Value instantiate(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const Arguments& arguments) {
  const Value self = Value::object(cls);
  Value instance;
  const auto* make = cls->find("__new__");
  if (defined_here(make)) {
    const auto* wrapper = make->get<MethodWrapper>();
    Arguments with_class = arguments;
    with_class.positional.insert(with_class.positional.begin(), Argument{self, arguments.span});
    instance = in.call(wrapper != nullptr ? wrapper->function : *make, with_class);
  } else {
    instance = allocate_instance(in, cls, arguments);
  }
  if (is_metaclass(*cls)) {
    initialize_class(in, instance, arguments.keywords, arguments.span);
    return instance;
  }
  const auto* object = instance.cast<InstanceObject>();
  if (object != nullptr && object->cls->derives_from(cls.get())) {
    const auto* init = object->cls->find("__init__");
    if (init != nullptr && is_opaque(*init)) {  // nobody knows what attributes it gives
      return in.call(*init, arguments);
    }
    initialize(in, instance, object->cls, arguments);
  }
  return instance;
}

}  // namespace sqlgen::python
