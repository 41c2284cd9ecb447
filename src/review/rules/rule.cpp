#include "review/rules/rule.hpp"

#include <algorithm>

namespace sqlgen::review {

TouchedTable Moment::table(std::string_view name) const {
  return {std::string(name), new_tables.count(name) != 0, empty_tables.count(name) != 0};
}

bool Moment::is_new(const catalog::Object* object) const {
  return object != nullptr && !object->assumed && start.find(object->oid) == nullptr;
}

bool Moment::is_new_column(const catalog::Node& table, std::string_view column) const {
  const catalog::Object* object = before.relation(table);
  const auto* now = object == nullptr ? nullptr : object->as<catalog::Table>();
  const auto* first = now == nullptr ? nullptr : start.find_as<catalog::Table>(object->oid);
  const catalog::Column* of = first == nullptr ? nullptr : now->column(std::string(column));
  return of != nullptr && first->column(of->number) == nullptr;
}

std::vector<const Rule*> all_rules() {
  std::vector<const Rule*> rules;
  for (const std::span<const Rule> family :
       {lock_rules(), index_rules(), constraint_rules(), unique_rules(), column_rules(), row_rules(),
        loss_rules(), client_rules(), transaction_rules(), setting_rules(), type_rules(), design_rules(),
        way_back_rules(), copy_rules()}) {
    for (const Rule& rule : family) {
      rules.push_back(&rule);
    }
  }
  return rules;
}

const Rule* find_rule(std::string_view id) {
  const auto rules = all_rules();
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == id; });
  return found == rules.end() ? nullptr : *found;
}

// A rule that is asked for by name is on, though it is off by itself.
Level level_of(const Rule& rule, const Options& options) {
  if (options.skip.count(rule.id) != 0 || (!options.only.empty() && options.only.count(rule.id) == 0)) {
    return Level::off;
  }
  const auto chosen = options.levels.find(rule.id);
  if (chosen != options.levels.end()) {
    return chosen->second;
  }
  return rule.level == Level::off && options.only.count(rule.id) != 0 ? Level::note : rule.level;
}

void Reporter::begin(const Rule& rule, std::optional<std::size_t> statement) {
  rule_ = &rule;
  statement_ = statement;
}

Finding& Reporter::report(std::string object, std::string message) {
  return report_at(*statement_, std::move(object), std::move(message));
}

Finding& Reporter::report_at(std::size_t statement, std::string object, std::string message) {
  const Statement& at = review_.statements[statement];
  const ir::Revision* revision = at.revision();
  Finding finding{rule_->id, level_of(*rule_, options_), std::move(object), std::move(message)};
  finding.statement = statement;
  finding.revision = revision;
  finding.span = at.span;
  if (revision != nullptr && options_.settled.count(revision->id) != 0) {
    return unwanted_ = std::move(finding);
  }
  // Less than this is read, or written anew, in a moment.
  constexpr std::uint64_t kFew = 10'000;
  const auto rows = options_.rows.find(finding.object.substr(0, finding.object.find(' ')));
  if (rows != options_.rows.end() && rows->second < kFew &&
      (finding.level == Level::slow || finding.level == Level::block) && !at.reads.empty()) {
    finding.level = Level::note;
  }
  review_.findings.push_back(std::move(finding));
  return review_.findings.back();
}

Finding& Reporter::report_of(const ir::Revision& revision, std::string object, std::string message) {
  Finding finding{rule_->id, level_of(*rule_, options_), std::move(object), std::move(message)};
  finding.revision = &revision;
  finding.span = revision.id_span;
  if (options_.settled.count(revision.id) != 0) {
    return unwanted_ = std::move(finding);
  }
  review_.findings.push_back(std::move(finding));
  return review_.findings.back();
}

}  // namespace sqlgen::review
