#include "sqlalchemy/naming/label_name.hpp"

namespace sqlgen::ir {

namespace {

// A part is written as kOpen identity kMiddle body kClose.
constexpr char kOpen = '\x01';
constexpr char kMiddle = '\x02';
constexpr char kClose = '\x03';

std::string formattable(std::string_view body) {
  std::string result;
  bool replaced = false;
  for (const char c : body) {
    const bool replace = std::string_view("%() $").find(c) != std::string_view::npos;
    if (!replace) {
      result += c;
    } else if (!replaced) {
      result += '_';
    }
    replaced = replace;
  }
  return result;
}

}  // namespace

LabelName anonymous_name(std::string_view identity, std::string_view body) {
  std::string text(1, kOpen);
  text += identity;
  text += kMiddle;
  text += formattable(body);
  text += kClose;
  return {Identifier(std::move(text)), true, true};
}

LabelName joined_name(const LabelName& first, std::string_view between, const LabelName& second) {
  LabelName name{Identifier(first.text.text + std::string(between) + second.text.text),
                 first.anonymous || second.anonymous, true};
  name.text.quote = second.text.quote ? second.text.quote : first.text.quote;
  return name;
}

std::string numbered(const LabelName& name, const NumberPart& number) {
  const std::string& text = name.text.text;
  if (!name.anonymous) {
    return text;
  }
  std::string result;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto open = text.find(kOpen, at);
    const auto middle = open == std::string::npos ? open : text.find(kMiddle, open);
    const auto close = middle == std::string::npos ? middle : text.find(kClose, middle);
    if (close == std::string::npos) {
      break;
    }
    result.append(text, at, open - at);
    result += number(text.substr(open, close - open), text.substr(middle + 1, close - middle - 1));
    at = close + 1;
  }
  return result + text.substr(at);
}

std::string shown_name(const LabelName& name) {
  return numbered(name, [](const std::string&, const std::string& body) { return body + "_1"; });
}

}  // namespace sqlgen::ir
