// SPDX-License-Identifier: Apache-2.0
// Nodes as the app would send them.

/** @param {string} key @param {string} role @param {string} name @param {Record<string, unknown>} more */
export function node(key, role, name, more = {}) {
  const rect = more.rect ?? [0, 0, 100, 48];
  return {key, parent: "", role, name, value: "", description: "", states: [], level: 0, layer: 0, live: "off",
          position: 0, setSize: 0, progress: -1, rect, clip: rect, field: null, ...more};
}

/** @param {string} key @param {string} name @param {Record<string, unknown>} field @param {Record<string, unknown>} more */
export function text_field(key, name, field = {}, more = {}) {
  const kind = field.kind ?? "text";
  const role = kind === "search" ? "searchbox" : "textbox";
  return node(key, role, name, {
    states: ["focusable"], rect: [20, 20, 300, kind === "multiline" ? 120 : 48],
    field: {kind, value: "", revision: 0, placeholder: "", enterHint: "", lengthMax: 0, fontSize: 16, lineHeight: 26,
            paddingX: 12, paddingY: 11, color: "#1a1a1a", back: "#ffffff", bold: false, ...field},
    ...more,
  });
}

/** @param {string} key @param {string} name @param {Record<string, unknown>} more */
export function button(key, name, more = {}) {
  return node(key, "button", name, {states: ["focusable"], ...more});
}
