#pragma once

#include "dialect/script_checks.hpp"

namespace sqlgen::dialect {

/// By blocks of PL/pgSQL that raise an exception.
class PostgresqlScriptChecks final : public ScriptChecks {
 public:
  [[nodiscard]] std::string statements(const ScriptCheck& check) const override;
  [[nodiscard]] std::string relation_exists(std::string_view name) const override;
  [[nodiscard]] std::string column_exists(std::string_view table, std::string_view column) const override;
  [[nodiscard]] std::size_t longest_name() const override { return 63; }
};

}  // namespace sqlgen::dialect
