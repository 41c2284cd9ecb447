#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/stdlib/library.hpp"

namespace sqlgen::python::stdlib {

namespace {

/// Union, Optional, TypeVar("T"), List[int]: what annotations are made of. Only get_args() looks into them.
class TypingForm final : public Object {
 public:
  explicit TypingForm(std::string name, std::vector<Value> arguments = {})
      : name_(std::move(name)), arguments_(std::move(arguments)) {}
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::vector<Value>& arguments() const { return arguments_; }
  [[nodiscard]] std::string type_name() const override { return "typing." + name_; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter&, const Arguments&) override { return self_value(); }
  std::optional<Value> subscript(Interpreter&, const Value& key, Span) override {
    const auto* several = is_tuple(key) ? sequence_items(key) : nullptr;
    return Value::make<TypingForm>(name_, several != nullptr ? *several : std::vector{key});
  }
  std::optional<Value> binary(Interpreter&, BinaryOperator op, const Value&, bool, Span) override {
    return op == BinaryOperator::bit_or ? std::optional(self_value()) : std::nullopt;
  }
  std::optional<Value> attribute(Interpreter&, std::string_view name, Span) override {
    if (name == "__name__") {
      return Value::string(name_);
    }
    if (name == "__mro_entries__") {  // class X(Generic[T]) derives from nothing that matters
      return make_builtin("__mro_entries__(bases)",
                          [](Interpreter& in, Bound) { return in.state().type("object"); });
    }
    if (name == "__args__" && !arguments_.empty()) {
      return make_tuple(arguments_);
    }
    return name == "args" || name == "kwargs" ? std::optional(self_value()) : std::nullopt;
  }
  std::string repr(Interpreter&, Span) override { return "typing." + name_; }

 private:
  Value self_value() { return Value::object(shared_from_this()); }
  std::string name_;
  std::vector<Value> arguments_;
};

// get_args(Literal["a", "b"]). Subscripts of other classes are not kept.
Value get_args(Interpreter& in, Bound a) {
  const auto* form = a.value(std::size_t{0}).get<TypingForm>();
  if (form == nullptr) {
    return make_opaque("typing.get_args()", a.call_span());
  }
  std::vector<Value> arguments = form->arguments();
  if (form->name() == "Optional") {
    arguments.push_back(in.state().type("NoneType"));
  }
  return make_tuple(std::move(arguments));
}

Value second_argument(Interpreter&, Bound a) {
  return a.value(1);
}
Value first_argument(Interpreter&, Bound a) {
  return a.value(std::size_t{0});
}

Value make_named_tuple(Interpreter& in, const Value& name,
                       const std::vector<std::pair<std::string, Value>>& fields, Span where) {
  std::vector<Value> names;
  std::vector<Value> defaults;
  for (const auto& [field, value] : fields) {
    names.push_back(Value::string(field));
    if (!value.is_unset()) {
      defaults.push_back(value);
    }
  }
  Arguments arguments{{{name, where}, {make_list(std::move(names)), where}}, {}, where};
  arguments.keywords.push_back({"defaults", make_list(std::move(defaults)), where, where});
  return in.call(in.get_attribute(in.import_module("collections", where), "namedtuple", where), arguments);
}

std::vector<std::string> annotated_names(const ClassObject& cls) {
  std::vector<std::string> names;
  const auto* annotations = cls.dict->table.find("__annotations__");
  if (const auto* dict = annotations != nullptr ? annotations->cast<DictObject>() : nullptr) {
    for (std::size_t i = 0; i < dict->table.extent(); ++i) {
      if (dict->table.live(i)) {
        names.push_back(dict->table.entry(i).key.as_string());
      }
    }
  }
  return names;
}

// class P(NamedTuple): x: int = 0
Value named_tuple_class(Interpreter& in, const Value& class_object, Span where) {
  auto* cls = class_object.cast<ClassObject>();
  std::vector<std::pair<std::string, Value>> fields;
  for (const auto& name : annotated_names(*cls)) {
    const auto* value = cls->dict->table.find(name);
    fields.emplace_back(name, value != nullptr ? *value : Value::unset());
    cls->dict->table.erase(name);
  }
  const Value base = make_named_tuple(in, Value::string(cls->name), fields, where);
  auto dict = std::make_shared<DictObject>();
  dict->table = cls->dict->table;
  return make_class(in, cls->name, {base}, dict, {}, where);
}

// class T(TypedDict): x: int; calling it makes a plain dict.
Value typed_dict_class(Interpreter& in, const Value&, Span) {
  return in.state().type("dict");
}

Value make_named_tuple_base() {
  auto base = std::make_shared<NativeClass>(
      "typing.NamedTuple(typename, fields=(), /, **kwargs)", [](Interpreter& in, Bound a) {
        std::vector<std::pair<std::string, Value>> fields;
        if (a.given("fields") && !a.value("fields").is_none()) {
          for (const auto& field : in.to_vector(a.value("fields"), a.call_span())) {
            fields.emplace_back(in.str(in.to_vector(field, a.call_span()).at(0), a.call_span()),
                                Value::unset());
          }
        }
        for (const auto& keyword : a.keywords()) {
          fields.emplace_back(keyword.name, Value::unset());
        }
        return make_named_tuple(in, a.value("typename"), fields, a.call_span());
      });
  base->set_subclass_hook(named_tuple_class);
  return Value::object(std::move(base));
}

Value make_typed_dict_base() {
  auto base = std::make_shared<NativeClass>("typing.TypedDict(typename, fields=None, /, **kwargs)",
                                            [](Interpreter& in, Bound) { return in.state().type("dict"); });
  base->set_subclass_hook(typed_dict_class);
  return Value::object(std::move(base));
}

std::optional<Value> typing_attribute(Interpreter& in, std::string_view name, Span) {
  if (name == "TYPE_CHECKING") {
    return Value::boolean(false);
  }
  if (name == "cast") {
    return make_builtin("cast(typ, val)", second_argument);
  }
  if (name == "overload" || name == "final" || name == "no_type_check" || name == "runtime_checkable" ||
      name == "override") {
    return make_builtin("decorator(function)", first_argument);
  }
  if (name == "assert_type" || name == "reveal_type") {
    return make_builtin("reveal_type(obj, typ=None, /)", first_argument);
  }
  if (name == "dataclass_transform" || name == "deprecated") {
    return make_builtin("deprecated(*args, **kwargs)", [](Interpreter&, Bound) {
      return make_builtin("decorator(function)", first_argument);
    });
  }
  if (name == "NewType") {
    return make_builtin("NewType(name, tp)", second_argument);
  }
  if (name == "NamedTuple") {
    return make_named_tuple_base();
  }
  if (name == "TypedDict") {
    return make_typed_dict_base();
  }
  if (name == "get_type_hints") {
    return make_builtin("get_type_hints(obj, *args, **kwargs)",
                        [](Interpreter& inner, Bound a) { return make_dict(inner, {}, a.call_span()); });
  }
  if (name == "get_args") {
    return make_builtin("get_args(tp)", get_args);
  }
  if (name == "Text") {
    return in.state().type("str");
  }
  if (name.empty() || name.starts_with("_") || name[0] < 'A' || name[0] > 'Z') {
    return std::nullopt;
  }
  return Value::make<TypingForm>(std::string(name));
}

bool has_kind(const Value& value, std::initializer_list<Object::Kind> kinds) {
  const auto& plain = unwrap(value);
  return plain.is_object() && std::find(kinds.begin(), kinds.end(), plain.as_object()->kind()) != kinds.end();
}

bool is_abstract_instance(Interpreter& in, std::string_view name, const Value& value, Span where) {
  using Kind = Object::Kind;
  const bool text = unwrap(value).is_string();
  if (name == "Mapping" || name == "MutableMapping") {
    return has_kind(value, {Kind::dict});
  }
  if (name == "Sequence") {
    return text || has_kind(value, {Kind::list, Kind::tuple, Kind::range, Kind::bytes});
  }
  if (name == "MutableSequence") {
    return has_kind(value, {Kind::list});
  }
  if (name == "Set" || name == "MutableSet") {
    return has_kind(value, {Kind::set});
  }
  if (name == "Callable") {
    return in.is_callable(value);
  }
  if (name == "Hashable") {
    return !has_kind(value, {Kind::list, Kind::dict, Kind::set});
  }
  const auto* method = name == "Iterator" || name == "Generator" ? "__next__"
                       : name == "Sized"                         ? "__len__"
                       : name == "Container"                     ? "__contains__"
                                                                 : "__iter__";
  return in.find_attribute(value, method, where).has_value();
}

std::optional<Value> abstract_class(std::string_view name) {
  static constexpr std::string_view kNames[] = {"Mapping",   "MutableMapping", "Sequence",  "MutableSequence",
                                                "Set",       "MutableSet",     "Callable",  "Hashable",
                                                "Iterable",  "Iterator",       "Generator", "Sized",
                                                "Container", "Collection",     "Reversible"};
  const auto* found = std::find(std::begin(kNames), std::end(kNames), name);
  if (found == std::end(kNames)) {
    return std::nullopt;
  }
  auto cls = std::make_shared<BuiltinType>(fmt::format("{}()", name), NativeClass::Constructor{});
  cls->add("__instancecheck__", make_builtin("check(value)", [kind = *found](Interpreter& in, Bound a) {
             return Value::boolean(is_abstract_instance(in, kind, a.value(std::size_t{0}), a.call_span()));
           }));
  return Value::object(std::move(cls));
}

Value lazy_module(std::string name, ModuleObject::Lazy lazy) {
  auto module = std::make_shared<ModuleObject>(std::move(name));
  module->lazy = std::move(lazy);
  module->open = true;
  return Value::object(std::move(module));
}

}  // namespace

Value make_typing(Interpreter&) {
  return lazy_module("typing", typing_attribute);
}

Value make_collections_abc(Interpreter&) {
  return lazy_module("collections.abc", [](Interpreter& in, std::string_view name, Span where) {
    auto cls = abstract_class(name);
    return cls ? cls : typing_attribute(in, name, where);
  });
}

Value make_numbers(Interpreter&) {
  return lazy_module("numbers", [](Interpreter&, std::string_view name, Span) -> std::optional<Value> {
    if (name != "Number" && name != "Real" && name != "Integral" && name != "Rational" && name != "Complex") {
      return std::nullopt;
    }
    auto cls = std::make_shared<BuiltinType>(fmt::format("{}()", name), NativeClass::Constructor{});
    const bool integral = name == "Integral" || name == "Rational";
    cls->add("__instancecheck__", make_builtin("check(value)", [integral](Interpreter& in, Bound a) {
               const auto type = in.type_name(unwrap(a.value(std::size_t{0})));
               return Value::boolean(type == "int" || type == "bool" ||
                                     (!integral && (type == "float" || type == "Decimal")));
             }));
    return Value::object(std::move(cls));
  });
}

}  // namespace sqlgen::python::stdlib
