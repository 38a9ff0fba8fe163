// SPDX-License-Identifier: Apache-2.0
#include "client/ui/native_editor.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace banso::client::ui {
namespace {

int resize(ImGuiInputTextCallbackData* data) {
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    auto& value = *static_cast<std::string*>(data->UserData);
    value.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = value.data();
  }
  return 0;
}

ImVec4 color_of(Color color, float alpha) {
  const auto part = [&](unsigned shift) {
    return static_cast<float>(color >> shift & 255U) / 255.0F;
  };
  return {part(16), part(8), part(0), alpha};
}

}  // namespace

bool native_editor(Ui& ui, const Item& item, std::string& value, const EditorLook& look) {
  const Theme& theme = ui.theme();
  ImGui::PushID(item.key.c_str());
  const ImGuiID id = ImGui::GetID("###editor");
  // A press puts the caret where it was; other ways to come here put it at the end.
  if (ImGui::GetActiveID() != id && !ui.input.focused_by_pointer()) ImGui::SetKeyboardFocusHere();
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize;
  if (look.password) flags |= ImGuiInputTextFlags_Password;
  const TypeStyle style = {look.size, look.line, false};
  ImGui::PushFont(ui.face(style), look.size);
  const float above = (look.line - look.size) / 2;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, look.multiline ? 0 : above));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 1);
  for (const ImGuiCol slot :
       {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_ChildBg,
        ImGuiCol_ScrollbarBg, ImGuiCol_ScrollbarGrab, ImGuiCol_NavCursor}) {
    ImGui::PushStyleColor(slot, ImVec4(0, 0, 0, 0));
  }
  ImGui::PushStyleColor(ImGuiCol_Text, color_of(theme.text, 1));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, color_of(theme.primary, 1));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, color_of(theme.primary, 0.28F));
  ImGui::SetCursorScreenPos({look.text.x, look.text.y});
  bool changed = false;
  if (look.multiline) {
    changed = ImGui::InputTextMultiline("###editor", value.data(), value.capacity() + 1,
                                        {look.text.width, look.text.height}, flags, resize, &value);
  } else {
    ImGui::SetNextItemWidth(look.text.width);
    changed =
        ImGui::InputText("###editor", value.data(), value.capacity() + 1, flags, resize, &value);
  }
  ImGui::PopID();
  ImGui::PopStyleColor(10);
  ImGui::PopStyleVar(4);
  ImGui::PopFont();
  return changed;
}

}  // namespace banso::client::ui
