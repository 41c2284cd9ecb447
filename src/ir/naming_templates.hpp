#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "support/diagnostic.hpp"

namespace sqlgen::ir {

class NamingFunctions;

/// What of a naming convention nobody knows: what to say where a name depends on it.
struct UnknownTemplates {
  std::map<std::string, Diagnostic> by_key = {};
  std::optional<Diagnostic> others = {};  // of keys that are not known, hence of all that are not given
};

/// MetaData(naming_convention=...): templates by "ix", "pk", "uq", "ck", "fk", and the names of the tokens
/// that its functions fill in.
struct NamingTemplates : std::map<std::string, std::string> {
  using std::map<std::string, std::string>::map;

  std::shared_ptr<NamingFunctions> functions = {};       // null: there are none
  std::shared_ptr<const UnknownTemplates> unknown = {};  // null: all is known

  /// True where there is nothing at all, and MetaData's default holds.
  [[nodiscard]] bool none() const { return empty() && unknown == nullptr; }
  /// What to say of a template or token that is not known; null where it is known, or known to be absent.
  [[nodiscard]] const Diagnostic* unknown_at(const std::string& key) const;
};

}  // namespace sqlgen::ir
