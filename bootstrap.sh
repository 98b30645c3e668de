#!/bin/sh
# Gets python3 with its venv module where they are missing (Debian), then hands over to bootstrap.py.
# Usage: sh bootstrap.sh run|test
set -eu
cd "$(dirname "$0")"
need=""
command -v python3 >/dev/null 2>&1 || need="python3"
if [ -n "$need" ] || ! python3 -c 'import venv, ensurepip' >/dev/null 2>&1; then
  need="python3 python3-venv"
  line="apt-get update && apt-get install -y --no-install-recommends $need"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    sh -c "$line"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; then
    sudo sh -c "$line"
  else
    echo "Paket sistem belum ada. Jalankan sebagai root / run as root:" >&2
    echo "  $line" >&2
    exit 2
  fi
fi
exec python3 bootstrap.py "$@"
