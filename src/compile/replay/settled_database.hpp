#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ir/database/live_database.hpp"

namespace sqlgen::compile {

/// The script's database for bodies that are evaluated while the script is still written: each question
/// waits until all of it stands there.
class SettledDatabase final : public ir::LiveDatabase {
 public:
  /// `settle` returns when the script is written up to the body.
  SettledDatabase(ir::LiveDatabase& database, std::function<void()> settle)
      : database_(database), settle_(std::move(settle)) {}

  ir::Outcome follow(const ir::Operation& operation) override { return settled().follow(operation); }
  ir::Outcome execute(const ir::Operation& operation) override { return settled().execute(operation); }
  std::vector<std::pair<std::string, std::string>> query_columns(const std::string& sql) override {
    return settled().query_columns(sql);
  }
  const ir::SchemaInspector& inspector() override { return settled().inspector(); }
  [[nodiscard]] bool looks_for(std::string_view name, bool to_drop, bool in_body) const override {
    return settled().looks_for(name, to_drop, in_body);
  }
  [[nodiscard]] bool ends_at_refusal() const override { return database_.ends_at_refusal(); }
  void restart_body() override { settled().restart_body(); }

 private:
  [[nodiscard]] ir::LiveDatabase& settled() const {
    settle_();
    return database_;
  }

  ir::LiveDatabase& database_;
  std::function<void()> settle_;
};

}  // namespace sqlgen::compile
