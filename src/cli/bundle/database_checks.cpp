#include "cli/bundle/bundle.hpp"
#include "compile/checks/client_syntax.hpp"
#include "emit/psql/verification.hpp"
#include "emit/sqlite3/verification.hpp"

namespace sqlgen::cli {

namespace {

// Of the version table the rows are what counts, and after a downgrade to base it stays.
std::vector<emit::Expectation> without_version_table(std::vector<emit::Expectation> expectations,
                                                     const std::string& version_table) {
  std::erase_if(expectations, [&](const emit::Expectation& one) {
    return one.table == version_table || (one.list == "tables" && one.name == version_table);
  });
  return expectations;
}

}  // namespace

std::vector<BundleFile> database_checks(const compile::Script& script, const dialect::Dialect& dialect,
                                        const catalog::Database& before, const catalog::Database& after) {
  const std::vector<emit::VersionSet> states = emit::version_states(script.plan);
  const std::string& own = script.version_table.name;
  const emit::Verification start{states.front(),
                                 without_version_table(emit::expectations(after, before), own)};
  const emit::Verification end{states.back(), without_version_table(emit::expectations(before, after), own)};
  if (compile::client_syntax(dialect.name()).line_commands) {
    return {
        {"precheck.sql", emit::sqlite3::verification_script(start, script.version_table, dialect.names())},
        {"verify.sql", emit::sqlite3::verification_script(end, script.version_table, dialect.names())}};
  }
  return {{"precheck.sql", emit::psql::verification_script(start, script.version_table, dialect.names(),
                                                           emit::psql::server_queries(start))},
          {"verify.sql", emit::psql::verification_script(end, script.version_table, dialect.names())}};
}

}  // namespace sqlgen::cli
