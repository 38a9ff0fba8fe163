# SPDX-License-Identifier: Apache-2.0
"""Builds Banso, makes the demo municipality (or, without it, an office with an administrator) if there is no data
yet, and serves office and app until Ctrl-C."""
import argparse
import json
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "release"
WASM = ROOT / "build" / "wasm"
SITE = WASM / "app"
PROGRAMS = ("banso-server", "banso-demo", "bansoctl", "banso-device")
DESKTOP = "banso"
DEFAULT_PORT = 8080
# What was said when the data was made: shown again at every start.
LOGINS = "demo-logins.txt"
FIRST = "first-administrator.txt"
FIRST_WORDS = """A new office with its first administrator. This code enrols one device for her, within a week:

  administrator  {code}  (worker {worker})

Names, workers, sections and districts are set up in the app, under 庁内 (Office).
"""
ENROLMENT_CODE = re.compile(r"^  (\S+) +((?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}) ", re.MULTILINE)
# The server's own words, one JSON object a line; not among the logins on the terminal.
SERVER_LOG = "server.log"
HEALTH_WAIT_S = 30
STOP_WAIT_S = 60


class Failure(Exception):
    """Said to the person as it is."""


def build(folder, targets):
    """A preset's folder has its name."""
    if not (folder / "build.ninja").exists():
        subprocess.run(["cmake", "--preset", folder.name], cwd=ROOT, check=True)
    print(f"building in {folder.relative_to(ROOT)} (the first time takes some minutes)", flush=True)
    result = subprocess.run(["cmake", "--build", str(folder), "--target", *targets], cwd=ROOT,
                            capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise Failure(f"the build failed:\n{result.stdout}{result.stderr}")


def make(data, what, work):
    """All or nothing: the folder gets its name only when it is complete."""
    if data.exists() and any(data.iterdir()):
        return
    print(f"making {what} in {data}", flush=True)
    fresh = data.with_name(data.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(mode=0o700, parents=True)
    try:
        work(fresh)
    except Failure:
        shutil.rmtree(fresh)
        raise
    if data.exists():
        data.rmdir()
    fresh.rename(data)


def said(program, *words):
    result = subprocess.run([BUILD / "bin" / program, *words], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise Failure(f"{program} failed:\n{result.stdout}{result.stderr}")
    return result.stdout


def make_demo(fresh):
    (fresh / LOGINS).write_text(said("banso-demo", "--data", fresh), encoding="utf-8")


def make_office(fresh, name):
    def control(*words):
        return json.loads(said("bansoctl", "--data", fresh, *words))
    control("init", "--name", name)
    organisation = control("organisation", "add", "--name", name)["id"]
    worker = control("worker", "add", "--name", "管理者", "--organisation", organisation,
                     "--role", "administrator")["id"]
    code = control("code", "--worker", worker)["code"]
    (fresh / FIRST).write_text(FIRST_WORDS.format(code=code, worker=worker), encoding="utf-8")


def start(data, port, site):
    """Returns the server's process and its address once it answers. In a session of its own, so that
    Ctrl-C reaches us alone and we can stop it in order."""
    words = [BUILD / "bin" / "banso-server", "--data", data, "--port", str(port)]
    with open(data / SERVER_LOG, "ab") as log:
        server = subprocess.Popen(words + (["--static", site] if site else []),
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log,
                                  text=True, start_new_session=True)
    for line in server.stdout:
        ready = re.search(r"listening on (https?://\S+)", line)
        if ready:
            return server, ready[1]
        print(line, end="", flush=True)
    code = server.wait()
    last = (data / SERVER_LOG).read_text(encoding="utf-8", errors="replace").splitlines()[-3:]
    raise Failure("\n".join([f"banso-server ended with code {code} before it was ready:", *last]))


def stop(server):
    if server.poll() is None:
        server.terminate()
    try:
        code = server.wait(STOP_WAIT_S)
    except subprocess.TimeoutExpired:
        server.kill()
        raise Failure(f"banso-server did not stop within {STOP_WAIT_S} s") from None
    if code not in (0, -signal.SIGTERM):
        raise Failure(f"banso-server ended with code {code}")


def get(address):
    """Type and bytes of what is there, not through a proxy."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(address, timeout=HEALTH_WAIT_S) as answer:
        return answer.headers.get_content_type(), answer.read()


def check_health(address):
    print(f"{address}/healthz: 200 {get(address + '/healthz')[1].decode()}".rstrip(), flush=True)


def check_app(address):
    """The page and the files that it names itself; the worker and what it loads are the tests' business."""
    kind, content = get(address + "/")
    page = content.decode(errors="replace")
    if kind != "text/html" or 'id="canvas"' not in page:
        raise Failure(f"{address}/ is not the app's page")
    named = re.findall(r'(?:src|href)="\./([^"]+)"', page)
    for name in named:
        get(f"{address}/{name}")
    print(f"{address}/: the app's page and the {len(named)} files that it names", flush=True)


def tell(data, address, site):
    words = "".join(file.read_text(encoding="utf-8") for file in (data / LOGINS, data / FIRST) if file.exists())
    print(words)
    if site:
        codes = ENROLMENT_CODE.findall(words)
        if codes:
            print("To enrol a browser as one of them, open (each code works once):")
            print("\n".join(f"  {name:12} {address}/#/enrol/{code}" for name, code in codes))
            print(f"For more codes: build/release/bin/bansoctl --data {data} worker list, then code --worker ID")
        print(f"\nin the browser: {address}/\non the desktop: build/release/bin/{DESKTOP} --office {address}")
    print(f"log: {data / SERVER_LOG}\nBanso serves on {address} (Ctrl-C stops it)", flush=True)


def serve(options):
    data = (options.data or BUILD.parent / ("data" if options.no_demo else "demo-data")).resolve()
    if options.no_demo:
        make(data, "a new office", lambda fresh: make_office(fresh, options.name))
    else:
        make(data, "the demo municipality", make_demo)
    port = options.port if options.port is not None else 0 if options.once else DEFAULT_PORT
    site = None if options.no_client else SITE
    server, address = start(data, port, site)
    try:
        if options.once:
            check_health(address)
            if site:
                check_app(address)
            return
        tell(data, address, site)
        for line in server.stdout:
            print(line, end="", flush=True)
    except KeyboardInterrupt:
        print("\nstopping", flush=True)
    finally:
        stop(server)


def interrupted(_signal, _frame):
    raise KeyboardInterrupt


def main():
    parser = argparse.ArgumentParser(prog="tools/run", description=__doc__)
    parser.add_argument("--port", type=int, help=f"{DEFAULT_PORT} unless given; 0 takes a free one")
    parser.add_argument("--data", type=pathlib.Path, metavar="DIR",
                        help="the office's data (default: build/demo-data, with --no-demo build/data)")
    parser.add_argument("--no-demo", action="store_true",
                        help="an office without the demo municipality: with its first administrator alone")
    parser.add_argument("--name", default="新しい自治体", help="of the municipality of a new office (--no-demo)")
    parser.add_argument("--no-client", action="store_true",
                        help="the office alone: builds and serves neither the app for browsers nor the desktop's")
    parser.add_argument("--once", action="store_true",
                        help="build, start on a free port, check /healthz and the app's page, stop")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, interrupted)
    try:
        build(BUILD, PROGRAMS if options.no_client else (*PROGRAMS, DESKTOP))
        if not options.no_client:
            build(WASM, ("banso-site",))
        serve(options)
    except (Failure, OSError, subprocess.CalledProcessError) as failure:
        sys.exit(f"tools/run: {failure}")


if __name__ == "__main__":
    main()
