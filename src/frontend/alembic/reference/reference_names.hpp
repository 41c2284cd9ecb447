#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/objects/classes/reference_library.hpp"

// What SQLAlchemy 2.0.52 and Alembic 1.19.1 hold: modules and their names, classes, their bases and their
// attributes, from modules.txt, classes.txt and signatures.txt beside this file.

namespace sqlgen::alembic {

using ReferenceAnswer = python::ReferenceLibrary::Answer;

/// Whether one of the two has a module of that name; unknown for modules of others.
[[nodiscard]] ReferenceAnswer reference_has_module(std::string_view dotted_name);
/// Whether a module of theirs has a name; unknown for modules of others and for names that begin with "_".
[[nodiscard]] ReferenceAnswer reference_module_has(std::string_view module, std::string_view name);
/// The full name of the class that a module's name is; empty where it is none.
[[nodiscard]] std::string reference_class_named(std::string_view module, std::string_view name);
/// Whether one of the two has a class of that full name.
[[nodiscard]] bool reference_is_class(std::string_view path);
/// The full name of the class that `declared` is short for: "sqlalchemy.Index" is
/// "sqlalchemy.sql.schema.Index", "dml.Insert" is "sqlalchemy.sql.dml.Insert". Empty where it is none.
[[nodiscard]] std::string reference_class(std::string_view declared);
/// The full name of the class for which one of a module of ours stands in that they don't have:
/// "sqlalchemy.orm._declarative", "registry" is "sqlalchemy.orm.decl_api.registry". Empty where it is none.
[[nodiscard]] std::string reference_class_for(std::string_view module, std::string_view name);
/// A class as the lists have it.
struct ReferenceAncestor {
  std::string path;
  std::string_view names;  // of its attributes
  std::vector<std::string> bases = {};
  bool complete = true;  // all attributes of its own are listed
};
/// A class and all that it derives from, each once; none of a class that neither of the two has.
using ReferenceLineage = std::vector<ReferenceAncestor>;
[[nodiscard]] ReferenceLineage reference_lineage(std::string_view class_path);
[[nodiscard]] bool reference_derives(const ReferenceLineage& lineage, std::string_view base_path);
/// Whether the class or an instance of it has an attribute.
[[nodiscard]] ReferenceAnswer reference_class_has(const ReferenceLineage& lineage,
                                                  std::string_view attribute);

/// issubclass() of two full names of theirs.
[[nodiscard]] bool reference_derives(std::string_view class_path, std::string_view base_path);
/// The full names of a class and of all that it derives from, in the order in which Python looks for
/// attributes; as far as they are listed.
[[nodiscard]] std::vector<std::string> reference_mro(std::string_view class_path);
/// The full names of its direct bases.
[[nodiscard]] std::vector<std::string> reference_bases(std::string_view class_path);
/// An attribute of the class or of what it derives from that is a constant, as Python writes it.
[[nodiscard]] std::optional<std::string_view> reference_constant(std::string_view class_path,
                                                                 std::string_view attribute);
/// Whether the class or an instance of it has an attribute.
[[nodiscard]] ReferenceAnswer reference_class_has(std::string_view class_path, std::string_view attribute);

/// `name` with the parameters that signatures.txt has for `key`, the last name of a function or the full name
/// of a class; with any where it has none.
[[nodiscard]] std::string reference_declaration(std::string_view name, std::string_view key);

}  // namespace sqlgen::alembic
