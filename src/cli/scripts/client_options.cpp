#include "cli/scripts/client_options.hpp"

#include <fmt/format.h>

#include "compile/checks/client_syntax.hpp"
#include "ir/name.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

using project::ClientSettings;

void take_texts(const Invocation& invocation, ClientSettings& client) {
  const std::array<std::pair<const char*, std::string ClientSettings::*>, 8> texts{{
      {"for", &ClientSettings::program},
      {"transactions", &ClientSettings::transactions},
      {"role", &ClientSettings::role},
      {"search-path", &ClientSettings::search_path},
      {"lock-timeout", &ClientSettings::lock_timeout},
      {"statement-timeout", &ClientSettings::statement_timeout},
      {"history-table", &ClientSettings::history_table},
      {"header", &ClientSettings::header},
  }};
  for (const auto& [option, member] : texts) {
    if (invocation.has(option)) {
      client.*member = invocation.value(option);
    }
  }
  client.guard = client.guard || invocation.has("guard");
  client.wait = client.wait || invocation.has("wait");
}

void require_client(const Invocation& invocation, const ClientSettings& client) {
  if (!client.program.empty()) {
    return;
  }
  for (const Option& option : kClientOptions) {
    if (option.name != "guard" && invocation.has(option.name)) {
      throw UsageError{fmt::format("--{} is for a script for a client", option.name),
                       "name it: --for psql or --for sqlite3"};
    }
  }
}

// What only one of the clients can.
// Without a schema it is the one that the search path finds, which may be the same.
void check_history_table(const std::string& table, const ir::VersionTable& versions) {
  const std::size_t dot = table.find('.');
  const std::string name = dot == std::string::npos ? table : table.substr(dot + 1);
  const bool same_schema =
      dot == std::string::npos || !versions.schema || table.substr(0, dot) == *versions.schema;
  if (name == versions.name && same_schema) {
    throw UsageError{fmt::format("the table '{}' keeps the version", table),
                     "the history has one of its own"};
  }
}

void check_abilities(const Invocation& invocation, const ClientSettings& client,
                     const compile::ClientSyntax& syntax) {
  const std::string& kind = client.transactions;
  if (!kind.empty() && kind != "each" && kind != "one" && kind != "none") {
    throw UsageError{fmt::format("transactions are each, one or none, not '{}'", kind),
                     "--transactions each gives each revision one of its own"};
  }
  if (invocation.has("split") && kind == "one") {
    throw UsageError{"--split gives each revision a transaction of its own", "leave --transactions out"};
  }
  if (!syntax.line_commands) {
    return;
  }
  if (kind == "each" || kind == "none") {
    throw UsageError{fmt::format("a script for {} is one transaction", syntax.program),
                     "leave --transactions out: nothing of the script stays where any of it fails"};
  }
  const std::array<std::pair<const char*, const std::string*>, 4> others{{
      {"role", &client.role},
      {"search-path", &client.search_path},
      {"lock-timeout", &client.lock_timeout},
      {"statement-timeout", &client.statement_timeout},
  }};
  for (const auto& [name, value] : others) {
    if (!value->empty()) {
      throw UsageError{fmt::format("{} has no --{}", syntax.program, name), "leave it out"};
    }
  }
}

// a, "B c" as a list of names.
std::vector<std::string> name_list(const std::string& text) {
  std::vector<std::string> names;
  for (const std::string& item : split(text, ',')) {
    std::string_view name = trim(item);
    if (name.size() > 1 && name.front() == '"' && name.back() == '"') {
      name = name.substr(1, name.size() - 2);
    }
    if (!name.empty()) {
      names.push_back(replace_all(name, "\"\"", "\""));
    }
  }
  return names;
}

std::string table_in_sql(const std::string& name, const dialect::Names& names) {
  if (name.empty()) {
    return {};
  }
  const std::size_t dot = name.find('.');
  const auto schema =
      dot == std::string::npos ? std::nullopt : std::optional(ir::Identifier(name.substr(0, dot)));
  return names.qualified(schema, ir::Identifier(dot == std::string::npos ? name : name.substr(dot + 1)));
}

}  // namespace

void apply_client_options(const Invocation& invocation, project::Settings& settings) {
  ClientSettings& client = settings.client;
  take_texts(invocation, client);
  require_client(invocation, client);
  if (client.program.empty()) {
    return;
  }
  const compile::ClientSyntax* syntax = compile::find_client(client.program);
  if (syntax == nullptr) {
    throw UsageError{fmt::format("no script is written for '{}'", client.program),
                     "clients: psql, sqlite3; --guard puts a check into a script for any other"};
  }
  const bool named = invocation.has("dialect") || (settings.dialect && !invocation.has("for"));
  if (named && settings.dialect != syntax->dialect) {
    throw UsageError{fmt::format("{} applies no script for {}", syntax->program, *settings.dialect),
                     fmt::format("leave --dialect out: --for {} says it", syntax->program)};
  }
  settings.dialect = syntax->dialect;
  check_abilities(invocation, client, *syntax);
  check_history_table(client.history_table, settings.version_table);
  settings.strict = true;
}

emit::ClientOptions client_options(const ClientSettings& settings, const dialect::Names& names) {
  emit::ClientOptions options;
  options.transactions = settings.transactions == "one"    ? emit::Transactions::one
                         : settings.transactions == "none" ? emit::Transactions::none
                                                           : emit::Transactions::each;
  options.wait = settings.wait;
  options.role = settings.role;
  options.search_path = name_list(settings.search_path);
  if (!settings.lock_timeout.empty()) {
    options.lock_timeout = settings.lock_timeout;
  }
  if (!settings.statement_timeout.empty()) {
    options.statement_timeout = settings.statement_timeout;
  }
  options.history_table = table_in_sql(settings.history_table, names);
  options.header = settings.header;
  return options;
}

}  // namespace sqlgen::cli
