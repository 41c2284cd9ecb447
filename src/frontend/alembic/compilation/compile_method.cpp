#include <algorithm>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compilation/compiled_operations.hpp"
#include "frontend/alembic/compilation/sql_compiler_object.hpp"
#include "frontend/alembic/compilation/sql_element_text.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/parameters.hpp"
#include "support/text.hpp"

// x.compile(...) of statements, expressions, DDL elements and types.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// What compile() gives.
class CompiledObject final : public python::Object {
 public:
  explicit CompiledObject(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] std::string type_name() const override { return "Compiled"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override {
    if (name == "string") {
      return Value::string(text_);
    }
    if (name == "params") {
      return python::make_dict(in, {}, where);
    }
    return std::nullopt;
  }
  std::string str(Interpreter& /*in*/, Span /*where*/) override { return text_; }

 private:
  std::string text_;
};

/// Whether the call names the dialect of the run, by itself or by its connection.
bool is_for_this_dialect(Interpreter& in, const BoundArguments& call) {
  const std::string_view given = call.absent("dialect") ? "bind" : "dialect";
  if (call.absent(given)) {
    return false;
  }
  Value dialect = call.value(given);
  if (given == "bind") {
    dialect = in.find_attribute(dialect, "dialect", call.span(given)).value_or(Value::none());
  }
  const auto name = in.find_attribute(dialect, "name", call.span(given));
  return name && text_of(*name) == Evaluation::of(in).dialect();
}

/// Whether the dialect is one that a driver has whose parameters are in % signs, which it doubles elsewhere;
/// the one that Alembic makes for a script has not.
bool is_of_driver(Interpreter& in, const BoundArguments& call) {
  Evaluation& evaluation = Evaluation::of(in);
  const Value asked =
      call.absent("dialect")
          ? in.find_attribute(call.value("bind"), "dialect", call.span("bind")).value_or(Value::none())
          : call.value("dialect");
  const dialect::Facts* facts = dialect::find_dialect(evaluation.dialect());
  return facts != nullptr && facts->python.doubles_percent() && asked.is_object() &&
         asked.as_object() != evaluation.dialect_object().as_object();
}

bool has_literal_binds(Interpreter& in, const BoundArguments& call) {
  const auto items = python::dict_items(call.value("compile_kwargs"));
  return items && std::any_of(items->begin(), items->end(), [&](const auto& item) {
           return text_of(item.first) == "literal_binds" &&
                  in.truth(item.second, call.span("compile_kwargs"));
         });
}

/// The text by the functions that are registered for the element.
std::string compiled_element(Interpreter& in, const Value& element, const ir::ExpressionPtr& expression,
                             Span where) {
  if (const auto* ddl = element.get<DdlObject>()) {
    return text_of_ddl(*ddl, compiled_texts(in, ddl->operation(), where));
  }
  const bool changes_rows = expression != nullptr && (expression->get<ir::Insert>() != nullptr ||
                                                      expression->get<ir::Update>() != nullptr ||
                                                      expression->get<ir::Delete>() != nullptr);
  return changes_rows && Evaluation::of(in).has_compilers()
             ? join(compiled_texts(in, ir::Execute{expression, where}, where), "; ")
             : text_of_element(in, element, where);
}

}  // namespace

Value make_compile_method(Value element) {
  return python::make_function(
      "compile(bind=None, dialect=None, compile_kwargs=None, **kw)",
      [element = std::move(element)](Interpreter& in, const BoundArguments& call) {
        const bool is_type = is_type_value(element);
        if (is_type && call.absent("dialect") && call.absent("bind")) {
          return Value::string(in.str(element, call.call_span()));
        }
        const bool is_ddl = element.get<DdlObject>() != nullptr || is_type;
        const auto expression = is_ddl ? nullptr : find_expression(in, element, call.call_span());
        const bool without_values = is_ddl || (expression != nullptr && !ir::has_values(expression));
        if (Evaluation::of(in).context().writer == nullptr || !is_for_this_dialect(in, call) ||
            !(without_values || has_literal_binds(in, call))) {
          return python::make_opaque("the text of a statement for another dialect, or with parameters",
                                     call.call_span());
        }
        std::string text = compiled_element(in, element, expression, call.call_span());
        if (!is_ddl && is_of_driver(in, call)) {
          text = replace_all(text, "%", "%%");
        }
        return is_type ? Value::string(std::move(text)) : Value::make<CompiledObject>(std::move(text));
      });
}

}  // namespace sqlgen::alembic
