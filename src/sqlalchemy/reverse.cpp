#include "sqlalchemy/reverse.hpp"

#include <algorithm>
#include <string_view>

#include "support/overloaded.hpp"

namespace sqlgen::ir {

namespace {

constexpr std::string_view kHelp =
    "write the revision's downgrade, which is derived only where every operation has a reverse";

class Reverser {
 public:
  Reverser(Span where, Diagnostics& diagnostics) : where_(where), diagnostics_(diagnostics) {}

  std::vector<Operation> reverse_all(const std::vector<Operation>& operations);

 private:
  void reverse(const Operation& operation);
  void reverse(const CreateTable& o);
  void reverse(const AlterColumn& o);
  void reverse(const CreateIndex& o);
  void reverse(const AddConstraint& o);
  void reverse(const BatchAlterTable& o);
  void refuse(const Operation& operation, std::string_view why);
  [[nodiscard]] bool is_created(const TableName& name) const;

  Span where_;
  Diagnostics& diagnostics_;
  std::vector<Operation> result_;
  std::vector<TableName> created_;  // by the operations that are reversed
};

void Reverser::refuse(const Operation& operation, std::string_view why) {
  const Span span = span_of(operation);
  diagnostics_
      .error("irreversible", "this operation can't be reversed, and the revision has no downgrade",
             span.valid() ? span : where_)
      .with_label(std::string(why))
      .with_help(std::string(kHelp));
}

// An enumeration type that came with the table goes with it.
void Reverser::reverse(const CreateTable& o) {
  result_.emplace_back(DropTable{o.table->name, false, {}, {}, o.span});
  for (const ColumnPtr& column : o.table->columns) {
    const TypePtr& type = column->type;
    const bool made = type && type->enumeration && type->enumeration->native &&
                      type->enumeration->create_type && type->name.given();
    if (made) {
      result_.emplace_back(DropType{type, false, o.span});
    }
  }
}

void Reverser::reverse(const AlterColumn& o) {
  AlterColumn back;
  back.table = o.table;
  back.column = o.new_name ? *o.new_name : o.column;
  back.span = o.span;
  if (o.new_name) {
    back.new_name = o.column;
  }
  if (o.type) {
    if (!o.existing_type) {
      return refuse(o, "it does not say the type that was there: give existing_type");
    }
    back.type = o.existing_type;
    back.existing_type = o.type;
  } else {
    back.existing_type = o.existing_type;
  }
  if (o.nullable) {
    back.nullable = o.existing_nullable ? *o.existing_nullable : !*o.nullable;
    back.existing_nullable = o.nullable;
  } else {
    back.existing_nullable = o.existing_nullable;
  }
  if (o.server_default) {
    if (!o.existing_server_default) {
      return refuse(o, "it does not say the default that was there: give existing_server_default");
    }
    back.server_default = o.existing_server_default;
    back.existing_server_default = o.server_default;
  } else {
    back.existing_server_default = o.existing_server_default;
  }
  if (o.comment) {
    if (!o.existing_comment) {
      return refuse(o, "it does not say the comment that was there: give existing_comment");
    }
    back.comment = o.existing_comment;
    back.existing_comment = o.comment;
  }
  result_.emplace_back(std::move(back));
}

void Reverser::reverse(const CreateIndex& o) {
  if (o.index.name.kind == ConstraintName::Kind::none) {
    return refuse(o, "the index has no name to drop it by");
  }
  DropIndex drop;
  drop.name = o.index.name;
  drop.table = o.table;
  drop.schema = o.table.schema;
  if (const auto found = o.index.options.find("postgresql_concurrently"); found != o.index.options.end()) {
    drop.options.insert(*found);
  }
  drop.span = o.span;
  result_.emplace_back(std::move(drop));
}

void Reverser::reverse(const AddConstraint& o) {
  DropConstraint drop;
  drop.table = o.table;
  drop.span = o.span;
  std::visit(
      Overloaded{
          [&](const CheckConstraint& c) { drop.name = c.name, drop.kind = ConstraintKind::check; },
          [&](const PrimaryKeyConstraint& c) { drop.name = c.name, drop.kind = ConstraintKind::primary; },
          [&](const UniqueConstraint& c) { drop.name = c.name, drop.kind = ConstraintKind::unique; },
          [&](const ForeignKeyConstraint& c) { drop.name = c.name, drop.kind = ConstraintKind::foreignkey; },
          [&](const ExcludeConstraint& c) { drop.name = c.name; },
      },
      o.constraint);
  // One without a name is known by the database, which has chosen one for it.
  result_.emplace_back(std::move(drop));
}

void Reverser::reverse(const BatchAlterTable& o) {
  auto back = std::make_shared<BatchAlterTable>(o);
  back->copy_from.reset();
  Reverser inner(o.span, diagnostics_);
  back->operations = inner.reverse_all(o.operations);
  result_.emplace_back(std::move(back));
}

void Reverser::reverse(const Operation& operation) {
  const auto cannot = [&](std::string_view why) { refuse(operation, why); };
  std::visit(
      Overloaded{
          [&](const CreateTable& o) { reverse(o); },
          [&](const DropTable&) { cannot("it does not say what the table was"); },
          [&](const RenameTable& o) {
            result_.emplace_back(RenameTable{{o.new_name, o.table.schema}, o.table.name, o.span});
          },
          [&](const AddColumn& o) {
            result_.emplace_back(DropColumn{o.table, o.column->name, false, {}, {}, o.span});
          },
          [&](const DropColumn&) { cannot("it does not say what the column was"); },
          [&](const AlterColumn& o) { reverse(o); },
          [&](const CreateIndex& o) { reverse(o); },
          [&](const DropIndex&) { cannot("it does not say what the index was"); },
          [&](const AddConstraint& o) { reverse(o); },
          [&](const DropConstraint&) { cannot("it does not say what the constraint was"); },
          [&](const CreateTableComment& o) {
            if (o.existing_comment) {
              result_.emplace_back(CreateTableComment{o.table, o.existing_comment, o.comment, o.span});
            } else {
              result_.emplace_back(DropTableComment{o.table, o.comment, o.span});
            }
          },
          [&](const DropTableComment& o) {
            if (o.existing_comment) {
              result_.emplace_back(CreateTableComment{o.table, o.existing_comment, std::nullopt, o.span});
            } else {
              cannot("it does not say the comment that was there: give existing_comment");
            }
          },
          [&](const Execute&) { cannot("SQL can't be reversed by itself"); },
          [&](const ExecuteText&) { cannot("SQL can't be reversed by itself"); },
          [&](const BulkInsert& o) {
            if (!is_created(o.table->name)) {  // else the rows go with the table
              cannot("which rows to delete is not known");
            }
          },
          [&](const CreateType& o) {
            result_.emplace_back(DropType{o.type, o.checkfirst, o.span});
          },
          [&](const DropType& o) {
            result_.emplace_back(CreateType{o.type, o.checkfirst, o.span});
          },
          [&](const CreateSequence& o) {
            result_.emplace_back(DropSequence{o.sequence, false, o.span});
          },
          [&](const DropSequence& o) {
            result_.emplace_back(CreateSequence{o.sequence, false, o.span});
          },
          [&](const CreateSchema& o) {
            result_.emplace_back(DropSchema{o.name, false, false, o.span});
          },
          [&](const DropSchema& o) {
            result_.emplace_back(CreateSchema{o.name, false, o.span});
          },
          [&](const AutocommitBegin& o) { result_.emplace_back(AutocommitEnd{o.span}); },
          [&](const AutocommitEnd& o) { result_.emplace_back(AutocommitBegin{o.span}); },
          [&](const std::shared_ptr<BatchAlterTable>& o) { reverse(*o); },
      },
      operation);
}

bool Reverser::is_created(const TableName& name) const {
  return std::find(created_.begin(), created_.end(), name) != created_.end();
}

std::vector<Operation> Reverser::reverse_all(const std::vector<Operation>& operations) {
  for (const Operation& operation : operations) {
    if (const auto* create = std::get_if<CreateTable>(&operation)) {
      created_.push_back(create->table->name);
    }
  }
  std::for_each(operations.rbegin(), operations.rend(),
                [&](const Operation& operation) { reverse(operation); });
  return std::move(result_);
}

}  // namespace

std::vector<Operation> reverse(const std::vector<Operation>& operations, Span where,
                               Diagnostics& diagnostics) {
  return Reverser(where, diagnostics).reverse_all(operations);
}

}  // namespace sqlgen::ir
