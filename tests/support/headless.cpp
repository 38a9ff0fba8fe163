// SPDX-License-Identifier: Apache-2.0
#include "tests/support/headless.h"

#include <imgui.h>

#include <algorithm>
#include <fstream>

#include "client/ui/audit.h"
#include "shared/base/check.h"

namespace banso::test {
namespace {

using namespace banso::client;

constexpr double kFrame_s = 1.0 / 60;
constexpr int kFramesMax = 1000;

Bytes read_font(const std::string& name) {
  std::ifstream file(std::string(BANSO_TEST_ASSETS) + "/" + name, std::ios::binary);
  CHECK(file.good());
  // Byte by byte takes half a minute without optimisation.
  file.seekg(0, std::ios::end);
  Bytes bytes(static_cast<std::size_t>(file.tellg()));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

void take_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

Headless::Headless(Viewport viewport, AppOptions options)
    : own_(std::make_unique<NullPlatform>()), platform(*own_) {
  options.gallery = true;
  begin(viewport, options);
}

Headless::Headless(PacedPlatform& shell, Viewport viewport, AppOptions options) : platform(shell) {
  begin(viewport, options);
}

void Headless::begin(Viewport viewport, const AppOptions& options) {
  ImGui::CreateContext();
  ImGui::GetIO().BackendFlags |=
      ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  app = std::make_unique<App>(platform, options);
  app->set_viewport(viewport);
  app->add_font(Font::regular, read_font("text-regular.ttf"));
  app->add_font(Font::bold, read_font("text-bold.ttf"));
  app->add_font(Font::fallback, read_font("text-fallback.otf"));
  app->add_font(Font::icons, read_font("icons.ttf"));
  settle();
}

Headless::~Headless() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  app.reset();
  ImGui::DestroyContext();
}

int Headless::settle(double within_s) {
  int drawn = 0;
  for (int i = 0; i < kFramesMax; ++i) {
    if (platform.due_s < 0 || platform.due_s > platform.now_s + within_s) return drawn;
    platform.now_s = std::max(platform.now_s + kFrame_s, platform.due_s);
    platform.due_s = -1;
    if (app->frame(platform.now_s)) ++drawn;
    take_textures();
  }
  CHECK(false);  // it never comes to rest
  return drawn;
}

const ui::Node* Headless::find(ui::Role role, const std::string& name) const {
  for (const ui::Node& node : nodes()) {
    if (node.role == role && node.name.starts_with(name)) return &node;
  }
  return nullptr;
}

const ui::Node* Headless::focused() const {
  for (const ui::Node& node : nodes()) {
    if ((node.states & ui::kFocused) != 0) return &node;
  }
  return nullptr;
}

void Headless::tap(const ui::Node& node, PointerKind kind) {
  const float x = node.rect.x + node.rect.width / 2;
  const float y = node.rect.y + node.rect.height / 2;
  app->handle(PointerEvent{PointerPhase::down, kind, 1, x, y, 0, platform.now_s});
  settle();
  app->handle(PointerEvent{PointerPhase::up, kind, 1, x, y, 0, platform.now_s + 0.05});
  settle();
}

void Headless::press(client::Key key, bool shift) {
  KeyEvent event;
  event.key = key;
  event.shift = shift;
  app->handle(event);
  event.down = false;
  app->handle(event);
  settle();
}

void Headless::act(const std::string& key, Action action) {
  app->handle(ActionEvent{key, action});
  settle();
}

void Headless::write(const std::string& name, const std::string& text) {
  std::string key;
  for (const ui::Node& node : nodes()) {
    if (node.field && node.name == name) key = node.key;
  }
  CHECK(!key.empty());
  app->handle(FieldEvent{key, FieldPhase::focus, {}, 0, 0, false});
  app->handle(FieldEvent{key, FieldPhase::input, text, 0, 0, false});
  settle();
}

std::uint32_t Headless::audit_findings() const { return ui::audit::findings(app->semantics()); }

}  // namespace banso::test
