#include "frontend/alembic/python_modules.hpp"

#include <array>
#include <utility>

#include "frontend/alembic/modules.hpp"

namespace sqlgen::alembic {

std::optional<std::string_view> python_module_text(std::string_view dotted_name) {
  using Row = std::pair<std::string_view, std::string_view (*)()>;
  static constexpr std::array<Row, 3> kModules = {{
      {"sqlalchemy.exc", sqlalchemy_exceptions_text},
      {"alembic.util.exc", alembic_exceptions_text},
      {"sqlalchemy.sql.operators", operators_text},
  }};
  for (const auto& [name, text] : kModules) {
    if (name == dotted_name) {
      return text();
    }
  }
  return std::nullopt;
}

}  // namespace sqlgen::alembic
