#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::dialect {

/// What Python code sees of SQLAlchemy's dialect and Alembic's implementation of it.
struct DialectClass {
  std::string name;        // of the class: "PGDialect_psycopg2"
  std::string base;        // "PGDialect"; its other drivers' names begin with it
  std::string driver;      // "psycopg2"
  std::string paramstyle;  // "pyformat", as PEP 249 names it

  std::string implementation;  // the class of Alembic: "PostgresqlImpl"

  /// Whether parameters are in % signs, so that others are doubled.
  [[nodiscard]] bool doubles_percent() const { return paramstyle == "format" || paramstyle == "pyformat"; }
};

/// What is fact and not behaviour about a dialect: the content of dialects/NAME.toml.
struct Facts {
  std::string name;                      // as a with_variant() names it
  std::string title;                     // as people write it, for messages
  bool written = false;                  // by sqlgen; of others only the names and options are known
  bool usual = false;                    // the one that is taken where nothing names a dialect
  std::vector<std::string> url_schemes;  // of a database URL, without the driver
  DialectClass python;
  std::size_t max_identifier_length = 0;  // in characters, as SQLAlchemy counts
  std::string illegal_initial;            // a name that begins with one of these is quoted
  std::set<std::string, std::less<>> reserved_words;
  std::map<std::string, bool, std::less<>>
      capabilities;  // transactional_ddl, native_boolean, native_enum, comments ...
  std::map<std::string, std::string, std::less<>> type_names;  // SQLAlchemy's class name -> its spelling here
  /// The same for types that it has not, where the script is to have one in their place.
  std::map<std::string, std::string, std::less<>> substitutes;
  /// Values are written as a driver gives them to the database, not as SQLAlchemy's literals.
  bool bound_values = false;
  /// The options that a construct ("index", "table") takes as NAME_OPTION=; "*" is any.
  std::map<std::string, std::vector<std::string>, std::less<>> options;

  /// A capability that the file must name; a missing one is a fault of the build (throws std::logic_error).
  [[nodiscard]] bool can(std::string_view capability) const;
  [[nodiscard]] bool takes_option(std::string_view construct, std::string_view option) const;
};

/// Reads a dialect's TOML file, which is built in; a broken one is a fault of the build (throws
/// std::runtime_error that says what and where).
[[nodiscard]] Facts parse_facts(std::string_view toml);

}  // namespace sqlgen::dialect
