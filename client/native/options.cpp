// SPDX-License-Identifier: Apache-2.0
#include "client/native/options.h"

#include <charconv>

#include <CLI/CLI.hpp>

#include "client/native/desktop_settings.h"
#include "client/native/user_folders.h"

namespace banso::client {
namespace {

constexpr int kWrongUsage = 2;

std::optional<WindowSize> size_in(const std::string& words) {
  WindowSize size;
  const char* const end = words.data() + words.size();
  const auto width = std::from_chars(words.data(), end, size.width);
  if (width.ptr == end || *width.ptr != 'x') return std::nullopt;
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  const auto fits = [](int side) { return side >= kWindowSideMin && side <= kWindowSideMax; };
  if (height.ptr != end || !fits(size.width) || !fits(size.height)) return std::nullopt;
  return size;
}

}  // namespace

CommandLine read_command_line(int argc, char** argv) {
  CLI::App app("Banso: casework for community mental-health teams");
  DesktopOptions options;
  options.data = default_data_folder();
  options.language = desktop_language();
  std::string size;
  std::string theme = "light";
  app.add_flag("--gallery", options.gallery, "show the design kit instead of the app");
  app.add_option("--data", options.data, "folder of everything that is kept here");
  app.add_option("--location", options.location, "where to begin: a page of the gallery");
  app.add_option("--office", options.office, "address of the office, https://host[:port]");
  app.add_option("--office-ca", options.office_ca_file, "PEM file of who signed its certificate");
  app.add_option("--language", options.language)->check(CLI::IsMember({"ja", "en"}));
  app.add_option("--size", size, "of the window in logical pixels, for example 1194x834")
      ->check([](const std::string& words) {
        return size_in(words) ? std::string() : "not a size (at least 320x320): " + words;
      });
  app.add_option("--ratio", options.pixel_ratio, "device pixels per logical pixel")
      ->check(CLI::Range(0.5, 4.0));
  app.add_option("--theme", theme)->check(CLI::IsMember({"light", "dark", "contrast"}));
  app.add_option("--text", options.text_percent, "size of text in percent")
      ->check(CLI::Range(100, 200));
  app.add_option("--screenshot", options.screenshot,
                 "draw without a window until nothing moves, write a PNG file, end");
  app.add_option("--script", options.script, "file of steps to play (client/native/script.h)")
      ->check(CLI::ExistingFile);
  app.add_flag("--trace", options.trace, "tell on stdout what is drawn");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, app.exit(error) == 0 ? 0 : kWrongUsage};
  }
  if (options.data.empty()) {
    std::fprintf(stderr, "banso: there is no home folder: say where with --data\n");
    return {std::nullopt, kWrongUsage};
  }
  options.size = size_in(size);
  options.preferences.dark = theme == "dark";
  options.preferences.more_contrast = theme == "contrast";
  return {options, 0};
}

}  // namespace banso::client
