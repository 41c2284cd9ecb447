#include "sqlalchemy/foreign_keys/target.hpp"

#include <string>

namespace sqlgen::ir {

std::string_view target_table(std::string_view target) {
  const auto dot = target.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : target.substr(0, dot);
}

ReferredColumn split_target(std::string_view target) {
  const std::string_view table = target_table(target);
  const auto dot = table.rfind('.');
  ReferredColumn result;
  result.table.name = std::string(table.substr(dot == std::string_view::npos ? 0 : dot + 1));
  if (dot != std::string_view::npos) {
    result.table.schema = std::string(table.substr(0, dot));
  }
  result.column = std::string(target.substr(target.rfind('.') + 1));
  return result;
}

}  // namespace sqlgen::ir
