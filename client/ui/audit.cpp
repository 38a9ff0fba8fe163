// SPDX-License-Identifier: Apache-2.0
#include "client/ui/audit.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <vector>

namespace banso::client::ui::audit {
namespace {

struct Seen {
  ImGuiID id;
  Rect rect;
};

bool covers(const Rect& outer, const Rect& inner) {
  constexpr float kSlack = 1;
  return inner.x >= outer.x - kSlack && inner.y >= outer.y - kSlack &&
         inner.right() <= outer.right() + kSlack && inner.bottom() <= outer.bottom() + kSlack;
}

std::vector<Seen>& seen_items() {
  static std::vector<Seen> items;
  return items;
}

std::vector<CutWords>& seen_cuts() {
  static std::vector<CutWords> cuts;
  return cuts;
}

bool& watching() {
  static bool watching = false;
  return watching;
}

}  // namespace

void begin_frame() {
  seen_cuts().clear();
  ImGui::GetCurrentContext()->TestEngineHookItems = true;
  seen_items().clear();
}

std::uint32_t findings(const SemanticTree& tree) {
  std::uint32_t count = 0;
  for (const Seen& item : seen_items()) {
    bool told = false;
    for (const Node& node : tree.nodes()) {
      told = told || ((node.states & kFocusable) != 0 && covers(node.rect, item.rect));
    }
    if (!told) ++count;
  }
  return count;
}

void saw_item(std::uint32_t id, Rect rect) { seen_items().push_back({id, rect}); }

void watch_words(bool watch) { watching() = watch; }
bool watches_words() { return watching(); }
void saw_cut(std::string_view words, Cut cut) { seen_cuts().push_back({std::string(words), cut}); }
const std::vector<CutWords>& cut_words() { return seen_cuts(); }

}  // namespace banso::client::ui::audit

namespace audit = banso::client::ui::audit;

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData*) {
  // Windows have an id as well; ours is the host of everything and says nothing by itself.
  if (id == 0 || context->CurrentWindow == nullptr || id == context->CurrentWindow->ID) return;
  audit::saw_item(id, {box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
