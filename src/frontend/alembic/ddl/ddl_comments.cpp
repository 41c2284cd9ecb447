#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "ir/sql_writer.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "support/text.hpp"

// SetTableComment, DropTableComment, SetColumnComment, DropColumnComment.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

ir::TablePtr table_of(Interpreter& in, const BoundArguments& call) {
  auto table = find_table(in, call.value("element"), call.span("element"));
  if (!table) {
    fail_on_type(in, call.value("element"), call.span("element"), "a table", "sa.Table(...)");
  }
  return table;
}

/// COMMENT ON ..., as the statement says it, whatever the dialect has of comments.
Value comment_statement(Interpreter& in, const BoundArguments& call, std::string name,
                        const std::string& what, const std::optional<std::string>& comment) {
  const auto literal = [&](const std::string& text) {
    return Recorder::of(in).writer().expression(
        *ir::make_bind(ir::LiteralValue(text), ir::make_type(ir::TypeKind::string)), true);
  };
  const std::string sql = fmt::format("COMMENT ON {} IS {}", what, comment ? literal(*comment) : "NULL");
  return Value::make<DdlObject>(std::move(name),
                                ir::ExecuteText{replace_all(sql, ":", "\\:"), call.call_span()});
}

Value set_table_comment(Interpreter& in, const BoundArguments& call) {
  const auto table = table_of(in, call);
  return comment_statement(in, call, "SetTableComment",
                           "TABLE " + Recorder::of(in).writer().table(table->name), table->comment);
}

Value drop_table_comment_element(Interpreter& in, const BoundArguments& call) {
  const auto table = table_of(in, call);
  return comment_statement(in, call, "DropTableComment",
                           "TABLE " + Recorder::of(in).writer().table(table->name), std::nullopt);
}

Value column_comment(Interpreter& in, const BoundArguments& call, bool set) {
  const Span where = call.span("element");
  const auto* reference = ir::as<ir::ColumnReference>(find_expression(in, call.value("element"), where));
  const auto* from = reference != nullptr ? ir::as<ir::TableFrom>(reference->from) : nullptr;
  if (from == nullptr || !reference->column) {
    fail_on_type(in, call.value("element"), where, "a column of a table", "a column of an sa.Table(...)");
  }
  ir::TableName table = from->table->name;
  if (!set) {
    table.schema.reset();  // DDLCompiler.visit_drop_column_comment forgets it
  }
  return comment_statement(in, call, set ? "SetColumnComment" : "DropColumnComment",
                           fmt::format("COLUMN {}.{}", Recorder::of(in).writer().table(table),
                                       Recorder::of(in).writer().name(reference->column->name)),
                           set ? reference->column->comment : std::nullopt);
}

Value set_column_comment(Interpreter& in, const BoundArguments& call) {
  return column_comment(in, call, true);
}

Value drop_column_comment(Interpreter& in, const BoundArguments& call) {
  return column_comment(in, call, false);
}

}  // namespace

std::vector<std::pair<std::string, Value>> comment_classes() {
  return {
      {"SetTableComment", Value::make<NativeClass>("sqlalchemy.SetTableComment(element)", set_table_comment)},
      {"DropTableComment",
       Value::make<NativeClass>("sqlalchemy.DropTableComment(element)", drop_table_comment_element)},
      {"SetColumnComment",
       Value::make<NativeClass>("sqlalchemy.SetColumnComment(element)", set_column_comment)},
      {"DropColumnComment",
       Value::make<NativeClass>("sqlalchemy.DropColumnComment(element)", drop_column_comment)}};
}

}  // namespace sqlgen::alembic
