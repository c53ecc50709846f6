"""scripts/system_libraries.sh: silent when all is there, installs as root, else names one line to copy."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent.parent / "scripts" / "system_libraries.sh"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script for Linux")

CORE = (
    "libEGL libGL libX11 libdbus-1 libfontconfig libfreetype libglib-2.0 libstdc++ libxkbcommon libz libzstd"
)
VERSIONS = {
    "libX11": 6,
    "libdbus-1": 3,
    "libfreetype": 6,
    "libglib-2.0": 0,
    "libstdc++": 6,
    "libxkbcommon": 0,
}


class System:
    """A Linux whose ldconfig, id and apt-get answer as told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log"
        self.log.write_text("")
        self.command("uname", "echo Linux")
        self.command("apt-get", f'echo "$*" >>"{self.log}"')
        self.has(CORE.split())
        self.user(1000)

    def command(self, name: str, body: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)

    def has(self, libraries: list[str]) -> None:
        names = [f"{name}.so.{VERSIONS.get(name, 1)}" for name in libraries]
        lines = "\n".join(f"\t{name} (libc6,x86-64) => /lib/{name}" for name in names)
        self.command("ldconfig", f"cat <<'END'\n2 libs found in cache\n{lines}\nEND")

    def user(self, number: int) -> None:
        self.command("id", f"echo {number}")

    def check(self, what: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", str(SCRIPT), what],
            env={"PATH": f"{self.folder}:/usr/bin:/bin", **environ},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def system(tmp_path: Path) -> System:
    return System(tmp_path)


def test_nothing_missing_says_nothing(system: System) -> None:
    done = system.check("offscreen")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_only_what_the_screen_at_hand_needs_is_asked_for(system: System) -> None:
    assert system.check("window").returncode == 0
    x11 = system.check("window", DISPLAY=":0")
    assert "libxcb-cursor0" in x11.stderr
    assert "libwayland-client0" not in x11.stderr
    wayland = system.check("window", WAYLAND_DISPLAY="wayland-0")
    assert "libwayland-client0" in wayland.stderr
    assert "libxcb-cursor0" not in wayland.stderr


def test_ordinary_user_gets_one_line_to_copy(system: System) -> None:
    system.has(CORE.split()[1:])
    done = system.check("offscreen")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "sudo apt-get install -y libegl1"
    assert system.log.read_text() == ""


def test_root_gets_it_installed(system: System) -> None:
    system.user(0)
    system.has(CORE.split()[2:])
    assert system.check("offscreen").returncode == 0
    update, install = system.log.read_text().splitlines()
    assert update.startswith("update")
    assert install.endswith("libegl1 libgl1")


def test_failed_installation_is_said(system: System) -> None:
    system.user(0)
    system.has([])
    system.command("apt-get", "exit 100")
    done = system.check("offscreen")
    assert done.returncode == 1
    assert "libegl1" in done.stderr


def test_a_system_that_is_no_linux_needs_nothing(system: System) -> None:
    system.has([])
    system.command("uname", "echo Darwin")
    assert system.check("offscreen").returncode == 0


def test_a_library_is_not_taken_for_another_of_a_longer_name(system: System) -> None:
    names = CORE.split()
    system.has([name for name in names if name != "libxkbcommon"] + ["libxkbcommon-x11"])
    assert "libxkbcommon0" in system.check("offscreen").stderr
