#include "convert/header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "support/text.hpp"

namespace sqlgen::convert {

namespace {

// "2024-01-31 12:30:00.123456+00:00" as a moment that TOML has; anything else stays text.
Node date_node(const std::string& text) {
  const auto matches = [](std::string_view part, std::string_view pattern) {
    return part.size() == pattern.size() &&
           std::equal(part.begin(), part.end(), pattern.begin(), [](char c, char p) {
             return p == '0' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : c == p;
           });
  };
  const std::string_view whole = text;
  if (whole.size() < 10 || !matches(whole.substr(0, 10), "0000-00-00")) {
    return text_node(text);
  }
  tree::Temporal at{std::string(whole.substr(0, 10)), "", ""};
  if (whole.size() == 10) {
    return {at};
  }
  if (whole.size() < 19 || (whole[10] != ' ' && whole[10] != 'T') ||
      !matches(whole.substr(11, 8), "00:00:00")) {
    return text_node(text);
  }
  std::size_t end = 19;
  if (end < whole.size() && whole[end] == '.') {
    end = std::min(whole.find_first_not_of("0123456789", end + 1), whole.size());
  }
  const std::string_view offset = whole.substr(end);
  if (!offset.empty() && !matches(offset, "+00:00") && !matches(offset, "-00:00")) {
    return text_node(text);
  }
  at.time = std::string(whole.substr(11, end - 11));
  at.offset = std::string(offset);
  return {at};
}

std::string comma_list(const std::vector<ir::Located>& items) {
  std::vector<std::string> texts;
  for (const ir::Located& item : items) {
    texts.push_back(item.text);
  }
  return join(texts, ", ");
}

List text_list(const std::vector<ir::Located>& items) {
  List texts;
  for (const ir::Located& item : items) {
    texts.push_back(text_node(item.text));
  }
  return texts;
}

}  // namespace

HeaderText header_text(const ir::Revision& revision) {
  HeaderText header{{}, revision.date, revision.author};
  std::vector<std::string> kept;
  for (const std::string& line : split(revision.doc, '\n')) {
    const std::string_view words = trim(line);
    constexpr std::string_view kDate = "Create Date:";
    if (words.starts_with("Revision ID:") || words.starts_with("Revises:")) {
      continue;
    }
    if (words.starts_with(kDate)) {
      header.date = std::string(trim(words.substr(kDate.size())));
      continue;
    }
    kept.push_back(line);
  }
  header.message = std::string(trim(join(kept, "\n")));
  return header;
}

Node header_node(const ir::Revision& revision) {
  const HeaderText header = header_text(revision);
  Entries entries(native::header_model());
  entries.text("id", revision.id);
  entries.list("parents", text_list(revision.down_revisions));
  entries.list("labels", text_list(revision.branch_labels));
  entries.list("depends_on", text_list(revision.depends_on));
  if (!header.message.empty()) {
    entries.text("message", header.message);
  }
  if (!header.date.empty()) {
    entries.set("date", date_node(header.date));
  }
  if (!header.author.empty()) {
    entries.text("author", header.author);
  }
  return entries.take();
}

std::string header_comments(const ir::Revision& revision) {
  const HeaderText header = header_text(revision);
  std::string out;
  const auto line = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) {
      std::vector<std::string> words;
      for (const std::string& part : split(value, '\n')) {
        if (!trim(part).empty()) {
          words.emplace_back(trim(part));
        }
      }
      out += fmt::format("-- {}: {}\n", key, join(words, " "));
    }
  };
  line("id", revision.id);
  line("parents", comma_list(revision.down_revisions));
  line("labels", comma_list(revision.branch_labels));
  line("depends_on", comma_list(revision.depends_on));
  line("message", header.message);
  line("date", header.date);
  line("author", header.author);
  return out;
}

}  // namespace sqlgen::convert
