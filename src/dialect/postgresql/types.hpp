#pragma once

#include <string>

#include "dialect/type_compiler.hpp"

namespace sqlgen::dialect {

/// sqlalchemy/dialects/postgresql/base.py, PGTypeCompiler.
class PostgresqlTypeCompiler : public TypeCompiler {
 public:
  using TypeCompiler::TypeCompiler;

 protected:
  [[nodiscard]] std::string render_implementation(const ir::Type& type) const override;

 private:
  [[nodiscard]] std::string bit(const ir::Type& type) const;
  [[nodiscard]] std::string array(const ir::Type& type) const;
};

}  // namespace sqlgen::dialect
