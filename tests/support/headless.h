// SPDX-License-Identifier: Apache-2.0
// The App without a window: a renderer that draws nothing, a clock that jumps from frame to frame.
// Finds things as people do who hear the screen: by role and name.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "client/app.h"
#include "tests/support/paced_platform.h"

namespace banso::test {

// For what stores nothing and asks nobody.
class NullPlatform : public client::PacedPlatform, public client::DeviceFiles, public Env {
 public:
  Env& env() override { return *this; }
  client::StoragePlace storage() override { return {}; }
  client::DeviceFiles& device_files() override { return *this; }
  VaultFile& small_file(std::string_view) override { return file; }
  Status erase_database() override { return {}; }
  void post(client::HttpRequest, std::function<void(Result<client::HttpResponse>)>) override {}
  void seal(Bytes, std::function<void(Result<Bytes>)>) override {}
  void unseal(Bytes, std::function<void(Result<Bytes>)>) override {}
  void write_clipboard(std::string_view) override {}
  void save_file(std::string, std::string, Bytes) override {}
  void open_file(std::string, std::function<void(Result<Bytes>)>) override {}
  void print(std::string, std::string) override {}
  void show_licences() override {}
  void set_location(std::string, bool) override {}
  bool storage_is_persistent() override { return true; }
  void ask_for_persistence() override {}
  void set_language(std::string_view) override {}
  std::int64_t now_ms() override { return 0; }
  void random(std::span<std::uint8_t>) override {}

  struct NoFile final : VaultFile {
    Result<std::optional<Bytes>> read() override { return std::nullopt; }
    Status write(ByteView) override { return {}; }
    Status remove() override { return {}; }
  };
  NoFile file;
};

// One at a time: ImGui has one context.
class Headless {
 public:
  // The gallery.
  explicit Headless(client::Viewport viewport = {1194, 834}, client::AppOptions options = {});
  // The app on that shell, which outlives it.
  Headless(client::PacedPlatform& shell, client::Viewport viewport, client::AppOptions options);
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  // Frames until none is wanted within `within_s`; how many were drawn.
  int settle(double within_s = 0.25);
  const std::vector<client::ui::Node>& nodes() const { return app->semantics().nodes(); }
  // nullptr: there is none. The first whose name begins so.
  const client::ui::Node* find(client::ui::Role role, const std::string& name) const;
  const client::ui::Node* focused() const;

  void handle(const client::InputEvent& event) { app->handle(event); }
  void tap(const client::ui::Node& node, client::PointerKind kind = client::PointerKind::touch);
  void press(client::Key key, bool shift = false);
  void act(const std::string& key, client::Action action);
  std::uint32_t audit_findings() const;

  // Typed into the field of that name, as a browser's own field does it: the whole value at once.
  void write(const std::string& name, const std::string& text);

 private:
  std::unique_ptr<NullPlatform> own_;

 public:
  client::PacedPlatform& platform;
  std::unique_ptr<client::App> app;

 private:
  void begin(client::Viewport viewport, const client::AppOptions& options);
};

}  // namespace banso::test
