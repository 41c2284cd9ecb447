find_package(fmt REQUIRED)
find_package(Boost REQUIRED COMPONENTS program_options)
find_package(tomlplusplus REQUIRED)
find_package(pugixml REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)

# libunistring comes without a description of its own for CMake or pkg-config.
find_path(UNISTRING_INCLUDE_DIR uniname.h REQUIRED)
find_library(UNISTRING_LIBRARY unistring REQUIRED)
add_library(unistring UNKNOWN IMPORTED)
set_target_properties(unistring PROPERTIES IMPORTED_LOCATION ${UNISTRING_LIBRARY}
                      INTERFACE_INCLUDE_DIRECTORIES ${UNISTRING_INCLUDE_DIR})
