#pragma once

#include "catalog/model/database.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// A database as plain data: lists of schemas, extensions, types, sequences, tables, views and functions,
/// each object with its name and what it is. What is in doubt says so under "doubt". `with_assumed`: also
/// what no statement made, but one took to be there.
[[nodiscard]] Node describe(const Database& database, bool with_assumed = true);

/// Such data as JSON and as TOML. A field that is nothing is left out.
[[nodiscard]] std::string to_json(const Node& data);
[[nodiscard]] std::string to_toml(const Node& data);

/// What differs between two databases, for people: a line for each object that came, went or changed, and
/// under it what of it did. Empty where they are the same. `made`: only of what a statement made, not of what
/// one took to be there from before.
enum class Compared { all, made };
[[nodiscard]] std::string difference(const Database& before, const Database& after,
                                     Compared compared = Compared::all);

}  // namespace sqlgen::catalog
