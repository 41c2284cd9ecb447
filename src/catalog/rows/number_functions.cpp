#include "catalog/rows/number_functions.hpp"

#include <sqlite3.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/rows/values/decimal_text.hpp"

namespace sqlgen::catalog {

namespace {

std::string_view number_text(sqlite3_value* value) {
  const void* bytes = sqlite3_value_text(value);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void give_number(sqlite3_context* context, const std::optional<std::string>& number) {
  if (!number) {
    *static_cast<bool*>(sqlite3_user_data(context)) = true;
    sqlite3_result_null(context);
    return;
  }
  sqlite3_result_text(context, number->data(), static_cast<int>(number->size()), SQLITE_TRANSIENT);
}

using BinaryOperation = std::optional<std::string> (*)(std::string_view, std::string_view);

template <BinaryOperation kOperation>
void combine(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL || sqlite3_value_type(values[1]) == SQLITE_NULL) {
    sqlite3_result_null(context);
    return;
  }
  give_number(context, kOperation(number_text(values[0]), number_text(values[1])));
}

std::optional<std::string> round_to(std::string_view number, std::string_view places) {
  const bool plain = places.size() == 1 && places.front() >= '0' && places.front() <= '9';
  return plain ? rounded_decimal(number, static_cast<std::size_t>(places.front() - '0')) : std::nullopt;
}

void negate(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
    sqlite3_result_null(context);
    return;
  }
  give_number(context, negated_decimal(number_text(values[0])));
}

// What an aggregate has so far; SQLite gives it as zeros first.
struct Sum {
  std::string* number;
};

void sum_step(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  auto* sum = static_cast<Sum*>(sqlite3_aggregate_context(context, sizeof(Sum)));
  if (sum == nullptr || sqlite3_value_type(values[0]) == SQLITE_NULL) {
    return;
  }
  if (sum->number == nullptr) {
    sum->number = std::make_unique<std::string>("0").release();
  }
  const auto next = add_decimals(*sum->number, number_text(values[0]));
  if (!next) {
    *static_cast<bool*>(sqlite3_user_data(context)) = true;
  }
  *sum->number = next.value_or("0");
}

void sum_final(sqlite3_context* context) {
  auto* sum = static_cast<Sum*>(sqlite3_aggregate_context(context, 0));
  if (sum == nullptr || sum->number == nullptr) {
    sqlite3_result_null(context);
    return;
  }
  const std::unique_ptr<std::string> number(sum->number);
  give_number(context, *number);
}

int compare_numbers(void* doubtful, int left_size, const void* left, int right_size, const void* right) {
  const std::string_view one(static_cast<const char*>(left), static_cast<std::size_t>(left_size));
  const std::string_view other(static_cast<const char*>(right), static_cast<std::size_t>(right_size));
  const auto order = compare_decimals(one, other);
  if (!order) {
    *static_cast<bool*>(doubtful) = true;
  }
  return order.value_or(one.compare(other));
}

int compare_shown_numbers(void* doubtful, int left_size, const void* left, int right_size,
                          const void* right) {
  const int order = compare_numbers(doubtful, left_size, left, right_size, right);
  const std::string_view one(static_cast<const char*>(left), static_cast<std::size_t>(left_size));
  const std::string_view other(static_cast<const char*>(right), static_cast<std::size_t>(right_size));
  if (order == 0 && one != other) {
    *static_cast<bool*>(doubtful) = true;
  }
  return order;
}

}  // namespace

void add_number_functions(sqlite3* handle, bool* doubtful) {
  constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
  const auto add = [&](const char* name, int count, auto function) {
    sqlite3_create_function(handle, name, count, kFlags, doubtful, function, nullptr, nullptr);
  };
  add("pg_add", 2, combine<add_decimals>);
  add("pg_multiply", 2, combine<multiply_decimals>);
  add("pg_round", 2, combine<round_to>);
  add("pg_negate", 1, negate);
  sqlite3_create_function(handle, "pg_sum", 1, kFlags, doubtful, nullptr, sum_step, sum_final);
  sqlite3_create_collation(handle, "pg_number", SQLITE_UTF8, doubtful, compare_numbers);
  sqlite3_create_collation(handle, "pg_number_shown", SQLITE_UTF8, doubtful, compare_shown_numbers);
}

}  // namespace sqlgen::catalog
