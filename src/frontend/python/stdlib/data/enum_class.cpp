#include "frontend/python/stdlib/data/enum_class.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

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

namespace {

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
  if (cls.find("_takes_text_") != nullptr) {
    return Value::string(to_lower(name));
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

}  // namespace

Value make_enum_member(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const Value& name,
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
  if (cls->find("_takes_text_") != nullptr && !unwrap(value).is_string() && tuple == nullptr) {
    in.raise("TypeError", fmt::format("{} is not a string", in.repr(value, where)), where);
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
    names.set("_value_", instance->native.is_unset() ? value : instance->native);
  }
  names.set("_name_", name);
  names.set("name", name);
  const auto* init = cls->find("__init__");
  if (init != nullptr && init->cast<FunctionObject>() != nullptr) {
    in.call(bind_attribute(in, *init, member, Value::object(cls), where), arguments);
  }
  names.set("value", value_of(member));
  return member;
}

namespace {

/// Enum("Name", "A B", start=1) and Enum("Name", {...}).
Value functional_enum(Interpreter& in, const Value& base, const Arguments& arguments) {
  const Span where = arguments.span;
  auto dict = std::make_shared<DictObject>();
  std::vector<Value> bases{base};
  Value start = Value::make<AutoObject>();  // the value of the first; the next ones follow it
  Value names = arguments.positional.size() > 1 ? arguments.positional[1].value : Value();
  for (const auto& keyword : arguments.keywords) {
    if (keyword.name == "type") {
      bases.insert(bases.begin(), keyword.value);
    } else if (keyword.name == "names") {
      names = keyword.value;
    } else if (keyword.name == "start") {
      start = keyword.value;
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
                      named ? (*pair)[1] : std::exchange(start, Value::make<AutoObject>()));
    }
  }
  return make_class(in, in.str(arguments.positional[0].value, where), std::move(bases), dict, {}, where);
}

}  // namespace

std::vector<Value> EnumBehaviour::listed() const {
  std::vector<Value> members_listed = canonical;
  if (is_flag) {
    std::erase_if(members_listed, [](const Value& member) {
      const auto bits = small_int(value_of(member));
      return bits && (*bits <= 0 || (*bits & (*bits - 1)) != 0);
    });
  }
  return members_listed;
}

std::optional<Value> EnumBehaviour::by_value(Interpreter& in, const Value& value, Span where) const {
  for (const auto* known : {&canonical, &combined}) {
    for (const auto& member : *known) {
      if (in.equal(value_of(member), value, where)) {
        return member;
      }
    }
  }
  return std::nullopt;
}

std::optional<Value> EnumBehaviour::created(Interpreter& in, const std::shared_ptr<ClassObject>& cls,
                                            Span where) {
  auto own = std::make_shared<EnumBehaviour>(is_flag);
  cls->behaviour = own;
  for (const auto& base : cls->bases) {
    const auto* parent = base.cast<ClassObject>();
    const auto* behaviour =
        parent != nullptr ? dynamic_cast<EnumBehaviour*>(parent->behaviour.get()) : nullptr;
    if (behaviour != nullptr && !behaviour->members.empty()) {
      in.raise("TypeError",
               fmt::format("{} cannot extend {}", in.repr(Value::object(cls), where), in.repr(base, where)),
               where);
    }
  }
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
    Value member = make_enum_member(in, cls, Value::string(name), value, where);
    earlier.push_back(value);
    in.count_steps(1 + own->canonical.size() / 4, where);
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
  const auto named = std::find_if(arguments.keywords.begin(), arguments.keywords.end(),
                                  [](const auto& keyword) { return keyword.name == "value"; });
  if (arguments.positional.empty() && named == arguments.keywords.end()) {
    in.raise("TypeError", "EnumType.__call__() missing 1 required positional argument: 'value'", where);
  }
  const Value& value = arguments.positional.empty() ? named->value : arguments.positional[0].value;
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

bool EnumBehaviour::is_member(std::string_view name) const {
  return std::any_of(members.begin(), members.end(),
                     [&](const auto& member) { return member.first == name; });
}

void EnumBehaviour::check_assignment(Interpreter& in, ClassObject&, std::string_view name, Span where) {
  if (is_member(name)) {
    in.raise("AttributeError", fmt::format("cannot reassign member '{}'", name), where);
  }
}

void EnumBehaviour::check_instance_assignment(Interpreter& in, ClassObject&, std::string_view name,
                                              Span where) {
  if (name == "name" || name == "value") {
    in.raise("AttributeError", fmt::format("<enum 'Enum'> cannot set attribute '{}'", name), where);
  }
}

void EnumBehaviour::check_deletion(Interpreter& in, ClassObject& cls, std::string_view name, Span where) {
  if (is_member(name)) {
    in.raise("AttributeError", fmt::format("'{}' cannot delete member '{}'.", cls.name, name), where);
  }
}

std::optional<Value> EnumBehaviour::attribute(Interpreter& in, ClassObject&, std::string_view name,
                                              Span where) {
  if (name == "__members__" || name == "_member_map_") {
    std::vector<std::pair<Value, Value>> items;
    for (const auto& [key, member] : members) {
      items.emplace_back(Value::string(key), member);
    }
    Value made = make_dict(in, std::move(items), where);
    made.cast<DictObject>()->read_only = name == "__members__";
    return made;
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

}  // namespace sqlgen::python::stdlib
