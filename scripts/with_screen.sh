#!/bin/sh
# Runs a command that needs a screen: on a virtual one of its own where there is none.
#   sh scripts/with_screen.sh COMMAND ...
set -u

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" != Linux ]; then
    exec "$@"
fi

number=$(mktemp)
Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp 3>"$number" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; rm -f "$number"' EXIT
trap 'exit 130' INT TERM
until [ -s "$number" ]; do
    kill -0 "$server" 2>/dev/null || { echo "The virtual screen (Xvfb) did not start." >&2; exit 1; }
    sleep 0.1
done
DISPLAY=:$(cat "$number")
export DISPLAY
"$@"
