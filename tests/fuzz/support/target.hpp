#pragma once

#include <array>
#include <string_view>

namespace sqlgen::fuzz {

/// Takes any bytes. Ends the process where sqlgen breaks a promise.
using Target = void (*)(std::string_view input);

void python_source(std::string_view input);
void revision(std::string_view input);
void two_revisions(std::string_view input);
void python_library(std::string_view input);
void native_revision(std::string_view input);
void configuration(std::string_view input);
void range(std::string_view input);
void version_rows(std::string_view input);
void catalog_sql(std::string_view input);
void accept_comment(std::string_view input);
void project(std::string_view input);
void bundle_archive(std::string_view input);

struct NamedTarget {
  std::string_view name;
  Target run;
};

/// All of them; a program for libFuzzer is made of each, and the corpus of each is replayed by the tests.
inline constexpr std::array kTargets{NamedTarget{"python_source", python_source},
                                     NamedTarget{"revision", revision},
                                     NamedTarget{"two_revisions", two_revisions},
                                     NamedTarget{"python_library", python_library},
                                     NamedTarget{"native_revision", native_revision},
                                     NamedTarget{"configuration", configuration},
                                     NamedTarget{"range", range},
                                     NamedTarget{"version_rows", version_rows},
                                     NamedTarget{"catalog_sql", catalog_sql},
                                     NamedTarget{"accept_comment", accept_comment},
                                     NamedTarget{"project", project},
                                     NamedTarget{"bundle_archive", bundle_archive}};

}  // namespace sqlgen::fuzz
