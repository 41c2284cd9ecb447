#include "frontend/alembic/run/evaluation.hpp"

#include <algorithm>

#include "frontend/alembic/op/op_module.hpp"
#include "frontend/alembic/op/operation_site.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/dialect_object.hpp"
#include "frontend/alembic/run/environment/config_object.hpp"
#include "frontend/alembic/run/migration_context.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "ir/database/live_database.hpp"
#include "ir/environment.hpp"

namespace sqlgen::alembic {

using python::Value;

void Evaluation::begin(const ir::EvaluationContext& context) {
  set_context(context);
  explanations_.clear();
  gave_result_ = false;
  asked_ = false;
  handed_over_ = 0;
  refused.reset();
  environment_calls = nullptr;
  dialect_ = Value();
  connection_ = Value();
}

std::optional<Evaluation::Refused> Evaluation::hand_over() {
  std::optional<Refused> first;
  for (; handed_over_ < recorded().size(); ++handed_over_) {
    if (is_left_out(handed_over_)) {
      continue;
    }
    const ir::Operation& operation = recorded()[handed_over_];
    const ir::Outcome outcome = context().database->follow(operation);
    const auto* refusal = std::get_if<ir::Refusal>(&outcome);
    if (refusal != nullptr && refusal->exception == "IntegrityError" && !first) {
      first = Refused{*refusal, ir::span_of(operation)};
    }
  }
  return first;
}

std::optional<Value> Evaluation::mapped_class(const ir::TablePtr& table) const {
  const auto found = mapped_.find(table);
  return found == mapped_.end() ? std::nullopt : std::optional(found->second);
}

const Evaluation::CustomOperation* Evaluation::find_operation(std::string_view name, bool batch) const {
  const auto found = std::find_if(custom_.rbegin(), custom_.rend(), [&](const CustomOperation& operation) {
    return operation.name == name && operation.batch == batch;
  });
  return found != custom_.rend() ? &*found : nullptr;
}

bool Evaluation::is_replaced(std::string_view operation) const {
  return std::any_of(implementations_.begin(), implementations_.end(), [&](const auto& entry) {
    return is_own_operation(entry.first) && class_of_operation(operation) == python::class_name(entry.first);
  });
}

std::optional<Value> Evaluation::find_implementation(python::Interpreter& in, const Value& operation,
                                                     Span where) const {
  // The nearest class's, and of one class's the last (util.Dispatcher goes along its __mro__).
  const std::pair<Value, Value>* found = nullptr;
  for (auto entry = implementations_.rbegin(); entry != implementations_.rend(); ++entry) {
    if (in.is_instance(operation, entry->first, where) &&
        (found == nullptr || (entry->first.as_object() != found->first.as_object() &&
                              in.is_subclass(entry->first, found->first, where)))) {
      found = &*entry;
    }
  }
  return found == nullptr ? std::nullopt : std::optional(found->second);
}

void Evaluation::register_compiler(const Value& class_object, std::vector<std::string> dialects,
                                   const Value& function) {
  if (dialects.empty()) {
    dialects.emplace_back();
  }
  for (std::string& dialect : dialects) {
    compilers_.push_back({class_object, std::move(dialect), function});
  }
}

void Evaluation::forget_compilers(const Value& class_object) {
  std::erase_if(compilers_, [&](const ElementCompiler& known) {
    return known.class_object.as_object() == class_object.as_object();
  });
}

std::optional<Value> Evaluation::find_compiler(const Value& class_object, std::string_view dialect) const {
  const ElementCompiler* found = nullptr;
  for (const ElementCompiler& known : compilers_) {
    const bool fits =
        known.dialect.empty() ? found == nullptr || found->dialect.empty() : known.dialect == dialect;
    if (fits && known.class_object.as_object() == class_object.as_object()) {
      found = &known;
    }
  }
  return found != nullptr ? std::optional(found->function) : std::nullopt;
}

void Evaluation::column_attached(const ir::ColumnPtr& column, const ir::TablePtr& table) {
  const auto hooks = attach_hooks_.extract(column);
  if (hooks.empty()) {
    return;
  }
  for (const auto& hook : hooks.mapped()) {
    hook(column, table);
  }
}

void Evaluation::class_not_made(python::Interpreter& in, const std::vector<Value>& bases,
                                const Diagnostic& error) {
  for (const Value& base : bases) {
    if (base.cast<python::ClassObject>() == nullptr) {
      continue;
    }
    const auto found = in.find_attribute(base, "metadata", error.span);
    if (const auto metadata = found ? found->as<MetaDataObject>() : nullptr) {
      metadata->lacks(error);
    }
  }
}

const Diagnostic* Evaluation::explanation(Span span) const {
  const auto found = std::find_if(explanations_.rbegin(), explanations_.rend(),
                                  [&](const Diagnostic& diagnostic) { return diagnostic.span == span; });
  return found != explanations_.rend() ? &*found : nullptr;
}

const Value& Evaluation::connection() {
  if (connection_.is_none()) {
    connection_ = Value::make<ConnectionObject>();
  }
  return connection_;
}

const Value& Evaluation::migration_context() {
  if (context_.is_none()) {
    context_ = Value::make<MigrationContextObject>();
  }
  return context_;
}

const Value& Evaluation::dialect_object() {
  if (dialect_.is_none()) {
    dialect_ = Value::make<DialectObject>(dialect());
  }
  return dialect_;
}

const Value& Evaluation::operations() {
  if (operations_.is_none()) {
    operations_ = Value::make<OpModule>();
  }
  return operations_;
}

void Evaluation::variable_missed(const std::string& name, Span where) {
  missed_[{where.file, where.begin}] = name;
  if (context().variable_uses != nullptr) {
    context().variable_uses->missed.emplace_back(name, where);
  }
}

const std::string* Evaluation::missed_variable(Span where) const {
  const auto found = missed_.find({where.file, where.begin});
  return found != missed_.end() ? &found->second : nullptr;
}

const Value& Evaluation::config(python::Interpreter& in, Span where) {
  if (config_.is_none()) {
    config_ = make_config(in, context(), where);
  }
  return config_;
}

}  // namespace sqlgen::alembic
