// SPDX-License-Identifier: Apache-2.0
// The worker that holds the whole application: opens the files of the storage, loads the fonts, starts the
// module that the page has compiled, gives it the canvas, hands it the page's messages
// (wasm/page/protocol.js) and draws when asked. Made directly by the page (Chromium has no animation frames in nested workers). When starting
// fails or the files are lost, the page makes a new worker: one that failed is not used again.
import createModule from "./banso-app.js";
import {Frames} from "./worker/frames.js";
import {Host} from "./worker/host.js";
import {put} from "./worker/inbox.js";
import {input} from "./worker/input.js";
import {OpfsHandles} from "./worker/opfs_handles.js";
import {kFiles, kFolder} from "./worker/storage_files.js";
import {Surface} from "./worker/surface.js";

// In the order of the enumeration Font (client/app.h).
const kRegular = 0;
const kBold = 1;
const kFallback = 2;
const kIcons = 3;
const kFontFiles = ["fonts/regular.ttf", "fonts/bold.ttf", "fonts/fallback.otf", "fonts/icons.ttf"];

/** Something went wrong for a reason that the page has words for. */
class NamedError extends Error {
  constructor(code, text) {
    super(text);
    this.code = code;
  }
}

let module = null;
/** @type {OpfsHandles|null} */
let opfs = null;
let has_failed = false;
/** Messages that came before the module had started. */
let early = [];
/** Numbers of `settle` messages that wait for an answer. */
let settling = [];
let is_idle = false;

const frames = new Frames(draw);
const host = new Host(frames, say_when_idle);
const surface = new Surface({
  lost() {
    frames.stop();
    module._banso_context(0);
  },
  back: restore,
  hopeless: () => host.say({t: "canvas"}),
});

function fail(error) {
  if (has_failed) return;
  has_failed = true;
  frames.stop();
  host.say({t: "failed", code: error?.code ?? "internal", text: String(error?.stack ?? error)});
}

function restore() {
  if (module._banso_context(1) === 0) throw new NamedError("no_graphics", "the graphics context cannot be used");
  frames.start();
}

function say_when_idle() {
  if (module === null || has_failed || frames.pending || host.pending) return;
  const frame = module._banso_frames();
  for (const id of settling.splice(0)) host.say({t: "idle", frame, id});
  if (!is_idle) host.say({t: "idle", frame});
  is_idle = true;
}

function draw(now_s) {
  try {
    is_idle = false;
    surface.fit();
    module._banso_frame(now_s);
    say_when_idle();
  } catch (error) {
    fail(error);
  }
}

async function bytes_of(file) {
  const response = await fetch(new URL(file, import.meta.url));
  if (!response.ok) throw new NamedError("download", `${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function add_font(font) {
  const bytes = await bytes_of(kFontFiles[font]);
  put(module, bytes);
  module._banso_font(font);
}

/** The page compiles it meanwhile. @type {(given: {code: WebAssembly.Module|null, text?: string}) => void} */
let give_code;
const code_given = new Promise((resolve) => (give_code = resolve)).then(({code, text}) => {
  if (code === null) throw new NamedError("download", text);
  return code;
});

// Asked for before the page says anything: the page takes as long to come to that.
const first_fonts = Promise.all([kRegular, kIcons].map((font) => bytes_of(kFontFiles[font])));

/** The gallery stores nothing, so that it can be open beside the app. */
const files = (gallery) => (gallery ? new OpfsHandles([], []) : OpfsHandles.open(kFolder, kFiles));

async function start(message) {
  const loading = Promise.all([files(message.gallery), code_given, first_fonts]);
  const has_context = surface.prepare(message.canvas);  // takes its time, and all of this goes on meanwhile
  const [opened, code, [regular, icons]] = await loading;
  opfs = opened;
  if (!has_context) throw new NamedError("no_webgl2", "there is no context");
  opfs.lost = (error) => fail(new NamedError("storage_lost", String(error)));
  const loaded = await createModule({
    opfs,
    host,
    print: (line) => console.log(line),
    printErr: (line) => console.error(line),
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(code, imports).then((instance) => done(instance, code), fail);
      return {};
    },
  });
  host.module = loaded;
  surface.set_size(message.viewport);
  if (!surface.attach(message.canvas, loaded)) throw new NamedError("no_graphics", "there is no WebGL2");
  put(loaded, message.language ?? "ja");
  if (loaded._banso_start(message.gallery ? 1 : 0) === 0) {
    throw new NamedError("no_graphics", "the shaders cannot be used");
  }
  for (const [font, bytes] of [[kRegular, regular], [kIcons, icons]]) {
    put(loaded, bytes);
    loaded._banso_font(font);
  }
  loaded._banso_persistent(message.persistent ? 1 : 0);
  input.preferences(loaded, message.preferences);
  input.viewport(loaded, message.viewport);
  input.location(loaded, {hash: message.location ?? ""});
  module = loaded;
  draw(performance.now() / 1000);
  host.say({t: "ready"});
  for (const each of early.splice(0)) receive(each);
  // What the first frame did not wait for, and what can be done without.
  for (const font of [kBold, kFallback]) await add_font(font).catch((error) => console.warn(String(error)));
}

/** Messages that are no input. */
const acts = {
  persistent: ({value}) => module._banso_persistent(value ? 1 : 0),
  file: ({id, bytes}) => host.file(id, bytes === null ? null : new Uint8Array(bytes)),
  settle: ({id}) => settling.push(id),
  flush({id}) {
    module._banso_flush();
    opfs.probe();
    if (!has_failed) host.say({t: "flushed", id});
  },
  close({id}) {
    frames.stop();
    module._banso_close();
    opfs.close();
    host.say({t: "closed", id});
  },
  canvas({canvas}) {
    frames.stop();
    if (!surface.attach(canvas, module)) throw new NamedError("no_graphics", "there is no WebGL2");
    restore();
  },
};

function receive(message) {
  if (has_failed) return;
  if (module === null) {
    early.push(message);
    return;
  }
  if (message.t === "viewport") surface.set_size(message);
  if (message.t !== "settle") is_idle = false;
  (input[message.t] ?? acts[message.t])?.(...(message.t in input ? [module, message] : [message]));
  say_when_idle();
}

onmessage = ({data}) => {
  try {
    if (data.t === "start") start(data).catch(fail);
    else if (data.t === "code") give_code(data);
    else receive(data);
  } catch (error) {
    fail(error);
  }
};
addEventListener("unhandledrejection", (event) => fail(event.reason));
