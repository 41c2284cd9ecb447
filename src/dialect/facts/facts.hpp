#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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

/// Words that are no plain names. Length and first letter tell most names from them.
class ReservedWords {
 public:
  void insert(std::string word);
  [[nodiscard]] bool contains(std::string_view word) const {
    return !word.empty() && (lengths_[initial(word)] & length_bit(word)) != 0 && words_.contains(word);
  }

 private:
  [[nodiscard]] static std::size_t initial(std::string_view word) {
    return static_cast<unsigned char>(word.front());
  }
  [[nodiscard]] static std::uint32_t length_bit(std::string_view word) {
    return std::uint32_t{1} << std::min<std::size_t>(word.size(), 31);
  }

  std::set<std::string, std::less<>> words_;
  std::array<std::uint32_t, 256>
      lengths_{};  // by the first letter: a bit for each length, the last for all above
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
  std::string least_version;              // of the servers that scripts are for: "3.35"
  std::string illegal_initial;            // a name that begins with one of these is quoted
  ReservedWords reserved_words;
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
[[nodiscard]] Facts parse_facts(std::string_view text);

}  // namespace sqlgen::dialect
