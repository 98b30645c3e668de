#!/bin/sh
# Gets python3 with its venv module where they are missing (Debian), then hands over to bootstrap.py.
# Usage: sh bootstrap.sh run|test|setup [--bundle DIR]; DIR was made by `make bundle` and replaces the network.
set -eu
bundle=""
before=""
for word in "$@"; do
  if [ "$before" = "--bundle" ]; then bundle="$word"; fi
  before="$word"
done
if ! python3 -c 'import venv, ensurepip' >/dev/null 2>&1; then
  line="apt-get update && apt-get install -y --no-install-recommends python3 python3-venv"
  if [ -n "$bundle" ]; then
    if ! (cd "$bundle" && sha256sum --check --strict --quiet SHA256SUMS); then
      echo "wlk.setup.bundle-damaged: Bundel rusak atau tidak lengkap. Salin ulang dari sumbernya." >&2
      echo "wlk.setup.bundle-damaged: The bundle is damaged or incomplete. Copy it again from its source." >&2
      exit 2
    fi
    place="$(mktemp -d)"
    mkdir -p "$place/lists/partial" "$place/cache/archives/partial"
    trap 'rm -rf "$place"' EXIT
    echo "deb [trusted=yes] file:$(cd "$bundle" && pwd | sed 's/ /%20/g')/debian ./" >"$place/sources.list"
    # the same options as in bootstrap.py: apt sees the bundle and nothing else
    apt="apt-get -o Dir::Etc::sourcelist=$place/sources.list -o Dir::Etc::sourceparts=/dev/null"
    apt="$apt -o Dir::State::lists=$place/lists -o Dir::Cache=$place/cache -o APT::Sandbox::User=root"
    line="$apt -qq update && $apt install -y --no-install-recommends python3 python3-venv"
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    DEBIAN_FRONTEND=noninteractive sh -c "$line" || exit 2
  elif command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; then
    sudo DEBIAN_FRONTEND=noninteractive sh -c "$line" || exit 2
  else
    echo "Paket sistem belum ada. Jalankan sebagai root / run as root:" >&2
    if [ -n "$bundle" ]; then line="sh $0 setup --bundle $bundle"; fi
    echo "  $line" >&2
    exit 2
  fi
  if [ -n "$bundle" ]; then
    rm -rf "$place"
    trap - EXIT
  fi
fi
exec python3 "$(dirname "$0")/bootstrap.py" "$@"
