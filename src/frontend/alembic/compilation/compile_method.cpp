#include <fmt/format.h>

#include <algorithm>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compilation/compiled_operations.hpp"
#include "frontend/alembic/compilation/default_text.hpp"
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
  /// `has_parameters`: values have places in it, which are not known here.
  CompiledObject(std::string text, bool has_parameters)
      : text_(std::move(text)), has_parameters_(has_parameters) {}
  [[nodiscard]] std::string type_name() const override { return "Compiled"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override {
    if (name == "string") {
      return Value::string(text_);
    }
    if (name == "params") {
      return has_parameters_ ? python::make_opaque("the parameters of a compiled element", where)
                             : python::make_dict(in, {}, where);
    }
    return std::nullopt;
  }
  std::string str(Interpreter& /*in*/, Span /*where*/) override { return text_; }

 private:
  std::string text_;
  bool has_parameters_;
};

/// The dialect that a call of compile() is for.
struct AskedDialect {
  std::string name;         // empty: not known
  bool is_default = false;  // none is named
  bool is_own = false;      // the object that Alembic makes for a script
};

AskedDialect asked_dialect(Interpreter& in, const BoundArguments& call) {
  if (call.absent("dialect") && call.absent("bind")) {
    return {dialect::default_facts().name, true, false};
  }
  const Value dialect = call.absent("dialect")
                            ? in.get_attribute(call.value("bind"), "dialect", call.span("bind"))
                            : call.value("dialect");
  if (dialect.is_string() || dialect.is_int() || dialect.is_float() || dialect.is_bool() ||
      python::sequence_items(dialect) != nullptr) {
    in.raise("AttributeError",
             fmt::format("'{}' object has no attribute 'statement_compiler'", in.type_name(dialect)),
             call.span("dialect"));
  }
  const auto name = in.find_attribute(dialect, "name", call.span("dialect"));
  return {name ? text_of(*name).value_or("") : "", false,
          dialect.is_object() && dialect.as_object() == Evaluation::of(in).dialect_object().as_object()};
}

/// Whether the dialect is one that a driver has whose parameters are in % signs, which it doubles elsewhere;
/// the one that Alembic makes for a script has not.
bool doubles_percent(const AskedDialect& asked) {
  const dialect::Facts* facts = dialect::find_dialect(asked.name);
  return facts != nullptr && facts->python.doubles_percent() && !asked.is_own;
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

/// The text by a dialect's own writer: for one that is not the run's, or with parameters. Nothing where none
/// is known, and where a driver's parameters or functions of the revision are asked for.
std::optional<std::string> text_in_dialect(Interpreter& in, const Value& element,
                                           const ir::ExpressionPtr& expression, const AskedDialect& asked,
                                           bool literal_binds) {
  const bool has_named_parameters = asked.is_default || asked.is_own;
  const bool has_values = expression != nullptr && ir::has_values(expression);
  const ir::SqlWriter* writer = find_writer(in, asked.name);
  const bool is_written = expression != nullptr ? is_written_by_revision(in, expression, asked.name, Span{})
                                                : Evaluation::of(in).has_compilers();
  if (writer == nullptr || is_written || (has_values && !literal_binds && !has_named_parameters)) {
    return std::nullopt;
  }
  if (is_type_value(element)) {
    return writer->type(*type_from_value(in, element, Span{}));
  }
  if (const auto* ddl = element.get<DdlObject>()) {
    return written_text(*writer, *ddl);
  }
  return expression == nullptr ? std::nullopt
                               : std::optional(written_text(*writer, expression, literal_binds));
}

}  // namespace

Value make_compile_method(Value element) {
  return python::make_function(
      is_type_value(element) ? "compile(dialect=None)"
      : element.get<DdlObject>() != nullptr
          ? "compile(bind=None, dialect=None, compile_kwargs=None, "
            "schema_translate_map=None, render_schema_translate=False)"
          : "compile(bind=None, dialect=None, compile_kwargs=None, column_keys=None, "
            "for_executemany=False, linting=None, cache_key=None, "
            "schema_translate_map=None, render_schema_translate=False)",
      [element = std::move(element)](Interpreter& in, const BoundArguments& call) {
        const Span where = call.call_span();
        const bool is_type = is_type_value(element);
        const AskedDialect asked = asked_dialect(in, call);
        if (is_type && asked.is_default) {
          return Value::string(in.str(element, where));
        }
        const bool is_ddl = element.get<DdlObject>() != nullptr || is_type;
        const auto expression = is_ddl ? nullptr : find_expression(in, element, where);
        const bool has_values = expression != nullptr && ir::has_values(expression);
        const bool literal_binds = has_literal_binds(in, call);
        const bool is_of_run =
            Evaluation::of(in).context().writer != nullptr && asked.name == Evaluation::of(in).dialect();
        std::string text;
        if (is_of_run && (literal_binds || !has_values)) {
          text = compiled_element(in, element, expression, where);
        } else if (auto other = text_in_dialect(in, element, expression, asked, literal_binds)) {
          text = *std::move(other);
        } else {
          return python::make_opaque("the text of an element for a dialect or driver that is not known here",
                                     where);
        }
        if (!is_ddl && doubles_percent(asked)) {
          text = replace_all(text, "%", "%%");
        }
        return is_type ? Value::string(std::move(text))
                       : Value::make<CompiledObject>(std::move(text), has_values && !literal_binds);
      });
}

}  // namespace sqlgen::alembic
