"""Keeping: backups, the way back, upgrades that cannot lose anything, deletion with proof.

A backup is a folder or one TAR file with `manifest.json`, the databases, the blobs the snapshot names, and
`SHA256SUMS` over all of them (written last), which `sha256sum -c` checks without this program.
"""

from extractor.store.keeping.backup import back_up
from extractor.store.keeping.erasing import Erasing, Erasure
from extractor.store.keeping.faults import KeepingFault
from extractor.store.keeping.parcel import Manifest
from extractor.store.keeping.restore import check_backup, restore
from extractor.store.keeping.upgrade import upgrade

__all__ = ["Erasing", "Erasure", "KeepingFault", "Manifest", "back_up", "check_backup", "restore", "upgrade"]
