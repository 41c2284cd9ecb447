#include "frontend/alembic/compilation/preparer.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "ir/sql_writer.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

std::string class_of_dialect(Interpreter& in, const std::string& part) {
  constexpr std::string_view kOwn = "Dialect";
  const std::string dialect = in.type_name(Evaluation::of(in).dialect_object());
  const std::size_t at = dialect.find(kOwn);
  if (at == std::string::npos) {
    return part;
  }
  const std::string plain = dialect.substr(0, at) + part;
  const std::string of_driver = plain + dialect.substr(at + kOwn.size());
  return reference_class("sqlalchemy." + of_driver).empty() ? plain : of_driver;
}

namespace {

/// IdentifierPreparer.
class PreparerObject final : public python::Object {
 public:
  explicit PreparerObject(std::string of_class) : class_(std::move(of_class)) {}
  [[nodiscard]] std::string type_name() const override { return class_; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;

 private:
  std::string class_;
};

Value quote(Interpreter& in, PreparerObject& /*self*/, const BoundArguments& call) {
  return Value::string(Recorder::of(in).writer().name(identifier_argument(in, call, "ident")));
}

Value quote_identifier(Interpreter& in, PreparerObject& /*self*/, const BoundArguments& call) {
  return Value::string("\"" + replace_all(string_argument(in, call, "value"), "\"", "\"\"") + "\"");
}

Value format_table(Interpreter& in, PreparerObject& /*self*/, const BoundArguments& call) {
  const auto table = find_table(in, call.value("table"), call.span("table"));
  if (!table) {
    fail_on_type(in, call.value("table"), call.span("table"), "a table", "sa.Table(...)");
  }
  ir::TableName name = table->name;
  if (call.given("use_schema") && !flag(in, call, "use_schema")) {
    name.schema.reset();
  }
  return Value::string(Recorder::of(in).writer().table(name));
}

Value format_column(Interpreter& in, PreparerObject& /*self*/, const BoundArguments& call) {
  const auto* column =
      ir::as<ir::ColumnReference>(find_expression(in, call.value("column"), call.span("column")));
  if (column == nullptr) {
    fail_on_type(in, call.value("column"), call.span("column"), "a column", "sa.Column(...)");
  }
  return Value::string(Recorder::of(in).writer().name(column->name));
}

const NativeMethodTable<PreparerObject>& preparer_methods() {
  static const NativeMethodTable<PreparerObject> table = {
      {"IdentifierPreparer.quote(ident, force=None)", quote},
      {"IdentifierPreparer.quote_schema(ident, force=None)", quote},
      {"IdentifierPreparer.format_schema(ident)", quote},
      {"IdentifierPreparer.quote_identifier(value)", quote_identifier},
      {"IdentifierPreparer.format_table(table, use_schema=True, name=None)", format_table},
      {"IdentifierPreparer.format_column(column, use_table=False)", format_column},
  };
  return table;
}

std::optional<Value> PreparerObject::attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) {
  return preparer_methods().bind(self<PreparerObject>(), name);
}

}  // namespace

Value make_preparer(Interpreter& in) {
  return Value::make<PreparerObject>(class_of_dialect(in, "IdentifierPreparer"));
}

const Value& preparer_class() {
  static const Value value = Value::make<python::NativeClass>(
      "compiler.IdentifierPreparer(dialect, *args, **kw)",
      [](Interpreter& in, const BoundArguments&) { return make_preparer(in); });
  return value;
}

}  // namespace sqlgen::alembic
