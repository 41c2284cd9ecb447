#include "frontend/python/evaluator/calls/class_creation.hpp"

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

// type.__new__ makes class methods of these, written without a decorator as they are.
void wrap_class_methods(DictObject& dict) {
  for (const std::string_view name : {"__init_subclass__", "__class_getitem__"}) {
    const auto* method = dict.table.find(name);
    if (method != nullptr && method->cast<FunctionObject>() != nullptr) {
      dict.table.set(std::string(name), Value::make<MethodWrapper>(*method, true));
    }
  }
}

// A class on which __init__ of its metaclass has not run.
Value build_class(Interpreter& in, const std::string& name, std::vector<Value> bases,
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
  wrap_class_methods(*dict);
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
  if (cls->behaviour) {
    const auto behaviour = cls->behaviour;
    if (auto other = behaviour->created(in, cls, where)) {
      return std::move(*other);
    }
  }
  return run_subclass_hook(in, *cls, self, where);
}

// That of the statement, or of the first base that has one.
std::shared_ptr<ClassObject> metaclass_of(const std::vector<Value>& bases,
                                          const std::vector<KeywordArgument>& keywords) {
  for (const auto& keyword : keywords) {
    if (keyword.name == "metaclass") {
      return keyword.value.as<ClassObject>();
    }
  }
  for (const auto& base : bases) {
    const auto* cls = base.cast<ClassObject>();
    if (auto metaclass = cls != nullptr ? cls->metaclass.as<ClassObject>() : nullptr) {
      return metaclass;
    }
  }
  return nullptr;
}

std::vector<KeywordArgument> without_metaclass(std::vector<KeywordArgument> keywords) {
  std::erase_if(keywords, [](const KeywordArgument& keyword) { return keyword.name == "metaclass"; });
  return keywords;
}

}  // namespace

bool is_metaclass(const ClassObject& cls) {
  return cls.native && cls.native->name() == "type";
}

void initialize_class(Interpreter& in, const Value& self, const std::vector<KeywordArgument>& keywords,
                      Span where) {
  const auto* cls = self.cast<ClassObject>();
  const auto* meta = cls != nullptr ? cls->metaclass.cast<ClassObject>() : nullptr;
  const auto* method = meta != nullptr ? meta->find("__init__") : nullptr;
  if (method == nullptr || method->get<UnboundBuiltinMethod>() != nullptr) {
    return;
  }
  const Value bases = make_tuple(cls->bases);
  const Arguments arguments{
      {{Value::string(cls->name), where}, {bases, where}, {Value::object(cls->dict), where}},
      without_metaclass(keywords),
      where};
  in.call(bind_attribute(in, *method, self, cls->metaclass, where), arguments);
}

Value make_class(Interpreter& in, const std::string& name, std::vector<Value> bases,
                 const std::shared_ptr<DictObject>& dict, const std::vector<KeywordArgument>& keywords,
                 Span where) {
  Value cls = build_class(in, name, std::move(bases), dict, keywords, where);
  initialize_class(in, cls, keywords, where);
  return cls;
}

Value create_class(Interpreter& in, const std::string& name, std::vector<Value> bases,
                   const std::shared_ptr<DictObject>& dict, const std::vector<KeywordArgument>& keywords,
                   Span where) {
  const auto metaclass = metaclass_of(bases, keywords);
  const auto* make = metaclass && is_metaclass(*metaclass) ? metaclass->find("__new__") : nullptr;
  if (make == nullptr || make->get<UnboundBuiltinMethod>() != nullptr) {
    return make_class(in, name, std::move(bases), dict, keywords, where);
  }
  const Value base_tuple = make_tuple(std::move(bases));
  return in.call(Value::object(metaclass),
                 Arguments{{{Value::string(name), where}, {base_tuple, where}, {Value::object(dict), where}},
                           without_metaclass(keywords),
                           where});
}

Value allocate_class(Interpreter& in, const std::shared_ptr<ClassObject>& metaclass,
                     const Arguments& arguments) {
  const auto& positional = arguments.positional;
  if (positional.size() != 3) {
    in.raise("TypeError",
             fmt::format("type.__new__() takes exactly 3 arguments ({} given)", positional.size()),
             arguments.span);
  }
  auto dict = std::make_shared<DictObject>();
  update_dict(in, *dict, positional[2].value, positional[2].span);
  auto keywords = arguments.keywords;
  keywords.push_back({"metaclass", Value::object(metaclass), arguments.span, arguments.span});
  return build_class(in, in.str(positional[0].value, positional[0].span),
                     in.to_vector(positional[1].value, positional[1].span), dict, keywords, arguments.span);
}

}  // namespace sqlgen::python
