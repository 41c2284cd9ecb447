#pragma once

#include <string>

#include "support/source.hpp"

namespace sqlgen::dialect {

/// One statement of the script, or a mark where the script's transaction changes.
struct Statement {
  enum class Kind {
    sql,
    complete,          // has its own terminator: printed as it is
    autocommit_begin,  // what follows runs outside a transaction
    autocommit_end
  };
  std::string text;  // without the terminator; tabs and ends as Alembic's DefaultImpl._exec leaves them
  Span span = {};    // what asked for it
  Kind kind = Kind::sql;
  bool unended = false;  // of a complete one: what follows stands right behind it
};

}  // namespace sqlgen::dialect
