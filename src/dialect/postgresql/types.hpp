#pragma once

#include "dialect/type_compiler.hpp"

namespace sqlgen::dialect {

/// sqlalchemy/dialects/postgresql/base.py, PGTypeCompiler.
class PostgresqlTypeCompiler : public TypeCompiler {
 public:
  using TypeCompiler::TypeCompiler;
};

}  // namespace sqlgen::dialect
