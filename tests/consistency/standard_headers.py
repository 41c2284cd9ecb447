#!/usr/bin/env python3
"""usage: standard_headers.py ROOT: what a file of src/ names of the standard library is declared by a header that it reaches.

The quick build's precompiled header and unity builds would hide that one is missing. Not asked: what libstdc++'s headers bring along.
"""
import pathlib
import re
import sys

HEADERS = {
    "algorithm": "all_of any_of none_of find_if find_if_not sort stable_sort transform copy_if remove_if min_element max_element equal_range lower_bound upper_bound count_if unique reverse rotate partition stable_partition binary_search is_sorted set_difference set_intersection clamp max min find count equal fill replace mismatch adjacent_find lexicographical_compare for_each",
    "array": "array to_array",
    "atomic": "atomic atomic_bool",
    "charconv": "from_chars to_chars errc",
    "chrono": "chrono",
    "cstddef": "size_t ptrdiff_t byte",
    "cstdint": "int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t uintptr_t",
    "cstdlib": "strtol strtoul strtoll strtod getenv abort",
    "cstring": "memcpy memcmp strlen strerror",
    "deque": "deque",
    "exception": "exception exception_ptr current_exception rethrow_exception",
    "filesystem": "filesystem",
    "fstream": "ifstream ofstream fstream",
    "functional": "function hash plus reference_wrapper ref cref",
    "iterator": "back_inserter istreambuf_iterator make_move_iterator",
    "limits": "numeric_limits",
    "list": "list",
    "map": "map multimap",
    "memory": "unique_ptr shared_ptr weak_ptr make_unique make_shared enable_shared_from_this static_pointer_cast dynamic_pointer_cast",
    "mutex": "mutex lock_guard unique_lock call_once once_flag",
    "numeric": "accumulate iota gcd lcm",
    "optional": "optional nullopt nullopt_t",
    "queue": "queue priority_queue",
    "set": "set multiset",
    "span": "span",
    "sstream": "ostringstream istringstream stringstream",
    "stdexcept": "runtime_error logic_error out_of_range invalid_argument",
    "string": "string to_string stoi stoll stoul",
    "string_view": "string_view",
    "system_error": "error_code system_error",
    "thread": "thread",
    "tuple": "tuple tie make_tuple",
    "type_traits": "is_same_v decay_t remove_cvref_t enable_if_t conditional_t",
    "unordered_map": "unordered_map",
    "unordered_set": "unordered_set",
    "utility": "move forward pair exchange swap make_pair index_sequence",
    "variant": "variant visit get_if holds_alternative monostate variant_alternative_t",
    "vector": "vector",
}
# A header of which another is known to bring the names along (by the standard, or in all its versions).
BRINGS = {"string": {"string_view", "cstddef", "utility"}, "vector": {"cstddef"}, "map": {"utility", "cstddef"}, "optional": {"utility"}, "variant": {"utility"},
          "set": {"cstddef"}, "array": {"cstddef", "utility"}, "tuple": {"utility"}, "memory": {"utility", "cstddef"}, "functional": {"utility"}, "unordered_map": {"utility", "cstddef"},
          "string_view": {"cstddef"}, "filesystem": {"string", "system_error", "utility", "cstddef"}, "deque": {"cstddef"}, "algorithm": {"utility"}, "fstream": {"string"}, "sstream": {"string"}, "span": {"cstddef", "array"}, "cstdlib": {"cstddef"}, "cstring": {"cstddef"}}
HEADER_OF = {name: header for header, names in HEADERS.items() for name in names.split()}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.M)
COMMENT = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"', re.S)


def main():
    src = pathlib.Path(sys.argv[1]) / "src"
    texts = {str(file.relative_to(src)): file.read_text() for file in sorted(src.rglob("*.?pp"))}
    own = {name: INCLUDE.findall(text) for name, text in texts.items()}
    reached = {}

    def reach(name):
        if name not in reached:
            reached[name] = set()
            for project, system in own.get(name, ()):
                if system:
                    reached[name] |= {system} | BRINGS.get(system, set())
                else:
                    reached[name] |= reach(project)
        return reached[name]

    missing = []
    for name, text in texts.items():
        bare = COMMENT.sub("", text)
        for word in sorted(set(re.findall(r"\bstd::(\w+)", bare))):
            header = HEADER_OF.get(word)
            if header and header not in reach(name):
                missing.append(f"src/{name}: std::{word} needs <{header}>")
        if re.search(r"\bfmt::format\(", bare) and not reach(name) & {"fmt/format.h", "fmt/ranges.h", "fmt/core.h"}:
            missing.append(f"src/{name}: fmt::format needs <fmt/format.h>")
    print(*missing, sep="\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
