#include <algorithm>
#include <functional>

#include "frontend/alembic/compilation/compiled_elements.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/classes/native_class.hpp"

// Operators and methods of the revision's own column expressions: those of what is written for them.

namespace sqlgen::alembic {

using python::BinaryOperator;
using python::BoundArguments;
using python::Comparison;
using python::Interpreter;
using python::UnaryOperator;
using python::Value;

namespace {

using Run = std::function<Value(Interpreter&, const Value& self, const Value& other, Span where)>;

Value written_element(Interpreter& in, const Value& self, Span where) {
  return wrap_expression(find_expression(in, self, where));
}

/// A method that Python binds to the instance that it is taken from.
class ElementMethod final : public python::Object {
 public:
  explicit ElementMethod(Run run) : run_(std::move(run)) {}
  [[nodiscard]] std::string type_name() const override { return "function"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override {
    if (name != "__get__") {
      return python::Object::attribute(in, name, where);
    }
    return python::make_builtin("__get__(instance, owner=None)", [run = run_](Interpreter&,
                                                                              const BoundArguments& get) {
      return python::make_builtin("method(other=None)", [run, self = get.value("instance")](
                                                            Interpreter& inner, const BoundArguments& call) {
        return run(inner, self, call.value("other"), call.call_span());
      });
    });
  }

 private:
  Run run_;
};

void add_element_method(python::NativeClass& cls, const std::string& name, Run run) {
  cls.add(name, Value::make<ElementMethod>(std::move(run)));
}

void add_binary(python::NativeClass& cls, const std::string& name, BinaryOperator op) {
  add_element_method(cls, "__" + name + "__",
                     [op](Interpreter& in, const Value& self, const Value& other, Span where) {
                       return in.binary(op, written_element(in, self, where), other, where);
                     });
  add_element_method(cls, "__r" + name + "__",
                     [op](Interpreter& in, const Value& self, const Value& other, Span where) {
                       return in.binary(op, other, written_element(in, self, where), where);
                     });
}

void add_comparison(python::NativeClass& cls, const std::string& name, Comparison op) {
  add_element_method(cls, name, [op](Interpreter& in, const Value& self, const Value& other, Span where) {
    return in.compare(op, written_element(in, self, where), other, where);
  });
}

/// in_(), label(), desc() ...: asked for by name.
Value element_attribute(Interpreter& in, const Value& self, const Value& name, Span where) {
  const auto& wanted = name.as_string();
  for (const auto* table : {&column_methods(), &function_methods()}) {
    const auto known = table->names();
    if (std::find(known.begin(), known.end(), wanted) != known.end()) {
      return in.get_attribute(written_element(in, self, where), wanted, where);
    }
  }
  in.raise("AttributeError", wanted, where);
}

}  // namespace

void add_element_operators(python::NativeClass& cls) {
  add_binary(cls, "add", BinaryOperator::add);
  add_binary(cls, "sub", BinaryOperator::sub);
  add_binary(cls, "mul", BinaryOperator::mul);
  add_binary(cls, "truediv", BinaryOperator::div);
  add_binary(cls, "mod", BinaryOperator::mod);
  add_binary(cls, "and", BinaryOperator::bit_and);
  add_binary(cls, "or", BinaryOperator::bit_or);
  add_comparison(cls, "__eq__", Comparison::eq);
  add_comparison(cls, "__ne__", Comparison::ne);
  add_comparison(cls, "__lt__", Comparison::lt);
  add_comparison(cls, "__le__", Comparison::le);
  add_comparison(cls, "__gt__", Comparison::gt);
  add_comparison(cls, "__ge__", Comparison::ge);
  add_element_method(cls, "__neg__", [](Interpreter& in, const Value& self, const Value&, Span where) {
    return in.unary(UnaryOperator::minus, written_element(in, self, where), where);
  });
  add_element_method(cls, "__invert__", [](Interpreter& in, const Value& self, const Value&, Span where) {
    return in.unary(UnaryOperator::invert, written_element(in, self, where), where);
  });
  add_element_method(cls, "__getattr__", element_attribute);
}

}  // namespace sqlgen::alembic
