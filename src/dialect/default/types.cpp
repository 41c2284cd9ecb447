#include "dialect/default/types.hpp"

#include "sqlalchemy/expressions/default_spelling.hpp"

namespace sqlgen::dialect {

std::string DefaultTypeCompiler::render_implementation(const ir::Type& type) const {
  require_known(type);
  return ir::default_spelling(type);
}

}  // namespace sqlgen::dialect
