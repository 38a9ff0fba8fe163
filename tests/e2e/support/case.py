# SPDX-License-Identifier: Apache-2.0
"""An office with one organisation and three workers, and devices for them, new for each test."""
import pathlib
import shutil
import tempfile
import unittest

from protocol.client import Device as PythonDevice
from support.device import Control, Device
from support.office import Office


class OfficeCase(unittest.TestCase):
    WORKERS = ("佐藤 花子", "鈴木 一郎", "髙田 美咲")

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="banso-e2e-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.control = Control(self.folder / "office")
        self.control("init", "--name", "朝日野市")
        self.organisation = self.control.organisation("障害者支援課", "--type", "section")
        self.workers = [self.control.worker(name, self.organisation) for name in self.WORKERS]
        self.office = Office(self.folder / "office")
        self.addCleanup(self.office.close)
        self.office.start()
        self._devices = 0

    def new_folder(self):
        self._devices += 1
        return self.folder / f"device-{self._devices}"

    def new_device(self, worker=None, clock_off_ms=0):
        """Enrolled and synced once."""
        device = Device(self.new_folder(), self.office)
        device.clock_off_ms = clock_off_ms
        device.enrol(self.control.code(worker or self.workers[0]))
        device.sync()
        return device

    def new_devices(self):
        """One for each worker."""
        return [self.new_device(worker) for worker in self.workers]

    def new_python(self, worker):
        """The client in Python, enrolled."""
        device = PythonDevice(*self.office.address)
        device.enrol(self.control.code(worker))
        return device

    def share(self, device, case, *workers):
        """`device` assigns a case to more workers. Returns the assignments."""
        return [device.new("assignment", f"worker={worker}", "role=sub", "from=2020-04-01", case=case)
                for worker in workers]

    def new_case(self, device, *workers):
        """A case that `device` makes, shares with these workers and sends to the office."""
        case = device.new("case", "phase=active", "title=近隣からの相談")
        self.share(device, case, *workers)
        device.sync()
        return case
