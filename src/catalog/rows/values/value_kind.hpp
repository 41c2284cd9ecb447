#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/model/database.hpp"
#include "catalog/sqlite/connection.hpp"
#include "ir/database/answer.hpp"

namespace sqlgen::catalog {

/// How the values of a type of PostgreSQL are held in SQLite: booleans and integers as integers, real as
/// real, all others as their text in one form each, so that equal values have equal texts.
enum class ValueKind {
  null,
  boolean,
  integer,
  real,
  numeric,
  text,
  enumeration,
  date,
  time,
  timestamp,
  timestamptz,
  interval,  // months, days and microseconds
  uuid,
  json,
  bytes,
  array,  // of one dimension, as JSON; the type says of what
  other   // held as it was written, and not compared
};

[[nodiscard]] bool is_number(ValueKind kind);
[[nodiscard]] ValueKind value_kind(const Database& database, const TypeReference& type);
/// The type of an array's elements.
[[nodiscard]] TypeReference element_type(const TypeReference& array);

/// A value as an expression gives it; `literal` is one that a string stands for ('2020-01-01'), which has no
/// type of its own.
struct GivenValue {
  SqliteValue value;
  ValueKind kind = ValueKind::null;
  bool literal = false;
  TypeReference type = {};
};

/// A value given to a column of this type, whose values are of this kind, in the form in which it is held.
/// Nothing where it is not known what it becomes.
[[nodiscard]] std::optional<SqliteValue> assigned(const Database& database, const GivenValue& given,
                                                  ValueKind to, const TypeReference& type);

/// The same for an explicit cast, which knows more ways.
[[nodiscard]] std::optional<SqliteValue> cast_value(const Database& database, const GivenValue& given,
                                                    ValueKind to, const TypeReference& type);

/// A cell of a row of which the value is not known: a mark that says why.
[[nodiscard]] SqliteValue unknown_cell(std::string_view why);
/// The same of a text of which something is certain: a TextShape's, and by whom it is told from others of
/// that shape; "" where it may be the same as they are.
[[nodiscard]] SqliteValue shaped_cell(std::string_view why, std::string_view shape,
                                      std::string_view identity);
/// What an unknown cell says.
struct UnknownCell {
  std::string why, shape, identity;
};
[[nodiscard]] UnknownCell read_unknown_cell(std::string_view cell);

/// A cell as the database's driver gives it; of an array not, for its elements are cells of their own.
[[nodiscard]] ir::RowValue row_value(const SqliteValue& value, ValueKind kind);

/// A value as SQL of SQLite.
[[nodiscard]] std::string sqlite_literal(const SqliteValue& value);

}  // namespace sqlgen::catalog
