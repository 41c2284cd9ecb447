#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <functional>
#include <optional>

#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen {
struct Diagnostic;
}  // namespace sqlgen

namespace sqlgen::python {

// Builtin containers as natives see them. Construction never fails; lookups compare with Python's ==.

[[nodiscard]] Value make_list(std::vector<Value> items);
[[nodiscard]] Value make_tuple(std::vector<Value> items);
[[nodiscard]] Value make_dict(Interpreter& in, std::vector<std::pair<Value, Value>> items, Span where);
[[nodiscard]] Value make_bytes(std::string bytes);

/// The items of a list or tuple, or nullptr where the value is neither.
[[nodiscard]] const std::vector<Value>* sequence_items(const Value& value);
/// The entries of a dict in insertion order, or nothing where the value is none.
[[nodiscard]] std::optional<std::vector<std::pair<Value, Value>>> dict_items(const Value& value);
/// The bytes of a bytes value, or nullptr.
[[nodiscard]] const std::string* bytes_of(const Value& value);
[[nodiscard]] bool is_list(const Value& value);
[[nodiscard]] bool is_tuple(const Value& value);
[[nodiscard]] bool is_dict(const Value& value);

/// A native module: attributes by name; asking for one that is missing makes an opaque value if `open`.
[[nodiscard]] Value make_module(std::string name, std::vector<std::pair<std::string, Value>> attributes,
                                bool open = false);

/// A native function. `declaration` is a Signature ("sa.text(text)").
using NativeFunction = std::function<Value(Interpreter&, const BoundArguments&)>;
[[nodiscard]] Value make_function(std::string_view declaration, NativeFunction function);
/// `__name__` and `__qualname__` of a function that was declared as `name`; nothing for other attributes.
[[nodiscard]] std::optional<Value> function_name(const std::string& name, std::string_view attribute);

/// A value of something that is not known (a third-party module's class, ...): may be passed around,
/// subscripted, called and asked for attributes (giving further opaque values); an error arises only where it
/// would decide what the script says (truth, iteration, str(), an argument of an operation). `description`
/// says what it is, "sqlalchemy_utils.UUIDType".
[[nodiscard]] Value make_opaque(std::string description, Span where);
[[nodiscard]] bool is_opaque(const Value& value);
/// Whether a call is given what executes (ReferenceLibrary::can_execute()), alone or in a list or tuple.
[[nodiscard]] bool is_handed_what_executes(Interpreter& in, const Arguments& arguments);
/// The package that a dotted name or a description of what is opaque begins with.
[[nodiscard]] std::string_view package_of_path(std::string_view path);
/// `click.echo()`: whether what is opaque belongs to a package that only prints, logs or watches.
[[nodiscard]] bool only_prints_or_watches(std::string_view path);
/// The same of an object of a class that is known: type(), isinstance() and hasattr() answer.
[[nodiscard]] Value make_opaque_of(Value known_class, std::string description, Span where);
/// The same with an error of its own for where it decides.
[[nodiscard]] Value make_opaque_with(std::string description, Diagnostic instead, Span where);
/// The same of a text of a TextShape; `identity` tells it from others of that shape. An empty shape says
/// nothing.
[[nodiscard]] Value make_shaped(std::string description, const std::string& shape,
                                const std::string& identity, Span where);
/// Whether not even the value's class is known.
[[nodiscard]] bool has_unknown_class(const Value& value);
/// What the opaque value stands for.
[[nodiscard]] std::string opaque_description(const Value& value);
/// What is said where an opaque value would decide what the script says.
[[nodiscard]] Diagnostic unknown_value(Interpreter& in, const Value& value, Span where);
/// Ends the evaluation with it.
[[noreturn]] void fail_on_opaque(Interpreter& in, const Value& value, Span where);

}  // namespace sqlgen::python
