#include "frontend/sql/sections.hpp"

#include <string_view>
#include <utility>

#include "frontend/sql/verbatim.hpp"
#include "support/limits/bounded.hpp"

namespace sqlgen::sql {

namespace {

// What stands between two markers, without the line end before the second.
std::string whole_statement(std::string_view text) {
  if (text.ends_with('\n')) {
    text.remove_suffix(text.ends_with("\r\n") ? 2 : 1);
  }
  return std::string(text);
}

class SqlBody : public ir::RevisionBody {
 public:
  SqlBody(const SourceManager& sources, std::vector<Section> sections, Span id)
      : sources_(sources), sections_(std::move(sections)), id_(id) {}

  std::vector<ir::Operation> evaluate(ir::Direction direction, const ir::EvaluationContext& context,
                                      Diagnostics& diagnostics) override {
    std::vector<ir::Operation> operations;
    bool written = false;
    try {
      run_bounded("the revision", id_, [&] {
        for (const Section& section : sections_) {
          if (section.direction != direction) {
            continue;
          }
          written = true;
          if (section.dialect.empty() || section.dialect == context.dialect) {
            append(section, operations, diagnostics);
          }
        }
      });
    } catch (const CompileError& error) {
      diagnostics.add(error.diagnostic());
      return {};
    }
    if (!written && direction == ir::Direction::downgrade) {
      diagnostics.error("no-downgrade", "this revision has no downgrade", id_)
          .with_help("SQL can't be reversed by itself: write a section '-- sqlgen:downgrade'");
    }
    return operations;
  }

 private:
  void append(const Section& section, std::vector<ir::Operation>& operations,
              Diagnostics& diagnostics) const {
    const std::string_view text = sources_.text(section.text);
    switch (section.kind) {
      case Section::Kind::autocommit_begin:
        operations.emplace_back(ir::AutocommitBegin{section.text});
        break;
      case Section::Kind::autocommit_end:
        operations.emplace_back(ir::AutocommitEnd{section.text});
        break;
      case Section::Kind::fail:
        diagnostics.error("revision-fails", std::string(text), section.text)
            .with_help("the revision says so itself: it can't be compiled here");
        return;
      case Section::Kind::whole:
        operations.emplace_back(ir::ExecuteText{whole_statement(text) + ";", section.text, true});
        return;
      case Section::Kind::statements:
        break;
    }
    for (ir::ExecuteText& statement : verbatim_statements(text, section.text, diagnostics)) {
      operations.emplace_back(std::move(statement));
    }
  }

  const SourceManager& sources_;
  std::vector<Section> sections_;
  Span id_;
};

}  // namespace

std::shared_ptr<ir::RevisionBody> make_body(const SourceManager& sources, std::vector<Section> sections,
                                            Span id) {
  return std::make_shared<SqlBody>(sources, std::move(sections), id);
}

}  // namespace sqlgen::sql
