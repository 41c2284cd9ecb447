#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/identity.hpp"

namespace sqlgen::catalog {

/// How sure it is that a statement fails.
enum class Certainty {
  certain,     // with everything that is known, it fails
  never_made,  // it fails on a database that the chain alone has filled, but what it names may have been
               // there before
  likely       // what it names is in doubt
};

/// What is wrong with a statement, as the database would say it.
struct Problem {
  enum class Kind {
    unknown_object,        // no such table, column, type, ...
    duplicate_object,      // there is one already
    dependent_objects,     // others need what it drops
    foreign_key,           // no unique constraint matches, or the types don't
    invalid_definition,    // two primary keys, a column named twice, ...
    wrong_object,          // a view where a table is wanted, ...
    unsafe_enum_value,     // a value is used in the transaction that added it
    transaction_block,     // what can't run inside a transaction
    truncated_identifier,  // PostgreSQL cuts it: a notice
    made_later,  // an earlier statement, the problem's origin, took to be there what is made only now
    syntax
  };
  Kind kind = Kind::unknown_object;
  std::string sqlstate = {};  // SQLite has none
  std::string message = {};
  std::vector<std::string> objects = {};
  std::string detail = {}, hint = {};
  Certainty certainty = Certainty::certain;
  Origin origin = {};
  std::string exception = {};  // of the DBAPI, where there is no SQLSTATE that says it

  /// Whether the statement fails, where it is as the catalog has it; a notice lets it pass, and so does what
  /// tells of an earlier one.
  [[nodiscard]] bool fails() const { return kind != Kind::truncated_identifier && kind != Kind::made_later; }
};

/// The exception of the DBAPI, and so of SQLAlchemy, that a server's SQLSTATE becomes: "ProgrammingError".
[[nodiscard]] std::string_view dbapi_exception(std::string_view sqlstate);
[[nodiscard]] std::string_view dbapi_exception(const Problem& problem);

/// Thrown inside the catalog where a statement can't take effect.
struct Failure {
  Problem problem;
};

}  // namespace sqlgen::catalog
