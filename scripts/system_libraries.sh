#!/bin/sh
# Sees to the shared libraries that Qt needs from a Linux system.
#   sh scripts/system_libraries.sh offscreen    what every window needs, even one that nobody sees
#   sh scripts/system_libraries.sh window       and what a window on X11 or Wayland needs
#   sh scripts/system_libraries.sh screenshots  and a virtual screen with fonts for three languages
# What is missing is installed where that can be done without asking (root, apt-get), and is otherwise
# named in one line to copy. Says nothing where nothing is missing.
set -u

[ "$(uname -s)" = Linux ] || exit 0
PATH=$PATH:/usr/sbin:/sbin # Debian keeps ldconfig out of the path of ordinary users

# shared library:Debian package
OFFSCREEN="
libEGL.so.1:libegl1 libGL.so.1:libgl1 libX11.so.6:libx11-6 libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1 libfreetype.so.6:libfreetype6 libglib-2.0.so.0:libglib2.0-0
libstdc++.so.6:libstdc++6 libxkbcommon.so.0:libxkbcommon0 libz.so.1:zlib1g libzstd.so.1:libzstd1"
X11="
libX11-xcb.so.1:libx11-xcb1 libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-randr.so.0:libxcb-randr0
libxcb-render-util.so.0:libxcb-render-util0 libxcb-render.so.0:libxcb-render0
libxcb-shape.so.0:libxcb-shape0 libxcb-shm.so.0:libxcb-shm0 libxcb-sync.so.1:libxcb-sync1
libxcb-util.so.1:libxcb-util1 libxcb-xfixes.so.0:libxcb-xfixes0 libxcb-xinerama.so.0:libxcb-xinerama0
libxcb-xkb.so.1:libxcb-xkb1 libxcb.so.1:libxcb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0"
WAYLAND="
libwayland-client.so.0:libwayland-client0 libwayland-cursor.so.0:libwayland-cursor0
libwayland-egl.so.1:libwayland-egl1"

case ${1:-} in
    offscreen) wanted=$OFFSCREEN ;;
    window)
        wanted=$OFFSCREEN
        [ -z "${DISPLAY:-}" ] || wanted="$wanted $X11"
        [ -z "${WAYLAND_DISPLAY:-}" ] || wanted="$wanted $WAYLAND"
        ;;
    screenshots) wanted="$OFFSCREEN $X11" ;;
    *)
        echo "usage: sh scripts/system_libraries.sh offscreen|window|screenshots" >&2
        exit 2
        ;;
esac

known=$(ldconfig -p 2>/dev/null) || known=
if [ -z "$known" ]; then
    exit 0 # a system that lists its libraries in another way; Qt itself will say what it misses
fi

libraries=
packages=
for pair in $wanted; do
    library=${pair%%:*}
    case $known in
        *"	$library "*) ;;
        *)
            libraries="$libraries $library"
            packages="$packages ${pair#*:}"
            ;;
    esac
done
if [ "${1}" = screenshots ]; then
    command -v Xvfb >/dev/null || { libraries="$libraries Xvfb" && packages="$packages xvfb"; }
    [ -n "$(fc-list :lang=ja 2>/dev/null)" ] && [ -n "$(fc-list :lang=ko 2>/dev/null)" ] \
        || { libraries="$libraries fonts(ja,ko)" && packages="$packages fontconfig fonts-noto-cjk"; }
fi
[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Qt needs these from the system; please install the packages that bring them:$libraries" >&2
    exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "Qt needs packages that are not installed. Please copy this line, then try again:" >&2
    echo "sudo apt-get install -y$packages" >&2
    exit 1
fi
echo "Installing what Qt needs from the system:$packages"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086  # a list of words is meant
apt-get update -q && apt-get install -y -q --no-install-recommends $packages && exit 0
echo "apt-get could not install them. Please install these yourself, then try again:$packages" >&2
exit 1
