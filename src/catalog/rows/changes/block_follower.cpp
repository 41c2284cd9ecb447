#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "catalog/postgresql/blocks/block_rows.hpp"
#include "catalog/rows/postgresql_store.hpp"
#include "catalog/syntax/identifiers.hpp"
#include "ir/database/not_known.hpp"

namespace sqlgen::catalog {

/// The store's rows, which the statements of a block change one after the other.
class PostgresqlStore::BlockFollower final : public BlockRows {
 public:
  BlockFollower(PostgresqlStore& store, const Statement& block) : store_(store), block_(block) {}

  std::optional<ir::Answer> answer(const Node& select) override {
    try {
      const ir::Outcome outcome = store_.answer(select);
      const auto* answer = std::get_if<ir::Answer>(&outcome);
      return answer == nullptr ? std::nullopt : std::optional(*answer);
    } catch (const ir::NotKnown&) {
      return std::nullopt;
    }
  }

  std::optional<bool> holds(const Node& select) override {
    const auto known = answer(select);
    if (!known || known->rows.size() != 1 || known->rows.front().size() != 1) {
      return std::nullopt;
    }
    const ir::RowValue& value = known->rows.front().front();
    switch (value.kind) {
      case ir::RowValue::Kind::null:
        return false;
      case ir::RowValue::Kind::boolean:
        return value.text == "1";
      default:
        return std::nullopt;
    }
  }

  void applied(const Node& tree, std::string_view text, const Database& before) override {
    const Statement statement{text, block_.origin};
    try {
      static_cast<void>(tree.is("SelectStmt") && !tree["intoClause"]
                            ? store_.select(tree, statement)
                            : store_.follow(tree, statement, before));
    } catch (const ir::NotKnown&) {
      doubt(text);
    }
  }

  void doubt(std::string_view text) override {
    static constexpr auto kFilling =
        std::to_array<std::string_view>({"insert", "copy", "execute", "perform", "merge", "call"});
    const std::set<std::string> words = words_of(block_.text);
    const bool fills = std::any_of(kFilling.begin(), kFilling.end(), [&](std::string_view word) {
      return words.count(std::string(word)) != 0;
    });
    RowChanges(store_.catalog_.database(), store_.catalog_.session(), store_.rows_, block_.origin)
        .doubt_named(text, "a block of code that names it may change its rows", fills);
  }

  void doubt_all(const std::string& reason) override {
    store_.doubt_all_rows(std::make_shared<Doubt>(Doubt{reason, block_.origin}));
  }

  void begin() override { store_.rows_.begin_trial(); }
  void end(bool keep) override { keep ? store_.rows_.keep_trial() : store_.rows_.end_trial(); }

 private:
  PostgresqlStore& store_;
  const Statement& block_;
};

ir::Outcome PostgresqlStore::execute_block(const Node& tree, const Statement& statement) {
  BlockFollower follower(*this, statement);
  follower.begin();
  const Outcome outcome = catalog_.apply_block(tree, statement, follower);
  const bool failed = std::any_of(outcome.problems.begin(), outcome.problems.end(),
                                  [](const Problem& problem) { return problem.fails(); });
  follower.end(!failed);
  if (const Problem* problem = outcome.certain_failure()) {
    return ir::Refusal{std::string(dbapi_exception(*problem)), problem->message};
  }
  if (failed) {
    follower.doubt(statement.text);
  }
  return ir::Answer{};
}

}  // namespace sqlgen::catalog
