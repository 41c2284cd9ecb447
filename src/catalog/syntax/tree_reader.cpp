#include "catalog/syntax/tree_reader.hpp"

#include <charconv>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

Node unwrapped(Node object) {
  if (object.fields().size() != 1) {
    return object;
  }
  const std::string key = object.fields().front();
  if (key.front() < 'A' || key.front() > 'Z') {
    return object;
  }
  Node inner = std::move(object.edit_items().front());
  if (key == "String") {
    return Node::text(inner["sval"].str());
  }
  if (key == "Integer") {
    return Node::integer(inner["ival"].number());
  }
  if (key == "Boolean") {
    return Node::boolean(inner["boolval"].truth());
  }
  if (key == "List") {
    return Node::list(inner.take("items").edit_items());
  }
  inner.set_tag(key);
  return inner;
}

// Builds nodes as the JSON is read, without a document in between and without recursion: what can't be read
// ends it, and gives nothing.
class TreeReader {
 public:
  explicit TreeReader(std::string_view json) : at_(json.data()), end_(json.data() + json.size()) {}

  Node read() {
    do {
      if (!read_value()) {
        return {};
      }
    } while (goes_on());
    return open_.empty() ? std::move(root_) : Node();
  }

 private:
  struct Open {
    Node node;
    std::string key;  // of the value that comes next
  };

  void skip_space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) {
      ++at_;
    }
  }
  bool accept(char wanted) {
    skip_space();
    if (at_ == end_ || *at_ != wanted) {
      return false;
    }
    ++at_;
    return true;
  }
  bool accept_word(std::string_view wanted) {
    if (!std::string_view(at_, end_).starts_with(wanted)) {
      return false;
    }
    at_ += wanted.size();
    return true;
  }

  // A value that has no parts, with the brackets and the key in front of it.
  bool read_value() {
    while (open_.empty() || open_.back().node.is_list() || read_key()) {
      if (accept('{')) {
        open_.push_back({Node::object(""), {}});
        if (accept('}')) {
          return close();
        }
      } else if (accept('[')) {
        open_.push_back({Node::list({}), {}});
        if (accept(']')) {
          return close();
        }
      } else {
        return read_plain();
      }
    }
    return false;
  }

  bool read_key() {
    std::string& key = open_.back().key;
    key.clear();
    return accept('"') && read_string(key) && accept(':');
  }

  bool read_plain() {
    if (accept('"')) {
      std::string text;
      return read_string(text) && put(Node::text(std::move(text)));
    }
    if (accept_word("true")) {
      return put(Node::boolean(true));
    }
    if (accept_word("false")) {
      return put(Node::boolean(false));
    }
    return accept_word("null") ? put({}) : read_number();
  }

  bool read_number() {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(at_, end_, value);
    if (error != std::errc() || (end != end_ && (*end == '.' || *end == 'e' || *end == 'E'))) {
      return false;
    }
    at_ = end;
    return put(Node::integer(value));
  }

  bool read_string(std::string& text) {
    while (true) {
      const char* const begin = at_;
      while (at_ != end_ && *at_ != '"' && *at_ != '\\') {
        ++at_;
      }
      text.append(begin, at_);
      if (at_ == end_) {
        return false;
      }
      if (*at_++ == '"') {
        return true;
      }
      if (at_ == end_ || !read_escape(*at_++, text)) {
        return false;
      }
    }
  }

  bool read_escape(char kind, std::string& text) {
    constexpr std::string_view kKinds = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
    if (const std::size_t found = kKinds.find(kind); found != std::string_view::npos) {
      text += kMeanings[found];
      return true;
    }
    std::uint16_t code_point = 0;
    if (kind != 'u' || end_ - at_ < 4 || std::from_chars(at_, at_ + 4, code_point, 16).ptr != at_ + 4) {
      return false;
    }
    at_ += 4;
    append_utf8(text, code_point);
    return true;
  }

  // Behind a value: closes what ends there. Whether another one follows.
  bool goes_on() {
    while (!open_.empty()) {
      if (accept(',')) {
        return true;
      }
      if (!accept(open_.back().node.is_list() ? ']' : '}')) {
        return false;
      }
      static_cast<void>(close());
    }
    return false;
  }

  bool close() {
    Node done = std::move(open_.back().node);
    open_.pop_back();
    return put(done.is_list() ? std::move(done) : unwrapped(std::move(done)));
  }
  bool put(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (open_.back().node.is_list()) {
      open_.back().node.push(std::move(node));
    } else {
      open_.back().node.set(open_.back().key, std::move(node));
    }
    return true;
  }

  const char* at_;
  const char* end_;
  std::vector<Open> open_;
  Node root_;
};

}  // namespace

Node read_tree(std::string_view json) {
  return find_invalid_utf8(json) ? Node() : TreeReader(json).read();
}

}  // namespace sqlgen::catalog
