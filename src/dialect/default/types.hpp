#pragma once

#include <string>

#include "dialect/type_compiler.hpp"

namespace sqlgen::dialect {

/// sqlalchemy/sql/compiler.py, StrSQLTypeCompiler.
class DefaultTypeCompiler : public TypeCompiler {
 public:
  using TypeCompiler::TypeCompiler;

 protected:
  [[nodiscard]] std::string render_implementation(const ir::Type& type) const override;
};

}  // namespace sqlgen::dialect
