#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "review/model/finding.hpp"
#include "review/model/statement.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::review {

/// What a reader of the report may choose.
struct Options {
  int version = 15;                                       // of the server
  std::map<std::string, Level, std::less<>> levels = {};  // of rules, where they are not their own
  std::set<std::string, std::less<>> only = {}, skip = {};
  std::map<std::string, std::uint64_t, std::less<>> rows = {};  // how many a table has
  std::set<std::string, std::less<>> settled = {};              // revisions of which nothing is told
  bool transaction_per_revision = false;
  std::optional<bool> online_transaction_per_revision = {};  // what env.py says for a connected run
  bool start_is_known = true;     // all that comes before the script could be compiled
  std::size_t version_width = 0;  // of the version table's column; 0: no limit
};

/// How a revision is taken back.
struct WayBack {
  enum class Kind { works, empty, irreversible, fails };
  const ir::Revision* revision = nullptr;
  Kind kind = Kind::works;
  std::string reason = {};  // the error's message
  std::string left = {};    // what is not as it was before, afterwards
  std::vector<std::string> left_types = {};
};

/// A script, and all that is said of it.
struct Review {
  std::string dialect;
  int server_version = 0;  // 0: the database has none that matters
  std::vector<std::string> from, to;
  std::vector<Statement> statements;
  std::vector<Transaction> transactions;
  std::vector<Finding> findings;
  std::vector<WayBack> way_back;  // in the order of the script
  struct Unknown {
    const ir::Revision* revision = nullptr;
    std::string why;
  };
  std::vector<Unknown> unknown;
  /// What a revision sets for the session and leaves set.
  struct Leak {
    std::string name, value;
    std::size_t statement = 0;
  };
  std::vector<Leak> leaks;
  /// The statements by which revisions begin transactions that are still open where the script begins its
  /// own.
  std::vector<std::size_t> left_open;
  std::shared_ptr<const catalog::Database> after;  // what the database holds at the end
  /// What it holds around a revision, for a script that is not too long for that.
  struct Around {
    std::shared_ptr<catalog::Catalog> before, after;
  };
  std::map<const ir::Revision*, Around> around;
  std::string script;  // its text, the lines of which are counted
  std::size_t revisions = 0;
};

}  // namespace sqlgen::review
