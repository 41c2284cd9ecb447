// usage: postgresql_chains generate FIRST_SEED COUNT LENGTH SNAPSHOT.sql > script.sql; psql -f script.sql >
// output
//        postgresql_chains check output LENGTH
//        postgresql_chains show SEED LENGTH
//        postgresql_chains ddl FILE: what the catalog makes of a script
//
// Chains of random statements, and what the catalog makes of them. The script applies a chain to the server
// and shows what is there, then the catalog's own statements for the same, each in a transaction that is
// rolled back; the check compares the two, and for each statement what the server says of it with what the
// catalog says.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/catalog.hpp"
#include "catalog/print/ddl.hpp"
#include "generator.hpp"

namespace sqlgen::chains {

namespace {

constexpr std::string_view kSchemas = "CREATE SCHEMA s1; CREATE SCHEMA s2";

struct Chain {
  std::vector<std::string> statements;
  std::vector<std::string> predicted;  // SQLSTATE; "00000" where it passes
  std::string ddl;
  std::vector<std::string> shown;  // expressions as the server should show them
};

// Expressions as the snapshot has them, where the catalog knows how the server shows them.
class ShownExpressions {
 public:
  explicit ShownExpressions(const catalog::Database& database) : database_(database) {}

  std::vector<std::string> lines() {
    database_.for_each([this](const catalog::Object& object) {
      if (const auto* table = object.as<catalog::Table>()) {
        add_table(object, *table);
      } else if (const auto* index = object.as<catalog::Index>()) {
        add_index(object, *index);
      }
    });
    for (std::string& line : lines_) {
      std::replace(line.begin(), line.end(), '\n', ' ');
    }
    return std::move(lines_);
  }

 private:
  static constexpr auto kAll = catalog::Parentheses::all;
  static constexpr auto kNeeded = catalog::Parentheses::needed;

  [[nodiscard]] std::string name_of(const catalog::Object& object) const {
    return database_.schema_name(object) + "." + object.name;
  }

  [[nodiscard]] std::string text(const catalog::Typed& typed, catalog::Parentheses parentheses) const {
    return catalog::typed_text(database_, {}, typed, parentheses);
  }

  void add_table(const catalog::Object& object, const catalog::Table& table) {
    for (const catalog::Column& column : table.columns) {
      auto shown = catalog::shown_default(database_, column);
      if (column.generated && column.default_value != nullptr) {
        shown = catalog::shown_generated(database_, table.columns, column);
      }
      if (shown) {
        lines_.push_back(fmt::format("shown {}.{} {}", name_of(object), column.name, *shown));
      }
    }
    for (const catalog::Constraint& constraint : table.constraints) {
      const auto typed = constraint.expression == nullptr
                             ? std::nullopt
                             : catalog::analyzed(database_, table.columns, *constraint.expression);
      if (typed) {
        lines_.push_back(fmt::format("check {}.{} {} / {}", name_of(object), constraint.name,
                                     text(*typed, kAll), text(*typed, kNeeded)));
      }
    }
  }

  void add_index(const catalog::Object& object, const catalog::Index& index) {
    const catalog::Object* table = database_.find(index.table);
    if (const auto shown = index.predicate == nullptr
                               ? std::nullopt
                               : catalog::shown_expression(database_, table->columns(), *index.predicate)) {
      lines_.push_back(fmt::format("predicate {} {}", name_of(object), *shown));
    }
    for (std::size_t i = 0; i < index.elements.size(); ++i) {
      const auto& expression = index.elements[i].expression;
      const auto typed =
          expression == nullptr ? std::nullopt : catalog::analyzed(database_, table->columns(), *expression);
      if (typed) {
        const std::string shown = text(*typed, kNeeded);
        lines_.push_back(fmt::format("element {} {} {}", name_of(object), i + 1,
                                     catalog::looks_like_call(*typed) ? shown : "(" + shown + ")"));
      }
    }
  }

  const catalog::Database& database_;
  std::vector<std::string> lines_;
};

std::string predicted_state(const catalog::Outcome& outcome) {
  for (const catalog::Problem& problem : outcome.problems) {
    if (problem.fails()) {
      return problem.sqlstate;
    }
  }
  return "00000";
}

Chain make_chain(std::uint64_t seed, std::size_t length) {
  Random random(seed);
  Chain chain;
  catalog::PostgresqlCatalog catalog;
  catalog.apply({kSchemas});
  const std::size_t count = 3 + random.below(length);
  for (std::size_t i = 0; i < count; ++i) {
    chain.statements.push_back(Generator(random, catalog.database()).statement());
    // What the chain did not make is not there: a failure of that kind is as certain as any.
    auto before = catalog;
    const catalog::Outcome outcome = catalog.apply({chain.statements.back()});
    chain.predicted.push_back(predicted_state(outcome));
    if (chain.predicted.back() != "00000") {
      catalog = before;
    }
  }
  chain.ddl = catalog::postgresql_ddl(catalog.database());
  chain.shown = ShownExpressions(catalog.database()).lines();
  return chain;
}

void generate(std::uint64_t first, std::uint64_t count, std::size_t length, const std::string& snapshot) {
  std::cout << "SET client_min_messages = warning;\n\\set ON_ERROR_ROLLBACK on\n\\pset format "
               "unaligned\n\\pset tuples_only on\n";
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    const Chain chain = make_chain(seed, length);
    std::cout << "\\echo @@chain " << seed << "\nBEGIN;\n" << kSchemas << ";\n";
    for (std::size_t i = 0; i < chain.statements.size(); ++i) {
      std::cout << chain.statements[i] << ";\n\\echo @@state " << i << ' ' << chain.predicted[i]
                << " :SQLSTATE\n";
    }
    std::cout << "\\echo @@server\n\\i " << snapshot << "\nROLLBACK;\nBEGIN;\n";
    std::cout << chain.ddl << "\\echo @@catalog\n\\i " << snapshot << "\nROLLBACK;\n\\echo @@end\n";
  }
}

struct Result {
  std::string seed;
  std::string first_wrong;  // what the server says of a statement otherwise than the catalog
  std::set<std::string> server, catalog;
};

bool report(const Result& result) {
  std::vector<std::string> lines;
  if (!result.first_wrong.empty()) {  // what follows from that tells nothing new
    std::cout << "chain " << result.seed << "\n  statement " << result.first_wrong << "\n";
    return false;
  }
  for (const std::string& line : result.server) {
    if (result.catalog.count(line) == 0) {
      lines.push_back("  server only:  " + line);
    }
  }
  for (const std::string& line : result.catalog) {
    if (result.server.count(line) == 0) {
      lines.push_back("  catalog only: " + line);
    }
  }
  if (lines.empty()) {
    return true;
  }
  std::cout << "chain " << result.seed << "\n";
  for (const std::string& line : lines) {
    std::cout << line << "\n";
  }
  return false;
}

int check(const std::string& path, std::size_t length) {
  std::ifstream in(path);
  Result result;
  std::set<std::string>* part = nullptr;
  std::string message;
  std::size_t chains = 0;
  std::size_t wrong = 0;
  std::size_t statements = 0;
  std::size_t other_reasons = 0;
  std::size_t shown = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("@@chain ", 0) == 0) {
      result = {line.substr(8), {}, {}, {}};
      message.clear();
      part = nullptr;
    } else if (line.rfind("@@state ", 0) == 0) {
      ++statements;
      const std::string actual = line.substr(line.size() - 5);
      const std::string wanted = line.substr(line.size() - 11, 5);
      const bool both_fail = actual != "00000" && wanted != "00000";
      if (actual != wanted && both_fail) {
        ++other_reasons;  // of several that a statement has, the server may come upon another one first
      } else if (actual != wanted && result.first_wrong.empty()) {
        result.first_wrong = fmt::format("{}: the catalog says {}, the server {} {}",
                                         line.substr(8, line.find(' ', 8) - 8), wanted, actual, message);
      }
      message.clear();
    } else if (const auto at = line.find("ERROR:"); at != std::string::npos) {
      message = line.substr(at);
      if (part == &result.catalog ||
          (part == &result.server && line.find("current transaction") == std::string::npos)) {
        result.catalog.insert("of its statements fails: " + message);
      }
    } else if (line == "@@server") {
      part = &result.server;
    } else if (line == "@@catalog") {
      part = &result.catalog;
    } else if (line == "@@end") {
      ++chains;
      for (const std::string& wanted : make_chain(std::stoull(result.seed), length).shown) {
        ++shown;
        result.catalog.insert(wanted);  // where the server shows it otherwise, it is the catalog's alone
      }
      if (!report(result)) {
        ++wrong;
      }
      part = nullptr;
    } else if (part != nullptr && !line.empty()) {
      part->insert(line);
    }
  }
  std::cout << fmt::format(
      "{} chains of {} statements, {} expressions, {} differ; {} statements fail for another reason\n",
      chains, statements, shown, wrong, other_reasons);
  return wrong == 0 && chains != 0 && other_reasons * 100 < statements ? 0 : 1;
}

int print_ddl(const std::string& path) {
  std::ifstream in(path);
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  catalog::PostgresqlCatalog catalog;
  for (const catalog::Problem& problem : catalog.apply({text}).problems) {
    std::cerr << problem.sqlstate << ' ' << problem.message << "\n";
  }
  std::cout << catalog.ddl();
  return 0;
}

}  // namespace

}  // namespace sqlgen::chains

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 5 && arguments[0] == "generate") {
    sqlgen::chains::generate(std::stoull(arguments[1]), std::stoull(arguments[2]), std::stoul(arguments[3]),
                             arguments[4]);
    return 0;
  }
  if (arguments.size() == 3 && arguments[0] == "check") {
    return sqlgen::chains::check(arguments[1], std::stoul(arguments[2]));
  }
  if (arguments.size() == 2 && arguments[0] == "ddl") {
    return sqlgen::chains::print_ddl(arguments[1]);
  }
  if (arguments.size() == 3 && arguments[0] == "show") {
    const auto chain = sqlgen::chains::make_chain(std::stoull(arguments[1]), std::stoul(arguments[2]));
    for (std::size_t i = 0; i < chain.statements.size(); ++i) {
      std::cout << i << ' ' << chain.predicted[i] << ' ' << chain.statements[i] << ";\n";
    }
    std::cout << "\n" << chain.ddl;
    return 0;
  }
  std::cerr << "usage: postgresql_chains generate|check|show|ddl ...\n";
  return 2;
}
