#include "frontend/python/objects/hash_table.hpp"

#include <algorithm>
#include <bit>
#include <functional>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python {

namespace {
constexpr std::size_t kLinear = 8;  // up to here comparing hashes one by one beats an index

/// Where the search for a hash begins. Hashes of numbers are the numbers: all of their bits take part.
std::size_t first_bucket(std::size_t hash, std::size_t mask) {
  const std::uint64_t mixed = std::uint64_t{hash} * 0x9E3779B97F4A7C15U;  // also where a size has 32 bits
  return (mixed ^ (mixed >> 32U)) & mask;
}

/// Counts the keys of one hash that were compared, where they are more than a few.
class Collisions {
 public:
  Collisions(Interpreter& in, Span where) : in_(in), where_(where) {}
  void add() {
    if (++count_ > 4) {
      in_.count_steps(1, where_);
    }
  }

 private:
  Interpreter& in_;
  Span where_;
  std::size_t count_ = 0;
};

}  // namespace

std::size_t hash_text(std::string_view text) {
  return std::hash<std::string_view>{}(text);
}

template <class Same>
std::optional<std::size_t> HashTable::locate(std::size_t hash, const Same& same) const {
  if (buckets_.empty()) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].hash == hash && live(i) && same(entries_[i].key)) {
        return i;
      }
    }
    return std::nullopt;
  }
  const std::size_t mask = buckets_.size() - 1;
  for (std::size_t at = first_bucket(hash, mask); buckets_[at] != kEmpty; at = (at + 1) & mask) {
    const auto i = buckets_[at];
    if (i < entries_.size() && entries_[i].hash == hash && live(i) && same(entries_[i].key)) {
      return i;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> HashTable::position(std::string_view name) const {
  return locate(hash_text(name),
                [name](const Value& key) { return key.is_string() && key.as_string() == name; });
}

std::optional<std::size_t> HashTable::locate(Interpreter& in, const Value& key, std::size_t hash,
                                             Span where) const {
  Collisions collisions(in, where);
  if (key.is_string()) {
    const std::string& name = key.as_string();
    const auto* text = key.string_pointer().get();
    return locate(hash, [&](const Value& other) {
      collisions.add();
      return other.is_string() ? other.string_pointer().get() == text || other.as_string() == name
                               : other.is_object() && in.equal(key, other, where);
    });
  }
  return locate(hash, [&](const Value& other) {
    collisions.add();
    return in.equal(key, other, where);
  });
}

Value* HashTable::find(std::string_view name) {
  const auto place = position(name);
  return place ? &entries_[*place].value : nullptr;
}

std::optional<std::size_t> HashTable::position(Interpreter& in, const Value& key, Span where) const {
  return locate(in, key, in.hash(key, where), where);
}

// A key that is not known may be any of the others, and any other may be it, unless that is known at least.
void HashTable::refuse_if_open(Interpreter& in, const Value& one, const Value& other, Span where) {
  const bool has_both = !one.is_unset() && !other.is_unset();
  if (has_both && (is_opaque(one) || is_opaque(other)) && !certainly_differ(one, other)) {
    fail_on_opaque(in, is_opaque(one) ? one : other, where);
  }
}

void HashTable::refuse_unknown(Interpreter& in, const Value& key, Span where) const {
  if (has_opaque_ || is_opaque(key)) {
    for (const Entry& entry : entries_) {
      refuse_if_open(in, key, entry.key, where);
    }
  }
}

std::int64_t HashTable::length(Interpreter& in, Span where) const {
  for (auto entry = entries_.begin(); has_opaque_ && entry != entries_.end(); ++entry) {
    for (auto other = entries_.begin(); other != entry; ++other) {
      refuse_if_open(in, entry->key, other->key, where);
    }
  }
  return static_cast<std::int64_t>(live_);
}

Value* HashTable::find(Interpreter& in, const Value& key, Span where) {
  const auto place = position(in, key, where);
  if (!place) {
    refuse_unknown(in, key, where);
  }
  return place ? &entries_[*place].value : nullptr;
}

void HashTable::set(Interpreter& in, const Value& key, Value value, Span where) {
  const auto hash = in.hash(key, where);
  if (const auto place = locate(in, key, hash, where)) {
    entries_[*place].value = std::move(value);
    return;
  }
  in.count_bytes(sizeof(Entry) + sizeof(std::uint32_t) * 2, where);
  append(key, std::move(value), hash);
}

void HashTable::set(std::string_view name, Value value) {
  const auto hash = hash_text(name);
  const auto same = [name](const Value& key) { return key.is_string() && key.as_string() == name; };
  if (const auto place = locate(hash, same)) {
    entries_[*place].value = std::move(value);
    return;
  }
  append(Value::string(std::string(name)), std::move(value), hash);
}

void HashTable::set(const Entry& known, Value value) {
  const StringPtr& name = known.key.string_pointer();
  const auto same = [&name](const Value& key) {
    return key.is_string() && (key.string_pointer() == name || key.as_string() == *name);
  };
  if (const auto place = locate(known.hash, same)) {
    entries_[*place].value = std::move(value);
    return;
  }
  append(known.key, std::move(value), known.hash);
}

void HashTable::reserve(std::size_t count) {
  entries_.reserve(count);
  if (count > kLinear && buckets_.size() < count * 2) {
    rebuild(std::bit_ceil(count * 2));
  }
}

std::optional<Value> HashTable::erase(Interpreter& in, const Value& key, Span where) {
  const auto place = locate(in, key, in.hash(key, where), where);
  if (!place) {
    refuse_unknown(in, key, where);
    return std::nullopt;
  }
  Value value = std::move(entries_[*place].value);
  erase_at(*place);
  return value;
}

bool HashTable::erase(std::string_view name) {
  const auto place = position(name);
  if (place) {
    erase_at(*place);
  }
  return place.has_value();
}

void HashTable::erase_at(std::size_t position) {
  // The entry stays as a tombstone: other entries keep their positions and the index its chains.
  Value key = std::move(entries_[position].key);
  Value value = std::move(entries_[position].value);
  entries_[position].key = Value::unset();
  entries_[position].value = Value();
  --live_;
  ++version_;
  if (live_ == 0) {
    entries_.clear();
    buckets_.clear();
  } else {
    while (!entries_.empty() && entries_.back().key.is_unset()) {
      entries_.pop_back();
    }
  }
}

void HashTable::move_to_end(std::size_t position, bool last) {
  Entry moved = std::move(entries_[position]);
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(position));
  entries_.insert(last ? entries_.end() : entries_.begin(), std::move(moved));
  ++version_;
  rebuild(buckets_.size());
}

void HashTable::clear() {
  // The entries are released last: what they own may look at this table again.
  const auto entries = std::move(entries_);
  entries_.clear();
  buckets_.clear();
  live_ = 0;
  ++version_;
}

void HashTable::append(Value key, Value value, std::size_t hash) {
  has_opaque_ = has_opaque_ || is_opaque(key);
  if (entries_.size() >= 16 && entries_.size() > 2 * live_) {
    std::erase_if(entries_, [](const Entry& entry) { return entry.key.is_unset(); });
    rebuild(buckets_.size());
  }
  if (entries_.size() == entries_.capacity()) {
    entries_.reserve(std::max<std::size_t>(4, entries_.size() * 2));
  }
  entries_.push_back({std::move(key), std::move(value), hash});
  ++live_;
  ++version_;
  if (entries_.size() <= kLinear && buckets_.empty()) {
    return;
  }
  if (buckets_.size() < (used_ + 1) * 2) {
    rebuild(std::max<std::size_t>(32, std::bit_ceil(entries_.size() * 4)));
    return;
  }
  const std::size_t mask = buckets_.size() - 1;
  std::size_t at = first_bucket(hash, mask);
  while (buckets_[at] != kEmpty) {
    at = (at + 1) & mask;
  }
  buckets_[at] = static_cast<std::uint32_t>(entries_.size() - 1);
  ++used_;
}

void HashTable::rebuild(std::size_t buckets) {
  buckets_.assign(buckets, kEmpty);
  used_ = entries_.size();
  if (buckets == 0) {
    return;
  }
  const std::size_t mask = buckets - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = first_bucket(entries_[i].hash, mask);
    while (buckets_[at] != kEmpty) {
      at = (at + 1) & mask;
    }
    buckets_[at] = static_cast<std::uint32_t>(i);
  }
}

}  // namespace sqlgen::python
