// SPDX-License-Identifier: Apache-2.0
// What page and worker say to each other, as types; the words of states and roles. Lengths are CSS
// pixels from the top left of the stage; time is in seconds.
//
// page -> worker, `t` is the kind:
//   start {canvas, viewport, preferences, location, gallery, language, base, persistent}
//   code {code, text}: the compiled module, or null and why there is none; once, soon after start
//   viewport, preferences, pointer, key, field, action, location, canvas, flush, close, file
//   wheel {x, y, dx, dy, command}: with command it enlarges, as a pinch on a trackpad does
//   settle {id}: answer {t:'idle', frame, id} as soon as nothing is pending (for tests)
//   persistent {value}: the browser's answer to persist()
// worker -> page:
//   ready, failed {code, text}, nodes, idle {frame, id?}, flushed {id}, closed {id}, clipboard,
//   save_file, open_file, print, licences, location
//   focus {key}: the app moved the focus (arrows in a list, a dialog closed); '' means to nothing
//   canvas {}: the drawing context is lost for good, a new canvas is wanted
//   language {language}: 'ja' or 'en'; persist {}: now is a good moment to ask for lasting storage

/**
 * @typedef {[number, number, number, number]} Rect  x, y, width, height
 *
 * @typedef {object} FieldOverlay
 * @property {'text'|'multiline'|'number'|'phone'|'email'|'password'|'pin'|'search'} kind
 * @property {string} value
 * @property {number} revision  grows when the app, not the person, changes the value
 * @property {string} placeholder
 * @property {string} enterHint
 * @property {number} lengthMax  UTF-16 units, 0: no bound
 * @property {number} fontSize
 * @property {number} lineHeight
 * @property {number} paddingX
 * @property {number} paddingY
 * @property {string} color
 * @property {string} back
 * @property {boolean} bold
 *
 * @typedef {object} Node
 * @property {string} key
 * @property {string} parent
 * @property {string} role
 * @property {string} name
 * @property {string} value
 * @property {string} description
 * @property {string[]} states
 * @property {number} level
 * @property {number} layer
 * @property {'off'|'polite'|'assertive'} live
 * @property {number} position
 * @property {number} setSize
 * @property {number} progress
 * @property {Rect} rect
 * @property {Rect} clip
 * @property {FieldOverlay|null} field
 *
 * @typedef {{t: 'nodes', changed: Node[], removed: string[], order: string[]|null, frame: number}} NodesMessage
 * @typedef {(message: Record<string, unknown>, transfer?: Transferable[]) => void} Send
 */

/** @param {Node} node @param {string} state */
export function has(node, state) {
  return node.states.includes(state);
}

/** @param {Rect} a @param {Rect} b @returns {Rect} of width and height 0 where they do not meet */
export function intersection(a, b) {
  const x = Math.max(a[0], b[0]);
  const y = Math.max(a[1], b[1]);
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - x;
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - y;
  return width > 0 && height > 0 ? [x, y, width, height] : [x, y, 0, 0];
}

/** @param {Rect} rect */
export function is_empty(rect) {
  return rect[2] <= 0 || rect[3] <= 0;
}

/** @param {Rect} rect @param {number} x @param {number} y */
export function contains(rect, x, y) {
  return x >= rect[0] && y >= rect[1] && x < rect[0] + rect[2] && y < rect[1] + rect[3];
}
