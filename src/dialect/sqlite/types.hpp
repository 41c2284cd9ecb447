#pragma once

#include "dialect/type_compiler.hpp"

namespace sqlgen::dialect {

/// sqlalchemy/dialects/sqlite/base.py, SQLiteTypeCompiler.
class SqliteTypeCompiler : public TypeCompiler {
 public:
  using TypeCompiler::TypeCompiler;
};

}  // namespace sqlgen::dialect
