#include "graph/set_order.hpp"

#include <bit>
#include <utility>

namespace sqlgen::graph {

namespace {

/// SipHash (Aumasson and Bernstein, "SipHash: a fast short-input PRF") with one round a word and three at the
/// end.
class SipHash13 {
 public:
  void word(std::uint64_t word) {
    v3_ ^= word;
    round();
    v0_ ^= word;
  }

  std::uint64_t finish() {
    v2_ ^= 0xFF;
    round();
    round();
    round();
    return v0_ ^ v1_ ^ v2_ ^ v3_;
  }

 private:
  void round() {
    half(v0_, v1_, v2_, v3_, 13, 16);
    half(v2_, v1_, v0_, v3_, 17, 21);
  }

  static void half(std::uint64_t& a, std::uint64_t& b, std::uint64_t& c, std::uint64_t& d, int s, int t) {
    a += b;
    c += d;
    b = std::rotl(b, s) ^ a;
    d = std::rotl(d, t) ^ c;
    a = std::rotl(a, 32);
  }

  std::uint64_t v0_ = 0x736f6d6570736575, v1_ = 0x646f72616e646f6d, v2_ = 0x6c7967656e657261,
                v3_ = 0x7465646279746573;
};

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) {
    word = word << 8U | static_cast<unsigned char>(bytes[i - 1]);
  }
  return word;
}

constexpr std::size_t kLinearProbes = 9;
constexpr unsigned kPerturbShift = 5;

}  // namespace

std::uint64_t python_hash(std::string_view text) {
  if (text.empty()) {
    return 0;
  }
  SipHash13 sip;
  const std::uint64_t length = text.size();
  while (text.size() >= 8) {
    sip.word(little_endian(text.substr(0, 8)));
    text.remove_prefix(8);
  }
  sip.word(length << 56U | little_endian(text));
  const std::uint64_t hash = sip.finish();
  return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;  // -1 means an error there
}

PythonSet::PythonSet(const std::vector<std::string_view>& members) {
  for (const std::string_view member : members) {
    add(member);
  }
}

// Objects/setobject.c, set_add_entry: some places side by side, then a jump.
PythonSet::Entry& PythonSet::find(std::uint64_t hash, std::string_view member) {
  std::uint64_t perturb = hash;
  std::size_t at = hash & mask();
  while (true) {
    const std::size_t probes = at + kLinearProbes <= mask() ? kLinearProbes : 0;
    for (std::size_t i = at; i <= at + probes; ++i) {
      if (!table_[i].used || (table_[i].hash == hash && table_[i].member == member)) {
        return table_[i];
      }
    }
    perturb >>= kPerturbShift;
    at = (at * 5 + 1 + perturb) & mask();
  }
}

void PythonSet::add(std::string_view member) {
  const std::uint64_t hash = python_hash(member);
  Entry& entry = find(hash, member);
  if (entry.used) {
    return;
  }
  entry = {hash, member, true};
  ++count_;
  if (count_ * 5 >= mask() * 3) {
    resize(count_ * 4);
  }
}

void PythonSet::resize(std::size_t more_than) {
  std::size_t size = 8;
  while (size <= more_than) {
    size *= 2;
  }
  const std::vector<Entry> old = std::exchange(table_, std::vector<Entry>(size));
  for (const Entry& entry : old) {
    if (entry.used) {
      find(entry.hash, entry.member) = entry;
    }
  }
}

// set_merge: room is made for all at once; what is empty takes the other's table where it has the size for
// it.
void PythonSet::update(const PythonSet& other) {
  if ((count_ + other.count_) * 5 >= mask() * 3) {
    resize((count_ + other.count_) * 2);
  }
  if (count_ == 0 && table_.size() == other.table_.size()) {
    *this = other;
    return;
  }
  for (const std::string_view member : other.items()) {
    add(member);
  }
}

PythonSet PythonSet::with(std::string_view member) const {
  PythonSet copy;
  copy.update(*this);
  copy.add(member);
  return copy;
}

// set_difference: a new set of those that stay, added in the order of this one.
PythonSet PythonSet::without(const std::function<bool(std::string_view)>& excluded) const {
  PythonSet rest;
  for (const std::string_view member : items()) {
    if (!excluded(member)) {
      rest.add(member);
    }
  }
  return rest;
}

std::vector<std::string_view> PythonSet::items() const {
  std::vector<std::string_view> members;
  for (const Entry& entry : table_) {
    if (entry.used) {
      members.push_back(entry.member);
    }
  }
  return members;
}

namespace {

std::vector<NodeId> nodes_of(const RevisionMap& map, const PythonSet& ids) {
  std::vector<NodeId> nodes;
  for (const std::string_view id : ids.items()) {
    nodes.push_back(map.find(id).value());
  }
  return nodes;
}

PythonSet ids_of(const RevisionMap& map, const std::vector<NodeId>& revisions) {
  PythonSet ids;
  for (const NodeId node : revisions) {
    ids.add(map.id(node));
  }
  return ids;
}

}  // namespace

std::vector<NodeId> set_order(const RevisionMap& map, const std::vector<NodeId>& revisions) {
  return nodes_of(map, ids_of(map, revisions));
}

std::vector<NodeId> set_difference(const RevisionMap& map, const std::vector<NodeId>& revisions,
                                   const std::function<bool(NodeId)>& excluded) {
  return nodes_of(map, ids_of(map, revisions).without([&](std::string_view id) {
    return excluded(map.find(id).value());
  }));
}

std::vector<NodeId> ordered_followers(const RevisionMap& map, NodeId node) {
  PythonSet ids;
  for (const NodeId next : map.node(node).next) {
    ids = ids.with(map.id(next));
  }
  return nodes_of(map, ids);
}

}  // namespace sqlgen::graph
