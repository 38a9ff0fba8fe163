// SPDX-License-Identifier: Apache-2.0
#include "client/ui/native_editor.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "client/text/utf16.h"
#include "client/ui/wrapped_lines.h"

namespace banso::client::ui {
namespace {

// What the editor's callback works on.
struct Session {
  Ui& ui;
  std::string& value;
  const EditorLook& look;
  EditorMemory& memory;
};

WrappedText wrapped(const Session& session, std::string_view text) {
  return {session.ui, {session.look.size, session.look.line, false}, session.look.text, text};
}

// Places in broken lines: ImGui knows the unbroken ones alone.
void place_caret(const Session& session, ImGuiInputTextCallbackData* data) {
  const WrappedText text =
      wrapped(session, {data->Buf, static_cast<std::size_t>(data->BufTextLen)});
  EditorMemory& memory = session.memory;
  const ImGuiIO& io = ImGui::GetIO();
  const auto put = [&](std::size_t at, bool keep_start) {
    data->CursorPos = static_cast<int>(at);
    data->SelectionEnd = data->CursorPos;
    data->SelectionStart = keep_start ? static_cast<int>(memory.anchor) : data->CursorPos;
  };
  const bool up = ImGui::IsKeyPressed(ImGuiKey_UpArrow);
  const bool down = ImGui::IsKeyPressed(ImGuiKey_DownArrow);
  if (ImGui::IsMouseClicked(0) || std::exchange(memory.pressed, false)) {
    memory.anchor = byte_at(text, io.MousePos.x, io.MousePos.y);
    put(memory.anchor, false);
  } else if (ImGui::IsMouseDragging(0)) {
    put(byte_at(text, io.MousePos.x, io.MousePos.y), true);
  } else if (up || down) {
    if (io.KeyShift && memory.from == memory.to) memory.anchor = memory.cursor;
    const CaretPlace place = place_of(text, std::min(memory.cursor, text.text.size()));
    put(byte_at(text, place.x, place.y + session.look.line * (up ? -0.5F : 1.5F)), io.KeyShift);
  }
  memory.cursor = static_cast<std::size_t>(data->CursorPos);
  const auto start = static_cast<std::size_t>(data->SelectionStart);
  const auto end = static_cast<std::size_t>(data->SelectionEnd);
  if (start != end && !ImGui::IsMouseDown(0)) memory.anchor = start;
  memory.from = std::min(start, end);
  memory.to = std::max(start, end);
}

// What is too long does not go in: neither typed nor pasted.
void keep_within(ImGuiInputTextCallbackData* data, std::uint32_t length_max) {
  const std::string_view typed(data->Buf, static_cast<std::size_t>(data->BufTextLen));
  const std::string kept =
      within_utf16(typed, length_max, static_cast<std::size_t>(data->CursorPos));
  const auto over = data->BufTextLen - static_cast<int>(kept.size());
  if (over <= 0) return;
  const int caret = std::max(0, data->CursorPos - over);
  data->DeleteChars(0, data->BufTextLen);
  data->InsertChars(0, kept.data(), kept.data() + kept.size());
  data->CursorPos = data->SelectionStart = data->SelectionEnd = caret;
}

int answer(ImGuiInputTextCallbackData* data) {
  const auto& session = *static_cast<const Session*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
    session.value.resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = session.value.data();
  } else if (data->EventFlag == ImGuiInputTextFlags_CallbackEdit) {
    keep_within(data, session.look.length_max);
  } else if (session.look.multiline) {
    place_caret(session, data);
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
  EditorMemory& memory = ui.editor_memory;
  if (ImGui::GetActiveID() != id) {
    // An editor of several lines does not hear the press that made it.
    if (look.multiline && ImGui::IsMouseClicked(0)) memory.pressed = true;
    if (look.multiline || !ui.input.focused_by_pointer()) ImGui::SetKeyboardFocusHere();
  }
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize |
                              ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_CallbackEdit;
  if (look.password) flags |= ImGuiInputTextFlags_Password;
  Session session = {ui, value, look, memory};
  const float shown = look.multiline ? 0.0F : 1.0F;
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
  ImGui::PushStyleColor(ImGuiCol_Text, color_of(theme.text, shown));
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, color_of(theme.primary, shown));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, color_of(theme.primary, 0.28F * shown));
  ImGui::SetCursorScreenPos({look.text.x, look.text.y});
  bool changed = false;
  if (look.multiline) {
    changed =
        ImGui::InputTextMultiline("###editor", value.data(), value.capacity() + 1,
                                  {look.text.width, look.text.height}, flags, answer, &session);
  } else {
    ImGui::SetNextItemWidth(look.text.width);
    changed =
        ImGui::InputText("###editor", value.data(), value.capacity() + 1, flags, answer, &session);
  }
  ImGui::PopID();
  ImGui::PopStyleColor(10);
  ImGui::PopStyleVar(4);
  ImGui::PopFont();
  if (look.multiline) {
    const WrappedText text = wrapped(session, value);
    const std::size_t cursor = std::min(memory.cursor, value.size());
    draw_wrapped(text, cursor, memory.from, std::min(memory.to, value.size()));
    // The input method's window goes where our caret is.
    const CaretPlace caret = place_of(text, cursor);
    ImGuiPlatformImeData& input_method = ImGui::GetCurrentContext()->PlatformImeData;
    if (input_method.WantVisible) {
      input_method.InputPos = {caret.x, caret.y};
      input_method.InputLineHeight = look.line;
    }
  }
  return changed;
}

}  // namespace banso::client::ui
