#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "emit/client/states.hpp"

namespace sqlgen::emit {

/// Where a client's script has its transactions.
enum class Transactions { each, one, none };

/// What is asked of a script for a client, beside what it does.
struct ClientOptions {
  Transactions transactions = Transactions::each;
  bool wait = false;                     // for another session's script to end; else it is refused
  std::string role = {};                 // to become; empty: the one that connects
  std::vector<std::string> search_path;  // schemas, unquoted; none: the session's own
  std::string lock_timeout = "5s", statement_timeout = "0";
  std::string history_table = {};      // takes a row for each revision; empty: none
  std::string header = {};             // lines for the script's head
  std::vector<VersionSet> later = {};  // states behind the script's end in which there is nothing to do
  std::size_t steps_before = 0, step_count = 0;  // of the whole that the script is a part of; 0: of its own
  std::string checksum = {};                     // of what the script does, for the history table
};

}  // namespace sqlgen::emit
