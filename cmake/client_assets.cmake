# SPDX-License-Identifier: Apache-2.0
# What the client shows and does not draw itself, made by tools/assets at build time:
#
#   client_tokens   link it and #include <client_tokens.h> (banso::token) and <client_icons.h> (banso::icon)
#   client_assets   link it into a program that loads fonts: they lie in BANSO_ASSETS ("assets"), a folder
#                   beside the program natively; under wasm the build of the page copies them from there.
#                   licences.txt lies with them: the notices of everything that is inside.
#
# Results are kept in build/assets-cache, which all presets share: cutting fonts takes a while.

# The distribution's fontTools belongs to the distribution's Python, not to the first one in PATH.
find_program(BANSO_ASSETS_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
set(BANSO_ASSETS_MAKER ${BANSO_ASSETS_PYTHON} -B ${CMAKE_SOURCE_DIR}/tools/assets/main.py
    --cache ${CMAKE_SOURCE_DIR}/build/assets-cache --fonts /usr/share/fonts)
set(client_headers ${CMAKE_BINARY_DIR}/assets/include)
set(client_asset_folder ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/assets)
set(client_fonts icons.ttf text-regular.ttf text-bold.ttf text-fallback.otf)
list(TRANSFORM client_fonts PREPEND ${client_asset_folder}/)

file(GLOB client_asset_scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/assets/*.py
     ${CMAKE_SOURCE_DIR}/tools/assets/*.txt)
set(client_asset_stamp ${CMAKE_BINARY_DIR}/assets/made)
add_custom_command(
  OUTPUT ${client_asset_stamp}
  BYPRODUCTS ${client_headers}/client_tokens.h ${client_headers}/client_icons.h ${client_fonts}
  COMMAND ${BANSO_ASSETS_MAKER} --headers ${client_headers} --assets ${client_asset_folder}
  COMMAND ${CMAKE_COMMAND} -E touch ${client_asset_stamp}
  DEPENDS ${client_asset_scripts} ${CMAKE_SOURCE_DIR}/client/ui/icon_names.txt
          ${BANSO_THIRD_PARTY}/design-tokens/.stamp ${BANSO_THIRD_PARTY}/lucide-static/.stamp
  COMMENT "Fonts, icons and colours of the client"
  VERBATIM)

set(client_licences ${client_asset_folder}/licences.txt)
set(client_product desktop)
if(EMSCRIPTEN)
  set(client_product site)
endif()
add_custom_command(
  OUTPUT ${client_licences}
  COMMAND ${BANSO_ASSETS_PYTHON} -B ${CMAKE_SOURCE_DIR}/tools/support/notices.py ${client_product} --out
          ${client_licences}
  DEPENDS ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/tools/deps.lock
          ${CMAKE_SOURCE_DIR}/tools/support/mit.txt ${CMAKE_SOURCE_DIR}/tools/support/notices.py
  COMMENT "Licences of what is inside"
  VERBATIM)
add_custom_target(client_assets_made DEPENDS ${client_asset_stamp} ${client_licences})

add_library(client_tokens INTERFACE)
target_include_directories(client_tokens INTERFACE ${client_headers})
add_dependencies(client_tokens client_assets_made)

add_library(client_assets INTERFACE)
target_compile_definitions(client_assets INTERFACE BANSO_ASSETS="assets")
add_dependencies(client_assets client_assets_made)
