#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/value.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::python {

/// What the libraries hold for whose objects natives stand in. It decides what a stand-in's own lack must
/// not: whether a name is absent, or there and not modelled.
class ReferenceLibrary {
 public:
  enum class Answer { no, yes, unknown };

  ReferenceLibrary() = default;
  ReferenceLibrary(const ReferenceLibrary&) = delete;
  ReferenceLibrary& operator=(const ReferenceLibrary&) = delete;
  virtual ~ReferenceLibrary() = default;

  /// Whether the libraries have a module of that name; unknown for modules of other libraries.
  [[nodiscard]] virtual Answer has_module(std::string_view dotted_name) const = 0;
  /// Whether a module's name is a class: it may have a module of the same name.
  [[nodiscard]] virtual bool names_class(std::string_view module, std::string_view name) const = 0;
  /// What a module's name is that is not modelled: a class that is known by its name, something opaque;
  /// nothing where the library has no such name, and for other libraries' modules.
  [[nodiscard]] virtual std::optional<Value> missing_name(Interpreter& in, const std::string& module,
                                                          std::string_view name, Span where) const = 0;
  /// The class's name with its module, "sqlalchemy.sql.schema.Column"; empty for a class of the evaluator's.
  [[nodiscard]] virtual std::string class_path(const NativeClass& cls) const = 0;
  /// What the class it stands for derives from, in the order of __mro__, itself first; none for a class of
  /// the evaluator's.
  [[nodiscard]] virtual std::vector<Value> resolution_order(Interpreter& in,
                                                            const NativeClass& cls) const = 0;
  /// Its direct bases, likewise.
  [[nodiscard]] virtual std::vector<Value> bases(Interpreter& in, const NativeClass& cls) const = 0;
  /// type(object) of a native that has no class of its own.
  [[nodiscard]] virtual std::optional<Value> class_of(Interpreter& in, const Object& object) const = 0;
  /// The module that a class of a module of ours says that it is of.
  [[nodiscard]] virtual std::string module_of_class(const std::string& module,
                                                    std::string_view name) const = 0;
  /// issubclass(cls, base).
  [[nodiscard]] virtual Answer derives(const Value& cls, const Value& base) const = 0;
  /// Whether the object that `object` stands for has an attribute of that name.
  [[nodiscard]] virtual Answer has_attribute(Interpreter& in, const Value& object,
                                             std::string_view name) const = 0;
  /// An attribute of the class of `object`, or of the class that it is, that is the same constant for all;
  /// nothing where it is none.
  [[nodiscard]] virtual std::optional<Value> constant(Interpreter& in, const Value& object,
                                                      std::string_view name) const = 0;
  /// Whether whoever is handed the object can execute with it: operations, a connection, a session, what
  /// gives one of these.
  [[nodiscard]] virtual bool can_execute(Interpreter& in, const Value& object) const = 0;
  /// Whether two objects that are made anew each time stand for one of the library's.
  [[nodiscard]] virtual bool is_same(Interpreter& in, const Value& one, const Value& other) const = 0;
  /// What the library raises where that is reported; nothing where it raises nothing.
  [[nodiscard]] virtual std::optional<Value> exception_of(Interpreter& in,
                                                          const Diagnostic& diagnostic) const = 0;
};

/// ReferenceLibrary::is_same(), where there is a library.
[[nodiscard]] bool stands_for_same(Interpreter& in, const Value& one, const Value& other);

void set_reference_library(Interpreter& in, std::shared_ptr<const ReferenceLibrary> library);

/// A class of a library of which its name and its bases are known: isinstance() and `except` tell it from
/// others, what it makes is opaque.
class LibraryClass final : public NativeClass {
 public:
  explicit LibraryClass(const std::string& path);
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> subscript(Interpreter& in, const Value& key, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
};

/// A name of an open module that it does not hold: what the library says, otherwise opaque.
[[nodiscard]] std::optional<Value> unlisted_name(Interpreter& in, const std::string& module,
                                                 std::string_view name, Span where);
/// A class's name with its module: that of the class it stands for, else as it was declared.
[[nodiscard]] std::string class_path(Interpreter& in, const NativeClass& cls);
/// What hasattr() and getattr() with a default see: the attribute, nothing where the object that a stand-in
/// stands for has none. Errors: as refuse_unmodelled(); what the attribute itself raises.
[[nodiscard]] std::optional<Value> probe_attribute(Interpreter& in, const Value& object,
                                                   std::string_view name, Span where);
/// A constant of the class that `object` stands for, where the stand-in has no such attribute itself.
[[nodiscard]] std::optional<Value> reference_constant(Interpreter& in, const Value& object,
                                                      std::string_view name);
/// Whether an attribute that is there and opaque is one that the object stands for certainly has.
[[nodiscard]] bool is_known_attribute(Interpreter& in, const Value& object, std::string_view name);
/// Ends the evaluation where the object that `object` stands for, or its type in Python, has the attribute
/// that was not found: no `except` may go on as if it were absent. Errors: `not-modelled`.
void refuse_unmodelled(Interpreter& in, const Value& object, std::string_view name, Span where);

}  // namespace sqlgen::python
