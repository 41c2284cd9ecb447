#include "frontend/alembic/op/op_module.hpp"

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/live/handled_operations.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/op/batch.hpp"
#include "frontend/alembic/plugins/plugins.hpp"
#include "frontend/alembic/reference/operation_errors.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/revision/script_directory.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/sql_writer.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value final_name(Interpreter& in, OperationSite& /*site*/, const BoundArguments& call) {
  if (call.absent("name")) {
    return Value::none();
  }
  const auto name = identifier_argument(in, call, "name");
  return make_final_name(in, name);
}

/// alembic.util.sqla_compat._literal_bindparam: a parameter that is written as its value.
class InlineLiteral final : public ExpressionObject {
 public:
  explicit InlineLiteral(ir::ExpressionPtr literal) : ExpressionObject(std::move(literal)) {}
  [[nodiscard]] std::string type_name() const override { return "_literal_bindparam"; }
  std::string str(Interpreter& in, Span where) override {
    const auto& writer = Recorder::of(in).context().writer;
    return writer != nullptr ? writer->expression(*expression(), false) : ExpressionObject::str(in, where);
  }
  std::optional<Value> class_object(Interpreter& in) override {
    return reference_class_object(in, "alembic.util.sqla_compat._literal_bindparam", Span{});
  }
};

Value inline_literal(Interpreter& in, OperationSite& /*site*/, const BoundArguments& call) {
  const auto type =
      call.absent("type_") ? nullptr : type_from_value(in, call.value("type_"), call.span("type_"));
  auto literal = bound_value(in, call.value("value"), type, call.span("value"));
  if (const auto* bind = ir::as<ir::BindParameter>(literal)) {
    ir::BindParameter inlined = *bind;
    inlined.inlined = true;
    literal = ir::make_expression(std::move(inlined), literal->type, literal->span);
  }
  return Value::make<InlineLiteral>(std::move(literal));
}

Value op_get_bind(Interpreter& in, OperationSite& /*site*/, const BoundArguments& /*call*/) {
  return Evaluation::of(in).connection();
}

Value op_get_context(Interpreter& in, OperationSite& /*site*/, const BoundArguments& /*call*/) {
  return Evaluation::of(in).migration_context();
}

Value invoke(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  const Value& operation = call.value("operation");
  if (python::is_opaque(operation)) {
    python::fail_on_opaque(in, operation, call.span("operation"));
  }
  const auto function = Evaluation::of(in).find_implementation(in, operation, call.span("operation"));
  if (function) {
    return in.call(*function, {Value::object(site.shared_from_this()), operation}, call.call_span());
  }
  if (const auto run = in.find_attribute(operation, "_run", call.call_span())) {
    return in.call(*run,
                   {Value::object(site.shared_from_this()), Value::boolean(site.batch_table() != nullptr)},
                   call.call_span());
  }
  fail_on_type(in, operation, call.span("operation"), "an operation that has an implementation",
               "an operation object");
}

/// `op.name(...)` as OpClass.method(op, ...).
Value operation_method(const std::shared_ptr<OperationSite>& site, std::string_view name, Value method) {
  return python::make_function(
      fmt::format("op.{}(*args, **kwargs)", name),
      [method = std::move(method), self = Value::object(site)](Interpreter& in, const BoundArguments& call) {
        python::Arguments arguments{call.rest(), call.keywords(), call.call_span()};
        arguments.positional.insert(arguments.positional.begin(), python::Argument{self, call.call_span()});
        return in.call(method, arguments);
      });
}

/// A site's operations as Alembic has them, whatever was put in their place.
class OriginalOperations final : public python::Object {
 public:
  explicit OriginalOperations(std::shared_ptr<OperationSite> site) : site_(std::move(site)) {}
  [[nodiscard]] std::string type_name() const override { return "Operations"; }
  std::optional<Value> attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) override {
    return bind_operation(site_, name);
  }

 private:
  std::shared_ptr<OperationSite> site_;
};

Value run_original(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  const Value& operation = call.value("operation");
  const Value run = in.get_attribute(operation, "_run", call.call_span());
  const auto self = std::static_pointer_cast<OperationSite>(site.shared_from_this());
  return in.call(run, {Value::make<OriginalOperations>(self), Value::boolean(site.batch_table() != nullptr)},
                 call.call_span());
}

/// An operation that the project has put its own in the place of: its object is made and invoked.
Value replaced_operation(Interpreter& in, const std::shared_ptr<OperationSite>& site, std::string_view name,
                         Span where) {
  const Value classes = in.import_module("alembic.operations.ops", where);
  const Value op_class = in.get_attribute(classes, class_of_operation(name), where);
  const std::string method = (site->batch_table() != nullptr ? "batch_" : "") + std::string(name);
  return operation_method(site, name, in.get_attribute(op_class, method, where));
}

Value run_async(Interpreter& in, OperationSite& /*site*/, const BoundArguments& call) {
  in.raise("ValueError", "Cannot call run_async with a sync engine", call.call_span());
}

const NativeMethodTable<OperationSite>& op_methods() {
  static const NativeMethodTable<OperationSite> table = {
      {"op.f(name)", final_name},
      {"op.inline_literal(value, type_=None)", inline_literal},
      {"op.get_bind()", op_get_bind},
      {"op.get_context()", op_get_context},
      {"op.invoke(operation)", invoke},
      {"op._run_original(operation)", run_original},
      {"op.run_async(async_function, *args, **kw_args)", run_async},
  };
  return table;
}

/// A project's own operation as a function of the site: OpClass.method(site, ...).
std::optional<Value> custom_operation(Interpreter& in, const std::shared_ptr<OperationSite>& site,
                                      std::string_view name, Span where) {
  const bool batch = site->batch_table() != nullptr;
  const auto* custom = Evaluation::of(in).find_operation(name, batch);
  if (custom == nullptr && !name.starts_with("__")) {
    load_registering_revisions(in, where);
    custom = Evaluation::of(in).find_operation(name, batch);
  }
  if (const auto plugin = plugin_of_operation(name); custom == nullptr && !plugin.empty()) {
    (void)in.import_module(std::string(plugin), where);
    custom = Evaluation::of(in).find_operation(name, batch);
  }
  if (custom == nullptr) {
    return std::nullopt;
  }
  return operation_method(site, name, in.get_attribute(custom->op_class, custom->method, where));
}

/// For where the AttributeError that follows is not caught.
void explain_unknown(Interpreter& in, bool batch, std::string_view name, Span where) {
  Diagnostic diagnostic;
  diagnostic.id = "unknown-operation";
  diagnostic.message = fmt::format("{} has no operation '{}'", batch ? "a batch" : "alembic.op", name);
  diagnostic.span = where;
  diagnostic.with_label("no such operation");
  if (const auto near = closest(name, operation_names(batch))) {
    diagnostic.with_help(fmt::format("an operation with a similar name exists: '{}'", *near));
  }
  Evaluation::of(in).explain(std::move(diagnostic));
}

}  // namespace

std::optional<Value> site_attribute(Interpreter& in, const std::shared_ptr<OperationSite>& site,
                                    std::string_view name, Span where) {
  if (auto operation = bind_operation(site, name)) {
    if (Evaluation::of(in).is_replaced(name)) {
      return replaced_operation(in, site, name, where);
    }
    return operation;
  }
  if (auto method = op_methods().bind(site, name)) {
    return method;
  }
  if (name == "migration_context") {
    return Evaluation::of(in).migration_context();
  }
  if (name == "impl" && site->batch_table() != nullptr) {
    const ir::TableName& table = *site->batch_table();
    return python::make_module(
        "BatchOperationsImpl",
        {{"table_name", Value::string(table.name.text)},
         {"schema", table.schema ? Value::string(table.schema->text) : Value::none()}});
  }
  if (name == "impl") {
    return in.get_attribute(Evaluation::of(in).migration_context(), "impl", where);
  }
  if (auto custom = custom_operation(in, site, name, where)) {
    return custom;
  }
  if (!name.starts_with("__")) {
    explain_unknown(in, site->batch_table() != nullptr, name, where);
  }
  return std::nullopt;
}

void OpModule::add(Interpreter& in, ir::Operation operation) {
  check_operation(in, operation);
  const Span where = ir::span_of(operation);
  if (const auto& all = Evaluation::of(in).listens_to_all;
      all && (std::holds_alternative<ir::CreateTable>(operation) ||
              std::holds_alternative<ir::DropTable>(operation))) {
    Diagnostic diagnostic = *all;
    diagnostic.with_note("it listens here", diagnostic.span);
    diagnostic.span = where;
    in.fail(std::move(diagnostic));
  }
  record_operations(in, where, [&] { Recorder::of(in).add(std::move(operation)); });
}

namespace {

/// A function of `op` where no Operations object is in effect (alembic.util.langhelpers.ModuleClsProxy): only
/// run_migrations() makes one.
Value without_operations(std::string_view name) {
  return python::make_function(
      fmt::format("op.{}(*args, **kwargs)", name),
      [name = std::string(name)](Interpreter& in, const BoundArguments& call) -> Value {
        in.raise("NameError",
                 fmt::format("Can't invoke function '{}', as the proxy object has not yet been established "
                             "for the Alembic 'Operations' class.  Try placing this code inside a callable.",
                             name),
                 call.call_span());
      });
}

}  // namespace

std::optional<Value> OpModule::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "batch_alter_table") {
    return is_module_ && Evaluation::of(in).environment_calls != nullptr ? without_operations(name)
                                                                         : batch_alter_table_function();
  }
  if (name == "register_operation") {
    return register_operation_function(false);
  }
  if (name == "implementation_for") {
    return implementation_for_function();
  }
  if (name == "__name__") {
    return Value::string("alembic.op");
  }
  auto value = site_attribute(in, self<OperationSite>(), name, where);
  const bool is_function = value && name != "impl" && name != "migration_context";
  return is_function && is_module_ && Evaluation::of(in).environment_calls != nullptr
             ? std::optional(without_operations(name))
             : value;
}

std::string OpModule::repr(Interpreter& /*in*/, Span /*where*/) {
  return "<module 'alembic.op'>";
}

Value register_operation_function(bool batch) {
  return python::make_function(
      "Operations.register_operation(name, sourcename=None)",
      [batch](Interpreter& in, const BoundArguments& call) {
        const std::string name = string_argument(in, call, "name");
        const std::string source = optional_string(in, call, "sourcename").value_or(name);
        return python::make_function(
            "register(op_cls)", [name, source, batch](Interpreter& inner, const BoundArguments& inner_call) {
              const Value& op_class = inner_call.value("op_cls");
              Evaluation::of(inner).register_operation({name, op_class, source, batch});
              return op_class;
            });
      });
}

Value implementation_for_function() {
  return python::make_function(
      "Operations.implementation_for(op_cls, replace=False)",
      [](Interpreter& in, const BoundArguments& call) {
        const Value& op_class = call.value("op_cls");
        const bool replaces = flag(in, call, "replace");
        return python::make_function(
            "decorate(fn)", [op_class, replaces](Interpreter& inner, const BoundArguments& inner_call) {
              if (!replaces && is_own_operation(op_class)) {
                inner.raise("ValueError",
                            fmt::format("Can not set dispatch function for object {}: key already exists. To "
                                        "replace existing function, use replace=True.",
                                        inner.repr(op_class, inner_call.call_span())),
                            inner_call.call_span());
              }
              Evaluation::of(inner).register_implementation(op_class, inner_call.value("fn"));
              return inner_call.value("fn");
            });
      });
}

}  // namespace sqlgen::alembic
