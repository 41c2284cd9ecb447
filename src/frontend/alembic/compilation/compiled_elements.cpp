#include "frontend/alembic/compilation/compiled_elements.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compilation/clause_list.hpp"
#include "frontend/alembic/compilation/compiled_operations.hpp"
#include "frontend/alembic/compilation/sql_compiler_object.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/sql_writer.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::InstanceObject;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

/// The native part of an element: what a FunctionElement was called with.
class ElementObject final : public python::Object {
 public:
  explicit ElementObject(std::vector<Value> clauses) : clauses_(std::move(clauses)) {}
  [[nodiscard]] std::string type_name() const override { return "ClauseElement"; }
  std::optional<Value> attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) override {
    if (name == "clauses" || name == "clause_expr") {
      return Value::make<ClauseListObject>(clauses_);
    }
    return std::nullopt;
  }

 private:
  std::vector<Value> clauses_;
};

Value make_element(Interpreter& /*in*/, const BoundArguments& call) {
  std::vector<Value> clauses;
  for (const auto& argument : call.rest()) {
    clauses.push_back(argument.value);
  }
  return Value::make<ElementObject>(std::move(clauses));
}

std::shared_ptr<NativeClass> make_class(std::string_view declaration, std::vector<python::ObjectPtr> bases) {
  return std::make_shared<NativeClass>(declaration, make_element, std::move(bases));
}

/// ClauseElement and Executable: every element derives from one of them.
const std::shared_ptr<NativeClass>& clause_element_class() {
  static const auto value = make_class("sqlalchemy.ClauseElement(*args, **kw)", {});
  return value;
}
const std::shared_ptr<NativeClass>& executable_class() {
  static const auto value = make_class("sqlalchemy.Executable(*args, **kw)", {});
  return value;
}

bool is_element(const InstanceObject& instance) {
  return instance.cls->derives_from(clause_element_class().get()) ||
         instance.cls->derives_from(executable_class().get());
}

/// A function for one of SQLAlchemy's own classes that no operation is looked at for would be passed over.
void refuse_native(Interpreter& in, const Value& class_object, const BoundArguments& call,
                   const std::string& dialect) {
  const auto& specs = call.rest();
  const bool meant = specs.empty() || std::any_of(specs.begin(), specs.end(), [&](const auto& spec) {
                       return text_of(spec.value) == dialect;
                     });
  if (!meant || class_object.cast<python::ClassObject>() != nullptr || can_compile_native(class_object)) {
    return;
  }
  Diagnostic diagnostic;
  diagnostic.id = "unsupported-python";
  diagnostic.message =
      fmt::format("a function can't replace how {} is written", in.repr(class_object, call.span("class_")));
  diagnostic.span = call.call_span();
  diagnostic.with_label("compiles a class of SQLAlchemy's own");
  diagnostic.with_help("derive a class of your own from it, and compile that");
  if (const auto* env = Evaluation::of(in).environment_calls) {
    env->refused(diagnostic);
  }
  in.fail(std::move(diagnostic));
}

Value compiles(Interpreter& in, const BoundArguments& call) {
  const Value& class_object = call.value("class_");
  refuse_native(in, class_object, call, Evaluation::of(in).dialect());
  std::vector<std::string> specs;
  for (const auto& spec : call.rest()) {
    specs.push_back(string_of(in, spec.value, spec.span, "a dialect's name"));
  }
  return python::make_function(
      "decorate(fn)", [class_object, specs](Interpreter& inner, const BoundArguments& decorated) {
        Evaluation::of(inner).register_compiler(class_object, specs, decorated.value("fn"));
        return decorated.value("fn");
      });
}

Value deregister(Interpreter& in, const BoundArguments& call) {
  Evaluation::of(in).forget_compilers(call.value("class_"));
  return {};
}

/// The function of the nearest class that has any.
std::optional<Value> find_compiler(Interpreter& in, InstanceObject& instance) {
  const auto* evaluation = dynamic_cast<const Evaluation*>(in.host());
  if (evaluation == nullptr) {
    return std::nullopt;
  }
  if (auto own = evaluation->find_compiler(Value::object(instance.cls))) {
    return own;
  }
  for (const Value& base : instance.cls->mro) {
    if (auto inherited = evaluation->find_compiler(base)) {
      return inherited;
    }
  }
  return std::nullopt;
}

std::string run_compiler(Interpreter& in, const Value& compiler, InstanceObject& instance, bool in_ddl,
                         Span where) {
  const Value text =
      in.call(compiler, {Value::object(instance.shared_from_this()), make_sql_compiler(in, in_ddl)}, where);
  return string_of(in, text, where, "the text of an element");
}

/// A class's own text attribute, or what it would be by itself.
std::string own_text(const python::ClassObject& cls, std::string_view name, std::string otherwise) {
  const Value* value = cls.dict->table.find(std::string(name));
  return value != nullptr ? text_of(*value).value_or(std::move(otherwise)) : std::move(otherwise);
}

/// GenericFunction, whose subclasses `func` knows by their names (_register_generic_function of
/// sqlalchemy/sql/functions.py).
std::shared_ptr<NativeClass> generic_function_class(const std::shared_ptr<NativeClass>& function) {
  auto value = make_class("sqlalchemy.GenericFunction(*clauses, type_=None)", {function});
  value->set_subclass_hook([](Interpreter& in, const Value& class_object, Span where) -> Value {
    const auto& cls = *class_object.cast<python::ClassObject>();
    const std::string name = own_text(cls, "name", cls.name);
    const std::string identifier = own_text(cls, "identifier", name);
    in.set_attribute(class_object, "name", Value::string(name), where);
    in.set_attribute(class_object, "identifier", Value::string(identifier), where);
    Evaluation::of(in).functions[{own_text(cls, "package", ""), to_lower(identifier)}] = class_object;
    return class_object;
  });
  return value;
}

}  // namespace

std::vector<std::pair<std::string, Value>> compiler_extension_names() {
  static const std::vector<std::pair<std::string, Value>> names = {
      {"compiles", python::make_function("compiler.compiles(class_, *specs)", compiles)},
      {"deregister", python::make_function("compiler.deregister(class_)", deregister)}};
  return names;
}

std::vector<std::pair<std::string, Value>> element_classes() {
  static const std::vector<std::pair<std::string, Value>> classes = [] {
    const auto& clause = clause_element_class();
    const auto& executable = executable_class();
    const auto column = make_class("sqlalchemy.ColumnElement(*args, **kw)", {clause});
    add_element_operators(*column);
    const auto function = make_class("sqlalchemy.FunctionElement(*clauses)", {column, executable});
    const auto ddl = make_class("sqlalchemy.ExecutableDDLElement(*args, **kw)", {clause, executable});
    return std::vector<std::pair<std::string, Value>>{
        {"ClauseElement", Value::object(clause)},
        {"Executable", Value::object(executable)},
        {"ColumnElement", Value::object(column)},
        {"FunctionElement", Value::object(function)},
        {"GenericFunction", Value::object(generic_function_class(function))},
        {"ExecutableDDLElement", Value::object(ddl)},
        {"DDLElement", Value::object(ddl)}};
  }();
  return classes;
}

std::optional<std::string> compiled_text(Interpreter& in, const Value& value, Span where) {
  auto* instance = value.cast<InstanceObject>();
  if (instance == nullptr || !is_element(*instance)) {
    return std::nullopt;
  }
  const auto compiler = find_compiler(in, *instance);
  if (!compiler) {
    if (const auto call = generic_function_call(in, *instance, where)) {
      return Recorder::of(in).writer().expression(**call, false);
    }
    raise_sqlalchemy(
        in, "CompileError",
        fmt::format("no function compiles '{}' for {}", instance->cls->name, Evaluation::of(in).dialect()),
        where);
  }
  const auto& classes = element_classes();
  const bool in_ddl = instance->cls->derives_from(classes.back().second.as_object().get());
  return run_compiler(in, *compiler, *instance, in_ddl, where);
}

std::optional<ir::ExpressionPtr> generic_function_call(Interpreter& in, InstanceObject& instance,
                                                       Span where) {
  const auto& classes = element_classes();
  const auto function = std::find_if(classes.begin(), classes.end(),
                                     [](const auto& known) { return known.first == "FunctionElement"; });
  const Value* name = instance.cls->find("name");
  if (!instance.cls->derives_from(function->second.as_object().get()) || name == nullptr) {
    return std::nullopt;
  }
  ir::FunctionCall call;
  call.name = ir::Identifier(text_of(*name).value_or(""));
  if (const auto clauses = in.find_attribute(instance.native, "clauses", where)) {
    for (const Value& clause : in.to_vector(*clauses, where)) {
      call.arguments.push_back(
          ir::self_group(find_expression(in, clause, where), ir::Operator(ir::OperatorKind::comma_op)));
    }
  }
  const Value self = Value::object(instance.shared_from_this());
  const auto type =
      instance.cls->find("type") != nullptr ? in.find_attribute(self, "type", where) : std::nullopt;
  return ir::make_expression(
      std::move(call), type && is_type_value(*type) ? type_from_value(in, *type, where) : ir::null_type(),
      where);
}

ir::ExpressionPtr compiled_expression(Interpreter& in, const Value& value, Span where) {
  if (auto* instance = value.cast<InstanceObject>();
      instance != nullptr && is_element(*instance) && !find_compiler(in, *instance)) {
    if (auto call = generic_function_call(in, *instance, where)) {
      return *std::move(call);
    }
  }
  auto text = compiled_text(in, value, where);
  if (!text) {
    return nullptr;
  }
  const auto& instance = *value.cast<InstanceObject>();
  ir::LiteralColumn written{*std::move(text)};
  for (const auto& [name, element_class] : element_classes()) {
    written.construct = written.construct || (name == "ColumnElement" &&
                                              instance.cls->derives_from(element_class.as_object().get()));
  }
  if (const Value* name = instance.cls->find("name"); name != nullptr && written.construct) {
    written.name = text_of(*name).value_or("");
  }
  if (const auto clauses = written.construct && !instance.native.is_unset()
                               ? in.find_attribute(instance.native, "clauses", where)
                               : std::nullopt) {
    for (const Value& clause : in.to_vector(*clauses, where)) {
      written.clauses.push_back(find_expression(in, clause, where));
    }
  }
  const bool typed = instance.cls->find("type") != nullptr;
  const auto type = typed ? in.find_attribute(value, "type", where) : std::nullopt;
  return ir::make_expression(
      std::move(written), type && is_type_value(*type) ? type_from_value(in, *type, where) : nullptr, where);
}

std::optional<std::string> compiled_type(Interpreter& in, InstanceObject& instance, Span where) {
  const auto compiler = find_compiler(in, instance);
  return compiler ? std::optional(run_compiler(in, *compiler, instance, true, where)) : std::nullopt;
}

}  // namespace sqlgen::alembic
