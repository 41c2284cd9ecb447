#include "frontend/alembic/schema/naming_argument.hpp"

#include <fmt/format.h>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

bool is_prefix(const std::string& name) {
  return name == "ix" || name == "pk" || name == "ck" || name == "uq" || name == "fk";
}

/// The prefix that stands for a class of constraints (sqlalchemy/sql/naming.py, _prefix_dict).
std::optional<std::string> prefix_of(const Value& key) {
  static const std::map<std::string, std::string> prefixes = {{"Index", "ix"},
                                                              {"PrimaryKeyConstraint", "pk"},
                                                              {"CheckConstraint", "ck"},
                                                              {"UniqueConstraint", "uq"},
                                                              {"ForeignKeyConstraint", "fk"}};
  const auto* native = key.get<python::NativeClass>();
  const auto found = native != nullptr ? prefixes.find(native->name()) : prefixes.end();
  return found != prefixes.end() ? std::optional(found->second) : std::nullopt;
}

/// Reads the items of a convention one after the other.
class ConventionReader {
 public:
  ConventionReader(Interpreter& in, Span where) : in_(in), where_(where) {}

  void read(const Value& key, const Value& pattern) {
    auto name = text_of(key);
    const bool by_name = name.has_value();
    if (!by_name) {
      name = prefix_of(key);
    }
    if (!name) {
      if (python::is_opaque(key)) {
        unknown_.others = python::unknown_value(in_, key, where_);
      }
      return;  // no constraint or index is of another class
    }
    if (!by_name && (templates_.count(*name) != 0 || unknown_.by_key.count(*name) != 0)) {
      return;  // the prefix itself counts first
    }
    forget(*name);
    const auto text = text_of(pattern);
    if (text) {
      templates_[*name] = *text;
    } else if (python::is_opaque(pattern)) {
      unknown_.by_key.emplace(*name, python::unknown_value(in_, pattern, where_));
    } else if (!is_prefix(*name)) {
      templates_[*name] = "";
      functions_.emplace(*name, pattern);
    } else if (!pattern.is_none()) {  // None is no template
      unknown_.by_key.emplace(*name, no_template(*name, pattern));
    }
  }

  void read_unknown(const Value& value) { unknown_.others = python::unknown_value(in_, value, where_); }

  [[nodiscard]] ir::NamingTemplates take() {
    if (!functions_.empty()) {
      templates_.functions = Evaluation::of(in_).add_naming_functions(in_, std::move(functions_));
    }
    if (!unknown_.by_key.empty() || unknown_.others) {
      templates_.unknown = std::make_shared<const ir::UnknownTemplates>(std::move(unknown_));
    }
    return std::move(templates_);
  }

 private:
  void forget(const std::string& name) {
    templates_.erase(name);
    functions_.erase(name);
    unknown_.by_key.erase(name);
  }

  [[nodiscard]] Diagnostic no_template(const std::string& name, const Value& pattern) const {
    Diagnostic diagnostic{.id = "naming-convention",
                          .message = fmt::format("the naming convention's '{}' is no text, but of type '{}'",
                                                 name, in_.type_name(pattern)),
                          .span = where_};
    diagnostic.with_note("the naming convention is given here", where_);
    diagnostic.with_help(
        "write a template, such as \"%(table_name)s_%(column_0_name)s\"; a function stands for a "
        "token in it");
    return diagnostic;
  }

  Interpreter& in_;
  Span where_;
  ir::NamingTemplates templates_;
  ir::UnknownTemplates unknown_;
  std::map<std::string, Value> functions_;
};

}  // namespace

ir::NamingTemplates naming_templates_of(Interpreter& in, const Value& value, Span where) {
  ConventionReader reader(in, where);
  if (python::is_opaque(value)) {
    reader.read_unknown(value);
  } else if (const auto items = python::dict_items(value)) {
    for (const auto& [key, pattern] : *items) {
      reader.read(key, pattern);
    }
  }
  return reader.take();
}

}  // namespace sqlgen::alembic
