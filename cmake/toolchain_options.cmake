# SPDX-License-Identifier: Apache-2.0
# Flags that hold for every target, ours and third-party: optimisation, sanitizers, ccache, linker.

set(BANSO_SANITIZE "" CACHE STRING "Sanitizers, separated by commas; third-party code gets all but undefined")

# NDEBUG is never set for our code: CHECK and assert stay on in what people run.
set(CMAKE_C_FLAGS_RELEASE "-O2")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
# Compiling takes most of the sanitizers' time, running little: no optimisation, and clang, which needs
# two thirds of gcc's time for it (and sees all of the code with the warnings of a second compiler).
set(CMAKE_C_FLAGS_SANITIZE "-O0 -g1 -fno-omit-frame-pointer")
set(CMAKE_CXX_FLAGS_SANITIZE "-O0 -g1 -fno-omit-frame-pointer")

if(BANSO_SANITIZE)
  add_compile_options(-fsanitize=${BANSO_SANITIZE} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${BANSO_SANITIZE})
endif()

if(NOT EMSCRIPTEN)
  set(THREADS_PREFER_PTHREAD_FLAG ON)
  find_package(Threads REQUIRED)

  # A fresh clone in another folder must find the objects of the last one.
  find_program(BANSO_CCACHE ccache)
  if(BANSO_CCACHE)
    set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
                 ${BANSO_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  endif()

  find_program(BANSO_MOLD mold)
  find_program(BANSO_LLD ld.lld)
  if(BANSO_MOLD AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)
    add_link_options(-fuse-ld=mold)
  elseif(BANSO_LLD)
    add_link_options(-fuse-ld=lld)
  endif()
endif()
