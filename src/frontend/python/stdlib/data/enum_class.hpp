#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/stdlib/library.hpp"

// Classes of docs.python.org/3.12/library/enum.html: their members, made when the class is.

namespace sqlgen::python::stdlib {

/// enum.auto(), before the class gives it its value.
class AutoObject final : public Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "auto"; }
};

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
  [[nodiscard]] std::vector<Value> listed() const;
  [[nodiscard]] std::optional<Value> by_value(Interpreter& in, const Value& value, Span where) const;
  void check_assignment(Interpreter& in, ClassObject& cls, std::string_view name, Span where) override;
  void check_instance_assignment(Interpreter& in, ClassObject& cls, std::string_view name,
                                 Span where) override;
  void check_deletion(Interpreter& in, ClassObject& cls, std::string_view name, Span where) override;

  bool is_flag;
  std::vector<Value> canonical;  // in the order of definition, without aliases
  std::vector<std::pair<std::string, Value>> members;
  std::vector<Value> combined;  // of a flag, what was put together of its members

 private:
  [[nodiscard]] bool is_member(std::string_view name) const;
};

/// An attribute of a member that is a text, as "_name_"; empty where it is none.
[[nodiscard]] std::string text_attribute(const Value& member, const char* name);
/// A member's value; None of anything else.
[[nodiscard]] Value value_of(const Value& member);

/// A member under that name, with what __new__ and __init__ make of its value; the name is None for no bit.
[[nodiscard]] Value make_enum_member(Interpreter& in, const std::shared_ptr<ClassObject>& cls,
                                     const Value& name, const Value& value, Span where);

/// What Flag has beyond Enum.
[[nodiscard]] std::vector<BuiltinMethodTable::Row> flag_methods();
/// Whether a flag may have bits that no member has: an IntFlag.
[[nodiscard]] bool keeps_unknown_bits(const ClassObject& cls);
/// A member for each combination of bits that is asked for; it has the names of its bits.
[[nodiscard]] Value flag_member(Interpreter& in, const std::shared_ptr<ClassObject>& cls, const Value& given,
                                Span where);

}  // namespace sqlgen::python::stdlib
