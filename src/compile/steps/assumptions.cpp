#include "compile/steps/assumptions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "dialect/names.hpp"
#include "dialect/script_checks.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

/// A relation by schema and name, and whether a column of it or all of it.
struct Part {
  std::string schema, relation, column;
  friend auto operator<=>(const Part&, const Part&) = default;
};

// What comes and goes with a table is not looked at by itself.
bool is_looked_at(const catalog::Object& object) {
  const auto* sequence = object.as<catalog::Sequence>();
  const auto* index = object.as<catalog::Index>();
  return object.is_relation() && !object.assumed &&
         (sequence == nullptr || sequence->owner.table == catalog::kNoOid) &&
         (index == nullptr || (!index->primary && index->constraint == catalog::kNoOid));
}

// What a look at the database can tell: relations, and columns of tables.
std::set<Part> parts_of(const catalog::Database& database) {
  std::set<Part> parts;
  database.for_each([&](const catalog::Object& object) {
    const std::string schema = database.schema_name(object);
    if (is_looked_at(object)) {
      parts.insert({schema, object.name, {}});
    }
    if (object.as<catalog::Table>() != nullptr) {
      for (const catalog::Column& column : object.columns()) {
        parts.insert({schema, object.name, column.name});
      }
    }
  });
  return parts;
}

class DoneChecks {
 public:
  DoneChecks(const dialect::Dialect& dialect, const graph::Step& step) : dialect_(dialect), step_(step) {}

  void add(const Part& part, bool is_there) {
    const std::string name = relation_name(part);
    const std::string what = part.column.empty() ? name : fmt::format("{} of {}", part.column, name);
    const std::string condition = part.column.empty() ? dialect_.checks().relation_exists(name)
                                                      : dialect_.checks().column_exists(name, part.column);
    ++count_;
    text_ += "\n" + dialect_.checks().statements(
                        {.condition = is_there ? condition : fmt::format("NOT ({})", condition),
                         .message = fmt::format("revision {} is assumed to be done, and {} is {}there",
                                                step_.revision->id, what, is_there ? "not " : "")});
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  [[nodiscard]] std::string relation_name(const Part& part) const {
    const bool usual = part.schema.empty() || part.schema == "public" || part.schema == "main";
    return dialect_.names().qualified(usual ? std::nullopt : std::optional(ir::Identifier(part.schema)),
                                      ir::Identifier(part.relation));
  }

  const dialect::Dialect& dialect_;
  const graph::Step& step_;
  std::string text_;
  std::size_t count_ = 0;
};

// The parts that only the first one has; of a relation that comes or goes as a whole not its columns too.
std::vector<Part> missing(const std::set<Part>& from, const std::set<Part>& in) {
  std::vector<Part> parts;
  for (const Part& part : from) {
    const Part whole{part.schema, part.relation, {}};
    if (in.count(part) == 0 && (part.column.empty() || in.count(whole) != 0 || from.count(whole) == 0)) {
      parts.push_back(part);
    }
  }
  return parts;
}

std::pair<std::string, std::string> schema_and_name(const std::string& name) {
  const std::size_t dot = name.find('.');
  return dot == std::string::npos ? std::pair(std::string(), name)
                                  : std::pair(name.substr(0, dot), name.substr(dot + 1));
}

}  // namespace

std::string assumed_table(const dialect::Dialect& dialect, const std::string& name) {
  const auto [schema, table] = schema_and_name(name);
  return dialect.names().qualified(schema.empty() ? std::nullopt : std::optional(ir::Identifier(schema)),
                                   ir::Identifier(table));
}

bool has_assumed_table(const catalog::Database& database, const std::string& name) {
  const auto [schema, table] = schema_and_name(name);
  bool found = false;
  database.for_each([&, &wanted_schema = schema, &wanted = table](const catalog::Object& object) {
    found = found || (object.as<catalog::Table>() != nullptr && object.name == wanted &&
                      (wanted_schema.empty() || database.schema_name(object) == wanted_schema));
  });
  return found;
}

std::string emptiness_check(const dialect::Dialect& dialect, const std::string& name) {
  const std::string table = assumed_table(dialect, name);
  return fmt::format("-- assumed: {} has no rows\n", name) +
         dialect.checks().statements(
             {.condition = fmt::format("NOT EXISTS (SELECT 1 FROM {})", table),
              .when = dialect.checks().relation_exists(table),
              .message =
                  fmt::format("nothing done: this script is for a database without rows in {}", name)});
}

std::string done_block(const dialect::Dialect& dialect, const graph::Step& step,
                       const catalog::Database& before, const catalog::Database& after, std::size_t& checks) {
  const std::set<Part> first = parts_of(before), last = parts_of(after);
  DoneChecks done(dialect, step);
  for (const Part& part : missing(last, first)) {
    done.add(part, true);
  }
  for (const Part& part : missing(first, last)) {
    done.add(part, false);
  }
  checks = done.count();
  return fmt::format("-- assumed: the {} of revision {} is done ({})",
                     step.direction == ir::Direction::upgrade ? "upgrade" : "downgrade", step.revision->id,
                     replace_all(step.revision->path, "\n", " ")) +
         (checks == 0 ? "; nothing in the schema tells" : done.text());
}

}  // namespace sqlgen::compile
