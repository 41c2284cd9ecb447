#include "frontend/alembic/live/first_look.hpp"

#include <algorithm>

#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "ir/database/live_database.hpp"
#include "ir/sql_writer.hpp"
#include "support/spelling/mentions.hpp"

namespace sqlgen::alembic {

namespace {

using SchemaName = ir::SchemaInspector::SchemaName;

SchemaName schema_name(const std::optional<ir::Identifier>& schema) {
  return schema ? SchemaName(schema->text) : std::nullopt;
}

// Whether an operation of the body that is evaluated names it.
bool body_names(const Evaluation& evaluation, const std::string& name) {
  const auto says_it = [&](const std::string& statement) { return mentions(statement, name); };
  return std::any_of(evaluation.recorded().begin(), evaluation.recorded().end(),
                     [&](const ir::Operation& operation) {
                       try {
                         const auto statements = evaluation.writer().operation(operation);
                         return std::any_of(statements.begin(), statements.end(), says_it);
                       } catch (const CompileError&) {
                         return false;  // told where it is written
                       }
                     });
}

}  // namespace

template <class Ask>
bool FirstLook::differs(const std::string& name, const Ask& is_there) const {
  Evaluation& evaluation = Evaluation::of(in_);
  ir::LiveDatabase* database = evaluation.context().database;
  const bool makes = wanted_ == Wanted::made;
  if (!checkfirst_ || name.empty() || database == nullptr ||
      (!in_.state().unknown_rows.is_none() && !in_.state().is_evaluated_anew)) {
    return true;
  }
  if (!evaluation.connected() && !database->looks_for(name, !makes, body_names(evaluation, name))) {
    return true;
  }
  static_cast<void>(evaluation.hand_over());
  try {
    return is_there(database->inspector()) != makes;
  } catch (const ir::NotKnown&) {
    return true;
  }
}

bool FirstLook::is_to_do(const ir::TableName& table) const {
  return differs(table.name.text, [&](const ir::SchemaInspector& schema) {
    return schema.has_table(table.name.text, schema_name(table.schema));
  });
}

bool FirstLook::is_to_do(const ir::TableName& table, const ir::ConstraintName& index) const {
  const std::string name = index.given() ? index.name.text : std::string();
  return differs(name, [&](const ir::SchemaInspector& schema) {
    const auto found = schema.table(table.name.text, schema_name(table.schema));
    if (!found) {
      return false;
    }
    const auto& indexes = found->indexes.get();
    return std::any_of(indexes.begin(), indexes.end(),
                       [&](const ir::InspectedIndex& known) { return known.name == name; });
  });
}

bool FirstLook::is_to_do(const ir::Sequence& sequence) const {
  return differs(sequence.name.text, [&](const ir::SchemaInspector& schema) {
    return schema.has_sequence(sequence.name.text, schema_name(sequence.schema));
  });
}

bool FirstLook::is_to_do(const ir::Type& type) const {
  return differs(type.name.name.text, [&](const ir::SchemaInspector& schema) {
    return schema.has_type(type.name.name.text, schema_name(type.schema));
  });
}

void FirstLook::leave_out_done(std::vector<ir::Operation>& operations) const {
  std::erase_if(operations, [this](const ir::Operation& operation) {
    if (const auto* type = std::get_if<ir::CreateType>(&operation)) {
      return !is_to_do(*type->type);
    }
    if (const auto* type = std::get_if<ir::DropType>(&operation)) {
      return !is_to_do(*type->type);
    }
    if (const auto* sequence = std::get_if<ir::CreateSequence>(&operation)) {
      return !is_to_do(sequence->sequence);
    }
    const auto* sequence = std::get_if<ir::DropSequence>(&operation);
    return sequence != nullptr && !is_to_do(sequence->sequence);
  });
}

}  // namespace sqlgen::alembic
