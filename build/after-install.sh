#!/bin/sh
# After the package's files are in place; electron-builder fills in the names. Runs as root.
set -e

ln -sf '/opt/${sanitizedProductName}/${executable}' '/usr/bin/${executable}'

# Always: whether user namespaces work has to be known for the user who starts the program, not for root, and systems of offices
# mostly forbid them to users. Where they work the program does not need this file.
chown root:root '/opt/${sanitizedProductName}/chrome-sandbox'
chmod 4755 '/opt/${sanitizedProductName}/chrome-sandbox'

if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database /usr/share/applications; fi
