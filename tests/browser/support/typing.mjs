// SPDX-License-Identifier: Apache-2.0
// How input methods write, through Chromium's own door for them (CDP) or, for other browsers' order of
// events, as synthetic events.

/** @typedef {import("playwright-core").CDPSession} Devtools */

/** Words that are still being chosen. @param {Devtools} devtools @param {string} text */
export function compose(devtools, text) {
  return devtools.send("Input.imeSetComposition", {text, selectionStart: text.length, selectionEnd: text.length});
}

/** The chosen words. @param {Devtools} devtools @param {string} text */
export function settle(devtools, text) {
  return devtools.send("Input.insertText", {text});
}

/** The key that Android keyboards and input methods send for everything. @param {Devtools} devtools @param {string} [key] */
export async function key_229(devtools, key = "Unidentified") {
  await devtools.send("Input.dispatchKeyEvent", {type: "rawKeyDown", key, windowsVirtualKeyCode: 229});
  await devtools.send("Input.dispatchKeyEvent", {type: "keyUp", key, windowsVirtualKeyCode: 229});
}

/**
 * Plays events into a field, one after another, in one task. A step is [type, options]; `value` in the
 * options is what the field holds from then on, as the browser would have set it.
 * @param {import("playwright-core").Locator} field @param {[string, Record<string, any>][]} steps
 */
export function play(field, steps) {
  return field.evaluate((element, all) => {
    const makers = {composition: CompositionEvent, key: KeyboardEvent, input: InputEvent, beforeinput: InputEvent};
    return all.map(([type, {value, ...options}]) => {
      if (value !== undefined) element.value = value;
      const maker = makers[Object.keys(makers).find((start) => type.startsWith(start))] ?? Event;
      const event = new maker(type, {bubbles: true, cancelable: true, ...options});
      if (options.keyCode !== undefined) Object.defineProperty(event, "keyCode", {value: options.keyCode});
      return element.dispatchEvent(event);
    });
  }, steps);
}

/** Runs before the page: the browser says that it is Apple's. */
export function as_webkit() {
  Object.defineProperty(Navigator.prototype, "vendor", {get: () => "Apple Computer, Inc."});
}
