#include "emit/psql/units.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "support/digest/md5.hpp"

namespace sqlgen::emit::psql {

namespace {

using Kind = compile::Piece::Kind;

class UnitMaker {
 public:
  UnitMaker(const compile::Script& script, Transactions transactions)
      : script_(script), states_(version_states(script.plan)), none_(transactions == Transactions::none) {}

  Units make() {
    for (const compile::Piece& piece : script_.pieces) {
      add(piece);
    }
    close();
    for (Unit& unit : result_.units) {
      digest(unit);
    }
    return std::move(result_);
  }

 private:
  void add(const compile::Piece& piece);
  void add_statement(const compile::Piece& piece, Item item);
  void add_around(Item item);
  void add_to_transaction(Item item);
  void begin_step(std::uint32_t step);
  void close();
  void digest(Unit& unit) const;

  const compile::Script& script_;
  std::vector<VersionSet> states_;
  bool none_;
  bool autocommit_ = false;
  bool open_ = false;  // the last part takes more statements
  Units result_;
};

void UnitMaker::add(const compile::Piece& piece) {
  if (piece.kind == Kind::transaction_begin || piece.kind == Kind::transaction_end) {
    return;
  }
  Item item{piece.kind, std::string(script_.text(piece)), piece.complete, piece.step};
  if (piece.step == compile::Piece::kNoStep && piece.kind == Kind::statement) {
    add_around(std::move(item));
    return;
  }
  if (piece.step != compile::Piece::kNoStep || result_.units.empty()) {
    begin_step(piece.step == compile::Piece::kNoStep ? 0 : piece.step);
  }
  switch (piece.kind) {
    case Kind::autocommit_begin:
      autocommit_ = true;
      open_ = false;
      break;
    case Kind::autocommit_end:
      autocommit_ = false;
      open_ = false;
      break;
    case Kind::statement:
      add_statement(piece, std::move(item));
      break;
    case Kind::version_table:
      result_.units.back().makes_version_table = true;
      add_to_transaction(std::move(item));
      break;
    case Kind::version_row:
    case Kind::version_purge:
      add_to_transaction(std::move(item));
      break;
    case Kind::step_begin:
    case Kind::step_end:
    case Kind::transaction_begin:
    case Kind::transaction_end:
      break;
  }
}

void UnitMaker::add_statement(const compile::Piece& piece, Item item) {
  if (!autocommit_ && !none_) {
    add_to_transaction(std::move(item));
    return;
  }
  for (PlacedStatement& placed : place_statements(script_.text(piece))) {
    Part& part = result_.units.back().parts.emplace_back();
    if (placed.where == PlacedStatement::Where::outside) {
      part.kind = Part::Kind::outside;
      part.outside = std::move(placed);
    } else {
      part.kind =
          placed.where == PlacedStatement::Where::setting ? Part::Kind::setting : Part::Kind::transaction;
      part.items.push_back({Kind::statement, std::move(placed.text), false, piece.step});
    }
  }
  open_ = false;
}

// env.py's own: before the steps it may say who and where the script is; after them it closes the last one.
void UnitMaker::add_around(Item item) {
  if (!result_.units.empty()) {
    add_to_transaction(std::move(item));
  } else if (is_session_setting(item.text)) {
    result_.settings.push_back(std::move(item.text));
  } else {
    result_.opening.push_back(std::move(item));
  }
}

void UnitMaker::add_to_transaction(Item item) {
  std::vector<Part>& parts = result_.units.back().parts;
  if (!open_) {
    parts.emplace_back();
    open_ = true;
  }
  parts.back().items.push_back(std::move(item));
}

void UnitMaker::begin_step(std::uint32_t step) {
  if (!result_.units.empty()) {
    Unit& unit = result_.units.back();
    if (step == unit.last_step) {
      return;
    }
    if (goes_on(script_.plan, states_, unit.first_step, step)) {
      unit.last_step = step;
      return;
    }
    close();
  }
  Unit& unit = result_.units.emplace_back();
  unit.first_step = unit.last_step = step;
  unit.before = states_[step];
  open_ = false;
}

// The version rows stand in the last part, and take a transaction.
void UnitMaker::close() {
  if (!result_.units.empty()) {
    Unit& unit = result_.units.back();
    if (!unit.parts.empty() && unit.parts.back().kind != Part::Kind::transaction) {
      unit.parts.emplace_back();
    }
    unit.after = states_[std::min<std::size_t>(unit.last_step + 1, states_.size() - 1)];
  }
}

// A part's digest names it and all before it: what an earlier script did is known by it, whatever follows.
void UnitMaker::digest(Unit& unit) const {
  std::string all =
      script_.plan.steps.empty() ? std::string() : script_.plan.steps[unit.first_step].short_log();
  for (Part& part : unit.parts) {
    all += fmt::format("\n{}:{}", static_cast<int>(part.kind), part.outside.text);
    for (const Item& item : part.items) {
      all += "\n" + item.text;
    }
    all = part.digest = md5_hex(all);
  }
}

}  // namespace

bool Unit::in_parts() const {
  return std::count_if(parts.begin(), parts.end(),
                       [](const Part& part) { return part.kind != Part::Kind::setting; }) > 1;
}

Units make_units(const compile::Script& script, Transactions transactions) {
  return UnitMaker(script, transactions).make();
}

}  // namespace sqlgen::emit::psql
