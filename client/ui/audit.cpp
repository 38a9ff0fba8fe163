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

}  // namespace

void begin_frame() {
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
