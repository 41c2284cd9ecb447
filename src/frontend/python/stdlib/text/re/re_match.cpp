#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/text/re/re_objects.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

Value Subject::part(std::size_t from, std::size_t to) const {
  auto piece = text->substr(from, to - from);
  return is_bytes ? make_bytes(std::move(piece)) : Value::string(std::move(piece));
}

std::int64_t Subject::place(std::size_t offset) const {
  return static_cast<std::int64_t>(is_bytes ? offset
                                            : utf8_length(std::string_view(*text).substr(0, offset)));
}

std::string MatchObject::repr(Interpreter& in, Span where) {
  return fmt::format("<re.Match object; span=({}, {}), match={}>", subject_.place(groups_[0].begin),
                     subject_.place(groups_[0].end), in.repr(group(0), where));
}

std::string MatchObject::text(std::size_t index) const {
  const auto& span = groups_[index];
  return span.begin == std::string::npos ? "" : subject_.text->substr(span.begin, span.end - span.begin);
}

Value MatchObject::group(std::size_t index, const Value& absent) const {
  const auto& span = groups_[index];
  return span.begin == std::string::npos ? absent : subject_.part(span.begin, span.end);
}

std::size_t MatchObject::index_of(Interpreter& in, const Value& key, Span where) const {
  const auto number = small_int(key);
  if (number && *number >= 0 && *number < static_cast<std::int64_t>(groups_.size())) {
    return static_cast<std::size_t>(*number);
  }
  const auto& plain = unwrap(key);
  if (plain.is_string()) {
    const auto& names = pattern_->regex().names();
    if (const auto found = names.find(plain.as_string()); found != names.end()) {
      return found->second;
    }
  }
  in.raise("IndexError", "no such group", where);
}

Value MatchObject::last_index() const {
  const auto& closed = pattern_->regex().closed();
  for (auto number = closed.rbegin(); number != closed.rend(); ++number) {
    if (groups_[*number].begin != std::string::npos) {
      return Value::integer(static_cast<std::int64_t>(*number));
    }
  }
  return Value();
}

Value MatchObject::last_group() const {
  const Value last = last_index();
  for (const auto& [name, number] : pattern_->regex().names()) {
    if (last.is_int() && static_cast<std::int64_t>(number) == last.as_int()) {
      return Value::string(name);
    }
  }
  return Value();
}

namespace {

using Self = std::shared_ptr<MatchObject>;

Value group_method(const Self& self) {
  return make_builtin("group(*args)", [self](Interpreter& in, Bound a) {
    if (a.rest().size() <= 1) {
      return self->group(a.rest().empty() ? 0 : self->index_of(in, a.rest()[0].value, a.call_span()));
    }
    std::vector<Value> items;
    for (const auto& argument : a.rest()) {
      items.push_back(self->group(self->index_of(in, argument.value, argument.span)));
    }
    return make_tuple(std::move(items));
  });
}

Value groups_method(const Self& self) {
  return make_builtin("groups(default=None)", [self](Interpreter&, Bound a) {
    std::vector<Value> items;
    for (std::size_t i = 1; i < self->groups().size(); ++i) {
      items.push_back(self->group(i, a.value(std::size_t{0})));
    }
    return make_tuple(std::move(items));
  });
}

Value groupdict_method(const Self& self) {
  return make_builtin("groupdict(default=None)", [self](Interpreter& in, Bound a) {
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [key, index] : self->pattern().regex().names()) {
      order.emplace_back(index, key);
    }
    std::sort(order.begin(), order.end());
    std::vector<std::pair<Value, Value>> items;
    for (const auto& [index, key] : order) {
      items.emplace_back(Value::string(key), self->group(index, a.value(std::size_t{0})));
    }
    return make_dict(in, std::move(items), a.call_span());
  });
}

Value expand_method(const Self& self) {
  return make_builtin("expand(template)", [self](Interpreter& in, Bound a) {
    const Value& text = a.value(std::size_t{0});
    if (const auto* bytes = bytes_of(text)) {
      return make_bytes(expand_template(in, *self, *bytes, a.call_span()));
    }
    return Value::string(expand_template(in, *self, in.str(text, a.call_span()), a.call_span()));
  });
}

enum class Place { start, end, both };

Value place_of(const Subject& subject, const GroupSpan& span, Place place) {
  const auto number = [&](std::size_t offset) {
    return Value::integer(span.begin == std::string::npos ? -1 : subject.place(offset));
  };
  return place == Place::both ? make_tuple({number(span.begin), number(span.end)})
                              : number(place == Place::end ? span.end : span.begin);
}

Value place_method(const Self& self, const Subject& subject, Place place) {
  return make_builtin("span(group=0)", [self, subject, place](Interpreter& in, Bound a) {
    const auto index =
        a.given(std::size_t{0}) ? self->index_of(in, a.value(std::size_t{0}), a.call_span()) : 0;
    return place_of(subject, self->groups()[index], place);
  });
}

}  // namespace

std::optional<Value> MatchObject::attribute(Interpreter&, std::string_view name, Span) {
  const auto self = std::static_pointer_cast<MatchObject>(shared_from_this());
  if (name == "group" || name == "__getitem__") {
    return group_method(self);
  }
  if (name == "groups") {
    return groups_method(self);
  }
  if (name == "groupdict") {
    return groupdict_method(self);
  }
  if (name == "start" || name == "end" || name == "span") {
    return place_method(self, subject_,
                        name == "start" ? Place::start
                        : name == "end" ? Place::end
                                        : Place::both);
  }
  if (name == "expand") {
    return expand_method(self);
  }
  if (name == "regs") {
    std::vector<Value> spans;
    for (const auto& span : groups_) {
      spans.push_back(place_of(subject_, span, Place::both));
    }
    return make_tuple(std::move(spans));
  }
  if (name == "string") {
    return subject_.value;
  }
  if (name == "re") {
    return Value::object(pattern_);
  }
  if (name == "pos" || name == "endpos") {
    return Value::integer(subject_.place(name == "pos" ? subject_.begin : subject_.end));
  }
  if (name == "lastindex") {
    return last_index();
  }
  return name == "lastgroup" ? std::optional(last_group()) : std::nullopt;
}

}  // namespace sqlgen::python::stdlib
