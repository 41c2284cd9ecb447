#pragma once

#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/evaluator/scopes/scope.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/objects.hpp"
#include "frontend/python/objects/signature.hpp"
#include "frontend/python/syntax/tree/ast.hpp"
#include "support/limits/stack.hpp"

namespace sqlgen::python {

class ClassObject;
struct Environment;

/// make_function()'s result.
class NativeFunctionObject : public Object {
 public:
  NativeFunctionObject(std::string_view declaration, NativeFunction function, bool unwraps)
      : signature_(declaration), function_(std::move(function)), unwraps_(unwraps) {}
  NativeFunctionObject(const NativeFunctionObject&) = delete;
  NativeFunctionObject& operator=(const NativeFunctionObject&) = delete;
  ~NativeFunctionObject() override {
    if (Stack::is_low()) {  // functions that hold each other without end: the rest of them is given up
      static_cast<void>(new (std::nothrow) NativeFunction(std::move(function_)));
    }
  }
  /// What a library has is written in Python.
  [[nodiscard]] std::string type_name() const override {
    return unwraps_ ? "function" : "builtin_function_or_method";
  }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::string repr(Interpreter& in, Span where) override;

 private:
  Signature signature_;
  NativeFunction function_;
  bool unwraps_;  // an instance of a class that derives from str, int, ... is given as the str, int, ...
};

/// A native function that sees its arguments as they are, where make_function() gives the str beneath an
/// instance of a class derived from str.
[[nodiscard]] Value make_builtin(std::string_view declaration, NativeFunction function);

/// A method of a builtin type: one row of a table.
using MethodFunction = Value (*)(Interpreter& in, const Value& self, const BoundArguments& arguments);
struct BuiltinMethod {
  BuiltinMethod(std::string_view declaration, MethodFunction code) : signature(declaration), function(code) {}
  Signature signature;
  MethodFunction function;
};
/// The methods of a type, sorted by name when made.
class BuiltinMethodTable {
 public:
  struct Row {
    std::string_view declaration;
    MethodFunction function;
  };
  BuiltinMethodTable(std::initializer_list<Row> rows) : BuiltinMethodTable(std::vector<Row>(rows)) {}
  explicit BuiltinMethodTable(const std::vector<Row>& rows);
  [[nodiscard]] const BuiltinMethod* find(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::vector<std::unique_ptr<BuiltinMethod>> methods_;
};
/// The methods of a builtin value (not those of object), or null where it is a native object.
[[nodiscard]] const BuiltinMethodTable* methods_of(const Value& value);
/// The methods of the builtin type of that name, or null.
[[nodiscard]] const BuiltinMethodTable* methods_of_type(std::string_view type_name);

/// `'x'.join`, not called yet.
class BoundBuiltinMethod final : public Object {
 public:
  BoundBuiltinMethod(Value self, const BuiltinMethod& method) : self_(std::move(self)), method_(&method) {}
  [[nodiscard]] std::string type_name() const override { return "builtin_function_or_method"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::string repr(Interpreter& in, Span where) override;

 private:
  Value self_;
  const BuiltinMethod* method_;
};
/// `str.join`: takes the str as its first argument.
class UnboundBuiltinMethod final : public Object {
 public:
  UnboundBuiltinMethod(std::string type, const BuiltinMethod& method)
      : type_(std::move(type)), method_(&method) {}
  [[nodiscard]] std::string type_name() const override { return "method_descriptor"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const Arguments& arguments) override;
  Value call_with(Interpreter& in, const Value& self, const Arguments& arguments);
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::string repr(Interpreter& in, Span where) override;

 private:
  std::string type_;
  const BuiltinMethod* method_;
};

/// What `def` and `lambda` make.
class FunctionObject final : public Object {
 public:
  static constexpr Kind kKind = Kind::function;
  FunctionObject() : Object(kKind) {}
  FunctionObject(const FunctionObject&) = delete;
  FunctionObject& operator=(const FunctionObject&) = delete;
  ~FunctionObject() override {
    dispose(std::move(defaults));
    dispose(std::move(keyword_defaults));
  }
  [[nodiscard]] std::string type_name() const override { return "function"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) override;
  std::string repr(Interpreter& in, Span where) override;

  std::string name;
  std::string qualified_name;
  const ScopeInfo* scope = nullptr;
  const ast::Parameters* parameters = nullptr;
  const ast::FunctionDef* definition = nullptr;  // null for a lambda
  const ast::Expr* body = nullptr;               // of a lambda
  Span span;
  std::vector<Value> defaults;          // of the last positional parameters
  std::vector<Value> keyword_defaults;  // one for each keyword-only parameter, unset where it has none
  std::shared_ptr<Environment> closure;
  std::shared_ptr<ModuleObject> module;
  std::weak_ptr<ClassObject> owner;        // the class in whose body it was made, for super()
  std::shared_ptr<DictObject> attributes;  // null while there are none
};

/// A function and the instance (or class) that it was taken from.
class BoundMethod final : public Object {
 public:
  static constexpr Kind kKind = Kind::bound_method;
  BoundMethod(Value callee, Value instance)
      : Object(kKind), function(std::move(callee)), self(std::move(instance)) {}
  ~BoundMethod() override {
    if (self.is_object() && self.as_object().use_count() == 1) {
      dispose({std::move(self)});
    }
  }
  [[nodiscard]] std::string type_name() const override { return "method"; }
  [[nodiscard]] bool callable() const override { return true; }
  Value call(Interpreter& in, const Arguments& arguments) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  bool equals(Interpreter& in, const Value& other, Span where) override;
  std::size_t hash(Interpreter& in, Span where) override;

  Value function;
  Value self;
};

}  // namespace sqlgen::python
