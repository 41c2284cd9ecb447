#pragma once

#include <string>

#include "catalog/model/table.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// A list of DefElem: names with their values as texts.
[[nodiscard]] Options read_options(const Node& list);

/// Sets (or with `reset` takes away) options that others may have set before.
void merge_options(Options& options, const Options& changes, bool reset);

/// OPTIONS (ADD a '1', SET b '2', DROP c) for a foreign-data wrapper.
void merge_foreign_options(Options& options, const Node& list);

/// A DefElem's value as a text.
[[nodiscard]] std::string option_value(const Node& value);

/// The DefElem of a name in a list, or nothing.
[[nodiscard]] const Node& find_option(const Node& list, std::string_view name);

}  // namespace sqlgen::catalog
