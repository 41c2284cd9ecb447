#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

bool is_object_type(const Value& value) {
  return value.get<BuiltinType>() != nullptr && class_name(value) == "object";
}

// The resolution order of one base: itself and what it has.
std::vector<Value> linearization(const Value& base) {
  std::vector<Value> order{base};
  if (const auto* cls = base.cast<ClassObject>()) {
    order.insert(order.end(), cls->mro.begin(), cls->mro.end());
  } else if (const auto* native = base.get<NativeClass>()) {
    for (const auto& parent : native->bases()) {
      const auto rest = linearization(Value::object(parent));
      order.insert(order.end(), rest.begin(), rest.end());
    }
  }
  std::erase_if(order, is_object_type);  // it always comes last
  return order;
}

bool is_same_class(const Value& a, const Value& b) {
  return a.as_object() == b.as_object();
}

bool in_tail(const std::vector<std::vector<Value>>& lists, const Value& candidate) {
  return std::any_of(lists.begin(), lists.end(), [&](const auto& list) {
    return std::any_of(list.size() > 1 ? list.begin() + 1 : list.end(), list.end(),
                       [&](const Value& value) { return is_same_class(value, candidate); });
  });
}

// C3, as Python's "The Python 2.3 Method Resolution Order" has it.
std::vector<Value> resolution_order(Interpreter& in, const std::vector<Value>& bases, Span where) {
  std::vector<std::vector<Value>> lists;
  for (const auto& base : bases) {
    lists.push_back(linearization(base));
  }
  lists.push_back(bases);
  std::vector<Value> order;
  while (true) {
    std::erase_if(lists, [](const auto& list) { return list.empty(); });
    if (lists.empty()) {
      return order;
    }
    const auto good = std::find_if(lists.begin(), lists.end(),
                                   [&](const auto& list) { return !in_tail(lists, list.front()); });
    if (good == lists.end()) {
      in.raise("TypeError", "Cannot create a consistent method resolution order (MRO) for bases", where);
    }
    in.count_steps(1 + lists.front().size() / 4, where);
    const Value next = good->front();
    for (auto& list : lists) {
      if (is_same_class(list.front(), next)) {
        list.erase(list.begin());
      }
    }
    order.push_back(next);
  }
}

void inherit(ClassObject& cls) {
  for (const auto& base : cls.mro) {
    if (const auto* parent = base.cast<ClassObject>()) {
      cls.is_exception = cls.is_exception || parent->is_exception;
      if (!cls.behaviour) {
        cls.behaviour = parent->behaviour;
      }
      if (cls.metaclass.is_unset()) {
        cls.metaclass = parent->metaclass;
      }
    } else if (is_opaque(base)) {
      if (cls.unknown_base.is_unset()) {
        cls.unknown_base = base;
      }
    } else if (const auto* unknown = base.get<LibraryClass>()) {
      if (cls.unknown_base.is_unset()) {
        cls.unknown_base = make_opaque(unknown->signature().function(), Span{});
      }
    } else if (!cls.native && base.get<NativeClass>() != nullptr && class_name(base) != "object") {
      cls.native = base.as<NativeClass>();
    }
  }
}

void name_attributes(Interpreter& in, const Value& cls, const DictObject& dict, Span where) {
  for (std::size_t i = 0; i < dict.table.extent(); ++i) {
    if (!dict.table.live(i)) {
      continue;
    }
    const auto entry = dict.table.entry(i);
    const auto* instance = entry.value.cast<InstanceObject>();
    if (instance != nullptr) {
      if (const auto* method = instance->cls->find("__set_name__")) {
        in.call(bind_attribute(in, *method, entry.value, Value::object(instance->cls), where),
                std::vector{cls, entry.key}, where);
      }
    }
  }
}

void tell_bases(Interpreter& in, const ClassObject& cls, const Value& self,
                const std::vector<KeywordArgument>& keywords, Span where) {
  const auto* method = cls.find_after(&cls, "__init_subclass__");
  if (method == nullptr) {
    return;
  }
  const auto* wrapper = method->get<MethodWrapper>();
  Arguments arguments{{{self, where}}, {}, where};
  for (const auto& keyword : keywords) {
    if (keyword.name != "metaclass") {
      arguments.keywords.push_back(keyword);
    }
  }
  in.call(wrapper != nullptr ? wrapper->function : *method, arguments);
}

// __init__ of the metaclass.
void initialize_class(Interpreter& in, const ClassObject& cls, const Value& self, Span where) {
  const auto* meta = cls.metaclass.cast<ClassObject>();
  const auto* method = meta != nullptr ? meta->find("__init__") : nullptr;
  if (method != nullptr && method->get<UnboundBuiltinMethod>() == nullptr) {
    in.call(bind_attribute(in, *method, self, cls.metaclass, where),
            {Value::string(cls.name), make_tuple(cls.bases), Value::object(cls.dict)}, where);
  }
}

Value run_subclass_hook(Interpreter& in, const ClassObject& cls, const Value& self, Span where) {
  for (const auto& base : cls.mro) {
    const auto* native = base.get<NativeClass>();
    if (native != nullptr && native->subclass_hook()) {
      return native->subclass_hook()(in, self, where);
    }
  }
  return self;
}

Value checked_base(Interpreter& in, const Value& base, Span where) {
  if (is_class(base) || is_opaque(base)) {
    return base;
  }
  // class X(NamedTuple), class X(typing.Generic[T]): what stands for a class gives it.
  if (const auto entries = in.find_attribute(base, "__mro_entries__", where)) {
    return in.call(*entries, std::vector<Value>{make_tuple({base})}, where);
  }
  in.raise("TypeError", fmt::format("a class cannot derive from a '{}' object", in.type_name(base)), where);
}

}  // namespace

Value make_class(Interpreter& in, const std::string& name, std::vector<Value> bases,
                 const std::shared_ptr<DictObject>& dict, const std::vector<KeywordArgument>& keywords,
                 Span where) {
  for (auto& base : bases) {
    base = checked_base(in, base, where);
  }
  std::erase_if(bases, is_object_type);
  auto cls = std::make_shared<ClassObject>(name, bases);
  in.state().heap.track(*cls);
  in.count_bytes(sizeof(ClassObject) + 256, where);
  cls->mro = resolution_order(in, bases, where);
  constexpr std::size_t kLookups = 8;  // that go through all of them while the class is made
  in.count_steps(cls->mro.size() * kLookups, where);
  cls->mro.push_back(in.state().type("object"));
  cls->dict = dict;
  if (const auto* qualified = dict->table.find("__qualname__");
      qualified != nullptr && qualified->is_string()) {
    cls->qualified_name = qualified->as_string();
    dict->table.erase("__qualname__");
  }
  for (const auto& keyword : keywords) {
    if (keyword.name == "metaclass" && keyword.value.cast<ClassObject>() != nullptr) {
      cls->metaclass = keyword.value;
    }
  }
  inherit(*cls);
  if (dict->table.find("__eq__") != nullptr && dict->table.find("__hash__") == nullptr) {
    dict->table.set("__hash__", Value());
  }
  const Value self = Value::object(cls);
  name_attributes(in, self, *dict, where);
  tell_bases(in, *cls, self, keywords, where);
  initialize_class(in, *cls, self, where);
  if (cls->behaviour) {
    const auto behaviour = cls->behaviour;
    if (auto other = behaviour->created(in, cls, where)) {
      return std::move(*other);
    }
  }
  return run_subclass_hook(in, *cls, self, where);
}

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
  const auto* object = instance.cast<InstanceObject>();
  if (object != nullptr && object->cls->derives_from(cls.get())) {
    initialize(in, instance, object->cls, arguments);
  }
  return instance;
}

namespace {

class UnionObject final : public Object {
 public:
  explicit UnionObject(std::vector<Value> members) : classes(std::move(members)) {}
  [[nodiscard]] std::string type_name() const override { return "UnionType"; }
  std::optional<Value> binary(Interpreter&, BinaryOperator op, const Value& other, bool reflected,
                              Span) override {
    if (op != BinaryOperator::bit_or) {
      return std::nullopt;
    }
    auto all = classes;
    all.insert(reflected ? all.begin() : all.end(), other);
    return make_union(std::move(all));
  }
  std::vector<Value> classes;
};

}  // namespace

Value make_union(std::vector<Value> classes) {
  return Value::make<UnionObject>(std::move(classes));
}

const std::vector<Value>* union_classes(const Value& value) {
  const auto* object = value.get<UnionObject>();
  return object != nullptr ? &object->classes : nullptr;
}

}  // namespace sqlgen::python
