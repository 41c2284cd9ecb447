#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "support/source.hpp"

// What a database gives back for a statement, as data.

namespace sqlgen::ir {

/// A value of a row, as the database's driver would give it to Python; its text is the database's.
struct RowValue {
  enum class Kind : std::uint8_t {
    null,
    boolean,  // "1", "0"
    integer,
    real,
    numeric,
    text,
    date,
    time,
    timestamp,
    timestamptz,
    interval,  // "months days microseconds"
    uuid,
    json,
    jsonb,  // the text may have the keys in another order than the database
    bytes,  // two hexadecimal digits each
    array,
    unknown  // the row is there, but not what stands in it; the text says why
  };
  Kind kind = Kind::null;
  std::string text = {};
  std::vector<RowValue> elements = {};  // of an array
  /// Of an unknown text: a TextShape's, or ""; and what tells it from others of that shape, or "".
  std::string shape = {}, identity = {};
};

/// A statement that ran.
struct Answer {
  bool gives_rows = false;
  std::vector<std::string> columns = {};
  std::vector<std::vector<RowValue>> rows = {};
  std::int64_t row_count = -1;  // of those that were changed
  bool only_reads = false;      // the database is as it was
};

/// A statement that the database refuses for certain.
struct Refusal {
  std::string exception;  // SQLAlchemy's class: "ProgrammingError"
  std::string message;
};

/// A statement of which is not known what it gives. Its effect is followed as far as it is known.
struct Uncertain {
  std::string reason;
  Span since = {};  // what made it uncertain
  bool only_reads = false;
  std::vector<std::string> tables = {};  // whose rows are not known, as statements name them
  /// Of a query whose columns are known: their names, and the database's names of their types ("int4", "int4
  /// not null"); "" where that is not known.
  std::vector<std::pair<std::string, std::string>> columns = {};
};

using Outcome = std::variant<Answer, Refusal, Uncertain>;

}  // namespace sqlgen::ir
