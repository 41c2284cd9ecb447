#include "catalog/model/problem.hpp"

#include <array>
#include <utility>

namespace sqlgen::catalog {

std::string_view dbapi_exception(std::string_view sqlstate) {
  // psycopg's classes by the SQLSTATE's class (psycopg2: base_exception_from_sqlstate).
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kClasses{{
      {"0A", "NotSupportedError"}, {"20", "ProgrammingError"}, {"21", "ProgrammingError"},
      {"22", "DataError"},         {"23", "IntegrityError"},   {"24", "InternalError"},
      {"25", "InternalError"},     {"26", "OperationalError"}, {"27", "OperationalError"},
      {"28", "OperationalError"},  {"2B", "InternalError"},    {"2D", "InternalError"},
      {"2F", "InternalError"},     {"34", "OperationalError"}, {"3B", "InternalError"},
      {"3D", "ProgrammingError"},  {"3F", "ProgrammingError"}, {"40", "OperationalError"},
      {"42", "ProgrammingError"},  {"44", "ProgrammingError"}, {"HV", "OperationalError"},
      {"XX", "InternalError"},
  }};
  for (const auto& [prefix, exception] : kClasses) {
    if (sqlstate.substr(0, 2) == prefix) {
      return exception;
    }
  }
  // 53 to 58: resources, the object's state, the server.
  return sqlstate.substr(0, 1) == "5" ? "OperationalError" : "DatabaseError";
}

std::string_view dbapi_exception(const Problem& problem) {
  return problem.exception.empty() ? dbapi_exception(problem.sqlstate) : std::string_view(problem.exception);
}

}  // namespace sqlgen::catalog
