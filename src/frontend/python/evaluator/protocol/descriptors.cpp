#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

Value bind_attribute(Interpreter& in, const Value& attribute, const Value& self, const Value& cls,
                     Span where) {
  if (!attribute.is_object()) {
    return attribute;
  }
  auto& object = *attribute.as_object();
  if (object.kind() == Object::Kind::function) {
    return self.is_unset() ? attribute : Value::make<BoundMethod>(attribute, self);
  }
  if (const auto* instance = attribute.cast<InstanceObject>()) {
    const auto* getter = instance->cls->find("__get__");
    if (getter == nullptr) {
      return attribute;
    }
    const auto bound = bind_attribute(in, *getter, attribute, Value::object(instance->cls), where);
    return in.call(bound, std::vector{self.is_unset() ? Value() : self, cls}, where);
  }
  if (object.kind() != Object::Kind::native) {
    return attribute;
  }
  if (const auto* property = attribute.get<PropertyObject>()) {
    return self.is_unset() ? attribute : in.call(property->getter, std::vector{self}, where);
  }
  if (const auto* wrapper = attribute.get<MethodWrapper>()) {
    return wrapper->class_method ? Value::make<BoundMethod>(wrapper->function, cls) : wrapper->function;
  }
  if (!self.is_unset() && attribute.get<UnboundBuiltinMethod>() != nullptr) {
    return Value::make<BoundMethod>(attribute, self);
  }
  if (const auto getter = object.attribute(in, "__get__", where)) {
    return in.call(*getter, std::vector{self.is_unset() ? Value() : self, cls}, where);
  }
  return attribute;
}

std::optional<Value> PropertyObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "fget") {
    return getter;
  }
  const auto replaced = [this](int part) {
    return make_builtin("setter(function)", [get = getter, set = setter, del = deleter, part](
                                                Interpreter&, const BoundArguments& arguments) {
      const Value& function = arguments.value(std::size_t{0});
      return Value::make<PropertyObject>(part == 0 ? function : get, part == 1 ? function : set,
                                         part == 2 ? function : del);
    });
  };
  if (name == "getter") {
    return replaced(0);
  }
  if (name == "setter") {
    return replaced(1);
  }
  if (name == "deleter") {
    return replaced(2);
  }
  return name == "__doc__" ? in.find_attribute(getter, name, where) : std::nullopt;
}

Value MethodWrapper::call(Interpreter& in, const Arguments& arguments) {
  return in.call(function, arguments);
}

std::optional<Value> MethodWrapper::attribute(Interpreter& in, std::string_view name, Span where) {
  return name == "__func__" || name == "__wrapped__" ? function : in.find_attribute(function, name, where);
}

namespace {

// What super().__init__ and super().__new__ reach where no class written in Python defines them.
std::optional<Value> native_constructor(const Value& self, std::string_view name) {
  if (name == "__init__") {
    return make_builtin("__init__(*args, **kwargs)", [self](Interpreter& in, const BoundArguments& bound) {
      auto* instance = self.cast<InstanceObject>();
      const Arguments arguments{bound.rest(), bound.keywords(), bound.call_span()};
      if (auto* exception = dynamic_cast<ExceptionInstance*>(instance)) {
        exception->arguments.clear();
        for (const auto& argument : arguments.positional) {
          exception->arguments.push_back(argument.value);
        }
      } else if (instance != nullptr) {
        initialize_native(in, *instance, arguments);
      }
      return Value();
    });
  }
  if (name == "__new__") {
    return make_builtin("__new__(cls, /, *args, **kwargs)", [](Interpreter& in, const BoundArguments& bound) {
      auto target = bound.value(std::size_t{0}).as<ClassObject>();
      if (!target) {
        in.raise("TypeError", "object.__new__(X): X is not a class of the evaluated code", bound.call_span());
      }
      return allocate_instance(in, target, Arguments{bound.rest(), bound.keywords(), bound.call_span()});
    });
  }
  if (name == "__init_subclass__") {
    return make_builtin("__init_subclass__(*args, **kwargs)",
                        [](Interpreter&, const BoundArguments&) { return Value(); });
  }
  return std::nullopt;
}

// super() in a method of a metaclass, whose instances are classes: what follows in the metaclass's order.
std::optional<Value> metaclass_attribute(Interpreter& in, const std::shared_ptr<ClassObject>& cls,
                                         const Object* start, std::string_view name, Span where) {
  const Value self = Value::object(cls);
  if (const auto* found = cls->metaclass.cast<ClassObject>()->find_after(start, name)) {
    return bind_attribute(in, *found, self, cls->metaclass, where);
  }
  if (name == "__call__") {
    return make_builtin("__call__(*args, **kwargs)", [cls](Interpreter& inner, const BoundArguments& bound) {
      return instantiate(inner, cls, Arguments{bound.rest(), bound.keywords(), bound.call_span()});
    });
  }
  const auto* method = special_methods().find(name);
  return method != nullptr ? std::optional(Value::make<BoundBuiltinMethod>(self, *method)) : std::nullopt;
}

}  // namespace

std::optional<Value> SuperObject::attribute(Interpreter& in, std::string_view name, Span where) {
  const auto* instance = self_.cast<InstanceObject>();
  auto cls = instance != nullptr ? instance->cls : self_.as<ClassObject>();
  if (!cls) {
    return in.find_attribute(self_, name, where);
  }
  const auto* meta = instance == nullptr ? cls->metaclass.cast<ClassObject>() : nullptr;
  if (meta != nullptr && meta->derives_from(start_.get())) {
    return metaclass_attribute(in, cls, start_.get(), name, where);
  }
  const Value owner = Value::object(cls);
  if (const auto* found = cls->find_after(start_.get(), name)) {
    if (name == "__new__") {
      const auto* wrapper = found->get<MethodWrapper>();
      return wrapper != nullptr ? wrapper->function : *found;
    }
    return bind_attribute(in, *found, instance != nullptr ? self_ : Value::unset(), owner, where);
  }
  if (auto constructor = native_constructor(self_, name)) {
    return constructor;
  }
  if (const auto* type = cls->native.get(); type != nullptr && instance != nullptr) {
    if (const auto* table = methods_of_type(type->name())) {
      if (const auto* method = table->find(name)) {
        return Value::make<BoundBuiltinMethod>(unwrap(self_), *method);
      }
    }
    if (!instance->native.is_unset() && !name.starts_with("__")) {
      return in.find_attribute(instance->native, name, where);
    }
  }
  if (!cls->unknown_base.is_unset() && !name.starts_with("__")) {
    return in.find_attribute(cls->unknown_base, name, where);
  }
  if (const auto* method = special_methods().find(name)) {
    return Value::make<BoundBuiltinMethod>(self_, *method);
  }
  return std::nullopt;
}

void Collectable::unlink() {
  if (previous_ != nullptr) {
    previous_->next_ = next_;
  }
  if (next_ != nullptr) {
    next_->previous_ = previous_;
  }
  previous_ = nullptr;
  next_ = nullptr;
}

void Heap::track(Collectable& object) {
  object.previous_ = &anchor_;
  object.next_ = anchor_.next_;
  if (anchor_.next_ != nullptr) {
    anchor_.next_->previous_ = &object;
  }
  anchor_.next_ = &object;
}

void Heap::release_all() {
  while (anchor_.next_ != nullptr) {
    auto& object = *anchor_.next_;
    const auto keeper = object.keep_alive();
    object.unlink();
    object.release();
  }
}

}  // namespace sqlgen::python
