#include "convert/rendering.hpp"

#include <algorithm>

namespace sqlgen::convert {

namespace {

// A statement as the script prints it.
std::string printed(const dialect::Statement& statement) {
  return statement.kind == dialect::Statement::Kind::sql ? statement.text + ";" : statement.text;
}

bool is_mark(const dialect::Statement& statement) {
  return statement.kind == dialect::Statement::Kind::autocommit_begin ||
         statement.kind == dialect::Statement::Kind::autocommit_end;
}

}  // namespace

bool same_statement(const dialect::Statement& a, const dialect::Statement& b) {
  return is_mark(a) || is_mark(b) ? a.kind == b.kind : printed(a) == printed(b);
}

bool same_rendering(const Rendering& a, const Rendering& b) {
  if (a.error || b.error) {
    return a.error && b.error && a.error->id == b.error->id && a.error->message == b.error->message;
  }
  return std::equal(a.statements.begin(), a.statements.end(), b.statements.begin(), b.statements.end(),
                    same_statement);
}

std::vector<dialect::Statement> Renderer::statements(const ir::Operation& operation,
                                                     emit::KnownTables& tables) {
  const auto* batch = std::get_if<std::shared_ptr<ir::BatchAlterTable>>(&operation);
  try {
    return dialect_->operations().render(operation, settings_, state_);
  } catch (const CompileError& error) {
    const bool unknown_table = batch != nullptr && error.diagnostic().id == dialect::kBatchNeedsTable;
    const ir::TablePtr known = unknown_table ? tables.find((*batch)->table) : nullptr;
    if (known == nullptr) {
      throw;
    }
    auto with_table = std::make_shared<ir::BatchAlterTable>(**batch);
    with_table->copy_from = known;
    return dialect_->operations().render(with_table, settings_, state_);
  }
}

Rendering Renderer::render(const ir::Operation& operation, emit::KnownTables& tables) {
  Rendering rendering;
  try {
    rendering.statements = statements(operation, tables);
  } catch (const CompileError& error) {
    rendering.error = error.diagnostic();
    if (!rendering.error->span.valid()) {
      rendering.error->span = ir::span_of(operation);
    }
  }
  return rendering;
}

std::map<std::string, std::string> telling_convention() {
  return {{"ix", "told_ix_%(column_0_label)s"},
          {"uq", "told_uq_%(table_name)s_%(column_0_name)s"},
          {"ck", "told_ck_%(table_name)s_%(constraint_name)s"},
          {"fk", "told_fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"},
          {"pk", "told_pk_%(table_name)s"}};
}

}  // namespace sqlgen::convert
