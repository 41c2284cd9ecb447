#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/evaluator/imports/file_view.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/classes/classes.hpp"

namespace sqlgen::python {

/// The methods that every object has: __len__, __eq__, __init__, ...
[[nodiscard]] const BuiltinMethodTable& special_methods();
[[nodiscard]] const BuiltinMethodTable& str_methods();
[[nodiscard]] const BuiltinMethodTable& list_methods();
[[nodiscard]] const BuiltinMethodTable& tuple_methods();
[[nodiscard]] const BuiltinMethodTable& dict_methods();
[[nodiscard]] const BuiltinMethodTable& set_methods();
[[nodiscard]] const BuiltinMethodTable& frozenset_methods();
[[nodiscard]] const BuiltinMethodTable& bytes_methods();
[[nodiscard]] const BuiltinMethodTable& bytearray_methods();
[[nodiscard]] const BuiltinMethodTable& int_methods();
[[nodiscard]] const BuiltinMethodTable& float_methods();
[[nodiscard]] const BuiltinMethodTable& range_methods();
[[nodiscard]] const BuiltinMethodTable& iterator_methods();

// Functions that have files of their own: iter(), next(), round(), open().
Value builtin_iter(Interpreter& in, const Value& self, const BoundArguments& arguments);
Value builtin_next(Interpreter& in, const Value& self, const BoundArguments& arguments);
Value builtin_round(Interpreter& in, const Value& self, const BoundArguments& arguments);
/// What the revision may read; null where nothing was said of that.
[[nodiscard]] const ProjectFiles* project_files(Interpreter& in);
/// The files as the code that runs finds them.
[[nodiscard]] FileView file_view(Interpreter& in);
/// FileNotFoundError.
[[noreturn]] void raise_no_file(Interpreter& in, const std::string& path, Span where);
/// Says that a file of the machine is taken not to be there.
void warn_no_file(Interpreter& in, const std::string& path, Span where);
/// Says that a file which the code changes stays as it is on the disk.
void warn_of_writing(Interpreter& in, const std::string& path, Span where);
Value open_file(Interpreter& in, const BoundArguments& arguments);
/// round(number, digits) of a float, as Python rounds: exactly, ties to even.
[[nodiscard]] double round_double(double number, int digits);
/// A file-like object over text or bytes: what open() and io.StringIO() give.
[[nodiscard]] Value make_text_file(std::string text, bool is_bytes);
/// Where what is written to a file goes in its place, and why nobody can tell what is in it.
struct FileRedirect {
  std::function<void(Interpreter& in, const std::string& text, Span where)> write;
  std::function<Diagnostic(Span where)> read;
};
/// Redirects such a file; gives what it held. Its text may be asked for, and written elsewhere: whatever else
/// is done with it is the error that `read` makes. Nothing where `file` is no such file.
std::optional<std::string> redirect_file(const Value& file, FileRedirect redirect);

/// The builtin function of that name, or nothing.
[[nodiscard]] std::optional<Value> make_builtin_function(std::string_view name);
/// The builtin type of that name with its constructor, or null.
[[nodiscard]] std::shared_ptr<BuiltinType> make_builtin_type(Interpreter& in, std::string_view name);
/// The base of a builtin exception class; nothing where there is no such class, empty for BaseException.
[[nodiscard]] std::optional<std::string_view> exception_base(std::string_view name);
/// Names of all builtins, for suggestions.
[[nodiscard]] std::vector<std::string> builtin_names();
/// dict.update(source): a mapping or an iterable of pairs.
void update_dict(Interpreter& in, DictObject& dict, const Value& source, Span where);
/// Adds what is called on the type itself: dict.fromkeys, str.maketrans, int.from_bytes, ...
void add_class_functions(Interpreter& in, BuiltinType& type);
/// The same of bytes and bytearray.
void add_bytes_class_functions(BuiltinType& type);
/// The entries of a dict or of an object with keys() and []. Errors: TypeError.
[[nodiscard]] std::vector<std::pair<Value, Value>> mapping_items(Interpreter& in, const Value& mapping,
                                                                 Span where);
/// What dir() gives, sorted.
[[nodiscard]] std::vector<std::string> attribute_names(Interpreter& in, const Value& object);
/// A module of the standard library that is written in C++, or nothing.
[[nodiscard]] std::optional<Value> make_library_module(Interpreter& in, const std::string& name);
/// str(value, ...), int(value, base), float(value): the constructors.
[[nodiscard]] Value parse_int(Interpreter& in, const Value& given, const Value& base, Span where);
[[nodiscard]] Value parse_float(Interpreter& in, const Value& given, Span where);
/// sorted() and list.sort(): stable, by `key`, which may be None.
void sort_values(Interpreter& in, std::vector<Value>& items, const Value& key, bool reverse, Span where);
/// bytes.decode and str.encode. Errors: UnicodeError, LookupError.
[[nodiscard]] Value decode_bytes(Interpreter& in, const std::string& bytes, const std::string& encoding,
                                 const std::string& errors, Span where);
[[nodiscard]] Value encode_text(Interpreter& in, const std::string& text, const std::string& encoding,
                                const std::string& errors, Span where);

}  // namespace sqlgen::python
