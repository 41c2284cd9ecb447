#pragma once

#include <array>
#include <string_view>

namespace sqlgen::python::stdlib {

/// As they are called in the C locale.
inline constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
inline constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                          "Friday", "Saturday", "Sunday"};

}  // namespace sqlgen::python::stdlib
