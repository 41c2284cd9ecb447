#include <fmt/format.h>

#include "frontend/python/stdlib/data/enum_class.hpp"
#include "frontend/python/stdlib/library.hpp"

// docs.python.org/3.12/library/enum.html
namespace sqlgen::python::stdlib {

namespace {

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
  const auto name = text_attribute(self, "_name_");
  return Value::string(
      name.empty()  // a flag without a bit
          ? fmt::format("{}({})", instance->cls->name, in.repr(value_of(self), a.call_span()))
          : fmt::format("{}.{}", instance->cls->name, name));
}

Value enum_repr(Interpreter& in, const Value& self, Bound a) {
  const auto* instance = self.cast<InstanceObject>();
  const auto name = text_attribute(self, "_name_");
  return Value::string(fmt::format("<{}{}{}: {}>", instance->cls->name, name.empty() ? "" : ".", name,
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

const BuiltinMethodTable& enum_methods() {
  static const BuiltinMethodTable table{[] {
    auto rows = flag_methods();
    rows.insert(rows.end(), {{"__str__()", enum_str},
                             {"__repr__()", enum_repr},
                             {"__format__(spec)", enum_format},
                             {"__hash__()", enum_hash}});
    return rows;
  }()};
  return table;
}

// An enumeration in which no two names are the same member.
Value enum_unique(Interpreter& in, Bound a) {
  const auto* cls = a.value(std::size_t{0}).cast<ClassObject>();
  const auto* behaviour = cls != nullptr ? dynamic_cast<EnumBehaviour*>(cls->behaviour.get()) : nullptr;
  std::string aliases;
  if (behaviour != nullptr) {
    for (const auto& [name, member] : behaviour->members) {
      if (const auto own = text_attribute(member, "_name_"); own != name) {
        aliases += fmt::format("{}{} -> {}", aliases.empty() ? "" : ", ", name, own);
      }
    }
  }
  if (!aliases.empty()) {
    in.raise("ValueError",
             fmt::format("duplicate values found in {}: {}", in.repr(a.value(std::size_t{0}), a.call_span()),
                         aliases),
             a.call_span());
  }
  return a.value(std::size_t{0});
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

Value make_enum(Interpreter& in) {
  const auto meta = base_class(in, "EnumType", {in.state().type("type")}, {}, false);
  const auto enumeration =
      base_class(in, "Enum", {}, {"__str__", "__repr__", "__format__", "__hash__"}, false);
  enumeration->metaclass = Value::object(meta);
  enumeration->behaviour = std::make_shared<EnumBehaviour>(false);
  const Value base = Value::object(enumeration);
  const Value int_type = in.state().type("int");
  const auto int_enum =
      base_class(in, "IntEnum", {int_type, base}, {"__str__", "__repr__", "__format__", "__hash__"}, true);
  const auto str_enum = base_class(in, "StrEnum", {in.state().type("str"), base},
                                   {"__str__", "__repr__", "__format__", "__hash__"}, true);
  str_enum->dict->table.set("_takes_text_", Value::boolean(true));
  const auto repr_enum =
      base_class(in, "ReprEnum", {base}, {"__str__", "__repr__", "__format__", "__hash__"}, true);
  const auto flag = base_class(in, "Flag", {base},
                               {"__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__",
                                "__invert__", "__contains__", "__iter__", "__len__", "__bool__"},
                               false);
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
       {"unique", make_builtin("unique(enumeration)", enum_unique)},
       {"member", make_builtin("member(value)", same)},
       {"EnumMeta", Value::object(meta)},
       {"EnumType", Value::object(meta)}},
      true);
}

}  // namespace sqlgen::python::stdlib
