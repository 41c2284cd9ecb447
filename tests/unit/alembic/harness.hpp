#pragma once

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "frontend/alembic/revision/frontend.hpp"
#include "ir/revision.hpp"

namespace sqlgen::alembic::testing {

/// A revision read from text, and what reading and evaluating it reported.
class Compiled {
 public:
  explicit Compiled(std::string text, const std::string& path = "versions/0001_test.py") {
    const FileId file = sources.add(path, std::move(text));
    revision = read_revision(sources, file, path, diagnostics);
  }

  std::vector<ir::Operation> upgrade(const std::string& dialect = "postgresql") {
    context.dialect = dialect;
    return revision->body->evaluate(ir::Direction::upgrade, context, diagnostics);
  }

  /// The ids of what was reported, in order.
  [[nodiscard]] std::vector<std::string> ids() const {
    std::vector<std::string> result;
    for (const auto& diagnostic : diagnostics.all()) {
      result.push_back(diagnostic.id);
    }
    return result;
  }
  [[nodiscard]] std::string messages() const { return render(diagnostics, sources); }
  /// The text that a diagnostic marks.
  [[nodiscard]] std::string marked(std::size_t index = 0) const {
    return std::string(sources.text(diagnostics.all().at(index).span));
  }

  SourceManager sources;
  Diagnostics diagnostics;
  std::optional<ir::Revision> revision;
  ir::EvaluationContext context;
};

/// A revision whose upgrade() has this body, lines indented by four.
inline std::string with_upgrade(const std::string& body) {
  return "from alembic import op, context\n"
         "import sqlalchemy as sa\n"
         "from sqlalchemy.dialects import postgresql\n"
         "revision = 'a1'\n"
         "down_revision = None\n"
         "def upgrade():\n" +
         body;
}

/// The only operation of an upgrade body, which must be a T.
template <class T>
T only(const std::string& body, const std::string& dialect = "postgresql") {
  Compiled compiled(with_upgrade(body));
  auto operations = compiled.upgrade(dialect);
  if (operations.size() != 1 || !std::holds_alternative<T>(operations.front())) {
    throw std::runtime_error("not the one operation expected:\n" + compiled.messages());
  }
  return std::get<T>(operations.front());
}

}  // namespace sqlgen::alembic::testing
