#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::emit::psql {

/// A statement of an autocommit block, and how it is run so that a script that stops after it, or in it, can
/// be applied again.
struct PlacedStatement {
  enum class Where {
    transaction,  // in one of its own, together with the note that it is done
    setting,      // of the session: each run of the script needs it
    outside       // it does not run in a transaction
  };
  Where where = Where::transaction;
  std::string text;  // without a terminator

  // What follows is of a statement that runs outside.
  /// Where `again` goes into the text when an earlier try has begun with the statement.
  std::size_t again_at = 0;
  std::string again = {};      // "IF NOT EXISTS "; empty: it may run twice, or nothing helps
  std::string leftovers = {};  // a query for the statements that remove what a try that failed has left
  std::string caution = {};    // why running it a second time may do harm
};

/// The statements of a text.
[[nodiscard]] std::vector<PlacedStatement> place_statements(std::string_view text);

/// Whether a text only sets something for the session (SET, or SELECT set_config(...)).
[[nodiscard]] bool is_session_setting(std::string_view text);

/// Whether a text has a statement that may run for long under a lock that stops nobody, and is not to be
/// ended by a time limit.
[[nodiscard]] bool lifts_time_limit(std::string_view text);

}  // namespace sqlgen::emit::psql
