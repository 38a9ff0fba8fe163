# SPDX-License-Identifier: Apache-2.0
"""A screen without a graphics card, and a hand on it: Xvfb, and input as the X server's own."""
import ctypes
import os
import subprocess

CLIENT_MESSAGE = 33
Z_PIXMAP = 2
ALL_PLANES = ctypes.c_ulong(-1)


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent, as long as the whole union XEvent."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
                ("message_type", ctypes.c_ulong), ("format", ctypes.c_int),
                ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 12)]


class Screen:
    """An X server of its own on a free number; `environment` leads programs to it."""

    def __init__(self, size="1400x1000"):
        self._read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(self._read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError(f"Xvfb did not start (exit {self._server.wait()})")
        self.name = f":{number}"
        # Tests read Japanese words.
        # Tests read Japanese words, whoever runs them.
        outside = {name: value for name, value in os.environ.items() if name != "LC_ALL"}
        self.environment = {**outside, "DISPLAY": self.name, "LIBGL_ALWAYS_SOFTWARE": "1",
                            "LC_MESSAGES": "ja_JP.UTF-8"}
        self._x, self._test = self._libraries()
        self._display = self._x.XOpenDisplay(self.name.encode())
        self._root = self._x.XDefaultRootWindow(self._display)

    @staticmethod
    def _libraries():
        x, test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        word, pointer, number = ctypes.c_ulong, ctypes.c_void_p, ctypes.c_int
        x.XOpenDisplay.restype = pointer
        x.XDefaultRootWindow.restype = word
        x.XGetImage.restype = pointer
        x.XGetPixel.restype = word
        x.XInternAtom.restype = word
        x.XStringToKeysym.restype = word
        x.XKeysymToKeycode.restype = ctypes.c_ubyte
        arguments = (
            (x.XDefaultRootWindow, [pointer]), (x.XSync, [pointer, number]), (x.XCloseDisplay, [pointer]),
            (x.XInternAtom, [pointer, ctypes.c_char_p, number]), (x.XGetPixel, [pointer, number, number]),
            (x.XGetImage, [pointer, word, number, number, ctypes.c_uint, ctypes.c_uint, word, number]),
            (x.XKeysymToKeycode, [pointer, word]), (x.XFree, [pointer]),
            (x.XResizeWindow, [pointer, word, ctypes.c_uint, ctypes.c_uint]),
            (x.XSendEvent, [pointer, word, number, ctypes.c_long, pointer]),
            (x.XQueryTree, [pointer, word, pointer, pointer, pointer, pointer]),
            (x.XGetClassHint, [pointer, word, pointer]),
            (x.XTranslateCoordinates, [pointer, word, word, number, number, pointer, pointer, pointer]),
            (test.XTestFakeMotionEvent, [pointer, number, number, number, word]),
            (test.XTestFakeButtonEvent, [pointer, ctypes.c_uint, number, word]),
            (test.XTestFakeKeyEvent, [pointer, ctypes.c_uint, number, word]),
        )
        for function, types in arguments:
            function.argtypes = types
        return x, test

    def close(self):
        self._x.XCloseDisplay(self._display)
        self._server.terminate()
        self._server.wait()

    def window(self):
        """The one top window with a class, which is the program's: there is no window manager here."""
        found, count, word = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint(), ctypes.c_ulong()
        self._x.XQueryTree(self._display, self._root, ctypes.byref(word), ctypes.byref(word),
                           ctypes.byref(found), ctypes.byref(count))
        ours = []
        for window in found[:count.value]:
            hint = (ctypes.c_void_p * 2)()  # XClassHint: the names of the program and its class
            if self._x.XGetClassHint(self._display, window, ctypes.byref(hint)):
                ours.append(window)
                for name in hint:
                    self._x.XFree(name)
        self._x.XFree(found)
        assert len(ours) == 1, f"{len(ours)} windows"
        return ours[0]

    def _on_screen(self, x, y):
        """From the window's coordinates."""
        left, top, child = ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
        self._x.XTranslateCoordinates(self._display, self.window(), self._root, int(x), int(y),
                                      ctypes.byref(left), ctypes.byref(top), ctypes.byref(child))
        return left.value, top.value

    def _sync(self):
        self._x.XSync(self._display, 0)

    def move(self, x, y):
        self._test.XTestFakeMotionEvent(self._display, -1, *self._on_screen(x, y), 0)
        self._sync()

    def click(self, x, y):
        self.move(x, y)
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, down, 0)
        self._sync()

    def key(self, name):
        """By the keysym's name: a, Tab, Return. It goes to the window under the pointer."""
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(name.encode()))
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._sync()

    def resize_window(self, width, height):
        self._x.XResizeWindow(self._display, self.window(), width, height)
        self._sync()

    def close_window(self):
        """As a window manager asks when the person clicks the cross."""
        atom = lambda name: self._x.XInternAtom(self._display, name, 0)
        event = ClientMessage(type=CLIENT_MESSAGE, window=self.window(), format=32,
                              message_type=atom(b"WM_PROTOCOLS"))
        event.data[0] = atom(b"WM_DELETE_WINDOW")
        self._x.XSendEvent(self._display, event.window, 0, 0, ctypes.byref(event))
        self._sync()

    def colours(self, width, height, step=10):
        """How many different ones there are on a grid over the screen's corner."""
        image = self._x.XGetImage(self._display, self._root, 0, 0, width, height, ALL_PLANES, Z_PIXMAP)
        return len({self._x.XGetPixel(image, x, y)
                    for x in range(0, width, step) for y in range(0, height, step)})
