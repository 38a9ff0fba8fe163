// SPDX-License-Identifier: Apache-2.0
// A real office for the real client: an organisation with two workers, served by a real banso-server
// together with the built client; and a colleague's device on the command line (banso-device).
import {execFile} from "node:child_process";
import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";

import {OfficeSite, kRoot} from "./office_site.mjs";

/** The client as it is built, for a server to serve. */
export const kApp = process.env.BANSO_APP_DIR ?? join(kRoot, "build/wasm/app");
process.env.BANSO_BIN_DIR ??= join(kRoot, "build/release/bin");
export const kPin = "4711-hato";

/** @param {string} program of ours @param {string[]} words @returns {Promise<any>} what it printed */
async function run_json(program, words) {
  const {stdout} = await promisify(execFile)(join(process.env.BANSO_BIN_DIR, program), words,
                                             {maxBuffer: 64 * 1024 * 1024});
  return JSON.parse(stdout);
}

/** A folder that banso-device works on. */
export class CommandDevice {
  /** @param {string} folder @param {RealOffice} office @param {string} [program] */
  constructor(folder, office, program = "banso-device") {
    this.folder = folder;
    this.office = office;
    this.program = program;
  }

  /** @param {...string} words */
  run(...words) {
    return run_json(this.program, ["--folder", this.folder, "--pin", kPin, ...words]);
  }

  enrol(code) {
    return this.run("enrol", "--office", this.office.own_url, "--code", code, "--pin-memory", "1024");
  }

  sync() {
    return this.run("sync", "--office", this.office.own_url);
  }

  /** Every record that this device shows. */
  async state() {
    return (await this.run("dump", "--records")).records;
  }

  /** @param {string} case_id @returns {Promise<string[]>} the free notes of a case, as text */
  async notes(case_id) {
    const contacts = await this.run("list", "contact", "--where", `case=${case_id}`, "--limit", "1000");
    return contacts.map(({fields}) => fields.segments.map(({text}) => text).join("\n")).sort();
  }
}

export class RealOffice extends OfficeSite {
  /** @returns {Promise<RealOffice>} serving */
  static async open() {
    const office = new RealOffice();
    office.folder = await mkdtemp(join(tmpdir(), "banso-office-"));
    office.served = kApp;
    office.devices = 0;
    await office.control("init", "--name", "朝日野市");
    office.section = (await office.control("organisation", "add", "--name", "障害者支援課", "--type", "section")).id;
    office.worker = await office.add_worker("佐藤 花子");
    office.colleague = await office.add_worker("鈴木 一郎");
    await office.start();
    return office;
  }

  get static_files() {
    return this.served;
  }

  /** For programs; pages take `url`, a secure place. */
  get own_url() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** bansoctl. @param {...string} words */
  control(...words) {
    return run_json("bansoctl", ["--data", join(this.folder, "data"), ...words]);
  }

  /** @param {string} name @param {string} [role] @returns {Promise<string>} id */
  async add_worker(name, role = "worker") {
    return (await this.control("worker", "add", "--name", name, "--organisation", this.section, "--role", role)).id;
  }

  /** What an administrator gives to a worker for one device. @param {string} worker */
  async code(worker) {
    return (await this.control("code", "--worker", worker)).code;
  }

  /** Enrolled and synced once. @param {string} worker @returns {Promise<CommandDevice>} */
  async device(worker) {
    const device = new CommandDevice(this.new_folder(), this);
    await device.enrol(await this.code(worker));
    await device.sync();
    return device;
  }

  new_folder() {
    return join(this.folder, `device-${++this.devices}`);
  }

  /** A worker sees a case from now on. @param {string} worker @param {string} case_id */
  assign(worker, case_id) {
    return this.control("assign", "--worker", worker, "--case", case_id);
  }

  /** @param {string} case_id */
  assign_colleague(case_id) {
    return this.assign(this.colleague, case_id);
  }

  /** A new version of the client. @param {string} folder */
  async publish_folder(folder) {
    await this.stop();
    this.served = folder;
    await this.start();
  }
}
