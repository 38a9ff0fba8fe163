// SPDX-License-Identifier: Apache-2.0
// Stands between the client and its office, on a port of its own, and passes everything on. When it is
// told to be hostile, it answers what goes to /api by itself.
import {createServer, request} from "node:http";

/** @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => void} Answer */

export class HostileProxy {
  /** @param {import("./real_office.mjs").RealOffice} office @returns {Promise<HostileProxy>} */
  static async open(office) {
    const proxy = new HostileProxy();
    proxy.office = office;
    /** How /api is answered; null: by the office. @type {Answer|null} */
    proxy.answer = null;
    /** How many requests were answered by itself. */
    proxy.answered = 0;
    proxy.server = createServer((incoming, outgoing) => proxy.take(incoming, outgoing));
    await new Promise((done) => proxy.server.listen(0, "127.0.0.1", done));
    proxy.url = `http://localhost:${proxy.server.address().port}/`;
    return proxy;
  }

  /** @type {Answer} */
  take(incoming, outgoing) {
    if (this.answer !== null && incoming.url.startsWith("/api/")) {
      // The request is read to its end first: a browser that still sends hears nothing.
      incoming.resume().on("end", () => {
        ++this.answered;
        this.answer(incoming, outgoing);
      });
      return;
    }
    const {method, url, headers} = incoming;
    // A connection for each: the office may have been started anew since the last.
    const onward = request({host: "127.0.0.1", port: this.office.port, method, path: url, headers, agent: false}, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  }

  async close() {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
