#include <fmt/format.h>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/translation/translator.hpp"

// Numbers of the type numeric, which are texts in SQLite: how they are compared and calculated with.

namespace sqlgen::catalog {

// A collation compares them exactly; beside a double they are one, too.
std::string comparable_sql(const Term& term, ValueKind other) {
  const bool has_decimal = term.kind == ValueKind::numeric || other == ValueKind::numeric;
  if (!has_decimal || !is_number(term.kind)) {
    return term.sql;
  }
  if (term.kind == ValueKind::real || other == ValueKind::real) {
    return fmt::format("CAST({} AS REAL)", term.sql);
  }
  const std::string text =
      term.kind == ValueKind::integer ? fmt::format("CAST({} AS TEXT)", term.sql) : term.sql;
  return fmt::format("({} COLLATE pg_number)", text);
}

std::string grouped_sql(const Term& term) {
  return term.kind == ValueKind::numeric ? term.sql + " COLLATE pg_number_shown" : term.sql;
}

Term decimal_term(std::string sql) {
  Term term{std::move(sql), ValueKind::numeric};
  term.type.type = type_oid::kNumeric;
  return term;
}

std::optional<Term> decimal_operation(const std::string& op, const Term& left, const Term& right) {
  const auto is_exact = [](const Term& term) {
    return term.kind == ValueKind::numeric || term.kind == ValueKind::integer;
  };
  const bool has_decimal = left.kind == ValueKind::numeric || right.kind == ValueKind::numeric;
  if (!has_decimal || !is_exact(left) || !is_exact(right)) {
    return std::nullopt;
  }
  if (op == "+") {
    return decimal_term(fmt::format("pg_add({}, {})", left.sql, right.sql));
  }
  if (op == "-") {
    return decimal_term(fmt::format("pg_add({}, pg_negate({}))", left.sql, right.sql));
  }
  if (op == "*") {
    return decimal_term(fmt::format("pg_multiply({}, {})", left.sql, right.sql));
  }
  return std::nullopt;
}

std::optional<Term> decimal_call(const std::string& name, const std::vector<Term>& arguments) {
  if (arguments.empty() || arguments.front().kind != ValueKind::numeric) {
    return std::nullopt;
  }
  const std::string& number = arguments.front().sql;
  if (name == "abs" && arguments.size() == 1) {
    return decimal_term(fmt::format("ltrim({}, '-')", number));
  }
  if (name == "round" && arguments.size() == 1) {
    return decimal_term(fmt::format("pg_round({}, 0)", number));
  }
  if (name == "round" && arguments.size() == 2 && arguments.back().kind == ValueKind::integer) {
    return decimal_term(fmt::format("pg_round({}, {})", number, arguments.back().sql));
  }
  return std::nullopt;
}

}  // namespace sqlgen::catalog
