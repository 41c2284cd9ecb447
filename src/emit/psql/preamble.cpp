#include "emit/psql/preamble.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>

#include "emit/psql/quoting.hpp"
#include "support/digest/md5.hpp"
#include "support/text.hpp"

namespace sqlgen::emit::psql {

namespace {

// Of a file that is read by psql: whatever ~/.psqlrc and the command line have set.
constexpr std::string_view kClientSettings = R"(\set AUTOCOMMIT on
\set ON_ERROR_ROLLBACK off
\set SINGLELINE off
\set SINGLESTEP off
\set FETCH_COUNT 0
\set QUIET on
\set VERBOSITY default
\set SHOW_CONTEXT never
\pset pager off
\encoding UTF8
)";

// A variable that -v may set, under a name that no revision's text can meet by chance. One of several scripts
// has what the first of them was given.
std::string own_variable(std::string_view name, std::string_view value, bool one_of_several) {
  return fmt::format(
      "\\if :{{?{0}}}\n\\set sqlgen_{0} :{0}\n\\unset {0}\n{2}\\else\n\\set sqlgen_{0} {1}\n\\endif\n", name,
      argument(value), one_of_several ? fmt::format("\\elif :{{?sqlgen_{0}}}\n", name) : "");
}

std::string raise(std::string_view message, std::string_view hint) {
  return fmt::format("DO {};\n",
                     dollar_quoted(fmt::format(" BEGIN RAISE EXCEPTION USING MESSAGE = {}, HINT = {}; END ",
                                               sql_text(message), sql_text(hint))));
}

std::string quoted_schema(const std::string& name) {
  return fmt::format("\"{}\"", replace_all(name, "\"", "\"\""));
}

}  // namespace

std::string preamble(const ClientOptions& options) {
  std::string text(kClientSettings);
  const bool one_of_several = options.step_count > 0;
  text += own_variable("lock_timeout", options.lock_timeout, one_of_several);
  text += own_variable("statement_timeout", options.statement_timeout, one_of_several);
  text += own_variable("wait", options.wait ? "on" : "off", one_of_several);
  // A setting that is for a transaction is gone with the next statement, unless one is open.
  text +=
      "SELECT set_config('sqlgen.inside', 'yes', true) AS sqlgen_x \\gset\n"
      "SELECT coalesce(current_setting('sqlgen.inside', true), '') = 'yes' AS sqlgen_inside \\gset\n"
      "\\if :sqlgen_inside\n";
  text += raise(
      "nothing done: a transaction is open, and this script has its own",
      "apply it without -1 (--single-transaction), outside of BEGIN, and with -X where ~/.psqlrc begins one");
  text += "\\endif\n";
  return text;
}

std::string settings_variable(const ClientOptions& options, const std::vector<std::string>& further) {
  std::string before = "RESET SESSION AUTHORIZATION; RESET ALL; ";
  before += options.role.empty() ? "RESET ROLE; " : fmt::format("SET ROLE {}; ", quoted_schema(options.role));
  before +=
      "SET client_encoding = UTF8; SET standard_conforming_strings = on; SET client_min_messages = warning; ";
  if (!options.search_path.empty()) {
    std::vector<std::string> schemas;
    for (const std::string& schema : options.search_path) {
      schemas.push_back(quoted_schema(schema));
    }
    before += fmt::format("SET search_path = {}; ", join(schemas, ", "));
  }
  std::string after;
  for (const std::string& statement : further) {
    after += "; " + statement;
  }
  std::string text =
      fmt::format("\\set sqlgen_settings {} :'sqlgen_lock_timeout' {} :'sqlgen_statement_timeout'",
                  argument(before + "SET lock_timeout = "), argument("; SET statement_timeout = "));
  if (!after.empty()) {
    text += " " + argument(after);
  }
  return text + "\n:sqlgen_settings;\n";
}

std::string lock_key(const std::string& version_table) {
  const std::string digest = md5_hex("sqlgen " + version_table);
  std::uint64_t number = 0;
  std::from_chars(digest.data(), digest.data() + 15, number, 16);
  return std::to_string(number);
}

std::string alone(const std::string& version_table) {
  const std::string key = lock_key(version_table);
  std::string text = fmt::format(
      "\\if :sqlgen_wait\n"
      "SET lock_timeout = 0; SET statement_timeout = 0;\n"
      "SELECT pg_advisory_lock({0}) AS sqlgen_x \\gset\n"
      "\\set sqlgen_alone true\n"
      ":sqlgen_settings;\n"
      "\\else\n"
      "SELECT pg_try_advisory_lock({0}) AS sqlgen_alone \\gset\n"
      "\\if :sqlgen_alone\n"
      "\\else\n"
      "-- The server lets go of the lock of a session that has just ended a moment later.\n"
      "SET statement_timeout = 0;\n"
      "SELECT pg_try_advisory_lock({0}) AS sqlgen_alone FROM pg_sleep(1) \\gset\n"
      ":sqlgen_settings;\n"
      "\\endif\n"
      "\\endif\n"
      "\\if :sqlgen_alone\n\\else\n",
      key);
  text += raise("nothing done: another session is applying a script to this database",
                "wait for it with -v wait=on");
  return text + "\\endif\n";
}

}  // namespace sqlgen::emit::psql
