#!/bin/sh
# Makes .venv beside this folder, with everything that constraints.txt pins. Does nothing when it is there already.
#   sh scripts/setup.sh        what the program runs on
#   sh scripts/setup.sh test   and what its tests use
# PYTHON=... names the interpreter to make it with.
set -u

cd "$(dirname "$0")/.." || exit 1
venv=.venv
stamp=$venv/stepfit-setup      # written when all is done: for whom, and from which pins
underway=$venv/stepfit-underway # there while pip writes; left behind, .venv cannot be trusted
extra=${1:-}

fail() {
    echo "$1" >&2
    exit 1
}

fingerprint() {
    { cat pyproject.toml constraints.txt scripts/setup.sh && pwd; } | cksum
}

# The version range lives in one place more than pyproject.toml: pip would refuse only after minutes.
suits() {
    "$1" -c 'import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 14)))' 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.14 python}; do
        if suits "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# Debian ships python3 without the part that makes virtual environments.
install_venv_module() {
    package=$("$1" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    command -v apt-get >/dev/null || fail "$1 cannot make a virtual environment: its module ensurepip is missing."
    if [ "$(id -u)" -ne 0 ]; then
        echo "Python's venv module is missing. Please copy this line, then try again:" >&2
        fail "sudo apt-get install -y $package"
    fi
    echo "Installing $package"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q && apt-get install -y -q --no-install-recommends "$package" ||
        fail "apt-get could not install $package. Please install it yourself, then try again."
}

make_venv() {
    python=$(find_python) || fail "Stepfit needs Python 3.11, 3.12, 3.13 or 3.14: please install one, or name it as in 'make PYTHON=/path/to/python3.12 run'."
    rm -rf "$venv"
    "$python" -c 'import ensurepip, venv' 2>/dev/null || install_venv_module "$python"
    "$python" -m venv "$venv" || fail "$python could not make a virtual environment in $venv."
}

wanted=$(fingerprint)
if [ -f "$stamp" ] && [ ! -e "$underway" ] && suits "$venv/bin/python"; then
    read -r had rest <"$stamp"
    if [ "$rest" = "$wanted" ] && { [ "$had" = test ] || [ "$extra" != test ]; }; then
        exit 0
    fi
    [ "$had" != test ] || extra=test # once set up for tests, it stays so when the pins move
fi

if [ -e "$underway" ] || ! suits "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    make_venv
fi

echo "Setting up $venv (only when something changed; the first time downloads PyTorch and Qt)"
rm -f "$stamp"
: >"$underway"
what=.
# Without a C compiler on the machine, one comes as a package: compiled steps need it.
command -v cc >/dev/null || command -v gcc >/dev/null || command -v clang >/dev/null || what='.[compiler]'
[ "$extra" != test ] || what='.[test]'
if ! "$venv/bin/python" -m pip install --disable-pip-version-check -c constraints.txt -e "$what"; then
    rm -f "$underway" # pip has put back what it touched
    fail "pip could not install what Stepfit needs; its last lines above say why. Try again when that is mended."
fi
echo "${extra:-run} $wanted" >"$stamp.new" && mv "$stamp.new" "$stamp" && rm -f "$underway"
