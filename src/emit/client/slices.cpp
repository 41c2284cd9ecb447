#include "emit/client/slices.hpp"

#include <cstddef>

#include "emit/client/states.hpp"

namespace sqlgen::emit {

namespace {

using compile::Piece;
using compile::Script;

class Slicer {
 public:
  Slicer(const Script& whole, bool (*is_for_each)(std::string_view))
      : whole_(whole), is_for_each_(is_for_each), states_(version_states(whole.plan)) {}

  std::vector<Script> run() {
    for (const Piece& piece : whole_.pieces) {
      if (piece.step != Piece::kNoStep && (slices_.empty() || begins(piece.step))) {
        begin(piece.step);
      }
      add(piece);
    }
    if (slices_.empty()) {
      slices_.push_back(whole_);
    }
    return std::move(slices_);
  }

 private:
  [[nodiscard]] bool begins(std::size_t step) const {
    return step > last_ && !goes_on(whole_.plan, states_, first_, step);
  }

  void begin(std::size_t step) {
    Script& slice = slices_.emplace_back();
    slice.dialect = whole_.dialect;
    slice.version_table = whole_.version_table;
    slice.transactional_ddl = whole_.transactional_ddl;
    slice.transaction_per_revision = whole_.transaction_per_revision;
    slice.plan.purge = whole_.plan.purge && slices_.size() == 1;
    slice.plan.start_heads = states_[step];
    slice.plan.end_heads = states_[step];
    first_ = step;
    for (const Piece& piece : slices_.size() == 1 ? before_ : for_each_) {
      put(piece);
    }
  }

  // What comes before the first step waits for it.
  void add(const Piece& piece) {
    if (slices_.empty()) {
      before_.push_back(piece);
      if (piece.kind == Piece::Kind::statement && is_for_each_(whole_.text(piece))) {
        for_each_.push_back(piece);
      }
      return;
    }
    if (piece.step != Piece::kNoStep) {
      last_ = piece.step;
    }
    put(piece);
  }

  void put(const Piece& piece) {
    Script& slice = slices_.back();
    Piece& copy = slice.pieces.emplace_back(piece);
    copy.begin = slice.texts.size();
    slice.texts += whole_.text(piece);
    if (piece.step == Piece::kNoStep) {
      return;
    }
    for (std::size_t step = first_ + slice.plan.steps.size(); step <= piece.step; ++step) {
      slice.plan.steps.push_back(whole_.plan.steps[step]);
      slice.plan.end_heads = states_[step + 1];
    }
    copy.step = piece.step - static_cast<std::uint32_t>(first_);
  }

  const Script& whole_;
  bool (*is_for_each_)(std::string_view);
  std::vector<VersionSet> states_;
  std::vector<Script> slices_;
  std::vector<Piece> before_, for_each_;
  std::size_t first_ = 0, last_ = 0;  // steps of the slice
};

}  // namespace

std::vector<Script> slices(const Script& script, bool (*is_for_each)(std::string_view)) {
  return Slicer(script, is_for_each).run();
}

}  // namespace sqlgen::emit
