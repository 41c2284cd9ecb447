#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/syntax/module_scan.hpp"
#include "frontend/python/syntax/tree/ast.hpp"
#include "ir/revision.hpp"

namespace sqlgen::alembic {

/// One of the module's own variables: a string, several, or None.
struct HeaderValue {
  enum class Kind { missing, none, text, list, wrong_type, computed } kind = Kind::missing;
  std::vector<ir::Located> items;
  Span span;         // of the value
  std::string type;  // where it is of a wrong type: Python's name of it

  [[nodiscard]] bool known() const { return kind != Kind::computed && kind != Kind::missing; }
};

/// What alembic/script/base.py reads of a revision's module.
struct RevisionHeader {
  HeaderValue revision, down_revision, branch_labels, depends_on;
  std::optional<std::string> doc;
  python::ModuleEffects effects;
  /// Says which file it is of, where it was scanned before that was known.
  void place_in(FileId file);

  bool may_define_more = false;  // names may come from elsewhere: a star import, an assignment in an `if`
};

/// Reads the header of a file without parsing more than its lines. Nothing where that leaves a doubt: the
/// tree says more then.
[[nodiscard]] std::optional<RevisionHeader> scan_header(std::string_view bytes, FileId file);

/// Reads the assignments at the top level of a module without running it. A value that is more than
/// constants, their concatenations and earlier constants is `computed`.
[[nodiscard]] RevisionHeader scan_header(const python::ast::Module& module);

/// The engines of a multi-database revision, whose upgrade(engine_name) leads to upgrade_NAME() functions
/// (alembic/templates/multidb/script.py.mako); none for any other.
[[nodiscard]] std::vector<std::string> scan_engines(const python::ast::Module& module);

/// Reads the variables of a module that was run. Values keep the spans of `scanned`.
[[nodiscard]] RevisionHeader read_header(python::Interpreter& in, const python::Value& module,
                                         const RevisionHeader& scanned);

}  // namespace sqlgen::alembic
