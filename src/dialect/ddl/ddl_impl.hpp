#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialect/ddl/compiler/ddl_compiler.hpp"
#include "dialect/ddl/ddl_calls.hpp"
#include "dialect/operation_renderer.hpp"

namespace sqlgen::dialect {

/// Writes the steps of operations as statements: Alembic's DefaultImpl (alembic/ddl/impl.py,
/// alembic/ddl/base.py). Made anew for each operation.
class DdlImpl : public DdlSink {
 public:
  DdlImpl(const DdlCompiler& compiler, RenderState& state, std::vector<Statement>& statements, Span span)
      : compiler_(compiler), state_(state), statements_(statements), span_(span) {}

  void take(DdlCall call) override;

  /// Forgets, for this operation, which named types the run has made.
  void use_own_memo();

  /// Adds a statement; text as DefaultImpl._exec leaves it.
  void exec(std::string_view sql);

  // ddl_impl.cpp
  /// With `empty_comments` also those that say nothing are written, as SQLAlchemy does; Alembic leaves them
  /// out.
  void create_table(const DdlTable& table, bool if_not_exists, bool empty_comments = false);
  /// One statement; its parts by the project's functions where there are some.
  [[nodiscard]] std::string create_table_text(const DdlTable& table, bool if_not_exists) const;
  [[nodiscard]] std::string add_constraint_text(const DdlTable& table, const DdlConstraint& constraint) const;
  void drop_table(const DdlTable& table, bool if_exists);
  void rename_table(const ir::TableName& table, const ir::Identifier& new_name);
  virtual void create_index(const CreateIndexCall& call);
  virtual void add_constraint(const AddConstraintCall& call);
  virtual void drop_constraint(const DropConstraintCall& call);
  /// ENUM and DOMAIN as the revision itself makes and drops them.
  virtual void create_type(const ir::Type& type) = 0;
  virtual void drop_type(const ir::Type& type) = 0;

  // What a batch asks; overridden in the dialects' batch.cpp.
  /// Whether the steps need the table to be copied (requires_recreate_in_batch).
  [[nodiscard]] virtual bool requires_recreate(const std::vector<DdlCall>& calls) const;
  /// Whether a value of another kind is cast to a column's new type on its way into the copy
  /// (cast_for_batch_migrate).
  [[nodiscard]] virtual bool casts_copied_rows([[maybe_unused]] const ir::Type& to) const { return true; }
  /// Makes room for the copy: `kept` are the names that its constraints will have (prep_table_for_batch).
  virtual void before_copy(const DdlTable& table, const std::vector<std::string>& kept);
  /// Gives the copy what the table has and the definition of the copy alone would not say.
  virtual void keep(const DdlTable& from, DdlTable& to) const;
  /// What goes along besides the rows, while both tables are there.
  virtual void after_copy(const DdlTable& from, const DdlTable& to);
  /// The table as the run has left it; nullptr where that is not known.
  [[nodiscard]] ir::TablePtr known_table(const ir::TableName& name) const;
  /// The other tables that the run knows and that have a foreign key to it.
  [[nodiscard]] std::vector<ir::TablePtr> tables_referring_to(const ir::TableName& name) const;

  /// The views and triggers that name it.
  [[nodiscard]] std::vector<ir::DependentObject> dependents(const ir::TableName& name) const;

  // ddl_impl_column.cpp
  virtual void alter_column(const ir::AlterColumn& operation);
  void add_column(const AddColumnCall& call);
  void drop_column(const ir::DropColumn& operation);

  [[nodiscard]] const Dialect& dialect() const { return compiler_.dialect(); }
  [[nodiscard]] const DdlCompiler& compiler() const { return compiler_; }
  [[nodiscard]] RenderState& state() { return own_state_ ? *own_state_ : state_; }
  [[nodiscard]] Span span() const { return span_; }
  void warn(std::string id, std::string message, Span where) const;

 protected:
  /// What a table's types need before it is made and after it is gone (SchemaType._on_table_create).
  virtual void before_create(const DdlTable& table);
  virtual void after_drop(const DdlTable& table);

  // ddl_impl_column.cpp
  /// "ALTER TABLE name", the parts of a dotted schema quoted one by one (format_table_name).
  [[nodiscard]] std::string alter_table(const ir::TableName& table) const;
  [[nodiscard]] std::string alter_table_name(const ir::TableName& table) const;
  [[nodiscard]] std::string quote(const ir::Identifier& name) const;
  void alter_nullable(const ir::AlterColumn& operation);
  void alter_default(const ir::AlterColumn& operation);
  void alter_type(const ir::AlterColumn& operation, const std::string& using_clause);
  void alter_comment(const ir::AlterColumn& operation);
  void alter_name(const ir::AlterColumn& operation);
  [[nodiscard]] virtual std::string column_comment(const ir::AlterColumn& operation) const = 0;
  [[nodiscard]] virtual std::string identity_default(const ir::AlterColumn& operation) const = 0;
  [[nodiscard]] virtual std::string rename_column_words() const { return "RENAME"; }

 private:
  [[nodiscard]] std::string inline_reference(const AddColumnCall& call) const;
  void comment_on(const DdlTable& table, bool empty_ones);

  const DdlCompiler& compiler_;
  RenderState& state_;
  std::optional<RenderState> own_state_ = {};
  std::vector<Statement>& statements_;
  Span span_;
};

}  // namespace sqlgen::dialect
