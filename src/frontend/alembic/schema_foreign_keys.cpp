#include "frontend/alembic/schema_constraints.hpp"

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/sql_objects.hpp"
#include "frontend/python/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// A referred column: "table.column" as written, or a column of a Table.
std::string target_of(Interpreter& in, const Value& value, Span where) {
  if (auto text = text_of(value)) {
    if (text->find('.') == std::string::npos) {
      raise_sqlalchemy(in, "ArgumentError",
                       fmt::format("Invalid foreign key column specification: {}", *text), where);
    }
    return *std::move(text);
  }
  if (python::is_opaque(value)) {
    python::fail_on_opaque(in, value, where);
  }
  const auto* reference = ir::as<ir::ColumnReference>(find_expression(in, value, where));
  const auto* from = reference != nullptr ? ir::as<ir::TableFrom>(reference->from) : nullptr;
  if (from == nullptr) {
    fail_on_type(in, value, where, "the column that is referred to", "'table.column' or a column of a Table");
  }
  const ir::TableName& table = from->table->name;
  return table.schema ? fmt::format("{}.{}.{}", table.schema->text, table.name.text, reference->name.text)
                      : fmt::format("{}.{}", table.name.text, reference->name.text);
}

struct Target {
  ir::TableName table;
  ir::Identifier column;
};

/// "schema.table.column" in its parts; a schema may have dots of its own.
Target split_target(const std::string& text) {
  Target target;
  const auto last = text.rfind('.');
  target.column = text.substr(last + 1);
  const auto table = text.substr(0, last);
  const auto dot = table.rfind('.');
  if (dot == std::string::npos) {
    target.table.name = table;
  } else {
    target.table.schema = table.substr(0, dot);
    target.table.name = table.substr(dot + 1);
  }
  return target;
}

}  // namespace

Value make_foreign_key(Interpreter& in, const BoundArguments& call) {
  ir::ForeignKey key;
  key.target = target_of(in, call.value("column"), call.span("column"));
  key.name = constraint_name_argument(in, call, "name");
  key.options = foreign_key_options(in, call);
  key.span = call.call_span();
  return Value::make<ForeignKeyObject>(std::move(key));
}

Value make_foreign_key_constraint(Interpreter& in, const BoundArguments& call) {
  ir::ForeignKeyConstraint key;
  key.name = constraint_name_argument(in, call, "name");
  key.columns = name_list(in, call.value("columns"), call.span("columns"));
  const auto referred = in.to_vector(call.value("refcolumns"), call.span("refcolumns"));
  for (const Value& value : referred) {
    Target target = split_target(target_of(in, value, call.span("refcolumns")));
    key.referred = std::move(target.table);
    key.referred_columns.push_back(std::move(target.column));
  }
  if (key.columns.size() != key.referred_columns.size()) {
    raise_sqlalchemy(
        in, "ArgumentError",
        fmt::format("ForeignKeyConstraint number of constrained columns must match the number of referenced "
                    "columns: {} and {}",
                    key.columns.size(), key.referred_columns.size()),
        call.call_span());
  }
  key.options = foreign_key_options(in, call);
  key.span = call.call_span();
  return Value::make<ConstraintObject>(std::move(key));
}

std::optional<Value> ForeignKeyObject::attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) {
  if (name == "target_fullname" || name == "_colspec") {
    return Value::string(key_.target);
  }
  if (name == "name") {
    return name_value(key_.name);
  }
  if (name == "ondelete" || name == "onupdate") {
    const auto& action = name == "ondelete" ? key_.options.ondelete : key_.options.onupdate;
    return action ? Value::string(*action) : Value::none();
  }
  return std::nullopt;
}

bool ForeignKeyObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  return names_class(class_object, {"ForeignKey", "SchemaItem"});
}

ir::ForeignKeyOptions foreign_key_options(Interpreter& in, const BoundArguments& call) {
  ir::ForeignKeyOptions options;
  options.onupdate = optional_string(in, call, "onupdate");
  options.ondelete = optional_string(in, call, "ondelete");
  options.initially = optional_string(in, call, "initially");
  options.match = optional_string(in, call, "match");
  options.deferrable = optional_bool(in, call, "deferrable");
  options.use_alter = flag(in, call, "use_alter");
  options.dialect = dialect_options(in, Construct::foreign_key, call.keywords());
  return options;
}

}  // namespace sqlgen::alembic
