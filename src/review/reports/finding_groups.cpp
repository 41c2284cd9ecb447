#include "review/reports/finding_groups.hpp"

#include <map>
#include <string_view>
#include <tuple>

namespace sqlgen::review {

std::size_t FindingGroup::size() const {
  std::size_t count = 0;
  for (const Message& message : messages) {
    count += message.findings.size();
  }
  return count;
}

std::vector<FindingGroup> grouped_findings(const Review& review) {
  using Key = std::tuple<Level, std::string_view, std::string_view>;
  std::vector<FindingGroup> groups;
  std::map<Key, std::size_t> group_of;
  std::map<std::tuple<std::size_t, std::string_view, std::string_view>, std::size_t> message_of;
  for (const Finding& finding : review.findings) {
    if (finding.accepted) {
      continue;
    }
    const auto [group, is_new] =
        group_of.try_emplace({finding.level, finding.rule, finding.fix}, groups.size());
    if (is_new) {
      groups.emplace_back();
    }
    auto& messages = groups[group->second].messages;
    const auto [message, says_more] =
        message_of.try_emplace({group->second, finding.message, finding.fix_sql}, messages.size());
    if (says_more) {
      messages.emplace_back();
    }
    messages[message->second].findings.push_back(&finding);
  }
  return groups;
}

}  // namespace sqlgen::review
