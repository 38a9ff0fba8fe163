// SPDX-License-Identifier: Apache-2.0
#include "client/native/desktop.h"

#include <memory>
#include <string>

#include <imgui.h>

#include "client/native/assets.h"
#include "client/native/data_folder.h"
#include "client/native/desktop_settings.h"
#include "client/native/files.h"
#include "client/native/stage.h"
#include "client/native/stop_signals.h"
#include "client/native/user_folders.h"

namespace banso::client {
namespace {

constexpr const char* kSettingsName = "window.json";

Result<std::vector<Step>> script_of(const DesktopOptions& options) {
  if (options.script.empty()) return std::vector<Step>();
  const auto text = TRY(read_file(options.script));
  if (!text) return fail(ErrorCode::not_found, "there is no file " + options.script.string());
  return parse_script(as_text(*text));
}

// ImGui asks for the clipboard when a text field of the desktop is pasted into.
void lend_clipboard(Window& window) {
  ImGuiPlatformIO& io = ImGui::GetPlatformIO();
  io.Platform_ClipboardUserData = &window;
  io.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
    static_cast<Window*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->write_clipboard(text);
  };
  io.Platform_GetClipboardTextFn = [](ImGuiContext*) {
    static std::string text;  // ImGui reads it before the next call
    text =
        static_cast<Window*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->read_clipboard();
    return text.c_str();
  };
}

Status remember(const DataFolder& folder, const Window& window, DesktopSettings settings,
                const DesktopSettings& before) {
  settings.maximized = window.maximized();
  if (!settings.maximized && !window.hidden()) {
    const Viewport viewport = window.viewport();
    settings.width = static_cast<int>(viewport.width);
    settings.height = static_cast<int>(viewport.height);
  }
  if (settings == before) return {};
  return write_settings(folder.file(kSettingsName), settings);
}

}  // namespace

Status run_desktop(const DesktopOptions& options) {
  const auto script = TRY(script_of(options));
  const DataFolder folder = TRY(DataFolder::open(options.data));
  const DesktopSettings before = read_settings(folder.file(kSettingsName));
  DesktopSettings settings = before;
  if (!options.office.empty()) settings.office = options.office;

  const bool in_window = options.screenshot.empty();
  WindowOptions window_options;
  window_options.width = options.size ? options.size->width : settings.width;
  window_options.height = options.size ? options.size->height : settings.height;
  window_options.maximized = settings.maximized && !options.size;
  window_options.pixel_ratio = options.pixel_ratio;
  window_options.visible = in_window;
  DesktopOptions complete = options;
  complete.size = WindowSize{window_options.width, window_options.height};
  MainQueue queue(Window::wake);
  std::unique_ptr<Window> window;
  const StopSignals signals([&] { queue.add([&] { window->close(); }); });
  window = TRY(Window::open(window_options));
  const auto renderer = TRY(Renderer::open());
  lend_clipboard(*window);
  const auto platform = TRY(NativePlatform::open(
      folder, queue,
      {.office = settings.office,
       .office_ca_file = options.office_ca_file,
       .downloads = downloads_folder(),
       .instead_of_dialog = documents_folder() / "Banso",
       .licences = asset_folder() / "licences.txt",
       .write_clipboard = [&](const std::string& text) { window->write_clipboard(text); },
       .set_title = [&](const std::string& title) { window->set_title(title); }}));
  platform->seconds_now = Window::seconds_now;
  platform->set_language(options.language);

  App app(*platform, {.gallery = options.gallery,
                      .language = options.language,
                      .text_percent = options.text_percent});
  TRY_VOID(load_fonts(app));
  SystemPreferences preferences = options.preferences;
  preferences.reduced_motion = !in_window;
  app.set_preferences(preferences);
  if (!options.location.empty()) app.set_location(options.location);
  const Stage stage{complete, *window, *renderer, queue, *platform, app, script};
  if (!in_window) return run_for_picture(stage);
  TRY_VOID(run_in_window(stage));
  return remember(folder, *window, settings, before);
}

}  // namespace banso::client
