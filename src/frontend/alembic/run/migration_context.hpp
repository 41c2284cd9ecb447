#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What op.get_context() gives.
class MigrationContextObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "MigrationContext"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  /// In env.py: another version table (`_version`).
  bool set_attribute(python::Interpreter& in, std::string_view name, const python::Value& value,
                     Span where) override;
};

/// with op.get_context().autocommit_block(): ends the transaction and begins the next one after it.
class AutocommitBlock final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "_GeneratorContextManager"; }
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;
};

/// begin_transaction(_per_migration=False) of a migration context.
[[nodiscard]] python::Value begin_transaction(python::Interpreter& in, const python::BoundArguments& call);
/// run_migrations(**kw): in env.py the steps of the script; nothing in a revision.
void run_migrations(python::Interpreter& in, const python::BoundArguments& call);
/// A migration context's impl.
[[nodiscard]] python::Value impl_object(python::Interpreter& in);

/// What alembic.context holds (environment_functions.cpp).
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> context_functions();

}  // namespace sqlgen::alembic
