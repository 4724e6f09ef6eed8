#!/bin/sh
# After the package's files are gone; electron-builder fills in the names. Runs as root.
set -e

if [ "$1" = remove ] || [ "$1" = purge ]; then rm -f '/usr/bin/${executable}'; fi
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database /usr/share/applications; fi
