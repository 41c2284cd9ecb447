#include "review/rewrite/rewrite.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace sqlgen::review {

namespace {

using PieceKind = compile::Piece::Kind;

class Rewriter {
 public:
  Rewriter(const compile::Script& script, const Review& review) : script_(script), review_(review) {}

  std::string run() {
    for (std::size_t i = 0; i < script_.pieces.size(); ++i) {
      const compile::Piece& piece = script_.pieces[i];
      switch (piece.kind) {
        case PieceKind::transaction_begin:
          begin(i);
          break;
        case PieceKind::transaction_end:
          commit();
          break;
        case PieceKind::autocommit_begin:
          if (script_.transactional_ddl) {
            commit();
          }
          break;
        case PieceKind::autocommit_end:
          if (script_.transactional_ddl) {
            begin(i);
          }
          break;
        case PieceKind::step_begin:
          put("-- Running " + script_.step(piece)->short_log());
          break;
        case PieceKind::step_end:
          break;
        case PieceKind::version_table:
        case PieceKind::version_purge:
        case PieceKind::version_row:
          put(std::string(script_.text(piece)) + (piece.complete ? "" : ";"));
          break;
        case PieceKind::statement:
          write(i);
          break;
      }
    }
    return std::move(out_);
  }

 private:
  void put(std::string_view text) { out_.append(text).append("\n\n"); }

  // A limit is needed where the transaction waits for a lock without one before it ends.
  [[nodiscard]] bool needs_limit(std::size_t piece) const {
    for (const Statement& statement : review_.statements) {
      if (statement.piece < piece) {
        continue;
      }
      const bool waits = std::any_of(statement.locks.begin(), statement.locks.end(), [](const Lock& lock) {
        return blocks_writes(lock.mode) && lock.mode != LockMode::reserved && !lock.table.is_quiet();
      });
      if (waits && statement.transaction && !statement.lock_timeout_ms) {
        return is_in_transaction_of(statement.piece, piece);
      }
    }
    return false;
  }

  [[nodiscard]] bool is_in_transaction_of(std::size_t piece, std::size_t begin) const {
    for (std::size_t i = begin + 1; i < piece; ++i) {
      const PieceKind kind = script_.pieces[i].kind;
      if (kind == PieceKind::transaction_end || kind == PieceKind::autocommit_begin) {
        return false;
      }
    }
    return true;
  }

  void begin(std::size_t piece) {
    put("BEGIN;");
    in_transaction_ = true;
    has_limit_ = needs_limit(piece);
    if (has_limit_) {
      put("-- review: no-lock-timeout\nSET LOCAL lock_timeout = '5s';");
    }
  }

  void commit() {
    put("COMMIT;");
    in_transaction_ = false;
    for (const std::string& validation : validations_) {
      put(validation);
    }
    validations_.clear();
  }

  [[nodiscard]] const Finding* finding_at(std::size_t index) const {
    for (const Finding& finding : review_.findings) {
      const bool mends = finding.rule == "index-under-lock" || finding.rule == "drop-index-lock" ||
                         finding.rule == "check-valid" || finding.rule == "foreign-key-valid";
      if (mends && finding.statement == index && !finding.accepted && !finding.fix_sql.empty()) {
        return &finding;
      }
    }
    return nullptr;
  }

  // The statements of one piece; it is printed as it is where nothing of it is mended.
  void write(std::size_t piece) {
    std::vector<std::size_t> statements;
    bool mends = false;
    for (std::size_t i = 0; i < review_.statements.size(); ++i) {
      if (review_.statements[i].piece == piece) {
        statements.push_back(i);
        mends = mends || finding_at(i) != nullptr;
      }
    }
    if (!mends) {
      put(std::string(script_.text(script_.pieces[piece])) + (script_.pieces[piece].complete ? "" : ";"));
      return;
    }
    for (const std::size_t index : statements) {
      const Finding* finding = finding_at(index);
      if (finding == nullptr) {
        put(review_.statements[index].sql + ";");
      } else if (finding->rule == "check-valid" || finding->rule == "foreign-key-valid") {
        write_not_valid(*finding);
      } else {
        write_outside(*finding);
      }
    }
  }

  // The fix is two statements: the constraint NOT VALID, and its validation, which has to wait.
  void write_not_valid(const Finding& finding) {
    const std::size_t end = finding.fix_sql.rfind(";\n");
    put(fmt::format("-- review: {}, validated behind the transaction\n{};", finding.rule,
                    finding.fix_sql.substr(0, end)));
    const std::string validation =
        fmt::format("-- review: {}\n{};", finding.rule, finding.fix_sql.substr(end + 2));
    if (in_transaction_) {
      validations_.push_back(validation);
    } else {
      put(validation);
    }
  }

  void write_outside(const Finding& finding) {
    const bool was_inside = in_transaction_;
    if (was_inside) {
      commit();
    }
    put(fmt::format("-- review: {}, outside of the transaction\n{};", finding.rule, finding.fix_sql));
    if (was_inside) {
      put("BEGIN;");
      in_transaction_ = true;
      if (has_limit_) {
        put("SET LOCAL lock_timeout = '5s';");
      }
    }
  }

  const compile::Script& script_;
  const Review& review_;
  std::string out_;
  std::vector<std::string> validations_;
  bool in_transaction_ = false, has_limit_ = false;
};

}  // namespace

std::string rewrite_script(const compile::Script& script, const Review& review) {
  return Rewriter(script, review).run();
}

}  // namespace sqlgen::review
