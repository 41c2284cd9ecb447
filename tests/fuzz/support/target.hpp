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
void python_format(std::string_view input);
void python_re(std::string_view input);
void python_datetime(std::string_view input);
void python_decimal(std::string_view input);
void python_json(std::string_view input);
void native_revision(std::string_view input);
void configuration(std::string_view input);
void alembic_ini(std::string_view input);
void pyproject_toml(std::string_view input);
void sqlgen_toml(std::string_view input);
void env_py(std::string_view input);
void range(std::string_view input);
void version_rows(std::string_view input);
void catalog_sql(std::string_view input);
void catalog_questions(std::string_view input);
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
                                     NamedTarget{"python_format", python_format},
                                     NamedTarget{"python_re", python_re},
                                     NamedTarget{"python_datetime", python_datetime},
                                     NamedTarget{"python_decimal", python_decimal},
                                     NamedTarget{"python_json", python_json},
                                     NamedTarget{"native_revision", native_revision},
                                     NamedTarget{"configuration", configuration},
                                     NamedTarget{"alembic_ini", alembic_ini},
                                     NamedTarget{"pyproject_toml", pyproject_toml},
                                     NamedTarget{"sqlgen_toml", sqlgen_toml},
                                     NamedTarget{"env_py", env_py},
                                     NamedTarget{"range", range},
                                     NamedTarget{"version_rows", version_rows},
                                     NamedTarget{"catalog_sql", catalog_sql},
                                     NamedTarget{"catalog_questions", catalog_questions},
                                     NamedTarget{"accept_comment", accept_comment},
                                     NamedTarget{"project", project},
                                     NamedTarget{"bundle_archive", bundle_archive}};

}  // namespace sqlgen::fuzz
