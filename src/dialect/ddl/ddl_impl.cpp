#include "dialect/ddl/ddl_impl.hpp"

#include <fmt/format.h>

#include "support/overloaded.hpp"

namespace sqlgen::dialect {

void DdlImpl::exec(std::string_view sql) {
  statements_.push_back({statement_text(sql), span_, Statement::Kind::sql});
}

void DdlImpl::use_own_memo() {
  own_state_.emplace();
  own_state_->diagnostics = state_.diagnostics;
}

void DdlImpl::warn(std::string id, std::string message, Span where) const {
  if (state_.diagnostics != nullptr) {
    state_.diagnostics->warning(std::move(id), std::move(message), where.valid() ? where : span_);
  }
}

void DdlImpl::take(DdlCall call) {
  std::visit(
      Overloaded{
          [this](const AlterColumnCall& c) { alter_column(c.operation); },
          [this](const AddColumnCall& c) { add_column(c); },
          [this](const DropColumnCall& c) { drop_column(c.operation); },
          [this](const AddConstraintCall& c) { add_constraint(c); },
          [this](const DropConstraintCall& c) { drop_constraint(c); },
          [this](const CreateIndexCall& c) { create_index(c); },
          [this](const DropIndexCall& c) { exec(compiler_.drop_index(c.table, c.index, c.if_exists)); },
          [this](const TableCommentCall& c) {
            exec(c.drop ? compiler_.drop_table_comment(c.table)
                        : compiler_.set_table_comment(c.table, c.comment));
          },
          [this](const ColumnCommentCall& c) { exec(compiler_.set_column_comment(c.table, c.column)); },
      },
      call);
}

void DdlImpl::create_table(const DdlTable& table, bool if_not_exists, bool empty_comments) {
  before_create(table);
  exec(create_table_text(table, if_not_exists));
  for (const DdlIndex& index : table.indexes) {
    exec(compiler_.create_index(table, index, false));
  }
  if (dialect().facts().can("comments")) {
    comment_on(table, empty_comments);
  }
}

std::string DdlImpl::create_table_text(const DdlTable& table, bool if_not_exists) const {
  if (state_.hooks == nullptr) {
    return compiler_.create_table(table, if_not_exists);
  }
  DdlTable asked = table;
  asked.hooks = state_.hooks;
  return compiler_.create_table(asked, if_not_exists);
}

std::string DdlImpl::add_constraint_text(const DdlTable& table, const DdlConstraint& constraint) const {
  if (state_.hooks == nullptr) {
    return compiler_.add_constraint(table, constraint);
  }
  DdlTable asked = table;
  asked.hooks = state_.hooks;
  return compiler_.add_constraint(asked, constraint);
}

void DdlImpl::comment_on(const DdlTable& table, bool empty_ones) {
  const auto is_written = [&](const std::optional<std::string>& comment) {
    return comment && (empty_ones || !comment->empty());
  };
  if (is_written(table.comment)) {
    exec(compiler_.set_table_comment(table.name, table.comment));
  }
  for (const DdlColumn& column : table.columns) {
    if (is_written(column.definition.comment)) {
      exec(compiler_.set_column_comment(table.name, column.definition));
    }
  }
}

void DdlImpl::drop_table(const DdlTable& table, bool if_exists) {
  exec(compiler_.drop_table(table.name, if_exists));
  after_drop(table);
}

void DdlImpl::rename_table(const ir::TableName& table, const ir::Identifier& new_name) {
  exec(fmt::format("{} RENAME TO {}", alter_table(table), quote(new_name)));
}

void DdlImpl::create_index(const CreateIndexCall& call) {
  exec(compiler_.create_index(call.table, call.index, call.if_not_exists));
}

void DdlImpl::add_constraint(const AddConstraintCall& call) {
  exec(add_constraint_text(call.table, call.constraint));
}

void DdlImpl::drop_constraint(const DropConstraintCall& call) {
  exec(compiler_.drop_constraint(call.table, call.name, call.if_exists, false, call.span));
}

bool DdlImpl::requires_recreate(const std::vector<DdlCall>& /*calls*/) const {
  return false;
}

void DdlImpl::before_copy(const DdlTable& /*table*/, const std::vector<std::string>& /*kept*/) {}

void DdlImpl::keep(const DdlTable& /*from*/, DdlTable& /*to*/) const {}

void DdlImpl::after_copy(const DdlTable& /*from*/, const DdlTable& /*to*/) {}

ir::TablePtr DdlImpl::known_table(const ir::TableName& name) const {
  return state_.known_table ? state_.known_table(name) : nullptr;
}

std::vector<ir::TablePtr> DdlImpl::tables_referring_to(const ir::TableName& name) const {
  return state_.tables_referring_to ? state_.tables_referring_to(name) : std::vector<ir::TablePtr>();
}

std::vector<ir::DependentObject> DdlImpl::dependents(const ir::TableName& name) const {
  return state_.dependents ? state_.dependents(name) : std::vector<ir::DependentObject>();
}

void DdlImpl::before_create(const DdlTable& /*table*/) {}

void DdlImpl::after_drop(const DdlTable& /*table*/) {}

}  // namespace sqlgen::dialect
