# SPDX-License-Identifier: Apache-2.0
# How this project declares its targets.
#
#   banso_library(base SOURCES a.h a.cpp DEPENDS expected)     link as "base"; headers alone are fine
#   banso_executable(banso-server SOURCES main.cpp DEPENDS server)
#   banso_test(base_test SOURCES id_test.cpp DEPENDS base [PROPERTIES id_property_test.cpp]
#              [TIMEOUT 60] [NATIVE_ONLY])
#       doctest; the main() is tests/support/doctest_main.cpp. Runs in the source root, under wasm
#       with node (no exceptions there: leave out CHECK_THROWS, or say NATIVE_ONLY). PROPERTIES are
#       RapidCheck's and native only. Not part of "all": see unit_tests below.
#   banso_script_test(sync_e2e COMMAND python3 tests/e2e/sync.py TIMEOUT 120 [LABEL e2e] [SERIAL])
#       Runs in the source root with BANSO_BIN_DIR set to the folder of our programs. Native only.
#
# Labels choose what a stage of tools/test runs. Unit tests ("unit", target unit_tests) are compiled
# once natively, with the sanitizers, and once as wasm; the release stage runs all others. So whoever
# wants one in another build names it: cmake --build build/release --target base_test.

# Most of a file's time goes into the headers of others (CLI11, JSON, the standard library): eight files of a
# target are compiled as one, which takes a third of the time. So what is private to a file has a name
# that its folder has once. OFF: file by file, for whoever works at one of them.
option(BANSO_UNITY "Compile the files of a target together" ON)

set(banso_warnings -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror)

function(banso_options target)
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
  target_compile_options(${target} PRIVATE ${banso_warnings})
  file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  if(EMSCRIPTEN OR folder MATCHES "^(shared|client)(/|$)")
    target_compile_options(${target} PRIVATE -fno-exceptions)
  endif()
  if(EMSCRIPTEN AND folder MATCHES "^(client|wasm)(/|$)")
    # Downloaded over bad lines: small, where nobody waits for the processor.
    target_compile_options(${target} PRIVATE -Os)
  endif()
  if(folder MATCHES "^tools/(bansoctl|common|demo|device)$")
    # Their time is spent in the libraries; reading command lines at -O2 takes twice as long to compile.
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  endif()
  if(BANSO_UNITY AND folder MATCHES "^(server|shared|tools|client/(casework|screens|session|text|ui))(/|$)")
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
      # It takes a file that is compiled together with others for a header.
      target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    target_compile_options(${target} PRIVATE -Wno-gnu-statement-expression)
  elseif(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # gcc 12 finds these where they are not, inside std::string and std::optional at -O2.
    target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized -Wno-restrict)
  endif()
endfunction()

function(banso_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
  if("${arg_SOURCES}" MATCHES "\\.cpp")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ${arg_DEPENDS})
    banso_options(${name})
  else()
    add_library(${name} INTERFACE ${arg_SOURCES})
    target_link_libraries(${name} INTERFACE ${arg_DEPENDS})
    target_include_directories(${name} INTERFACE ${CMAKE_SOURCE_DIR})
  endif()
endfunction()

function(banso_executable name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_DEPENDS})
  banso_options(${name})
  if(EMSCRIPTEN)
    # NODERAWFS: tests read and write real files, as they do natively.
    target_link_options(${name} PRIVATE -sALLOW_MEMORY_GROWTH=1 -sEXIT_RUNTIME=1 -sNODERAWFS=1
                        -sENVIRONMENT=node -sASSERTIONS=1)
  endif()
endfunction()

function(banso_test name)
  cmake_parse_arguments(arg "NATIVE_ONLY" "TIMEOUT" "SOURCES;PROPERTIES;DEPENDS" ${ARGN})
  if(EMSCRIPTEN AND arg_NATIVE_ONLY)
    return()
  endif()
  if(arg_PROPERTIES AND NOT EMSCRIPTEN)
    list(APPEND arg_SOURCES ${arg_PROPERTIES})
    list(APPEND arg_DEPENDS rapidcheck)
  endif()
  banso_executable(${name} SOURCES ${arg_SOURCES} DEPENDS ${arg_DEPENDS} doctest_main)
  set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON)
  add_dependencies(unit_tests ${name})
  if(EMSCRIPTEN)
    target_link_options(${name} PRIVATE -O1) # the optimiser of the linker takes longer than the test
  endif()
  add_test(NAME ${name} COMMAND ${name} --no-colors=true WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  # Under ctest properties draw from one seed, so that a run can be repeated; by hand, from a new one.
  set_tests_properties(
    ${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS unit ENVIRONMENT
                       "RC_PARAMS=seed=20260401;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

function(banso_script_test name)
  cmake_parse_arguments(arg "SERIAL" "TIMEOUT;LABEL" "COMMAND" ${ARGN})
  if(EMSCRIPTEN)
    return()
  endif()
  if(NOT arg_TIMEOUT OR NOT arg_COMMAND)
    message(FATAL_ERROR "banso_script_test(${name}): COMMAND and TIMEOUT are required")
  endif()
  if(NOT arg_LABEL)
    set(arg_LABEL script)
  endif()
  add_test(NAME ${name} COMMAND ${arg_COMMAND} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(
    ${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS ${arg_LABEL} ENVIRONMENT
                       "BANSO_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};PYTHONDONTWRITEBYTECODE=1")
  if(arg_SERIAL)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
  endif()
endfunction()

add_custom_target(unit_tests)

add_library(doctest_main STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/support/doctest_main.cpp)
target_link_libraries(doctest_main PUBLIC doctest)
# A third less to compile for each assertion.
target_compile_definitions(doctest_main PUBLIC DOCTEST_CONFIG_SUPER_FAST_ASSERTS)
if(EMSCRIPTEN)
  # Without exceptions a failed REQUIRE ends the program instead of its test case.
  target_compile_options(doctest_main PRIVATE -fno-exceptions)
  target_compile_definitions(doctest_main PUBLIC DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
                                                 DOCTEST_CONFIG_NO_POSIX_SIGNALS)
endif()
