#include "compile/steps/step_writer.hpp"

#include <utility>
#include <variant>

#include "dialect/version_table.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::compile {

void StepWriter::begin_transaction() {
  writer_.mark(Piece::Kind::transaction_begin);
  checks_.set_transaction(true);
}

void StepWriter::end_transaction() {
  writer_.mark(Piece::Kind::transaction_end);
  checks_.set_transaction(false);
}

void StepWriter::add_version_table() {
  if (options_.version_table.definition == nullptr) {
    writer_.add(Piece::Kind::version_table, dialect::create_version_table(dialect_, options_.version_table));
    return;
  }
  ir::CreateTable create{options_.version_table.definition};
  create.maker = ir::TableMaker::table;
  writer_.write(std::move(create), Piece::Kind::version_table);
}

void StepWriter::purge_versions() {
  writer_.add(Piece::Kind::version_table,
              dialect::create_version_table(dialect_, options_.version_table, true));
  writer_.add(Piece::Kind::version_purge, dialect::purge_versions(dialect_, options_.version_table));
}

void StepWriter::begin(std::uint32_t number) {
  writer_.begin_step(number);
  tables_.begin_step(number);
  if (has_own_transaction()) {
    begin_transaction();
  }
  if (script_.plan.steps[number].create_version_table) {
    add_version_table();
  }
  writer_.mark(Piece::Kind::step_begin);
}

void StepWriter::write_body(std::uint32_t number, std::vector<ir::Operation> operations) {
  writer_.write_body(std::move(operations), *script_.plan.steps[number].revision);
}

void StepWriter::write_rows(std::uint32_t number) {
  const graph::Step& step = script_.plan.steps[number];
  for (std::size_t i = 0; i < step.version_changes.size(); ++i) {
    writer_.add(Piece::Kind::version_row, row_text(step.version_changes[i]));
    script_.pieces.back().change = static_cast<std::uint32_t>(i);
    follow(step.version_changes[i]);
  }
}

void StepWriter::end() {
  writer_.mark(Piece::Kind::step_end);
  if (has_own_transaction()) {
    end_transaction();
  }
}

std::string StepWriter::row_text(const graph::VersionChange& change) const {
  const ir::VersionTable& table = options_.version_table;
  return std::visit(
      Overloaded{
          [&](const graph::VersionInsert& c) { return dialect::insert_version(dialect_, table, c.id); },
          [&](const graph::VersionUpdate& c) {
            return dialect::update_version(dialect_, table, c.from, c.to);
          },
          [&](const graph::VersionDelete& c) { return dialect::delete_version(dialect_, table, c.id); },
      },
      change);
}

void StepWriter::follow(const graph::VersionChange& change) {
  std::visit(Overloaded{
                 [&](const graph::VersionInsert& c) { rows_.insert(c.id); },
                 [&](const graph::VersionUpdate& c) {
                   rows_.erase(c.from);
                   rows_.insert(c.to);
                 },
                 [&](const graph::VersionDelete& c) { rows_.erase(c.id); },
             },
             change);
}

}  // namespace sqlgen::compile
