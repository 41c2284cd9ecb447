#include "dialect/sqlite/ddl/ddl_impl.hpp"

namespace sqlgen::dialect {

namespace {

[[noreturn]] void no_alter_of_constraints(Span span) {
  throw CompileError(
      "sqlite-alter-constraint", "SQLite can't add or drop constraints of an existing table", span,
      "use `with op.batch_alter_table(...)`, with copy_from= for the table as it is, which copies the "
      "table");
}

}  // namespace

void SqliteImpl::add_constraint(const AddConstraintCall& call) {
  if (!call.constraint.type_bound) {
    no_alter_of_constraints(span_of(call.constraint.definition));
  }
  warn("sqlite-implicit-constraint",
       "skipping the CHECK constraint of a type, which SQLite can't add to an existing table", {});
}

void SqliteImpl::drop_constraint(const DropConstraintCall& call) {
  if (!call.type_bound) {
    no_alter_of_constraints(call.span);
  }
}

void SqliteImpl::create_type(const ir::Type& /*type*/) {}

void SqliteImpl::drop_type(const ir::Type& /*type*/) {}

std::string SqliteImpl::column_comment(const ir::AlterColumn& operation) const {
  throw CompileError("unsupported-comment", "SQLite has no comments on columns", operation.span,
                     "leave the comment out for SQLite");
}

std::string SqliteImpl::identity_default(const ir::AlterColumn& operation) const {
  throw CompileError("alter-identity", "SQLite can't add, remove or modify an identity of an existing column",
                     operation.span, "leave the identity out for SQLite");
}

}  // namespace sqlgen::dialect
