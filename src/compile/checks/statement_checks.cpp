#include "compile/checks/statement_checks.hpp"
#include "support/spelling/object_address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace sqlgen::compile {

namespace {

// Where in a statement something stands. A text that was taken as it is has its place in the file.
Span place_of(const dialect::Statement& statement, std::size_t at) {
  const Span& span = statement.span;
  const bool verbatim = statement.kind == dialect::Statement::Kind::complete;
  if (!verbatim || !span.valid() || at >= span.end - span.begin) {
    return span;
  }
  const std::uint32_t begin = span.begin + static_cast<std::uint32_t>(at);
  return {span.file, begin, begin + 1};
}

enum class Effect { none, opens, closes, settings };

// What a statement does to the transaction that it stands in.
Effect effect_of(std::span<const std::string> words) {
  const auto word = [&](std::size_t i) { return i < words.size() ? std::string_view(words[i]) : ""; };
  if (word(0) == "BEGIN" || (word(0) == "START" && word(1) == "TRANSACTION")) {
    return Effect::opens;
  }
  if (word(0) == "ROLLBACK") {
    const std::size_t next = word(1) == "WORK" || word(1) == "TRANSACTION" ? 2 : 1;
    return word(next) == "TO" ? Effect::none : Effect::closes;
  }
  if (word(0) == "COMMIT") {
    return word(1) == "PREPARED" ? Effect::none : Effect::closes;
  }
  if (word(0) == "END" || word(0) == "ABORT" || (word(0) == "PREPARE" && word(1) == "TRANSACTION")) {
    return Effect::closes;
  }
  return word(0) == "SET" && word(1) == "TRANSACTION" ? Effect::settings : Effect::none;
}

// What no transaction block takes: PreventInTransactionBlock() in PostgreSQL, and SQLite's VACUUM and DETACH.
bool needs_no_transaction(std::span<const std::string> words, bool sqlite) {
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const auto begins = [&](std::string_view first, std::string_view second) {
    return words.size() > 1 && words[0] == first && words[1] == second;
  };
  if (words.empty()) {
    return false;
  }
  if (words[0] == "VACUUM") {
    return true;
  }
  if (sqlite) {
    return words[0] == "DETACH";
  }
  for (const char* object : {"DATABASE", "TABLESPACE"}) {
    if (begins("CREATE", object) || begins("DROP", object)) {
      return true;
    }
  }
  const bool changes_index = (words[0] == "CREATE" || words[0] == "DROP" || words[0] == "REINDEX") &&
                             (has("INDEX") || words[0] == "REINDEX");
  return begins("ALTER", "SYSTEM") || begins("REINDEX", "DATABASE") || begins("REINDEX", "SYSTEM") ||
         begins("REINDEX", "SCHEMA") || (changes_index && has("CONCURRENTLY"));
}

}  // namespace

StatementChecks::StatementChecks(const dialect::Dialect& dialect, Diagnostics& diagnostics)
    : dialect_(dialect), diagnostics_(diagnostics), client_(client_syntax(dialect.name())) {}

void StatementChecks::check(const dialect::Statement& statement) {
  using Kind = dialect::Statement::Kind;
  if (statement.kind != Kind::sql && statement.kind != Kind::complete) {
    return;
  }
  if (has_address(statement.text)) {
    throw CompileError("object-address",
                       "the script would hold the address of an object, which no two runs share",
                       statement.span, "write the text that is meant, or give the class a __repr__()");
  }
  const Scan scan = scan_statement(statement.text, client_, statement.kind == Kind::complete);
  for (const ScanFinding& finding : scan.findings) {
    report(finding, statement);
  }
  for (const ScannedStatement& scanned : scan.statements) {
    check_transaction(scanned, statement);
  }
}

void StatementChecks::report(const ScanFinding& finding, const dialect::Statement& statement) {
  using Kind = ScanFinding::Kind;
  const Span where = place_of(statement, finding.at);
  switch (finding.kind) {
    case Kind::client_command:
      diagnostics_
          .warning("client-command",
                   fmt::format("'{}' is no SQL: {} runs it as a command of its own", finding.what,
                               client_.program),
                   where)
          .with_help("leave it out, or put it into quotes where it is part of a text");
      return;
    case Kind::client_variable:
      diagnostics_
          .warning("client-command",
                   fmt::format("{} puts the value of its variable {} in place of ':{}'", client_.program,
                               finding.what, finding.what),
                   where)
          .with_help("write a blank behind the colon");
      return;
    case Kind::null_character:
      diagnostics_
          .warning("client-command",
                   fmt::format("{} stops reading at a NUL character",
                               client_.program.empty() ? std::string_view("the client") : client_.program),
                   where)
          .with_help("no text of a database holds one: leave it out");
      return;
    case Kind::open_quote:
      diagnostics_
          .warning("statement-unclosed", fmt::format("this statement has a {} that never ends", finding.what),
                   where)
          .with_help("what follows in the script becomes a part of it: close it");
      return;
    case Kind::open_comment:
      diagnostics_
          .warning("statement-unclosed", "the ';' that ends this statement stands in its comment", where)
          .with_help("put the comment before the statement, or a line break behind it");
      return;
    case Kind::empty_array:
      diagnostics_
          .warning("empty-array",
                   fmt::format("{} can't tell the type of an empty ARRAY[]", dialect_.facts().title), where)
          .with_help("say it: postgresql.array([], type_=sa.Integer), or '{}' in SQL");
      return;
  }
}

void StatementChecks::check_transaction(const ScannedStatement& scanned,
                                        const dialect::Statement& statement) {
  const Effect effect = effect_of(scanned.words);
  const bool was_open = transaction_open_;
  if (effect == Effect::opens || effect == Effect::closes) {
    transaction_open_ = in_transaction_ && effect == Effect::opens;
  }
  if (!was_open) {
    return;
  }
  const Span where = place_of(statement, scanned.at);
  if (effect != Effect::none) {
    diagnostics_
        .warning("transaction-control",
                 fmt::format("{} inside the script's own transaction {}", scanned.words.front(),
                             effect == Effect::closes  ? "ends it here"
                             : effect == Effect::opens ? "begins none"
                                                       : "comes too late for it"),
                 where)
        .with_help("a failure further on would leave the database between two revisions: leave it out")
        .with_help("what has to run outside of a transaction goes into an autocommit block");
  } else if (needs_no_transaction(scanned.words, client_.line_commands)) {
    diagnostics_
        .warning("transaction-control",
                 fmt::format("{} does not run {} inside a transaction", dialect_.facts().title,
                             scanned.words.front()),
                 where)
        .with_help("put it into an autocommit block");
  }
}

}  // namespace sqlgen::compile
