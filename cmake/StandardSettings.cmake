# What all of the project's own targets are compiled with, as one INTERFACE target.
option(SQLGEN_WERROR "Treat warnings as errors" OFF)
option(SQLGEN_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(sqlgen_settings INTERFACE)
target_compile_features(sqlgen_settings INTERFACE cxx_std_20)
target_compile_options(sqlgen_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi -Wcast-align -Wdouble-promotion
  -Wformat=2 -Wimplicit-fallthrough
  $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wuseless-cast>
  # Both are wrong about std::variant and std::string where g++ 12 optimises (GCC bugs 105562 and 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>
  $<$<BOOL:${SQLGEN_WERROR}>:-Werror>)
target_compile_definitions(sqlgen_settings INTERFACE
  $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
if(SQLGEN_SANITIZE)
  target_compile_options(sqlgen_settings INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(sqlgen_settings INTERFACE -fsanitize=address,undefined)
endif()
# What is shipped is hardened; tests/packaging/hardened.sh looks at the binary. Position-independent executables are
# Debian's default.
target_compile_options(sqlgen_settings INTERFACE
  $<$<CONFIG:Release>:-fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
target_link_options(sqlgen_settings INTERFACE $<$<CONFIG:Release>:-Wl,-z,relro,-z,now,-z,noexecstack>)
set(CMAKE_CXX_EXTENSIONS OFF)
