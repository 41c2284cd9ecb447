#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace sqlgen {

/// Where CPython's set puts its members, and so the order in which it gives them (Objects/setobject.c of
/// Python 3.7 to 3.12). Its owner knows which members are there.
template <class Key>
class PythonSetLayout {
 public:
  [[nodiscard]] std::size_t size() const { return live_; }

  /// A member that is there and is `same`, or null.
  template <class Same>
  [[nodiscard]] const Key* find(std::uint64_t hash, const Same& same) const {
    const Entry& entry = table_[walk(hash, same).end];
    return entry.state == State::live ? &entry.key : nullptr;
  }

  /// Adds a member that is not there: in the last place on its way that another has left, else in a new one.
  void add(std::uint64_t hash, Key key) {
    const Way way = walk(hash, [](const Key&) { return false; });
    if (way.left) {
      table_[*way.left] = {hash, std::move(key), State::live};
      ++live_;
      return;
    }
    place(way.end, hash, std::move(key));
    if (filled_ * 5 >= mask() * 3) {
      resize(grown());
    }
  }

  /// Takes a member out.
  template <class Same>
  void remove(std::uint64_t hash, const Same& same) {
    Entry& entry = table_[walk(hash, same).end];
    if (entry.state == State::live) {
      take_out(entry);
    }
  }

  /// set.pop(): from where the last one was taken.
  std::optional<Key> pop() {
    if (live_ == 0) {
      return std::nullopt;
    }
    std::size_t at = finger_ & mask();
    while (table_[at].state != State::live) {
      at = (at + 1) & mask();
    }
    Key key = table_[at].key;
    take_out(table_[at]);
    finger_ = at + 1;
    return key;
  }

  /// What happens before the members of `other` are added one by one: room is made for all at once, and an
  /// empty set takes the other's table where it has the size for it. True where nothing is left to add.
  bool begin_update(const PythonSetLayout& other) {
    make_room(other.live_);
    if (filled_ != 0 || table_.size() != other.table_.size() || other.filled_ != other.live_) {
      return false;
    }
    table_ = other.table_;
    filled_ = live_ = other.live_;
    return true;
  }

  /// Room for so many more members, made at once.
  void make_room(std::size_t count) {
    if ((filled_ + count) * 5 >= mask() * 3) {
      resize((live_ + count) * 2);
    }
  }

  /// What difference_update() ends with: the places of members that are gone are dropped where they are many.
  void tidy() {
    if (filled_ - live_ > mask() / 4) {
      resize(grown());
    }
  }

  /// The members in their order.
  [[nodiscard]] std::vector<Key> keys() const {
    std::vector<Key> result;
    result.reserve(live_);
    for (const Entry& entry : table_) {
      if (entry.state == State::live) {
        result.push_back(entry.key);
      }
    }
    return result;
  }

 private:
  enum class State : std::uint8_t { unused, live, gone };
  struct Entry {
    std::uint64_t hash = 0;
    Key key = {};
    State state = State::unused;
  };
  static constexpr std::size_t kLinearProbes = 9;
  static constexpr unsigned kPerturbShift = 5;

  [[nodiscard]] std::size_t grown() const { return live_ > 50000 ? live_ * 2 : live_ * 4; }
  [[nodiscard]] std::size_t mask() const { return table_.size() - 1; }

  /// The way of a hash through the table: some places side by side, then a jump.
  struct Way {
    std::size_t end;                       // the entry that is the same, or the first that is unused
    std::optional<std::size_t> left = {};  // the last on the way that was left
  };

  template <class Same>
  [[nodiscard]] Way walk(std::uint64_t hash, const Same& same) const {
    std::uint64_t perturb = hash;
    std::size_t at = hash & mask();
    Way way{0};
    while (true) {
      const std::size_t probes = at + kLinearProbes <= mask() ? kLinearProbes : 0;
      for (way.end = at; way.end <= at + probes; ++way.end) {
        const Entry& entry = table_[way.end];
        if (entry.state == State::unused ||
            (entry.state == State::live && entry.hash == hash && same(entry.key))) {
          return way;
        }
        if (entry.state == State::gone) {
          way.left = way.end;
        }
      }
      perturb >>= kPerturbShift;
      at = (at * 5 + 1 + perturb) & mask();
    }
  }

  void place(std::size_t at, std::uint64_t hash, Key key) {
    table_[at] = {hash, std::move(key), State::live};
    ++filled_;
    ++live_;
  }

  void take_out(Entry& entry) {
    entry.key = Key();
    entry.hash = 0;
    entry.state = State::gone;
    --live_;
  }

  void resize(std::size_t more_than) {
    std::size_t size = 8;
    while (size <= more_than) {
      size *= 2;
    }
    std::vector<Entry> old = std::exchange(table_, std::vector<Entry>(size));
    filled_ = live_ = 0;
    for (Entry& entry : old) {
      if (entry.state == State::live) {
        const auto way = walk(entry.hash, [](const Key&) { return false; });
        place(way.end, entry.hash, std::move(entry.key));
      }
    }
  }

  std::vector<Entry> table_ = std::vector<Entry>(8);
  std::size_t filled_ = 0;  // entries that are live or gone
  std::size_t live_ = 0;
  std::size_t finger_ = 0;
};

}  // namespace sqlgen
