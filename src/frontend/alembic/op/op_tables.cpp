#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/op/operation_site.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/classes/spatial_types.hpp"

// create_table, drop_table, rename_table and the comments of tables.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// The comment of a call as it is given: None drops it.
std::optional<std::string> comment_argument(Interpreter& in, const BoundArguments& call) {
  return optional_string(in, call, "comment");
}

/// Where a name belongs Alembic takes a Table as its name, and nothing else of it.
ir::TableName name_or_table(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  const Value& given = call.value("table_name");
  const auto table = given.is_object() ? find_table(in, given, call.span("table_name")) : nullptr;
  if (!table) {
    return site.table(in, call);
  }
  return {ir::Identifier(table->name.fullname()), optional_identifier(in, call, "schema")};
}

Value op_create_table(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  const ir::TableName name = name_or_table(in, site, call);
  if (call.value("table_name").is_object() && call.rest().empty()) {
    in.warn("table-as-name", "the columns of the Table are not part of the script, as in Alembic",
            call.span("table_name"),
            "give the columns to op.create_table(), or call Table.create(op.get_bind())");
  }
  for (const python::Argument& item : call.rest()) {
    if (const auto* column = item.value.get<ColumnObject>()) {
      require_column_names(in, *column->column(), item.span);
    }
  }
  Value table = make_table(in, name, call.rest(), call, call.keywords());
  ir::CreateTable operation{snapshot(*table.get<TableObject>()->table())};
  operation.if_not_exists = flag(in, call, "if_not_exists");
  operation.span = call.call_span();
  std::vector<std::string> recovering;
  if (dialect::dialect_can(Recorder::of(in).dialect(), "recovers_geometry") &&
      has_spatial_columns(*operation.table)) {
    recovering = recover_geometry_columns(*operation.table);
  }
  site.add(in, std::move(operation));
  for (std::string& sql : recovering) {
    site.add(in, ir::ExecuteText{std::move(sql), call.call_span()});
  }
  return table;
}

Value op_drop_table(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::DropTable operation{name_or_table(in, site, call)};
  operation.if_exists = flag(in, call, "if_exists");
  operation.options = dialect_options(in, Construct::table, call.keywords());
  operation.span = call.call_span();
  site.add(in, std::move(operation));
  return {};
}

Value rename_table(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  ir::RenameTable operation{site.table(in, call, "old_table_name"),
                            identifier_argument(in, call, "new_table_name"), call.call_span()};
  site.add(in, std::move(operation));
  return {};
}

Value create_table_comment(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  site.add(in, ir::CreateTableComment{site.table(in, call), comment_argument(in, call),
                                      optional_string(in, call, "existing_comment"), call.call_span()});
  return {};
}

Value op_drop_table_comment(Interpreter& in, OperationSite& site, const BoundArguments& call) {
  site.add(in, ir::DropTableComment{site.table(in, call), optional_string(in, call, "existing_comment"),
                                    call.call_span()});
  return {};
}

}  // namespace

std::vector<OperationEntry> table_operations() {
  return {
      {"op.create_table(table_name, *columns, if_not_exists=None, schema=None, comment=None, info=None, "
       "prefixes=None, listeners=None, quote=None, quote_schema=None, keep_existing=None, "
       "extend_existing=None, "
       "autoload_with=None, implicit_returning=None, **kw)",
       "", op_create_table},
      {"op.drop_table(table_name, *, schema=None, if_exists=None, comment=None, info=None, prefixes=None, "
       "**kw)",
       "", op_drop_table},
      {"op.rename_table(old_table_name, new_table_name, *, schema=None)", "", rename_table},
      {"op.create_table_comment(table_name, comment, *, existing_comment=None, schema=None)",
       "batch_op.create_table_comment(comment, *, existing_comment=None)", create_table_comment},
      {"op.drop_table_comment(table_name, *, existing_comment=None, schema=None)",
       "batch_op.drop_table_comment(*, existing_comment=None)", op_drop_table_comment},
  };
}

}  // namespace sqlgen::alembic
