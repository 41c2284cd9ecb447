#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/op/operation_site.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/types/classes/spatial_types.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/containers.hpp"

// add_column, drop_column, alter_column.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// The rows that a batch copies get a value of Python's where the script binds its parameters.
void bind_default(Interpreter& in, const OperationSite& site, ir::Column& column) {
  if (site.batch_table() != nullptr && Recorder::of(in).context().bind_parameters &&
      ir::as<ir::BindParameter>(column.python_default) != nullptr) {
    column.python_default =
        ir::make_expression(ir::Grouping{column.python_default}, column.type, column.span);
  }
}

Value op_add_column(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::AddColumn operation{site.table(in, call),
                          copy_of_column(in, call.value("column"), call.span("column"))};
  require_column_names(in, *operation.column, call.span("column"));
  bind_default(in, site, *operation.column);
  operation.if_not_exists = flag(in, call, "if_not_exists");
  operation.inline_references = flag(in, call, "inline_references");
  operation.inline_primary_key = flag(in, call, "inline_primary_key");
  operation.insert_before = optional_string(in, call, "insert_before");
  operation.insert_after = optional_string(in, call, "insert_after");
  operation.span = call.call_span();
  std::optional<ir::Index> index = spatial_index(operation.table, *operation.column);
  ir::CreateIndex indexing{operation.table, index.value_or(ir::Index())};
  site.add(in, std::move(operation));
  if (index) {
    indexing.span = call.call_span();
    site.add(in, std::move(indexing));
  }
  return {};
}

Value drop_column(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::DropColumn operation{site.table(in, call), identifier_argument(in, call, "column_name")};
  operation.if_exists = flag(in, call, "if_exists");
  if (!call.absent("existing_type")) {
    operation.existing_type = type_from_value(in, call.value("existing_type"), call.span("existing_type"));
  }
  for (const auto& keyword : call.keywords()) {
    operation.options.emplace(keyword.name, option_value(in, keyword.value, keyword.span));
  }
  operation.span = call.call_span();
  site.add(in, std::move(operation));
  return {};
}

ir::TypePtr optional_type(Interpreter& in, const BoundArguments& call, std::string_view name) {
  return call.absent(name) ? nullptr : type_from_value(in, call.value(name), call.span(name));
}

/// server_default and comment say "not given" by False, so that None can drop what is there.
bool is_given(const BoundArguments& call, std::string_view name) {
  const Value& value = call.value(name);
  return call.given(name) && !(value.is_bool() && !value.as_bool());
}

ir::Given<ir::ServerDefault> default_argument(Interpreter& in, const BoundArguments& call,
                                              std::string_view name) {
  if (!is_given(call, name)) {
    return std::nullopt;
  }
  return server_default_from_value(in, call.value(name), call.span(name));
}

/// FetchedValue() says that there is a default, not which: Alembic has nothing to write, either.
ir::Given<ir::ServerDefault> new_default(Interpreter& in, const BoundArguments& call) {
  auto given = default_argument(in, call, "server_default");
  if (given && !ir::has_default(*given) && !call.value("server_default").is_none()) {
    fail_on_type(in, call.value("server_default"), call.span("server_default"), "a default to set",
                 "a str, an expression or None");
  }
  return given;
}

ir::Given<ir::Autoincrement> autoincrement_argument(Interpreter& in, const BoundArguments& call,
                                                    std::string_view name) {
  if (call.absent(name)) {
    return std::nullopt;
  }
  return autoincrement_from_value(in, call.value(name), call.span(name));
}

/// Of the keywords that are left a dialect's ALTER COLUMN understands those of its own (postgresql_using);
/// the rest are passed along and read by none (alembic/ddl/impl.py, alter_column's **kw).
ir::DialectOptions alter_options(Interpreter& in, const BoundArguments& call) {
  ir::DialectOptions options;
  for (const auto& keyword : call.keywords()) {
    const bool is_read = dialect::find_dialect(keyword.name.substr(0, keyword.name.find('_'))) != nullptr;
    if (is_read && !python::is_opaque(keyword.value)) {
      options.emplace(keyword.name, option_value(in, keyword.value, keyword.span));
    }
  }
  return options;
}

bool changes_something(const ir::AlterColumn& operation) {
  return operation.nullable || operation.comment || operation.server_default || operation.new_name ||
         operation.type || operation.autoincrement;
}

/// Only a change writes the name: a Column in its place, as some revisions have it, is no error where nothing
/// is changed.
ir::Identifier altered_name(Interpreter& in, const ir::AlterColumn& operation, const BoundArguments& call) {
  const auto* column = call.value("column_name").get<ColumnObject>();
  return column != nullptr && !changes_something(operation) ? column->column()->name
                                                            : identifier_argument(in, call, "column_name");
}

Value alter_column(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::AlterColumn operation;
  operation.table = site.table(in, call);
  operation.nullable = optional_bool(in, call, "nullable");
  if (is_given(call, "comment")) {
    operation.comment = optional_string(in, call, "comment");
  }
  operation.server_default = new_default(in, call);
  operation.new_name = optional_identifier(in, call, "new_column_name");
  operation.type = optional_type(in, call, "type_");
  operation.autoincrement = autoincrement_argument(in, call, "autoincrement");
  operation.column = altered_name(in, operation, call);
  operation.existing_type = optional_type(in, call, "existing_type");
  if (!call.value("existing_server_default").is_int()) {  // read where it is written, and no number ever is
    operation.existing_server_default = default_argument(in, call, "existing_server_default");
  }
  operation.existing_nullable = optional_bool(in, call, "existing_nullable");
  if (call.given("existing_comment")) {
    operation.existing_comment = optional_string(in, call, "existing_comment");
  }
  operation.options = alter_options(in, call);
  operation.insert_before = optional_string(in, call, "insert_before");
  operation.insert_after = optional_string(in, call, "insert_after");
  operation.span = call.call_span();
  site.add(in, std::move(operation));
  return {};
}

}  // namespace

std::vector<OperationEntry> column_operations() {
  return {
      {"op.add_column(table_name, column, *, schema=None, if_not_exists=None, inline_references=None, "
       "inline_primary_key=None)",
       "batch_op.add_column(column, *, insert_before=None, insert_after=None, if_not_exists=None, "
       "inline_references=None, inline_primary_key=None)",
       op_add_column},
      {"op.drop_column(table_name, column_name, *, schema=None, if_exists=None, existing_type=None, **kw)",
       "batch_op.drop_column(column_name, *, if_exists=None, existing_type=None, **kw)", drop_column},
      {"op.alter_column(table_name, column_name, *, nullable=None, comment=False, server_default=False, "
       "new_column_name=None, type_=None, existing_type=None, existing_server_default=False, "
       "existing_nullable=None, "
       "existing_comment=None, schema=None, autoincrement=None, existing_autoincrement=None, **kw)",
       "batch_op.alter_column(column_name, *, nullable=None, comment=False, server_default=False, "
       "new_column_name=None, type_=None, existing_type=None, existing_server_default=False, "
       "existing_nullable=None, "
       "existing_comment=None, insert_before=None, insert_after=None, autoincrement=None, "
       "existing_autoincrement=None, **kw)",
       alter_column},
  };
}

}  // namespace sqlgen::alembic
