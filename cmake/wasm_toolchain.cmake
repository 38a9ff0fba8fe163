# SPDX-License-Identifier: Apache-2.0
# Debian's and Ubuntu's emscripten, with what their packaging needs to work.

find_program(BANSO_EM_CONFIG em-config REQUIRED)
execute_process(COMMAND ${BANSO_EM_CONFIG} EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)

# Linking at -O2 calls acorn, which the distribution keeps where node does not look by itself.
set(CMAKE_C_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_C_LINKER_LAUNCHER})

# The glue of emscripten 3.1.6 takes the presence of fetch() for a browser.
find_program(BANSO_NODE node REQUIRED)
set(CMAKE_CROSSCOMPILING_EMULATOR ${BANSO_NODE} --no-experimental-fetch)
