// SPDX-License-Identifier: Apache-2.0
// An office as somebody has it who starts Banso for the first time (tools/run --no-demo): a name, an
// administrator and the code that enrols her.
import {execFile} from "node:child_process";
import {mkdtemp, readFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";

import {kRoot} from "./office_site.mjs";
import {RealOffice, kApp} from "./real_office.mjs";

const kMake = `
import pathlib, sys
sys.path.insert(0, "tools/support")
import serve
serve.make(pathlib.Path(sys.argv[1]), "a new office", lambda fresh: serve.make_office(fresh, sys.argv[2]))
`;

export class NewOffice extends RealOffice {
  /** @returns {Promise<NewOffice>} serving */
  static async open() {
    const office = new NewOffice();
    office.folder = await mkdtemp(join(tmpdir(), "banso-new-office-"));
    office.served = kApp;
    office.devices = 0;
    const data = join(office.folder, "data");
    await promisify(execFile)("python3", ["-B", "-c", kMake, data, "朝日野市"], {cwd: kRoot});
    const told = await readFile(join(data, "first-administrator.txt"), "utf8");
    /** The code of its first administrator, as it is told on the terminal. */
    office.first_code = /^ {2}administrator +(\S+) /m.exec(told)[1];
    await office.start();
    return office;
  }
}
