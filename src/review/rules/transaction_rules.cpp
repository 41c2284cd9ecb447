// Transactions: what can't run in one, what leaves one half done, and what fails.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "review/rules/helpers.hpp"
#include "review/rules/repeatable.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;
using catalog::Problem;

void not_in_transaction(const Moment& moment, Reporter& reporter) {
  if (!moment.in_transaction && !moment.in_block) {
    return;
  }
  constexpr auto kTags = std::to_array<std::string_view>(
      {"CreatedbStmt", "DropdbStmt", "AlterSystemStmt", "CreateTableSpaceStmt", "DropTableSpaceStmt"});
  bool refused = std::find(kTags.begin(), kTags.end(), moment.tree.tag()) != kTags.end();
  for (const Action& action : moment.actions) {
    const Effect* effect = moment.effects.find(action.kind);
    refused = refused || (effect != nullptr && effect->outside);
  }
  if (refused) {
    reporter
        .report(moment.actions.empty() ? "" : std::string(moment.actions.front().table()),
                fmt::format("{} can't run inside a {}: the script stops here", moment.statement.title(40),
                            moment.in_block ? "DO block" : "transaction"))
        .fix = "with op.get_context().autocommit_block(): (in SQL, '-- sqlgen:autocommit')";
  }
}

void own_transaction(const Moment& moment, Reporter& reporter) {
  if (!moment.tree.is("TransactionStmt")) {
    return;
  }
  const std::string& kind = moment.tree["kind"].str();
  const bool begins = kind == "TRANS_STMT_BEGIN" || kind == "TRANS_STMT_START";
  const bool ends = kind == "TRANS_STMT_COMMIT" || kind == "TRANS_STMT_ROLLBACK";
  if (begins && moment.in_transaction) {
    reporter
        .report("",
                "a transaction is open already: BEGIN is only a warning, and the next COMMIT ends the "
                "script's own")
        .fix = "leave it to the script";
  } else if (ends && !moment.in_transaction) {
    reporter.report("", "there is no transaction to end").fix = "leave it to the script";
  } else if (ends && !moment.in_own_transaction) {
    reporter
        .report("", kind == "TRANS_STMT_COMMIT"
                        ? "it ends the script's transaction: what follows is not taken back where it fails"
                        : "it takes back all that the script's transaction has done so far")
        .fix = "leave it to the script, or use an autocommit block";
  }
}

// The transaction begins behind the statement that begins it.
void uncommitted(const Review& review, const Options& /*options*/, Reporter& reporter) {
  if (!review.transactions.empty() && review.transactions.back().is_open_at_end) {
    reporter
        .report_at(review.transactions.back().first - 1, "",
                   "the transaction that a revision begins is never ended: nothing of it stays")
        .fix = "COMMIT, or leave transactions to the script";
  }
  for (const std::size_t statement : review.left_open) {
    reporter
        .report_at(
            statement, "",
            "the revision does not end the transaction that it begins: the script's next BEGIN is only a "
            "warning, and its COMMIT ends both")
        .fix = "COMMIT, or leave transactions to the script";
  }
}

// A revision whose statements stand on both sides of an autocommit block.
void autocommit_splits(const Review& review, const Options& /*options*/, Reporter& reporter) {
  for (std::size_t i = 0; i < review.statements.size(); ++i) {
    const Statement& statement = review.statements[i];
    if (statement.transaction || statement.step == nullptr || review.transactions.empty()) {
      continue;
    }
    std::size_t first = i;
    while (first > 0 && review.statements[first - 1].step == statement.step) {
      --first;
    }
    std::size_t last = i;
    while (last + 1 < review.statements.size() && review.statements[last + 1].step == statement.step) {
      ++last;
    }
    const auto in_transaction = [&](std::size_t from, std::size_t to) {
      return std::any_of(review.statements.begin() + static_cast<std::ptrdiff_t>(from),
                         review.statements.begin() + static_cast<std::ptrdiff_t>(to),
                         [](const Statement& other) { return other.transaction && !other.is_version_row; });
    };
    std::size_t outside_last = i;
    while (outside_last < last && !review.statements[outside_last + 1].transaction) {
      ++outside_last;
    }
    const std::size_t from = i;
    i = last;
    // One alone is told of where it can't run again.
    if (!in_transaction(first, from) && !in_transaction(outside_last + 1, last + 1)) {
      continue;
    }
    std::size_t at = from;
    while (at < outside_last && to_upper(review.statements[at].sql).starts_with("SET ")) {
      ++at;
    }
    reporter
        .report_at(at, "",
                   "it runs outside of the transaction, others of its revision inside: where one fails, what "
                   "is before it stays, and the version row says that nothing has")
        .fix = "a revision of its own for what runs outside";
  }
}

// squawk's prefer-robust-stmts: outside of a transaction nothing takes a statement back. Of an index that is
// built CONCURRENTLY another rule says what is left of it.
void not_repeatable(const Moment& moment, Reporter& reporter) {
  const bool is_told_elsewhere = moment.tree.is("IndexStmt") && moment.tree["concurrent"].truth();
  if (moment.in_transaction || moment.in_block || moment.statement.step == nullptr || is_told_elsewhere) {
    return;
  }
  if (!is_repeatable(moment.tree)) {
    reporter
        .report(moment.statement.objects.empty() ? "" : moment.statement.objects.front(),
                "it runs outside of a transaction, and fails when it runs again")
        .fix = "IF [NOT] EXISTS, where the statement has it";
  }
}

// Whether a statement has to do with a type: it names it, or a table that has a column of it.
bool names_type(const Moment& moment, const std::string& type) {
  bool found = false;
  moment.tree.walk([&](const Node& node) {
    found = found || (node["typeName"] && last_name(node["typeName"]["names"]) == type);
  });
  moment.after.for_each([&](const catalog::Object& object) {
    const auto* table = object.as<catalog::Table>();
    const auto& touched = moment.statement.objects;
    if (table == nullptr ||
        std::find(touched.begin(), touched.end(), moment.before.name(object)) == touched.end()) {
      return;
    }
    for (const catalog::Column& column : table->columns) {
      const catalog::Object* of = moment.after.find(column.type.type);
      found = found || (of != nullptr && of->name == type);
    }
  });
  return found;
}

void enum_value_in_transaction(const Moment& moment, Reporter& reporter) {
  for (const AddedValue& added : moment.added_values) {
    bool used = false;
    moment.tree.walk([&](const Node& node) {
      used = used || (node.is("A_Const") && node["sval"]["sval"].str() == added.value);
    });
    if (used && names_type(moment, added.type)) {
      reporter
          .report(added.type,
                  fmt::format("'{}' is used in the transaction that adds it to {}: the script stops here",
                              added.value, added.type))
          .fix = "add the value in an autocommit block, or in an earlier transaction";
    }
  }
}

void statement_fails(const Moment& moment, Reporter& reporter) {
  for (const Problem& problem : moment.outcome.problems) {
    if (problem.kind == Problem::Kind::unknown_object && !moment.options.start_is_known) {
      continue;  // a revision that is passed over may have made it
    }
    if (problem.fails() && problem.certainty == catalog::Certainty::certain &&
        problem.kind != Problem::Kind::unsafe_enum_value) {
      reporter
          .report(problem.objects.empty() ? "" : problem.objects.front(),
                  fmt::format("the database refuses it: {}", problem.message))
          .fix = problem.hint;
      return;
    }
  }
}

void identifier_too_long(const Moment& moment, Reporter& reporter) {
  for (const Problem& problem : moment.outcome.problems) {
    if (problem.kind == Problem::Kind::truncated_identifier) {
      reporter.report(problem.objects.empty() ? "" : problem.objects.front(), problem.message).fix =
          "a name of 63 bytes at most";
    }
  }
}

// ir::Revision's id is what the version table's column has to hold.
void id_too_long(const Review& review, const Options& options, Reporter& reporter) {
  const graph::Step* seen = nullptr;
  for (std::size_t i = 0; i < review.statements.size() && options.version_width != 0; ++i) {
    const Statement& statement = review.statements[i];
    const ir::Revision* revision = statement.revision();
    if (revision == nullptr || statement.step == seen || revision->id.size() <= options.version_width) {
      continue;
    }
    seen = statement.step;
    reporter
        .report_of(
            *revision, revision->id,
            fmt::format("the id has {} characters, and the version table's column takes {}: the script stops "
                        "at its version row",
                        revision->id.size(), options.version_width))
        .fix = "a shorter id, or [version_table] column_type = \"VARCHAR(64)\"";
  }
}

// env.py configures a connected run and a script by two calls, which may not say the same.
void transactions_differ(const Review& review, const Options& options, Reporter& reporter) {
  const ir::Revision* first = review.statements.empty() ? nullptr : review.statements.front().revision();
  if (!options.online_transaction_per_revision || review.transactions.empty() || first == nullptr ||
      *options.online_transaction_per_revision == options.transaction_per_revision) {
    return;
  }
  reporter
      .report_at(
          review.transactions.front().first, "",
          options.transaction_per_revision
              ? "env.py has a transaction for each revision here, and one for all of them where it is "
                "connected"
              : "env.py has a transaction for each revision where it is connected, and one for all of them "
                "here: locks are held longer, and a failure takes back more")
      .fix = "transaction_per_migration in both calls of context.configure()";
}

void dynamic_statement(const Moment& moment, Reporter& reporter) {
  if (moment.statement.unknown && !moment.in_block && !moment.outcome.fails_for_certain()) {
    reporter.report("", *moment.statement.unknown).fix = "read it by hand";
  }
}

constexpr auto kTransactionRules = std::to_array<Rule>({
    {"statement-fails", Level::block, "the database refuses a statement", "", statement_fails},
    {"not-in-transaction", Level::block, "a statement that can't run inside a transaction does",
     "create-index-concurrently", not_in_transaction},
    {"own-transaction", Level::block, "a revision begins or ends a transaction by itself", "",
     own_transaction},
    {"uncommitted-transaction", Level::block, "a transaction is never ended", "", nullptr, uncommitted},
    {"enum-value-in-transaction", Level::block, "a value of an enum is used in the transaction that adds it",
     "", enum_value_in_transaction},
    {"id-too-long", Level::block, "a revision's id is wider than the version table's column",
     "create-index-concurrently", nullptr, id_too_long},
    {"transactions-differ", Level::note,
     "env.py has other transactions for a script than for a connected run", "", nullptr, transactions_differ},
    {"autocommit-splits", Level::note, "a statement runs outside of the transaction",
     "create-index-concurrently", nullptr, autocommit_splits},
    {"not-repeatable", Level::note, "a statement outside of a transaction fails when it runs again",
     "create-index-concurrently", not_repeatable},
    {"identifier-too-long", Level::note, "a name is cut", "", identifier_too_long},
    {"dynamic-statement", Level::note, "what a statement does is not seen", "", dynamic_statement},
});

}  // namespace

std::span<const Rule> transaction_rules() {
  return kTransactionRules;
}

}  // namespace sqlgen::review
