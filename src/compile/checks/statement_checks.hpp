#pragma once

#include <string_view>

#include "compile/checks/client_syntax.hpp"
#include "compile/checks/statement_scan.hpp"
#include "dialect/dialect.hpp"
#include "dialect/statement.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::compile {

/// Warns of statements that do something to the one who applies the script, or to the script's transaction:
/// commands of psql or sqlite3 outside of quotes, quotes that never end, a COMMIT of the revision's own.
/// The script stays as it is.
class StatementChecks {
 public:
  StatementChecks(const dialect::Dialect& dialect, Diagnostics& diagnostics);

  /// Whether the script has a transaction open where the next statement stands.
  void set_transaction(bool open) { in_transaction_ = transaction_open_ = open; }
  void check(const dialect::Statement& statement);

 private:
  void report(const ScanFinding& finding, const dialect::Statement& statement);
  void check_transaction(const ScannedStatement& scanned, const dialect::Statement& statement);

  const dialect::Dialect& dialect_;
  Diagnostics& diagnostics_;
  const ClientSyntax& client_;
  bool in_transaction_ = false;    // as the script has it
  bool transaction_open_ = false;  // as the statements have left it
};

}  // namespace sqlgen::compile
