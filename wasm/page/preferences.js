// SPDX-License-Identifier: Apache-2.0
// What the device's settings ask for: dark colours, more contrast, no motion; and the language.

const kQueries = {
  dark: "(prefers-color-scheme: dark)",
  contrast: "(prefers-contrast: more), (forced-colors: active)",
  still: "(prefers-reduced-motion: reduce)",
};

export function preferences() {
  return Object.fromEntries(Object.entries(kQueries).map(([name, query]) => [name, matchMedia(query).matches]));
}

/** @param {(now: ReturnType<typeof preferences>) => void} changed */
export function watch_preferences(changed) {
  for (const query of Object.values(kQueries)) {
    matchMedia(query).addEventListener("change", () => changed(preferences()));
  }
}

/** @returns {'ja'|'en'} Japanese unless the browser asks for English and never for Japanese */
export function language() {
  const wanted = navigator.languages ?? [];
  const index_of = (code) => wanted.findIndex((tag) => tag.toLowerCase().startsWith(code));
  return index_of("ja") < 0 && index_of("en") >= 0 ? "en" : "ja";
}
