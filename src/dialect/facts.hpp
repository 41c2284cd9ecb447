#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace sqlgen::dialect {

/// What is fact and not behaviour about a dialect: the content of dialects/NAME.toml.
struct Facts {
  std::string name;                       // "postgresql", as a with_variant() names it
  std::string title;                      // "PostgreSQL", for messages
  std::size_t max_identifier_length = 0;  // in characters, as SQLAlchemy counts
  std::string illegal_initial;            // a name that begins with one of these is quoted
  std::set<std::string, std::less<>> reserved_words;
  std::map<std::string, bool, std::less<>>
      capabilities;  // transactional_ddl, native_boolean, native_enum, comments ...
  std::map<std::string, std::string, std::less<>> type_names;  // SQLAlchemy's class name -> its spelling here

  /// A capability that the file must name; a missing one is a fault of the build (throws std::logic_error).
  [[nodiscard]] bool can(std::string_view capability) const;
};

/// Reads a dialect's TOML file, which is built in; a broken one is a fault of the build (throws
/// std::runtime_error that says what and where).
[[nodiscard]] Facts parse_facts(std::string_view toml);

}  // namespace sqlgen::dialect
