#include "compile/steps/step_transactions.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

using Kind = Piece::Kind;

Piece mark(Kind kind, const Piece& at) {
  return {.kind = kind, .step = at.step, .begin = at.begin};
}

}  // namespace

bool begins_transaction(const Script& script) {
  return std::any_of(script.pieces.begin(), script.pieces.end(), [&](const Piece& piece) {
    const std::string text = to_upper(trim(script.text(piece)));
    return piece.kind == Kind::statement && (text.starts_with("BEGIN") || text.starts_with("START "));
  });
}

Script with_step_transactions(Script script) {
  std::vector<Piece> pieces;
  std::uint32_t open = Piece::kNoStep;
  for (Piece& piece : script.pieces) {
    if (piece.kind == Kind::transaction_begin || piece.kind == Kind::transaction_end) {
      continue;
    }
    if (piece.step != Piece::kNoStep && piece.step != open) {
      open = piece.step;
      pieces.push_back(mark(Kind::transaction_begin, piece));
    }
    const bool ends = piece.kind == Kind::step_end;
    pieces.push_back(piece);
    if (ends) {
      pieces.push_back(mark(Kind::transaction_end, piece));
    }
  }
  script.pieces = std::move(pieces);
  script.transaction_per_revision = true;
  return script;
}

}  // namespace sqlgen::compile
