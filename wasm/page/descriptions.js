// SPDX-License-Identifier: Apache-2.0
// Help and error texts, each in a hidden element of its own that aria-describedby can name.

export class Descriptions {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** @type {Map<string, HTMLElement>} */
    this.elements = new Map();
    this.count = 0;
  }

  /** @param {string} key of the node @param {string} text @returns {string|null} id of the element; null: nothing to say */
  put(key, text) {
    if (!text) {
      this.drop(key);
      return null;
    }
    let element = this.elements.get(key);
    if (!element) {
      element = document.createElement("div");
      element.id = `description-${++this.count}`;
      this.elements.set(key, element);
      this.root.append(element);
    }
    if (element.textContent !== text) element.textContent = text;
    return element.id;
  }

  /** @param {string} key */
  drop(key) {
    this.elements.get(key)?.remove();
    this.elements.delete(key);
  }
}
