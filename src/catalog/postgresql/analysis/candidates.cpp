#include "catalog/postgresql/analysis/candidates.hpp"

#include <algorithm>
#include <functional>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/conversions.hpp"

namespace sqlgen::catalog {

namespace {

constexpr Oid kAnyArrayType = 2277;

class Selection {
 public:
  Selection(const Database& database, const std::vector<Typed>& arguments)
      : database_(database), arguments_(arguments) {
    for (const Typed& argument : arguments) {
      bases_.push_back(is_untyped(argument) ? TypeReference{} : base_type(database, argument.type));
    }
  }

  const Candidate* select(std::vector<const Candidate*> left) {
    keep_best(left, [this](const Candidate& one, std::size_t at) {
      return bases_[at].type != kNoOid && is_same_type(bases_[at], one.arguments[at]);
    });
    keep_best(left, [this](const Candidate& one, std::size_t at) {
      return bases_[at].type != kNoOid &&
             (is_same_type(bases_[at], one.arguments[at]) ||
              (category(at) == category_of(database_, one.arguments[at]) && is_preferred(one.arguments[at])));
    });
    if (left.size() > 1 && has_untyped()) {
      keep_categories(left);
      if (left.size() > 1) {
        return of_one_type(left);
      }
    }
    return left.size() == 1 ? left.front() : nullptr;
  }

 private:
  using Matches = std::function<bool(const Candidate&, std::size_t)>;

  static bool is_untyped(const Typed& argument) { return argument.kind == Typed::Kind::untyped; }
  [[nodiscard]] bool has_untyped() const {
    return std::any_of(arguments_.begin(), arguments_.end(), is_untyped);
  }
  [[nodiscard]] char category(std::size_t at) const { return category_of(database_, bases_[at]); }

  // Those that have the most matches.
  void keep_best(std::vector<const Candidate*>& left, const Matches& matches) const {
    std::vector<const Candidate*> best;
    std::size_t most = 0;
    for (const Candidate* one : left) {
      std::size_t count = 0;
      for (std::size_t at = 0; at < arguments_.size(); ++at) {
        count += matches(*one, at) ? std::size_t{1} : std::size_t{0};
      }
      if (count > most) {
        best.clear();
      }
      most = std::max(most, count);
      if (count == most) {
        best.push_back(one);
      }
    }
    left = std::move(best);
  }

  // What an untyped constant is taken for: a string where a candidate takes one, else what all agree on.
  void keep_categories(std::vector<const Candidate*>& left) const {
    std::vector<const Candidate*> kept = left;
    for (std::size_t at = 0; at < arguments_.size(); ++at) {
      if (!is_untyped(arguments_[at])) {
        continue;
      }
      char wanted = category_of(database_, left.front()->arguments[at]);
      bool agree = true;
      for (const Candidate* one : left) {
        const char of = category_of(database_, one->arguments[at]);
        agree = agree && of == wanted;
        if (of == 'S') {
          wanted = 'S';
        }
      }
      if (!agree && wanted != 'S') {
        return;
      }
      const auto takes = [&](const Candidate* one) {
        return category_of(database_, one->arguments[at]) == wanted;
      };
      const bool has_preferred = std::any_of(left.begin(), left.end(), [&](const Candidate* one) {
        return takes(one) && is_preferred(one->arguments[at]);
      });
      std::erase_if(kept, [&](const Candidate* one) {
        return !takes(one) || (has_preferred && !is_preferred(one->arguments[at]));
      });
    }
    if (!kept.empty()) {
      left = std::move(kept);
    }
  }

  // If all arguments that have a type have the same one, the others may be of it.
  [[nodiscard]] const Candidate* of_one_type(const std::vector<const Candidate*>& left) const {
    TypeReference known;
    for (const TypeReference& base : bases_) {
      if (base.type != kNoOid && known.type != kNoOid && !is_same_type(base, known)) {
        return nullptr;
      }
      known = base.type != kNoOid ? base : known;
    }
    const Candidate* found = nullptr;
    for (const Candidate* one : left) {
      const bool fits = known.type != kNoOid &&
                        std::all_of(one->arguments.begin(), one->arguments.end(),
                                    [&](const TypeReference& to) { return coerces(database_, known, to); });
      if (fits && found != nullptr) {
        return nullptr;
      }
      found = fits ? one : found;
    }
    return found;
  }

  const Database& database_;
  const std::vector<Typed>& arguments_;
  std::vector<TypeReference> bases_ = {};
};

bool is_exact(const Candidate& candidate, const std::vector<Typed>& arguments) {
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    if (arguments[at].kind == Typed::Kind::untyped ||
        !is_same_type(arguments[at].type, candidate.arguments[at])) {
      return false;
    }
  }
  return true;
}

}  // namespace

Choice choose_candidate(const Database& database, const std::vector<Typed>& arguments,
                        const std::vector<Candidate>& candidates) {
  std::vector<const Candidate*> fitting;
  for (const Candidate& candidate : candidates) {
    if (is_exact(candidate, arguments)) {
      return {&candidate};
    }
    bool fits = true;
    for (std::size_t at = 0; fits && at < arguments.size(); ++at) {
      fits = coerces(database, arguments[at], candidate.arguments[at]);
    }
    if (fits) {
      fitting.push_back(&candidate);
    }
  }
  if (fitting.size() > 1) {
    return {Selection(database, arguments).select(std::move(fitting))};
  }
  return {fitting.empty() ? nullptr : fitting.front(), fitting.empty()};
}

TypeReference fit_arguments(const Database& database, const Candidate& candidate,
                            std::vector<Typed>& arguments) {
  TypeReference element;
  const auto is_any = [](const TypeReference& type) { return type.type == 2276; };
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const TypeReference& wanted = candidate.arguments[at];
    if (!is_polymorphic(wanted) || is_any(wanted) || arguments[at].kind == Typed::Kind::untyped) {
      continue;
    }
    if (wanted.type >= 5077 || wanted.type == 3831 || wanted.type == 4537) {
      throw NotFollowed{};
    }
    TypeReference of =
        wanted.type == kAnyArrayType ? base_type(database, arguments[at].type) : arguments[at].type;
    of = {of.type, {}, wanted.type == kAnyArrayType ? false : of.array};
    if (element.type != kNoOid && !is_same_type(element, of)) {
      throw NotFollowed{};
    }
    element = of;
  }
  const auto resolved = [&](const TypeReference& type) {
    if (!is_polymorphic(type) || is_any(type)) {
      return type;
    }
    if (element.type == kNoOid || (type.type == kAnyArrayType && element.array)) {
      throw NotFollowed{};
    }
    return TypeReference{element.type, {}, type.type == kAnyArrayType || element.array};
  };
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const TypeReference wanted = resolved(candidate.arguments[at]);
    arguments[at] = coerced(database, std::move(arguments[at]), wanted);
  }
  return resolved(candidate.result);
}

}  // namespace sqlgen::catalog
