// SPDX-License-Identifier: Apache-2.0
// The screen in words: one element for each node that the app drew, beside the canvas, in reading
// order. Assistive technology, the keyboard and tests use these; fingers and mice go through them.
//  - A node with `field` is a real text field inside of a wrapper that clips it.
//  - An element that holds the focus is neither moved nor taken away before the focus has left.
//  - What lies below a modal layer is inert; a field that something covers steps back.
import {set_aria} from "./aria.js";
import {covers_of, modal_layer} from "./covers.js";
import {Descriptions} from "./descriptions.js";
import {Field} from "./field.js";
import {place_field} from "./field_place.js";
import {ModalFocus, focused_in} from "./focus.js";
import {arrange} from "./order.js";
import {contains, has} from "./protocol.js";

/** @typedef {import("./protocol.js").Node} Node */
/** @typedef {{node: Node, element: HTMLElement, host: HTMLElement, field: Field|null, place: string, leaf: boolean|null}} Entry */

const kLiveRoles = new Set(["alert", "status"]);
// A live region has to be there before its words are, or nobody reads them out.
const kLiveWords_ms = 50;
// So long the app may take to say where the focus goes from something that is no longer there.
const kLeaving_ms = 100;

export class Mirror {
  /**
   * @param {HTMLElement} root @param {HTMLElement} descriptions
   * @param {import("./protocol.js").Send} send
   * @param {(field: Field, event: KeyboardEvent) => void} on_field_key
   */
  constructor(root, descriptions, send, on_field_key) {
    this.root = root;
    this.descriptions = new Descriptions(descriptions);
    this.send = send;
    this.on_field_key = on_field_key;
    /** @type {Map<string, Entry>} */
    this.entries = new Map();
    /** @type {string[]} */
    this.order = [];
    this.modal = 0;
    /** @type {Set<HTMLElement>} */
    this.leaving = new Set();
    this.late = false;
    this.modal_focus = new ModalFocus(this);
    root.addEventListener("focusout", () => setTimeout(() => this.catch_up(), 0));
  }

  /** @returns {Node[]} in reading order */
  nodes() {
    return this.order.map((key) => this.entries.get(key).node);
  }

  /** @param {Element|null} element @returns {Entry|undefined} */
  entry_of(element) {
    const key = /** @type {HTMLElement|null} */ (element?.closest("[data-key]"))?.dataset.key;
    return key === undefined ? undefined : this.entries.get(key);
  }

  /** @param {import("./protocol.js").NodesMessage} message */
  apply(message) {
    for (const key of message.removed) this.remove(key);
    for (const node of message.changed) this.put(node);
    const known = message.order ?? [...this.order, ...message.changed.map((node) => node.key)];
    this.order = [...new Set(known)].filter((key) => this.entries.has(key));
    this.lay_out();
    return this.modal;
  }

  clear() {
    for (const key of [...this.order].reverse()) this.remove(key);
    this.let_go();
    this.order = [];
    this.modal = 0;
  }

  /** @param {Node} node */
  put(node) {
    const old = this.entries.get(node.key);
    if (old && this.is_same_kind(old.node, node)) {
      old.node = node;
      old.place = "";
      return;
    }
    if (old) this.remove(node.key);
    const field = node.field ? new Field(node, this.send, this.on_field_key) : null;
    const element = field ? field.element : document.createElement("div");
    if (!field) element.classList.add("node");
    element.dataset.key = node.key;
    this.entries.set(node.key, {node, element, field, host: field ? field.wrapper : element, place: "", leaf: null});
  }

  is_same_kind(before, after) {
    const multiline = (node) => node.field?.kind === "multiline";
    return Boolean(before.field) === Boolean(after.field) && multiline(before) === multiline(after);
  }

  /** @param {string} key */
  remove(key) {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.descriptions.drop(key);
    if (!entry.host.contains(document.activeElement)) {
      entry.field?.dispose();
      entry.host.remove();
      return;
    }
    this.leaving.add(entry.host);
    if (entry.element === document.activeElement) entry.host.classList.add("leaving");
    // What only holds the focused one is nothing any more: there may be another "main" already.
    else for (const name of ["role", "aria-label"]) entry.element.removeAttribute(name);
    setTimeout(() => this.let_go(), kLeaving_ms);
  }

  /** Takes away what was gone but held the focus. */
  let_go() {
    const hosts = [...this.leaving];
    this.leaving.clear();
    for (const host of hosts) {
      const active = host.contains(document.activeElement) ? document.activeElement : null;
      // A living field inside of it keeps it, until the field can move.
      if (active && this.entry_of(active)?.element === active) {
        this.leaving.add(host);
        continue;
      }
      /** @type {HTMLElement|null} */ (active)?.blur();
      host.remove();
    }
  }

  /** The focus has moved: what waited for that is done now. */
  catch_up() {
    if (this.leaving.size > 0) this.let_go();
    if (this.late) this.lay_out();
  }

  lay_out() {
    const nodes = new Map([...this.entries].map(([key, entry]) => [key, entry.node]));
    const modal_before = this.modal;
    this.modal = modal_layer(nodes.values());
    const covers = covers_of(nodes);
    /** @type {Map<HTMLElement, HTMLElement[]>} */
    const children = new Map();
    for (const key of this.order) {
      const entry = this.entries.get(key);
      const parent = this.parent_of(entry.node);
      const element = parent?.element ?? this.root;
      if (!children.has(element)) children.set(element, []);
      children.get(element).push(entry.host);
    }
    this.late = false;
    for (const [parent, hosts] of children) this.arrange(parent, hosts);
    for (const key of this.order) {
      const entry = this.entries.get(key);
      this.show(entry, !children.has(entry.element));
    }
    if (this.modal > modal_before) this.modal_focus.enter(this.modal);
    for (const key of this.order) this.place(this.entries.get(key), covers);
    if (this.modal < modal_before) this.modal_focus.leave(this.modal);
  }

  /** A layer of its own stands beside the page, so that the page below it can be made inert. @param {Node} node */
  parent_of(node) {
    const parent = this.entries.get(node.parent);
    return parent && !parent.field && parent.node.layer === node.layer ? parent : undefined;
  }

  /** @param {HTMLElement} parent @param {HTMLElement[]} hosts */
  arrange(parent, hosts) {
    const active = document.activeElement;
    const staying = hosts.filter((host) => host.parentElement === parent || !host.contains(active));
    // What holds the focus changes its parent later, when the focus has gone.
    if (staying.length < hosts.length) this.late = true;
    arrange(parent, staying);
  }

  /** Words and states. @param {Entry} entry @param {boolean} leaf */
  show(entry, leaf) {
    const {node, element} = entry;
    if (entry.place !== "" && entry.leaf === leaf) return;
    const fresh = entry.leaf === null;
    entry.leaf = leaf;
    const content = set_aria(element, node, {leaf, describe: (text) => this.descriptions.put(node.key, text)});
    if (entry.field) {
      entry.field.update(node);
      return;
    }
    element.classList.toggle("leaf", leaf);
    element.classList.toggle("pinch", has(node, "pinch"));
    if (has(node, "focusable")) element.tabIndex = 0;
    else if (node.role === "dialog") element.tabIndex = -1;
    else element.removeAttribute("tabindex");
    if (fresh && (node.live !== "off" || kLiveRoles.has(node.role))) {
      setTimeout(() => this.entries.get(node.key) === entry && this.say(entry), kLiveWords_ms);
      entry.content = content;
    } else {
      entry.content = content;
      this.say(entry);
    }
  }

  /** @param {Entry} entry */
  say({element, content}) {
    const first = element.firstChild;
    const text = first instanceof Text ? first : null;
    if (!content) text?.remove();
    else if (!text) element.prepend(content);
    else if (text.data !== content) text.data = content;
  }

  /** Where it is, and whether it can be used. @param {Entry} entry @param {import("./covers.js").Cover[]} covers */
  place(entry, covers) {
    const {node, host} = entry;
    const parent = this.entry_of(host.parentElement)?.node.rect ?? [0, 0, 0, 0];
    const below_modal = node.layer < this.modal;
    if (entry.field) {
      place_field(entry.field, parent, below_modal, covers);
      entry.place = "placed";
      return;
    }
    const [x, y, width, height] = node.rect;
    const place = `${x - parent[0]} ${y - parent[1]} ${width} ${height}`;
    if (host.inert !== below_modal) host.inert = below_modal;
    if (entry.place === place) return;
    entry.place = place;
    host.style.transform = `translate(${x - parent[0]}px, ${y - parent[1]}px)`;
    host.style.width = `${width}px`;
    host.style.height = `${height}px`;
  }

  /** The innermost node that can be used at this place. @param {number} x @param {number} y @returns {Node|null} */
  hit(x, y) {
    let found = null;
    for (const key of this.order) {
      const {node} = this.entries.get(key);
      if (node.layer < this.modal || !(has(node, "focusable") || node.field)) continue;
      if (!contains(node.rect, x, y) || !contains(node.clip, x, y)) continue;
      if (!found || node.layer >= found.layer) found = node;
    }
    return found;
  }
}
