#include "dialect/ddl/ddl_renderer.hpp"

#include "dialect/batch/batch_operations.hpp"
#include "dialect/ddl/ddl_operations.hpp"
#include "dialect/ddl/settled.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::dialect {

namespace {

/// Writes one operation that is not in a batch.
class OperationWriter {
 public:
  OperationWriter(const Dialect& dialect, const RenderSettings& settings, DdlImpl& impl,
                  std::vector<Statement>& statements)
      : dialect_(dialect),
        naming_(settings.naming_convention),
        impl_(impl),
        operations_(dialect, naming_, impl),
        statements_(statements) {}

  void write(const ir::Operation& operation) {
    std::visit(Overloaded{
                   [this](const ir::CreateTable& o) { create_table(o); },
                   [this](const ir::DropTable& o) { drop_table(o); },
                   [this](const ir::RenameTable& o) { impl_.rename_table(o.table, o.new_name); },
                   [this](const ir::AddColumn& o) { operations_.add_column(o); },
                   [this](const ir::DropColumn& o) { operations_.drop_column(o); },
                   [this](const ir::AlterColumn& o) { operations_.alter_column(o); },
                   [this](const ir::CreateIndex& o) { operations_.create_index(o); },
                   [this](const ir::DropIndex& o) { operations_.drop_index(o); },
                   [this](const ir::AddConstraint& o) { add_constraint(o); },
                   [this](const ir::DropConstraint& o) { drop_constraint(o); },
                   [this](const ir::CreateTableComment& o) { operations_.create_table_comment(o); },
                   [this](const ir::DropTableComment& o) { operations_.drop_table_comment(o); },
                   [this](const ir::Execute& o) { impl_.exec(dialect_.expressions().compile(*o.statement)); },
                   [this](const ir::ExecuteText& o) { execute_text(o); },
                   [this](const ir::BulkInsert& o) { bulk_insert(o); },
                   [this](const ir::CreateType& o) { impl_.create_type(*o.type); },
                   [this](const ir::DropType& o) { impl_.drop_type(*o.type); },
                   [this](const ir::CreateSequence& o) {
                     if (has_sequences(o.where_supported)) {
                       impl_.exec(impl_.compiler().create_sequence(o.sequence, o.if_not_exists));
                     }
                   },
                   [this](const ir::DropSequence& o) {
                     if (has_sequences(o.where_supported)) {
                       impl_.exec(impl_.compiler().drop_sequence(o.sequence, o.if_exists));
                     }
                   },
                   [this](const ir::CreateSchema& o) {
                     impl_.exec(impl_.compiler().create_schema(o.name, o.if_not_exists));
                   },
                   [this](const ir::DropSchema& o) {
                     impl_.exec(impl_.compiler().drop_schema(o.name, o.cascade, o.if_exists));
                   },
                   [this](const ir::AutocommitBegin& o) { mark(Statement::Kind::autocommit_begin, o.span); },
                   [this](const ir::AutocommitEnd& o) { mark(Statement::Kind::autocommit_end, o.span); },
                   [this](const std::shared_ptr<ir::BatchAlterTable>& o) { batch(*o); },
               },
               operation);
  }

 private:
  void create_table(const ir::CreateTable& operation) {
    const DdlTable table = operations_.builder().build(*operation.table);
    if (operation.maker == ir::TableMaker::statement) {
      impl_.exec(impl_.create_table_text(table, operation.if_not_exists));
      return;
    }
    forget_types(operation.maker);
    // A table of a MetaData is made by SQLAlchemy itself.
    impl_.create_table(table, operation.if_not_exists, operation.table->metadata != nullptr);
  }

  void drop_table(const ir::DropTable& operation) {
    const DdlTable table = operation.definition ? operations_.builder().build(*operation.definition)
                                                : TableBuilder::bare(operation.table);
    forget_types(operation.maker);
    impl_.drop_table(table, operation.if_exists);
  }

  void add_constraint(const ir::AddConstraint& operation) {
    if (!operation.definition) {
      operations_.add_constraint(operation);
      return;
    }
    const auto [table, constraint] = operations_.constraint_of_table(operation);
    impl_.exec(impl_.add_constraint_text(table, constraint));
  }

  void drop_constraint(const ir::DropConstraint& operation) {
    if (!operation.statement) {
      operations_.drop_constraint(operation);
      return;
    }
    std::optional<FinalName> name;
    if (operation.name.given()) {
      name = FinalName{operation.name.name, operation.name.kind == ir::ConstraintName::Kind::final};
    }
    impl_.exec(impl_.compiler().drop_constraint(operation.table, name, operation.if_exists, operation.cascade,
                                                operation.span));
  }

  /// Table.create() and Table.drop() run on their own: SQLAlchemy begins with an empty memo each time.
  void forget_types(ir::TableMaker maker) {
    if (maker == ir::TableMaker::table) {
      impl_.use_own_memo();
    }
  }

  [[nodiscard]] bool has_sequences(bool where_supported) const {
    return !where_supported || dialect_.facts().can("sequences");
  }

  void bulk_insert(const ir::BulkInsert& operation) {
    for (const std::string& sql : dialect_.expressions().compile_bulk_insert(operation)) {
      impl_.exec(sql);
    }
  }

  void batch(const ir::BatchAlterTable& operation) {
    BatchOperations recorder(impl_, naming_, operation);
    for (const ir::Operation& inner : operation.operations) {
      if (!recorder.record(inner)) {
        write(inner);
      }
    }
    recorder.flush();
  }

  void execute_text(const ir::ExecuteText& o) {
    if (o.verbatim) {
      statements_.push_back({o.sql, o.span, Statement::Kind::complete, o.unended});
    } else {
      impl_.exec(dialect_.expressions().compile_text(o.sql));
    }
  }

  void mark(Statement::Kind kind, Span span) { statements_.push_back({{}, span, kind}); }

  const Dialect& dialect_;
  NamingConvention naming_;
  DdlImpl& impl_;
  DdlOperations operations_;
  std::vector<Statement>& statements_;
};

/// Keeps the steps of an operation as settled operations.
class Settler : private DdlSink {
 public:
  Settler(const Dialect& dialect, const NamingConvention& naming, DdlImpl& impl)
      : dialect_(dialect), naming_(naming), impl_(impl), operations_(dialect, naming, *this) {}

  std::vector<ir::Operation> settle(const ir::Operation& operation) {
    std::visit(Overloaded{
                   [this](const ir::CreateTable& o) { create_table(o); },
                   [this](const ir::AddColumn& o) { operations_.add_column(o); },
                   [this](const ir::DropColumn& o) { operations_.drop_column(o); },
                   [this](const ir::AlterColumn& o) { operations_.alter_column(o); },
                   [this](const ir::CreateIndex& o) { operations_.create_index(o); },
                   [this](const ir::DropIndex& o) { operations_.drop_index(o); },
                   [this](const ir::AddConstraint& o) { add_constraint(o); },
                   [this](const ir::DropConstraint& o) { operations_.drop_constraint(o); },
                   [this](const ir::CreateTableComment& o) { operations_.create_table_comment(o); },
                   [this](const ir::DropTableComment& o) { operations_.drop_table_comment(o); },
                   [this](const ir::DropTable& o) { settled_.emplace_back(o); },
                   [this](const ir::RenameTable& o) { settled_.emplace_back(o); },
                   [this](const ir::Execute& o) { settled_.emplace_back(o); },
                   [this](const ir::ExecuteText& o) { settled_.emplace_back(o); },
                   [this](const ir::BulkInsert& o) { settled_.emplace_back(o); },
                   [this](const ir::CreateType& o) { settled_.emplace_back(o); },
                   [this](const ir::DropType& o) { settled_.emplace_back(o); },
                   [this](const ir::CreateSequence& o) { settled_.emplace_back(o); },
                   [this](const ir::DropSequence& o) { settled_.emplace_back(o); },
                   [this](const ir::CreateSchema& o) { settled_.emplace_back(o); },
                   [this](const ir::DropSchema& o) { settled_.emplace_back(o); },
                   [this](const ir::AutocommitBegin& o) { settled_.emplace_back(o); },
                   [this](const ir::AutocommitEnd& o) { settled_.emplace_back(o); },
                   [this](const std::shared_ptr<ir::BatchAlterTable>& o) { batch(*o); },
               },
               operation);
    return std::move(settled_);
  }

 private:
  void take(DdlCall call) override {
    // SqliteImpl.add_constraint leaves out the CHECK of a new column's type.
    const auto* added = std::get_if<AddConstraintCall>(&call);
    if (added != nullptr && added->constraint.type_bound && !dialect_.facts().can("alter")) {
      return;
    }
    for (ir::Operation& operation : settled(dialect_, call)) {
      settled_.push_back(std::move(operation));
    }
  }

  void create_table(const ir::CreateTable& operation) {
    ir::CreateTable created = operation;
    created.table = settled(dialect_, operations_.builder().build(*operation.table));
    settled_.emplace_back(std::move(created));
  }

  void add_constraint(const ir::AddConstraint& operation) {
    if (operation.definition) {
      take(operations_.constraint_of_table(operation));
    } else {
      operations_.add_constraint(operation);
    }
  }

  void batch(const ir::BatchAlterTable& operation) {
    BatchOperations recorder(impl_, naming_, operation);
    for (const ir::Operation& inner : operation.operations) {
      if (!recorder.record(inner)) {
        settled_.push_back(inner);
      }
    }
    settled_.emplace_back(recorder.settled());
  }

  const Dialect& dialect_;
  const NamingConvention& naming_;
  DdlImpl& impl_;
  DdlOperations operations_;
  std::vector<ir::Operation> settled_;
};

}  // namespace

std::vector<ir::Operation> DdlRenderer::settle(const ir::Operation& operation,
                                               const RenderSettings& settings) const {
  RenderState state;
  std::vector<Statement> statements;
  const std::unique_ptr<DdlImpl> impl = make_impl(state, statements, ir::span_of(operation));
  const NamingConvention naming(settings.naming_convention);
  return Settler(dialect_, naming, *impl).settle(operation);
}

std::vector<Statement> DdlRenderer::render(const ir::Operation& operation, const RenderSettings& settings,
                                           RenderState& state) const {
  std::vector<Statement> statements;
  const Span span = ir::span_of(operation);
  const ir::WrittenElementsPtr written = state.hooks == nullptr ? ir::written_of(operation) : nullptr;
  if (written != nullptr) {
    ir::RepeatedHooks repeated(written);
    state.hooks = &repeated;
    try {
      statements = render(operation, settings, state);
      state.hooks = nullptr;
      return statements;
    } catch (...) {
      state.hooks = nullptr;
      throw;
    }
  }
  try {
    const std::unique_ptr<DdlImpl> impl = make_impl(state, statements, span);
    OperationWriter(dialect_, settings, *impl, statements).write(operation);
  } catch (CompileError& error) {
    if (!error.diagnostic().span.valid()) {
      error.diagnostic().span = span;
    }
    throw;
  }
  return statements;
}

}  // namespace sqlgen::dialect
