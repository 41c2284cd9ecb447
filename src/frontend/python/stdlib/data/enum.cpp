#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/text/formatting.hpp"
#include "frontend/python/objects/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "support/text.hpp"

// docs.python.org/3.12/library/enum.html
namespace sqlgen::python::stdlib {

namespace {}  // namespace

// Enum("Name", "A B") and Enum("Name", {...}).
Value functional_enum(Interpreter& in, const Value& base, const Arguments& arguments);
Value flag_member(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const Value& bits, Span where);

namespace {

/// enum.auto(), before the class gives it its value.
class AutoObject final : public Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "auto"; }
};

std::string text_attribute(const Value& member, const char* name) {
  const auto* instance = member.cast<InstanceObject>();
  const auto* value = instance != nullptr ? instance->dict->table.find(name) : nullptr;
  return value != nullptr && value->is_string() ? value->as_string() : std::string();
}

Value value_of(const Value& member) {
  const auto* instance = member.cast<InstanceObject>();
  const auto* value = instance != nullptr ? instance->dict->table.find("_value_") : nullptr;
  return value != nullptr ? *value : Value();
}

/// What an enumeration's class does beyond other classes. One for each class; `members` has the aliases too.
class EnumBehaviour final : public ClassBehaviour {
 public:
  explicit EnumBehaviour(bool flag) : is_flag(flag) {}

  std::optional<Value> call(Interpreter& in, ClassObject& cls, const Arguments& arguments) override;
  std::optional<Value> attribute(Interpreter& in, ClassObject& cls, std::string_view name,
                                 Span where) override;
  std::optional<Value> subscript(Interpreter& in, ClassObject& cls, const Value& key, Span where) override;
  std::optional<Iteration> iterate(Interpreter& in, ClassObject& cls, Span where) override;
  std::optional<std::int64_t> length(Interpreter&, ClassObject&, Span) override {
    return static_cast<std::int64_t>(listed().size());
  }
  std::optional<bool> contains(Interpreter& in, ClassObject& cls, const Value& item, Span where) override;
  std::optional<std::string> repr(Interpreter&, ClassObject& cls, Span) override {
    return fmt::format("<{} '{}'>", is_flag ? "flag" : "enum", cls.name);
  }
  std::optional<Value> created(Interpreter& in, const std::shared_ptr<ClassObject>& cls, Span where) override;

  /// What iteration gives: of a flag only the members of one bit, the others are names for several.
  [[nodiscard]] std::vector<Value> listed() const {
    std::vector<Value> members_listed = canonical;
    if (is_flag) {
      std::erase_if(members_listed, [](const Value& member) {
        const auto bits = small_int(value_of(member));
        return bits && (*bits <= 0 || (*bits & (*bits - 1)) != 0);
      });
    }
    return members_listed;
  }
  [[nodiscard]] std::optional<Value> by_value(Interpreter& in, const Value& value, Span where) const {
    for (const auto& member : canonical) {
      if (in.equal(value_of(member), value, where)) {
        return member;
      }
    }
    return std::nullopt;
  }

  bool is_flag;
  std::vector<Value> canonical;  // in the order of definition, without aliases
  std::vector<std::pair<std::string, Value>> members;
};

bool is_member_name(std::string_view name, const Value& value) {
  if ((name.starts_with("__") && name.ends_with("__")) || (name.starts_with('_') && name.ends_with('_'))) {
    return false;
  }
  if (!value.is_object()) {
    return true;
  }
  const auto kind = value.as_object()->kind();
  if (kind == Object::Kind::function || value.get<PropertyObject>() != nullptr ||
      value.get<MethodWrapper>() != nullptr || value.get<UnboundBuiltinMethod>() != nullptr) {
    return false;
  }
  const auto* instance = value.cast<InstanceObject>();
  return instance == nullptr || instance->cls->find("__get__") == nullptr;
}

Value automatic_value(Interpreter& in, ClassObject& cls, const EnumBehaviour& behaviour,
                      const std::string& name, const std::vector<Value>& earlier, Span where) {
  if (const auto* generate = cls.find("_generate_next_value_")) {
    const auto* wrapper = generate->get<MethodWrapper>();
    const Value last = make_list(earlier);
    return in.call(wrapper != nullptr ? wrapper->function : *generate,
                   std::vector{Value::string(name), Value::integer(1),
                               Value::integer(static_cast<std::int64_t>(earlier.size())), last},
                   where);
  }
  if (cls.native && cls.native->name() == "str") {
    return Value::string(to_lower(name));  // StrEnum
  }
  Value highest = Value::integer(0);
  for (const auto& value : earlier) {
    if (is_integer(value) && int_compare(value, highest) > 0) {
      highest = value;
    }
  }
  if (behaviour.is_flag) {
    return in.binary(BinaryOperator::lshift, Value::integer(1), Value::integer(int_bit_length(highest)),
                     where);
  }
  return in.binary(BinaryOperator::add, highest, Value::integer(1), where);
}

Value make_member(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const std::string& name,
                  const Value& value, Span where) {
  Arguments arguments;
  arguments.span = where;
  const auto* tuple = value.cast<TupleObject>();
  const bool tuple_type = cls->native && cls->native->name() == "tuple";
  if (tuple != nullptr && !tuple_type) {
    for (const auto& item : tuple->items) {
      arguments.positional.push_back({item, where});
    }
  } else {
    arguments.positional.push_back({value, where});
  }
  Value member;
  const auto* make = cls->find("__new__");
  if (make != nullptr && (make->cast<FunctionObject>() != nullptr || make->get<MethodWrapper>() != nullptr)) {
    const auto* wrapper = make->get<MethodWrapper>();
    Arguments with_class = arguments;
    with_class.positional.insert(with_class.positional.begin(), Argument{Value::object(cls), where});
    member = in.call(wrapper != nullptr ? wrapper->function : *make, with_class);
  } else {
    member = allocate_instance(in, cls, arguments);
  }
  auto* instance = member.cast<InstanceObject>();
  if (instance == nullptr) {
    in.raise("TypeError", fmt::format("__new__ of {} gives no member", cls->name), where);
  }
  auto& names = instance->dict->table;
  if (names.find("_value_") == nullptr) {
    const bool scalar = !instance->native.is_unset() && tuple != nullptr;
    names.set("_value_", scalar ? instance->native : value);
  }
  names.set("_name_", Value::string(name));
  names.set("name", Value::string(name));
  const auto* init = cls->find("__init__");
  if (init != nullptr && init->cast<FunctionObject>() != nullptr) {
    in.call(bind_attribute(in, *init, member, Value::object(cls), where), arguments);
  }
  names.set("value", value_of(member));
  return member;
}

std::optional<Value> EnumBehaviour::created(Interpreter& in, const std::shared_ptr<ClassObject>& cls,
                                            Span where) {
  auto own = std::make_shared<EnumBehaviour>(is_flag);
  cls->behaviour = own;
  std::vector<std::string> ignored;
  if (const auto* ignore = cls->dict->table.find("_ignore_")) {
    for (const auto& name :
         ignore->is_string() ? std::vector<Value>{*ignore} : in.to_vector(*ignore, where)) {
      for (const auto& word : split(in.str(name, where), ' ')) {
        ignored.push_back(word);
      }
    }
  }
  std::vector<std::pair<std::string, Value>> definitions;
  for (std::size_t i = 0; i < cls->dict->table.extent(); ++i) {
    if (cls->dict->table.live(i)) {
      const auto entry = cls->dict->table.entry(i);
      if (is_member_name(entry.key.as_string(), entry.value)) {
        definitions.emplace_back(entry.key.as_string(), entry.value);
      }
    }
  }
  std::vector<Value> earlier;
  for (auto& [name, value] : definitions) {
    if (std::find(ignored.begin(), ignored.end(), name) != ignored.end()) {
      cls->dict->table.erase(name);
      continue;
    }
    if (value.get<AutoObject>() != nullptr) {
      value = automatic_value(in, *cls, *own, name, earlier, where);
    }
    Value member = make_member(in, cls, name, value, where);
    earlier.push_back(value_of(member));
    if (auto same = own->by_value(in, value_of(member), where)) {
      member = *same;
    } else {
      own->canonical.push_back(member);
    }
    own->members.emplace_back(name, member);
    cls->dict->table.set(name, member);
  }
  return std::nullopt;
}

std::optional<Value> EnumBehaviour::call(Interpreter& in, ClassObject& cls, const Arguments& arguments) {
  const Span where = arguments.span;
  const Value self = Value::object(cls.shared_from_this());
  if (canonical.empty() && !arguments.positional.empty() && cls.find("_member_map_") == nullptr &&
      members.empty() && arguments.positional.size() + arguments.keywords.size() > 1) {
    return functional_enum(in, self, arguments);
  }
  if (arguments.positional.empty()) {
    return std::nullopt;
  }
  const Value& value = arguments.positional[0].value;
  if (is_opaque(value)) {
    fail_on_opaque(in, value, where);
  }
  const auto* instance = value.cast<InstanceObject>();
  if (instance != nullptr && instance->cls.get() == &cls) {
    return value;
  }
  if (auto member = by_value(in, value, where)) {
    return member;
  }
  if (is_flag && is_integer(value)) {
    return flag_member(in, std::static_pointer_cast<ClassObject>(cls.shared_from_this()), value, where);
  }
  if (const auto* missing = cls.find("_missing_")) {
    const Value found =
        in.call(bind_attribute(in, *missing, Value::unset(), self, where), std::vector{value}, where);
    if (!found.is_none()) {
      return found;
    }
  }
  in.raise("ValueError", fmt::format("{} is not a valid {}", in.repr(value, where), cls.qualified_name),
           where);
}

std::optional<Value> EnumBehaviour::attribute(Interpreter& in, ClassObject&, std::string_view name,
                                              Span where) {
  if (name == "__members__" || name == "_member_map_") {
    std::vector<std::pair<Value, Value>> items;
    for (const auto& [key, member] : members) {
      items.emplace_back(Value::string(key), member);
    }
    return make_dict(in, std::move(items), where);
  }
  if (name == "_member_names_") {
    std::vector<Value> names;
    for (const auto& member : canonical) {
      names.push_back(Value::string(text_attribute(member, "_name_")));
    }
    return make_list(std::move(names));
  }
  return std::nullopt;
}

std::optional<Value> EnumBehaviour::subscript(Interpreter& in, ClassObject&, const Value& key, Span where) {
  for (const auto& [name, member] : members) {
    if (key.is_string() && key.as_string() == name) {
      return member;
    }
  }
  throw_exception(in, make_exception(in, "KeyError", {key}), where);
}

std::optional<Iteration> EnumBehaviour::iterate(Interpreter& in, ClassObject&, Span where) {
  return in.iterate(make_list(listed()), where);
}

std::optional<bool> EnumBehaviour::contains(Interpreter& in, ClassObject& cls, const Value& item,
                                            Span where) {
  const auto* instance = item.cast<InstanceObject>();
  return instance != nullptr && instance->cls.get() == &cls ? true : by_value(in, item, where).has_value();
}

// ---- members

bool prints_value(const Value& self) {
  const auto* instance = self.cast<InstanceObject>();
  return instance != nullptr && instance->cls->find("_prints_value_") != nullptr;
}

Value enum_str(Interpreter& in, const Value& self, Bound a) {
  const auto* instance = self.cast<InstanceObject>();
  if (prints_value(self)) {
    return Value::string(
        in.str(instance->native.is_unset() ? value_of(self) : instance->native, a.call_span()));
  }
  return Value::string(fmt::format("{}.{}", instance->cls->name, text_attribute(self, "_name_")));
}

Value enum_repr(Interpreter& in, const Value& self, Bound a) {
  const auto* instance = self.cast<InstanceObject>();
  return Value::string(fmt::format("<{}.{}: {}>", instance->cls->name, text_attribute(self, "_name_"),
                                   in.repr(value_of(self), a.call_span())));
}

Value enum_format(Interpreter& in, const Value& self, Bound a) {
  const auto spec = in.str(a.value(std::size_t{0}), a.call_span());
  if (prints_value(self)) {
    return Value::string(in.format(value_of(self), spec, a.call_span()));
  }
  return Value::string(in.format(Value::string(in.str(self, a.call_span())), spec, a.call_span()));
}

// A member that is a str is found in a dict by that str.
Value enum_hash(Interpreter&, const Value& self, Bound) {
  const auto* instance = self.cast<InstanceObject>();
  return instance->native.is_unset() ? Value::string(text_attribute(self, "_name_")) : instance->native;
}

template <BinaryOperator kOp>
Value flag_binary(Interpreter& in, const Value& self, Bound a) {
  const auto* instance = self.cast<InstanceObject>();
  const auto* other = a.value(std::size_t{0}).cast<InstanceObject>();
  const Value right = other != nullptr ? value_of(a.value(std::size_t{0})) : a.value(std::size_t{0});
  return flag_member(in, instance->cls, in.binary(kOp, value_of(self), right, a.call_span()), a.call_span());
}

Value flag_contains(Interpreter& in, const Value& self, Bound a) {
  const Value bits = value_of(a.value(std::size_t{0}));
  const Value common = in.binary(BinaryOperator::bit_and, value_of(self), bits, a.call_span());
  return Value::boolean(in.equal(common, bits, a.call_span()));
}

Value flag_bool(Interpreter& in, const Value& self, Bound a) {
  return Value::boolean(in.truth(value_of(self), a.call_span()));
}

const BuiltinMethodTable& enum_methods() {
  static const BuiltinMethodTable table{{"__str__()", enum_str},
                                        {"__repr__()", enum_repr},
                                        {"__format__(spec)", enum_format},
                                        {"__or__(other)", flag_binary<BinaryOperator::bit_or>},
                                        {"__and__(other)", flag_binary<BinaryOperator::bit_and>},
                                        {"__xor__(other)", flag_binary<BinaryOperator::bit_xor>},
                                        {"__contains__(other)", flag_contains},
                                        {"__bool__()", flag_bool},
                                        {"__hash__()", enum_hash}};
  return table;
}

std::shared_ptr<ClassObject> base_class(Interpreter& in, const char* name, std::vector<Value> bases,
                                        std::initializer_list<const char*> methods, bool value_is_text) {
  auto dict = std::make_shared<DictObject>();
  dict->table.set("__module__", Value::string("enum"));
  for (const auto* method : methods) {
    dict->table.set(method, Value::make<UnboundBuiltinMethod>("object", *enum_methods().find(method)));
  }
  if (value_is_text) {
    dict->table.set("_prints_value_", Value::boolean(true));
  }
  return make_class(in, name, std::move(bases), dict, {}, {}).as<ClassObject>();
}

}  // namespace

Value functional_enum(Interpreter& in, const Value& base, const Arguments& arguments) {
  const Span where = arguments.span;
  auto dict = std::make_shared<DictObject>();
  std::vector<Value> bases{base};
  Value names = arguments.positional.size() > 1 ? arguments.positional[1].value : Value();
  for (const auto& keyword : arguments.keywords) {
    if (keyword.name == "type") {
      bases.insert(bases.begin(), keyword.value);
    } else if (keyword.name == "names") {
      names = keyword.value;
    }
  }
  if (names.is_string()) {
    names = in.call(in.get_attribute(Value::string(replace_all(names.as_string(), ",", " ")), "split", where),
                    std::vector<Value>{}, where);
  }
  if (const auto entries = dict_items(names)) {
    for (const auto& [key, value] : *entries) {
      dict->table.set(in.str(key, where), value);
    }
  } else {
    for (const auto& item : in.to_vector(names, where)) {
      const auto* pair = sequence_items(item);
      const bool named = pair != nullptr && pair->size() == 2;
      dict->table.set(in.str(named ? (*pair)[0] : item, where),
                      named ? (*pair)[1] : Value::make<AutoObject>());
    }
  }
  return make_class(in, in.str(arguments.positional[0].value, where), std::move(bases), dict, {}, where);
}

// A member for each combination of bits that is asked for; it has the names of its bits.
Value flag_member(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const Value& bits, Span where) {
  auto& behaviour = static_cast<EnumBehaviour&>(*cls->behaviour);
  if (auto member = behaviour.by_value(in, bits, where)) {
    return *member;
  }
  std::string name;
  for (const auto& member : behaviour.canonical) {
    const Value common = in.binary(BinaryOperator::bit_and, value_of(member), bits, where);
    if (in.truth(common, where) && in.equal(common, value_of(member), where)) {
      name += (name.empty() ? "" : "|") + text_attribute(member, "_name_");
    }
  }
  return make_member(in, cls, name, bits, where);
}

Value make_enum(Interpreter& in) {
  const auto enumeration =
      base_class(in, "Enum", {}, {"__str__", "__repr__", "__format__", "__hash__"}, false);
  enumeration->behaviour = std::make_shared<EnumBehaviour>(false);
  const Value base = Value::object(enumeration);
  const Value int_type = in.state().type("int");
  const auto int_enum =
      base_class(in, "IntEnum", {int_type, base}, {"__str__", "__repr__", "__format__", "__hash__"}, true);
  const auto str_enum = base_class(in, "StrEnum", {in.state().type("str"), base},
                                   {"__str__", "__repr__", "__format__", "__hash__"}, true);
  const auto repr_enum =
      base_class(in, "ReprEnum", {base}, {"__str__", "__repr__", "__format__", "__hash__"}, true);
  const auto flag =
      base_class(in, "Flag", {base}, {"__or__", "__and__", "__xor__", "__contains__", "__bool__"}, false);
  flag->behaviour = std::make_shared<EnumBehaviour>(true);
  const auto int_flag =
      base_class(in, "IntFlag", {int_type, Value::object(flag)}, {"__str__", "__repr__"}, true);
  int_flag->behaviour = std::make_shared<EnumBehaviour>(true);
  const auto same = [](Interpreter&, Bound a) { return a.value(std::size_t{0}); };
  return make_module(
      "enum",
      {{"Enum", base},
       {"IntEnum", Value::object(int_enum)},
       {"StrEnum", Value::object(str_enum)},
       {"ReprEnum", Value::object(repr_enum)},
       {"Flag", Value::object(flag)},
       {"IntFlag", Value::object(int_flag)},
       {"auto", make_builtin("auto()", [](Interpreter&, Bound) { return Value::make<AutoObject>(); })},
       {"unique", make_builtin("unique(enumeration)", same)},
       {"member", make_builtin("member(value)", same)},
       {"EnumMeta", in.state().type("type")},
       {"EnumType", in.state().type("type")}},
      true);
}

}  // namespace sqlgen::python::stdlib
