// SPDX-License-Identifier: Apache-2.0
// The whole application: input in, frame out. Knows no platform. One per ImGui context; a shell
// makes the context and its renderer, then the App, then calls frame() whenever request_frame()
// asked for it, and draws ImGui's draw data when frame() says that it drew.
#pragma once

#include <memory>
#include <string>

#include "client/input.h"
#include "client/platform.h"
#include "client/session/session.h"
#include "client/ui/semantics.h"
#include "shared/base/bytes.h"

namespace banso::client {

// Files of the build's assets, as bytes; the App keeps what it needs. Bold and fallback may come
// later (add_font): the first frame does not wait for them.
enum class Font : std::uint8_t { regular, bold, fallback, icons };

struct AppOptions {
  bool gallery = false;  // the design kit instead of the app
  std::string language = "ja";
  int text_percent = 100;  // 100 to 200, until the person's own setting is read
  SessionOptions session = {};
  bool shell_fields = false;  // the shell lays text fields of its own over nodes that have `field`
};

class App {
 public:
  App(Platform& platform, const AppOptions& options);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  void add_font(Font font, Bytes file);
  void set_viewport(const Viewport& viewport);
  void set_preferences(const SystemPreferences& preferences);
  void set_location(const std::string& location);
  void handle(const InputEvent& event);

  // Makes one frame. false: nothing had to be drawn. `now_s`: monotonic.
  bool frame(double now_s);
  // Of the last frame.
  const ui::SemanticTree& semantics() const;

  // The app is about to be hidden, frozen or closed: drafts are stored, the log is copied.
  void flush();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace banso::client
