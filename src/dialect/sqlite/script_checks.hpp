#pragma once

#include "dialect/script_checks.hpp"

namespace sqlgen::dialect {

/// By a temporary table whose constraint refuses what is not so; its name is the message. A table that a
/// statement names has to be there, so `when` has no meaning.
class SqliteScriptChecks final : public ScriptChecks {
 public:
  [[nodiscard]] std::string statements(const ScriptCheck& check) const override;
  [[nodiscard]] std::string relation_exists(std::string_view name) const override;
  [[nodiscard]] std::string column_exists(std::string_view table, std::string_view column) const override;
  [[nodiscard]] std::size_t longest_name() const override { return 1000; }
};

}  // namespace sqlgen::dialect
